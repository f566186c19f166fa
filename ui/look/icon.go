package look

import (
	"bytes"
	"embed"
	"fmt"
	"image/color"
	"regexp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

//go:embed icons/*.svg
var icons embed.FS

// An Icon is a drawing of one colour on a square grid, named after its file.
type Icon string

// grid is how many units an icon is wide and high.
const grid = 24

// The small marks of the phases. Their colours have the same names.
const (
	MarkFind   Icon = "find"   // a ring in four arcs
	MarkHold   Icon = "hold"   // a ring with a core
	MarkRest   Icon = "rest"   // a ring of dots
	MarkSwitch Icon = "switch" // two arrows
	MarkArea   Icon = "area"   // a trail to a dot
	MarkPace   Icon = "pace"   // a wave
	MarkPaused Icon = "paused" // two bars
	MarkDone   Icon = "done"   // a disc with a tick
)

// Icons for what can be pressed and what is listed.
const (
	Play         Icon = "play"
	Pause        Icon = "pause"
	Skip         Icon = "skip"
	Back         Icon = "back" // to the stage before
	Press        Icon = "press"
	Close        Icon = "close"
	Plus         Icon = "plus"
	Minus        Icon = "minus"
	Tick         Icon = "tick"
	ChevronLeft  Icon = "chevron-left" // to the screen before
	ChevronRight Icon = "chevron-right"
	ChevronDown  Icon = "chevron-down"
	ArrowLeft    Icon = "arrow-left"
	ArrowRight   Icon = "arrow-right"
	ArrowUp      Icon = "arrow-up"
	ArrowDown    Icon = "arrow-down"
	Info         Icon = "info"
	Warning      Icon = "warning"
	Clock        Icon = "clock"
	Lock         Icon = "lock"
	Bin          Icon = "bin"
	Handle       Icon = "handle"
	Copy         Icon = "copy"
	Edit         Icon = "edit"
	Repeat       Icon = "repeat"
	Sound        Icon = "sound"
	SoundOff     Icon = "sound-off"
	Voice        Icon = "voice"
	VoiceOff     Icon = "voice-off"
	Moon         Icon = "glance"
	FullScreen   Icon = "full-screen"
	Home         Icon = "home"
	List         Icon = "list"
	Progress     Icon = "progress"
	Clients      Icon = "clients"
	Settings     Icon = "settings"
	LevelGentle  Icon = "level-1"
	LevelMedium  Icon = "level-2"
	LevelStrong  Icon = "level-3"
	Ball         Icon = "ball"
	Hand         Icon = "hand"
	Hook         Icon = "hook"
	Roller       Icon = "foam"
	Wall         Icon = "wall"
	Pedal        Icon = "pedal"
	Star         Icon = "star"
	StarFull     Icon = "star-full"
	TextSize     Icon = "text"
	Contrast     Icon = "contrast"
	Motion       Icon = "motion"
	Eye          Icon = "eye"
	Lamp         Icon = "lamp"
	Unknot       Icon = "unknot" // the sign of the program
)

// In returns the icon as a resource in a named colour, for stock widgets. It
// follows the theme whenever the widget refreshes.
func (i Icon) In(name fyne.ThemeColorName) fyne.ThemedResource { return painted{i, name, 1} }

// Draw returns a square picture of an icon that follows the theme. The size is
// in pixels of the design and grows with the text scale.
func Draw(icon Icon, size float32, color fyne.ThemeColorName) *Picture {
	p := &Picture{icon: icon, size: size, color: color}
	p.ExtendBaseWidget(p)
	return p
}

// painted is an icon as a resource. Fyne draws strokes of an SVG as wide as
// they are written, whatever the size of the picture, so the scale from the
// grid to pixels is multiplied in here.
type painted struct {
	icon  Icon
	color fyne.ThemeColorName
	scale float32
}

// Name tells Fyne's cache the colour and the scale too, or an old theme's icon
// would stay.
func (p painted) Name() string {
	return fmt.Sprintf("%s%s@%.3f.svg", p.icon, hex(Color(p.color)), p.scale)
}

func (p painted) ThemeColorName() fyne.ThemeColorName { return p.color }

// Content writes the colour in place of currentColor: Fyne's own colouring
// changes fills only and would leave every stroke black.
func (p painted) Content() []byte {
	if p.icon == "" { // a button without one
		return []byte(nothing)
	}
	data, err := icons.ReadFile("icons/" + string(p.icon) + ".svg")
	if err != nil {
		fyne.LogError("icon", err)
		return []byte(nothing)
	}
	data = bytes.ReplaceAll(data, []byte("currentColor"), []byte(hex(Color(p.color))))
	return strokeWidth.ReplaceAllFunc(data, func(attribute []byte) []byte {
		width, err := strconv.ParseFloat(string(strokeWidth.FindSubmatch(attribute)[1]), 32)
		if err != nil {
			return attribute
		}
		return fmt.Appendf(nil, `stroke-width="%.3f"`, width*float64(p.scale))
	})
}

const nothing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>`

var strokeWidth = regexp.MustCompile(`stroke-width="([0-9.]+)"`)

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}

// A Picture is an icon on the screen.
type Picture struct {
	widget.BaseWidget
	icon  Icon
	size  float32
	color fyne.ThemeColorName
}

// Set replaces the icon and its colour.
func (p *Picture) Set(icon Icon, color fyne.ThemeColorName) {
	if p.icon == icon && p.color == color {
		return
	}
	p.icon, p.color = icon, color
	p.Refresh()
}

// SetSize replaces the size, in pixels of the design.
func (p *Picture) SetSize(size float32) {
	if p.size == size {
		return
	}
	p.size = size
	p.Refresh()
}

// CreateRenderer is for Fyne.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	image := canvas.NewImageFromResource(p.icon.In(p.color))
	image.FillMode = canvas.ImageFillContain
	r := &pictureRenderer{picture: p, image: image}
	r.Layout(p.Size())
	return r
}

type pictureRenderer struct {
	picture *Picture
	image   *canvas.Image
}

func (r *pictureRenderer) Layout(size fyne.Size) {
	r.paint(size)
	r.image.Resize(size)
}

func (r *pictureRenderer) paint(size fyne.Size) {
	// Below 20 px a stroke keeps its width, or it would be too thin to see.
	scale := max(min(size.Width, size.Height), 20) / grid * pixels(r.image)
	p := painted{r.picture.icon, r.picture.color, scale}
	if r.image.Resource != p {
		r.image.Resource = p
		r.image.Refresh()
	}
}

// pixels is how many there are to a unit of size. Without a canvas, Fyne draws
// an SVG at twice the size.
func pixels(o fyne.CanvasObject) float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		return c.Scale()
	}
	return 2
}

func (r *pictureRenderer) MinSize() fyne.Size {
	side := Scaled(r.picture.size)
	return fyne.NewSquareSize(side)
}

func (r *pictureRenderer) Refresh() {
	r.paint(r.picture.Size())
	r.image.Refresh()
}

func (r *pictureRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }

func (r *pictureRenderer) Destroy() {}
