package home

import (
	"slices"
	"strings"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/ui/bodymap"
)

// A State is where it hurts, and how the figure is looked at. It is kept while the
// window is open. The zero State is not ready: see NewState.
type State struct {
	picked []body.Pick    // as pointed at, the last place last
	exact  []finder.Exact // the very places on some of them, one each
	typed  typed          // as it was typed
	view   body.View      // of the figure, where there is room for one
}

// NewState is that of a window that was just opened.
func NewState() State { return State{view: body.Back} }

// A typed is what a person typed of where it hurts, and what it means.
type typed struct {
	text   string
	meant  adviser.Meant
	denied []string // the ids of the signs in it that were denied
}

// where is where it hurts.
func (s *State) where() adviser.Where {
	return adviser.Where{Picks: s.picked, Exact: s.exact, Named: s.typed.meant.Named, Said: s.typed.meant.Said}
}

// PickRegion picks a region on both sides, beside what is picked already.
func (s *State) PickRegion(r *body.Region) {
	for _, side := range []body.Side{body.Left, body.Right} {
		p := bodymap.PickOf(r, side)
		if !slices.ContainsFunc(s.picked, func(q body.Pick) bool { return q.Tile == p.Tile && q.Side == p.Side }) {
			s.picked = append(s.picked, p)
		}
	}
	if p := bodymap.PickOf(r, body.Left); p.View != 0 {
		s.view = p.View
	}
}

// forget takes away what was typed for a piece of the figure, and reports
// whether anything was.
func (s *State) forget(p body.Pick) bool {
	i := s.where().NamedAt(p)
	if i < 0 {
		return false
	}
	left := slices.Delete(slices.Clone(s.typed.meant.Named), i, i+1)
	var names []string
	for _, n := range left {
		names = append(names, n.Asked.Name)
	}
	meant := adviser.Meant{Named: left}
	if len(left) > 0 { // what was said beside the places goes on holding
		meant.Said, meant.Heed = s.typed.meant.Said, s.typed.meant.Heed
	}
	s.typed = typed{text: strings.Join(names, ", "), meant: meant}
	return true
}
