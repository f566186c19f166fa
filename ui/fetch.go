package ui

import "time"

// fetch reads something on a goroutine of its own, and shows it on the Fyne
// thread, from which it is called. What is read within patience is shown before
// fetch returns, so that a screen does not flicker; else fetch reports false,
// and it is shown later.
func fetch[T any](patience time.Duration, read func() T, show func(T)) (shown bool) {
	done := make(chan T, 1)
	go func() { done <- read() }()
	select {
	case v := <-done:
		show(v)
		return true
	case <-time.After(patience):
	}
	go func() {
		v := <-done
		onScreen(func() { show(v) })
	}()
	return false
}
