package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// briefFacts are the facts with the first tool only.
func briefFacts(r *routine.Routine) *fyne.Container {
	brief := *r
	brief.Tool, _, _ = strings.Cut(brief.Tool, ",")
	return facts(&brief)
}

// A facts row shows what a routine takes: minutes, level and tool, each with
// its icon.
func facts(r *routine.Routine) *fyne.Container {
	var objects []fyne.CanvasObject
	for _, f := range []struct {
		icon look.Icon
		word string
	}{
		{look.Clock, minutes(r.Length())},
		{levelIcons[r.Level], levelWord(r.Level)},
		{toolIcon(r.Tool), toolWord(r.Tool)},
	} {
		objects = append(objects, look.Draw(f.icon, 22, look.Ink2), look.Wrapped(f.word, look.Secondary, false, look.Ink2, 2))
	}
	return container.New(&flow{objects}, objects...)
}

var levelIcons = map[routine.Level]look.Icon{
	routine.Gentle:   look.LevelGentle,
	routine.Standard: look.LevelMedium,
	routine.Strong:   look.LevelStrong,
}

// toolWord names the tools.
func toolWord(tool string) string {
	tools := strings.Split(tool, ", ")
	for i, t := range tools {
		tools[i] = tongue.L(t)
	}
	return words.Capital(strings.Join(tools, ", "))
}

func levelWord(l routine.Level) string { return words.Capital(l.String()) }

// toolIcon picks the picture of the first tool named.
func toolIcon(tool string) look.Icon {
	best, at := look.Hand, len(tool)
	for word, icon := range map[string]look.Icon{"ball": look.Ball, "roller": look.Roller, "cane": look.Hook} {
		if i := strings.Index(tool, word); i >= 0 && i < at {
			best, at = icon, i
		}
	}
	return best
}

// minutes writes a length roughly, as a person plans with it.
func minutes(d time.Duration) string {
	return tongue.F("%d min", max(1, int(d.Round(time.Minute)/time.Minute)))
}

// A flow lays out pairs of an icon and a label in a line, and starts a new line
// where there is no more room. A label that is too long for a line of its own
// has two.
type flow struct{ objects []fyne.CanvasObject }

// HeightFor returns how high the lines are at a width.
func (f *flow) HeightFor(width float32) float32 {
	return f.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// wide returns the width of all in one line.
func (f *flow) wide() float32 {
	w := float32(0)
	for i := 0; i+1 < len(f.objects); i += 2 {
		w += f.objects[i].MinSize().Width + look.Space8 + f.objects[i+1].(*look.Label).Wide() + look.Space24
	}
	return max(0, w-look.Space24)
}

// MinSize asks for no width: the line breaks.
func (f *flow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.HeightFor(1e6))
}

func (f *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) { f.arrange(size.Width, place) }

func (f *flow) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for i := 0; i+1 < len(f.objects); i += 2 {
		icon, label := f.objects[i].MinSize(), f.objects[i+1].(*look.Label)
		word := fyne.NewSize(min(label.Wide(), width-icon.Width-look.Space8), 0)
		word.Height = label.HeightFor(word.Width)
		w := icon.Width + look.Space8 + word.Width
		h := max(icon.Height, word.Height)
		if x > 0 && x+w > width {
			x, y = 0, y+line+look.Space4
		}
		line = h
		put(f.objects[i], x, y+(h-icon.Height)/2, icon.Width, icon.Height)
		put(f.objects[i+1], x+icon.Width+look.Space8, y+(h-word.Height)/2, word.Width, word.Height)
		x += w + look.Space24
	}
	return y + line
}
