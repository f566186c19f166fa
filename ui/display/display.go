// Package display says whether a window can be opened, before anything tries to.
//
// It knows no window. The command line alone imports it.
package display

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// wait is how long a display may take to answer.
const wait = 2 * time.Second

// Problem says why no window can be opened here, or returns nil. On
// Linux and the BSDs a window needs an X server, which under Wayland is
// Xwayland, that answers, lets us in and draws with OpenGL. Without one the
// toolkit ends in a stack trace, or waits for good.
func Problem() error {
	switch runtime.GOOS {
	case "windows", "darwin":
		return nil
	}
	display := os.Getenv("DISPLAY")
	if display == "" {
		return errors.New("there is no display here (DISPLAY is not set)")
	}
	xgb.Logger = log.New(io.Discard, "", 0)
	answer := make(chan error, 1)
	go func() { answer <- ask(display) }()
	select {
	case err := <-answer:
		return err
	case <-time.After(wait):
		return fmt.Errorf("the display %q does not answer", display)
	}
}

// ask opens the display and asks for OpenGL.
func ask(display string) (err error) {
	defer func() {
		if recover() != nil { // xgb takes some names apart that have no such parts
			err = notOne(display)
		}
	}()
	conn, err := xgb.NewConnDisplay(display)
	switch {
	case err == nil:
		defer conn.Close()
	case strings.HasPrefix(err.Error(), "bad display string"):
		return notOne(display)
	case strings.HasPrefix(err.Error(), "cannot connect"):
		return fmt.Errorf("the display %q does not answer", display)
	default:
		return fmt.Errorf("the display %q does not let us in: %s", display, strings.TrimSpace(err.Error()))
	}
	const name = "GLX"
	glx, err := xproto.QueryExtension(conn, uint16(len(name)), name).Reply()
	if err != nil {
		return fmt.Errorf("the display %q does not answer", display)
	}
	if !glx.Present {
		return fmt.Errorf("the display %q cannot draw with OpenGL", display)
	}
	return nil
}

func notOne(display string) error {
	return fmt.Errorf("the display %q is not one: want :0 or the like", display)
}
