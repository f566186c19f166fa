package body

import "fmt"

// A Level says how firm work may be.
type Level uint8

const (
	Gentle Level = iota + 1
	Standard
	Strong
)

var levelNames = [...]string{"", "gentle", "standard", "strong"}

func (l Level) String() string {
	if int(l) < len(levelNames) {
		return levelNames[l]
	}
	return fmt.Sprintf("level(%d)", uint8(l))
}

// UnmarshalText reads a word that String writes.
func (l *Level) UnmarshalText(word []byte) error {
	for i, name := range levelNames {
		if name == string(word) && i > 0 {
			*l = Level(i)
			return nil
		}
	}
	return fmt.Errorf("level: want gentle, standard or strong, got %q", word)
}
