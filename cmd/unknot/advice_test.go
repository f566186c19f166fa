//go:build !nowindow

package main

import (
	"testing"

	"unknot/session/body"
	"unknot/session/library"
	"unknot/ui/bodymap"
)

func TestEveryPlaceOnTheFigureHasOffers(t *testing.T) {
	shelf, err := openShelf()
	if err != nil {
		t.Fatal(err)
	}
	a := newAdviser(func() *library.Library { return shelf.library })
	for _, view := range []body.View{body.Front, body.Back} {
		for _, piece := range shelf.figure.Drawing(view, body.NoSide).Pieces {
			if piece.Quiet() {
				continue
			}
			pick := bodymap.Pick{View: view, Tile: piece.Tile, Side: body.Left}
			advice := a.advise([]bodymap.Pick{pick})
			if len(advice.Offers) == 0 {
				t.Errorf("%v: nothing is offered", pick)
				continue
			}
			for _, o := range advice.Offers {
				for _, id := range o.Routine.Regions {
					if r, _ := shelf.atlas.Region(id); r.OffByDefault && o.Why != "" {
						t.Errorf("%v: a built routine is for %s, which is off", pick, id)
					}
				}
			}
			if first := advice.Offers[0].Routine; len(advice.Offers) > 1 && first.ID[:min(9, len(first.ID))] == "therapist" {
				t.Errorf("%v: %s comes first", pick, first.ID)
			}
		}
	}
}

func TestOneRoutineIsBuiltForSeveralPlaces(t *testing.T) {
	shelf, err := openShelf()
	if err != nil {
		t.Fatal(err)
	}
	a := newAdviser(func() *library.Library { return shelf.library })
	advice := a.advise([]bodymap.Pick{{Tile: "upper_trap", Side: body.Left}, {View: body.Back, Tile: "calf", Side: body.Right}})
	built := 0
	for _, o := range advice.Offers {
		if o.Why == "" {
			continue
		}
		built++
		var shoulder, calf bool
		for _, st := range o.Routine.Stages {
			if p, ok := shelf.atlas.Point(st.Point); ok {
				shoulder = shoulder || p.Region == "upper-trapezius"
				calf = calf || p.Region == "calves"
			}
		}
		if !shoulder || !calf {
			t.Errorf("it is for the shoulder %v and the calf %v, want both", shoulder, calf)
		}
	}
	if built != 1 {
		t.Errorf("%d routines are built, want 1", built)
	}
}
