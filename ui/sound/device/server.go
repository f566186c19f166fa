package device

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"unknot/session/message"

	"github.com/jfreymuth/pulse/proto"
)

const (
	openTimeout  = 3 * time.Second // a server that is started on demand may start now
	writeTimeout = 700 * time.Millisecond
)

// errNoServer means that no sound server listens anywhere.
var errNoServer = message.Errorf("server.none", "no sound server is running")

// A line is a connection to a sound server that says when and why it ends.
// The protocol package itself reports only some endings, and could wait for
// ever in a write.
type line struct {
	net.Conn
	once sync.Once
	dead chan struct{} // closed at the end
	err  error         // why, once dead is closed; nil after Close
}

func (l *line) fail(err error) {
	l.once.Do(func() {
		l.err = err
		close(l.dead)
		l.Conn.Close()
	})
}

func (l *line) Read(b []byte) (int, error) {
	n, err := l.Conn.Read(b)
	if err != nil {
		l.fail(message.Errorf("server.gone", "the sound server has gone"))
	}
	return n, err
}

func (l *line) Write(b []byte) (int, error) {
	if err := l.SetWriteDeadline(time.Now().Add(writeTimeout)); err != nil {
		return 0, err
	}
	n, err := l.Conn.Write(b)
	if err != nil {
		l.fail(message.Errorf("server.stuck", "the sound server takes nothing any more"))
	}
	return n, err
}

func (l *line) Close() error {
	l.fail(nil)
	return nil
}

// dial connects to the first server that listens and introduces the program.
// The callback gets the server's messages on the client's own goroutine: it
// must neither block nor make requests.
func dial(ctx context.Context, callback func(any)) (*proto.Client, *line, error) {
	last := errNoServer
	for _, a := range addresses() {
		d := net.Dialer{Timeout: openTimeout}
		conn, err := d.DialContext(ctx, a.network, a.address)
		if err != nil {
			continue
		}
		l := &line{Conn: conn, dead: make(chan struct{})}
		client, err := introduce(ctx, l, callback)
		if err == nil {
			return client, l, nil
		}
		l.Close()
		last = message.Errorf("server.refuses", "the sound server at {{.Address}} refuses: {{.Error}}", "Address", a.address, "Error", err)
	}
	return nil, nil, last
}

func introduce(ctx context.Context, l *line, callback func(any)) (*proto.Client, error) {
	stop := context.AfterFunc(ctx, func() { l.fail(ctx.Err()) })
	defer stop()
	// not proto.Connect: without a callback it calls a nil function when the
	// server hangs up during the introduction
	client := &proto.Client{Callback: callback}
	client.SetTimeout(openTimeout)
	client.Open(l)
	var auth proto.AuthReply
	if err := client.Request(&proto.Auth{Version: client.Version(), Cookie: cookie()}, &auth); err != nil {
		return nil, err
	}
	client.SetVersion(auth.Version)
	// short properties only: proto panics on packets of more than about 1 KB
	props := proto.PropList{"application.name": proto.PropListString("Unknot")}
	return client, client.Request(&proto.SetClientName{Props: props}, &proto.SetClientNameReply{})
}

type address struct{ network, address string }

// addresses lists where a server may listen, in the order of PulseAudio's own
// library.
func addresses() []address {
	if servers := os.Getenv("PULSE_SERVER"); servers != "" {
		return named(servers)
	}
	var list []address
	socket := func(parts ...string) { list = append(list, address{"unix", filepath.Join(parts...)}) }
	if d := os.Getenv("PULSE_RUNTIME_PATH"); d != "" {
		socket(d, "native")
	}
	if d := os.Getenv("XDG_RUNTIME_DIR"); d != "" {
		socket(d, "pulse", "native")
	}
	socket("/run/user", fmt.Sprint(os.Getuid()), "pulse", "native")
	if h, err := os.UserHomeDir(); err == nil {
		socket(h, ".config", "pulse", machineID()+"-runtime", "native")
	}
	socket("/run/pulse/native")
	return list
}

// named reads the form of PULSE_SERVER: addresses with spaces between them,
// each perhaps for one machine only, which stands before it in braces.
func named(servers string) []address {
	var list []address
	host, _ := os.Hostname()
	for _, s := range strings.Fields(servers) {
		if machine, rest, ok := strings.Cut(strings.TrimPrefix(s, "{"), "}"); ok && strings.HasPrefix(s, "{") {
			if machine != host && machine != machineID() {
				continue
			}
			s = rest
		}
		network, where, ok := strings.Cut(s, ":")
		switch {
		case strings.HasPrefix(s, "/"):
			list = append(list, address{"unix", s})
		case ok && network == "unix":
			list = append(list, address{"unix", where})
		case ok && (network == "tcp" || network == "tcp4" || network == "tcp6"):
			if _, _, err := net.SplitHostPort(where); err != nil {
				where = net.JoinHostPort(where, "4713")
			}
			list = append(list, address{network, where})
		}
	}
	return list
}

func machineID() string {
	id, _ := os.ReadFile("/etc/machine-id")
	return strings.TrimSpace(string(id))
}

// cookie is the password that a server may want. Without one it goes by the
// user, or takes anybody.
func cookie() []byte {
	paths := []string{os.Getenv("PULSE_COOKIE")}
	if h, err := os.UserHomeDir(); err == nil {
		paths = append(paths, filepath.Join(h, ".config", "pulse", "cookie"), filepath.Join(h, ".pulse-cookie"))
	}
	for _, p := range paths {
		if c, err := os.ReadFile(p); err == nil && len(c) == 256 {
			return c
		}
	}
	return make([]byte, 256)
}
