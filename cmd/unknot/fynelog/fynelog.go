// Package fynelog keeps messages of Fyne's from people that mean nothing to them:
// that the locale is called C, that no desktop session is there to keep the
// screen awake, and that Fyne cannot keep preferences, of which this program
// has none: what it cannot keep itself it says in its own words.
//
// Fyne looks at the locale while its packages are initialised. Go initialises
// packages in the order of their import paths, as soon as what they import is
// ready; this one imports next to nothing, so that it comes first. A script
// among the tests of the command line holds that.
package fynelog

import (
	"io"
	"log"
	"os"
	"strings"
)

var harmless = []string{
	"Error parsing user locale",
	"Unable to connect to session D-Bus",
	"Unable to create settings storage",
	"Settings watch error",
	"Preferences load error",
	"Failed to create app storage space",
	"Failed on force saving preferences",
}

func init() { To(os.Stderr) }

// To has the messages that mean something go to out. The window waits for it.
func To(out io.Writer) { log.SetOutput(&filter{out: out}) }

// A filter drops the entries of a log that are harmless, each with the lines
// about its cause and place that follow it.
type filter struct {
	out      io.Writer
	dropping bool
}

func (f *filter) Write(entry []byte) (int, error) {
	line := string(entry)
	if !strings.Contains(line, "  Cause: ") && !strings.Contains(line, "  At: ") {
		f.dropping = false
		for _, h := range harmless {
			f.dropping = f.dropping || strings.Contains(line, h)
		}
	}
	if f.dropping {
		return len(entry), nil
	}
	return f.out.Write(entry)
}
