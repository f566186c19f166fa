//go:build !linux

package device

import (
	"context"

	"unknot/ui/sound"
)

// Default returns the output of this machine.
func Default() sound.Output { return card{} }

type card struct{}

func (card) Play(ctx context.Context, pull sound.Pull) error { return playCard(ctx, pull) }
