// Package posture shows on the screen how a stage is done: a picture of
// session/posture in the colours of the palette, for the side that is worked on.
//
// Every picture is drawn once for a size, a palette and a side, beside the thread
// that Fyne draws in, and kept while there is room. Screens may import it.
package posture

import (
	"image"
	"slices"
	"sync"

	drawings "unknot/session/posture"
	"unknot/ui/uithread"
)

// A Gallery draws pictures and keeps them. All screens of a window share one.
type Gallery struct {
	*drawings.Set
	Post func(func()) // crosses to the Fyne thread

	mu      sync.Mutex
	drawn   map[key]*image.RGBA
	order   []key // of use, the latest last
	bytes   int
	wanted  []request // that wait to be drawn
	drawing sync.WaitGroup
	busy    bool
}

// mostBytes is how much the pictures that are kept may take: forty rows of a list
// and a few pages of a session.
const mostBytes = 6 << 20

// A key is everything that a picture depends on.
type key struct {
	id     drawings.ID
	turned bool
	w, h   int
	radius int // of the corners
	head   int // pixels at the top that stay free
	colors palette
}

type request struct {
	key     key
	posture *drawings.Posture
	ready   func() // runs on the Fyne thread
}

// NewGallery returns an empty gallery of some postures.
func NewGallery(set *drawings.Set) *Gallery {
	return &Gallery{Set: set, Post: uithread.Later, drawn: map[key]*image.RGBA{}}
}

// find returns a picture that is drawn already.
func (g *Gallery) find(k key) (*image.RGBA, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	img, ok := g.drawn[k]
	if i := slices.Index(g.order, k); ok {
		g.order = append(slices.Delete(g.order, i, i+1), k)
	}
	return img, ok
}

// ask has a picture drawn in the background.
func (g *Gallery) ask(r request) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.wanted = append(g.wanted, r)
	if !g.busy {
		g.busy = true
		g.drawing.Go(g.work)
	}
}

// Wait returns when nothing is being drawn any more.
func (g *Gallery) Wait() { g.drawing.Wait() }

// work draws what is wanted, the latest first: that is what shows.
func (g *Gallery) work() {
	for {
		g.mu.Lock()
		n := len(g.wanted)
		if n == 0 {
			g.busy = false
			g.mu.Unlock()
			return
		}
		r := g.wanted[n-1]
		g.wanted = g.wanted[:n-1]
		_, there := g.drawn[r.key]
		g.mu.Unlock()
		if !there {
			g.keep(r.key, rasterise(r.posture, r.key))
		}
		g.Post(r.ready)
	}
}

// keep takes a picture in, and lets go of those that were not used for long.
func (g *Gallery) keep(k key, img *image.RGBA) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.drawn[k] = img
	g.order = append(g.order, k)
	g.bytes += len(img.Pix)
	for g.bytes > mostBytes && len(g.order) > 1 {
		g.bytes -= len(g.drawn[g.order[0]].Pix)
		delete(g.drawn, g.order[0])
		g.order = g.order[1:]
	}
}
