package bodymap

import (
	"fyne.io/fyne/v2"

	"unknot/session/body"
)

// cropMarks is the window for numbers. Where something that lies over the
// picture would hide one of them, the numbers begin below it, or end above it.
func (c *Closeup) cropMarks(size fyne.Size, d *body.Drawing, points []body.Vec) body.Crop {
	crop := d.CropAll(points, float64(size.Width/size.Height))
	if c.render == nil {
		return crop
	}
	var above, below float32
	fit := func() {
		left := float64(size.Height - above - below)
		crop = d.CropAll(points, float64(size.Width)/left)
		crop.Y -= crop.Height * float64(above) / left
		crop.Height *= float64(size.Height) / left
	}
	if corner := (box{Size: c.taken}); c.taken.Width > 0 && hides(corner, through(crop, float64(size.Height)), points) {
		above = c.taken.Height
		fit()
	}
	for _, word := range c.render.markWords(size) {
		if hides(word, through(crop, float64(size.Height)), points) {
			below = max(below, size.Height-word.at.Y)
			fit()
		}
	}
	return crop
}

// hides reports whether a box lies over the number of one of the points.
func hides(b box, l lens, points []body.Vec) bool {
	for _, v := range points {
		at := l.at(v)
		near := b.nearest(fyne.NewPos(float32(at.x), float32(at.y)))
		if distance(at, spot{float64(near.X), float64(near.Y)}) < numberRadius {
			return true
		}
	}
	return false
}

// markWords are the places of the legend and of the two sides' words, at the
// bottom of a picture with numbers: beside each other, or the legend above.
func (r *closeupRenderer) markWords(size fyne.Size) []box {
	scale := min(wordScale(size), 1)
	gap := 13 * scale
	var out []box
	bottom := size.Height - gap
	left, right := r.left.size(scale*markChip), r.right.size(scale*markChip)
	sides := !r.closeup.scene.View.OneSided()
	if sides {
		out = append(out,
			box{fyne.NewPos(gap, bottom-left.Height), left},
			box{fyne.NewPos(size.Width-gap-right.Width, bottom-right.Height), right})
	}
	plate := r.legend.size(size.Width-2*gap, scale)
	if plate.IsZero() {
		return out
	}
	at := fyne.NewPos(gap, bottom-plate.Height)
	if sides {
		if at.X += left.Width + gap; at.X+plate.Width > size.Width-right.Width-2*gap {
			at = fyne.NewPos(gap, bottom-left.Height-gap/2-plate.Height)
		}
	}
	return append(out, box{at, plate})
}

// markChip is how large the sides' words are beside numbers, of their size
// beside a target.
const markChip = 0.8
