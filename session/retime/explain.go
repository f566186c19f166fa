package retime

import (
	"strings"

	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/session/words"
)

// Explain says the changes of a routine in lines for a person, what is left out
// first. Places may be nil; points are then called by their ids.
func Explain(all []Change, places routine.Places) []words.Line {
	var out []string
	var lines []words.Line
	for i := 0; i < len(all); i++ {
		c := all[i]
		if c.Kind == LeftOut {
			if name := c.name(places); len(out) == 0 || out[len(out)-1] != name {
				out = append(out, name)
			}
			continue
		}
		if c.Stage < 0 {
			lines = append(lines, c.line())
			continue
		}
		said := []words.Line{c.line()}
		for i+1 < len(all) && all[i+1].Stage == c.Stage {
			i++
			said = append(said, all[i].line())
		}
		lines = append(lines, words.Linef("%s: %s", c.name(places), words.Join(said, ", ")))
	}
	if len(out) > 0 {
		lines = append([]words.Line{words.Linef("left out: %s", strings.Join(out, "; "))}, lines...)
	}
	return lines
}

// name is what a person calls the stage of a change.
func (c Change) name(places routine.Places) string {
	if p, ok := point(places, c.Point); ok {
		return p.Short
	}
	if c.Point != "" {
		return string(c.Point)
	}
	return c.Name
}

func (c Change) line() words.Line {
	switch c.Kind {
	case Repeats:
		if c.To == 1 {
			return words.Linef("1 hold instead of %d", c.From)
		}
		return words.Linef("%d holds instead of %d", c.To, c.From)
	case Seconds:
		return words.Linef("%d s instead of %d s", c.To, c.From)
	case Rest:
		return words.Linef("%d s rest instead of %d s", c.To, c.From)
	case Side:
		return words.Linef("%s only", body.Side(c.To))
	case Level:
		return words.Linef("%s instead of %s", body.Level(c.To), body.Level(c.From))
	case Unused:
		return words.Linef("%s is as long as this gets, of %s", cue.Clock(seconds(c.To)), cue.Clock(seconds(c.From)))
	}
	return words.Line{}
}
