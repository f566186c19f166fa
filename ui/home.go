package ui

import (
	"fyne.io/fyne/v2"

	"unknot/session/routine"
	"unknot/ui/look"
)

// newHome lists the routines to choose from.
func newHome(routines []*routine.Routine, pick func(*routine.Routine), safety, sounds func()) screen {
	var cards []fyne.CanvasObject
	for _, r := range routines {
		cards = append(cards, routineCard(r, func() { pick(r) }))
	}
	grid, _ := stack(look.Space16, 400, cards...)
	body, _ := stack(look.Space16, 0,
		heading("What would you like to work on?"),
		look.Wrapped("Each routine guides you by ear and by eye. Nothing you do here leaves this computer.", look.Body, false, look.Ink2, 3),
		grid,
	)
	return &page{root: newSheet(body, safetyBar(safety, look.NewFocusButton(look.Plain, look.Sound, "Sounds", "", sounds).Tall()))}
}

// routineCard is a routine that can be picked.
func routineCard(r *routine.Routine, pick func()) fyne.CanvasObject {
	content, _ := stack(look.Space8, 0,
		look.Wrapped(r.Name, look.Section, true, look.Ink, 2),
		look.Wrapped(r.Purpose, look.Secondary, false, look.Ink2, 3),
		facts(r),
	)
	return look.NewCard(content, pick)
}

// safetyBar stands at the bottom of every page that leads to a session: the
// safety text is one press away.
func safetyBar(open func(), buttons ...fyne.CanvasObject) *fyne.Container {
	b := &bar{
		line:    look.Wrapped("Press to a comfortable discomfort, never to sharp pain.", look.Body, false, look.Ink2, 2),
		buttons: append([]fyne.CanvasObject{look.NewFocusButton(look.Plain, look.Info, "Safety", "", open).Tall()}, buttons...),
	}
	return b.container()
}
