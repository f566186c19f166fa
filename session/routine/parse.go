package routine

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"

	"unknot/session/body"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// Places knows the points and regions that a routine may name. A *body.Atlas
// is one.
type Places interface {
	Point(body.ID) (*body.Point, bool)
	Region(body.RegionID) (*body.Region, bool)
}

// How much a file may hold.
const (
	shortText  = 60 // characters of a name, an id or a tool
	maxRegions = 20
	maxStages  = 300
)

// What a routine may hold in its head.
const (
	LongText     = 300 // characters of a purpose, position, caution or instruction
	MostCautions = 12
)

// therapist is who does a routine on a client.
const therapist = "therapist"

// Parse reads a routine from the bytes of a file. The file's name is only for
// messages. If places is nil, any point and region is accepted.
//
// The error is an Errors with everything that is wrong, and the routine is then
// nil. Where the text is no JSON at all, or is meant for a newer Unknot, that
// one problem is everything.
func Parse(file string, data []byte, places Places) (*Routine, error) {
	r, _, errs := parse(file, data, places, MostCautions)
	if len(errs) > 0 {
		return nil, errs
	}
	return r, nil
}

// ParsePrepared is Parse for what a session was done by. That may have any number
// of cautions: what is true of somebody adds to those of the file.
func ParsePrepared(file string, data []byte, places Places) (*Routine, error) {
	r, _, errs := parse(file, data, places, math.MaxInt)
	if len(errs) > 0 {
		return nil, errs
	}
	return r, nil
}

// parse also returns an Error that lacks all but the place of the routine's id.
func parse(file string, data []byte, places Places, cautions int) (*Routine, Error, Errors) {
	if errs := fileKind.TooLarge(file, int64(len(data))); errs != nil {
		return nil, Error{}, errs
	}
	t := textfile.Decode(file, data)
	root, p := jsontree.Parse(t, message.New("file.routine", "a routine"))
	if p != nil {
		return nil, Error{}, t.Errors([]textfile.Problem{*p})
	}
	c := &checker{file: t, places: places, cautions: cautions}
	r := c.routine(root)
	if len(c.problems) > 0 {
		return nil, Error{}, t.Errors(c.problems)
	}
	if len(c.advice) > 0 {
		r.Advice = t.Errors(c.advice)
	}
	return r, t.Errors([]textfile.Problem{{At: c.idAt, Error: Error{Path: "id"}}})[0], nil
}

var routineFields = fieldSet{names: []string{
	"$schema", "version", "language", "id", "name", "purpose", "regions", "level", "by", "tool", "position", "cautions", "stages",
}}

func (c *checker) routine(root jsontree.Node) *Routine {
	o, ok := c.object(root, "")
	if !ok || c.newer(o) {
		return nil
	}
	o.allow(root, routineFields)
	c.idAt = o.fields["id"].At
	r := &Routine{
		File:     c.file.Name,
		ID:       o.id("id"),
		Name:     o.text("name", shortText),
		Purpose:  o.text("purpose", LongText),
		Tool:     o.text("tool", shortText),
		Position: o.text("position", LongText),
	}
	// Any other word is a problem already, and leaves no level.
	_ = r.Level.UnmarshalText([]byte(o.word("level", []string{"gentle", "standard", "strong"})))
	if _, ok := o.fields["by"]; ok {
		r.ByTherapist = o.word("by", []string{"self", therapist}) == therapist
	}
	if _, ok := o.fields["language"]; ok {
		r.Language = o.word("language", message.Languages())
	}
	for i, n := range o.list("regions", regionsOf, 1, maxRegions) {
		r.Regions = append(r.Regions, c.region(n, fmt.Sprintf("regions[%d]", i), r.Regions))
	}
	for i, n := range o.list("cautions", textsOf, 1, c.cautions) {
		r.Cautions = append(r.Cautions, c.textIn(n, fmt.Sprintf("cautions[%d]", i), LongText))
	}
	c.limits = limits{level: r.Level, byTherapist: r.ByTherapist, regions: r.Regions, contact: map[spot]int{}}
	r.Stages = c.stages(o.list("stages", stagesOf, 1, maxStages))
	if len(c.problems) > 0 {
		return nil
	}
	if len(r.unroll()) > MaxPlan {
		c.report(o.fields["stages"].At, Error{
			Path: "stages",
			Want: message.New("routine-file.plan", "a plan of at most {{.Most}} stages with all sides, repeats and rests", "Most", MaxPlan),
			Got:  message.New("file.more", "more"),
		})
	}
	c.adviseOnWhole(o, r)
	return r
}

// newer checks the version. It reports whether the rest of the file is best
// left alone because a newer Unknot gave it another meaning.
func (c *checker) newer(o object) bool {
	want := message.Verbatim("1")
	n, ok := o.has("version", want)
	version, whole := n.Whole()
	if !ok || whole && version == 1 {
		return false
	}
	e := Error{Path: "version", Want: want, Got: n.Got()}
	// The number of a version to come may be larger than any that is counted with.
	most, err := strconv.Atoi(n.Text)
	newer := whole && version > 1 || n.Kind == '0' && errors.Is(err, strconv.ErrRange) && most > 0
	switch {
	case newer:
		e.Hint = message.New("file.newer", "this file needs a newer Unknot")
	case n.IsQuotedNumber():
		e.Hint = jsontree.NoQuotes()
	}
	c.report(n.At, e)
	return newer
}

// region reads the id of a known region that is not among those before it.
func (c *checker) region(n jsontree.Node, path string, before []body.RegionID) body.RegionID {
	id := c.place(n, path, message.New("routine-file.region", "the id of a region"), func(s string) bool {
		_, ok := c.places.Region(body.RegionID(s))
		return ok
	})
	if id != "" && slices.Contains(before, body.RegionID(id)) {
		c.report(n.At, Error{
			Path: path, Want: message.New("routine-file.region-once", "every region once"),
			Got: message.New("routine-file.again", "{{.What}} again", "What", n.Got()),
		})
		return ""
	}
	return body.RegionID(id)
}

// place reads an id that is known, or any at all if there are no places to
// know.
func (c *checker) place(n jsontree.Node, path string, want message.Message, known func(string) bool) string {
	switch {
	case c.places == nil:
		return c.textIn(n, path, shortText)
	case n.Kind != '"':
		c.report(n.At, Error{Path: path, Want: want, Got: n.Got()})
	case !known(n.Text):
		c.report(n.At, Error{Path: path, Want: want, Got: n.Got(), Hint: didYouMean(c.suggest(n.Text, known))})
	default:
		return n.Text
	}
	return ""
}
