package player

import (
	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// somethingIsWrong stops the session at once, whatever goes on or is asked, and
// keeps where it was.
func (pl *Player) somethingIsWrong() {
	if pl.over || pl.wrong != nil {
		return
	}
	pl.wrong = &history.Wrong{
		Regions: prepare.WrongAt(pl.plan, pl.status.Stage, pl.Script.Routine(), pl.Places), At: pl.Now(),
	}
	pl.Keep(*pl.wrong)
	pl.guide.Do(session.Stop)
}

// mostWrong is the share of the line at the top that the words of the button for
// it may take.
const mostWrong = 0.4

// wrongButton puts the button at the top, from x to a place at its right, with
// its words where they have room. It returns where it ends.
func (l playerLayout) wrongButton(x, y, right, height float32, size fyne.Size) float32 {
	b := l.p.alarm
	w := b.MinSize().Width
	if w > right-x || w > mostWrong*size.Width {
		w = look.Target
	}
	layouts.Place(b, x, y, w, height)
	return x + w
}
