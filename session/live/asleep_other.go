//go:build !linux

package live

import "time"

var awakeSince = time.Now()

// Asleep returns how far the wall clock has run ahead of the monotonic one,
// which stands still while the machine sleeps. A clock that is set forward
// looks the same and pauses a session too; that is the safe mistake.
func Asleep() time.Duration {
	now := time.Now()
	return now.Round(0).Sub(awakeSince.Round(0)) - now.Sub(awakeSince)
}
