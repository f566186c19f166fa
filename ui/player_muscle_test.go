package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// In every stage with a point, the body shows the muscle that is pressed.
func TestThePlayerShowsTheMuscle(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	shown := 0
	for s.guide.session.Status(s.guide.now).State != session.Done && shown < 6 {
		st := s.guide.session.Plan().Stage(s.guide.session.Status(s.guide.now).Stage)
		if st.Point != "" {
			shown++
			var ref *bodymap.Referral
			s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
				if c, ok := o.(*bodymap.Closeup); ok {
					ref = c.Scene().Referral
				}
			})
			if ref == nil || ref.Point.ID != st.Point || ref.Side != st.Side {
				t.Errorf("stage of %s, %v: the body shows %+v", st.Point, st.Side, ref)
			}
		}
		s.key(fyne.KeyRight)
	}
	if shown == 0 {
		t.Error("no stage had a point")
	}
}
