package ui_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"unknot/ui"
)

func TestWhatIsReadInTimeIsShownAtOnce(t *testing.T) {
	got := 0
	if !ui.Fetch(time.Minute, func() int { return 7 }, func(n int) { got = n }) || got != 7 {
		t.Errorf("got %d", got)
	}
}

func TestWhatTakesLongerIsShownLater(t *testing.T) {
	test.NewTempApp(t)
	ready, shown := make(chan int), make(chan int)
	if ui.Fetch(time.Millisecond, func() int { return <-ready }, func(n int) { shown <- n }) {
		t.Error("it is shown before it is read")
	}
	ready <- 7
	if got := <-shown; got != 7 {
		t.Errorf("got %d", got)
	}
}
