package look

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// Names of colours. A tint is the fill under a shape of its colour, never a
// signal by itself.
const (
	Bg         fyne.ThemeColorName = "bg"
	Surface    fyne.ThemeColorName = "surface" // cards, the inside of the dial
	Sunken     fyne.ThemeColorName = "sunken"  // the rail, the frame of the body
	Ink        fyne.ThemeColorName = "ink"     // text, and the fill of what is chosen
	Ink2       fyne.ThemeColorName = "ink2"    // secondary text
	Line       fyne.ThemeColorName = "line"    // decoration only, such as rules in a list
	Edge       fyne.ThemeColorName = "edge"    // the border of every control
	Accent     fyne.ThemeColorName = "accent"
	OnAccent   fyne.ThemeColorName = "onAccent"
	AccentTint fyne.ThemeColorName = "accentTint"

	Find       fyne.ThemeColorName = "find"
	FindTint   fyne.ThemeColorName = "findTint"
	Hold       fyne.ThemeColorName = "hold"
	HoldTint   fyne.ThemeColorName = "holdTint"
	Rest       fyne.ThemeColorName = "rest"
	RestTint   fyne.ThemeColorName = "restTint"
	Switch     fyne.ThemeColorName = "switch"
	SwitchTint fyne.ThemeColorName = "switchTint"
	// A next area is a move, as a switch of side is, and has its colour; shape
	// and word tell the two apart.
	Area     fyne.ThemeColorName = "area"
	AreaTint fyne.ThemeColorName = "areaTint"
	Pace     fyne.ThemeColorName = "pace"
	PaceTint fyne.ThemeColorName = "paceTint"

	Warn     fyne.ThemeColorName = "warn"
	WarnTint fyne.ThemeColorName = "warnTint"
	Bad      fyne.ThemeColorName = "bad"
	BadTint  fyne.ThemeColorName = "badTint"
	Good     fyne.ThemeColorName = "good"

	BodyTile  fyne.ThemeColorName = "bodyTile"
	BodyQuiet fyne.ThemeColorName = "bodyQuiet" // parts that are never pressed
	BodySeam  fyne.ThemeColorName = "bodySeam"
	BodyRim   fyne.ThemeColorName = "bodyRim"
	BodyMark  fyne.ThemeColorName = "bodyMark" // landmarks

	// How long ago a region was pressed. What is longer ago has no fill.
	PressedToday fyne.ThemeColorName = "pressedToday"
	PressedWeek  fyne.ThemeColorName = "pressedWeek"
	PressedMonth fyne.ThemeColorName = "pressedMonth"

	// A muscle, and where pressure on a point in it may be felt. Ache is violet,
	// which no phase, no warning and no tissue has.
	Ache      fyne.ThemeColorName = "ache"
	AcheQuiet fyne.ThemeColorName = "acheQuiet" // beside what is to be done, where words carry it
	OverAche  fyne.ThemeColorName = "overAche"  // lines over Ache
	Belly     fyne.ThemeColorName = "belly"
	BellyEdge fyne.ThemeColorName = "bellyEdge"
	Fibre     fyne.ThemeColorName = "fibre"
)

type palette struct {
	colors map[fyne.ThemeColorName]color.NRGBA
}

var palettes = [...]palette{
	Light: paint(
		"F4F1EA FFFDF8 E9E4DA 1C2A2E 4B595D D5CDBF 857B6B 0B6662 FFFFFF CFE3DE",
		"5E6B6F DFE1DE B2430C F2DCCB 3783C4 D6E4EF 5A2A6B E2D8E5 114433 D5E0D8",
		"8A4B00 F6E3C5 A3262A F5D9D6 22663B",
		"DCD1C0 E6DED1 B3A690 857B6B 6E6353",
		"0A4744 33807A 78ADA1",
		"76589E C6B6D2 E4DCF0 BCD8D1 17625D 387F79"),
	Dark: paint(
		"10181A 19252A 0B1214 EDF2F0 AEBDBE 34464D 74898F 63CFC3 05201E 1E4644",
		"EFE9CF 2E3533 F78F4A 3D2A1E 9BD4FF 20363F AC82EB 30294A 38A08C 18352F",
		"F0B65A 3B2F1A FF9C94 45262A 7FD49A",
		"3A4C53 2C3B41 1C282C 74898F 9AADB2",
		"B4F5EA 5CB5AB 2F7A75",
		"BCA2EC 585B7B 2C2144 285E5B 7ADACF 5AB4AA"),
	HighContrast: paint(
		"000000 000000 000000 FFFFFF FFFFFF FFFFFF FFFFFF FFE04D 000000 4A4000",
		"FFFFFF 2A2A2A FFA24D 3A2200 7FD0FF 0A2A42 A870FF 2A1650 20A585 06332A",
		"FFC85A 000000 FF9C94 000000 86F0A6",
		"1C1C1C 000000 FFFFFF FFFFFF FFFFFF",
		"FFE04D B89A22 6B5800",
		"D9BEFF 5A4A70 000000 3A3600 FFE04D FFE04D"),
	Glance:      glance("CFA26B", "9A7E58", "80694B", "2A2117"),
	GlanceDim:   glance("B48C5D", "977C57", "7A6448", "1E1810"),
	GlanceFaint: glance("9F7D54", "967A53", "745D42", "18120C"),
}

// order is the order of the colours in the strings given to paint.
var order = [...][]fyne.ThemeColorName{
	{Bg, Surface, Sunken, Ink, Ink2, Line, Edge, Accent, OnAccent, AccentTint},
	{Find, FindTint, Hold, HoldTint, Rest, RestTint, Switch, SwitchTint, Pace, PaceTint},
	{Warn, WarnTint, Bad, BadTint, Good},
	{BodyTile, BodyQuiet, BodySeam, BodyRim, BodyMark},
	{PressedToday, PressedWeek, PressedMonth},
	{Ache, AcheQuiet, OverAche, Belly, BellyEdge, Fibre},
}

func paint(groups ...string) palette {
	p := palette{colors: map[fyne.ThemeColorName]color.NRGBA{}}
	for i, group := range groups {
		for j, hex := range strings.Fields(group) {
			p.colors[order[i][j]] = parse(hex)
		}
	}
	p.colors[Area], p.colors[AreaTint] = p.colors[Switch], p.colors[SwitchTint]
	return p
}

// glance has one hue: shape and word carry everything.
func glance(ink, ink2, edge, tint string) palette {
	of := func(shape, under string, n int) string { return strings.Repeat(shape+" "+under+" ", n) }
	return paint(
		strings.Join([]string{"0A0807 14100C 050403", ink, ink2, "3A2F22", edge, ink, "140E07", tint}, " "),
		of(ink, tint, 5),
		of(ink, tint, 2)+ink,
		strings.Join([]string{"14100C 0A0807 3A2F22", edge, edge}, " "),
		strings.Join([]string{ink, edge, tint}, " "),
		strings.Join([]string{edge, tint, "14100C", tint, ink2, edge}, " "))
}

func parse(hex string) color.NRGBA {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		panic("look: " + hex + " is not a colour")
	}
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xff}
}
