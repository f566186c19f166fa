package routine

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/routine"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// builtIn returns the routine's item in the library if it is built in.
func (p *page) builtIn() (*library.Item, bool) {
	r, all := p.wanted.Routine, p.Library().Items()
	i := slices.IndexFunc(all, func(it *library.Item) bool { return !it.Own && it.Key == r.ID && it.Routine.File == r.File })
	if i < 0 {
		return nil, false
	}
	return all[i], true
}

// keeping is what can be done with a routine that is built in: a copy to
// change, and to have it out of sight.
func (p *page) keeping() []fyne.CanvasObject {
	it, ok := p.builtIn()
	if !ok {
		return nil
	}
	var links []fyne.CanvasObject
	if p.Copy != nil {
		links = append(links, look.NewLink(p.Printer.Text("routine.copy-to-my-routines", "Copy to my routines"), look.Body, p.copy))
	}
	hide := p.Printer.Text("routine.hide", "Hide")
	if it.Hidden {
		hide = p.Printer.Text("routine.show-it-again", "Show it again")
	}
	links = append(links, look.NewLink(hide, look.Body, func() { p.hide(it.Key, !it.Hidden) }))
	objects := []fyne.CanvasObject{container.New(&layouts.RowWrap{Objects: links}, links...)}
	if it.Hidden {
		objects = append(objects, look.Wrapped(p.Printer.Text("routine.this-routine-is-hidden", "This routine is hidden from Home and Routines."), look.Secondary, false, look.Ink2, 3))
	}
	if p.kept != "" {
		objects = append(objects, look.Wrapped(p.kept, look.Secondary, false, look.Ink2, 6))
	}
	return objects
}

func (p *page) copy() {
	var c *routine.Routine
	p.Slowly(func(ctx context.Context) (err error) {
		c, err = p.Copy(p.wanted.Routine)
		return err
	}, func(err error) {
		if err != nil {
			p.kept = p.Printer.Text("routine.not-copied", "It could not be copied: {{.Error}}", "Error", err)
		} else {
			p.kept = p.Printer.Text("routine.copied", "{{.Routine}} is among your routines now. You can change its file: {{.File}}", "Routine", c.Name, "File", c.File)
		}
		p.showKept()
	})
}

func (p *page) hide(key string, hidden bool) {
	p.Mark(func(m marks.Marks) { m.Hide(key, hidden) })
	p.showKept()
}

// showKept shows what has become of the routine, which is said at the end.
func (p *page) showKept() {
	p.showPrepared()
	p.root.Refresh()
	if p.end != nil {
		p.end.ScrollToBottom()
	}
}

// ownLengths says that some holds are as long as the person chose, and leads
// back.
func (p *page) ownLengths() fyne.CanvasObject {
	line := look.Text(p.Printer.Text("routine.with-lengths-of-your", "With lengths of your own"), look.Secondary, false, look.Ink2)
	back := look.NewLink(p.Printer.Text("common.as-written", "As written"), look.Secondary, func() {
		own, now := slices.Collect(maps.Keys(p.prepared.Own)), p.Now()
		p.Mark(func(m marks.Marks) {
			for _, point := range own {
				m.AsWritten(point, now)
			}
		})
		if p.change(func(*choices.Session) {}) {
			p.rebuild()
		}
	})
	return container.New(&layouts.SpaceBetween{Left: line, Right: back}, line, back)
}

// holdWords are the choices for the length of holds, of which the middle one is
// the person's own where there is one.
func (p *page) holdWords() []string {
	if len(p.prepared.Own) == 0 {
		return p.inWords(choices.HoldWords)
	}
	return []string{p.Printer.Say(choices.HoldWords[0]), p.Printer.Text("routine.your-own", "Your own"), p.Printer.Say(choices.HoldWords[2])}
}
