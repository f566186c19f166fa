package anatomy

import (
	"errors"
	"fmt"
	"io/fs"

	"unknot/session/body"
)

// An Anatomy is all muscles and all patterns. It is shared and never changed.
type Anatomy struct {
	Muscles  []*Muscle // in the order of their files
	muscles  map[string]*Muscle
	patterns map[body.ID]*Pattern
}

// Muscle returns the muscle of that name.
func (a *Anatomy) Muscle(id string) (*Muscle, bool) {
	m, ok := a.muscles[id]
	return m, ok
}

// Pattern returns the pattern of a point, which every point has.
func (a *Anatomy) Pattern(id body.ID) (*Pattern, bool) {
	p, ok := a.patterns[id]
	return p, ok
}

// region is a file.
type region struct {
	Region   body.RegionID `json:"region"`
	Muscles  []muscleFile  `json:"muscles"`
	Patterns []patternFile `json:"patterns"`
}

type muscleFile struct {
	ID    string                      `json:"id"`
	Name  string                      `json:"name"`
	Depth Depth                       `json:"depth"`
	Views map[body.View][]bellyInFile `json:"views"`
}

type bellyInFile struct {
	Shape  body.Flat   `json:"shape"`
	Fibres []body.Flat `json:"fibres"`
}

type patternFile struct {
	Point   body.ID                 `json:"point"`
	Muscles []string                `json:"muscles"`
	At      map[body.View]body.Flat `json:"at"` // on drawings that are not the point's own
	Main    []areaInFile            `json:"main"`
	Spill   []areaInFile            `json:"spill"`
	Nowhere []Nowhere               `json:"nowhere"`
}

type areaInFile struct {
	View  body.View `json:"view"`
	Refer int       `json:"refer"`
	Shape body.Flat `json:"shape"`
}

// Load reads the file of each region of the atlas. It is strict: a field it does
// not know, a shape that is none, a point or a muscle that is not there, an area
// that no words tell of and words that no area shows are errors that name the file
// and the place. All errors are joined.
func Load(fsys fs.FS, atlas *body.Atlas) (*Anatomy, error) {
	a := &Anatomy{muscles: map[string]*Muscle{}, patterns: map[body.ID]*Pattern{}}
	var p problems
	files := map[body.RegionID]*region{}
	for _, r := range atlas.Regions {
		name := string(r.ID) + ".json"
		file, err := read(fsys, name)
		if err != nil {
			p.add(name, "%w", err)
			continue
		}
		if file.Region != r.ID {
			p.add(name+": region", "want %s as the file is named, got %q", r.ID, file.Region)
		}
		files[r.ID] = file
		for i := range file.Muscles {
			a.addMuscle(&file.Muscles[i], fmt.Sprintf("%s: muscles[%d]", name, i), &p)
		}
	}
	for i := range atlas.Regions {
		r := &atlas.Regions[i]
		if file := files[r.ID]; file != nil {
			a.addPatterns(file, r, &p)
		}
	}
	if err := errors.Join(p.errs...); err != nil {
		return nil, err
	}
	return a, nil
}

func read(fsys fs.FS, name string) (*region, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read anatomy: %w", err)
	}
	var file region
	return &file, body.Decode(data, &file)
}

func (a *Anatomy) addMuscle(file *muscleFile, where string, p *problems) {
	m := &Muscle{ID: file.ID, Name: file.Name, Depth: file.Depth, views: map[body.View][]Belly{}}
	p.text(where+".id", m.ID)
	p.text(where+".name", m.Name)
	if m.Depth == 0 {
		p.add(where+".depth", "want surface, part or deep, got nothing")
	}
	if _, twice := a.muscles[m.ID]; twice {
		p.add(where+".id", "want an id of its own, got %q again", m.ID)
	}
	if len(file.Views) == 0 {
		p.add(where+".views", "want at least one, got none")
	}
	for v, bellies := range file.Views {
		for i, b := range bellies {
			at := fmt.Sprintf("%s.views.%v[%d]", where, v, i)
			p.line(at+".shape", b.Shape, 3)
			belly := Belly{Shape: b.Shape.Shape(v)}
			for j, f := range b.Fibres {
				p.line(fmt.Sprintf("%s.fibres[%d]", at, j), f, 2)
				belly.Fibres = append(belly.Fibres, f.Shape(v))
			}
			m.views[v] = append(m.views[v], belly)
		}
	}
	a.muscles[m.ID] = m
	a.Muscles = append(a.Muscles, m)
}
