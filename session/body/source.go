package body

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// A Source says where a fact comes from: the number of an entry in the list of
// sources, or GeneralAnatomy or Practice.
type Source string

const (
	// GeneralAnatomy is what anatomy textbooks agree on.
	GeneralAnatomy Source = "general anatomy"
	// Practice is a convention of clinics or teachers that no trial was found for.
	Practice Source = "practice"
)

// UnmarshalJSON reads a number from 1, or the words of a constant.
func (s *Source) UnmarshalJSON(data []byte) error {
	if n, err := strconv.Atoi(string(data)); err == nil && n > 0 {
		*s = Source(data)
		return nil
	}
	var word string
	if err := json.Unmarshal(data, &word); err == nil {
		if w := Source(word); w == GeneralAnatomy || w == Practice {
			*s = w
			return nil
		}
	}
	return fmt.Errorf("sources: want a number from 1, %q or %q, got %s", GeneralAnatomy, Practice, data)
}

// Sources are those of the facts in a region or point, by the name of the
// field in the file. Place stands for view, x and y.
type Sources map[string][]Source

// sourced are the names that may stand in Sources.
var sourced = [...]string{"place", "find", "press", "care", "dose", "limits", "therapist", "cautions", "position", "tools"}
