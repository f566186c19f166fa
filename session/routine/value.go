package routine

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
	"unknot/session/words"
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

func textOf(limit int) message.Message {
	return message.New("routine-file.text-of", "a text of 1 to {{.Most}} characters", "Most", limit)
}

// textIn checks that a value is a text which every screen can show.
func (c *checker) textIn(n jsontree.Node, path string, limit int) string {
	e := Error{Path: path, Want: textOf(limit), Got: n.Got()}
	switch length := utf8.RuneCountInString(n.Text); {
	case n.Kind != '"' || strings.TrimSpace(n.Text) == "":
	case length > limit:
		e.Got = message.New("routine-file.characters", "{{.Count}} characters", "Count", length)
	case strings.ContainsFunc(n.Text, words.Unprintable):
		e.Want = message.New("file.one-line", "a text on one line without control characters")
	default:
		return n.Text
	}
	c.report(n.At, e)
	return ""
}

func regionsOf(lowest, highest int) message.Message {
	return message.New("routine-file.regions", "a list of {{.From}} to {{.To}} regions", "From", lowest, "To", highest)
}

func textsOf(lowest, highest int) message.Message {
	return message.New("routine-file.texts", "a list of {{.From}} to {{.To}} texts", "From", lowest, "To", highest)
}

func stagesOf(lowest, highest int) message.Message {
	return message.New("routine-file.stages", "a list of {{.From}} to {{.To}} stages", "From", lowest, "To", highest)
}

// list reads a list of lowest to highest things.
func (o object) list(name string, of func(lowest, highest int) message.Message, lowest, highest int) []jsontree.Node {
	want := of(lowest, highest)
	n, ok := o.has(name, want)
	switch {
	case !ok:
	case n.Kind != '[':
		o.wrong(name, want, n)
	case len(n.Items) == 0:
		o.report(n.At, Error{Path: o.path + name, Want: want, Got: message.New("file.empty-list", "an empty list")})
	case len(n.Items) < lowest || len(n.Items) > highest:
		o.report(n.At, Error{Path: o.path + name, Want: want, Got: message.Verbatim(strconv.Itoa(len(n.Items)))})
	default:
		return n.Items
	}
	return nil
}

// whole reads a whole number from lowest to highest.
func (o object) whole(name string, lowest, highest int) int {
	return o.wholeOr(name, lowest, highest, nil)
}

// wholeOr is whole for a field of which more is to be said, such as what else
// it could be.
func (o object) wholeOr(name string, lowest, highest int, more func(message.Message) message.Message) int {
	want := textfile.Range(lowest, highest)
	if more != nil {
		want = more(want)
	}
	n, ok := o.has(name, want)
	if !ok {
		return 0
	}
	value, ok := n.Whole()
	if ok && value >= lowest && value <= highest {
		return value
	}
	e := Error{Path: o.path + name, Want: want, Got: n.Got()}
	if n.Kind == '0' && !ok && strings.ContainsAny(n.Text, ".eE") {
		e.Hint = jsontree.DigitsOnly()
	}
	if n.IsQuotedNumber() {
		e.Hint = jsontree.NoQuotes()
	}
	o.report(n.At, e)
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

// flag reads true or false, which may be left out.
func (o object) flag(name string) bool {
	n, ok := o.fields[name]
	if ok && n.Kind != 't' && n.Kind != 'f' {
		o.wrong(name, jsontree.Boolean(), n)
	}
	return n.Kind == 't'
}

// word reads one of the words.
func (o object) word(name string, words []string) string {
	want := textfile.Or(words)
	n, ok := o.has(name, want)
	if !ok {
		return ""
	}
	if n.Kind == '"' && slices.Contains(words, n.Text) {
		return n.Text
	}
	e := Error{Path: o.path + name, Want: want, Got: n.Got()}
	if n.Kind == '"' {
		e.Hint = didYouMean(o.suggest(n.Text, func(s string) bool { return slices.Contains(words, s) }))
	}
	o.report(n.At, e)
	return ""
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// id reads the id of a routine or stage.
func (o object) id(name string) string {
	want := message.New("routine-file.id", "words of a-z and 0-9 joined by hyphens, at most {{.Most}} characters", "Most", shortText)
	n, ok := o.has(name, want)
	if !ok {
		return ""
	}
	if n.Kind == '"' && len(n.Text) <= shortText && idPattern.MatchString(n.Text) {
		return n.Text
	}
	o.wrong(name, want, n)
	return ""
}
