// Package posture says which picture shows how a stage is done: how body and tool
// come together, or where a therapist's hands are.
//
// The pictures, and what is shown when, are data in assets: postures.json and the
// folder postures. Of a hold, point and tool decide; of a pace stage, its name and
// technique. What a picture looks like on the screen is for ui/posture.
package posture

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"unknot/session/body"
)

// An ID names a posture, and the file of its drawing.
type ID string

// A Posture is one picture of how something is done.
type Posture struct {
	ID    ID     `json:"id"`
	Name  string `json:"name"`
	Alt   string `json:"alt"`  // what is seen, for who does not see it
	View  View   `json:"view"` // from where
	Drawn side   `json:"side"` // that is worked on as it is drawn; none where there is none to tell

	drawing []byte
}

// Drawing is an SVG of 160 by 120 in the three colours Ink, Tint and Accent.
func (p *Posture) Drawing() []byte { return p.drawing }

// Turned reports whether the drawing has to be turned about its middle to show
// work on this side.
func (p *Posture) Turned(side body.Side) bool {
	return p.Sided() && side == p.side().Other()
}

// Sided reports whether the drawing shows work on one side of the body.
func (p *Posture) Sided() bool { return p.side() == body.Left || p.side() == body.Right }

func (p *Posture) side() body.Side { return body.Side(p.Drawn) }

// A side is one of the body as a file has it.
type side body.Side

// UnmarshalText reads left, right or together.
func (s *side) UnmarshalText(word []byte) error {
	read, ok := body.ParseSide(string(word))
	if !ok || read == body.Both || read == body.Midline {
		return fmt.Errorf("want left, right or together, got %q", word)
	}
	*s = side(read)
	return nil
}

// The colours of the drawings, to be replaced by those of a palette: of lines, of
// the body, and of what touches it.
const (
	Ink    = "#1C2A2E"
	Tint   = "#DCD1C0"
	Accent = "#B2430C"
)

// A View is from where a posture is seen.
type View string

// The views there are. Close shows hands alone, and has no side.
const (
	Front  View = "front"
	Back   View = "back"
	Beside View = "side"
	Close  View = "close"
)

// A Set is all postures, and what each of them is for. It is shared and never
// changed.
type Set struct {
	postures map[ID]*Posture
	points   map[body.ID]holds
	paces    []pace
	guide    *body.Guide
}

// holds are the postures of a point.
type holds struct {
	Tools     map[string]ID `json:"tools"`     // for each tool of the point, and some of its region's
	Therapist ID            `json:"therapist"` // the hands
}

// file is postures.json.
type file struct {
	Postures []*Posture        `json:"postures"`
	Points   map[body.ID]holds `json:"points"`
	Paces    []pace            `json:"paces"`
}

// Load reads postures.json and the drawings in the folder postures. It is strict:
// a field, a point or a tool it does not know, a tool or a drawing that is missing
// are errors that name the place. All errors are joined.
func Load(fsys fs.FS, atlas *body.Atlas, guide *body.Guide) (*Set, error) {
	data, err := fs.ReadFile(fsys, "postures.json")
	if err != nil {
		return nil, fmt.Errorf("read postures: %w", err)
	}
	var f file
	if err := body.Decode(data, &f); err != nil {
		return nil, fmt.Errorf("postures.json: %w", err)
	}
	s := &Set{postures: map[ID]*Posture{}, points: f.Points, paces: f.Paces, guide: guide}
	c := checker{set: s, used: map[ID]bool{}}
	for i, p := range f.Postures {
		c.posture(fmt.Sprintf("postures[%d]", i), p, fsys)
	}
	c.drawings(fsys)
	c.points(atlas)
	c.paces()
	for _, p := range f.Postures {
		if p != nil && !c.used[p.ID] {
			c.add("postures", "want only what is shown somewhere, got %q", p.ID)
		}
	}
	if err := errors.Join(c.errs...); err != nil {
		return nil, err
	}
	return s, nil
}

// All returns every posture, sorted by its id.
func (s *Set) All() []*Posture {
	all := make([]*Posture, 0, len(s.postures))
	for _, p := range s.postures {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *Posture) int { return cmp.Compare(a.ID, b.ID) })
	return all
}
