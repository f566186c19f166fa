package routine

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/posture"
	"unknot/ui/progressstrip"
)

// A stageRow is one row of the stages: number, picture, name, and the time over the
// beads. The beads give way where there is no room for them; where the words have
// none beside the picture, they stand below it.
type stageRow struct {
	disc         *look.Disc
	picture      *posture.Picture // nil where no picture shows the stage
	small        bool             // the picture, of a stage without holds
	name, detail *look.Label
	beads        *progressstrip.Strip // nil for a stage without holds
	room         float32              // for the longest string of the routine
	time         *look.Label
	rule         fyne.CanvasObject
}

// Measures of a picture in a row.
const (
	pictureWidth     = 128
	narrowPicture    = 112 // in a narrow row, over whose edge its number lies
	stackedPicture   = 180
	smallShare       = 0.55 // of it in a stage without holds
	pictureAspect    = 0.75
	narrowRow        = 460
	overTheEdge      = 20
	leastWords       = 130
	leastBesideBeads = 160
)

// A rowPlan is where the parts of a row are.
type rowPlan struct {
	over    bool // the number lies over the edge of the picture
	stacked bool // the words stand below the picture
	picture fyne.Size
	left    float32 // of the picture
	x, w    float32 // of the words
	side    float32 // the width of time and beads
	beads   bool
}

func (l *stageRow) plan(width float32) rowPlan {
	p := rowPlan{over: width < narrowRow}
	column := float32(pictureWidth)
	if p.over {
		column, p.left = narrowPicture, overTheEdge
	} else {
		p.left = l.disc.MinSize().Width + look.Space12
	}
	p.x = p.left + column + look.Space16
	p.side = l.timeWidth()
	p.w = width - p.x - p.side - look.Space12
	if narrower := width - p.x - max(l.room, p.side) - look.Space12; narrower >= look.Scaled(leastBesideBeads) {
		p.beads, p.side, p.w = l.beads != nil, max(l.room, p.side), narrower
	}
	if p.stacked = p.w < look.Scaled(leastWords); p.stacked {
		column, p.x, p.w = stackedPicture, 0, width-p.side-look.Space12
	}
	share := float32(1)
	if l.small {
		share = smallShare
	}
	p.picture = fyne.NewSize(share*column, share*column*pictureAspect)
	if !p.stacked {
		p.left += (column - p.picture.Width) / 2
	}
	return p
}

func (l *stageRow) timeWidth() float32 { return max(l.time.MinSize().Width, look.Scaled(44)) }

// words is the height of name and detail.
func (l *stageRow) words(p rowPlan) float32 { return l.name.HeightFor(p.w) + l.detail.HeightFor(p.w) }

// sideHeight is the height of time and beads.
func (l *stageRow) sideHeight(p rowPlan) float32 {
	h := l.time.MinSize().Height
	if p.beads {
		h += look.Space4 + l.beads.MinSize().Height
	}
	return h
}

// HeightFor returns the height of what is in the row, and some room.
func (l *stageRow) HeightFor(width float32) float32 {
	p := l.plan(width)
	words := max(l.words(p), l.sideHeight(p))
	if p.stacked {
		return p.picture.Height + look.Space8 + words + look.Space16
	}
	return max(l.disc.MinSize().Height, p.picture.Height, words) + look.Space16
}

func (l *stageRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *stageRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.plan(size.Width)
	top, height, y := float32(0), size.Height, (size.Height-p.picture.Height)/2
	if p.stacked {
		top, y = p.picture.Height+look.Space12, look.Space8
		height -= top + look.Space4
	}
	if l.picture != nil {
		layouts.Place(l.picture, p.left, y, p.picture.Width, p.picture.Height)
	}
	// in a narrow row the picture of a movement says enough
	layouts.SetVisible(l.disc, !p.over || !l.small || l.picture == nil)
	disc := l.disc.MinSize()
	if p.over {
		layouts.Place(l.disc, 0, y, disc.Width, disc.Height)
	} else {
		layouts.Place(l.disc, 0, y+(p.picture.Height-disc.Height)/2, disc.Width, disc.Height)
	}
	name, words := l.name.HeightFor(p.w), l.words(p)
	layouts.Place(l.name, p.x, top+(height-words)/2, p.w, name)
	layouts.Place(l.detail, p.x, top+(height-words)/2+name, p.w, words-name)
	x, line := size.Width-p.side, l.time.MinSize().Height
	y = top + (height-l.sideHeight(p))/2
	layouts.Place(l.time, x, y, p.side, line)
	if l.beads != nil {
		layouts.SetVisible(l.beads, p.beads)
		b := l.beads.MinSize()
		layouts.Place(l.beads, size.Width-b.Width, y+line+look.Space4, b.Width, b.Height)
	}
	layouts.Place(l.rule, 0, size.Height-1, size.Width, 1)
}
