package routine

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text reads a text of at most limit characters.
func (o object) text(name string, limit int) string {
	n, ok := o.has(name, textOf(limit))
	if !ok {
		return ""
	}
	return o.textIn(n, o.path+name, limit)
}

// optionalText is text for a field that may be left out.
func (o object) optionalText(name string, limit int) string {
	if _, ok := o.fields[name]; !ok {
		return ""
	}
	return o.text(name, limit)
}

func textOf(limit int) string { return fmt.Sprintf("a text of 1 to %d characters", limit) }

// textIn checks that a value is a text which every screen can show.
func (c *checker) textIn(n node, path string, limit int) string {
	e := Error{Path: path, Want: textOf(limit), Got: n.got()}
	switch length := utf8.RuneCountInString(n.text); {
	case n.kind != '"' || strings.TrimSpace(n.text) == "":
	case length > limit:
		e.Got = fmt.Sprintf("%d characters", length)
	case strings.ContainsFunc(n.text, unprintable):
		e.Want = "a text on one line without control characters"
	default:
		return n.text
	}
	c.report(n.at, e)
	return ""
}

// unprintable picks out line breaks, control characters and those that turn
// the direction of everything after them.
func unprintable(r rune) bool {
	return unicode.IsControl(r) || r >= '\u2028' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// list reads a list of lowest to highest things.
func (o object) list(name, things string, lowest, highest int) []node {
	want := fmt.Sprintf("a list of %d to %d %s", lowest, highest, things)
	n, ok := o.has(name, want)
	switch {
	case !ok:
	case n.kind != '[':
		o.wrong(name, want, n)
	case len(n.items) == 0:
		o.report(n.at, Error{Path: o.path + name, Want: want, Got: "an empty list"})
	case len(n.items) < lowest || len(n.items) > highest:
		o.report(n.at, Error{Path: o.path + name, Want: want, Got: strconv.Itoa(len(n.items))})
	default:
		return n.items
	}
	return nil
}

// whole reads a whole number from lowest to highest.
func (o object) whole(name string, lowest, highest int) int {
	return o.wholeOr(name, lowest, highest, "")
}

// wholeOr is whole for a field of which more is to be said, such as what else
// it could be.
func (o object) wholeOr(name string, lowest, highest int, more string) int {
	want := fmt.Sprintf("a whole number from %d to %d%s", lowest, highest, more)
	n, ok := o.has(name, want)
	if !ok {
		return 0
	}
	value, err := strconv.Atoi(n.text)
	if n.kind == '0' && err == nil && value >= lowest && value <= highest {
		return value
	}
	e := Error{Path: o.path + name, Want: want, Got: n.got()}
	if n.kind == '0' && strings.ContainsAny(n.text, ".eE") {
		e.Hint = digitsOnly
	}
	if n.isQuotedNumber() {
		e.Hint = noQuotes
	}
	o.report(n.at, e)
	return 0
}

// optionalWhole is whole for a field that may be left out, for which it then
// returns the value otherwise.
func (o object) optionalWhole(name string, lowest, highest, otherwise int) int {
	if _, ok := o.fields[name]; !ok {
		return otherwise
	}
	return o.whole(name, lowest, highest)
}

// word reads one of the words.
func (o object) word(name string, words []string) string {
	want := wordList(words)
	n, ok := o.has(name, want)
	if !ok {
		return ""
	}
	if n.kind == '"' && slices.Contains(words, n.text) {
		return n.text
	}
	e := Error{Path: o.path + name, Want: want, Got: n.got()}
	if n.kind == '"' {
		e.Hint = didYouMean(o.suggest(n.text, func(s string) bool { return slices.Contains(words, s) }))
	}
	o.report(n.at, e)
	return ""
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// id reads the id of a routine or stage.
func (o object) id(name string) string {
	const want = "words of a-z and 0-9 joined by hyphens, at most 60 characters"
	n, ok := o.has(name, want)
	if !ok {
		return ""
	}
	if n.kind == '"' && len(n.text) <= shortText && idPattern.MatchString(n.text) {
		return n.text
	}
	o.wrong(name, want, n)
	return ""
}
