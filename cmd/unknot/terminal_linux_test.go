package main_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// A hold, and something after it.
const holdOnce = `{
  "version": 1, "id": "short-test", "name": "Short test", "purpose": "To hold once.", "regions": ["upper-trapezius"],
  "level": "gentle", "tool": "fingers", "position": "Sit upright.", "cautions": ["Stop when it hurts."],
  "stages": [{"kind": "hold", "point": "UT1", "side": "left", "seconds": 10, "rest": 5}, {"kind": "pace", "name": "Neck turns", "seconds": 5, "how": "Turn slowly."}]
}`

// A terminal is a real one, in which the program runs as the only one.
type terminal struct {
	t     *testing.T
	keys  *os.File // the side of the person
	trace string
	run   *exec.Cmd
	over  chan error

	mu   sync.Mutex
	said bytes.Buffer
}

// inTerminal guides through a short session in a terminal of its own.
func inTerminal(t *testing.T) *terminal {
	t.Helper()
	fd, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC|unix.O_NONBLOCK, 0)
	if err != nil {
		t.Skip("no terminals here:", err)
	}
	keys := os.NewFile(uintptr(fd), "/dev/ptmx")
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Fatal(err)
	}
	screen, err := os.OpenFile(fmt.Sprint("/dev/pts/", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer screen.Close()
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "short.json"), []byte(holdOnce), 0o600); err != nil {
		t.Fatal(err)
	}
	e := &terminal{t: t, keys: keys, trace: filepath.Join(home, "trace.jsonl"), over: make(chan error, 1)}
	// A signal that is ignored here, as under nohup, would be so in the program.
	hangUps := make(chan os.Signal, 1)
	signal.Notify(hangUps, syscall.SIGHUP)
	t.Cleanup(func() { signal.Stop(hangUps) })
	e.run = exec.Command("unknot", "play", "short.json", "--text", "--mute", "--today", "none", "--trace", e.trace)
	e.run.Dir, e.run.Env = home, append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME=", "XDG_DATA_HOME=", "LANG=C", "PULSE_SERVER=unix:/nonexistent")
	e.run.Stdin, e.run.Stdout, e.run.Stderr = screen, screen, screen
	e.run.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := e.run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.run.Process.Kill(); e.keys.Close() })
	go func() { e.over <- e.run.Wait() }()
	go func() {
		buffer := make([]byte, 4096)
		for {
			n, err := keys.Read(buffer)
			e.mu.Lock()
			e.said.Write(buffer[:n])
			e.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return e
}

func (e *terminal) typed(keys string) {
	e.t.Helper()
	if _, err := io.WriteString(e.keys, keys); err != nil {
		e.t.Fatal(err)
	}
}

func (e *terminal) lines() string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return strings.ReplaceAll(e.said.String(), "\r\n", "\n")
}

func (e *terminal) traced() string {
	data, _ := os.ReadFile(e.trace)
	return string(data)
}

// await waits until one of the two has the text.
func (e *terminal) await(text string, in func() string) {
	e.t.Helper()
	for range 1500 {
		if strings.Contains(in(), text) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	e.t.Fatalf("no %q after 30 s\nlines: %s\ntrace: %s", text, e.lines(), e.traced())
}

// ends waits for the end of the program.
func (e *terminal) ends() {
	e.t.Helper()
	select {
	case err := <-e.over:
		if err != nil {
			e.t.Errorf("it ended with %v", err)
		}
	case <-time.After(40 * time.Second):
		e.t.Fatalf("it has not ended after 40 s\nlines: %s\ntrace: %s", e.lines(), e.traced())
	}
}

const (
	stop  = "\x13" // Control-S
	carry = "\x11" // Control-Q
)

// begin gets into the hold.
func (e *terminal) begin() {
	e.t.Helper()
	e.await("I have read this", e.lines)
	e.typed("\n")
	e.await(`"kind":"find"`, e.traced)
	e.typed("e\n")
	e.await(`"kind":"hold"`, e.traced)
}

func TestAStoppedTerminalShowsEveryLineOnceItGoesOn(t *testing.T) {
	t.Parallel()
	e := inTerminal(t)
	e.begin()
	e.await("Hold left", e.lines)
	e.typed(stop)
	e.await(`"kind":"done"`, e.traced)
	if strings.Contains(e.lines(), "Release.") {
		t.Fatal("the terminal was not stopped")
	}
	e.typed(carry)
	e.ends()
	e.await("Release.\nRest, 5 seconds. Let go and breathe out slowly.\nNeck turns, 5 seconds. Turn slowly.\nDone, after ", e.lines)
	for _, wrong := range []string{`"paused"`, "asleep"} {
		if strings.Contains(e.traced()+e.lines(), wrong) {
			t.Errorf("there is %s\nlines: %s\ntrace: %s", wrong, e.lines(), e.traced())
		}
	}
}

func TestATerminalThatStaysStoppedDoesNotKeepTheProgram(t *testing.T) {
	t.Parallel()
	e := inTerminal(t)
	e.begin()
	e.typed(stop)
	e.ends()
	if got := e.traced(); !strings.Contains(got, `"kind":"done"`) || strings.Contains(got, `"paused"`) {
		t.Errorf("want the whole session, without a pause; the trace is\n%s", got)
	}
}

func TestAClosedTerminalDoesNotEndTheSession(t *testing.T) {
	t.Parallel()
	e := inTerminal(t)
	e.begin()
	e.keys.Close()
	e.ends()
	if got := e.traced(); !strings.Contains(got, `"kind":"done"`) {
		t.Errorf("want the whole session; the trace is\n%s", got)
	}
}

func TestAClosedTerminalEndsASessionThatIsPaused(t *testing.T) {
	t.Parallel()
	e := inTerminal(t)
	e.begin()
	e.typed("p\n")
	e.await(`"kind":"paused"`, e.traced)
	e.keys.Close()
	e.ends()
	if got := e.traced(); !strings.Contains(got, `"kind":"stopped"`) || strings.Contains(got, `"kind":"resumed"`) {
		t.Errorf("want it to be stopped in its pause; the trace is\n%s", got)
	}
}
