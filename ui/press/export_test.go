package press

// Place is the number of the key that has that one on PC keyboards, as this
// system tells it.
func Place(code int) int { return code + firstCode }
