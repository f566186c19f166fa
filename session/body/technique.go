package body

import (
	"errors"
	"fmt"
	"slices"
)

// A TechniqueID names a way of working, such as swedish, in routine files too.
type TechniqueID string

const (
	TriggerPoint      TechniqueID = "trigger-point"
	MyofascialRelease TechniqueID = "myofascial-release"
	DeepTissue        TechniqueID = "deep-tissue"
	Swedish           TechniqueID = "swedish"
	Craniosacral      TechniqueID = "craniosacral"
)

// Pacing is how long one stage of a technique may last and how fast it may go.
type Pacing struct {
	MinSeconds, MaxSeconds     int
	MinPerMinute, MaxPerMinute int // strokes; 0 and 0 for a technique that is held still
}

// Strokes reports whether the technique is done in strokes.
func (p Pacing) Strokes() bool { return p.MaxPerMinute > 0 }

// FastStrokes is how many strokes a minute are fast ones, such as rubbing in
// small circles and tapping, and FastSeconds how long those may go on.
const (
	FastStrokes = 60
	FastSeconds = 30
)

// pacings are what routine files may ask for. They are part of the file format.
var pacings = map[TechniqueID]Pacing{
	TriggerPoint:      {MinSeconds: 10, MaxSeconds: mostSeconds},
	MyofascialRelease: {MinSeconds: 120, MaxSeconds: 300},
	DeepTissue:        {MinSeconds: 10, MaxSeconds: 180, MinPerMinute: 3, MaxPerMinute: 4},
	Swedish:           {MinSeconds: 5, MaxSeconds: 360, MinPerMinute: 10, MaxPerMinute: 360},
	Craniosacral:      {MinSeconds: 60, MaxSeconds: 180},
}

// Pacing returns the limits of the technique; ok is false if there is no such
// technique.
func (id TechniqueID) Pacing() (p Pacing, ok bool) {
	p, ok = pacings[id]
	return p, ok
}

// A Technique is what is known about a way of working.
type Technique struct {
	ID        TechniqueID `json:"id"`
	Name      string      `json:"name"`
	Looks     string      `json:"looks"`      // what a person sees
	Timing    string      `json:"timing"`     // in words
	Seconds   []int       `json:"seconds"`    // shortest and longest stage
	PerMinute []int       `json:"per_minute"` // fewest and most strokes; nothing if held still
	Strokes   []Stroke    `json:"strokes"`
	Sequence  []string    `json:"sequence"` // what comes after what
	Evidence  []Study     `json:"evidence"` // the plainest sentence first
	Cautions  []Study     `json:"cautions"`
	Sources   []Source    `json:"sources"` // of looks, timing, numbers and sequence
}

// A Stroke is one kind of movement within a technique.
type Stroke struct {
	Name      string `json:"name"`
	How       string `json:"how"`
	Seconds   []int  `json:"seconds"`    // shortest and longest stage
	PerMinute []int  `json:"per_minute"` // slowest and fastest; nothing where strokes are not counted
}

// LoadTechniques reads what is known about each technique. The numbers must be
// those that routine files are held to.
func LoadTechniques(data []byte) ([]Technique, error) {
	p := problems{file: "techniques.json"}
	var file struct {
		Techniques []Technique `json:"techniques"`
	}
	if err := Decode(data, &file); err != nil {
		p.add("", "%w", err)
		return nil, errors.Join(p.errs...)
	}
	missing := map[TechniqueID]bool{}
	for id := range pacings {
		missing[id] = true
	}
	for i := range file.Techniques {
		t, path := &file.Techniques[i], fmt.Sprintf("techniques[%d].", i)
		if !missing[t.ID] {
			p.add(path+"id", "want every technique once, got %q", t.ID)
			continue
		}
		delete(missing, t.ID)
		t.check(path, &p)
	}
	if len(missing) > 0 {
		p.add("techniques", "want all of %d, %d are missing", len(pacings), len(missing))
	}
	return file.Techniques, errors.Join(p.errs...)
}

func (t *Technique) check(path string, p *problems) {
	limits := pacings[t.ID]
	p.text(path+"name", t.Name)
	p.text(path+"looks", t.Looks)
	p.text(path+"timing", t.Timing)
	p.texts(path+"sequence", t.Sequence)
	p.given(path+"sources", t.Sources)
	if want := []int{limits.MinSeconds, limits.MaxSeconds}; !slices.Equal(t.Seconds, want) {
		p.add(path+"seconds", "want %v as in routine files, got %v", want, t.Seconds)
	}
	var want []int
	if limits.Strokes() {
		want = []int{limits.MinPerMinute, limits.MaxPerMinute}
	}
	if !slices.Equal(t.PerMinute, want) {
		p.add(path+"per_minute", "want %v as in routine files, got %v", want, t.PerMinute)
	}
	for i, s := range t.Strokes {
		at := fmt.Sprintf("%sstrokes[%d].", path, i)
		p.text(at+"name", s.Name)
		p.text(at+"how", s.How)
		p.within(at+"seconds", s.Seconds, t.Seconds)
		if len(s.PerMinute) > 0 {
			p.within(at+"per_minute", s.PerMinute, t.PerMinute)
		}
	}
	if len(t.Evidence) == 0 {
		p.add(path+"evidence", "want at least one sentence, got none")
	}
	if len(t.Cautions) == 0 {
		p.add(path+"cautions", "want at least one, got none")
	}
	p.studies(path+"evidence", t.Evidence)
	p.studies(path+"cautions", t.Cautions)
}

// within reports what is not a stretch of numbers inside another.
func (p *problems) within(path string, got, outer []int) {
	if len(got) != 2 || len(outer) != 2 || got[0] > got[1] || got[0] < outer[0] || got[1] > outer[1] {
		p.add(path, "want from and to within %v, got %v", outer, got)
	}
}
