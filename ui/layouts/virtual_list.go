package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// A VirtualList is a list of any length under a head that scrolls with it. Only the
// rows in view exist; they all have one height.
type VirtualList struct {
	head   fyne.CanvasObject // or nil
	count  int
	height func(width float32) float32 // of a row
	row    func() fyne.CanvasObject    // makes one
	fill   func(o fyne.CanvasObject, i int)

	Scroll  *container.Scroll
	content *fyne.Container
	pool    []fyne.CanvasObject
	shows   []int   // which row each of the pool is now
	Right   float32 // kept free for the scroll bar
	width   float32 // as last laid out
	Begin   float32 // how far down to be when it is first laid out
}

// NewVirtualList is to be given what it shows with set.
func NewVirtualList(head fyne.CanvasObject, height func(width float32) float32, row func() fyne.CanvasObject, fill func(fyne.CanvasObject, int)) *VirtualList {
	r := &VirtualList{head: head, height: height, row: row, fill: fill, Right: look.Space16}
	r.content = container.New(r)
	if head != nil {
		r.content.Objects = []fyne.CanvasObject{head}
	}
	r.Scroll = container.NewVScroll(r.content)
	r.Scroll.OnScrolled = func(fyne.Position) { r.show() }
	return r
}

// Set shows so many rows, and fills those in view anew.
func (r *VirtualList) Set(count int) {
	r.count = count
	r.Again()
	r.Scroll.Refresh()
}

// Again fills the rows in view anew.
func (r *VirtualList) Again() {
	for i := range r.shows {
		r.shows[i] = -1
	}
	r.show()
}

// top is where the first row begins.
func (r *VirtualList) top(width float32) float32 {
	if r.head == nil {
		return 0
	}
	return look.HeightFor(r.head, width-r.Right)
}

func (r *VirtualList) MinSize([]fyne.CanvasObject) fyne.Size {
	if r.width == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(0, r.top(r.width)+float32(r.count)*r.height(r.width-r.Right)+look.Space16)
}

func (r *VirtualList) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	if r.head != nil {
		Place(r.head, 0, 0, size.Width-r.Right, r.top(size.Width))
	}
	r.show()
}

// seen is which rows are in view, the first one and the one after the last.
func (r *VirtualList) seen() (first, end int) {
	view := r.Scroll.Size().Height
	if r.width == 0 || view <= 0 {
		return 0, 0
	}
	top, height := r.top(r.width), r.height(r.width-r.Right)
	first = max(0, int((r.Scroll.Offset.Y-top)/height))
	end = int((r.Scroll.Offset.Y+view-top)/height) + 1
	return min(first, r.count), max(0, min(end, r.count))
}

// show has a row of the pool stand for each that is in view. A row that stays
// in view keeps its object.
func (r *VirtualList) show() {
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
	top, height := r.top(r.width), r.height(r.width-r.Right)
	used := make([]bool, len(r.pool))
	for i := first; i < end; i++ {
		k := i % len(r.pool)
		used[k] = true
		o := r.pool[k]
		if r.shows[k] != i {
			r.shows[k] = i
			r.fill(o, i)
		}
		Place(o, 0, top+float32(i)*height, r.width-r.Right, height)
		o.Show()
	}
	for k, o := range r.pool {
		if !used[k] {
			o.Hide()
		}
	}
}

// Place gives the rows their place in a layout.
func (r *VirtualList) Place(x, y, w, h float32) {
	r.width = w
	r.Scroll.Offset.Y, r.Begin = max(r.Scroll.Offset.Y, r.Begin), 0
	Place(r.Scroll, x, y, w, h)
	r.show()
}

// Page scrolls by what is in view, down or up.
func (r *VirtualList) Page(pages float32) {
	view := r.Scroll.Size().Height
	most := max(0, r.content.MinSize().Height-view)
	r.Scroll.ScrollToOffset(fyne.NewPos(0, min(max(0, r.Scroll.Offset.Y+pages*view*0.9), most)))
	r.show()
}
