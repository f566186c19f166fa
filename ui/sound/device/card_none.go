//go:build !cgo

package device

import (
	"context"

	"unknot/ui/sound"
)

// playCard says that a build without C can only play through a server.
func playCard(context.Context, sound.Pull) error { return errNoServer }
