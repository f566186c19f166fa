//go:build !nowindow

package main

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestThePackageIsOfThisProgram(t *testing.T) {
	var app struct {
		Details     struct{ Icon, Name, ID, Version string }
		LinuxAndBSD struct {
			GenericName, Comment string
			Categories, Keywords []string
		}
	}
	const root = "../.."
	if _, err := toml.DecodeFile(filepath.Join(root, "FyneApp.toml"), &app); err != nil {
		t.Fatal(err)
	}
	if app.Details.ID != appID || app.Details.Version != version || app.Details.Name != "Unknot" {
		t.Errorf("got %+v, want the name, the ID %s and the version %s", app.Details, appID, version)
	}
	if l := app.LinuxAndBSD; l.GenericName == "" || l.Comment == "" || len(l.Categories) == 0 || len(l.Keywords) == 0 {
		t.Errorf("got %+v, want all that a desktop shows of a program", l)
	}
	f, err := os.Open(filepath.Join(root, app.Details.Icon))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if c, err := png.DecodeConfig(f); err != nil || c.Width != c.Height || c.Width < 512 {
		t.Errorf("the icon is %d by %d, %v, want a square PNG of 512 or more", c.Width, c.Height, err)
	}
}
