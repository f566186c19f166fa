package body

import (
	"errors"
	"fmt"
)

// A Safety is what a person must know before pressing anywhere: who should
// not, where not, when to stop, and what has happened to others.
type Safety struct {
	Sections []Section `json:"sections"`
	Groups   []Group   `json:"groups"`
	Harm     Section   `json:"harm"`
}

// A Section is one list of statements under a heading that they complete.
type Section struct {
	ID    string      `json:"id"`
	Title string      `json:"title"`
	Items []Statement `json:"items"`
}

// A Statement is one fact or rule. A red flag is one with an urgency: its text
// is the sign, followed by the action.
type Statement struct {
	Text    string   `json:"text"`
	Sign    string   `json:"sign"`    // of a red flag
	Action  string   `json:"action"`  // of a red flag: what to do about the sign
	Urgency Urgency  `json:"urgency"` // of a red flag
	Sources []Source `json:"sources"`
}

// A Group is people for whom other rules hold.
type Group struct {
	ID        string      `json:"id"`
	Name      string      `json:"name"`
	Who       string      `json:"who"` // completes 'This is for you if ...'
	Facts     []Statement `json:"facts"`
	Rules     []Statement `json:"rules"`
	MaxLevel  Level       `json:"max_level"`  // if lower than for others
	HandsOnly bool        `json:"hands_only"` // no ball, roller or cane
	LeaveOut  []RegionID  `json:"leave_out"`  // regions that are not offered
}

// LoadSafety reads the safety texts.
func LoadSafety(data []byte) (*Safety, error) {
	p := problems{file: "safety.json"}
	var s Safety
	if err := decode(data, &s); err != nil {
		p.add("", "%w", err)
		return nil, errors.Join(p.errs...)
	}
	p.sections("sections", s.Sections)
	for i, g := range s.Groups {
		path := fmt.Sprintf("groups[%d].", i)
		p.text(path+"id", g.ID)
		p.text(path+"name", g.Name)
		p.text(path+"who", g.Who)
		p.statements(path+"facts", g.Facts)
		p.statements(path+"rules", g.Rules)
		if len(g.Rules) == 0 {
			p.add(path+"rules", "want at least one rule, got none")
		}
	}
	p.statements("harm.items", s.Harm.Items)
	return &s, errors.Join(p.errs...)
}

// sections checks sections and puts the texts of red flags together.
func (p *problems) sections(path string, all []Section) {
	seen := map[string]bool{}
	for i, s := range all {
		at := fmt.Sprintf("%s[%d].", path, i)
		p.text(at+"id", s.ID)
		if seen[s.ID] {
			p.add(at+"id", "want an id of its own, got %q again", s.ID)
		}
		seen[s.ID] = true
		p.text(at+"title", s.Title)
		if len(s.Items) == 0 {
			p.add(at+"items", "want at least one, got none")
		}
		p.statements(at+"items", s.Items)
	}
}

func (p *problems) statements(path string, all []Statement) {
	for i := range all {
		s, at := &all[i], fmt.Sprintf("%s[%d].", path, i)
		if s.Urgency != 0 || s.Sign != "" || s.Action != "" {
			p.text(at+"sign", s.Sign)
			p.text(at+"action", s.Action)
			if s.Urgency == 0 {
				p.add(at+"urgency", "want emergency, same-day, soon or appointment, got nothing")
			}
			if s.Text != "" {
				p.add(at+"text", "want none beside a sign and an action, got %q", s.Text)
			}
			s.Text = s.Sign + " " + s.Action
		}
		p.text(at+"text", s.Text)
		p.given(at+"sources", s.Sources)
	}
}

// given reports a fact without a source.
func (p *problems) given(path string, sources []Source) {
	if len(sources) == 0 {
		p.add(path, "want at least one source, got none")
	}
}
