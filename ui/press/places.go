//go:build !darwin

package press

import "fyne.io/fyne/v2"

// places are the letters by the place of their key on an American keyboard, by
// the numbers that PC keyboards have given them from the first. Windows and
// Wayland hand them on as they are, X adds 8.
var places = map[int]fyne.KeyName{
	16: fyne.KeyQ, 17: fyne.KeyW, 18: fyne.KeyE, 19: fyne.KeyR, 20: fyne.KeyT,
	21: fyne.KeyY, 22: fyne.KeyU, 23: fyne.KeyI, 24: fyne.KeyO, 25: fyne.KeyP,
	30: fyne.KeyA, 31: fyne.KeyS, 32: fyne.KeyD, 33: fyne.KeyF, 34: fyne.KeyG,
	35: fyne.KeyH, 36: fyne.KeyJ, 37: fyne.KeyK, 38: fyne.KeyL,
	44: fyne.KeyZ, 45: fyne.KeyX, 46: fyne.KeyC, 47: fyne.KeyV, 48: fyne.KeyB,
	49: fyne.KeyN, 50: fyne.KeyM,
}
