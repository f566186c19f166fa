package ui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/session/adviser"
	"unknot/session/settings"
	"unknot/ui/look"
)

// A door is a way into a session in the window.
type door struct {
	name  string
	stand func(*testing.T) *stand // nil opens an ordinary window
	enter func(*stand)
}

// doors are all there are: TestTheListOfDoorsIsWhole looks for others.
var doors = []door{
	{name: "the routine's page", enter: func(s *stand) {
		s.window.ShowRoutine(named(s.t, "runners-calves"))
		s.press("Start")
	}},
	{name: "the last one again, on Home", stand: lastDone, enter: func(s *stand) { s.key(fyne.KeyReturn) }},
	{name: "a place that was typed", stand: typed, enter: func(s *stand) {
		s.typeIn("head")
		s.key(fyne.KeyReturn)
		s.key(fyne.KeyReturn)
	}},
	{name: "a place that was pointed at", enter: func(s *stand) {
		s.figure().OnPick(shoulder, nil)
		card(s.t.(*testing.T), s, "Two-minute desk break").Tapped(nil)
		s.press("Start")
	}},
	{name: "again, at the end of one", stand: justDone, enter: func(s *stand) { s.press("Again") }},
	{name: "the interrupted one, on Home", stand: interrupted, enter: func(s *stand) { s.key(fyne.KeyReturn) }},
	{name: "the interrupted one, from the command line", stand: interrupted, enter: func(s *stand) { s.window.Resume() }},
	{name: "a routine, from the command line", enter: func(s *stand) { s.window.Play(named(s.t, "runners-calves"), nil) }},
	{name: "a client, from the command line", stand: someClients, enter: func(s *stand) {
		s.window.ShowBriefing(s.client(s.fewClients()), named(s.t, "desk-neck-reset"), nil, nil)
	}},
	{name: "the same as last time", stand: someClients, enter: func(s *stand) {
		s.window.ShowClients()
		s.key(fyne.KeyReturn)
	}},
	{name: "the same as last time, at the button", stand: someClients, enter: func(s *stand) {
		s.window.ShowClients()
		s.press("Same as last time")
	}},
	{name: "the first one, after the safety texts", stand: unread, enter: func(s *stand) {
		s.window.Play(named(s.t, "runners-calves"), nil)
		s.mustSay("Stop now and let go if you feel")
		s.key(fyne.KeyReturn)
	}},
}

func lastDone(t *testing.T) *stand {
	return open(t, look.Light, desk, func(c *settings.Settings) {
		c.Last = settings.Last{Routine: "runners-calves", At: today.AddDate(0, 0, -1)}
	})
}

func typed(t *testing.T) *stand {
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}})
	return open(t, look.Light, desk)
}

func justDone(t *testing.T) *stand {
	s := open(t, look.Light, desk)
	s.deps.Rate = nil // where nothing is asked at the end
	s.start(test.NewTempApp(t), desk)
	s.play("runners-calves")
	s.guide.Close()
	s.begun = nil
	return s
}

func someClients(t *testing.T) *stand {
	s := open(t, look.Light, desk, withClients)
	s.fewClients()
	return s
}

func unread(t *testing.T) *stand {
	return open(t, look.Light, desk, func(c *settings.Settings) { c.Safety.Read = false })
}

// TestNoDoorIsUngated goes through every door: nothing begins before what is
// asked was answered, and then it does.
func TestNoDoorIsUngated(t *testing.T) {
	for _, d := range doors {
		t.Run(d.name, func(t *testing.T) {
			var s *stand
			if d.stand != nil {
				s = d.stand(t)
			} else {
				s = open(t, look.Light, desk)
			}
			s.asks, s.whole, s.begun = true, true, nil
			d.enter(s)
			if len(s.begun) > 0 {
				t.Fatal("it begins unasked")
			}
			s.mustSay("Do you have a fever, feel ill")
			s.key(fyne.KeyReturn)
			if len(s.begun) != 1 {
				t.Fatalf("it began %d times after nothing was so", len(s.begun))
			}
			if _, answered := s.begun[0].Today["ask-ill"]; !answered {
				t.Errorf("what was answered is %v", s.begun[0].Today)
			}
		})
	}
}

// ways are the functions that begin a session, with the door that goes through
// each.
var ways = map[string]string{
	"again in screens/home/offers.go calls Start":           "the last one again, on Home",
	"again in screens/summary/summary.go calls Start":       "again, at the end of one",
	"start in screens/routine/routine.go calls Start":       "the routine's page",
	"resume in screens/home/resume.go calls Start":          "the interrupted one, on Home",
	"Resume in resume.go calls Start":                       "the interrupted one, from the command line",
	"Play in window.go calls Start":                         "a routine, from the command line",
	"ShowBriefing in window.go calls Start":                 "a client, from the command line",
	"visitOf in screens/clients/panel.go calls Start":       "the same as last time, at the button",
	"repeat in screens/clients/panel.go calls Start":        "the same as last time",
	"welcomed in router.go calls Start":                     "the first one, after the safety texts",
	"New in screens/briefing/briefing.go calls Start":       "comes back to what is heeded, once something is well again",
	"Start in begin.go calls startRested":                   "",
	"startRested in begin.go calls Begin":                   "with the answers of the command line, which the gate takes",
	"begin in screens/today/today.go calls Begin":           "with what was answered",
	"New in screens/briefing/briefing.go calls beginWith":   "with what was answered",
	"beginWith in screens/briefing/briefing.go calls Begin": "",
}

func TestTheListOfDoorsIsWhole(t *testing.T) {
	got := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	below, err := filepath.Glob("screens/*/*.go")
	if err != nil || len(below) == 0 {
		t.Fatal("no screens: ", err)
	}
	for _, name := range append(files, below...) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Body != nil {
				ast.Inspect(f.Body, func(n ast.Node) bool {
					if of := windowCall(n); begins[of] {
						got[f.Name.Name+" in "+name+" calls "+of] = true
					}
					return true
				})
			}
		}
	}
	for way := range got {
		if _, known := ways[way]; !known {
			t.Errorf("%s: a new way into a session, which wants a row among the doors", way)
		}
	}
	names := map[string]bool{"": true}
	for _, d := range doors {
		names[d.name] = true
	}
	for way, door := range ways {
		if !got[way] {
			t.Errorf("%s: not so any more", way)
		}
		if strings.HasSuffix(way, " Start") && !names[door] && !strings.HasPrefix(door, "comes back") {
			t.Errorf("%s: there is no door %q", way, door)
		}
	}
}

// begins are the methods of the window that begin a session.
var begins = map[string]bool{"Start": true, "startRested": true, "Begin": true, "beginWith": true}

// windowCall is the method that is called of a window, or nothing.
func windowCall(n ast.Node) string {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return ""
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	of := ""
	switch x := method.X.(type) {
	case *ast.Ident:
		of = x.Name
	case *ast.SelectorExpr:
		of = x.Sel.Name
	}
	if !slices.Contains([]string{"w", "o", "p", "h"}, of) { // the window, or what a screen is given of it
		return ""
	}
	return method.Sel.Name
}
