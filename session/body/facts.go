package body

import (
	"errors"
	"fmt"
	"io/fs"
)

// Facts are all that a clinician would review: the body and its points, where
// never to press, safety, dose, techniques, and where it all comes from.
type Facts struct {
	Atlas      *Atlas
	Figure     *Figure
	Zones      []Zone
	Safety     *Safety
	Guide      *Guide
	Techniques []Technique
	Sources    *Bibliography
}

// LoadFacts reads the folder body and the files figure.json, zones.json,
// safety.json, guide.json, techniques.json and sources.json. Beside what is
// wrong with each of them it reports where they disagree: a point off its
// region or in a zone, a dose that its level does not allow, a source or a
// region that is not there.
func LoadFacts(fsys fs.FS) (*Facts, error) {
	var f Facts
	var errs []error
	regions, err := fs.Sub(fsys, "body")
	if err != nil {
		return nil, fmt.Errorf("open region files: %w", err)
	}
	f.Atlas, err = Load(regions)
	errs = append(errs, err,
		load(fsys, "figure.json", ReadFigure, &f.Figure),
		load(fsys, "zones.json", LoadZones, &f.Zones),
		load(fsys, "safety.json", LoadSafety, &f.Safety),
		load(fsys, "guide.json", LoadGuide, &f.Guide),
		load(fsys, "techniques.json", LoadTechniques, &f.Techniques),
		load(fsys, "sources.json", LoadSources, &f.Sources),
	)
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if err := f.agree(); err != nil {
		return nil, err
	}
	return &f, nil
}

// load reads one file into its place.
func load[T any](fsys fs.FS, name string, read func([]byte) (T, error), into *T) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read facts: %w", err)
	}
	*into, err = read(data)
	return err
}
