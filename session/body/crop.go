package body

import "slices"

// A Crop is an upright window onto a drawing, in the units of Vec.
type Crop struct {
	X, Y          float64 // its upper left corner
	Width, Height float64
}

// A Panel says how much room there is for a close-up.
type Panel uint8

const (
	// Roomy is for the player: the trunk is always shown at one size.
	Roomy Panel = iota
	// Small is for panels in which one region has to fill more of the picture.
	Small
)

// Heights of a crop, in heights of the body.
const (
	roomyTrunk            = 0.205
	leastTrunk, mostTrunk = 0.16, 0.19
	leastLimb, mostLimb   = 0.14, 0.23
	shoulders             = 0.305 // the least width of a crop of the trunk
	margin                = 0.19  // how near the edge a target may come, in heights of the crop
	insetMargin           = 0.06  // around a foot or hand, in its lengths
	insetPart             = 0.75  // of a foot or hand that a small panel shows
	trunkFollows          = 0.3   // of the way from the midline to the middle of the piece
	limbFollows           = 0.6   // of the way from the middle of the piece to the target
	marksMargin           = 0.045 // around a set of points, in heights of the body
)

var trunk = []Tile{"head", "neck", "upper_trap", "shoulder", "chest", "waist", "abdomen", "upper_back", "mid_back", "low_back"}

// Crop returns the window for a target on a piece, for a picture that is
// aspect times as wide as high. On the trunk, the head and the neck both
// shoulders stay in it as a guide, and the spine never goes far from the
// middle. The head is drawn large enough to be shown as it is. A drawing is never
// turned or mirrored.
func (d *Drawing) Crop(p *Piece, target Vec, aspect float64, panel Panel) Crop {
	switch {
	case d.View.Inset():
		return d.inset(target, aspect, panel)
	case d.View.head():
		return d.all(aspect)
	}
	low, high := p.Shape.Box()
	x, y := (low.X+high.X)/2, (low.Y+high.Y)/2
	height := high.Y - low.Y
	if slices.Contains(trunk, p.Tile) && d.View != LegSide {
		height = min(max(1.7*height, leastTrunk), mostTrunk)
		if panel == Roomy {
			height = roomyTrunk
		}
		height = max(height, shoulders/aspect)
		x = trunkFollows * x
	} else {
		height = min(max(1.1*height, leastLimb), mostLimb)
		x = x + limbFollows*(target.X-x)
	}
	y = (y + target.Y) / 2
	return centred(Vec{x, y}, height, aspect).holding(target)
}

// CropAll returns the window for several points at once. A foot, a hand or a head is
// shown whole.
func (d *Drawing) CropAll(points []Vec, aspect float64) Crop {
	if d.View.Inset() || d.View.head() || len(points) == 0 {
		return d.all(aspect)
	}
	low, high := Shape(points).Box()
	height := max(high.Y-low.Y+2*marksMargin, roomyTrunk, (high.X-low.X+2*marksMargin)/aspect)
	if high.Y < 0.5 && d.View != LegSide {
		height = max(height, shoulders/aspect)
	}
	return centred(Vec{(low.X + high.X) / 2, (low.Y + high.Y) / 2}, height, aspect)
}

// all is the window for a whole drawing.
func (d *Drawing) all(aspect float64) Crop {
	low, high := d.Outline.Box()
	height := max((high.Y-low.Y)*1.06, (high.X-low.X)*1.06/aspect)
	return centred(Vec{(low.X + high.X) / 2, (low.Y + high.Y) / 2}, height, aspect)
}

// Holding returns the crop moved, and widened if it must be, so that another
// target is in it as well: the one on the other side, at a switch.
func (c Crop) Holding(a, b Vec) Crop {
	aspect := c.Width / c.Height
	if span := max(a.X, b.X) - min(a.X, b.X); span+2*margin*c.Height > c.Width {
		width := span / max(1-2*margin/aspect, 0.4)
		c = centred(Vec{(a.X + b.X) / 2, c.Y + c.Height/2}, width/aspect, aspect)
	}
	return c.holding(a).holding(b)
}

func centred(at Vec, height, aspect float64) Crop {
	width := height * aspect
	return Crop{at.X - width/2, at.Y - height/2, width, height}
}

// holding moves the crop so that a target is not at its edge.
func (c Crop) holding(target Vec) Crop {
	m := min(margin*c.Height, c.Width/2)
	c.X = min(max(c.X, target.X+m-c.Width), target.X-m)
	c.Y = min(max(c.Y, target.Y+m-c.Height), target.Y-m)
	return c
}

// inset shows a whole foot or hand, whose wrist may leave the picture. In a
// small panel that is wide enough it shows the part around the target, across
// the whole width.
func (d *Drawing) inset(target Vec, aspect float64, panel Panel) Crop {
	height := max(1+2*insetMargin, (d.Width+2*insetMargin)/aspect)
	if part := insetPart * (1 + 2*insetMargin); panel == Small && part*aspect > d.Width {
		half := part / 2
		y := min(max(target.Y, half-insetMargin), 1+insetMargin-half)
		return centred(Vec{d.Width / 2, y}, part, aspect)
	}
	return centred(Vec{d.Width / 2, 0.5}, height, aspect)
}
