package factsheet

import (
	"fmt"
	"strings"

	"unknot/session/body"
	"unknot/session/message"
)

// escaper keeps Markdown from reading more into a text than it says.
var escaper = strings.NewReplacer("|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;")

func escaped(text string) string { return escaper.Replace(text) }

func (d *document) heading(level int, text string) {
	d.WriteString(strings.Repeat("#", level) + " " + escaped(text) + "\n\n")
}

func (d *document) paragraph(text string) { d.WriteString(escaped(text) + "\n\n") }

// item writes one entry of a list.
func (d *document) item(text string, sources []body.Source) {
	d.WriteString("- " + escaped(text+cited(sources)) + "\n")
}

// fact writes one entry with a name.
func (d *document) fact(name, text string, sources []body.Source) {
	d.WriteString("- **" + name + ":** " + escaped(text+cited(sources)) + "\n")
}

// list writes texts under a heading, unless there are none.
func (d *document) list(heading string, texts []string) {
	if len(texts) == 0 {
		return
	}
	d.paragraph(heading + ":")
	for _, text := range texts {
		d.item(text, nil)
	}
	d.WriteString("\n")
}

func (d *document) studies(heading string, all []body.Study) {
	if len(all) == 0 {
		return
	}
	d.paragraph(heading + ":")
	for _, s := range all {
		d.item(s.Says, s.Sources)
	}
	d.WriteString("\n")
}

// row writes one line of a table.
func (d *document) row(cells ...string) {
	for _, cell := range cells {
		d.WriteString("| " + escaped(cell) + " ")
	}
	d.WriteString("|\n")
}

// head writes the first lines of a table.
func (d *document) head(cells ...string) {
	d.row(cells...)
	for range cells {
		d.WriteString("| --- ")
	}
	d.WriteString("|\n")
}

func (d *document) sourcesWord() string { return d.in.Text("review.sources", "Sources") }

func (d *document) known() string { return d.in.Text("review.known", "What is known") }

// seconds writes from and to of them.
func (d *document) seconds(ends []int) string {
	return d.in.Text("review.so-long", "{{.Span}} seconds", "Span", span(ends, d.in))
}

// cited writes sources behind a fact, such as ' [31, 53; practice]'.
func cited(sources []body.Source) string {
	var numbers, words []string
	for _, s := range sources {
		if s == body.GeneralAnatomy || s == body.Practice {
			words = append(words, string(s))
			continue
		}
		numbers = append(numbers, string(s))
	}
	var parts []string
	if len(numbers) > 0 {
		parts = append(parts, strings.Join(numbers, ", "))
	}
	if parts = append(parts, words...); len(parts) == 0 {
		return ""
	}
	return " [" + strings.Join(parts, "; ") + "]"
}

// span writes from and to.
func span[T any](ends []T, in *message.Printer) string {
	if len(ends) != 2 {
		return ""
	}
	return in.Text("review.from-to", "{{.From}} to {{.To}}", "From", ends[0], "To", ends[1])
}

// joined writes all of a list.
func joined[T any](all []T) string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = fmt.Sprint(one)
	}
	return strings.Join(words, ", ")
}
