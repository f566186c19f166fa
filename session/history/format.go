package history

import (
	"errors"
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// formatVersion is the version of the JSON that Export writes.
const formatVersion = 1

// The JSON of an export is one object: unknot_records (the version), and then
// the lists clients, routines, plans and sessions, in this order. Times are
// RFC 3339 with milliseconds.
type (
	clientFile struct {
		Key     Key       `json:"key"`
		Created time.Time `json:"created"`
		Card    Card      `json:"card"`
	}
	routineFile struct {
		Number int64  `json:"number"` // within the export
		ID     string `json:"id"`
		Name   string `json:"name"`
		File   string `json:"file"`
	}
	planFile struct {
		Number  int64       `json:"number"`
		Routine int64       `json:"routine"`
		Stages  []stageFile `json:"stages"`
	}
	stageFile struct {
		Kind    string  `json:"kind"`
		Point   body.ID `json:"point,omitempty"`
		Side    string  `json:"side,omitempty"`
		Seconds int     `json:"seconds,omitempty"`
		Waits   bool    `json:"waits,omitempty"`
		Round   int     `json:"round,omitempty"`
		Rounds  int     `json:"rounds,omitempty"`
		Item    int     `json:"item,omitempty"`
	}
	sessionFile struct {
		Key     Key           `json:"key"`
		Client  *Key          `json:"client,omitempty"`
		Started time.Time     `json:"started"`
		Plan    int64         `json:"plan"`
		Outcome string        `json:"outcome"`
		Stage   int           `json:"stage"`
		Words   *Words        `json:"words,omitempty"`
		Regions []numbersFile `json:"regions,omitempty"`
		Tender  []tenderFile  `json:"tenderness,omitempty"`
		Done    []doneFile    `json:"done,omitempty"`
	}
	numbersFile struct {
		Region body.RegionID `json:"region"`
		Before *int          `json:"before,omitempty"`
		After  *int          `json:"after,omitempty"`
	}
	tenderFile struct {
		Point  body.ID `json:"point"`
		Side   string  `json:"side,omitempty"`
		Number int     `json:"number"`
	}
	doneFile struct {
		Stage    int       `json:"stage"`
		Again    int       `json:"again,omitempty"`
		Kind     string    `json:"kind"`
		Point    body.ID   `json:"point,omitempty"`
		Side     string    `json:"side,omitempty"`
		Planned  int       `json:"planned_s"`
		Length   int       `json:"length_s"`
		LastedMS int64     `json:"lasted_ms"`
		Ending   string    `json:"ending"`
		At       time.Time `json:"at"`
	}
)

func stageToFile(st session.Stage) stageFile {
	return stageFile{
		Kind: st.Kind.String(), Point: st.Point, Side: st.Side.String(), Seconds: int(st.Length.Seconds()),
		Waits: st.Wait, Round: st.Round, Rounds: st.Rounds, Item: st.Item,
	}
}

func (f stageFile) stage() (session.Stage, error) {
	kind, err := word(f.Kind, session.Find, session.Pace)
	side, serr := word(f.Side, body.NoSide, body.Together)
	if f.Seconds < 0 || f.Seconds > int(session.MaxStage/time.Second) {
		serr = errors.Join(serr, fmt.Errorf("a stage of %d seconds", f.Seconds))
	}
	if min(f.Round, f.Rounds, f.Item) < 0 {
		serr = errors.Join(serr, errors.New("a stage with a number below 0"))
	}
	return session.Stage{
		Kind: kind, Point: f.Point, Side: side, Length: time.Duration(f.Seconds) * time.Second,
		Wait: f.Waits, Round: f.Round, Rounds: f.Rounds, Item: f.Item,
	}, errors.Join(err, serr)
}

func doneToFile(d Done) doneFile {
	return doneFile{
		Stage: d.Stage, Again: d.Again, Kind: d.Kind.String(), Point: d.Point, Side: d.Side.String(),
		Planned: int(d.Planned.Seconds()), Length: int(d.Length.Seconds()), LastedMS: d.Lasted.Milliseconds(),
		Ending: d.Ending.String(), At: d.At,
	}
}

func (f doneFile) done(p session.Plan) (Done, error) {
	kind, err := word(f.Kind, session.Find, session.Pace)
	side, serr := word(f.Side, body.NoSide, body.Together)
	ending, eerr := word(f.Ending, session.Full, session.CutShort)
	if f.Stage < 0 || f.Stage >= p.Len() {
		eerr = errors.Join(eerr, fmt.Errorf("stage %d of a plan with %d", f.Stage, p.Len()))
	}
	if f.LastedMS < 0 || min(f.Planned, f.Length, f.Again) < 0 {
		eerr = errors.Join(eerr, errors.New("a number below 0"))
	}
	return Done{
		Stage: f.Stage, Again: f.Again, Kind: kind, Point: f.Point, Side: side,
		Planned: time.Duration(f.Planned) * time.Second, Length: time.Duration(f.Length) * time.Second,
		Lasted: time.Duration(f.LastedMS) * time.Millisecond, Ending: ending, At: f.At,
	}, errors.Join(err, serr, eerr)
}

// word finds the value whose String is the word.
func word[T interface {
	~uint8
	fmt.Stringer
}](w string, first, last T) (T, error) {
	for v := first; v <= last; v++ {
		if v.String() == w {
			return v, nil
		}
	}
	return first, fmt.Errorf("%q has no meaning here", w)
}
