package anatomy

import (
	"fmt"

	"unknot/session/body"
)

// addPatterns reads the patterns of a region's points, one for each.
func (a *Anatomy) addPatterns(file *region, r *body.Region, p *problems) {
	name := string(r.ID) + ".json"
	points := map[body.ID]*body.Point{}
	for i := range r.Points {
		points[r.Points[i].ID] = &r.Points[i]
	}
	for i := range file.Patterns {
		f, where := &file.Patterns[i], fmt.Sprintf("%s: patterns[%d]", name, i)
		pt := points[f.Point]
		if pt == nil {
			p.add(where+".point", "want a point of %s that has no pattern yet, got %q", r.ID, f.Point)
			continue
		}
		delete(points, f.Point)
		a.patterns[f.Point] = a.pattern(f, pt, where, p)
	}
	for id := range points {
		p.add(name+": patterns", "want one of %s, got none", id)
	}
}

func (a *Anatomy) pattern(f *patternFile, pt *body.Point, where string, p *problems) *Pattern {
	out := &Pattern{Point: f.Point, Nowhere: f.Nowhere, at: map[body.View]body.Vec{}}
	if len(f.Muscles) == 0 {
		p.add(where+".muscles", "want at least one, got none")
	}
	for i, id := range f.Muscles {
		m, ok := a.muscles[id]
		if !ok {
			p.add(fmt.Sprintf("%s.muscles[%d]", where, i), "want a muscle of any region, got %q", id)
			continue
		}
		out.Muscles = append(out.Muscles, m)
	}
	for v, at := range f.At {
		if len(at) != 2 || v == pt.View {
			p.add(fmt.Sprintf("%s.at.%v", where, v), "want x and y on a drawing that is not the point's own, got %v", at)
			continue
		}
		out.at[v] = at.Shape(v)[0]
	}
	if len(f.Main) == 0 {
		p.add(where+".main", "want at least one area, got none")
	}
	told := telling{make([]bool, len(pt.Refers)), p}
	out.Main, out.Spill = told.areas(where+".main", f.Main), told.areas(where+".spill", f.Spill)
	for i, n := range f.Nowhere {
		at := fmt.Sprintf("%s.nowhere[%d]", where, i)
		told.mark(at, n.Refer)
		p.text(at+".why", n.Why)
	}
	for i, told := range told.refers {
		if !told {
			p.add(where, "want an area, or nowhere, for refers[%d], %q", i, pt.Refers[i].Area)
		}
	}
	return out
}

// telling is which of a point's referrals the shapes tell of.
type telling struct {
	refers []bool
	*problems
}

func (t *telling) mark(where string, refer int) {
	if refer < 0 || refer >= len(t.refers) {
		t.add(where+".refer", "want 0 to %d, which of the point's refers it is, got %d", len(t.refers)-1, refer)
		return
	}
	t.refers[refer] = true
}

func (t *telling) areas(where string, list []areaInFile) []Area {
	var out []Area
	for i, area := range list {
		at := fmt.Sprintf("%s[%d]", where, i)
		t.line(at+".shape", area.Shape, 3)
		t.mark(at, area.Refer)
		if area.View == 0 {
			t.add(at+".view", "want a drawing, got none")
		}
		out = append(out, Area{area.View, area.Refer, area.Shape.Shape(area.View)})
	}
	return out
}
