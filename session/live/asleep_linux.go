package live

import (
	"time"

	"golang.org/x/sys/unix"
)

// Asleep returns how long the machine has been suspended since it started: on
// Linux the boot clock runs on during sleep and the monotonic one stands still.
func Asleep() time.Duration {
	var boot, mono unix.Timespec
	if unix.ClockGettime(unix.CLOCK_BOOTTIME, &boot) != nil || unix.ClockGettime(unix.CLOCK_MONOTONIC, &mono) != nil {
		return 0
	}
	return time.Duration(boot.Nano() - mono.Nano())
}
