package pace

import (
	"fmt"
	"strings"

	"unknot/session/body"
	"unknot/session/routine"
	"unknot/session/words"
)

// Explain says the changes of a routine in sentences for a person, what is left
// out first. Places may be nil; points are then called by their ids.
func Explain(all []Change, places routine.Places) []string {
	var out, sentences []string
	for i := 0; i < len(all); i++ {
		c := all[i]
		if c.Kind == LeftOut {
			if name := c.name(places); len(out) == 0 || out[len(out)-1] != name {
				out = append(out, name)
			}
			continue
		}
		said := c.words()
		for i+1 < len(all) && c.Stage >= 0 && all[i+1].Stage == c.Stage {
			i++
			said += ", " + all[i].words()
		}
		if c.Stage >= 0 {
			said = c.name(places) + ": " + said
		}
		sentences = append(sentences, words.Capital(said)+".")
	}
	if len(out) > 0 {
		sentences = append([]string{"Left out: " + strings.Join(out, "; ") + "."}, sentences...)
	}
	return sentences
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

func (c Change) words() string {
	switch c.Kind {
	case Repeats:
		return fmt.Sprintf("%s instead of %d", count(c.To, "hold"), c.From)
	case Seconds:
		return fmt.Sprintf("%d s instead of %d s", c.To, c.From)
	case Rest:
		return fmt.Sprintf("%d s rest instead of %d s", c.To, c.From)
	case Side:
		return fmt.Sprintf("%v only", body.Side(c.To))
	case Level:
		return fmt.Sprintf("%v instead of %v", body.Level(c.To), body.Level(c.From))
	case Unused:
		return fmt.Sprintf("%s is as long as this gets, of %s", clock(seconds(c.To)), clock(seconds(c.From)))
	}
	return ""
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
