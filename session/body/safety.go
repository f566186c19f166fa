package body

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// A Safety is what a person must know before pressing anywhere: who should
// not, where not, and when to stop.
type Safety struct {
	Sections []SafetySection `json:"sections"`
}

// A SafetySection is one list of signs under a heading that they complete.
type SafetySection struct {
	ID    string       `json:"id"`
	Title string       `json:"title"`
	Items []SafetyItem `json:"items"`
}

// A SafetyItem is one sign.
type SafetyItem struct {
	Text    string   `json:"text"`
	Sources []Source `json:"sources"`
}

// LoadSafety reads the safety texts.
func LoadSafety(data []byte) (*Safety, error) {
	var s Safety
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return nil, fmt.Errorf("safety: %w", err)
	}
	var problems []error
	for _, section := range s.Sections {
		if section.ID == "" || section.Title == "" || len(section.Items) == 0 {
			problems = append(problems, fmt.Errorf("safety: section %q: want an id, a title and items", section.ID))
		}
		for i, item := range section.Items {
			if item.Text == "" || len(item.Sources) == 0 {
				problems = append(problems, fmt.Errorf("safety: %s: item %d: want a text and its sources", section.ID, i))
			}
		}
	}
	return &s, errors.Join(problems...)
}
