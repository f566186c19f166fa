package body

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// agree reports where the facts disagree with each other.
func (f *Facts) agree() error {
	var errs []error
	for i := range f.Atlas.Regions {
		r := &f.Atlas.Regions[i]
		p := problems{file: "body/" + string(r.ID) + ".json"}
		f.checkRegionSources(r, &p)
		for j := range r.Points {
			f.checkPoint(fmt.Sprintf("points[%d]", j), &r.Points[j], r, &p)
		}
		errs = append(errs, p.errs...)
	}
	for _, p := range []problems{f.checkZones(), f.checkSafety(), f.checkGuide(), f.checkTechniques(), f.checkUnsure()} {
		errs = append(errs, p.errs...)
	}
	if len(errs) == 0 {
		errs = append(errs, f.uncited().errs...)
	}
	return errors.Join(errs...)
}

// uncited reports the works that no fact names.
func (f *Facts) uncited() problems {
	p := problems{file: "sources.json"}
	for i, w := range f.Sources.Works {
		if !f.Sources.cited[Source(strconv.Itoa(w.ID))] {
			p.add(fmt.Sprintf("sources[%d]", i), "want a fact that cites source %d, got none", w.ID)
		}
	}
	return p
}

func (f *Facts) checkPoint(path string, pt *Point, r *Region, p *problems) {
	f.checkOnTile(path, pt, r, p)
	f.checkZonesAt(path, pt, r, p)
	f.checkDose(path, pt, p)
	f.known(path+".sources", p, slices.Concat(slices.Collect(maps.Values(pt.Sources))...)...)
	for i, to := range pt.Refers {
		f.known(fmt.Sprintf("%s.refers[%d].sources", path, i), p, to.Sources...)
	}
	f.checkStudies(path+".evidence", pt.Evidence, p)
	f.checkTools(path+".tools", pt.Tools, p)
	f.checkByHand(path, pt, p)
}

// checkTools reports a tool whose kind is not known.
func (f *Facts) checkTools(path string, names []string, p *problems) {
	for _, name := range names {
		if _, ok := f.Guide.Tool(name); !ok {
			p.add(path, "want one of the tools in guide.json, got %q", name)
		}
	}
}

// tooled are words in the text on how to press by which another tool than the
// hand is meant.
var tooled = regexp.MustCompile(`(?i)\b(balls?|roller|cane)\b`)

// checkByHand reports a point that the hand reaches and that does not say how
// to press it with nothing else, and one that says so and is out of reach.
func (f *Facts) checkByHand(path string, pt *Point, p *problems) {
	reached := slices.ContainsFunc(pt.Tools, func(name string) bool {
		t, _ := f.Guide.Tool(name)
		return t.Kind == Hand
	})
	switch told := pt.ByHand != "" || !tooled.MatchString(pt.Press); {
	case reached && (!told || tooled.MatchString(pt.ByHand)):
		p.add(path+".by_hand", "want how %s is pressed with the hand alone, got %q beside %q", pt.ID, pt.ByHand, pt.Press)
	case !reached && told:
		p.add(path+".by_hand", "want a hand among the tools of %s, got %v", pt.ID, pt.Tools)
	}
}

// checkOnTile reports a point outside the outline, or farther than near from
// every tile of its region: muscles do not end at a seam. Insets have tiles of
// their own, of which any will do but the wrist.
func (f *Facts) checkOnTile(path string, pt *Point, r *Region, p *problems) {
	d := f.Figure.Drawing(pt.View, Left)
	at := d.Place(pt, Left)
	if !d.Outline.Contains(at) {
		p.add(path, "want %s on the drawing, got %v, %v beside it", pt.ID, pt.X, pt.Y)
		return
	}
	for i := range d.Pieces {
		piece := &d.Pieces[i]
		mine := slices.Contains(r.Tiles, piece.Tile) || pt.View.Inset() && piece.Tile != "wrist"
		if mine && (piece.Shape.Contains(at) || piece.Shape.Distance(at) <= near) {
			return
		}
	}
	p.add(path, "want %s on a tile of its region, got %v, %v on %s", pt.ID, pt.X, pt.Y, d.TileAt(at, nil))
}

// checkZonesAt reports a point in a zone, and one as close as near to a zone
// that neither its own care nor the cautions of its region speak of.
func (f *Facts) checkZonesAt(path string, pt *Point, r *Region, p *problems) {
	told := strings.ToLower(pt.Care + " " + strings.Join(r.Cautions, " "))
	for i := range f.Zones {
		z := &f.Zones[i]
		far := z.far(pt)
		if tool := f.notByHand(pt); far == 0 && z.HandsOnly && tool != "" {
			p.add(path+".tools", "want hands alone for %s, which lies in %s, got %q", pt.ID, z.ID, tool)
			continue
		}
		if far == 0 && !z.HandsOnly && !z.excepts(pt.ID) {
			p.add(path, "want %s out of the zone %s, got %v, %v", pt.ID, z.ID, pt.X, pt.Y)
			continue
		}
		if far <= near && !slices.ContainsFunc(z.Mention, func(word string) bool { return strings.Contains(told, word) }) {
			p.add(path+".care", "want a caution about the zone %s close by, with one of %s", z.ID, strings.Join(z.Mention, ", "))
		}
	}
}

// notByHand is a tool of the point that is not a hand, or nothing.
func (f *Facts) notByHand(pt *Point) string {
	for _, name := range pt.Tools {
		if t, _ := f.Guide.Tool(name); t.Kind != Hand {
			return name
		}
	}
	return ""
}

// checkDose reports a dose that is more than the level allows for which it is
// given: standard, or gentle where a point allows no more.
func (f *Facts) checkDose(path string, pt *Point, p *problems) {
	l := f.Guide.Preset(min(pt.Limits.MaxLevel, Standard))
	if d := pt.Dose; d.Seconds < l.Seconds[0] || d.Seconds > l.Seconds[1] {
		p.add(path+".dose.seconds", "want %d to %d for the level %v, got %d", l.Seconds[0], l.Seconds[1], l.Level, d.Seconds)
	}
	if pt.Dose.Repeats > l.Repeats[1] {
		p.add(path+".dose.repeats", "want at most %d for the level %v, got %d", l.Repeats[1], l.Level, pt.Dose.Repeats)
	}
	if pt.Dose.Rest < l.Rest[0] {
		p.add(path+".dose.rest", "want at least %d for the level %v, got %d", l.Rest[0], l.Level, pt.Dose.Rest)
	}
	if most := f.Guide.Preset(pt.Limits.MaxLevel); !most.allows(pt) {
		p.add(path+".limits.max_level", "want a level that is for %s, got %v", pt.ID, most.Level)
	}
}

// known reports sources that are not on the list.
func (f *Facts) known(path string, p *problems, sources ...Source) {
	for _, s := range sources {
		f.Sources.cited[s] = true
		if !f.Sources.known(s) {
			p.add(path, "want the number of a source in sources.json, got %s", s)
		}
	}
}

func (f *Facts) checkStudies(path string, all []Study, p *problems) {
	for i, s := range all {
		f.known(fmt.Sprintf("%s[%d].sources", path, i), p, s.Sources...)
	}
}

func (f *Facts) checkRegionSources(r *Region, p *problems) {
	f.known("sources", p, slices.Concat(slices.Collect(maps.Values(r.Sources))...)...)
	f.checkStudies("evidence", r.Evidence, p)
	f.checkTools("tools", r.Tools, p)
}

func (f *Facts) checkZones() problems {
	p := problems{file: "zones.json"}
	for i, z := range f.Zones {
		path := fmt.Sprintf("zones[%d].", i)
		f.known(path+"sources", &p, z.Sources...)
		for j, e := range z.Exceptions {
			if _, ok := f.Atlas.Point(e.Point); !ok {
				p.add(fmt.Sprintf("%sexceptions[%d].point", path, j), "want the id of a point, got %q", e.Point)
			}
		}
	}
	return p
}

func (f *Facts) checkStatements(path string, all []Statement, p *problems) {
	for i, s := range all {
		f.known(fmt.Sprintf("%s[%d].sources", path, i), p, s.Sources...)
	}
}

func (f *Facts) checkSafety() problems {
	p := problems{file: "safety.json"}
	for i, s := range f.Safety.Sections {
		f.checkStatements(fmt.Sprintf("sections[%d].items", i), s.Items, &p)
	}
	for i, g := range f.Safety.Groups {
		path := fmt.Sprintf("groups[%d].", i)
		f.checkStatements(path+"facts", g.Facts, &p)
		for j, r := range g.Rules {
			f.known(fmt.Sprintf("%srules[%d].sources", path, j), &p, r.Sources...)
		}
		f.checkGroup(path, g, &p)
	}
	f.checkQuestions(&p)
	for i, n := range f.Safety.Numbers {
		f.known(fmt.Sprintf("numbers[%d].sources", i), &p, n.Sources...)
	}
	f.checkStatements("harm.items", f.Safety.Harm.Items, &p)
	return p
}

func (f *Facts) checkGroup(path string, g Group, p *problems) {
	f.checkRegions(path+"leave_out", g.LeaveOut, p)
	f.checkRegions(path+"hands_only_in", g.HandsOnlyIn, p)
	f.checkRegions(path+"gentle_in", g.GentleIn, p)
	for i, n := range g.NoTools {
		f.checkRegions(fmt.Sprintf("%sno_tools[%d].regions", path, i), n.Regions, p)
	}
	for i, t := range g.NotDuring {
		f.checkRegions(fmt.Sprintf("%snot_during[%d].leave_out", path, i), t.LeaveOut, p)
	}
	for _, id := range g.LeaveOutPoints {
		if _, ok := f.Atlas.Point(id); !ok {
			p.add(path+"leave_out_points", "want ids of points, got %q", id)
		}
	}
}

// checkQuestions reports a region that nothing is asked about today.
func (f *Facts) checkQuestions(p *problems) {
	for i, q := range f.Safety.Questions {
		path := fmt.Sprintf("questions[%d].", i)
		f.known(path+"sources", p, q.Sources...)
		f.checkRegions(path+"regions", q.Regions, p)
	}
	for i := range f.Atlas.Regions {
		id := f.Atlas.Regions[i].ID
		if !slices.ContainsFunc(f.Safety.QuestionsFor(id), func(q Question) bool { return q.When == Today }) {
			p.add("questions", "want one for today about %s, got none", id)
		}
	}
}

func (f *Facts) checkRegions(path string, all []RegionID, p *problems) {
	for _, id := range all {
		if _, ok := f.Atlas.Region(id); !ok {
			p.add(path, "want ids of regions, got %q", id)
		}
	}
}

func (f *Facts) checkGuide() problems {
	p := problems{file: "guide.json"}
	for i, s := range f.Guide.Sections {
		f.checkStatements(fmt.Sprintf("sections[%d].items", i), s.Items, &p)
	}
	for i, l := range f.Guide.Levels {
		path := fmt.Sprintf("levels[%d].", i)
		f.known(path+"sources", &p, l.Sources...)
		f.checkRegions(path+"regions", l.Regions, &p)
	}
	return p
}

func (f *Facts) checkTechniques() problems {
	p := problems{file: "techniques.json"}
	for i, t := range f.Techniques {
		path := fmt.Sprintf("techniques[%d].", i)
		f.known(path+"sources", &p, t.Sources...)
		f.checkStudies(path+"evidence", t.Evidence, &p)
		f.checkStudies(path+"cautions", t.Cautions, &p)
	}
	return p
}

func (f *Facts) checkUnsure() problems {
	p := problems{file: "sources.json"}
	for i, d := range f.Sources.Unsure {
		f.known(fmt.Sprintf("unsure[%d].sources", i), &p, d.Sources...)
	}
	return p
}
