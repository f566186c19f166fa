// Package usage says what can be typed, and what was wrong with what was typed, in
// the language of the person: Kong, which reads command lines, speaks English
// only.
//
// Help stands in struct tags, with the key of a message beside each text. Commands
// import it.
package usage

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"unknot/session/message"
)

// How wide help is, and how much of that what stands at the left may take.
const (
	helpWidth = 80
	helpLeft  = 28
)

// Help returns what says what can be typed, of one command or of all.
func Help(in *message.Printer) kong.HelpPrinter {
	return func(_ kong.HelpOptions, ctx *kong.Context) error {
		_, err := io.WriteString(ctx.Stdout, help(in, ctx))
		return err
	}
}

func help(in *message.Printer, ctx *kong.Context) string {
	h := helper{printer: in}
	node := ctx.Selected()
	if node == nil {
		node = ctx.Model.Node
	}
	h.line(h.printer.Text("help.usage", "Usage: {{.Command}}", "Command", h.usage(node)))
	h.line("")
	h.paragraph(h.of(node.Tag, node.Help))
	var rows [][2]string
	for _, v := range node.Positional {
		rows = append(rows, [2]string{v.Summary(), h.of(v.Tag, v.Help)})
	}
	h.list(h.printer.Text("help.arguments", "Arguments:"), rows)
	rows = nil
	for _, level := range node.AllFlags(true) {
		for _, f := range level {
			rows = append(rows, [2]string{flagText(f), h.of(f.Tag, f.Help)})
		}
	}
	h.list(h.printer.Text("help.flags", "Flags:"), rows)
	rows = nil
	for _, c := range node.Leaves(true) {
		rows = append(rows, [2]string{c.Path(), h.of(c.Tag, c.Help)})
	}
	if h.list(h.printer.Text("help.commands", "Commands:"), rows); len(rows) > 0 {
		h.line("")
		h.paragraph(h.printer.Text("help.more", "'unknot {{.Command}} --help' says more of a command.", "Command", h.command()))
	}
	return h.String()
}

// A helper writes help in one language.
type helper struct {
	strings.Builder
	printer *message.Printer
}

// of is what a tag says of a command, an argument or a flag.
func (h *helper) of(tag *kong.Tag, help string) string {
	if tag == nil || !tag.Has("key") {
		return help
	}
	return h.printer.Text(tag.Get("key"), help)
}

func (h *helper) command() string { return h.printer.Text("help.command", "<command>") }

// usage is how a command is typed.
func (h *helper) usage(node *kong.Node) string {
	parts := []string{node.FullPath()}
	if required := node.FlagSummary(true); required != "" {
		parts = append(parts, required)
	}
	for _, v := range node.Positional {
		parts = append(parts, v.Summary())
	}
	if len(node.Children) > 0 {
		parts = append(parts, h.command())
	}
	if slices.ContainsFunc(node.Flags, func(f *kong.Flag) bool { return !f.Required && f.Name != "help" }) {
		parts = append(parts, h.printer.Text("help.options", "[flags]"))
	}
	return strings.Join(parts, " ")
}

// flagText is how a flag is typed.
func flagText(f *kong.Flag) string {
	if f.Short != 0 {
		return f.String()
	}
	return "    " + f.String()
}

func (h *helper) line(text string) { fmt.Fprintln(h, text) }

func (h *helper) paragraph(text string) {
	for _, line := range wrapped(text, helpWidth) {
		h.line(line)
	}
}

// list writes what there is in two columns under a heading, unless there is
// nothing.
func (h *helper) list(heading string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	h.line("\n" + heading)
	left := 0
	for _, row := range rows {
		if n := utf8.RuneCountInString(row[0]); n <= helpLeft {
			left = max(left, n)
		}
	}
	for _, row := range rows {
		at := row[0]
		if utf8.RuneCountInString(at) > left {
			h.line("  " + at)
			at = ""
		}
		for _, text := range wrapped(row[1], helpWidth-left-4) {
			h.line(fmt.Sprintf("  %-*s  %s", left, at, text))
			at = ""
		}
	}
}

// wrapped is a text in lines of at most so many characters.
func wrapped(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return append(lines, line)
}
