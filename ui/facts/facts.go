// Package facts shows what a routine takes, in a few words and signs: minutes,
// level and tool. Screens import it.
package facts

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// BriefRow is Row with the first tool only.
func BriefRow(printer *message.Printer, r *routine.Routine) *fyne.Container {
	brief := *r
	brief.Tool, _, _ = strings.Cut(brief.Tool, ",")
	return Row(printer, &brief)
}

// Row shows what a routine takes: minutes, level and tool, each with
// its icon.
func Row(printer *message.Printer, r *routine.Routine) *fyne.Container {
	var objects []fyne.CanvasObject
	for _, f := range []struct {
		icon look.Icon
		word string
	}{
		{look.Clock, Minutes(printer, r.Length())},
		{levelIcons[r.Level], Level(printer, r.Level)},
		{ToolIcon(r.Tool), Tool(printer, r.Tool)},
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

// Levels and Tools are those there are, with the zero one for any of them.
var (
	Levels = []routine.Level{0, routine.Gentle, routine.Standard, routine.Strong}
	Tools  = []string{"", "fingers", "hands", "ball", "roller", "cane", "wall"}
)

// Appointments are what the lengths of retime.Appointments are called, in minutes.
func Appointments(printer *message.Printer) []string {
	return []string{printer.Text("facts.no-appointment", "None"), "30", "45", "50", "60", "90"}
}

// Tool names the tools.
func Tool(printer *message.Printer, tool string) string {
	return words.Capital(printer.Say(body.ToolMessage(tool)))
}

// Level names a level.
func Level(printer *message.Printer, l routine.Level) string {
	return words.Capital(printer.Say(l.Message()))
}

// ToolIcon picks the picture of the first tool named.
func ToolIcon(tool string) look.Icon {
	best, at := look.Hand, len(tool)
	for word, icon := range map[string]look.Icon{"ball": look.Ball, "roller": look.Roller, "cane": look.Hook} {
		if i := strings.Index(tool, word); i >= 0 && i < at {
			best, at = icon, i
		}
	}
	return best
}

// Minutes writes a length roughly, as a person plans with it.
func Minutes(printer *message.Printer, d time.Duration) string {
	return printer.Text("common.minutes", "{{.Minutes}} min", "Minutes", max(1, int(d.Round(time.Minute)/time.Minute)))
}
