package message_test

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"syscall"
	"testing"

	"unknot/session/body"
	"unknot/session/message"
)

var (
	leftOut = message.New("rule.left-out", "left out: {{.Names}}", "Names", "heel")
	nothing = message.Errorf("prepare.nothing-left", "there is nothing left to press")
	denied  = fs.ErrPermission
)

func holds(n int) message.Message {
	return message.Plural("retime.holds", "{{.Count}} hold instead of {{.From}}", "{{.Count}} holds instead of {{.From}}", n, "From", 4)
}

func TestAMessageIsSaidWithItsParts(t *testing.T) {
	for _, c := range []struct {
		said                     message.Message
		english, german, spanish string
	}{
		{leftOut, "Left out: heel.", "Ausgelassen: heel.", "Omitido: heel."},
		{holds(1), "1 hold instead of 4.", "1-mal halten statt 4.", "1 presión en lugar de 4."},
		{holds(2), "2 holds instead of 4.", "2-mal halten statt 4.", "2 presiones en lugar de 4."},
		{holds(1_000_000), "1000000 holds instead of 4.", "1000000-mal halten statt 4.", "1000000 presiones en lugar de 4."},
		{message.New("list.of", "{{.Name}}: {{.What}}", "Name", "heel", "What", message.Join([]message.Message{holds(2), message.New("retime.side", "{{.Side}} only", "Side", body.Left)}, ", ")),
			"Heel: 2 holds instead of 4, left only.", "Heel: 2-mal halten statt 4, nur links.", "Heel: 2 presiones en lugar de 4, solo izquierda."},
		{message.Of(message.Errorf("folder.problem", "your routines: {{.Problem}}", "Problem", message.Errorf("folder.not-folder", "{{.Path}}: want a folder, got a file", "Path", "/a"))),
			"Your routines: /a: want a folder, got a file.", "Deine Routinen: /a ist eine Datei statt eines Ordners.", "Tus rutinas: /a es un archivo en lugar de una carpeta."},
		{message.Of(message.Errorf("folder.problem", "your routines: {{.Problem}}", "Problem", denied)),
			"Your routines: permission denied.", "Deine Routinen: Zugriff verweigert.", "Tus rutinas: permiso denegado."},
		{message.Of(errors.Join(nothing, denied)),
			"There is nothing left to press; permission denied.", "Es bleibt nichts zu drücken; Zugriff verweigert.", "No queda nada que presionar; permiso denegado."},
		{message.Of(&fs.PathError{Op: "open", Path: "a.json", Err: syscall.ENOENT}),
			"Open a.json: no such file or directory.", "Open a.json: die Datei oder der Ordner fehlt.", "Open a.json: no existe el archivo o la carpeta."},
		{message.Of(&fs.PathError{Op: "open", Path: "a.json", Err: errors.New("strange")}), "Open a.json: strange.", "Open a.json: strange.", "Open a.json: strange."},
		{message.Verbatim("{{.Names}} 100 %"), "{{.Names}} 100 %.", "{{.Names}} 100 %.", "{{.Names}} 100 %."},
		{message.New("rule.left-out", "left out: {{.Names}}", "Names", "{{.Names}} %s"), "Left out: {{.Names}} %s.", "Ausgelassen: {{.Names}} %s.", "Omitido: {{.Names}} %s."},
		{message.New("no.such-key", "of {{.One}} and {{.Two}}", "Two", 2), "Of {{.One}} and 2.", "Of {{.One}} and 2.", "Of {{.One}} and 2."},
		{message.Message{}, "", "", ""},
		{message.Join(nil, ", "), "", "", ""},
	} {
		for code, want := range map[string]string{"en": c.english, "de": c.german, "es": c.spanish, "": c.english, "xx": c.english} {
			if got := message.In(code).Sentence(c.said); got != want {
				t.Errorf("%s: got %q, want %q", code, got, want)
			}
		}
	}
}

func TestAMessageIsEnglishWhereNobodySaysOtherwise(t *testing.T) {
	if got, want := fmt.Sprint(leftOut, " ", nothing), "left out: heel there is nothing left to press"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnErrorThatIsAMessageIsStillAnError(t *testing.T) {
	err := message.Errorf("folder.problem", "your routines: {{.Problem}}", "Problem", fmt.Errorf("open: %w", errors.Join(nothing, denied)))
	if !errors.Is(err, nothing) || !errors.Is(err, denied) {
		t.Errorf("%v wraps neither", err)
	}
	if got, want := fmt.Errorf("now: %w", nothing).Error(), "now: there is nothing left to press"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNothingIsSaidByWhatSaysNothing(t *testing.T) {
	for said, want := range map[*message.Message]bool{{}: true, &leftOut: false} {
		if got := said.IsZero(); got != want {
			t.Errorf("%q: got %v, want %v", said, got, want)
		}
	}
}

func TestAPrinterServesManyAtOnce(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, code := range message.Languages() {
				if p := message.In(code); p.Language() != code || p.Say(leftOut) != message.In(code).Say(leftOut) {
					t.Errorf("%s says something else", code)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkText(b *testing.B) {
	p := message.In("de")
	for b.Loop() {
		p.Text("phase.find", "Get ready")
	}
}

func BenchmarkTextWithTwoValues(b *testing.B) {
	p := message.In("de")
	for b.Loop() {
		p.Text("next.hold", "Hold {{.Place}}, {{.Seconds}} s", "Place", "left calf", "Seconds", 20)
	}
}
