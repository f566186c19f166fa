package ui

import (
	"errors"
	"io"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/account"
	"unknot/session/words"
	"unknot/ui/beads"
	"unknot/ui/chart"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// A recordPage is everything that is recorded of one session.
type recordPage struct {
	page
	w       *Window
	id      history.SessionID
	root    *fyne.Container
	read    *recordRead     // nil while it is being read
	gone    bool            // the page was left
	asked   *fyne.Container // the question, or nil
	deleted bool            // or about to be
}

// A recordRead is what was read of it.
type recordRead struct {
	record history.Record
	name   string // the client's label, if it was one's
	err    error
}

func newRecordPage(w *Window, id history.SessionID) screen {
	p := &recordPage{w: w, id: id, root: container.NewStack()}
	p.page = page{root: p.root, keys: map[fyne.KeyName]func(){fyne.KeyDelete: p.ask}}
	d := w.deps
	p.show()
	fetch(w.patience, func() (r recordRead) {
		if r.record, r.err = d.Records.Store.Record(id); r.err == nil && r.record.Client != 0 {
			r.name, r.err = labelOf(d.Records.Store, r.record.Client)
		}
		return r
	}, func(r recordRead) {
		if !p.gone {
			p.read = &r
			p.show()
		}
	})
	return p
}

func (p *recordPage) leave() { p.gone = true }

// key answers the question, if there is one.
func (p *recordPage) key(name fyne.KeyName) bool {
	if p.asked == nil {
		return p.page.key(name)
	}
	switch name {
	case fyne.KeySpace, fyne.KeyEscape:
		p.keepIt()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.delete()
	}
	return true
}

func (p *recordPage) show() {
	if p.asked != nil {
		p.root.Objects = []fyne.CanvasObject{p.asked}
		p.root.Refresh()
		return
	}
	objects := []fyne.CanvasObject{row(look.NewFocusButton(look.Quiet, look.ChevronLeft, p.w.cameFrom(), "Esc", p.w.back).Small())}
	switch {
	case p.read == nil:
		objects = append(objects, look.Wrapped("Reading your records.", look.Body, false, look.Ink2, 3))
	case errors.Is(p.read.err, history.ErrNone):
		objects = append(objects, look.Wrapped("This session is not in your records any more.", look.Body, false, look.Ink, 3))
	case p.read.err != nil:
		objects = append(objects, look.Wrapped(tongue.F("This session cannot be read now: %s", p.read.err.Error()), look.Body, false, look.Ink, 6))
	default:
		objects = append(append(objects, p.parts()...), p.buttons())
	}
	content, _ := stack(look.Space16, 0, objects...)
	p.root.Objects = []fyne.CanvasObject{newSheet(content, nil)}
	p.root.Refresh()
}

// parts are what there is to say.
func (p *recordPage) parts() []fyne.CanvasObject {
	v, now := p.read.record, time.Now()
	name := v.Name
	if p.read.name != "" {
		name = tongue.F("%s, with %s", v.Name, p.read.name)
	}
	when := tongue.F("%s at %s", words.Capital(dayOf(v.Started, now)), v.Started.Format("15:04"))
	head, _ := stack(0, 0, heading(name),
		look.Wrapped(tongue.F("%s · %s", when, p.outcome()), look.Body, false, look.Ink2, 4))
	panels := []fyne.CanvasObject{look.NewPanel(p.stages())}
	if numbers := p.numbers(); len(numbers) > 1 {
		panels = append(panels, look.NewPanel(spaced(numbers...)))
	}
	if words := p.words(); len(words) > 0 {
		panels = append(panels, look.NewPanel(spaced(words...)))
	}
	grid := container.New(&masonry{panels}, panels...)
	return []fyne.CanvasObject{head, p.strips(), grid}
}

func (p *recordPage) outcome() string {
	v := p.read.record
	spent := tongue.F("%d of %d min", int(v.Spent.Round(time.Minute)/time.Minute), int(v.Planned.Round(time.Minute)/time.Minute))
	switch v.Outcome {
	case history.Finished:
		return tongue.F("done to the end, %s", spent)
	case history.Stopped:
		return tongue.F("stopped at stage %d of %d, %s", min(v.Stage+1, v.Plan.Len()), v.Plan.Len(), spent)
	}
	return tongue.F("not finished, %s", spent)
}

// strips are the beads of what was planned and of what was done.
func (p *recordPage) strips() fyne.CanvasObject {
	v := p.read.record
	strip := func(b []beads.Bead, ink fyne.ThemeColorName) fyne.CanvasObject {
		string := beads.Still(b, 0, ink)
		return container.New(&tall{string, 26}, string)
	}
	return look.NewPanel(spaced(
		look.Wrapped("Planned", look.Secondary, false, look.Ink2, 2), strip(beads.Of(v.Plan.Stages()), look.Edge),
		look.Wrapped("Done: filled is what you did, hollow what you skipped", look.Secondary, false, look.Ink2, 3), strip(doneBeads(v.Done), look.Accent),
	))
}

// doneBeads are what was done in the order it ended, as long as it lasted. What
// was skipped is hollow, and as long as it should have been.
func doneBeads(done []history.Done) []beads.Bead {
	stages := make([]session.Stage, len(done))
	for i, d := range done {
		stages[i] = session.Stage{Kind: d.Kind, Point: d.Point, Side: d.Side, Length: d.Lasted}
		if !wasDone(d) {
			stages[i].Length = d.Planned
		}
	}
	out := beads.Of(stages)
	for i, d := range done {
		out[i].Solid = wasDone(d)
	}
	return out
}

// wasDone reports whether a stage was not skipped, or a hold was long enough to
// count.
func wasDone(d history.Done) bool {
	if d.Kind == session.Hold {
		return d.Lasted >= history.PressedFrom
	}
	return d.Ending == session.Full || d.Lasted >= d.Planned/2
}

// stages are the holds, those of a point and side together.
func (p *recordPage) stages() fyne.CanvasObject {
	v := p.read.record
	teller := account.Teller{Places: p.w.deps.Places, Say: tongue.L}
	objects := []fyne.CanvasObject{look.Wrapped("What you held", look.Section, true, look.Ink, 2)}
	for i := 0; i < len(v.Done); {
		d := v.Done[i]
		if d.Kind != session.Hold {
			i++
			continue
		}
		said := ""
		var held []history.Done
		for ; i < len(v.Done) && (v.Done[i].Kind == session.Rest || v.Done[i].Point == d.Point && v.Done[i].Side == d.Side); i++ {
			if v.Done[i].Kind == session.Hold {
				held = append(held, v.Done[i])
				if more := heldWords(v.Done[i]); said == "" {
					said = more
				} else {
					said = tongue.F("%s; %s", said, more)
				}
			}
		}
		strip := container.New(middle{}, beads.Still(doneBeads(held), perSecond, look.Hold))
		group, _ := stack(look.Space4, 0, look.Wrapped(teller.Place(d.Point, d.Side), look.Body, true, look.Ink, 2),
			container.New(&tall{strip, 22}, strip),
			look.Wrapped(words.Capital(said), look.Secondary, false, look.Ink2, 6))
		objects = append(objects, group)
	}
	if len(objects) == 1 {
		objects = append(objects, look.Wrapped("No hold had begun yet.", look.Body, false, look.Ink2, 2))
	}
	column, _ := stack(look.Space16, 0, objects...)
	return column
}

// perSecond is how long the bead of a hold is, in pixels.
const perSecond = 2.5

// heldWords say how a hold went.
func heldWords(d history.Done) string {
	lasted, planned := cue.Seconds(d.Lasted), cue.Seconds(d.Planned)
	switch {
	case d.Eased():
		return tongue.F("eased after %d of %d s", lasted, planned)
	case !wasDone(d):
		return tongue.L("skipped")
	case d.Extended() > 0 && d.Ending == session.Full:
		return tongue.F("%d s, %d s more than planned", lasted, cue.Seconds(d.Extended()))
	case d.Ending == session.Full:
		return tongue.F("%d s", lasted)
	}
	return tongue.F("%d of %d s", lasted, planned)
}

// numbers are those before and after for each region, and how tender points
// were.
func (p *recordPage) numbers() []fyne.CanvasObject {
	v := p.read.record
	teller := account.Teller{Places: p.w.deps.Places, Say: tongue.L}
	objects := []fyne.CanvasObject{look.Wrapped("Your number", look.Section, true, look.Ink, 2)}
	for _, n := range v.Regions {
		said := teller.Numbers(n)
		if said == "" {
			continue
		}
		if len(objects) == 1 {
			objects = append(objects, numbersLegend(), chart.NewScale())
		}
		drawn := chart.NewDumbbell()
		drawn.Set(n.Before, n.After)
		objects = append(objects, container.New(&tall{drawn, 30}, drawn),
			look.Wrapped(tongue.F("%s: %s", teller.Region(n.Region), said), look.Secondary, false, look.Ink, 3))
	}
	for _, t := range v.Tender {
		objects = append(objects, look.Wrapped(tongue.F("%s: tenderness %d of 10", teller.Place(t.Point, t.Side), t.Number), look.Secondary, false, look.Ink, 3))
	}
	return objects
}

// words are what was written about the session.
func (p *recordPage) words() []fyne.CanvasObject {
	v := p.read.record
	if v.Sealed {
		return []fyne.CanvasObject{look.Wrapped("What was written about this session is sealed. It can be read once the passphrase is given.", look.Body, false, look.Ink, 4)}
	}
	var objects []fyne.CanvasObject
	for _, part := range []struct{ title, text string }{
		{"In your own words", v.Words.Complaint}, {"Note", v.Words.Note}, {"Next time", v.Words.Next}, {"Tags", strings.Join(said(v.Words.Tags), ", ")},
	} {
		if part.text != "" {
			objects = append(objects, look.Wrapped(part.title, look.Body, true, look.Ink, 2), look.Wrapped(part.text, look.Body, false, look.Ink2, 12))
		}
	}
	return objects
}

// said are words in the language in force.
func said(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = tongue.L(w)
	}
	return out
}

func (p *recordPage) buttons() fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if p.w.deps.Keep != nil && !p.read.record.Sealed {
		buttons = append(buttons, look.NewFocusButton(look.Plain, look.Copy, "Print", "", p.print).Small())
	}
	buttons = append(buttons, look.NewFocusButton(look.Plain, look.Bin, "Delete", "", p.ask).Small())
	return container.New(&wrapping{buttons}, buttons...)
}

// print writes the page to print.
func (p *recordPage) print() {
	v := p.read.record
	p.w.keep("unknot-session-"+v.Started.Format("2006-01-02")+".html", func(w io.Writer) error {
		return account.Summary(w, v, p.read.name, p.w.deps.Places)
	})
}

func (p *recordPage) ask() {
	if p.read == nil || p.read.err != nil {
		return
	}
	p.asked = newQuestion("Delete this session for good?", "Nothing of it is left then, and there is no way back.",
		look.ChevronLeft, "Keep it", p.keepIt, "Delete", p.delete)
	p.show()
}

func (p *recordPage) keepIt() {
	p.asked = nil
	p.show()
}

// delete may take a moment: the file is written anew.
func (p *recordPage) delete() {
	if p.deleted {
		return
	}
	p.deleted, p.asked = true, nil
	type result struct {
		left []string
		err  error
	}
	d := p.w.deps
	fetch(p.w.patience, func() (r result) {
		r.left, r.err = d.Records.Store.ForgetSession(p.id)
		return r
	}, func(r result) {
		if !p.gone {
			p.w.back()
		}
		switch {
		case r.err != nil:
			p.w.tell(tongue.F("It could not be deleted: %s", r.err.Error()))
		case len(r.left) > 0:
			p.w.tell(tongue.F("It is deleted. Files that were set aside earlier may still hold some of it: %s", strings.Join(r.left, ", ")))
		default:
			p.w.news("It is deleted.")
		}
	})
}
