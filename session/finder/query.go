package finder

import (
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/lexicon"
	"unknot/session/prepare"
	"unknot/session/triage"
)

// A Query is where it hurts: words, pieces of the drawings, exact places on them,
// or any of these together.
type Query struct {
	Words   string
	Spots   []body.Pick // one of no view is in front and at the back
	Exact   []Exact
	Again   []Asked   // places of an earlier answer, perhaps of another side
	Side    body.Side // chosen by hand, which stands over what words say; or NoSide
	Country string    // by its ISO 3166 code, for whom to call there; nothing if it is not known
	Denied  []string  // the ids of signs in the words that the person was asked about and denied

	Subject prepare.Subject // whoever it hurts, as far as it is kept
	Said    []string        // ids of conditions that earlier words named, beside those that these do
	Now     time.Time
}

// Asked is one place of a query as it was understood.
type Asked struct {
	Name  string // what the place is called, in lower case
	Side  body.Side
	Heard bool   // the words named the side
	As    string // what was written, if it was read as something else
	what  meaning
	whole []*Place // of what a piece of a larger drawing is on, on the whole body
	at    *pressed // the exact place, if it is one
	of    int      // which of the places it belongs to that are to be explained
	stood bool     // an exact place stands for it, which is ranked in its stead
	wide  bool     // an exact place lies in it, and says more of where it is
}

// understood is what the words of a query come to.
type understood struct {
	asked   []Asked
	unknown []string // words that mean nothing
	read    int      // words that mean something
}

// understand reads words for places; a side that was chosen stands over theirs.
// Spans are left out: they were denied, or are of somebody else.
func (v *vocabulary) understand(typed []lexicon.Word, chosen body.Side, without []triage.Span) understood {
	var out understood
	side := body.NoSide
	mends := !v.nonsense(typed)
	for _, part := range v.parts(typed) {
		part = slices.DeleteFunc(part, func(w lexicon.Word) bool { return within(w, without) })
		heard := v.hear(part, mends)
		if heard.side != body.NoSide {
			side = heard.side
		}
		out.unknown = append(out.unknown, heard.strange...)
		for _, r := range v.read(heard.words) {
			out.read += r.to - r.from
			a := Asked{Name: v.nameOf(r.meaning), Side: side, Heard: side != body.NoSide, what: *r.meaning}
			for _, fix := range heard.mended {
				if fix.at >= r.from && fix.at < r.to {
					a.As = strings.TrimSpace(a.As + " " + fix.wrote)
				}
			}
			out.asked = append(out.asked, a)
		}
	}
	for i := range out.asked { // a side behind the place is for it too
		if out.asked[i].Side == body.NoSide && side != body.NoSide {
			out.asked[i].Side, out.asked[i].Heard = side, true
		}
		if chosen != body.NoSide {
			out.asked[i].Side, out.asked[i].Heard = chosen, false
		}
	}
	return out
}

func within(w lexicon.Word, spans []triage.Span) bool {
	return slices.ContainsFunc(spans, func(s triage.Span) bool { return w.From >= s.From && w.To <= s.To })
}

// joints are the words that part one place from the next.
var joints = []string{"and", "plus", "also", "or", "und", "oder", "sowie", "y", "e", "o", "u"}

// parts cuts a text where one place ends and the next begins. A hyphen within a
// word does not.
func (v *vocabulary) parts(typed []lexicon.Word) [][]lexicon.Word {
	var parts [][]lexicon.Word
	var part []lexicon.Word
	for _, w := range typed {
		if len(part) > 0 && w.Clause != part[len(part)-1].Clause {
			parts, part = append(parts, part), nil
		}
		if slices.Contains(joints, w.Text) {
			parts, part = append(parts, part), nil
			continue
		}
		part = append(part, w)
	}
	return append(parts, part)
}

// A fix is a word that was read as another.
type fix struct {
	at    int
	wrote string
}

// heard is one part of a query in plain words.
type heard struct {
	words   []string
	mended  []fix
	side    body.Side
	strange []string
}

// nonsense reports whether a text is mostly words that are none, of which none
// is mended then.
func (v *vocabulary) nonsense(typed []lexicon.Word) bool {
	strange := 0
	for _, w := range typed {
		if !v.spell.ignored[w.Bare] && !v.spell.meant[v.spell.plain(w)] && !v.spell.lexicon.IsWord(w.Text) {
			strange++
		}
	}
	return strange >= 3 && 2*strange > len(typed) || strange > mostMended
}

// mostMended is how many words of a text are mended.
const mostMended = 8

// hear brings one part of a query to plain words, without those that name a
// side, and with slips of the finger mended if that makes sense.
func (v *vocabulary) hear(part []lexicon.Word, mends bool) heard {
	var out heard
	for i, w := range part {
		if s := v.spell.sideAt(part, i); s != body.NoSide {
			out.side = s
			continue
		}
		if v.spell.ignored[w.Bare] || v.spell.sides[w.Text] != body.NoSide {
			continue
		}
		if plain := v.spell.plain(w); v.spell.meant[plain] {
			out.words = append(out.words, plain)
			continue
		}
		if v.spell.lexicon.IsWord(w.Text) || v.danger.Knows(w.Text) {
			continue
		}
		if mends && !w.Sure {
			if right, ok := v.spell.mend(w.Text); ok {
				out.mended = append(out.mended, fix{len(out.words), w.Text})
				out.words = append(out.words, right)
				continue
			}
		}
		out.strange = append(out.strange, w.Text)
	}
	return out
}

// nameOf is what to call a meaning. A phrase of one's own is said as it was
// written in the data.
func (v *vocabulary) nameOf(m *meaning) string {
	switch {
	case len(m.places) > 0:
		names := make([]string, len(m.places))
		for i, p := range m.places {
			names[i] = v.name(p)
		}
		return strings.Join(names, v.or())
	case len(m.points) > 0 || len(m.regions) > 0:
		return strings.ToLower(m.words)
	}
	return ""
}

// or stands between two names of which one is meant.
func (v *vocabulary) or() string {
	return map[string]string{"en": " or ", "de": " oder ", "es": " o "}[v.spell.lexicon.Language()]
}
