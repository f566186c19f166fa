package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/words"
)

// Continue says where an interrupted session goes on, in words for the plan of
// its Run: 'Continue at stage 6 of 14, left upper trapezius.'
func Continue(i *history.Interrupted, script *cue.Script) string {
	rest := left(i.Left) + " in all."
	if i.Repeats > 0 {
		rest = count(i.Repeats, "hold") + " left there, " + rest
	}
	return fmt.Sprintf("Continue at stage %d of %d, %s. %s", i.Index+1, i.Plan.Len(), words.Uncapital(script.Place(i.Index)), words.Capital(rest))
}

// Agree asks whether to continue. Enter alone and the end of the input mean
// yes.
func Agree(in *bufio.Reader, out io.Writer) bool {
	fmt.Fprintln(out, "Enter continues, n and Enter leaves it as it is.")
	line, _ := in.ReadString('\n')
	return !strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "n")
}
