package marks

import (
	"maps"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/jsontree"
	"unknot/session/textfile"
)

// version is that of the file's format.
const version = 1

// file is what stands in the file. Lists are easier to read than maps of true.
type file struct {
	Version    int                   `json:"version"`
	Hidden     []string              `json:"hidden"`
	Favourites []string              `json:"favourites"`
	Used       map[string]time.Time  `json:"used"`
	Holds      map[body.ID]int       `json:"holds,omitempty"` // in seconds
	Answered   map[body.ID]time.Time `json:"answered,omitempty"`
}

func fileOf(m Marks) file {
	f := file{
		Version:    version,
		Hidden:     sorted(m.Hidden),
		Favourites: sorted(m.Favourites),
		Used:       m.Used,
		Holds:      make(map[body.ID]int, len(m.Holds)),
		Answered:   m.Answered,
	}
	for point, length := range m.Holds {
		f.Holds[point] = int(length / time.Second)
	}
	return f
}

func sorted(keys map[string]bool) []string {
	return append([]string{}, slices.Sorted(maps.Keys(keys))...)
}

func (f file) marks() Marks {
	m := Marks{Used: f.Used, Answered: f.Answered}.clone()
	for point, seconds := range f.Holds {
		m.Holds[point] = time.Duration(seconds) * time.Second
	}
	for _, key := range f.Hidden {
		m.Hidden[key] = true
	}
	for _, key := range f.Favourites {
		m.Favourites[key] = true
	}
	return m
}

// check leaves out lengths that no hold may have.
func (f *file) check(d *jsontree.Decoder) {
	lowest, highest := int(session.MinHold/time.Second), int(session.MaxHold/time.Second)
	for point, seconds := range f.Holds {
		if seconds < lowest || seconds > highest {
			d.Wrong(jsontree.Join("holds", string(point)), textfile.Range(lowest, highest))
			delete(f.Holds, point)
		}
	}
}
