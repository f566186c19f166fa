package settings

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A volume is a slider from 0 to the loudest with its number beside it.
type volume struct {
	printer *message.Printer
	box     *fyne.Container
	slider  *widget.Slider
	number  *look.Label
}

func newVolume(printer *message.Printer, v int, onChange func(int)) *volume {
	o := &volume{printer: printer, slider: widget.NewSlider(0, settings.Loudest), number: look.Text("", look.Body, true, look.Ink).Trailing()}
	o.slider.Step = 1
	o.show(v)
	o.slider.OnChanged = func(v float64) { o.number.SetText(o.word(int(v)), "") }
	o.slider.OnChangeEnded = func(v float64) { onChange(int(v)) }
	o.box = container.New(volumeLayout{o}, o.slider, o.number)
	return o
}

func (o *volume) show(v int) {
	o.slider.SetValue(float64(v))
	o.number.SetText(o.word(v), "")
}

func (o *volume) word(v int) string {
	if v == 0 {
		return o.printer.Text("settings.volume-off", "off")
	}
	return fmt.Sprint(v)
}

type volumeLayout struct{ v *volume }

func (l volumeLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160+l.number(), look.Target)
}

func (l volumeLayout) number() float32 { return look.Scaled(36) }

func (l volumeLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.v.slider, 0, 0, size.Width-l.number(), size.Height)
	layouts.Place(l.v.number, size.Width-l.number(), 0, l.number(), size.Height)
}
