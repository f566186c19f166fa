package ui

import "time"

// Patient has every page wait until it is read.
func (w *Window) Patient() { w.patience = time.Minute }

// Fetch is fetch for numbers.
func Fetch(patience time.Duration, read func() int, show func(int)) bool {
	return fetch(patience, read, show)
}
