package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/ui/beads"
	"unknot/ui/look"
)

// newRoutinePage shows a routine before it starts: its cautions first, then
// what will be done.
func newRoutinePage(r *routine.Routine, places routine.Places, start, back, safety func()) screen {
	objects := []fyne.CanvasObject{
		row(look.NewFocusButton(look.Quiet, look.ChevronLeft, "All routines", "", back).Small()),
		heading(r.Name),
		facts(r),
		look.Wrapped(r.Purpose+" "+r.Position, look.Body, false, look.Ink2, 5),
		cautions(r.Cautions),
	}
	if p, err := r.Plan(); err == nil {
		strip := beads.Still(beads.Of(p.Stages()), 0, look.Edge)
		objects = append(objects, look.Wrapped("What you will do", look.Section, true, look.Ink, 2), strip, stageList(r, p, places))
	}
	content, _ := stack(look.Space16, 0, objects...)
	startButton := look.NewFocusButton(look.Main, look.Play, "Start", "Enter", start).Tall()
	return &page{
		root: newSheet(content, safetyBar(safety, startButton)),
		keys: map[fyne.KeyName]func(){fyne.KeyReturn: start},
	}
}

// cautions is a panel that is always open: what to leave out today.
func cautions(list []string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped("Before you start", look.Body, true, look.Ink, 2)}
	for _, c := range list {
		objects = append(objects, bullet(c))
	}
	content, _ := stack(look.Space8, 0, objects...)
	return look.NewPanel(content).Filled(look.WarnTint)
}

// stageList names each stage of the routine once, with what it takes.
func stageList(r *routine.Routine, p session.Plan, places routine.Places) fyne.CanvasObject {
	words := cue.NewScript(r, p, places)
	var rows []fyne.CanvasObject
	for i, item := range r.Stages {
		first := firstOf(p, i)
		if first < 0 {
			continue
		}
		name, detail := words.Place(first), fmt.Sprintf("%d s", item.Seconds)
		if item.Kind == session.Hold {
			name, detail = capital(words.Spot(first)), holdDetail(item)
		}
		text, _ := stack(0, 0,
			look.Wrapped(name, look.Body, true, look.Ink, 2),
			look.Wrapped(detail, look.Secondary, false, look.Ink2, 2),
		)
		rows = append(rows, look.NewPanel(text).Padded(look.Space16, look.Space8).Rounded(look.RadiusRow))
	}
	list, _ := stack(look.Space8, 400, rows...)
	return list
}

// firstOf is the first hold or pace stage of the plan that comes from the
// routine's stage, or -1.
func firstOf(p session.Plan, item int) int {
	for i, st := range p.Stages() {
		if st.Item == item && (st.Kind == session.Hold || st.Kind == session.Pace) {
			return i
		}
	}
	return -1
}

func holdDetail(s routine.Stage) string {
	return fmt.Sprintf("%d × %d s, %s", s.Repeats, s.Seconds, sideWords[s.Side])
}

var sideWords = map[body.Side]string{
	body.Left:     "left",
	body.Right:    "right",
	body.Both:     "each side",
	body.Midline:  "in the middle",
	body.Together: "both sides at once",
}
