package press

import "fyne.io/fyne/v2"

const firstCode = 0

// places are the letters by the place of their key on an American keyboard, by
// the numbers that macOS gives the keys.
var places = map[int]fyne.KeyName{
	0: fyne.KeyA, 1: fyne.KeyS, 2: fyne.KeyD, 3: fyne.KeyF, 4: fyne.KeyH, 5: fyne.KeyG,
	6: fyne.KeyZ, 7: fyne.KeyX, 8: fyne.KeyC, 9: fyne.KeyV, 11: fyne.KeyB,
	12: fyne.KeyQ, 13: fyne.KeyW, 14: fyne.KeyE, 15: fyne.KeyR, 16: fyne.KeyY, 17: fyne.KeyT,
	31: fyne.KeyO, 32: fyne.KeyU, 34: fyne.KeyI, 35: fyne.KeyP, 37: fyne.KeyL,
	38: fyne.KeyJ, 40: fyne.KeyK, 45: fyne.KeyN, 46: fyne.KeyM,
}
