//go:build e2e

package sound_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

const ms = time.Millisecond

// faults happen in the middle of a cue, or just before one. What happens
// returns when, and when sound was possible again.
var faults = []struct {
	name    string
	seconds int             // of the session
	before  func(s *server) // or the server starts before the session
	unsaid  bool            // it passes without a word
	happen  func(c *scene) (gone, back time.Time)
}{
	{name: "no server, which comes after 3 s", seconds: 9, before: func(*server) {}, happen: func(c *scene) (gone, back time.Time) {
		c.at(3000 * ms)
		c.server.start()
		return c.opened, time.Now()
	}},
	{name: "server that answers after 2.5 s", seconds: 7, before: func(s *server) {
		s.start()
		s.slow(2500*ms + recorderWait)
	}, happen: func(c *scene) (gone, back time.Time) {
		return c.opened, c.opened.Add(2500 * ms)
	}},
	{name: "server that answers after 7 s", seconds: 12, before: func(s *server) {
		s.start()
		s.slow(7000*ms + recorderWait)
	}, happen: func(c *scene) (gone, back time.Time) {
		return c.opened, c.opened.Add(7000 * ms)
	}},
	{name: "server killed, back after 5 s", seconds: 14, happen: func(c *scene) (gone, back time.Time) {
		gone = c.at(3300 * ms)
		c.server.kill()
		c.at(8300 * ms)
		c.server.start()
		return gone, time.Now()
	}},
	{name: "server killed, back at once", seconds: 9, happen: func(c *scene) (gone, back time.Time) {
		gone = c.at(3300 * ms)
		c.server.kill()
		c.server.start()
		return gone, time.Now()
	}},
	{name: "server stopped for 1.5 s", seconds: 10, happen: held(1500 * ms)},
	{name: "server stopped for 0.3 s", seconds: 9, unsaid: true, happen: held(300 * ms)},
	{name: "default output changed, the old one removed", seconds: 12, unsaid: true, happen: func(c *scene) (gone, back time.Time) {
		c.server.sink("two")
		c.ears = append(c.ears, listen(c.server, "two"))
		gone = c.at(3700 * ms)
		c.server.pactl("set-default-sink", "two")
		c.at(5700 * ms)
		c.ears[0].finish()
		c.server.unload("rig")
		return gone, time.Now()
	}},
	{name: "output removed, another is there", seconds: 10, unsaid: true, happen: func(c *scene) (gone, back time.Time) {
		c.server.sink("two")
		c.ears = append(c.ears, listen(c.server, "two"))
		gone = c.at(3700 * ms)
		c.ears[0].finish()
		c.server.unload("rig")
		return gone, time.Now()
	}},
	{name: "only output removed, back after 3 s", seconds: 11, happen: func(c *scene) (gone, back time.Time) {
		gone = c.at(3300 * ms)
		c.server.unload("rig")
		c.at(6300 * ms)
		c.server.sink("rig")
		c.ears[0].again()
		return gone, time.Now()
	}},
	{name: "output suspended for 3 s", seconds: 12, happen: suspended(3000 * ms)},
	{name: "output suspended for 0.5 s", seconds: 9, happen: suspended(500 * ms)},
	{name: "this program stopped for 0.25 s", seconds: 9, unsaid: true, happen: stopped(250 * ms)},
	{name: "this program stopped for 1.2 s", seconds: 9, unsaid: true, happen: stopped(1200 * ms)},
	{name: "this program stopped for 2.5 s", seconds: 11, unsaid: true, happen: stopped(2500 * ms)},
}

func held(d time.Duration) func(*scene) (gone, back time.Time) {
	return func(c *scene) (gone, back time.Time) {
		gone = c.at(3300 * ms)
		c.server.send(syscall.SIGSTOP)
		back = c.at(3300*ms + d)
		c.server.send(syscall.SIGCONT)
		return gone, back
	}
}

func suspended(d time.Duration) func(*scene) (gone, back time.Time) {
	return func(c *scene) (gone, back time.Time) {
		gone = c.at(3300 * ms)
		c.server.pactl("suspend-sink", "rig", "1")
		c.at(3300*ms + d)
		c.ears[0].again()
		c.server.pactl("suspend-sink", "rig", "0")
		return gone, time.Now()
	}
}

func stopped(d time.Duration) func(*scene) (gone, back time.Time) {
	return func(c *scene) (gone, back time.Time) {
		gone = c.at(3850 * ms)
		p := exec.Command("sh", "-c", fmt.Sprintf("kill -STOP %d; sleep %.2f; kill -CONT %[1]d", os.Getpid(), d.Seconds()))
		if err := p.Run(); err != nil {
			c.Error(err)
		}
		back = time.Now()
		time.Sleep(100 * ms)
		c.forgive()
		return gone, back
	}
}

func TestRigNothingStopsASession(t *testing.T) {
	rows := []string{columns}
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			s := newServer(t)
			if f.before != nil {
				f.before(s)
			} else {
				s.start()
			}
			c := begin(t, s, f.seconds)
			c.unsaid = f.unsaid
			c.fault(f.happen(c))
			rows = append(rows, c.row(f.name))
		})
	}
	t.Log("\n" + strings.Join(rows, "\n"))
}

func TestRigTwentyKillsLeaveNothingBehind(t *testing.T) {
	const kills, apart = 20, 3700 * ms
	s := newServer(t)
	s.start()
	c := begin(t, s, 4+int(kills*apart/time.Second))
	c.at(2 * time.Second)
	before := used(t)
	for i := range kills {
		gone := c.at(2300*ms + time.Duration(i)*apart)
		s.kill()
		c.at(2300*ms + time.Duration(i)*apart + 700*ms)
		s.start()
		c.fault(gone, time.Now())
	}
	c.at(1800*ms + kills*apart)
	after := used(t)
	t.Log("\n" + columns + "\n" + c.row("server killed 20 times"))
	t.Logf("goroutines %d to %d, threads %d to %d, files %d to %d", before.goroutines, after.goroutines, before.threads, after.threads, before.files, after.files)
	if after.goroutines > before.goroutines || after.files > before.files || after.threads > before.threads+4 {
		t.Error("the kills have left something behind")
	}
}
