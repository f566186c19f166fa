package bodymap

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/look"
)

var (
	sideWords  = map[body.Side]message.Message{body.Left: message.New("choices.left", "Left"), body.Right: message.New("choices.right", "Right")}
	outerWords = map[body.Side]message.Message{body.Left: message.New("figure.outer-left", "Left, outer side"), body.Right: message.New("figure.outer-right", "Right, outer side")}
)

// wordScale is how large the words in the corners are; they stay readable in
// panels in which the target has become small.
func wordScale(size fyne.Size) float32 { return float32(min(max(panelScale(size), 0.8), 1.35)) }

// corners returns the sides whose words stand in the lower corners, from left
// to right. What shows one side alone has one word.
func (r *closeupRenderer) corners() (left, right body.Side) {
	d := r.closeup.drawing()
	if d.View.OneSided() {
		return d.SideAt(0), body.NoSide
	}
	return d.SideAt(-1), d.SideAt(1)
}

// build makes the objects that the scene needs, in their order.
func (r *closeupRenderer) build() {
	c := r.closeup
	for len(r.numbers) < len(c.marks) {
		r.numbers = append(r.numbers, look.Text("", look.Body, true, look.Surface).Unscaled())
	}
	r.numbers = r.numbers[:len(c.marks)]
	r.objects = append(r.objects[:0:0], r.picture)
	if c.marks != nil {
		for _, n := range r.numbers {
			r.objects = append(r.objects, n)
		}
		r.legend.explain(c.drawing(), c.first, c.marks, c.showsZones())
		r.objects = append(r.objects, r.legend.objects()...)
		if !c.scene.View.OneSided() {
			r.objects = append(append(r.objects, r.left.objects()...), r.right.objects()...)
		}
		return
	}
	for _, t := range r.pressing() {
		r.objects = append(r.objects, t.objects()...)
	}
	r.objects = append(r.objects, r.left.objects()...)
	r.objects = append(r.objects, r.right.objects()...)
}

func (r *closeupRenderer) paintWords() {
	c := r.closeup
	if c.marks != nil {
		for i, m := range c.marks {
			r.numbers[i].SetText(strconv.Itoa(m.Number), "")
			r.numbers[i].SetColor(look.Surface)
			if m.Second {
				r.numbers[i].SetColor(look.Ink)
			}
		}
	}
	left, right := r.corners()
	for _, w := range []struct {
		chip *chip
		side body.Side
	}{{r.left, left}, {r.right, right}} {
		w.chip.show(w.side != body.NoSide)
		used := false
		for _, s := range c.scene.sides() {
			used = used || s == w.side && c.marks == nil
		}
		word := sideWords[w.side]
		if used && c.scene.Outer {
			word = outerWords[w.side]
		}
		w.chip.word.SetText(c.printer.Say(word), "")
		w.chip.paint(used)
	}
}

func (r *closeupRenderer) placeWords(size fyne.Size) {
	c := r.closeup
	scale := wordScale(size)
	gap := 13 * scale
	if c.marks != nil {
		scale = min(scale, 1)
		r.placeMarkWords(size, scale)
		for i, at := range c.spread(size) {
			n := r.numbers[i]
			n.SetSize(look.Body * scale)
			word := n.MinSize()
			n.Resize(word)
			n.Move(fyne.NewPos(float32(at.x)-word.Width/2, float32(at.y)-word.Height/2))
		}
		return
	}
	left, right := r.left.size(scale), r.right.size(scale)
	if wide := left.Width + right.Width + 3*gap; wide > size.Width {
		scale *= size.Width / wide
		left, right = r.left.size(scale), r.right.size(scale)
	}
	r.left.place(fyne.NewPos(gap, size.Height-gap-left.Height), left)
	r.right.place(fyne.NewPos(size.Width-gap-right.Width, size.Height-gap-right.Height), right)
}

func (r *closeupRenderer) placeMarkWords(size fyne.Size, scale float32) {
	places := r.markWords(size)
	if !r.closeup.scene.View.OneSided() {
		r.left.place(places[0].at, places[0].Size)
		r.right.place(places[1].at, places[1].Size)
		places = places[2:]
	}
	for _, b := range places {
		r.legend.place(b, scale)
	}
}

// resize gives a circle its middle and radius.
func resize(c *canvas.Circle, at fyne.Position, radius float32) {
	c.Resize(fyne.NewSquareSize(2 * radius))
	c.Move(at.SubtractXY(radius, radius))
}
