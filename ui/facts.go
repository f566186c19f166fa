package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/layouts"
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
	return container.New(&layouts.IconFlow{Objects: objects}, objects...)
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
