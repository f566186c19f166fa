package look

// NewStar returns a button that is a full star while something is a favourite. Turn
// makes it one, or one no more, and calls shown once that is so.
func NewStar(is func() bool, turn func(shown func())) *FocusButton {
	icon := func() Icon {
		if is() {
			return StarFull
		}
		return Star
	}
	b := NewFocusButton(Quiet, icon(), "", "", nil).Small()
	b.OnTap = func() { turn(func() { b.Set(icon(), "") }) }
	return b
}
