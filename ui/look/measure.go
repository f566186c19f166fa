package look

import (
	"sync"

	"fyne.io/fyne/v2"
)

// measured are the sizes of texts as they were measured in one font. Most of
// the time of laying out a page goes into measuring, and the same words come
// again with every layout.
var measured struct {
	sync.Mutex
	font  fyne.Resource
	sizes map[measure]fyne.Size
}

type measure struct {
	text string
	size float32
	bold bool
}

// mostMeasured is how many sizes are kept: some 2 MB.
const mostMeasured = 20_000

func textSize(s string, size float32, bold bool) fyne.Size {
	m := measure{s, size, bold}
	font := fyne.CurrentApp().Settings().Theme().Font(style(false))
	measured.Lock()
	defer measured.Unlock()
	if measured.font != font || len(measured.sizes) >= mostMeasured {
		measured.font, measured.sizes = font, map[measure]fyne.Size{}
	}
	known, ok := measured.sizes[m]
	if !ok {
		known = fyne.MeasureText(s, size, style(bold))
		measured.sizes[m] = known
	}
	return known
}

func textWidth(s string, size float32, bold bool) float32 { return textSize(s, size, bold).Width }

func lineHeight(size float32, bold bool) float32 { return textSize("x", size, bold).Height }
