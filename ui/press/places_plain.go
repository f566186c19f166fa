//go:build windows || (wayland && !darwin)

package press

const firstCode = 0
