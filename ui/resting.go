package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// keepWrong keeps what was wrong in the session that was stopped.
func (w *Window) keepWrong(what history.Wrong) {
	if w.deps.Wrong != nil {
		w.tellError(told("That could not be kept: %s", w.deps.Wrong(what)))
	}
}

// rested reads what rests of whoever a wish is for, and hands the wish on with
// that: at once or, where the disk is slow, while the same screen still shows.
// What cannot be read keeps nobody from beginning.
func (w *Window) rested(wanted wish, then func(wish)) (shown bool) {
	if w.deps.Records.Store == nil {
		then(wanted)
		return true
	}
	var err error
	who, now := wanted.clientID(), w.deps.Now()
	return background.Read(&w.behind, func() (all []prepare.Rest) {
		_ = w.deps.Records.settle()
		all, err = prepare.Resting(w.deps.Records.Store, who, now, w.deps.Places)
		return all
	}, func(all []prepare.Rest) {
		if !errors.Is(err, history.ErrLocked) || wanted.resting == nil {
			wanted.resting = all
		}
		if !errors.Is(err, history.ErrLocked) {
			w.tellError(told("What rests could not be read: %s", err))
		}
		then(wanted)
	})
}

// A restList says what of a session rests because something was wrong there,
// each with the press that ends that, after a question.
type restList struct {
	w       *Window
	who     history.ClientID
	asked   body.RegionID // whether that is well again; "" for none
	changed func()        // something else is to show
	ended   func()        // something rests no more
}

func (l *restList) content(p prepare.Prepared) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, r := range p.Resting {
		line := r.Line(l.w.deps.Places, l.w.deps.Now())
		objects = append(objects, look.Wrapped(tongue.Sentence(line), look.Secondary, true, look.Ink, 8))
		var buttons []fyne.CanvasObject
		press := func(word string, do func()) {
			buttons = append(buttons, look.NewFocusButton(look.Plain, "", word, "", do).Small())
		}
		ask := func(id body.RegionID) func() {
			return func() {
				l.asked = id
				l.changed()
			}
		}
		if l.asked == r.Region {
			objects = append(objects, look.Wrapped("Is it well again there: no pain, no numbness, no swelling?", look.Secondary, false, look.Ink, 4))
			press("Yes, it is well", func() { l.end(r.Region) })
			press("Not yet", ask(""))
		} else {
			press("It is well again", ask(r.Region))
		}
		objects = append(objects, container.New(&layouts.RowWrap{Objects: buttons}, buttons...))
	}
	return objects
}

// end ends the rest of a region.
func (l *restList) end(id body.RegionID) {
	now := l.w.deps.Now()
	l.w.write(func() error {
		return told("That could not be kept: %s", prepare.SayWell(l.w.deps.Records.Store, l.who, id, now, l.w.deps.Places))
	}, func(err error) {
		l.w.tellError(err)
		if err == nil {
			l.asked = ""
			l.ended()
		}
	})
}
