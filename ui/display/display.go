// Package display says whether a window can be opened, before anything tries to.
//
// It knows no window. The command line alone imports it.
package display

import (
	"io"
	"log"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"unknot/session/message"

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
		return message.Errorf("display.none", "there is no display here (DISPLAY is not set)")
	}
	xgb.Logger = log.New(io.Discard, "", 0)
	answer := make(chan error, 1)
	go func() { answer <- ask(display) }()
	select {
	case err := <-answer:
		return err
	case <-time.After(wait):
		return silent(display)
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
		return silent(display)
	default:
		return message.Errorf("display.refuses", "the display {{.Display}} does not let us in: {{.Error}}", "Display", strconv.Quote(display), "Error", strings.TrimSpace(err.Error()))
	}
	const name = "GLX"
	glx, err := xproto.QueryExtension(conn, uint16(len(name)), name).Reply()
	if err != nil {
		return silent(display)
	}
	if !glx.Present {
		return message.Errorf("display.no-opengl", "the display {{.Display}} cannot draw with OpenGL", "Display", strconv.Quote(display))
	}
	return nil
}

func silent(display string) error {
	return message.Errorf("display.silent", "the display {{.Display}} does not answer", "Display", strconv.Quote(display))
}

func notOne(display string) error {
	return message.Errorf("display.not-one", "the display {{.Display}} is not one: want :0 or the like", "Display", strconv.Quote(display))
}
