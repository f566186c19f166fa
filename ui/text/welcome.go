package text

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
)

// ErrLeft says that a person chose to leave before a session began.
var ErrLeft = errors.New("left before the session began")

// Welcome says what is about to happen: the routine, its position, what speaks
// against it today, its cautions and the commands.
func Welcome(out io.Writer, printer *message.Printer, r *routine.Routine, p session.Plan, warnings []string) {
	long := spoken(p.Length())
	for _, st := range p.Stages() {
		if st.Wait {
			long = message.New("text.at-least", "at least {{.Time}}", "Time", long)
			break
		}
	}
	fmt.Fprintln(out, printer.Text("text.routine", "{{.Routine}}. {{.Time}} Level: {{.Level}}. Tool: {{.Tool}}.",
		"Routine", r.Name, "Time", printer.Sentence(long), "Level", r.Level, "Tool", body.ToolMessage(r.Tool)))
	fmt.Fprintln(out, r.Position)
	fmt.Fprintln(out, printer.Text("text.before-you-start", "Before you start:"))
	for _, c := range slices.Concat(warnings, r.Cautions) {
		fmt.Fprintln(out, c)
	}
	fmt.Fprintln(out, printer.Say(help))
}

// readFirst are the sections of the safety texts that everybody reads once.
var readFirst = []string{"stop-now", "do-not-start", "ask-first"}

// Safety says what everybody has to know before the first session.
func Safety(out io.Writer, printer *message.Printer, s *body.Safety) {
	for _, section := range s.Sections {
		if !slices.Contains(readFirst, section.ID) {
			continue
		}
		fmt.Fprintln(out, section.Title+":")
		for _, item := range section.Items {
			fmt.Fprintln(out, printer.Say(item.TextMessage()))
		}
	}
}

// HasRead waits until a person has read what Safety says. The error is ErrLeft.
func HasRead(in *bufio.Reader, out io.Writer, printer *message.Printer) error {
	fmt.Fprintln(out, printer.Text("text.have-read", "Enter: I have read this. q and Enter leaves."))
	line, err := in.ReadString('\n')
	if isLeave(line) || err != nil && line == "" {
		return ErrLeft
	}
	return nil
}

// Ready waits until a person has read what Welcome says. The end of the input
// counts as ready; the error is ErrLeft.
func Ready(in *bufio.Reader, out io.Writer, printer *message.Printer) error {
	fmt.Fprintln(out, printer.Text("text.begin-or-leave", "Enter begins, q and Enter leaves."))
	line, _ := in.ReadString('\n')
	if isLeave(line) {
		return ErrLeft
	}
	return nil
}

// Choose asks for one of the routines until there is an answer: a number of
// the list, or a name that find knows. Enter alone and the end of the input
// mean the first. The error is ErrLeft.
func Choose(in *bufio.Reader, out io.Writer, printer *message.Printer, routines []*routine.Routine, find func(name string) (*routine.Routine, error)) (*routine.Routine, error) {
	for i, r := range routines {
		fmt.Fprintf(out, "%d. %s, %s. %s\n", i+1, r.Name, printer.Say(nearestMinutes(r.Length())), r.Purpose)
	}
	for {
		fmt.Fprintln(out, printer.Text("text.which-one", "Which one? A number from 1 to {{.Most}} or a name, then Enter. Enter alone takes 1, q leaves.", "Most", len(routines)))
		line, err := in.ReadString('\n')
		answer := strings.TrimSpace(line)
		switch n, nerr := strconv.Atoi(answer); {
		case answer == "":
			return routines[0], nil
		case isLeave(answer):
			return nil, ErrLeft
		case nerr == nil && n >= 1 && n <= len(routines):
			return routines[n-1], nil
		case nerr != nil:
			r, ferr := find(answer)
			if ferr == nil {
				return r, nil
			}
			fmt.Fprintln(out, words.Capital(printer.Say(message.Of(ferr))))
		}
		if err != nil {
			return routines[0], nil
		}
	}
}

func isLeave(line string) bool { return strings.EqualFold(strings.TrimSpace(line), "q") }

// nearestMinutes writes a length to the nearest minute.
func nearestMinutes(d time.Duration) message.Message {
	return minutes(max(1, int((d+30*time.Second)/time.Minute)))
}
