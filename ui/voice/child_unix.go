//go:build !windows

package voice

import (
	"os/exec"
	"syscall"
)

// separate gives the program a group of its own, so that all of it can be
// killed.
func separate(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}

// yield lets everything else go first: above all, the sound. A system that
// refuses changes nothing but that.
func yield(cmd *exec.Cmd) { _ = syscall.Setpriority(syscall.PRIO_PGRP, cmd.Process.Pid, 10) }
