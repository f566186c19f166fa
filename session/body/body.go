// Package body says where things are on a body: regions, the points to press
// in them, sides and views, and all geometry of the figure.
//
// Positions are those of one drawn figure. Across, x is 0 on the midline and 1
// at the outermost edge of the fingertips, which reach 0.22 of the body's
// height from the midline. Down, y is 0 at the crown and 1 at the sole. A
// point is given once, for one half of the body, and mirrored for the other.
//
// The facts themselves are data: one JSON file for each region, whose fields
// are those of Region and Point, and one each for the places that are never
// pressed, safety, dose, techniques and sources. LoadFacts reads them all and
// checks that they agree.
//
// In it is what is true of bodies, not of one person: what is true of somebody,
// and what follows from it today, is decided in prepare. Everything may import
// it; it imports none of ours.
package body

// An ID names a point, such as UT1, and stays the same in every file and record.
type ID string

// A RegionID names a region, such as upper-trapezius.
type RegionID string

// A Tile names a piece of the drawn figure, such as upper_trap.
type Tile string

// A Region is a part of the body that routines are about. Its texts for the
// person are sentences in plain words; Therapist speaks to the therapist.
type Region struct {
	ID           RegionID `json:"id"`          // as its file is named, without .json
	Order        int      `json:"order"`       // from 1, head to hand, unlike any other's
	Name         string   `json:"name"`        // by its muscles
	Everyday     string   `json:"everyday"`    // as a lay person says it
	Words        []string `json:"words"`       // what a person may search for, lower case
	Muscles      []string `json:"muscles"`     // all of them, by anatomical name
	Tiles        []Tile   `json:"tiles"`       // where its points lie on the figure, the main one first
	Position     string   `json:"position"`    // how to sit, stand or lie to work on it
	Tools        []string `json:"tools"`       // in the order to try them
	Cautions     []string `json:"cautions"`    // rules for the whole region, the gravest first
	ExcludedIf   []string `json:"excluded_if"` // each completes 'Leave this area out if ...'
	Limits       Limits   `json:"limits"`      // for every point without limits of its own
	OffByDefault bool     `json:"off_by_default"`
	Therapist    string   `json:"therapist"` // how a therapist works on it
	Marker       *Spot    `json:"marker"`    // on the whole figure, for the points of insets
	Note         string   `json:"note"`      // for those who review the file or build on it
	Evidence     []Study  `json:"evidence"`
	Sources      Sources  `json:"sources"`
	Points       []Point  `json:"points"`
}

// A Spot is a place on a view, in the units of Point.
type Spot struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
}
