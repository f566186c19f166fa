package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// A Sheet is a page of one column that scrolls, with a bar of buttons fixed at
// its bottom and a margin round everything. In a window too low for that the bar
// is the end of the column.
type Sheet struct {
	box    *fyne.Container
	Scroll *container.Scroll
	column *Column // of the content, and of the bar where it scrolls
	bottom fyne.CanvasObject
	still  bool // the bar does not scroll
}

// NewSheet returns the page; bottom may be nil.
func NewSheet(content *fyne.Container, bottom fyne.CanvasObject) *fyne.Container {
	all, c := NewColumn(look.Space16, 0, content)
	s := &Sheet{Scroll: container.NewVScroll(all), column: c, bottom: bottom}
	s.box = container.New(s, s.Scroll)
	s.fix(true)
	return s.box
}

// leastScroll is the height that what scrolls has over a fixed bar.
const leastScroll = 200

// fix has the bar stand still, or scroll.
func (s *Sheet) fix(still bool) {
	s.still = still
	all := s.Scroll.Content.(*fyne.Container)
	s.box.Objects, s.column.Objects = s.box.Objects[:1:1], s.column.Objects[:1:1]
	switch {
	case s.bottom == nil:
	case still:
		s.box.Objects = append(s.box.Objects, s.bottom)
	default:
		s.column.Objects = append(s.column.Objects, s.bottom)
	}
	all.Objects = s.column.Objects
}

func (s *Sheet) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s *Sheet) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	margin := float32(40)
	if size.Width < NarrowWidth {
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
			s.Scroll.Refresh()
		}
		if still {
			end -= h
			Place(s.bottom, x, end, width, h)
			end -= look.Space16
		}
	}
	s.column.Right = look.Space24
	s.column.Width = width + s.column.Right
	Place(s.Scroll, x, look.Space24, width+s.column.Right, end-look.Space24)
}
