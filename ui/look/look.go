// Package look is the one place with a colour, a size, a font or an icon.
//
// [Theme] is the Fyne theme of the program. Colours are asked for by name with
// [Color] at every refresh, so that a change of theme repaints everything.
// The package also holds the pieces that are pure look: text that recolours
// and wraps, marks, buttons, cards, segments and key caps. None of them takes
// the keyboard focus.
//
// Everything that draws may import it. It knows nothing of sessions.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"unknot/assets"
)

// A Choice is what a person picked for the colours of the program.
type Choice uint8

const (
	System       Choice = iota // light or dark, as the desktop says
	Light                      //
	Dark                       //
	HighContrast               // black, white and few strong colours
	Glance                     // amber on near black, for a dim room
	GlanceDim                  // the same, darker
	GlanceFaint                // as dark as can still be read
)

// A Theme is the look of the whole program. It never changes: to change the
// look, set a new theme.
type Theme struct {
	choice Choice
	scale  float32
}

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme for a choice of colours and a text scale of 1 to 2.
// A scale outside that range is taken as its nearest end.
func New(choice Choice, textScale float32) *Theme {
	return &Theme{choice: choice, scale: min(max(textScale, 1), 2)}
}

// Color returns the colour with the given name, one of this package or one of
// Fyne's own. A name that nobody knows is drawn in Ink, so that it shows.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.palette(variant)
	if alias, ok := fyneNames[name]; ok {
		c := p.colors[alias.name]
		c.A = alias.alpha
		return c
	}
	if c, ok := p.colors[name]; ok {
		return c
	}
	return p.colors[Ink]
}

func (t *Theme) palette(variant fyne.ThemeVariant) palette {
	switch {
	case t.choice != System && int(t.choice) < len(palettes):
		return palettes[t.choice]
	case variant == theme.VariantDark:
		return palettes[Dark]
	}
	return palettes[Light]
}

// semiBold is what bold text is drawn with. Letters that it does not have come
// from Fyne's bold.
var semiBold = fyne.NewStaticResource("NotoSans-SemiBold.ttf", assets.SemiBold())

// Font returns Fyne's own Noto Sans, and semibold of the same family for bold.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Bold && !style.Italic && !style.Monospace && !style.Symbol {
		return semiBold
	}
	return theme.DefaultTheme().Font(style)
}

// Icon returns Fyne's own icons, for the inside of stock widgets, but for the
// one that says that there is more to choose.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if name == theme.IconNameArrowDropDown {
		return ChevronDown.In(Ink2)
	}
	return theme.DefaultTheme().Icon(name)
}

// Size returns the sizes for stock widgets in this program's measure.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case sizeScale:
		return t.scale
	case theme.SizeNameText:
		return Body * t.scale
	case theme.SizeNameHeadingText:
		return Title * t.scale
	case theme.SizeNameSubHeadingText:
		return Section * t.scale
	case theme.SizeNameCaptionText:
		return Smallest * t.scale
	case theme.SizeNameInlineIcon:
		return 24
	case theme.SizeNameInnerPadding:
		return 10
	case theme.SizeNameInputBorder:
		return Border
	case theme.SizeNameInputRadius:
		return RadiusRow
	case theme.SizeNameSelectionRadius:
		return RadiusKey
	case theme.SizeNameScrollBar:
		return 14
	case theme.SizeNameScrollBarSmall:
		return 6
	}
	return theme.DefaultTheme().Size(name)
}

// WithoutBars is a theme in which nothing that scrolls has a bar: one would lie
// over the text of an entry that is a line high.
type WithoutBars struct{ fyne.Theme }

// Size is for Fyne.
func (t WithoutBars) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameScrollBar || name == theme.SizeNameScrollBarSmall {
		return 0
	}
	return t.Theme.Size(name)
}

// Color returns a colour of the theme that is in force now. Ask again at every
// refresh.
func Color(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// fyneNames gives every name that Fyne's own widgets ask for a colour of ours.
var fyneNames = map[fyne.ThemeColorName]struct {
	name  fyne.ThemeColorName
	alpha uint8
}{
	theme.ColorNameBackground:          {Bg, 0xff},
	theme.ColorNameButton:              {Surface, 0xff},
	theme.ColorNameDisabled:            {Ink2, 0x99},
	theme.ColorNameDisabledButton:      {Sunken, 0xff},
	theme.ColorNameError:               {Bad, 0xff},
	theme.ColorNameFocus:               {Accent, 0x59},
	theme.ColorNameForeground:          {Ink, 0xff},
	theme.ColorNameForegroundOnError:   {OnAccent, 0xff},
	theme.ColorNameForegroundOnPrimary: {OnAccent, 0xff},
	theme.ColorNameForegroundOnSuccess: {OnAccent, 0xff},
	theme.ColorNameForegroundOnWarning: {OnAccent, 0xff},
	theme.ColorNameHeaderBackground:    {Sunken, 0xff},
	theme.ColorNameHover:               {Ink, 0x14},
	theme.ColorNameHyperlink:           {Accent, 0xff},
	theme.ColorNameInputBackground:     {Surface, 0xff},
	theme.ColorNameInputBorder:         {Edge, 0xff},
	theme.ColorNameMenuBackground:      {Surface, 0xff},
	theme.ColorNameOverlayBackground:   {Surface, 0xff},
	theme.ColorNamePlaceHolder:         {Ink2, 0xff},
	theme.ColorNamePressed:             {Ink, 0x26},
	theme.ColorNamePrimary:             {Accent, 0xff},
	theme.ColorNameScrollBar:           {Edge, 0xff},
	theme.ColorNameScrollBarBackground: {Sunken, 0xff},
	theme.ColorNameSelection:           {AccentTint, 0xff},
	theme.ColorNameSeparator:           {Line, 0xff},
	theme.ColorNameShadow:              {Ink, 0x12},
	theme.ColorNameSuccess:             {Good, 0xff},
	theme.ColorNameWarning:             {Warn, 0xff},
}
