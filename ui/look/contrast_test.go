package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"unknot/ui/look"
)

var choices = map[string]look.Choice{
	"light": look.Light, "dark": look.Dark, "high contrast": look.HighContrast,
	"glance": look.Glance, "glance dim": look.GlanceDim, "glance faint": look.GlanceFaint,
}

const (
	asText  = 4.5 // WCAG 2, AA
	asShape = 3.0
)

func TestEveryPairHasEnoughContrast(t *testing.T) {
	type names = []fyne.ThemeColorName
	ground := names{look.Bg, look.Surface}
	pairs := []struct {
		over, under names
		want        float64
		body        bool // on the body, which the glance view does not show
	}{
		{names{look.Ink, look.Ink2, look.Accent}, ground, asText, false},
		{names{look.Warn, look.Bad, look.Good}, ground, asText, false},
		{names{look.Ink, look.Ink2}, names{look.Sunken}, asText, false},
		{names{look.OnAccent}, names{look.Accent}, asText, false},
		{names{look.Ink}, names{look.AccentTint, look.WarnTint, look.BadTint}, asText, false},
		{names{look.Bg}, names{look.Ink}, asText, false},
		{names{theme.ColorNameForeground}, names{theme.ColorNameBackground, theme.ColorNameButton, theme.ColorNameInputBackground, theme.ColorNameOverlayBackground, theme.ColorNameSelection}, asText, false},
		{names{theme.ColorNamePlaceHolder}, names{theme.ColorNameInputBackground}, asText, false},
		{names{theme.ColorNameForegroundOnPrimary}, names{theme.ColorNamePrimary}, asText, false},
		{names{theme.ColorNameForegroundOnError}, names{theme.ColorNameError}, asText, false},
		{names{theme.ColorNameForegroundOnWarning}, names{theme.ColorNameWarning}, asText, false},
		{names{theme.ColorNameForegroundOnSuccess}, names{theme.ColorNameSuccess}, asText, false},
		{names{look.Edge}, names{look.Bg, look.Surface, look.Sunken}, asShape, false},
		{names{look.Find, look.Hold, look.Rest, look.Switch, look.Area, look.Pace}, ground, asShape, false},
		{names{look.Hold}, names{look.HoldTint}, asShape, false},
		{names{look.Rest}, names{look.RestTint}, asShape, false},
		{names{look.Switch, look.Area}, names{look.SwitchTint, look.AreaTint}, asShape, false},
		{names{look.Pace}, names{look.PaceTint}, asShape, false},
		{names{look.BodyRim}, names{look.Sunken}, asShape, true},
		{names{look.Hold, look.Switch, look.Area, look.Accent, look.BodyMark}, names{look.BodyTile}, asShape, true},
		{names{look.Ache, look.BellyEdge}, names{look.BodyTile}, asShape, true},
		{names{look.BellyEdge, look.Fibre}, names{look.Belly}, asShape, true},
		{names{look.OverAche}, names{look.Ache}, asShape, true},
		{names{look.Bad}, names{look.BodyTile, look.BodyQuiet, look.AccentTint}, asShape, false}, // hatching
	}
	for name, choice := range choices {
		for _, p := range pairs {
			if p.body && choice >= look.Glance {
				continue
			}
			for _, over := range p.over {
				for _, under := range p.under {
					if got := contrast(in(choice, over), in(choice, under)); got < p.want {
						t.Errorf("%s: %s on %s: got %.2f, want %.1f or more", name, over, under, got, p.want)
					}
				}
			}
		}
	}
}

func TestSystemFollowsTheDesktop(t *testing.T) {
	system := look.New(look.System, 1)
	for variant, choice := range map[fyne.ThemeVariant]look.Choice{theme.VariantLight: look.Light, theme.VariantDark: look.Dark} {
		if got, want := system.Color(look.Bg, variant), in(choice, look.Bg); got != want {
			t.Errorf("variant %d: got background %v, want %v", variant, got, want)
		}
	}
	fixed := look.New(look.Dark, 1)
	if got, want := fixed.Color(look.Bg, theme.VariantLight), in(look.Dark, look.Bg); got != want {
		t.Errorf("dark on a light desktop: got background %v, want %v", got, want)
	}
}

func in(choice look.Choice, name fyne.ThemeColorName) color.NRGBA {
	return look.New(choice, 1).Color(name, theme.VariantLight).(color.NRGBA)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	r, g, b := linear(c)
	return 0.2126*r + 0.7152*g + 0.0722*b
}

func linear(c color.NRGBA) (r, g, b float64) {
	f := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return f(c.R), f(c.G), f(c.B)
}
