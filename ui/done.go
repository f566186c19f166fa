package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/look"
)

// newDonePage is the end of a session, whether all of it was done or not.
func newDonePage(r route, home, again func()) screen {
	title, icon, color := "All done. Take a slow breath.", look.MarkDone, look.Accent
	if r.status.State == session.Stopped {
		title = fmt.Sprintf("Stopped at stage %d of %d.", r.status.Stage+1, r.plan.Len())
		icon, color = look.MarkPaused, look.Ink2
	}
	spent := cue.Seconds(r.status.Spent)
	content, _ := stack(look.Space16, 0,
		row(look.Draw(icon, 56, color)),
		heading(title),
		look.Wrapped(fmt.Sprintf("%s · %d min %d s", r.routine.Name, spent/60, spent%60), look.Body, false, look.Ink2, 2),
		look.Wrapped("Sit up slowly. The spots may stay a little tender for a day; that is ordinary. If it is worse for more than two days, go lighter next time and ask a clinician.", look.Body, false, look.Ink, 5),
	)
	buttons := &bar{
		line: look.Wrapped("Move gently for a minute before you sit down again.", look.Body, false, look.Ink2, 2),
		buttons: []fyne.CanvasObject{
			look.NewFocusButton(look.Plain, look.Repeat, "Again", "", again).Tall(),
			look.NewFocusButton(look.Main, look.Tick, "Finish", "Enter", home).Tall(),
		},
	}
	return &page{
		root: newSheet(content, buttons.container()),
		keys: map[fyne.KeyName]func(){fyne.KeyReturn: home, fyne.KeyEscape: home},
	}
}
