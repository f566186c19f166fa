package anatomy_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"unknot/session/anatomy"
	"unknot/session/body"
)

// told are words of a referral with the tiles on which one of its areas lies, on
// any drawing. Longer words come first: those within them mean something else.
var told = []struct {
	words string
	tiles string
}{
	{`behind the eye|above the eye|over the eye|eyebrow|\beye\b`, "eye forehead head nose"},
	{`behind the ear|\bear\b`, "ear back_head temple head"},
	{`temple`, "temple head"},
	{`forehead`, "forehead head"},
	{`upper teeth|upper jaw|upper molars`, "cheek chin head nose jaw"},
	{`lower jaw|lower molars`, "jaw chin head"},
	{`jaw joint`, "jaw ear temple cheek head"},
	{`cheek`, "cheek head"},
	{`throat`, "throat neck"},
	{`breastbone`, "chest"},
	{`crown|top of the head`, "crown head"},
	{`skull`, "skull_base back_head head neck back_neck"},
	{`back of the head`, "back_head head"},
	{`\bneck\b`, "neck back_neck side_neck upper_trap"},
	{`shoulder blade|\bblade\b|blades`, "upper_back shoulder upper_trap mid_back"},
	{`outer shoulder|front of the shoulder|front of shoulder|back of the shoulder|point of the shoulder|top of the shoulder`, "shoulder upper_trap top_shoulder chest"},
	{`\bchest\b`, "chest"},
	{`inner arm|outer arm|front-outer arm|back of the arm`, "upper_arm shoulder"},
	{`elbow`, "upper_arm forearm"},
	{`forearm`, "forearm"},
	{`wrist`, "wrist forearm hand"},
	{`finger|fingers`, "fingers hand little_mound"},
	{`thumb`, "web thumb_mound fingers hand hand_back"},
	{`\bhand\b`, "hand hand_back fingers web"},
	{`\bpalm\b`, "palm"},
	{`toward the side`, "mid_back upper_back chest waist"},
	{`low back`, "low_back mid_back"},
	{`sacrum|sacroiliac`, "low_back glutes"},
	{`hip bone`, "low_back glutes hip waist"},
	{`outer hip`, "hip"},
	{`groin`, "inner_thigh abdomen front_thigh"},
	{`buttock`, "glutes hip hamstrings"},
	{`inner thigh|inner .*thigh`, "inner_thigh front_thigh"},
	{`outer thigh`, "outer_thigh hip"},
	{`back of the thigh|hamstring|back thigh`, "hamstrings"},
	{`front of thigh|front of the thigh`, "front_thigh"},
	{`back of the knee`, "knee knee_back"},
	{`kneecap|\bknee\b`, "knee front_thigh shin"},
	{`inner calf|outer calf|\bcalf\b`, "calf"},
	{`\bshin\b`, "shin calf"},
	{`ankle`, "foot shin calf outer_leg"},
	{`instep|arch`, "sole_arch foot"},
	{`heel`, "sole_heel foot"},
	{`\bsole\b`, "sole_arch sole_heel"},
	{`ball of the foot|little-toe ball`, "sole_ball"},
	{`big toe`, "foot"},
}

// between are areas on the way from one place that is named to another: the tiles
// they lie on beside those of the words.
var between = map[body.ID]string{
	"UT1": "back_head skull_base", // from the neck to the temple
	"NB3": "top_shoulder",         // of the head, on which the blade has its corner only
	"HF3": "outer_thigh",          // from the point to the knee
}

// Every place that the words of a referral name has an area of that referral, and
// no area lies where they name no place.
func TestWhatTheWordsNameIsDrawn(t *testing.T) {
	f, a := facts(t)
	for _, pt := range points(f) {
		p, _ := a.Pattern(pt.ID)
		for i, to := range pt.Refers {
			areas := areasOf(f, p, i)
			rest, tiles := to.Area, strings.Fields(between[pt.ID])
			for _, w := range told {
				find := regexp.MustCompile(w.words)
				if !find.MatchString(rest) {
					continue
				}
				rest = find.ReplaceAllString(rest, "")
				some := strings.Fields(w.tiles)
				tiles = append(tiles, some...)
				if !slices.ContainsFunc(areas, func(on []string) bool { return meet(on, some) }) {
					t.Errorf("%s: %q names %s, and its areas lie on %v", pt.ID, to.Area, w.words, areas)
				}
			}
			if strings.HasPrefix(to.Area, "stays local") {
				continue
			}
			for _, on := range areas {
				if !meet(on, tiles) {
					t.Errorf("%s: %q names no place on %v", pt.ID, to.Area, on)
				}
			}
		}
	}
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(tile string) bool { return slices.Contains(b, tile) })
}

// areasOf are the areas of a referral, as the tiles that each lies on.
func areasOf(f *body.Facts, p *anatomy.Pattern, refer int) [][]string {
	var out [][]string
	for _, d := range drawings(f.Figure, body.Left) {
		main, spill := p.On(d, body.Left)
		for k, areas := range [][]anatomy.Area{p.Main, p.Spill} {
			shapes := [][]body.Shape{main, spill}[k]
			for _, area := range areas {
				if area.View != d.View {
					continue
				}
				s := shapes[0]
				shapes = shapes[1:]
				if area.Refer == refer {
					out = append(out, tilesOn(d, s))
				}
			}
		}
	}
	return out
}

func tilesOn(d *body.Drawing, s body.Shape) []string {
	var on []string
	for _, at := range append(slices.Clone(s), s.Center()) {
		if piece, _, ok := d.Hit(at, 0); ok && !slices.Contains(on, string(piece.Tile)) {
			on = append(on, string(piece.Tile))
		}
	}
	return on
}
