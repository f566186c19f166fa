//go:build !windows && !darwin && !wayland

package press

// firstCode is what X adds to the numbers of PC keyboards.
const firstCode = 8
