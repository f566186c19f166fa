package posture

import (
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"unknot/ui/look"
)

const MostBytes = mostBytes

// Kept is how many pictures are kept, and Bytes what they take.
func (g *Gallery) Kept() int  { return len(g.drawn) }
func (g *Gallery) Bytes() int { return g.bytes }

// Says returns the words on a picture that show, and whether the side is at the
// right.
func Says(p *Picture) (words []string, right bool) {
	r := test.WidgetRenderer(p).(*renderer)
	for _, l := range []*look.Label{r.view, r.side} {
		if !l.Visible() {
			continue
		}
		text := ""
		for _, o := range test.WidgetRenderer(l).Objects() {
			if t, ok := o.(*canvas.Text); ok {
				text += t.Text
			}
		}
		words = append(words, text)
		right = l == r.side && l.Position().X > p.Size().Width/2
	}
	return words, right
}
