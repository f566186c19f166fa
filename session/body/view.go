package body

import (
	"fmt"
	"strings"
)

// A View is a drawing of the body, or of a part of it, on which points lie.
type View uint8

const (
	Front View = iota + 1
	Back
	// Outer is the outer side of the body, left or right as the side says.
	// There is no drawing of all of it: its points are shown on the outline of
	// the front or the back, those of head and leg on HeadSide and LegSide too.
	Outer
	// Sole, Palm and HandBack are insets with coordinates of their own: u is 0
	// at the big toe or thumb and 1 at the little one, v is 0 at the tips and
	// 1 at the heel or wrist.
	Sole
	Palm
	HandBack
	// HeadFront, HeadBack and HeadSide are the head and neck drawn larger, and
	// LegSide is the hip and leg from the outer side. Their coordinates are
	// heights of the body, like those of the front and the back. On the sides
	// X is not from the midline: the left head looks, and the left toes point,
	// to the picture's left.
	HeadFront
	HeadBack
	HeadSide
	LegSide
)

var viewNames = [...]string{"", "front", "back", "side", "sole", "palm", "hand-back", "head-front", "head-back", "head-side", "leg-side"}

// String returns the word used in the files of assets, such as front or hand-back.
func (v View) String() string {
	if int(v) < len(viewNames) {
		return viewNames[v]
	}
	return fmt.Sprintf("view(%d)", uint8(v))
}

// UnmarshalText reads a word that String writes.
func (v *View) UnmarshalText(word []byte) error {
	for i, name := range viewNames {
		if name == string(word) && i > 0 {
			*v = View(i)
			return nil
		}
	}
	return fmt.Errorf("view: want %s or %s, got %q", strings.Join(viewNames[1:len(viewNames)-1], ", "), viewNames[len(viewNames)-1], word)
}

// Inset reports whether the view has coordinates of its own.
func (v View) Inset() bool { return v == Sole || v == Palm || v == HandBack }

// OneSided reports whether a drawing of the view shows one side of the body
// alone, so that there are two of them.
func (v View) OneSided() bool { return v.Inset() || v == HeadSide || v == LegSide }

// halved reports whether a drawing of the view shows both sides, as halves that
// meet at the midline.
func (v View) halved() bool { return v == Front || v == Back || v == HeadFront || v == HeadBack }

// head reports whether the view is of the head and neck alone.
func (v View) head() bool { return v == HeadFront || v == HeadBack || v == HeadSide }

// Unit is what 1 stands for in the drawings' files: a thousandth of the body's
// height, of the foot's or of the hand's, and a fifth of that for the head.
func (v View) Unit() float64 {
	if v.head() {
		return 1.0 / 5000
	}
	return 1.0 / 1000
}

// Figure returns the drawing of the whole body on which something seen in the
// view is marked: the front and the back themselves, the back for the sole
// and the palm, and the front for the back of the hand, whose thumb is toward
// the body. What is seen from the side is marked on the front.
func (v View) Figure() View {
	switch v {
	case Sole, Palm, HeadBack:
		return Back
	case HandBack, HeadFront, HeadSide, LegSide:
		return Front
	}
	return v
}

// Heights is what 1 on a drawing of the view stands for, in heights of the body:
// the length of a foot or a hand, from the tips to heel or wrist.
func (v View) Heights() float64 {
	switch v {
	case Sole:
		return 0.15
	case Palm, HandBack:
		return 0.113
	}
	return 1
}

// place returns where a spot lies on the drawing, on the side that files hold
// shapes for.
func (v View) place(s Spot) Vec {
	switch v {
	case Sole:
		return Vec{s.X * soleWidth, s.Y}
	case Palm, HandBack:
		return Vec{s.X * handWidth, s.Y}
	}
	return Vec{s.X * Reach, s.Y}
}

// How far the drawings of a foot and a hand reach, in lengths of them.
const (
	soleWidth = 0.40526
	handWidth = 0.60745
)

// A Pick is a piece of a drawing, on one side, that somebody points at or that
// stands for a place. View 0 means it in every view.
type Pick struct {
	View View
	Tile Tile
	Side Side
}
