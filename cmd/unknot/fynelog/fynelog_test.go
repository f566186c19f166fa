package fynelog

import (
	"log"
	"strings"
	"testing"
)

func TestOnlyHarmlessMessagesOfFynesAreDropped(t *testing.T) {
	var out strings.Builder
	l := log.New(&filter{out: &out}, "2026/11/24 ", 0)
	for _, line := range []string{
		"Fyne error:  Error parsing user locale C", "  Cause: language: tag is not well-formed", "  At: locale.go:35",
		"*** Error in Fyne call thread ***", "  From: a.go:1",
		"Fyne error:  Unable to connect to session D-Bus", "  Cause: dbus: none", "  At: driver_xdg.go:20",
		"Fyne error:  Failed to load image", "  Cause: EOF", "  At: image.go:1",
	} {
		l.Println(line)
	}
	want := "*** Error in Fyne call thread ***|  From: a.go:1|Fyne error:  Failed to load image|  Cause: EOF|  At: image.go:1|"
	if got := strings.ReplaceAll(strings.ReplaceAll(out.String(), "2026/11/24 ", ""), "\n", "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
