package prepare

import (
	"errors"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/recovery"
	"unknot/session/routine"
)

// A Prepared is what a request comes to.
type Prepared struct {
	Routine *routine.Routine // as it may be done
	Plan    session.Plan
	First   int             // the stage of Plan that it begins at
	Anew    bool            // not the session that was to go on, since some of it is left out, but the rest of it
	Own     map[body.ID]int // the seconds that the person chose for holds

	Lengths []message.Message // holds that are as long as the person chose
	Changes []message.Message // what is different from the routine as it was, and why
	LeftOut []LeftOut         // points that are not pressed, and why
	Resting []Rest            // regions of it that rest, which LeftOut says as well
	Minds   []message.Message // what to keep to because of what is true of the person
	TooSoon []recovery.Remark // spots that were pressed too lately
	Asks    []Question        // what is still to be asked, the gravest first
	Ends    []Question        // answers of today that end it
}

// A LeftOut is points that are left out for one reason.
type LeftOut struct {
	Points []body.ID
	Why    message.Message
}

// A Question is one to be asked before the session.
type Question struct {
	ID      string
	Ask     message.Message
	Instead message.Message // what to do after a yes
	Regions []body.RegionID // which a yes leaves out; none means all
	Urgency body.Urgency    // of the sign that a yes is; 0 if it is none
	Group   string          // what a yes tells of the person, by the id of the group
	// Standing says that the answer is kept, and asked again after a year.
	Standing bool
}

// Ends reports whether a yes ends the session, whatever else it presses.
func (q Question) Ends() bool {
	return len(q.Regions) == 0 || q.Urgency == body.Emergency || q.Urgency == body.SameDay
}

// errors of Pass.
var (
	// ErrAsk says that something has to be asked before.
	ErrAsk = errors.New("something has to be asked first")
	// ErrEnds says that an answer of today ends the session.
	ErrEnds = errors.New("an answer of today speaks against pressing")
)

// Pass lets the session run. It fails with ErrAsk or ErrEnds.
func (p Prepared) Pass() (Pass, error) {
	switch {
	case len(p.Ends) > 0:
		return Pass{}, ErrEnds
	case len(p.Asks) > 0:
		return Pass{}, ErrAsk
	case p.Plan.Len() == 0:
		return Pass{}, errNothing
	}
	return Pass{p}, nil
}

// A Pass lets one session run. There is no other way to have one than
// Prepared.Pass, and the zero Pass runs nothing.
type Pass struct{ of Prepared }

// Prepared is what the pass was given for.
func (p Pass) Prepared() Prepared { return p.of }

// Session returns a session that is ready to start. It returns nil for the zero
// Pass.
func (p Pass) Session() *session.Session {
	if p.of.Plan.Len() == 0 {
		return nil
	}
	return session.NewAt(p.of.Plan, p.of.First)
}
