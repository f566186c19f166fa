package body

import "fmt"

// A Side says which half of the body a stage is about. Left and right are
// always the person's own, never the viewer's.
type Side uint8

const (
	// NoSide is for stages without a place, such as settling or breathing.
	NoSide Side = iota
	Left
	Right
	// Both asks for two full holds, one on each side, with a gap to change
	// sides. It stands in routine files only: a plan spells it out as Left
	// and Right.
	Both
	// Midline is one hold on the midline.
	Midline
	// Together is one hold on left and right at the same time, as with two
	// balls under the edge of the skull.
	Together
)

var sideNames = [...]string{"", "left", "right", "both", "midline", "together"}

// String returns the word used in routine files: left, right, both, midline,
// together, or nothing for NoSide.
func (s Side) String() string {
	if int(s) < len(sideNames) {
		return sideNames[s]
	}
	return fmt.Sprintf("side(%d)", uint8(s))
}

// ParseSide reads a word that String writes. The empty word is no side and is
// not accepted.
func ParseSide(word string) (Side, bool) {
	for i, name := range sideNames {
		if name == word && i > 0 {
			return Side(i), true
		}
	}
	return NoSide, false
}

// Other returns the opposite of Left or Right, and any other side unchanged.
func (s Side) Other() Side {
	switch s {
	case Left:
		return Right
	case Right:
		return Left
	}
	return s
}

// Each returns the sides that work on this one is done on: left and right for
// Both and Together, and any other alone.
func (s Side) Each() []Side {
	if s == Both || s == Together {
		return []Side{Left, Right}
	}
	return []Side{s}
}
