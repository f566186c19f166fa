package body

// Shown returns a shape as it lies on the drawing for a side of the body. Files
// hold it for one side: the left one, and of the back and the back of the hand
// the right one.
func (d *Drawing) Shown(s Shape, side Side) Shape {
	drawn := Left
	if d.View == Back || d.View == HeadBack || d.View == HandBack {
		drawn = Right
	}
	if side == drawn {
		return s
	}
	return mirrored(s, d.Width)
}
