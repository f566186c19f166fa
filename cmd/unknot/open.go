package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"unknot/session/routine"
)

type openCommand struct{}

// Run opens the window, or where there is none lets a person choose in the
// terminal.
func (openCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	why := windowProblem()
	if why == nil {
		return openWindow(env, shelf, windowOptions{})
	}
	fmt.Fprintf(env.out, "No window: %v. The session runs here in the terminal instead.\n", why)
	in := bufio.NewReader(env.in)
	r := choose(env, in, shelf.library.All())
	env.in = in
	return playText(env, shelf, r, playCommand{})
}

// choose asks for a routine until there is an answer. The end of the input
// means the first.
func choose(env environment, in *bufio.Reader, routines []*routine.Routine) *routine.Routine {
	for i, r := range routines {
		fmt.Fprintf(env.out, "%2d  %s, %s. %s\n", i+1, r.Name, clock(r.Length()), r.Purpose)
	}
	for {
		fmt.Fprintf(env.out, "Which one? A number from 1 to %d, Enter for 1: ", len(routines))
		line, err := in.ReadString('\n')
		answer := strings.TrimSpace(line)
		if answer == "" {
			fmt.Fprintln(env.out)
			return routines[0]
		}
		if n, nerr := strconv.Atoi(answer); nerr == nil && n >= 1 && n <= len(routines) {
			return routines[n-1]
		}
		if err != nil {
			return routines[0]
		}
	}
}
