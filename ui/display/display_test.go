//go:build !windows && !darwin

package display_test

import (
	"strings"
	"testing"

	"unknot/ui/display"
)

func TestWhatIsWrongWithADisplayIsSaid(t *testing.T) {
	t.Setenv("XAUTHORITY", t.TempDir()+"/none")
	for name, want := range map[string]string{
		"":           "there is no display here",
		"somewhere":  `the display "somewhere" is not one`,
		":4711":      `the display ":4711" does not answer`,
		"unix:/none": `the display "unix:/none" is not one`,
		"/:1":        `the display "/:1"`,
		"/tmp/x:0":   `the display "/tmp/x:0"`,
		"a:b:c":      `the display "a:b:c"`,
		":0.x":       `the display ":0.x"`,
		"tcp/:1":     `the display "tcp/:1"`,
	} {
		t.Setenv("DISPLAY", name)
		if err := display.Problem(); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("DISPLAY=%s: got %v, want %s...", name, err, want)
		}
	}
}
