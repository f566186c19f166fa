package background_test

import (
	"context"
	"testing"

	"unknot/ui/background"
)

// inPlace is a background whose crossing to the Fyne thread is a channel.
func inPlace() (*background.Background, chan func()) {
	b := background.New()
	posted := make(chan func(), 10)
	b.Reads, b.Post = 0, func(f func()) { posted <- f }
	return &b, posted
}

func TestWhatIsReadForAScreenIsGivenUpWithIt(t *testing.T) {
	b, posted := inPlace()
	shown := false
	reading := make(chan struct{})
	background.Read(b, func(ctx context.Context) error {
		close(reading)
		<-ctx.Done()
		return ctx.Err()
	}, func(error) { shown = true })
	<-reading
	b.Turn()
	(<-posted)()
	if shown {
		t.Error("what was read too late is shown")
	}
	background.Read(b, func(ctx context.Context) error { return ctx.Err() }, func(err error) {
		if shown = true; err != nil {
			t.Errorf("the next screen reads nothing: %v", err)
		}
	})
	if (<-posted)(); !shown {
		t.Error("what the next screen reads is not shown")
	}
}

func TestWhatIsWrittenIsNotGivenUpWithItsScreen(t *testing.T) {
	b, posted := inPlace()
	release := make(chan struct{})
	written := false
	work := b.InTurn(func(ctx context.Context) error {
		<-release
		written = ctx.Err() == nil
		return nil
	})
	b.Do(&b.Busy, 0, func() { _ = work(context.Background()) }, func(bool) {})
	given := false
	background.Read(b, func(context.Context) bool { return true }, func(bool) { given = true })
	b.Turn() // what waits for the writing is given up at once
	(<-posted)()
	if given {
		t.Error("what nobody waits for is shown")
	}
	close(release)
	(<-posted)()
	b.Busy.Wait()
	if !written {
		t.Error("what is written ended with its screen")
	}
}
