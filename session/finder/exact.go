package finder

import "unknot/session/body"

// An Exact is an exact place that was pressed on a drawing of the body. The piece
// of the drawing that it is on goes on deciding what it is called, which signs
// belong to a doctor there and what is never pressed.
type Exact struct {
	View body.View // of the drawing
	Side body.Side // of the body, where each has a drawing of its own
	At   body.Vec  // on the drawing
}

// Pick is the piece of the drawing that the place is on, if it is on the body.
func (e Exact) Pick(figure *body.Figure) (body.Pick, bool) {
	d := figure.Drawing(e.View, e.Side)
	if d == nil || d.View != e.View {
		return body.Pick{}, false
	}
	piece, side, ok := d.Hit(e.At, 0)
	if !ok {
		return body.Pick{}, false
	}
	return body.Pick{View: e.View, Tile: piece.Tile, Side: side}, true
}

// On is the same place on a side of the whole body.
func (e Exact) On(side body.Side) Exact {
	if side != e.Side {
		e.Side, e.At.X = side, -e.At.X
	}
	return e
}
