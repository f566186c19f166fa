package body

import "fmt"

// Sides says how the two sides of a point may be worked on.
type Sides uint8

const (
	// BothSides may be done one after the other or together.
	BothSides Sides = iota + 1
	// OneAtATime must never be pressed left and right together.
	OneAtATime
)

var sidesNames = [...]string{"", "both", "one-at-a-time"}

func (s Sides) String() string {
	if int(s) < len(sidesNames) {
		return sidesNames[s]
	}
	return fmt.Sprintf("sides(%d)", uint8(s))
}

// UnmarshalText reads a word that String writes.
func (s *Sides) UnmarshalText(word []byte) error {
	for i, name := range sidesNames {
		if name == string(word) && i > 0 {
			*s = Sides(i)
			return nil
		}
	}
	return fmt.Errorf("sides: want both or one-at-a-time, got %q", word)
}
