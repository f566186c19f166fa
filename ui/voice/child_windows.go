package voice

import (
	"os/exec"
	"syscall"
)

// belowNormal is the priority class of that name.
const belowNormal = 0x4000

// separate keeps a console window from flashing up, and lets everything else
// go first: above all, the sound.
func separate(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: belowNormal}
}

// yield has nothing left to do.
func yield(*exec.Cmd) {}
