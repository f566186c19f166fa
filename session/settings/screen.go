package settings

import "unknot/session/jsontree"

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

func (s *Screen) check(d *jsontree.Decoder) {
	usual := Default().Screen
	oneOf(d, "screen.theme", &s.Theme, usual.Theme, Themes)
	within(d, "screen.text_size", &s.TextSize, usual.TextSize, Smallest, Largest)
}
