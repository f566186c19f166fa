package look

import "fyne.io/fyne/v2/theme"

// Text sizes in pixels of a 1280 x 800 window, before the text scale.
const (
	PhaseWord   float32 = 60 // the phase in the player
	PointName   float32 = 46 // point and side in the player
	Title       float32 = 34
	Instruction float32 = 26
	Section     float32 = 22 // also next, and words on large buttons
	Body        float32 = 18
	Secondary   float32 = 16
	Smallest    float32 = 15.5 // Fyne rounds the lower ends off letters of 15
	KeyText     float32 = 14   // inside a key cap only
)

// Spacing, the only distances there are.
const (
	Space4  float32 = 4
	Space8  float32 = 8
	Space12 float32 = 12
	Space16 float32 = 16
	Space24 float32 = 24
	Space32 float32 = 32
	Space48 float32 = 48
)

// Corner radii. A pill has half its height.
const (
	RadiusKey   float32 = 6  // key cap
	RadiusRow   float32 = 12 // button, row
	RadiusCard  float32 = 16 // card, large button
	RadiusFrame float32 = 28 // body frame
)

// Line widths.
const (
	Border       float32 = 2   // of a control
	BorderStrong float32 = 2.5 // of a selected or faulty one
	Outline      float32 = 1.5 // of the body
)

// Heights of what is pressed.
const (
	Target       float32 = 44 // the least there is
	PlayerHeight float32 = 62 // buttons of the player
	MainHeight   float32 = 68 // main buttons elsewhere
	RailWidth    float32 = 104
	RailItemW    float32 = 88
	RailItemH    float32 = 72
	BottomBar    float32 = 72
)

// sizeScale is asked of the theme in force, which may not be ours.
const sizeScale = "unknot.textScale"

// TextScale returns how much larger text is than written in the design, 1 to 2.
func TextScale() float32 {
	if s := theme.Size(sizeScale); s >= 1 {
		return s
	}
	return 1
}

// Scaled returns a text size of the design as it is to be drawn now.
func Scaled(size float32) float32 { return size * TextScale() }
