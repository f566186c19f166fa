package settings

import (
	"fmt"
	"slices"
)

// A Screen is what a person chose for how things look.
type Screen struct {
	Theme      Theme `json:"theme"`         // system, light or dark
	Contrast   bool  `json:"high_contrast"` // black, white and few strong colours, whatever the theme
	TextSize   int   `json:"text_size"`     // in percent, Smallest to Largest
	LessMotion bool  `json:"less_motion"`   // the ring steps, nothing pulses
	Awake      bool  `json:"awake"`         // the screen stays on while a session runs
}

// A Theme is light or dark, or as the desktop is.
type Theme string

const (
	SystemTheme Theme = "system"
	LightTheme  Theme = "light"
	DarkTheme   Theme = "dark"
)

// Themes are those there are, in the order in which they are offered.
var Themes = []Theme{LightTheme, DarkTheme, SystemTheme}

// The ends of the text size, in percent.
const (
	Smallest = 100
	Largest  = 200
)

// Scale is the text size as a factor, 1 to 2.
func (s Screen) Scale() float32 { return float32(s.TextSize) / 100 }

func (s Screen) check(wrong func(field, want string, got any)) {
	if !slices.Contains(Themes, s.Theme) {
		wrong("screen.theme", "system, light or dark", s.Theme)
	}
	if s.TextSize < Smallest || s.TextSize > Largest {
		wrong("screen.text_size", fmt.Sprintf("%d to %d", Smallest, Largest), s.TextSize)
	}
}
