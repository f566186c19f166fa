package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/routine"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// builtIn returns the routine's item in the library if it is built in.
func (p *routinePage) builtIn() (*library.Item, bool) {
	r, all := p.wish.Routine, p.w.deps.Library().Items()
	i := slices.IndexFunc(all, func(it *library.Item) bool { return !it.Own && it.Key == r.ID && it.Routine.File == r.File })
	if i < 0 {
		return nil, false
	}
	return all[i], true
}

// keeping is what can be done with a routine that is built in: a copy to
// change, and to have it out of sight.
func (p *routinePage) keeping() []fyne.CanvasObject {
	it, ok := p.builtIn()
	if !ok {
		return nil
	}
	var links []fyne.CanvasObject
	if p.w.deps.Copy != nil {
		links = append(links, look.NewLink("Copy to my routines", look.Body, p.copy))
	}
	hide := "Hide"
	if it.Hidden {
		hide = "Show it again"
	}
	links = append(links, look.NewLink(hide, look.Body, func() { p.hide(it.Key, !it.Hidden) }))
	objects := []fyne.CanvasObject{container.New(&layouts.RowWrap{Objects: links}, links...)}
	if it.Hidden {
		objects = append(objects, look.Wrapped("This routine is hidden from Home and Routines.", look.Secondary, false, look.Ink2, 3))
	}
	if p.kept != "" {
		objects = append(objects, look.Wrapped(p.kept, look.Secondary, false, look.Ink2, 6))
	}
	return objects
}

func (p *routinePage) copy() {
	var c *routine.Routine
	p.w.Slowly(func() (err error) {
		c, err = p.w.deps.Copy(p.wish.Routine)
		return err
	}, func(err error) {
		if err != nil {
			p.kept = tongue.F("It could not be copied: %s", err.Error())
		} else {
			p.kept = tongue.F("%s is among your routines now. You can change its file: %s", c.Name, c.File)
		}
		p.showKept()
	})
}

func (p *routinePage) hide(key string, hidden bool) {
	p.w.Mark(func(m marks.Marks) { m.Hide(key, hidden) })
	p.showKept()
}

// showKept shows what has become of the routine, which is said at the end.
func (p *routinePage) showKept() {
	p.showCourse()
	p.root.Refresh()
	if p.end != nil {
		p.end.ScrollToBottom()
	}
}
