// Package legend says what the signs and colours of charts and figures mean.
package legend

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/ui/bodymap"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

var ages = [...]message.Message{
	bodymap.Today: message.New("date.today", "today"), bodymap.Week: message.New("legend.past-week", "past week"),
	bodymap.Month: message.New("legend.past-month", "past month"), bodymap.Longer: message.New("legend.longer-ago", "longer ago"),
}

// line is a line of signs, each with its word.
func line(pairs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layouts.IconFlow{Objects: pairs}, pairs...)
}

// signed gives a drawn sign the size of a small icon.
func signed(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(square{look.Scaled(16)}, o)
}

// A square layout has its one object as wide as high.
type square struct{ side float32 }

func (s square) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(s.side) }

func (s square) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(objects[0], 0, 0, size.Width, size.Height)
}

func word(s string) *look.Label { return look.Text(s, look.Secondary, false, look.Ink) }

// Numbers says what is hollow and what is solid.
func Numbers(printer *message.Printer) *fyne.Container {
	hollow, solid := canvas.NewCircle(nil), canvas.NewCircle(nil)
	chart.Hollow(hollow)
	chart.Solid(solid)
	return line(signed(hollow), word(printer.Text("common.before", "before")), signed(solid), word(printer.Text("common.after", "after")))
}

// Ages says how long ago a colour is, one below the other.
func Ages(printer *message.Printer) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for age := bodymap.Today; ; age-- {
		plate := canvas.NewRectangle(nil)
		name, _ := age.Fill()
		plate.FillColor, plate.CornerRadius = look.Color(name), look.Space4
		plate.StrokeColor, plate.StrokeWidth = look.Color(look.Accent), look.Border
		lines = append(lines, line(signed(plate), word(printer.Say(ages[age]))))
		if age == bodymap.Longer {
			return lines
		}
	}
}
