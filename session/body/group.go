package body

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Group is people for whom other rules hold. What of its rules a program can
// keep stands in fields, and every rule says by which of them it is kept.
type Group struct {
	ID    string      `json:"id"`
	Under string      `json:"under"` // the heading that it stands under with others
	Name  string      `json:"name"`
	Who   string      `json:"who"`  // completes 'This is for you if ...'
	Mine  string      `json:"mine"` // what a person says who belongs to it
	Facts []Statement `json:"facts"`
	Rules []Rule      `json:"rules"`

	MaxLevel       Level      `json:"max_level"`        // if lower than for others
	MaxNRS         int        `json:"max_nrs"`          // the person's number, if lower than for others
	MaxSeconds     int        `json:"max_seconds"`      // of one hold, if shorter than for others
	HandsOnly      bool       `json:"hands_only"`       // no ball, roller or cane
	HandsOnlyIn    []RegionID `json:"hands_only_in"`    // none of them in these regions
	GentleIn       []RegionID `json:"gentle_in"`        // the level gentle at most in these regions
	NoTools        []NoTools  `json:"no_tools"`         // some of them in some regions
	LeaveOut       []RegionID `json:"leave_out"`        // regions that are not offered
	LeaveOutPoints []ID       `json:"leave_out_points"` // points of other regions that are not offered
	NotDuring      []Time     `json:"not_during"`       // times of not pressing
	AskFirst       bool       `json:"ask_first"`        // a clinician is asked before the first session
	Clearable      bool       `json:"clearable"`        // a clinician may allow what is left out
}

// A Rule is a sentence about what people of a group do or leave, and by what it
// is kept: the names of fields of the group, or KeptByYou.
type Rule struct {
	Text    string   `json:"text"`
	KeptBy  []string `json:"kept_by"`
	Sources []Source `json:"sources"`
}

// KeptByYou stands in Rule.KeptBy for what only the person can see to.
const KeptByYou = "you"

// NoTools are kinds of tools that are not used in some regions.
type NoTools struct {
	Kinds   []ToolKind `json:"kinds"`
	Regions []RegionID `json:"regions"`
}

// A Time is one of not pressing.
type Time struct {
	ID       string     `json:"id"`
	Ask      string     `json:"ask"`       // whether it is now
	Instead  string     `json:"instead"`   // what to do meanwhile
	Days     int        `json:"days"`      // how long it lasts; 0 for as long as the answer is yes
	LeaveOut []RegionID `json:"leave_out"` // the regions that are not pressed meanwhile; none means all
}

// kept says which of the fields that keep rules a group has.
func (g *Group) kept() map[string]bool {
	return map[string]bool{
		"max_level": g.MaxLevel != 0, "max_nrs": g.MaxNRS != 0, "max_seconds": g.MaxSeconds != 0,
		"hands_only": g.HandsOnly, "hands_only_in": len(g.HandsOnlyIn) > 0, "gentle_in": len(g.GentleIn) > 0,
		"no_tools": len(g.NoTools) > 0, "leave_out": len(g.LeaveOut) > 0, "leave_out_points": len(g.LeaveOutPoints) > 0,
		"not_during": len(g.NotDuring) > 0, "ask_first": g.AskFirst, "clearable": g.Clearable,
	}
}

func (g *Group) check(path string, ids uniqueIDs, p *problems) {
	ids.own(path, g.ID, p)
	for _, t := range []struct{ field, got string }{{"under", g.Under}, {"name", g.Name}, {"who", g.Who}, {"mine", g.Mine}} {
		p.text(path+t.field, t.got)
	}
	p.statements(path+"facts", g.Facts, ids)
	if g.MaxNRS != 0 {
		p.number(path+"max_nrs", g.MaxNRS, 1, mostNRS)
	}
	if g.MaxSeconds != 0 {
		p.number(path+"max_seconds", g.MaxSeconds, 10, mostSeconds)
	}
	for i, n := range g.NoTools {
		at := fmt.Sprintf("%sno_tools[%d].", path, i)
		if len(n.Kinds) == 0 {
			p.add(at+"kinds", "want at least one kind of tool, got none")
		}
		if len(n.Regions) == 0 {
			p.add(at+"regions", "want at least one region, got none")
		}
	}
	for i, t := range g.NotDuring {
		at := fmt.Sprintf("%snot_during[%d].", path, i)
		ids.own(at, t.ID, p)
		p.question(at+"ask", t.Ask)
		p.text(at+"instead", t.Instead)
		p.number(at+"days", t.Days, 0, 366)
	}
	g.checkRules(path, p)
}

// checkRules reports a rule that does not say by what it is kept, and a field
// that no rule speaks of.
func (g *Group) checkRules(path string, p *problems) {
	if len(g.Rules) == 0 {
		p.add(path+"rules", "want at least one rule, got none")
	}
	kept, spokenOf := g.kept(), map[string]bool{}
	for i, r := range g.Rules {
		at := fmt.Sprintf("%srules[%d].", path, i)
		p.text(at+"text", r.Text)
		p.given(at+"sources", r.Sources)
		if len(r.KeptBy) == 0 {
			p.add(at+"kept_by", "want the fields that keep the rule, or %q, got none", KeptByYou)
		}
		for _, field := range r.KeptBy {
			spokenOf[field] = true
			has, known := kept[field]
			switch {
			case field == KeptByYou || has:
			case known:
				p.add(at+"kept_by", "want a field that the group has, got %q", field)
			default:
				p.add(at+"kept_by", "want one of %s or %s, got %q", strings.Join(slices.Sorted(maps.Keys(kept)), ", "), KeptByYou, field)
			}
		}
	}
	for _, field := range slices.Sorted(maps.Keys(kept)) {
		if kept[field] && !spokenOf[field] {
			p.add(path+"rules", "want a rule that is kept by %s, got none", field)
		}
	}
}
