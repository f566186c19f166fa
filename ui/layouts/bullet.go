package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// SmallBullet is a bullet where there is little room.
func SmallBullet(text string) fyne.CanvasObject { return bulletOf(text, look.Secondary) }

// Bullet is an item of a list.
func Bullet(text string) fyne.CanvasObject { return bulletOf(text, look.Body) }

func bulletOf(text string, size float32) fyne.CanvasObject {
	b := &Bulleted{Dot: look.Text("•", size, true, look.Ink), Label: look.Wrapped(text, size, false, look.Ink, 8)}
	return b.Container()
}

// Bulleted is a text behind a dot.
type Bulleted struct{ Dot, Label *look.Label }

// Container returns the item as an object.
func (b *Bulleted) Container() *fyne.Container { return container.New(b, b.Dot, b.Label) }

// HeightFor returns the height of the text beside its dot.
func (b *Bulleted) HeightFor(width float32) float32 { return b.Label.HeightFor(width - b.indent()) }

func (b *Bulleted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *Bulleted) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	dot := b.Dot.MinSize()
	Place(b.Dot, look.Space4, 0, dot.Width, dot.Height)
	Place(b.Label, b.indent(), 0, size.Width-b.indent(), size.Height)
}

func (b *Bulleted) indent() float32 { return look.Space4 + b.Dot.MinSize().Width + look.Space8 }

// Row keeps objects at the size they ask for, from the left.
func Row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.NewHBox(objects...)
}
