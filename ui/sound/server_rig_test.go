//go:build e2e

package sound_test

import (
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A server is a private sound server that can be killed. What plays goes in
// real time to a sink that swallows it, called rig.
type server struct {
	t       *testing.T
	dir     string
	process *exec.Cmd
}

// newServer makes a place for a server and points the test's process at it.
// Nobody listens there yet.
func newServer(t *testing.T) *server {
	s := &server{t: t, dir: t.TempDir()}
	client := filepath.Join(s.dir, "client.conf")
	if err := os.WriteFile(client, []byte("autospawn = no\nenable-shm = no\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PULSE_SERVER", s.address())
	t.Setenv("PULSE_CLIENTCONFIG", client)
	t.Setenv("PULSE_COOKIE", filepath.Join(s.dir, "cookie"))
	t.Cleanup(s.kill)
	return s
}

func (s *server) socket() string  { return filepath.Join(s.dir, "native") }
func (s *server) address() string { return "unix:" + s.socket() }

// start starts the server, which listens when start returns.
func (s *server) start() {
	s.t.Helper()
	p := exec.Command("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
		"--disable-shm=yes", "--realtime=no", "--high-priority=no", "--log-target=file:"+filepath.Join(s.dir, "log"),
		"-L", "module-null-sink sink_name=rig rate=48000 channels=2 format=s16le norewinds=1",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+s.socket())
	p.Env = append(os.Environ(), "HOME="+s.dir, "XDG_RUNTIME_DIR="+s.dir, "PULSE_RUNTIME_PATH="+s.dir, "DBUS_SESSION_BUS_ADDRESS=disabled:")
	if err := p.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.process = p
	for range 200 {
		if exec.Command("pactl", "--server", s.address(), "info").Run() == nil {
			first(p.Process.Pid)
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	log, _ := os.ReadFile(filepath.Join(s.dir, "log"))
	s.t.Fatalf("the server did not start:\n%s", log)
}

// first puts a process before all others where that is allowed, as a desktop
// does with its sound server: its own starvation is not what is tested.
func first(pid int) {
	_ = exec.Command("chrt", "--all-tasks", "--fifo", "--pid", "5", strconv.Itoa(pid)).Run()
}

// kill ends the server without a word.
func (s *server) kill() {
	if s.process != nil {
		s.send(syscall.SIGKILL)
		_ = s.process.Wait()
		s.process = nil
	}
}

func (s *server) send(sig syscall.Signal) {
	if err := s.process.Process.Signal(sig); err != nil {
		s.t.Error(err)
	}
}

// pactl tells the server something and returns the answer.
func (s *server) pactl(args ...string) string {
	s.t.Helper()
	out, err := exec.Command("pactl", append([]string{"--server", s.address()}, args...)...).CombinedOutput()
	if err != nil {
		s.t.Errorf("pactl %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// sink adds a sink to the server.
func (s *server) sink(name string) {
	s.t.Helper()
	s.pactl("load-module", "module-null-sink", "sink_name="+name, "rate=48000", "channels=2", "format=s16le", "norewinds=1")
}

// unload takes a sink away.
func (s *server) unload(sink string) {
	s.t.Helper()
	for line := range strings.Lines(s.pactl("list", "short", "modules")) {
		if strings.Contains(line, "sink_name="+sink+" ") {
			s.pactl("unload-module", strings.Fields(line)[0])
		}
	}
}

// slow puts something before the server that takes connections at once and
// passes nothing on for a while, and points the test's process at it.
func (s *server) slow(after time.Duration) {
	s.t.Helper()
	socket := filepath.Join(s.dir, "slow")
	l, err := net.Listen("unix", socket)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { l.Close() })
	s.t.Setenv("PULSE_SERVER", "unix:"+socket)
	open := time.Now().Add(after)
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer near.Close()
				time.Sleep(time.Until(open))
				far, err := net.Dial("unix", s.socket())
				if err != nil {
					return
				}
				defer far.Close()
				go func() { _, _ = io.Copy(far, near) }()
				_, _ = io.Copy(near, far)
			}()
		}
	}()
}
