package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// Simulation of missing cones at severity 1, in linear light (Machado,
// Oliveira and Fernandes 2009).
var visions = map[string][3][3]float64{
	"protan": {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deutan": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritan": {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"normal": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
}

func TestPhasesDifferForEveryVision(t *testing.T) {
	const want = 14
	phases := []fyne.ThemeColorName{look.Find, look.Hold, look.Rest, look.Switch, look.Pace}
	for _, palette := range []string{"light", "dark", "high contrast"} {
		for vision, m := range visions {
			for i, a := range phases {
				for _, b := range phases[:i] {
					got := difference(seen(in(choices[palette], a), m), seen(in(choices[palette], b), m))
					if got < want {
						t.Errorf("%s, %s: %s and %s differ by %.1f, want %d or more", palette, vision, a, b, got, want)
					}
				}
			}
		}
	}
}

func TestHowLongAgoDiffersForEveryVision(t *testing.T) {
	const want = 11
	steps := []fyne.ThemeColorName{look.BodyTile, look.PressedMonth, look.PressedWeek, look.PressedToday}
	for _, palette := range []string{"light", "dark", "high contrast"} {
		for vision, m := range visions {
			for i, a := range steps {
				for _, b := range steps[:i] {
					if got := difference(seen(in(choices[palette], a), m), seen(in(choices[palette], b), m)); got < want {
						t.Errorf("%s, %s: %s and %s differ by %.1f, want %d or more", palette, vision, a, b, got, want)
					}
				}
			}
		}
	}
}

// What is felt is never taken for the muscle, the place to press or a place that
// is never pressed. Where two of those look alike, fibres and hatching tell them apart.
func TestWhatIsFeltDiffersForEveryVision(t *testing.T) {
	const want = 14
	for _, palette := range []string{"light", "dark", "high contrast"} {
		for vision, m := range visions {
			for _, other := range []fyne.ThemeColorName{look.BodyTile, look.Belly, look.BellyEdge, look.Hold, look.Bad} {
				if got := difference(seen(in(choices[palette], look.Ache), m), seen(in(choices[palette], other), m)); got < want {
					t.Errorf("%s, %s: %s and %s differ by %.1f, want %d or more", palette, vision, look.Ache, other, got, want)
				}
			}
		}
	}
}

// The pairs are from the test data of Sharma, Wu and Dalal 2005.
func TestDifferenceIsCIEDE2000(t *testing.T) {
	for _, c := range []struct {
		a, b lab
		want float64
	}{
		{lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}, 2.0425},
		{lab{50, 2.5, 0}, lab{73, 25, -18}, 27.1492},
		{lab{50, -1, 2}, lab{50, 0, 0}, 2.3669},
		{lab{2.0776, 0.0795, -1.1350}, lab{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		if got := difference(c.a, c.b); math.Abs(got-c.want) > 0.0001 {
			t.Errorf("%v and %v: got %.4f, want %.4f", c.a, c.b, got, c.want)
		}
	}
}

type lab struct{ L, a, b float64 }

// seen is how a colour looks to a vision, as CIELAB under D65.
func seen(c color.NRGBA, m [3][3]float64) lab {
	r, g, b := linear(c)
	row := func(i int) float64 { return min(1, max(0, m[i][0]*r+m[i][1]*g+m[i][2]*b)) }
	r, g, b = row(0), row(1), row(2)
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*r + 0.3575761*g + 0.1804375*b) / 0.95047)
	y := f(0.2126729*r + 0.7151522*g + 0.0721750*b)
	z := f((0.0193339*r + 0.1191920*g + 0.9503041*b) / 1.08883)
	return lab{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// difference is CIEDE2000.
func difference(p, q lab) float64 {
	deg := func(x float64) float64 { return x * math.Pi / 180 }
	pow7 := func(x float64) float64 { return math.Pow(x, 7) }
	mean := (math.Hypot(p.a, p.b) + math.Hypot(q.a, q.b)) / 2
	g := 1 + 0.5*(1-math.Sqrt(pow7(mean)/(pow7(mean)+pow7(25))))
	c1, c2 := math.Hypot(p.a*g, p.b), math.Hypot(q.a*g, q.b)
	h1, h2 := hue(p.a*g, p.b), hue(q.a*g, q.b)
	dh, h := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		dh, h = 0, h1+h2
	case math.Abs(dh) > 180:
		dh -= math.Copysign(360, dh)
		h += 180
	}
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(deg(dh/2))
	l, c := (p.L+q.L)/2, (c1+c2)/2
	t := 1 - 0.17*math.Cos(deg(h-30)) + 0.24*math.Cos(deg(2*h)) + 0.32*math.Cos(deg(3*h+6)) - 0.2*math.Cos(deg(4*h-63))
	sl := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sc, sh := 1+0.045*c, 1+0.015*c*t
	turn := -2 * math.Sqrt(pow7(c)/(pow7(c)+pow7(25))) * math.Sin(deg(60*math.Exp(-math.Pow((h-275)/25, 2))))
	x, y, z := (q.L-p.L)/sl, (c2-c1)/sc, dH/sh
	return math.Sqrt(x*x + y*y + z*z + turn*y*z)
}

func hue(a, b float64) float64 {
	if a == 0 && b == 0 {
		return 0
	}
	return math.Mod(math.Atan2(b, a)*180/math.Pi+360, 360)
}
