package history

import (
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/textfile"
	"unknot/session/words"
)

// checkLine says what a text on one line has to be, or nothing if it is that.
func checkLine(text string) string {
	if strings.ContainsFunc(text, words.Unprintable) {
		return "a text on one line without control characters"
	}
	return ""
}

// checkLines is checkLine for a text that may have several lines.
func checkLines(text string) string {
	if strings.ContainsFunc(text, unprintableInLines) {
		return "a text without control characters"
	}
	return ""
}

func unprintableInLines(r rune) bool {
	return words.Unprintable(r) && !strings.ContainsRune("\n\r\t", r)
}

// cleanLine leaves out of a text what checkLine refuses.
func cleanLine(text string) string {
	return words.Tidy(strings.Map(func(r rune) rune {
		if words.Unprintable(r) && !strings.ContainsRune("\n\r\t\u2028\u2029", r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd")))
}

// lineBreaks are the ways in which systems end a line.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// cleanLines leaves out of a text what checkLines refuses.
func cleanLines(text string) string {
	return strings.Map(func(r rune) rune {
		if unprintableInLines(r) {
			return -1
		}
		return r
	}, lineBreaks.Replace(strings.ToValidUTF8(text, "\ufffd")))
}

// cleanAll is every text that says something, each once.
func cleanAll(texts []string) []string {
	var all []string
	for _, t := range texts {
		t = cleanLine(t)
		if t != "" && !slices.ContainsFunc(all, func(other string) bool { return words.Same(other, t) }) {
			all = append(all, t)
		}
	}
	return all
}

// clean is the words without what no text may have. Nothing that was written
// after a session is refused.
func (w Words) clean() Words {
	out := Words{Complaint: cleanLines(w.Complaint), Note: cleanLines(w.Note), Next: cleanLines(w.Next), Tags: cleanAll(w.Tags)}
	for _, a := range w.Today {
		out.Today = append(out.Today, Answer{cleanLine(a.Question), a.Yes})
	}
	if w.Wrong != nil {
		out.Wrong = &Wrong{Sign: cleanLine(w.Wrong.Sign), Regions: []body.RegionID{}, At: kept(w.Wrong.At)}
		for _, id := range w.Wrong.Regions {
			out.Wrong.Regions = append(out.Wrong.Regions, clean(id))
		}
	}
	for _, one := range w.Well {
		out.Well = append(out.Well, Well{clean(one.Region), kept(one.At)})
	}
	return out
}

// kept is a time as the file keeps it.
func kept(t time.Time) time.Time {
	ms, zone := stamp(t)
	if !isMoment(ms, int64(zone)) {
		return moment(0, 0)
	}
	return moment(ms, int64(zone))
}

// clean is the card without what no text may have, and without needless spaces.
func (c Card) clean() Card {
	c.Label, c.Notes, c.Tool = cleanLine(c.Label), strings.TrimSpace(cleanLines(c.Notes)), cleanLine(c.Tool)
	c.Favourites, c.Cautions = cleanAll(c.Favourites), cleanAll(c.Cautions)
	return c
}

// check fails if a text of the card has what no text may have.
func (c Card) check() error {
	for _, text := range slices.Concat([]string{c.Label, c.Tool}, c.Cautions, c.Favourites) {
		if checkLine(text) != "" {
			return words.Errorf("want a text on one line without control characters, got %s", textfile.Quoted(text))
		}
	}
	if checkLines(c.Notes) != "" {
		return words.Errorf("want a text without control characters, got %s", textfile.Quoted(c.Notes))
	}
	return nil
}
