package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/library"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// A shelf is what the program knows: the body and the routines.
type shelf struct {
	atlas   *body.Atlas
	builtIn []*routine.Routine
	library *library.Library // of what is built in, and after addOwn of the person's own
	safety  *body.Safety
	figure  *body.Figure
	zones   []body.Zone
	gate    *prepare.Gate // what may be pressed
}

// openShelf reads everything that is built in.
func openShelf() (*shelf, error) {
	atlas, err := body.Load(assets.Body())
	if err != nil {
		return nil, fmt.Errorf("the built-in body: %w", err)
	}
	routines, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		return nil, fmt.Errorf("the built-in routines: %w", err)
	}
	safety, err := body.LoadSafety(assets.Safety())
	if err != nil {
		return nil, fmt.Errorf("the built-in safety texts: %w", err)
	}
	guide, err := body.LoadGuide(assets.Guide())
	if err != nil {
		return nil, fmt.Errorf("the built-in guide: %w", err)
	}
	figure, err := body.ReadFigure(assets.Figure())
	if err != nil {
		return nil, fmt.Errorf("the built-in drawing of the body: %w", err)
	}
	zones, err := body.LoadZones(assets.Zones())
	if err != nil {
		return nil, fmt.Errorf("the built-in places that are never pressed: %w", err)
	}
	s := &shelf{atlas: atlas, builtIn: routines, safety: safety, figure: figure, zones: zones, gate: prepare.New(atlas, safety, guide)}
	s.library = s.gather(nil)
	return s, nil
}

// gather makes a library of what is built in and files of the person's own.
func (s *shelf) gather(own []library.Own) *library.Library {
	return library.Gather(library.Contents{Atlas: s.atlas, BuiltIn: s.builtIn, Own: own})
}

// routine returns the routine that a person named: by id, by name, or by the
// path of a file. The person's own routines are read only if none that is built
// in has the name.
func (s *shelf) routine(name string) (*routine.Routine, error) {
	if isPath(name) {
		return routine.Read(name, s.atlas)
	}
	r, err := s.library.Find(name)
	if err != nil {
		problem := s.addOwn()
		if r, err = s.library.Find(name); err != nil {
			err = errors.Join(err, problem)
		}
	}
	if _, serr := os.Lstat(name); err != nil && serr == nil {
		return routine.Read(name, s.atlas)
	}
	return r, err
}

// openRoutine returns the shelf and the routine on it that a person named.
func openRoutine(name string) (*shelf, *routine.Routine, error) {
	s, err := openShelf()
	if err != nil {
		return nil, nil, err
	}
	r, err := s.routine(name)
	return s, r, err
}

// isPath tells the path of a file from a routine's name.
func isPath(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), ".json") || strings.ContainsAny(name, `/\`)
}
