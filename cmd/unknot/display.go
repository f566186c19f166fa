package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// displayProblem says why no window can be opened here, or returns nil. On
// Linux and the BSDs a window needs an X server that answers, which under
// Wayland is Xwayland. The toolkit itself ends the program without one.
func displayProblem() error {
	switch runtime.GOOS {
	case "windows", "darwin":
		return nil
	}
	display := os.Getenv("DISPLAY")
	if display == "" {
		return errors.New("there is no display here (DISPLAY is not set)")
	}
	network, address, err := displayAddress(display)
	if err != nil {
		return err
	}
	conn, err := net.DialTimeout(network, address, 2*time.Second)
	if err != nil {
		return fmt.Errorf("the display %s does not answer", display)
	}
	return conn.Close()
}

// displayAddress says where the X server of a display such as :0 or
// host:10.0 listens.
func displayAddress(display string) (network, address string, err error) {
	host, number, ok := strings.Cut(display, ":")
	number, _, _ = strings.Cut(number, ".")
	port := 0
	if _, serr := fmt.Sscanf(number, "%d", &port); !ok || serr != nil || port < 0 || port > 59535 {
		return "", "", fmt.Errorf("the display %q is not one: want :0 or the like", display)
	}
	if host == "" || host == "unix" {
		return "unix", filepath.Join("/tmp/.X11-unix", "X"+number), nil
	}
	return "tcp", net.JoinHostPort(host, fmt.Sprint(6000+port)), nil
}
