// Package builtin reads what comes with the program: the body, the safety texts,
// the routines, and what helps where it hurts.
//
// The data is in assets, and what it means for body, routine and finder to say. An
// error says that the program is damaged. What puts the program together and the
// catalogue import it.
package builtin

import (
	"fmt"

	"unknot/assets"
	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/posture"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// Data is what everything else needs.
type Data struct {
	Atlas    *body.Atlas
	Routines []*routine.Routine
	Safety   *body.Safety
	Figure   *body.Figure
	Zones    []body.Zone
	Postures *posture.Set
	Gate     *prepare.Gate // what may be pressed
}

// Read reads it.
func Read() (*Data, error) {
	var d Data
	var guide *body.Guide
	for _, part := range []struct {
		name string
		read func() error
	}{
		{"body", into(&d.Atlas, func() (*body.Atlas, error) { return body.Load(assets.Body()) })},
		{"routines", into(&d.Routines, func() ([]*routine.Routine, error) { return routine.LoadAll(assets.Routines(), d.Atlas) })},
		{"safety texts", into(&d.Safety, func() (*body.Safety, error) { return body.LoadSafety(assets.Safety()) })},
		{"guide", into(&guide, func() (*body.Guide, error) { return body.LoadGuide(assets.Guide()) })},
		{"drawing of the body", into(&d.Figure, func() (*body.Figure, error) { return body.ReadFigure(assets.Figure()) })},
		{"places that are never pressed", into(&d.Zones, func() ([]body.Zone, error) { return body.LoadZones(assets.Zones()) })},
		{"postures", into(&d.Postures, func() (*posture.Set, error) { return posture.Load(assets.Postures(), d.Atlas, guide) })},
	} {
		if err := part.read(); err != nil {
			return nil, fmt.Errorf("the built-in %s: %w", part.name, err)
		}
	}
	d.Gate = prepare.New(d.Atlas, d.Safety, guide)
	return &d, nil
}

// into reads a part into its place.
func into[T any](place *T, read func() (T, error)) func() error {
	return func() (err error) {
		*place, err = read()
		return err
	}
}

// Anatomy reads the muscles of those points, and where these are felt: a third of the
// time of Read, for those who draw them or look for them.
func Anatomy(points *body.Atlas) (*anatomy.Anatomy, error) {
	a, err := anatomy.Load(assets.Anatomy(), points)
	if err != nil {
		return nil, fmt.Errorf("the built-in muscles: %w", err)
	}
	return a, nil
}

// Facts reads all that a clinician would review, and the routines made of it.
func Facts() (*body.Facts, []*routine.Routine, error) {
	facts, err := body.LoadFacts(assets.Facts())
	if err != nil {
		return nil, nil, fmt.Errorf("the built-in facts: %w", err)
	}
	routines, err := routine.LoadAll(assets.Routines(), facts.Atlas)
	if err != nil {
		return nil, nil, fmt.Errorf("the built-in routines: %w", err)
	}
	return facts, routines, nil
}

// Sources reads what the facts rest on.
func Sources() (*body.Bibliography, error) { return body.LoadSources(assets.Sources()) }

// Finder reads everything that is known about places, and what they are called in
// a language.
func Finder(language string) (*finder.Finder, error) {
	facts, err := body.LoadFacts(assets.Facts())
	if err != nil {
		return nil, fmt.Errorf("the built-in facts: %w", err)
	}
	muscles, err := Anatomy(facts.Atlas)
	if err != nil {
		return nil, err
	}
	places, err := finder.ReadPlaces(assets.Places())
	if err != nil {
		return nil, fmt.Errorf("the built-in places: %w", err)
	}
	languages, err := finder.LoadLanguages(assets.Facts(), language, facts.Safety)
	if err != nil {
		return nil, fmt.Errorf("the built-in words: %w", err)
	}
	return finder.New(facts, muscles, places, languages...)
}
