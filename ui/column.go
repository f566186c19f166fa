package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// A column stacks objects of one width, each as high as that width makes it.
// Objects with a number in cells stand side by side in as many columns as fit.
type column struct {
	gap     float32
	cell    float32 // the least width of a cell; 0 for one object a row
	right   float32 // kept free at the right, for a scroll bar
	width   float32 // as last laid out
	objects []fyne.CanvasObject
}

// stack returns a column as an object, and its layout to measure it by.
func stack(gap, cell float32, objects ...fyne.CanvasObject) (*fyne.Container, *column) {
	c := &column{gap: gap, cell: cell, objects: objects}
	return container.New(c, objects...), c
}

// HeightFor returns how high the column is at a width.
func (c *column) HeightFor(width float32) float32 {
	return c.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (c *column) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.HeightFor(c.width))
}

func (c *column) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	c.arrange(size.Width, place)
}

func (c *column) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	n := 1
	width -= c.right
	if c.cell > 0 {
		n = max(1, int((width+c.gap)/(c.cell+c.gap)))
	}
	w := (width - c.gap*float32(n-1)) / float32(n)
	y := float32(0)
	for i := 0; i < len(c.objects); i += n {
		row := c.objects[i:min(i+n, len(c.objects))]
		h := float32(0)
		for _, o := range row {
			h = max(h, look.HeightFor(o, w))
		}
		for k, o := range row {
			put(o, float32(k)*(w+c.gap), y, w, h)
		}
		y += h + c.gap
	}
	return max(0, y-c.gap)
}

// A sheetLayout is a page of one column that scrolls, with a bar of buttons fixed at
// its bottom and a margin round everything. In a window too low for that the bar
// is the end of the column.
type sheetLayout struct {
	box    *fyne.Container
	scroll *container.Scroll
	column *column // of the content, and of the bar where it scrolls
	bottom fyne.CanvasObject
	still  bool // the bar does not scroll
}

// newSheet returns the page; bottom may be nil.
func newSheet(content *fyne.Container, bottom fyne.CanvasObject) *fyne.Container {
	all, c := stack(look.Space16, 0, content)
	s := &sheetLayout{scroll: container.NewVScroll(all), column: c, bottom: bottom}
	s.box = container.New(s, s.scroll)
	s.fix(true)
	return s.box
}

// leastScroll is the height that what scrolls has over a fixed bar.
const leastScroll = 200

// fix has the bar stand still, or scroll.
func (s *sheetLayout) fix(still bool) {
	s.still = still
	all := s.scroll.Content.(*fyne.Container)
	s.box.Objects, s.column.objects = s.box.Objects[:1:1], s.column.objects[:1:1]
	switch {
	case s.bottom == nil:
	case still:
		s.box.Objects = append(s.box.Objects, s.bottom)
	default:
		s.column.objects = append(s.column.objects, s.bottom)
	}
	all.Objects = s.column.objects
}

func (s *sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s *sheetLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	margin := float32(40)
	if size.Width < narrow {
		margin = 20
	}
	width := min(size.Width-2*margin, 1400)
	x := (size.Width - width) / 2
	end := size.Height - look.Space16
	if s.bottom != nil {
		h := look.HeightFor(s.bottom, width)
		still := end-h-look.Space16-look.Space24 >= look.Scaled(leastScroll)
		if still != s.still {
			s.fix(still)
			s.scroll.Refresh()
		}
		if still {
			end -= h
			place(s.bottom, x, end, width, h)
			end -= look.Space16
		}
	}
	s.column.right = look.Space24
	s.column.width = width + s.column.right
	place(s.scroll, x, look.Space24, width+s.column.right, end-look.Space24)
}
