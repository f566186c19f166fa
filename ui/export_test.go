package ui

import "time"

// Patient has every page wait until it is read.
func (w *Window) Patient() { w.patience = time.Minute }

// Hasty has every page show at once, and what it reads later.
func (w *Window) Hasty() { w.patience = 0 }
