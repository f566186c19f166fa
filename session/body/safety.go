package body

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Safety is what a person must know before pressing anywhere: who should
// not, where not, when to stop, what to ask, whom to call, and what has
// happened to others.
type Safety struct {
	Sections  []Section  `json:"sections"`
	Groups    []Group    `json:"groups"`
	Questions []Question `json:"questions"` // the gravest of a region first
	Numbers   []Number   `json:"numbers"`   // the last is for everywhere else
	Harm      Section    `json:"harm"`
}

// A Section is one list of statements under a heading that they complete.
type Section struct {
	ID    string      `json:"id"`
	Title string      `json:"title"`
	Items []Statement `json:"items"`
}

// StopNow, RedFlags and LeaveAlone are the ids of the sections whose statements
// have ids: signs to stop at, the gravest first, signs that need a doctor, and
// injuries and skin to leave alone.
const (
	StopNow    = "stop-now"
	RedFlags   = "red-flags"
	LeaveAlone = "leave"
)

// A Statement is one fact or rule. A sign to stop at says what to do now. Two kinds have more to them, and their text
// is put together. A red flag has an urgency: its text is the sign, what it may
// be, and the action. What is left alone has an until: its text is the sign and
// for how long.
type Statement struct {
	ID       string   `json:"id"` // of a sign to stop at, a red flag and of what is left alone
	Text     string   `json:"text"`
	Now      string   `json:"now"`      // of a sign to stop at: what to do
	Sign     string   `json:"sign"`     // what is seen or felt
	MayBe    string   `json:"may_be"`   // of a red flag: what it can be, in a sentence
	Action   string   `json:"action"`   // of a red flag: what to do about the sign
	Urgency  Urgency  `json:"urgency"`  // of a red flag
	Ask      string   `json:"ask"`      // of a red flag: the question behind the sign
	Helpline bool     `json:"helpline"` // of a red flag: the helpline stands beside the emergency number
	Until    string   `json:"until"`    // of what is left alone: for how long, in a sentence
	Days     int      `json:"days"`     // of what is left alone: how many days that is at least; 0 without an end of its own
	Sources  []Source `json:"sources"`
}

// StopSigns are the signs to stop at, the gravest first.
func (s *Safety) StopSigns() []Statement {
	for _, section := range s.Sections {
		if section.ID == StopNow {
			return section.Items
		}
	}
	return nil
}

// Flag returns the sign or what is left alone of that id.
func (s *Safety) Flag(id string) (*Statement, bool) {
	for i := range s.Sections {
		for j := range s.Sections[i].Items {
			if item := &s.Sections[i].Items[j]; item.ID == id && id != "" {
				return item, true
			}
		}
	}
	return nil, false
}

// Group returns the group of that id.
func (s *Safety) Group(id string) (*Group, bool) {
	for i := range s.Groups {
		if s.Groups[i].ID == id {
			return &s.Groups[i], true
		}
	}
	return nil, false
}

// LoadSafety reads the safety texts.
func LoadSafety(data []byte) (*Safety, error) {
	p := problems{file: "safety.json"}
	var s Safety
	if err := Decode(data, &s); err != nil {
		p.add("", "%w", err)
		return nil, errors.Join(p.errs...)
	}
	ids := uniqueIDs{}
	p.sections("sections", s.Sections, ids)
	for i := range s.Groups {
		s.Groups[i].check(fmt.Sprintf("groups[%d].", i), ids, &p)
	}
	for i := range s.Questions {
		s.checkQuestion(i, ids, &p)
	}
	s.checkNumbers(&p)
	p.statements("harm.items", s.Harm.Items, ids)
	return &s, errors.Join(p.errs...)
}

// uniqueIDs are the ids in a file, by where each stands.
type uniqueIDs map[string]string

// own reports an id that is missing or stands somewhere else as well.
func (u uniqueIDs) own(path, id string, p *problems) {
	p.text(path+"id", id)
	if _, taken := u[id]; taken && id != "" {
		p.add(path+"id", "want an id of its own, got %q again", id)
	}
	u[id] = path
}

// sections checks sections and puts the texts of red flags together.
func (p *problems) sections(path string, all []Section, ids uniqueIDs) {
	for i, s := range all {
		at := fmt.Sprintf("%s[%d].", path, i)
		ids.own(at, s.ID, p)
		p.text(at+"title", s.Title)
		if len(s.Items) == 0 {
			p.add(at+"items", "want at least one, got none")
		}
		p.statements(at+"items", s.Items, ids)
		for j, item := range s.Items {
			if s.ID == StopNow || item.Now != "" {
				one := fmt.Sprintf("%sitems[%d].", at, j)
				ids.own(one, item.ID, p)
				p.text(one+"now", item.Now)
			}
		}
	}
}

func (p *problems) statements(path string, all []Statement, ids uniqueIDs) {
	for i := range all {
		s, at := &all[i], fmt.Sprintf("%s[%d].", path, i)
		switch {
		case s.Until != "" || s.Days != 0:
			s.checkLeft(at, ids, p)
		case s.Urgency != 0 || s.Sign != "" || s.Action != "":
			s.checkFlag(at, ids, p)
		}
		p.text(at+"text", s.Text)
		p.given(at+"sources", s.Sources)
	}
}

func (s *Statement) checkFlag(at string, ids uniqueIDs, p *problems) {
	ids.own(at, s.ID, p)
	p.text(at+"sign", s.Sign)
	p.text(at+"action", s.Action)
	p.question(at+"ask", s.Ask)
	if s.Urgency == 0 {
		p.add(at+"urgency", "want emergency, same-day, soon or appointment, got nothing")
	}
	if s.Text != "" {
		p.add(at+"text", "want none beside a sign and an action, got %q", s.Text)
	}
	s.Text = sentences(s.Sign, s.MayBe, s.Action)
}

func (s *Statement) checkLeft(at string, ids uniqueIDs, p *problems) {
	ids.own(at, s.ID, p)
	p.text(at+"sign", s.Sign)
	p.text(at+"until", s.Until)
	p.number(at+"days", s.Days, 0, 366)
	if s.Text != "" || s.Urgency != 0 || s.Action != "" {
		p.add(at+"text", "want no text, action or urgency beside an until")
	}
	s.Text = sentences(s.Sign, s.Until)
}

// sentences joins those that are there.
func sentences(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

// question reports what is not a question.
func (p *problems) question(path, got string) {
	p.text(path, got)
	if !strings.HasSuffix(got, "?") {
		p.add(path, "want a question, got %q", got)
	}
}

// given reports a fact without a source.
func (p *problems) given(path string, sources []Source) {
	if len(sources) == 0 {
		p.add(path, "want at least one source, got none")
	}
}
