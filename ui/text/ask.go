package text

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"unknot/session/message"
	"unknot/session/prepare"
)

// Questions says what is asked before a session, each with its number.
func Questions(out io.Writer, printer *message.Printer, all []prepare.Question) {
	fmt.Fprintln(out, printer.Text("text.is-any-so", "Before you begin, is any of this so?"))
	for i, q := range all {
		fmt.Fprintf(out, "%d. %s\n", i+1, printer.Say(q.Ask))
	}
}

// Ask asks the questions until there is an answer: n for none of them, or the
// numbers of those that are so. What to do after a yes is said at once. The error
// is ErrLeft after q, and io.EOF where the input ends without an answer.
func Ask(in *bufio.Reader, out io.Writer, printer *message.Printer, all []prepare.Question) (map[string]bool, error) {
	Questions(out, printer, all)
	for {
		fmt.Fprintln(out, printer.Text("text.how-to-answer", "n and Enter: none of it. The numbers of what is so, then Enter. q leaves."))
		line, err := in.ReadString('\n')
		yes, ok := numbers(line, len(all))
		switch {
		case isLeave(line):
			return nil, ErrLeft
		case !ok && err != nil:
			return nil, err
		case !ok:
			continue
		}
		answers := map[string]bool{}
		for i, q := range all {
			answers[q.ID] = yes[i+1]
			if yes[i+1] {
				fmt.Fprintln(out, printer.Say(q.Instead))
			}
		}
		return answers, nil
	}
}

// numbers are those in a line, from 1 to most; n alone is none of them. It
// reports whether the line is such an answer.
func numbers(line string, most int) (map[int]bool, bool) {
	line = strings.ToLower(strings.TrimSpace(line))
	if line == "n" || line == "none" || line == "0" {
		return nil, true
	}
	all := map[int]bool{}
	for _, field := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		n, err := strconv.Atoi(field)
		if err != nil || n < 1 || n > most {
			return nil, false
		}
		all[n] = true
	}
	return all, len(all) > 0
}
