package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/look"
)

// others are the languages that the window is translated to.
var others = message.Languages()[1:]

func speaking(t *testing.T, language string) func(*settings.Settings) {
	return func(s *settings.Settings) {
		s.Language = language
		s.Last = settings.Last{Routine: "therapist-lower-leg-and-foot", At: today}
	}
}

func TestEverythingIsSaidAndFitsInEveryLanguage(t *testing.T) {
	for _, language := range others {
		known := passagesIn(t, language)
		for _, own := range ownWords {
			known.known[strings.ToLower(own)] = true
		}
		for i, form := range forms {
			if !walks && i > 0 {
				continue
			}
			size := form.size
			s := open(t, look.Light, size, speaking(t, language), form.text)
			reported := map[string]bool{}
			s.eachScreen(func(name string) {
				where := fmt.Sprintf("%s %v %s", language, form, name)
				s.checkFit(where, size, true)
				s.checkScrolled(where)
				for _, text := range s.texts() {
					if strings.Contains(text, "…") && !known.title(text) {
						t.Errorf("%s: %q is cut", where, text)
					}
				}
				for _, text := range s.passages() {
					if (name == "safety" || name == "about") && known.quotes(text) {
						continue
					}
					if !known.has(text) && !known.title(text) && !reported[text] {
						reported[text] = true
						t.Errorf("%s: %q is not translated", where, text)
					}
				}
			})
		}
	}
}

// A form is a size of the window and of its texts.
type form struct {
	size    fyne.Size
	percent int
}

var forms = []form{{sizes[0], 100}, {desk, 100}, {sizes[1], 200}, {sizes[0], 200}}

func (f form) String() string {
	return fmt.Sprintf("%.0fx%.0f %d %%", f.size.Width, f.size.Height, f.percent)
}

func (f form) text(s *settings.Settings) { s.Screen.TextSize = f.percent }

func TestTheFirstPagesFitInEveryLanguage(t *testing.T) {
	if !walks {
		t.Skip(aWalk)
	}
	for _, language := range others {
		for _, form := range forms {
			s := openNew(t, form.size, speaking(t, language), form.text)
			check := func(name string) {
				where := fmt.Sprintf("%s %v %s", language, form, name)
				s.checkFit(where, form.size, true)
				s.checkScrolled(where)
			}
			check("welcome")
			s.key(fyne.KeyReturn)
			for _, r := range routines(t)[:8] {
				s.window.Home()
				s.window.ShowRoutine(r)
				s.key(fyne.KeyReturn)
				check(r.ID + ", questions")
			}
		}
	}
}

// passages are all texts of the screen as a whole, what is scrolled out of view
// included.
func (s *stand) passages() []string {
	var out []string
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if l, ok := o.(*look.Label); ok {
			var text string
			for _, line := range test.WidgetRenderer(l).Objects() {
				if text != "" && !strings.HasSuffix(text, "-") { // a word may be broken after its hyphen
					text += " "
				}
				text += line.(*canvas.Text).Text
			}
			out = append(out, text)
		}
	})
	return out
}

// eachScreen goes through the screens, a few routines and all kinds of stages.
func (s *stand) eachScreen(check func(name string)) {
	for _, p := range pages {
		s.turnTo(p)
		check(p.name)
	}
	for i, r := range routines(s.t) {
		if i%21 > 0 {
			continue
		}
		s.window.ShowRoutine(r)
		check(r.ID)
		s.play(r.ID)
		seen := map[session.Kind]int{}
		for n := range s.guide.session.Plan().Len() {
			kind := s.guide.session.Plan().Stage(n).Kind
			if seen[kind]++; seen[kind] == 1 {
				check(fmt.Sprintf("%s stage %d", r.ID, n))
				for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyF, fyne.KeyG, fyne.KeyT} {
					s.key(key)
					check(fmt.Sprintf("%s stage %d after %s", r.ID, n, key))
				}
				s.key(fyne.KeyG, fyne.KeySpace)
			}
			s.key(fyne.KeyRight)
		}
		check(r.ID + " done")
	}
}

func TestEveryToolHasItsWord(t *testing.T) {
	var tools []string
	for _, r := range routines(t) {
		tools = append(tools, r.Tool)
	}
	for _, r := range atlas(t).Regions {
		for _, p := range r.Points {
			tools = append(tools, p.Tools...)
		}
	}
	for _, tool := range tools {
		for _, part := range strings.Split(tool, ", ") {
			if message.In("de").Say(body.ToolMessage(part)) == part {
				t.Errorf("%q is not translated", part)
			}
		}
	}
}

func TestALanguageIsChosenAtOnce(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowSettings()
	s.mustRead("Settings")
	s.press("Deutsch")
	s.mustRead("Optionen")
	if got := s.store.Now().Language; got != "de" {
		t.Errorf("the settings have %q, want de", got)
	}
	s.press("English")
	s.mustRead("Settings")
}
