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
	offers *fyne.Container // a column, made anew for other places
	scroll *container.Scroll
	never  *look.Pill // asks where not to press
	inline bool       // never is among the offers
	zone   *body.Zone // pressed last, or nil
}

// A homeForm is how the parts stand.
type homeForm struct {
	oneColumn bool
	oneView   bool // of the figure
}

func newHome(w *Window) screen {
	h := &home{w: w}
	h.root = newAdaptive(homeFormFor, h.build)
	return &page{
		root: h.root,
		keys: map[fyne.KeyName]func(){
			fyne.KeyReturn: h.again,
			fyne.KeyEscape: h.clear,
			fyne.KeyZ:      h.toggleZones,
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
	h.figure.SetZones(h.w.hatched())
	h.figure.OnZone, h.figure.OnReach, h.figure.OnKey = h.tellZone, h.sayPlace, h.w.key
	h.never = h.w.zonesPill(h.toggleZones)
	view := look.NewSegment([]string{"Front", "Back of the body"}, int(h.w.view-body.Front), func(i int) {
		h.w.view = body.Front + body.View(i)
		h.figure.SetViews(h.w.view)
	})
	h.inline = form.oneColumn
	h.offers, _ = stack(look.Space12, 0, h.shown()...)
	title := heading("Where does it hurt?")
	if form.oneColumn {
		list := look.NewLink("List", look.Body, h.w.ShowPlaces)
		content, _ := stack(look.Space12, 0,
			h.againCard(), title, container.New(&apart{view, list}, view, list),
			container.New(&tall{h.figure, 380}, h.figure), h.offers, safetyLine(h.w.ShowSafety))
		sheet := newSheet(content, nil)
		h.scroll = sheet.Layout.(*sheetLayout).scroll
		return sheet
	}
	h.scroll = container.NewVScroll(h.offers)
	l := &homeLayout{
		title: title, figure: h.figure, again: h.againCard(), offers: h.scroll,
		hint: look.Text("Tap the body, or", look.Body, false, look.Ink2), list: look.NewLink("pick from the list", look.Body, h.w.ShowPlaces),
		never: h.never, safety: safetyLine(h.w.ShowSafety), column: h.offers.Layout.(*column),
	}
	objects := []fyne.CanvasObject{l.title, l.hint, l.list, l.never, l.figure, l.again, l.offers, l.safety}
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
	h.showOffers()
}

// clear takes the zones away, or else everything that is picked.
func (h *home) clear() {
	if h.w.zones {
		h.toggleZones()
		return
	}
	h.setPicked(nil)
}

// showOffers makes the right column anew.
func (h *home) showOffers() {
	h.offers.Objects = h.shown()
	h.offers.Layout.(*column).objects = h.offers.Objects
	h.scroll.ScrollToTop()
	h.root.Refresh()
}

func (h *home) focusFigure() { h.w.window.Canvas().Focus(h.figure) }
