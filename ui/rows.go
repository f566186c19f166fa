package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// Rows are a list of any length under a head that scrolls with it. Only the
// rows in view exist; they all have one height.
type rows struct {
	head   fyne.CanvasObject // or nil
	count  int
	height func(width float32) float32 // of a row
	row    func() fyne.CanvasObject    // makes one
	fill   func(o fyne.CanvasObject, i int)

	scroll  *container.Scroll
	content *fyne.Container
	pool    []fyne.CanvasObject
	shows   []int   // which row each of the pool is now
	right   float32 // kept free for the scroll bar
	width   float32 // as last laid out
	begin   float32 // how far down to be when it is first laid out
}

// newRows is to be given what it shows with set.
func newRows(head fyne.CanvasObject, height func(width float32) float32, row func() fyne.CanvasObject, fill func(fyne.CanvasObject, int)) *rows {
	r := &rows{head: head, height: height, row: row, fill: fill, right: look.Space16}
	r.content = container.New(r)
	if head != nil {
		r.content.Objects = []fyne.CanvasObject{head}
	}
	r.scroll = container.NewVScroll(r.content)
	r.scroll.OnScrolled = func(fyne.Position) { r.show() }
	return r
}

// set shows so many rows, and fills those in view anew.
func (r *rows) set(count int) {
	r.count = count
	r.again()
	r.scroll.Refresh()
}

// again fills the rows in view anew.
func (r *rows) again() {
	for i := range r.shows {
		r.shows[i] = -1
	}
	r.show()
}

// top is where the first row begins.
func (r *rows) top(width float32) float32 {
	if r.head == nil {
		return 0
	}
	return look.HeightFor(r.head, width-r.right)
}

func (r *rows) MinSize([]fyne.CanvasObject) fyne.Size {
	if r.width == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(0, r.top(r.width)+float32(r.count)*r.height(r.width-r.right)+look.Space16)
}

func (r *rows) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	if r.head != nil {
		place(r.head, 0, 0, size.Width-r.right, r.top(size.Width))
	}
	r.show()
}

// seen is which rows are in view, the first one and the one after the last.
func (r *rows) seen() (first, end int) {
	view := r.scroll.Size().Height
	if r.width == 0 || view <= 0 {
		return 0, 0
	}
	top, height := r.top(r.width), r.height(r.width-r.right)
	first = max(0, int((r.scroll.Offset.Y-top)/height))
	end = int((r.scroll.Offset.Y+view-top)/height) + 1
	return min(first, r.count), max(0, min(end, r.count))
}

// show has a row of the pool stand for each that is in view. A row that stays
// in view keeps its object.
func (r *rows) show() {
	first, end := r.seen()
	if end-first > len(r.pool) {
		for len(r.pool) < end-first {
			r.pool, r.shows = append(r.pool, r.row()), append(r.shows, -1)
			r.content.Objects = append(r.content.Objects, r.pool[len(r.pool)-1])
		}
		for i := range r.shows {
			r.shows[i] = -1 // another number of objects, another order
		}
	}
	if r.width == 0 {
		return
	}
	top, height := r.top(r.width), r.height(r.width-r.right)
	used := make([]bool, len(r.pool))
	for i := first; i < end; i++ {
		k := i % len(r.pool)
		used[k] = true
		o := r.pool[k]
		if r.shows[k] != i {
			r.shows[k] = i
			r.fill(o, i)
		}
		place(o, 0, top+float32(i)*height, r.width-r.right, height)
		o.Show()
	}
	for k, o := range r.pool {
		if !used[k] {
			o.Hide()
		}
	}
}

// place gives the rows their place in a layout.
func (r *rows) place(x, y, w, h float32) {
	r.width = w
	r.scroll.Offset.Y, r.begin = max(r.scroll.Offset.Y, r.begin), 0
	place(r.scroll, x, y, w, h)
	r.show()
}

// page scrolls by what is in view, down or up.
func (r *rows) page(pages float32) {
	view := r.scroll.Size().Height
	most := max(0, r.content.MinSize().Height-view)
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(0, r.scroll.Offset.Y+pages*view*0.9), most)))
	r.show()
}
