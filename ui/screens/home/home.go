// Package home is the screen that asks where it hurts, typed or pointed at, and
// offers routines for it, the last session again, or the one that was interrupted.
// What words mean and what helps where, it is told.
package home

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/library"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/bodymap"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Records are where sessions can be left as far as they came.
type Records interface {
	Decline(ctx context.Context, i *history.Interrupted) error
}

// Options are what the screen needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	*State
	Library   func() *library.Library
	Places    *body.Atlas
	Figure    *body.Figure
	Zones     []body.Zone // that are never pressed
	ShowZones *bool       // they are hatched; the screen changes it
	Safety    *body.Safety
	Settings  *settings.Store
	Records   Records // nil without any
	Now       func() time.Time
	// ForPlaces says what to do about places that hurt. Nil offers nothing.
	ForPlaces func(adviser.Where) adviser.Advice
	// ForWords says which places typed words mean. Denied are the signs in them
	// that the person was asked about and denied. Nil lets nobody type.
	ForWords func(text string, denied []string) adviser.Meant
	// PlaceName is what a place on the figure is called, without its side and
	// in lower case. Nil calls it by its region.
	PlaceName func(body.Pick) string
	// Say speaks a few words of a language, by its code, in place of those before.
	// Nil says nothing.
	Say func(language, text string)
}

// Window is what the screen needs of the window.
type Window interface {
	Prepare(choices.Session) (prepare.Prepared, error)
	Start(choices.Session)
	ReadUnfinished(show func(*Unfinished)) // nil for none
	ReadResting(show func([]prepare.Rest)) // of the person; what cannot be read rests not
	Change(how func(*settings.Settings))
	Write(work func(context.Context) error, done func(error))
	News(line string)
	TellError(error)
	Confirm(screens.Question)
	Number() body.Number
	Focus(fyne.Focusable)
	Unfocus()
	Key(fyne.KeyName)
	KeyTime() time.Time
	Home()
	ShowPoint(body.ID, body.Side)
	ShowRoutine(*routine.Routine)
	ShowRoutineAs(choices.Session)
	ShowPlaces()
	ShowSafety()
}

// A home screen asks where it hurts and offers routines for it.
type home struct {
	Options
	root    *fyne.Container
	figure  *bodymap.Figure
	view    *look.Segment     // which view of the figure is shown
	one     bool              // it is one view
	entry   *placeEntry       // nil where nobody can type
	typing  bool              // the person has asked to
	heard   *look.Label       // what was typed and how it is understood, if that is not plain
	resting []prepare.Rest    // once it is known
	resume  *resumeCard       // where there is a session to go on with, once that is known; else nil
	top     *fyne.Container   // what Enter does
	offers  *fyne.Container   // a column, made anew for other places
	first   func()            // goes to what is offered first for the places; nil without any
	best    fyne.CanvasObject // its card
	scroll  *container.Scroll
	never   *look.Pill // asks where not to press
	inline  bool       // never is among the offers
	zone    *body.Zone // pressed last, or nil
	readAll bool       // what is to be heeded is shown in full

	allCandidates bool // are shown, not only the likeliest
}

// A homeForm is how the parts stand.
type homeForm struct {
	oneColumn bool
	oneView   bool // of the figure
	low       bool // the body comes before what was done last
}

// New asks where it hurts.
func New(o Options) screens.Screen {
	h := &home{Options: o, heard: look.Wrapped("", look.Secondary, false, look.Ink, 4)}
	if o.ForWords != nil {
		h.entry = newPlaceEntry(h)
	}
	h.top = container.New(&layouts.Slot{})
	h.root = layouts.NewAdaptive(homeFormFor, h.build)
	o.ReadUnfinished(func(u *Unfinished) {
		if u == nil || u.Err != nil {
			return
		}
		h.resume = newResumeCard(o, u)
		if len(h.root.Objects) > 0 {
			h.firstThing()
			h.root.Refresh()
		}
	})
	o.ReadResting(func(all []prepare.Rest) {
		h.resting = all
		if len(all) > 0 && len(h.root.Objects) > 0 {
			h.firstThing()
			h.showOffers()
		}
	})
	return &screens.Page{
		Root: h.root,
		Keys: map[fyne.KeyName]func(){
			fyne.KeyReturn: h.enter,
			fyne.KeyEscape: h.escape,
			fyne.KeyZ:      h.toggleZones,
			fyne.KeySlash:  h.focusEntry,
			fyne.KeyUp:     h.focusFigure, fyne.KeyDown: h.focusFigure, fyne.KeyLeft: h.focusFigure, fyne.KeyRight: h.focusFigure,
		},
	}
}

func homeFormFor(size fyne.Size) homeForm {
	left := size.Width - homeRight(size.Width) - 112
	return homeForm{
		oneColumn: size.Width < 560*look.TextScale() || size.Height < homeHead+look.Scaled(homeHead),
		low:       size.Height < look.Scaled(lowHome),
		oneView:   left < 470 || left < 0.62*size.Height,
	}
}

// homeHead is the height under which a window has no room for the body below
// what stands over it: half of it, and half with the size of the text.
const homeHead = 270

// lowHome is the height under which one column shows the body first.
const lowHome = 360

// homeRight is the width of the right column.
func homeRight(width float32) float32 {
	s := look.TextScale()
	return min(max(0.4*width, 300*s), 640*s, 0.56*width)
}

func (h *home) build(form homeForm) fyne.CanvasObject {
	views := []body.View{body.Front, body.Back}
	if form.oneColumn || form.oneView {
		views = []body.View{h.State.view}
	}
	h.figure = bodymap.NewFigure(h.Printer, h.Figure, views...)
	h.figure.Name = h.nameOf
	h.figure.OnPick = h.toggle
	h.figure.SetZones(h.hatched())
	h.showWhere()
	h.figure.OnZone, h.figure.OnReach, h.figure.OnKey = h.tellZone, h.sayPlace, h.Key
	h.never = look.NewPill(h.Printer.Text("common.where-not-to-press", "Where not to press"), *h.ShowZones, func(bool) { h.toggleZones() })
	h.one = len(views) == 1
	h.view = look.NewSegment([]string{h.Printer.Text("common.front", "Front"), h.Printer.Text("common.back-of-the-body", "Back")}, int(h.State.view-body.Front), func(i int) { h.turn(body.Front + body.View(i)) })
	h.inline = form.oneColumn
	h.offers, _ = layouts.NewColumn(look.Space12, 0, h.shown()...)
	h.heard.SetText(h.said(), "")
	title := screens.Heading(h.Printer.Text("common.where-does-it-hurt", "Where does it hurt?"))
	if form.oneColumn {
		links := layouts.Row(look.NewLink(h.Printer.Text("home.list", "List"), look.Body, h.ShowPlaces))
		if h.entry != nil {
			links = layouts.Row(look.NewLink(h.Printer.Text("home.type", "Type"), look.Body, h.focusEntry), look.NewLink(h.Printer.Text("home.list", "List"), look.Body, h.ShowPlaces))
		}
		head, _ := layouts.NewColumn(0, 0, container.New(&layouts.SpaceBetween{Left: h.view, Right: links}, h.view, links), h.typeBelow())
		figure := container.New(&layouts.FixedHeight{Object: h.figure, Height: 380}, h.figure)
		parts := []fyne.CanvasObject{h.firstThing(), title, head, figure}
		if form.low && h.resume == nil {
			title.SetSize(look.Section)
			parts = []fyne.CanvasObject{title, head, figure, h.firstThing()}
		}
		content, _ := layouts.NewColumn(look.Space12, 0, append(parts, h.offers, screens.SafetyLine(h.Printer, h.ShowSafety))...)
		sheet := layouts.NewSheet(content, nil)
		h.scroll = sheet.Layout.(*layouts.Sheet).Scroll
		return sheet
	}
	h.scroll = container.NewVScroll(h.offers)
	l := &homeLayout{
		title: title, figure: h.figure, again: h.firstThing(), offers: h.scroll, entry: h.typeHere(), heard: h.heardLine(),
		hint: look.Text(h.Printer.Text("home.tap-the-body", "Tap the body, or"), look.Body, false, look.Ink2), list: look.NewLink(h.Printer.Text("home.pick-from-the-list", "pick from the list"), look.Body, h.ShowPlaces),
		never: h.never, safety: screens.SafetyLine(h.Printer, h.ShowSafety), column: h.offers.Layout.(*layouts.Column),
	}
	objects := []fyne.CanvasObject{l.title, l.hint, l.list, l.entry, l.heard, l.never, l.figure, l.again, l.offers, l.safety}
	if form.oneView {
		l.view, objects = h.view, append(objects, h.view)
	}
	return container.New(l, objects...)
}

// turn shows the figure from a side, where it is shown from one.
func (h *home) turn(v body.View) {
	h.State.view = v
	h.view.Pick(int(v - body.Front))
	if h.one {
		h.figure.SetViews(v)
	}
}

// toggle picks a place, or takes it away again. Another place on the same piece of
// the figure takes the place of the one before.
func (h *home) toggle(p body.Pick, at *body.Vec) {
	exact, moved := h.pressed(p, at)
	p = h.wherever(p)
	picked := slices.DeleteFunc(slices.Clone(h.picked), func(q body.Pick) bool { return adviser.Meet(p, q) })
	gone := h.forget(p)
	if moved || !gone && len(picked) == len(h.picked) {
		picked = append(picked, p)
	} else {
		exact = nil
	}
	h.exact = append(h.besides(p), exact...)
	h.setPicked(picked)
}

func (h *home) setPicked(picked []body.Pick) {
	h.picked = picked
	h.show()
}

// clear takes the zones away, or else every place.
func (h *home) clear() {
	if *h.ShowZones {
		h.toggleZones()
		return
	}
	h.State.typed, h.State.exact = typed{}, nil
	h.firstThing()
	h.setPicked(nil)
}

// show shows where it hurts, and what there is to do about it.
func (h *home) show() {
	h.readAll, h.allCandidates = false, false
	h.showWhere()
	if h.entry != nil && h.entry.Text != h.typed.text {
		h.entry.SetText(h.typed.text)
	}
	h.heard.SetText(h.said(), "")
	h.showOffers()
}

// showOffers makes the right column anew.
func (h *home) showOffers() {
	h.offers.Objects = h.shown()
	h.offers.Layout.(*layouts.Column).Objects = h.offers.Objects
	h.scroll.ScrollToTop()
	h.root.Refresh()
	h.reveal()
}

// reveal brings the top of what is offered first into view where the offers are
// below the figure, and leaves as much of the figure there as it can. It jumps:
// nothing glides that a person may have asked to be still.
func (h *home) reveal() {
	if h.inline && h.typed.meant.Stop != nil {
		h.scroll.ScrollToOffset(fyne.NewPos(0, h.top.Position().Y))
		return
	}
	if !h.inline || h.first == nil {
		return
	}
	end := h.offers.Position().Y + h.best.Position().Y + look.Scaled(peek)
	h.scroll.ScrollToOffset(fyne.NewPos(0, max(0, end-h.scroll.Size().Height)))
}

// peek is how much of what is offered first is brought into view.
const peek = 2 * look.Target

// firstThing is what Enter does: to go on with a session, or to do the last one
// again.
func (h *home) firstThing() fyne.CanvasObject {
	thing := h.againCard
	if h.resume != nil {
		thing = h.resume.content
	}
	if stop := h.typed.meant.Stop; stop != nil {
		thing = func() fyne.CanvasObject { return newReadFirst(h.Printer) }
		if h.inline { // the offers are too far down
			thing = func() fyne.CanvasObject { return h.stopCard(stop) }
		}
	}
	o := thing()
	h.top.Objects, h.top.Layout.(*layouts.Slot).Object = []fyne.CanvasObject{o}, o
	return h.top
}

func (h *home) enter() {
	if h.typed.meant.Stop != nil {
		return
	}
	if h.resume != nil {
		h.resume.resume()
		return
	}
	h.again()
}

// escape takes away the zones, or where it hurts, and then what is offered to go
// on with.
func (h *home) escape() {
	if !*h.ShowZones && len(h.where().Shown()) == 0 && h.resume != nil {
		h.resume.decline()
		return
	}
	h.clear()
}

func (h *home) focusFigure() { h.Focus(h.figure) }

// focusEntry lets the person type.
func (h *home) focusEntry() {
	if h.entry != nil {
		h.typing = true
		h.root.Refresh()
		h.Focus(h.entry)
	}
}
