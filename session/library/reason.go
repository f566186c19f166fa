package library

import (
	"fmt"
	"strings"
)

var places = [...]string{
	inName:         "in its name",
	inRegion:       "among its parts of the body",
	inMuscle:       "among its muscles",
	inOtherRegion:  "among its parts of the body",
	inOtherMuscle:  "among its muscles",
	inRegionMuscle: "among the muscles there",
	inPurpose:      "in what it is for",
	inTool:         "among its tools",
	inLevel:        "its level",
	inStage:        "among its stages",
	inPosition:     "in how to sit, stand or lie",
}

// Why says in words for people why the item was found, such as "'trapezius'
// among its muscles, for 'tarpezius'; a favourite". It is empty where the query
// asked for nothing.
func (m Match) Why() string {
	var parts []string
	for _, b := range m.because {
		part := fmt.Sprintf("'%s' %s", b.term, places[b.in])
		if !strings.HasPrefix(b.term, b.word) {
			part += fmt.Sprintf(", for '%s'", b.word)
		}
		parts = append(parts, part)
	}
	switch {
	case m.favourite:
		parts = append(parts, "a favourite")
	case m.used:
		parts = append(parts, "used before")
	}
	return strings.Join(parts, "; ")
}
