package body

// Reach is how far the outermost fingertip is from the midline, in heights of
// the body: what 1 across stands for.
const Reach = 0.22

// At returns where the point lies on the picture of View.Figure, in heights of
// the body: x from the midline, positive to the viewer's right, and y from the
// crown down. In front the body's left is on the picture's right, at the back
// on the picture's left.
//
// A point of an inset has no place of its own on the whole figure. It gets the
// marker of its region, where foot or hand is; its place within the inset is
// what Inset returns.
//
// The side is Left or Right; any other counts as Left.
func (p *Point) At(side Side) (x, y float64) {
	s := Spot{p.X, p.Y}
	if p.View.Inset() {
		s = p.marker
	}
	x = s.X * Reach
	if (p.View.Figure() == Front) == (side == Right) {
		x = -x
	}
	return x, s.Y
}

// Inset returns where a point of an inset lies in its picture, tips up: u
// across from the picture's left edge to its right, v down from the tips, both
// 0 to 1. The picture shows the sole from below, the palm from the palm's side
// and the back of the hand from the back.
//
// So the left foot has its big toe, and the left palm its thumb, on the
// picture's left; the back of the left hand has its thumb on the right. The
// right ones are their mirror images. The side is Left or Right; any other
// counts as Left.
func (p *Point) Inset(side Side) (u, v float64) {
	if (p.View == HandBack) != (side == Right) {
		return 1 - p.X, p.Y
	}
	return p.X, p.Y
}
