package history

import (
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/words"
)

// CheckLine says what a text on one line has to be, or nothing if it is that.
func CheckLine(text string) message.Message {
	if strings.ContainsFunc(text, words.Unprintable) {
		return message.New("file.one-line", "a text on one line without control characters")
	}
	return message.Message{}
}

// CheckLines is CheckLine for a text that may have several lines.
func CheckLines(text string) message.Message {
	if strings.ContainsFunc(text, unprintableInLines) {
		return message.New("file.no-controls", "a text without control characters")
	}
	return message.Message{}
}

func unprintableInLines(r rune) bool {
	return words.Unprintable(r) && !strings.ContainsRune("\n\r\t", r)
}

// CleanLine leaves out of a text what CheckLine refuses.
func CleanLine(text string) string {
	return words.Tidy(strings.Map(func(r rune) rune {
		if words.Unprintable(r) && !strings.ContainsRune("\n\r\t\u2028\u2029", r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd")))
}

// lineBreaks are the ways in which systems end a line.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// CleanLines leaves out of a text what CheckLines refuses.
func CleanLines(text string) string {
	return strings.Map(func(r rune) rune {
		if unprintableInLines(r) {
			return -1
		}
		return r
	}, lineBreaks.Replace(strings.ToValidUTF8(text, "\ufffd")))
}

// CleanAll is every text that says something, each once.
func CleanAll(texts []string) []string {
	var all []string
	for _, t := range texts {
		t = CleanLine(t)
		if t != "" && !slices.ContainsFunc(all, func(other string) bool { return words.Same(other, t) }) {
			all = append(all, t)
		}
	}
	return all
}

// Clean is the notes without what no text may have. Nothing that was written
// after a session is refused.
func (w Notes) Clean() Notes {
	out := Notes{Complaint: CleanLines(w.Complaint), Note: CleanLines(w.Note), Next: CleanLines(w.Next), Tags: CleanAll(w.Tags)}
	for _, a := range w.Today {
		out.Today = append(out.Today, Answer{CleanLine(a.Question), a.Yes})
	}
	if w.Wrong != nil {
		out.Wrong = &Wrong{Sign: CleanLine(w.Wrong.Sign), Regions: []body.RegionID{}, At: kept(w.Wrong.At)}
		for _, id := range w.Wrong.Regions {
			out.Wrong.Regions = append(out.Wrong.Regions, CleanID(id))
		}
	}
	for _, one := range w.Well {
		out.Well = append(out.Well, Well{CleanID(one.Region), kept(one.At)})
	}
	return out
}

// kept is a time as the file keeps it.
func kept(t time.Time) time.Time {
	ms, zone := Stamp(t)
	if !IsMoment(ms, int64(zone)) {
		return Moment(0, 0)
	}
	return Moment(ms, int64(zone))
}

// CleanID is an ID as it can be imported again.
func CleanID[T ~string](id T) T { return T(CleanLine(string(id))) }
