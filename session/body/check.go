package body

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// problems are what is wrong with one file.
type problems struct {
	file string
	errs []error
}

func (p *problems) add(path, format string, args ...any) {
	where := p.file + ": "
	if path != "" {
		where += path + ": "
	}
	p.errs = append(p.errs, fmt.Errorf(where+format, args...))
}

// number reports a whole number out of its range.
func (p *problems) number(path string, got, low, high int) {
	if got < low || got > high {
		p.add(path, "want %d to %d, got %d", low, high, got)
	}
}

// text reports a text that is missing or has space around it.
func (p *problems) text(path, got string) {
	if got == "" || got != strings.TrimSpace(got) {
		p.add(path, "want a text without space around it, got %q", got)
	}
}

// texts reports a list that is empty or holds an empty text.
func (p *problems) texts(path string, got []string) {
	if len(got) == 0 {
		p.add(path, "want at least one text, got none")
	}
	for i, t := range got {
		p.text(fmt.Sprintf("%s[%d]", path, i), t)
	}
}

// spot reports a place off its view. None lies on the midline, which is spine,
// throat and breastbone; 0 across is a number that was forgotten.
func (p *problems) spot(path string, s Spot) {
	if s.X <= 0 || s.X > 1 {
		p.add(path+"x", "want more than 0 and at most 1, got %v", s.X)
	}
	if s.Y <= 0 || s.Y > 1 {
		p.add(path+"y", "want more than 0 and at most 1, got %v", s.Y)
	}
}

func (p *problems) sources(path string, all Sources) {
	for _, field := range slices.Sorted(maps.Keys(all)) {
		if !slices.Contains(sourced[:], field) {
			p.add(path+"sources", "want one of %s, got %q", strings.Join(sourced[:], ", "), field)
		}
		if len(all[field]) == 0 {
			p.add(path+"sources."+field, "want at least one source, got none")
		}
	}
}

func (p *problems) studies(path string, all []Study) {
	for i, s := range all {
		at := fmt.Sprintf("%s[%d].", path, i)
		p.text(at+"says", s.Says)
		if len(s.Sources) == 0 {
			p.add(at+"sources", "want at least one source, got none")
		}
	}
}

func (p *problems) limits(path string, l Limits) {
	p.number(path+"limits.max_nrs", l.MaxNRS, 0, mostNRS)
	if l.MaxSeconds != 0 {
		p.number(path+"limits.max_seconds", l.MaxSeconds, 10, mostSeconds)
	}
	lower := l.MaxLevel == Gentle || l.MaxLevel == Standard || l.MaxNRS != 0 || l.MaxSeconds != 0
	if lower {
		p.text(path+"limits.why", l.Why)
	}
}

func (r *Region) check(p *problems) {
	if want := strings.TrimSuffix(p.file, ".json"); string(r.ID) != want {
		p.add("id", "want %s as the file is named, got %q", want, r.ID)
	}
	if r.Order < 1 {
		p.add("order", "want a number from 1, got %d", r.Order)
	}
	p.text("name", r.Name)
	p.text("everyday", r.Everyday)
	p.text("position", r.Position)
	p.text("therapist", r.Therapist)
	p.texts("words", r.Words)
	p.texts("muscles", r.Muscles)
	p.texts("tools", r.Tools)
	p.texts("cautions", r.Cautions)
	if len(r.Tiles) == 0 {
		p.add("tiles", "want at least one tile, got none")
	}
	for i, t := range r.ExcludedIf {
		p.text(fmt.Sprintf("excluded_if[%d]", i), t)
	}
	p.limits("", r.Limits)
	if r.Limits.MaxLevel == 0 {
		p.add("limits.max_level", "want gentle, standard or strong, got nothing")
	}
	if r.Marker != nil {
		p.spot("marker.", *r.Marker)
	}
	p.studies("evidence", r.Evidence)
	p.sources("", r.Sources)
	if len(r.Points) == 0 {
		p.add("points", "want at least one point, got none")
	}
	for i := range r.Points {
		r.Points[i].check(fmt.Sprintf("points[%d].", i), r, p)
	}
}

func (pt *Point) check(path string, r *Region, p *problems) {
	for _, t := range []struct{ field, got string }{
		{"id", string(pt.ID)}, {"muscle", pt.Muscle}, {"name", pt.Name}, {"short", pt.Short},
		{"find", pt.Find}, {"press", pt.Press}, {"care", pt.Care},
		{"therapist.find", pt.Therapist.Find}, {"therapist.how", pt.Therapist.How},
	} {
		p.text(path+t.field, t.got)
	}
	if n := utf8.RuneCountInString(pt.Short); n > maxShort {
		p.add(path+"short", "want at most %d characters, got %d", maxShort, n)
	}
	if pt.Sides == 0 {
		p.add(path+"sides", "want both or one-at-a-time, got nothing")
	}
	pt.checkPlace(path, r, p)
	p.texts(path+"tools", pt.Tools)
	p.number(path+"dose.seconds", pt.Dose.Seconds, 10, mostSeconds)
	p.number(path+"dose.repeats", pt.Dose.Repeats, 1, 3)
	p.number(path+"dose.rest", pt.Dose.Rest, 5, 30)
	p.limits(path, pt.Limits)
	if most := pt.Limits.or(r.Limits).MaxSeconds; most != 0 && pt.Dose.Seconds > most {
		p.add(path+"dose.seconds", "want at most %d, the limit here, got %d", most, pt.Dose.Seconds)
	}
	if len(pt.Refers) == 0 {
		p.add(path+"refers", "want at least one area, got none")
	}
	for i, f := range pt.Refers {
		at := fmt.Sprintf("%srefers[%d]", path, i)
		p.text(at+".area", f.Area)
		if f.Unchecked == (len(f.Sources) > 0) {
			p.add(at, "want either sources or unchecked")
		}
	}
	if s := pt.Therapist.Seconds; s != nil && (len(s) != 2 || s[0] < 1 || s[1] < s[0]) {
		p.add(path+"therapist.seconds", "want the shortest and the longest hold, got %v", s)
	}
	p.studies(path+"evidence", pt.Evidence)
	p.sources(path, pt.Sources)
}

func (pt *Point) checkPlace(path string, r *Region, p *problems) {
	p.spot(path, Spot{pt.X, pt.Y})
	sideOnly := len(pt.Views) == 1 && pt.Views[0] == Outer
	switch {
	case pt.View == 0:
		p.add(path+"view", "want front, back, sole, palm or hand-back, got nothing")
	case pt.View == Outer:
		p.add(path+"view", "want front or back, as there is no drawing of the side")
	case pt.View.Inset() && r.Marker == nil:
		p.add("marker", "want one, as %s is seen in an inset", pt.ID)
	case !slices.Contains(pt.Views, pt.View) && !(sideOnly && !pt.View.Inset()):
		p.add(path+"views", "want %v among them, got %v", pt.View, pt.Views)
	}
}

// seen is what must not occur twice in an atlas, with the file it was in.
type seen struct {
	orders map[int]string
	points map[ID]string
}

func (s seen) check(r *Region, p *problems) {
	if file, ok := s.orders[r.Order]; ok {
		p.add("order", "want a number of its own, got %d, which is in %s", r.Order, file)
	}
	s.orders[r.Order] = p.file
	for i, pt := range r.Points {
		if file, ok := s.points[pt.ID]; ok {
			p.add(fmt.Sprintf("points[%d].id", i), "want a name of its own, got %q, which is in %s", pt.ID, file)
		}
		s.points[pt.ID] = p.file
	}
}
