package bodymap

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// NewReferralLegend says what the marks of a muscle and of its pattern mean, each
// beside a piece of it.
func NewReferralLegend(printer *message.Printer) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, m := range []struct {
		mark func(s *sheet, l lens, plate body.Shape, px float64)
		word string
	}{
		{func(s *sheet, l lens, plate body.Shape, px float64) {
			low, high := plate.Box()
			drawTarget(s, l.at(body.Vec{X: (low.X + high.X) / 2, Y: (low.Y + high.Y) / 2}), 0.8*px)
		}, printer.Text("bodymap.where-to-press", "where to press")},
		{func(s *sheet, l lens, plate body.Shape, _ float64) {
			s.fill(l.shape(spindle(plate)), look.Color(look.Ache))
		}, printer.Text("bodymap.often-felt", "often felt")},
		{func(s *sheet, l lens, plate body.Shape, px float64) {
			drawSpill(s, l, []body.Shape{plate}, look.Color(look.Ache), px)
		}, printer.Text("bodymap.sometimes-felt", "sometimes felt")},
		{func(s *sheet, l lens, plate body.Shape, px float64) {
			outline := l.shape(spindle(plate))
			s.fill(outline, look.Color(look.Belly))
			low, high := plate.Box()
			middle := l.shape(body.Shape{{X: low.X, Y: (low.Y + high.Y) / 2}, {X: high.X, Y: (low.Y + high.Y) / 2}})
			s.stroke([][]spot{middle}, fibreLine*px, look.Color(look.Fibre))
			s.stroke([][]spot{closed(outline)}, bellyEdge*px, look.Color(look.BellyEdge))
		}, printer.Text("bodymap.the-muscle", "the muscle")},
	} {
		parts = append(parts, newSwatch(m.mark, look.BodySeam), look.Text(m.word, look.Secondary, false, look.Ink2))
	}
	flow := &layouts.IconFlow{Objects: parts}
	return container.New(flow, parts...)
}

// spindle is a shape like a muscle's, as large as a plate.
func spindle(plate body.Shape) body.Shape {
	low, high := plate.Box()
	x, y := (low.X+high.X)/2, (low.Y+high.Y)/2
	out := make(body.Shape, 24)
	for i := range out {
		a := 2 * math.Pi * float64(i) / float64(len(out))
		out[i] = body.Vec{X: x + 0.42*(high.X-low.X)*math.Cos(a), Y: y + 0.36*(high.Y-low.Y)*math.Sin(a)*math.Abs(math.Sin(a))}
	}
	return out
}
