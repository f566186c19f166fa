package player

import (
	"unknot/ui/look"

	"unknot/ui/layouts"
)

// wordSizes are the sizes of what the player says of a stage.
type wordSizes struct{ phase, round, where, how float32 }

// wordSizes returns the sizes at a zoom, with a factor for the large words and
// one for the small ones.
func (l playerLayout) wordSizes(z, large, small float32) wordSizes {
	phase, where := look.PhaseWord, look.PointName
	if l.p.view == far {
		phase, where = 88, 92
	}
	return wordSizes{
		phase: phase * z * large, where: where * z * large,
		how: max(look.Body, look.Instruction*z) * small, round: max(look.Secondary, look.Section*z) * small,
	}
}

// height is what the words take in a width.
func (l playerLayout) height(s wordSizes, w, z float32) float32 {
	h := l.p.phase.HeightAt(s.phase, 0) + l.p.where.HeightAt(s.where, w) + 12*z
	if l.p.view == near {
		h += l.p.how.HeightAt(s.how, w)
	}
	return h
}

// across is what the phase and what stands beside it take.
func (l playerLayout) across(s wordSizes, z float32) float32 {
	round := float32(0)
	if l.p.view == near {
		round = l.p.round.WideAt(s.round)
	}
	return look.Scaled(s.phase) + 32*z + l.p.phase.WideAt(s.phase) + round
}

// fitting returns the largest sizes at which the words take no more than the
// room there is: the text scale first lets go of the large words, then of the
// small ones. What still does not fit becomes smaller yet, down to shares of its
// usual size, but the instruction, which is left out.
func (l playerLayout) fitting(w, room, z, leastWords, leastHow float32) (sizes wordSizes, instructed bool) {
	const step = 0.92
	scale := look.TextScale()
	large, small := 1/l.calm(), float32(1)
	for {
		sizes = l.wordSizes(z, large, small)
		switch {
		case l.height(sizes, w, z) <= room && l.across(sizes, z) <= w:
			return sizes, true
		case large > 1/scale:
			large = max(large*step, 1/scale)
		case small > 1/scale:
			small = max(small*step, 1/scale)
		case large > leastWords/scale:
			large *= step
		case small > leastHow/scale:
			small *= step
		default:
			return sizes, false
		}
	}
}

// How small the words may become where there is no room, and what is to be done,
// and how small the words for a larger picture.
const (
	readable   = 0.8
	leastWords = 0.6
	leastHow   = 0.7
)

// words puts phase, round, point and instruction below each other and returns
// where they end. They leave the pictures what those wish for, if they can say
// everything in less, and always what they need.
func (l playerLayout) words(x, y, w, limit, wish, z float32) float32 {
	p := l.p
	sizes, instructed := l.fitting(w, limit-max(wish, l.leastShown(z))-y, z, readable, 1)
	if !instructed {
		sizes, instructed = l.fitting(w, limit-l.leastShown(z)-y, z, leastWords, leastHow)
	}
	p.phase.SetSize(sizes.phase)
	p.round.SetSize(sizes.round)
	p.where.SetSize(sizes.where)
	p.how.SetSize(sizes.how)
	phaseH := p.phase.MinSize().Height
	mark := look.Scaled(sizes.phase)
	layouts.Place(p.mark, x, y+(phaseH-mark)/2, mark, mark)
	roundW := p.round.MinSize().Width
	if p.view == far || mark+32*z+p.phase.Wide()+roundW > w {
		roundW = 0
	}
	layouts.SetVisible(p.round, roundW > 0)
	layouts.Place(p.phase, x+mark+16*z, y, w-mark-32*z-roundW, phaseH)
	layouts.Place(p.round, x+w-roundW, y+phaseH-p.round.MinSize().Height-8*z, roundW, p.round.MinSize().Height)
	y += phaseH + 6*z
	h := p.where.HeightFor(w)
	layouts.Place(p.where, x, y, w, h)
	y += h + 6*z
	layouts.SetVisible(p.how, p.view == near && instructed)
	if !p.how.Visible() {
		return y
	}
	h = p.how.HeightFor(w)
	layouts.Place(p.how, x, y, w, h)
	return y + h
}
