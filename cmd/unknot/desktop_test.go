//go:build e2e

package main_test

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// sampleRate is that of recordings, in samples a second.
const sampleRate = 48000

// A recorder hears what the sound server plays.
type recorder struct {
	cmd  *exec.Cmd
	file string
}

func record(t *testing.T, file string) *recorder {
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd := exec.Command("parec", "--device=rig.monitor", "--raw", "--format=s16le", "--rate="+strconv.Itoa(sampleRate), "--channels=1")
	cmd.Stdout = out
	begin(t, cmd)
	return &recorder{cmd, file}
}

func (r *recorder) stop(t *testing.T) []int16 {
	r.cmd.Process.Signal(syscall.SIGTERM)
	r.cmd.Wait()
	data, err := os.ReadFile(r.file)
	if err != nil {
		t.Fatal(err)
	}
	samples := make([]int16, len(data)/2)
	for i := range samples {
		samples[i] = int16(binary.LittleEndian.Uint16(data[2*i:]))
	}
	return samples
}

// A program is unknot while it runs.
type program struct {
	cmd      *exec.Cmd
	messages string // the file they go to
}

// build builds unknot.
func build(t *testing.T) (binary string) {
	t.Helper()
	binary = filepath.Join(t.TempDir(), "unknot")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return binary
}

// start runs unknot as somebody whose home folder this is and who has no voice
// installed.
func start(t *testing.T, binary, home, messages string, args ...string) *program {
	t.Helper()
	out, err := os.Create(messages)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd := exec.Command(binary, args...)
	cmd.Stdout, cmd.Stderr = out, out
	cmd.Env = append(os.Environ(), "HOME="+home, "PATH="+home, "XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home,
		"XDG_STATE_HOME="+home, "XDG_CACHE_HOME="+home, "FYNE_THEME=light", "FYNE_SCALE=1", "LANG=en_US.UTF-8",
		"DBUS_SESSION_BUS_ADDRESS=disabled:")
	begin(t, cmd)
	return &program{cmd, messages}
}

// wantEnd waits for the program to end well, without complaints of any kind.
func (p *program) wantEnd(t *testing.T) {
	ended := make(chan error, 1)
	go func() { ended <- p.cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("unknot ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("unknot still runs 10 s after its window was closed")
	}
	said, err := os.ReadFile(p.messages)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"Error in Fyne call thread", "panic", "fatal error"} {
		if strings.Contains(string(said), bad) {
			t.Errorf("unknot complains:\n%s", said)
			break
		}
	}
}

// begin starts a command that does not outlive the test.
func begin(t *testing.T, cmd *exec.Cmd) {
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
}

func press(t *testing.T, key string) {
	t.Helper()
	if out, err := exec.Command("xdotool", "key", key).CombinedOutput(); err != nil {
		t.Fatalf("press %s: %v\n%s", key, err, out)
	}
}

// A line is one event of a trace.
type line struct {
	Kind, Side, Ending  string
	PlannedMS, ActualMS float64
}

// A follower reads a trace while it is written.
type follower struct {
	r     *bufio.Reader
	lines []line // read so far
}

// follow waits for the trace to appear.
func follow(t *testing.T, file string) *follower {
	for range 300 {
		if f, err := os.Open(file); err == nil {
			t.Cleanup(func() { f.Close() })
			return &follower{r: bufio.NewReader(f)}
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("no trace after 30 s")
	return nil
}

// next waits for the next event.
func (f *follower) next(t *testing.T) line {
	t.Helper()
	var text string
	for range 3000 {
		part, err := f.r.ReadString('\n')
		text += part
		if err != nil { // not written yet
			time.Sleep(10 * time.Millisecond)
			continue
		}
		var raw struct {
			Kind, Side, Ending string
			PlannedMS          float64 `json:"planned_ms"`
			ActualMS           float64 `json:"actual_ms"`
		}
		if err := json.Unmarshal([]byte(text), &raw); err != nil {
			t.Fatalf("trace: %v in %q", err, text)
		}
		f.lines = append(f.lines, line(raw))
		return line(raw)
	}
	t.Fatalf("nothing happened for 30 s after %v", f.lines)
	return line{}
}

// A picture is what the window looked like in a phase.
type picture struct {
	file, phase string
}

func takePicture(t *testing.T, dir string, n int, phase string) picture {
	file := filepath.Join(dir, fmt.Sprintf("%02d-%s.png", n, strings.ReplaceAll(strings.ToLower(phase), " ", "-")))
	if out, err := exec.Command("import", "-window", "root", file).CombinedOutput(); err != nil {
		t.Fatalf("picture: %v\n%s", err, out)
	}
	return picture{file, phase}
}

// wantPhase reads the window: of the words for phases, the tallest is the one
// the window is in.
func (p picture) wantPhase(t *testing.T) {
	table, err := exec.Command("tesseract", p.file, "-", "--psm", "11", "tsv").Output()
	if err != nil {
		t.Fatal("tesseract:", err)
	}
	got, tallest := "", 0
	for line, height := range readLines(string(table)) {
		for _, phase := range phases {
			if strings.Contains(line, phase) && height > tallest {
				got, tallest = phase, height
			}
		}
	}
	if got != p.phase {
		t.Errorf("%s shows %q, want %q", filepath.Base(p.file), got, p.phase)
	}
}

// readLines returns the lines of text in a table from tesseract, with the
// height of their tallest word in pixels.
func readLines(table string) map[string]int {
	texts, heights := map[string]string{}, map[string]int{}
	for row := range strings.Lines(table) {
		cell := strings.Split(strings.TrimSpace(row), "\t")
		if len(cell) < 12 || cell[0] != "5" { // 5 is a word
			continue
		}
		place := strings.Join(cell[1:5], " ")
		texts[place] += cell[11] + " "
		height, _ := strconv.Atoi(cell[9])
		heights[place] = max(heights[place], height)
	}
	lines := map[string]int{}
	for place, text := range texts {
		lines[text] = max(lines[text], heights[place])
	}
	return lines
}
