package posture

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/words"
)

// A checker finds what is wrong with postures.json and its drawings.
type checker struct {
	set  *Set
	used map[ID]bool // what is shown somewhere
	errs []error
}

func (c *checker) add(at, format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf("postures.json: "+at+": "+format, args...))
}

var views = []View{Front, Back, Beside, Close}

// posture checks one posture and reads its drawing.
func (c *checker) posture(at string, p *Posture, fsys fs.FS) {
	if p == nil {
		c.add(at, "want a posture, got null")
		return
	}
	if c.set.postures[p.ID] != nil || p.ID == "" {
		c.add(at+".id", "want an id of its own, got %q", p.ID)
		return
	}
	c.set.postures[p.ID] = p
	for name, text := range map[string]string{"name": p.Name, "alt": p.Alt} {
		if text == "" || text != strings.TrimSpace(text) {
			c.add(at+"."+name, "want a text without space around it, got %q", text)
		}
	}
	if !slices.Contains(views, p.View) {
		c.add(at+".view", "want front, back, side or close, got %q", p.View)
	}
	if p.Sided() && p.View == Close {
		c.add(at+".side", "want no side of a close view, got %q", p.side())
	}
	var err error
	if p.drawing, err = fs.ReadFile(fsys, p.ID.file()); err != nil {
		c.add(at+".id", "want a drawing of it: %w", err)
	}
}

// file is where the drawing is.
func (id ID) file() string { return "postures/" + string(id) + ".svg" }

// drawings reports those that nothing names.
func (c *checker) drawings(fsys fs.FS) {
	files, err := fs.Glob(fsys, "postures/*")
	if err != nil {
		c.add("postures", "list drawings: %w", err)
	}
	for _, f := range files {
		id := ID(strings.TrimSuffix(path.Base(f), ".svg"))
		if c.set.postures[id] == nil || id.file() != f {
			c.add("postures", "want every drawing named, got %s besides", f)
		}
	}
}

// shown notes that a posture is shown, and reports one that there is not.
func (c *checker) shown(at string, id ID) {
	c.used[id] = true
	if c.set.postures[id] == nil {
		c.add(at, "want the id of a posture, got %q", id)
	}
}

// points reports points without postures, tools of a point without one, and what
// is there for no point or tool.
func (c *checker) points(atlas *body.Atlas) {
	for _, id := range slices.Sorted(maps.Keys(c.set.points)) {
		if _, ok := atlas.Point(id); !ok {
			c.add("points", "want the id of a point, got %q", id)
		}
	}
	for _, region := range atlas.Regions {
		for i := range region.Points {
			p := &region.Points[i]
			at := fmt.Sprintf("points.%s", p.ID)
			h, ok := c.set.points[p.ID]
			if !ok {
				c.add("points", "want all points, %s is missing", p.ID)
				continue
			}
			c.shown(at+".therapist", h.Therapist)
			c.tools(at, p, &region, h)
		}
	}
}

func (c *checker) tools(at string, p *body.Point, region *body.Region, h holds) {
	for _, tool := range p.Tools {
		if _, ok := h.Tools[tool]; !ok && !p.TherapistOnly {
			c.add(at+".tools", "want all tools of the point, %q is missing", tool)
		}
	}
	for _, tool := range slices.Sorted(maps.Keys(h.Tools)) {
		c.shown(fmt.Sprintf("%s.tools.%s", at, tool), h.Tools[tool])
		if !slices.Contains(p.Tools, tool) && !slices.Contains(region.Tools, tool) || p.TherapistOnly {
			c.add(at+".tools", "want tools of the point or its region, got %q", tool)
		}
	}
}

// paces reports rules that cannot be read, and stages that none is for.
func (c *checker) paces() {
	caught := map[string]bool{}
	for i, r := range c.set.paces {
		at := fmt.Sprintf("paces[%d]", i)
		c.shown(at+".posture", r.Posture)
		if r.By != "" && r.By != bySelf && r.By != byTherapist {
			c.add(at+".by", "want self or therapist, or nothing, got %q", r.By)
		}
		if _, ok := r.Technique.Pacing(); !ok && r.Technique != "" {
			c.add(at+".technique", "want a technique, got %q", r.Technique)
		}
		for _, name := range slices.Concat(r.Names, r.Told) {
			if name == "" || words.Key(name) != name {
				c.add(at, "want plain words, such as neck turns, got %q", name)
			}
		}
		if r.catchesAll() {
			caught[r.By] = true
		}
	}
	for _, by := range []string{bySelf, byTherapist} {
		if !caught[by] && !caught[""] {
			c.add("paces", "want one for any other stage by %s, found none", by)
		}
	}
}
