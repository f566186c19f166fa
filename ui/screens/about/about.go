// Package about is the screen that says what Unknot is and where its facts come
// from.
package about

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// New says what Unknot of a version is, what it is unsure of, and where its facts
// come from. Back leads to the screen before.
func New(printer *message.Printer, back fyne.CanvasObject, version string, bibliography func() (*body.Bibliography, error)) screens.Screen {
	objects := []fyne.CanvasObject{
		back,
		screens.Heading(printer.Text("common.about-unknot", "About Unknot")),
		look.Wrapped(printer.Text("about.version", "Version {{.Version}}. Free under the MIT licence.", "Version", version), look.Body, false, look.Ink2, 2),
		look.Wrapped(printer.Say(screens.Purpose), look.Body, false, look.Ink, 5),
		look.Wrapped(printer.Text("about.nothing-leaves", "Nothing you do here leaves this computer: no network, no account."), look.Body, false, look.Ink, 3),
		look.Wrapped(printer.Text("about.not-reviewed", "The texts have sources, but no clinician has reviewed them yet."), look.Body, false, look.Ink, 3),
	}
	sources, err := bibliography()
	if err != nil {
		objects = append(objects, look.Wrapped(printer.Text("about.sources-unread", "The list of sources could not be read: {{.Error}}", "Error", err), look.Body, false, look.Ink, 6))
	} else {
		objects = append(objects, unsurePanel(printer, sources), sourcesPanel(printer, sources))
	}
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

// unsurePanel says what the facts rest on and is not well known.
func unsurePanel(printer *message.Printer, b *body.Bibliography) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(printer.Text("about.what-is-least-sure", "What is least sure"), look.Section, true, look.Ink, 2)}
	for _, d := range b.Unsure {
		lines = append(lines, layouts.Bullet(d.Text))
	}
	content := layouts.Stack(lines...)
	return look.NewPanel(content)
}

// sourcesPanel lists every source with its number and the kind of source it
// is.
func sourcesPanel(printer *message.Printer, b *body.Bibliography) fyne.CanvasObject {
	unopened := b.Unopened()
	lines := []fyne.CanvasObject{
		look.Wrapped(printer.Text("about.sources", "Sources"), look.Section, true, look.Ink, 2),
		look.Wrapped(printer.Text("about.sources-read", "Of {{.Sources}} sources the text of {{.Read}} was read.", "Sources", len(b.Works), "Read", len(b.Works)-len(unopened)), look.Secondary, false, look.Ink, 3),
		look.Wrapped(printer.Text("about.sources-not-read", "Nobody has read yet: {{.Numbers}}.", "Numbers", listed(unopened)), look.Secondary, false, look.Ink2, 12),
	}
	for _, k := range b.Key {
		lines = append(lines, look.Wrapped(string(k.Quality)+": "+k.Meaning, look.Secondary, false, look.Ink2, 3))
	}
	for _, work := range b.Works {
		var letters []string
		for _, q := range work.Quality {
			letters = append(letters, string(q))
		}
		objects := []fyne.CanvasObject{look.Wrapped(fmt.Sprintf("%d (%s) %s", work.ID, strings.Join(letters, ", "), work.Text), look.Secondary, false, look.Ink, 8)}
		if ref := work.Reference(); ref != "" {
			objects = append(objects, look.Wrapped("", look.Smallest, false, look.Ink2, 6).Verbatim(ref))
		}
		objects = append(objects, look.Wrapped(reading(printer, work), look.Smallest, false, look.Ink2, 4))
		for _, address := range work.Addresses {
			objects = append(objects, look.Wrapped(breakable(address), look.Smallest, false, look.Ink2, 6))
		}
		entry, _ := layouts.NewColumn(0, 0, objects...)
		lines = append(lines, entry)
	}
	content := layouts.Stack(lines...)
	return look.NewPanel(content)
}

// reading says whether the text of a source was read, and what for.
func reading(printer *message.Printer, w body.Work) string {
	if w.Opened == "" {
		return printer.Text("about.text-not-read", "Its text was not read yet.")
	}
	return printer.Text("about.read-on", "Read on {{.Date}}: '{{.Quote}}'", "Date", w.Opened, "Quote", w.Quote)
}

// listed writes numbers one after the other.
func listed(all []int) string {
	words := make([]string, len(all))
	for i, n := range all {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ", ")
}

// breakable lets a long address go on in another line after a slash.
func breakable(address string) string {
	head, path, ok := strings.Cut(address, "://")
	if !ok {
		return address
	}
	return head + "://" + strings.ReplaceAll(path, "/", "/ ")
}
