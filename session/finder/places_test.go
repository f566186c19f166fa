package finder_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/finder"
)

// unplaced are the points whose referred area names no place of its own, since
// it is where they lie.
var unplaced = []body.ID{"SH4", "MB4"}

func TestEveryReferredAreaIsUnderstood(t *testing.T) {
	f, all := open(t), facts(t)
	felt := map[body.ID]map[string]bool{}
	for _, p := range places(t).Places {
		for _, r := range f.Ask(words(p.Name)).Results {
			for _, w := range r.Why {
				if w.Kind == finder.RefersHere && w.Close == finder.Here {
					if felt[r.Point.ID] == nil {
						felt[r.Point.ID] = map[string]bool{}
					}
					felt[r.Point.ID][w.Text] = true
				}
			}
		}
	}
	for _, region := range all.Atlas.Regions {
		for _, p := range region.Points {
			for _, to := range p.Refers {
				if !felt[p.ID][to.Area] && !slices.Contains(unplaced, p.ID) {
					t.Errorf("%s: no place leads to %q", p.ID, to.Area)
				}
			}
		}
	}
}

func TestEveryPointLiesInAPlaceThatMayBePressed(t *testing.T) {
	all := facts(t)
	lies := map[body.ID]int{}
	for _, p := range places(t).Places {
		for _, id := range p.Points {
			lies[id]++
			if p.NoPress != nil {
				t.Errorf("%s lies in %s, which is never pressed", id, p.ID)
			}
		}
	}
	for _, region := range all.Atlas.Regions {
		for _, p := range region.Points {
			if lies[p.ID] == 0 {
				t.Errorf("%s lies in no place", p.ID)
			}
		}
	}
}

func TestEveryPieceOfTheDrawingsIsAPlace(t *testing.T) {
	f, all := open(t), facts(t)
	for _, view := range all.Figure.Views() {
		for _, piece := range all.Figure.Drawing(view, body.Left).Pieces {
			a := f.Ask(finder.Query{Spots: []body.Pick{{View: view, Tile: piece.Tile, Side: body.Left}}})
			if len(a.Asked) != 1 {
				t.Errorf("%v/%s: got %+v, want one place", view, piece.Tile, a.Asked)
				continue
			}
			if piece.Quiet() && piece.Tile == "abdomen" && len(a.NoPress) == 0 {
				t.Errorf("%v/%s: got nothing about not pressing", view, piece.Tile)
			}
			if len(a.Results) == 0 && len(a.NoPress) == 0 {
				t.Errorf("%v/%s: got no answer", view, piece.Tile)
			}
		}
	}
}

// A larger drawing of a part of the body tells of no fewer signs and places not to
// press than the whole body does.
func TestALargerDrawingIsAsSafeAsTheWholeBody(t *testing.T) {
	f, figure, whole := open(t), facts(t).Figure, places(t).Whole
	for _, view := range figure.Views() {
		if view == body.Front || view == body.Back {
			continue
		}
		for _, piece := range figure.Drawing(view, body.Left).Pieces {
			tiles := whole[view.String()+"/"+string(piece.Tile)]
			if len(tiles) == 0 {
				t.Errorf("%v/%s: want what it is on, on the whole body", view, piece.Tile)
			}
			part := f.Ask(finder.Query{Spots: []body.Pick{{View: view, Tile: piece.Tile, Side: body.Left}}})
			for _, tile := range tiles {
				name, of, _ := strings.Cut(tile, "/")
				on := body.Pick{Tile: body.Tile(of), Side: body.Left}
				if err := on.View.UnmarshalText([]byte(name)); err != nil {
					t.Fatal(err)
				}
				all := f.Ask(finder.Query{Spots: []body.Pick{on}})
				if len(all.Asked) == 0 {
					t.Errorf("%v/%s: %s is no piece of the whole body", view, piece.Tile, tile)
				}
				for _, flag := range all.RedFlags {
					if !slices.ContainsFunc(part.RedFlags, func(s body.Statement) bool { return s.ID == flag.ID }) {
						t.Errorf("%v/%s: the sign %s of %s is lost", view, piece.Tile, flag.ID, tile)
					}
				}
				for _, no := range all.NoPress {
					if !slices.ContainsFunc(part.NoPress, func(n finder.Forbidden) bool { return n.Name == no.Name }) {
						t.Errorf("%v/%s: that the %s is never pressed is lost", view, piece.Tile, no.Name)
					}
				}
			}
		}
	}
}

func TestEveryTileOfAPlaceIsDrawn(t *testing.T) {
	all := facts(t)
	drawn := map[string]bool{}
	for _, view := range all.Figure.Views() {
		for _, piece := range all.Figure.Drawing(view, body.Left).Pieces {
			drawn[view.String()+"/"+string(piece.Tile)] = true
		}
	}
	for _, p := range places(t).Places {
		for _, tile := range slices.Concat(p.Tiles, p.Shown) {
			if !drawn[tile] {
				t.Errorf("%s: no drawing has %s", p.ID, tile)
			}
		}
	}
}

func TestEveryPlaceIsFoundByItsNameAndWords(t *testing.T) {
	f := open(t)
	for _, p := range places(t).Places {
		for _, word := range append([]string{p.Name}, p.Words...) {
			if !slices.ContainsFunc(f.Ask(words(word)).Asked, func(a finder.Asked) bool { return strings.Contains(a.Name, p.Name) }) &&
				!strings.Contains(word, " and ") {
				t.Errorf("%s: %q is read as %+v", p.ID, word, f.Ask(words(word)).Asked)
			}
		}
	}
}

func TestEveryRegionIsFoundByItsWords(t *testing.T) {
	f := open(t)
	for _, region := range facts(t).Atlas.Regions {
		for _, word := range region.Words {
			if !slices.ContainsFunc(f.Ask(words(word)).Results, func(r finder.Result) bool { return r.Point.Region == region.ID }) {
				t.Errorf("%q does not lead to %s", word, region.ID)
			}
		}
	}
}

func TestEveryZoneIsSpokenOf(t *testing.T) {
	spoken := map[string]bool{}
	for _, p := range places(t).Places {
		if p.NoPress != nil {
			spoken[p.NoPress.Zone] = true
		}
	}
	for _, z := range facts(t).Zones {
		if !z.Everywhere() && !z.HandsOnly && !spoken[z.ID] {
			t.Errorf("no place says why %s is not pressed", z.ID)
		}
	}
}

func TestEveryRedFlagHasARule(t *testing.T) {
	shown := map[string]bool{} // for a place, or because of what was typed
	for _, rule := range places(t).RedFlags {
		shown[rule.Flag] = shown[rule.Flag] || len(rule.Places) > 0 || rule.Everywhere
	}
	data, err := os.ReadFile("../../assets/triage/entries.json")
	if err != nil {
		t.Fatal(err)
	}
	var typed struct{ Entries []struct{ Sign string } }
	if err := json.Unmarshal(data, &typed); err != nil {
		t.Fatal(err)
	}
	for _, e := range typed.Entries {
		shown[e.Sign] = true
	}
	for _, section := range facts(t).Safety.Sections {
		for _, item := range section.Items {
			if section.ID == body.RedFlags && !shown[item.ID] {
				t.Errorf("no rule says when to show %s", item.ID)
			}
		}
	}
}

func TestPlacesThatDoNotFitAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*finder.Places){
		"a point":        func(p *finder.Places) { p.Places[0].Points = []body.ID{"XX9"} },
		"a place":        func(p *finder.Places) { p.Places[1].In = []finder.PlaceID{"nowhere"} },
		"two ids":        func(p *finder.Places) { p.Places[1].ID = p.Places[0].ID },
		"no name":        func(p *finder.Places) { p.Places[1].Name = "" },
		"a zone":         func(p *finder.Places) { p.Places[1].NoPress = &finder.NoPress{Zone: "none", Instead: "Rest."} },
		"no reason":      func(p *finder.Places) { p.Places[1].NoPress = &finder.NoPress{Instead: "Rest."} },
		"a flag's place": func(p *finder.Places) { p.RedFlags[0].Places = []finder.PlaceID{"nowhere"} },
		"a flag":         func(p *finder.Places) { p.RedFlags[0].Flag = "nothing" },
		"no stop":        func(p *finder.Places) { p.Frame.Stop = "" },
	} {
		p := places(t)
		spoil(p)
		if _, err := finder.New(facts(t), muscles(t), p); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
	for _, data := range []string{"", "[]", `{"plces": []}`, `{} {}`} {
		if _, err := finder.ReadPlaces([]byte(data)); err == nil {
			t.Errorf("%q: got no error", data)
		}
	}
}
