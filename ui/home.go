package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// A home screen asks where it hurts and offers routines for it.
type home struct {
	w      *Window
	root   *fyne.Container
	figure *bodymap.Figure
	resume *resumeCard     // where there is a session to go on with; else nil
	offers *fyne.Container // a column, made anew for other places
	scroll *container.Scroll
}

// A homeForm is how the parts stand.
type homeForm struct {
	oneColumn bool
	oneView   bool // of the figure
}

func newHome(w *Window) screen {
	h := &home{w: w}
	h.resume = newResumeCard(w, w.Home)
	h.root = newAdaptive(homeFormFor, h.build)
	return &page{
		root: h.root,
		keys: map[fyne.KeyName]func(){
			fyne.KeyReturn: h.enter,
			fyne.KeyEscape: h.escape,
			fyne.KeyUp:     h.focusFigure, fyne.KeyDown: h.focusFigure, fyne.KeyLeft: h.focusFigure, fyne.KeyRight: h.focusFigure,
		},
	}
}

func homeFormFor(size fyne.Size) homeForm {
	left := size.Width - homeRight(size.Width) - 112
	return homeForm{
		oneColumn: size.Width < 560*look.TextScale(),
		oneView:   left < 470 || left < 0.62*size.Height,
	}
}

// homeRight is the width of the right column.
func homeRight(width float32) float32 {
	s := look.TextScale()
	return min(max(0.4*width, 300*s), 640*s, 0.56*width)
}

func (h *home) build(form homeForm) fyne.CanvasObject {
	views := []body.View{body.Front, body.Back}
	if form.oneColumn || form.oneView {
		views = []body.View{h.w.view}
	}
	h.figure = bodymap.NewFigure(h.w.deps.Figure, views...)
	h.figure.Name = h.w.deps.sidedName
	h.figure.OnPick = h.toggle
	h.figure.SetPicked(h.w.picked...)
	view := look.NewSegment([]string{"Front", "Back of the body"}, int(h.w.view-body.Front), func(i int) {
		h.w.view = body.Front + body.View(i)
		h.figure.SetViews(h.w.view)
	})
	h.offers, _ = stack(look.Space12, 0, h.offerObjects()...)
	title := heading("Where does it hurt?")
	if form.oneColumn {
		list := look.NewLink("List", look.Body, h.w.ShowPlaces)
		content, _ := stack(look.Space12, 0,
			h.firstThing(), title, container.New(&apart{view, list}, view, list),
			container.New(&tall{h.figure, 380}, h.figure), h.offers, safetyLine(h.w.ShowSafety))
		sheet := newSheet(content, nil)
		h.scroll = sheet.Layout.(*sheetLayout).scroll
		return sheet
	}
	h.scroll = container.NewVScroll(h.offers)
	l := &homeLayout{
		title: title, figure: h.figure, again: h.firstThing(), offers: h.scroll,
		hint: look.Text("Tap the body, or", look.Body, false, look.Ink2), list: look.NewLink("pick from the list", look.Body, h.w.ShowPlaces),
		safety: safetyLine(h.w.ShowSafety), column: h.offers.Layout.(*column),
	}
	objects := []fyne.CanvasObject{l.title, l.hint, l.list, l.figure, l.again, l.offers, l.safety}
	if form.oneView {
		l.view, objects = view, append(objects, view)
	}
	return container.New(l, objects...)
}

// toggle picks a place, or takes it away again.
func (h *home) toggle(p bodymap.Pick) {
	p = h.w.deps.wherever(p)
	same := func(q bodymap.Pick) bool {
		return q.Tile == p.Tile && q.Side == p.Side && (q.View == p.View || q.View == 0 || p.View == 0)
	}
	picked := slices.DeleteFunc(slices.Clone(h.w.picked), same)
	if len(picked) == len(h.w.picked) {
		picked = append(picked, p)
	}
	h.setPicked(picked)
}

func (h *home) setPicked(picked []bodymap.Pick) {
	h.w.picked = picked
	h.figure.SetPicked(picked...)
	h.offers.Objects = h.offerObjects()
	h.offers.Layout.(*column).objects = h.offers.Objects
	h.scroll.ScrollToTop()
	h.root.Refresh()
}

// firstThing is what Enter does: to go on with a session, or to do the last one
// again.
func (h *home) firstThing() fyne.CanvasObject {
	if h.resume != nil {
		return h.resume.content()
	}
	return h.againCard()
}

func (h *home) enter() {
	if h.resume != nil {
		h.resume.resume()
		return
	}
	h.again()
}

// escape takes away what is picked, and then what is offered to go on with.
func (h *home) escape() {
	if len(h.w.picked) == 0 && h.resume != nil {
		h.resume.decline()
		return
	}
	h.setPicked(nil)
}

func (h *home) focusFigure() { h.w.window.Canvas().Focus(h.figure) }
