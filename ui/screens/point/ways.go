package point

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	drawings "unknot/session/posture"
	"unknot/session/words"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/posture"
)

// Measures of the picture of a way to press.
const (
	wayWidth  = 140
	wayHeight = 105
)

// ways are what the point is pressed with, each with a picture of how where there is
// one, or the hands of a therapist.
func (c *card) ways() []fyne.CanvasObject {
	if c.Therapist {
		if how, ok := c.Postures.ByTherapist(c.Point); ok {
			return []fyne.CanvasObject{c.way(how, c.Printer.Say(how.NameMessage()))}
		}
		return nil
	}
	var all []fyne.CanvasObject
	for _, tool := range c.Point.Tools {
		how, _ := c.Postures.WithTool(c.Point, tool)
		all = append(all, c.way(how, facts.Tool(c.Printer, tool)))
	}
	return all
}

// way is a picture over its words, or the words alone.
func (c *card) way(how *drawings.Posture, said string) fyne.CanvasObject {
	text := look.Wrapped(words.Capital(said), look.Secondary, false, look.Ink, 3)
	if how == nil {
		return text
	}
	picture := posture.New(c.Printer, c.Postures, posture.InList)
	picture.Set(how, c.side, posture.InList)
	return layouts.Stack(container.New(&layouts.FixedHeight{Object: picture, Height: wayHeight}, picture), text)
}
