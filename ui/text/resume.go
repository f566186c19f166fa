package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/message"
)

// Continue says where an interrupted session goes on, in words for the plan of
// its Run: 'Continue at stage 6 of 14, left upper trapezius.'
func Continue(printer *message.Printer, i *history.Interrupted, script *cue.Script) string {
	rest := message.New("text.left-in-all", "{{.Left}} in all", "Left", left(i.Left))
	if i.Repeats > 0 {
		holds := message.Plural("text.holds-left-there", "{{.Count}} hold left there", "{{.Count}} holds left there", i.Repeats)
		rest = message.Join([]message.Message{holds, rest}, ", ")
	}
	return printer.Text("text.continue", "Continue at stage {{.Stage}} of {{.Stages}}, {{.Place}}. {{.Rest}}",
		"Stage", i.Index+1, "Stages", i.Plan.Len(), "Place", script.In(printer).PlaceWithin(i.Index), "Rest", printer.Sentence(rest))
}

// Agree asks whether to continue. Enter alone and the end of the input mean
// yes.
func Agree(in *bufio.Reader, out io.Writer, printer *message.Printer) bool {
	fmt.Fprintln(out, printer.Text("text.continue-or-not", "Enter continues, n and Enter leaves it as it is."))
	line, _ := in.ReadString('\n')
	return !strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "n")
}
