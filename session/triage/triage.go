// Package triage reads what a person wrote for danger, before anything else
// reads it for a place: signs that belong to an emergency service or a doctor,
// injuries and skin to leave alone, groups for whom other rules hold, and
// muscles and complaints that are known but are not for self work.
//
// What words mean is data: the entries, and for each language the phrases that
// call them up. A phrase holds where all of its terms stand near one another in
// words that are not negated. No danger is found in a word that was mended
// without asking back.
package triage

import (
	"cmp"
	"slices"

	"unknot/session/body"
	"unknot/session/lexicon"
)

// An Outcome is what a text comes to. The greater, the more urgent.
type Outcome uint8

const (
	// Nothing was found that leads.
	Nothing Outcome = iota
	// Points are offered, since nothing speaks against it. No entry comes to
	// this: the finder does.
	Points
	// Named is a muscle or a complaint that is known and not for self work.
	Named
	// Leave is something to leave alone for a while.
	Leave
	// Doctor is a sign that a doctor must see first.
	Doctor
	// Stop is a sign that must be seen to today, or now.
	Stop
)

var outcomeNames = [...]string{"nothing", "points", "named", "leave", "doctor", "stop"}

func (o Outcome) String() string { return outcomeNames[min(int(o), len(outcomeNames)-1)] }

// A Lead is the sentence that comes first, because of what was written.
type Lead struct {
	ID      string
	Text    string
	Sign    string       // the id of the red flag, or of what is left alone, that it is; or nothing
	Ask     string       // of Stop and Doctor: the question behind it, of which a clear no goes on with the search
	Urgency body.Urgency // 0 where no doctor is needed
	Sources []body.Source
	Near    []string // places that may be pressed instead, by their ids
}

// A Span is a part of a text, in bytes, [From, To).
type Span struct{ From, To int }

// A Fix is a word that was read as another.
type Fix struct{ Wrote, Read string }

// A Reading is what a text comes to.
type Reading struct {
	Outcome Outcome
	Lead    *Lead  // of the outcome; nil for Nothing
	Also    []Lead // others that were found, of the same or a lesser outcome
	Groups  []Lead // for whom other rules hold; their IDs are those of the groups
	Words   []Span // that the lead was read from
	Asks    []Fix  // the lead rests on these words being read so, which has to be asked
	Hidden  []Span // denied, or told of somebody else: they mean no place
}

// GroupIDs are the ids of the groups that the text named.
func (r Reading) GroupIDs() []string {
	var ids []string
	for _, lead := range r.Groups {
		ids = append(ids, lead.ID)
	}
	return ids
}

// Group is what is said to those who belong to a group, if there is something.
func (r *Reader) Group(id string) (Lead, bool) {
	i := slices.IndexFunc(r.entries, func(e *entry) bool { return e.group == id && id != "" })
	if i < 0 {
		return Lead{}, false
	}
	return r.entries[i].lead(body.Number{}), true
}

// Knows reports whether a word in lower case is one of the phrases.
func (r *Reader) Knows(text string) bool { return r.bare[r.lexicon.Bare(text)] }

func (r *Reader) learn(word string) {
	r.known = append(r.known, word)
	r.bare[r.lexicon.Bare(word)] = true
}

// Read reads the words of a text, cut by the reader's own lexicon. What
// leads says whom to call. What the person denied when they were asked about it,
// by the ids of leads, is passed over.
func (r *Reader) Read(typed []lexicon.Word, call body.Number, denied ...string) Reading {
	if len(typed) == 0 {
		return Reading{}
	}
	words := r.hide(typed)
	out := r.match(words, call, denied)
	if out.Outcome == Stop {
		return out
	}
	mended, fixes := r.mend(words)
	if len(fixes) == 0 {
		return out
	}
	asked := r.match(mended, call, denied)
	if asked.Outcome <= out.Outcome || asked.Outcome < Leave {
		return out
	}
	asked.Asks = fixes
	return asked
}

// match finds the entries that hold for words.
func (r *Reader) match(words []word, call body.Number, denied []string) Reading {
	t := r.newText(words)
	var out Reading
	var found []hit
	for _, e := range r.entries {
		at, ok := t.holds(e.says)
		if !ok || slices.Contains(denied, e.id) {
			continue
		}
		if _, spoiled := t.holds(e.unless); spoiled {
			continue
		}
		if e.group != "" {
			out.Groups = append(out.Groups, e.lead(call))
			continue
		}
		found = append(found, hit{e, at})
	}
	slices.SortStableFunc(found, func(a, b hit) int { return cmp.Compare(b.entry.outcome, a.entry.outcome) })
	for i, h := range found {
		lead := h.entry.lead(call)
		if i > 0 {
			out.Also = append(out.Also, lead)
			continue
		}
		out.Outcome, out.Lead = h.entry.outcome, &lead
		for _, n := range h.at {
			out.Words = append(out.Words, Span{words[n].From, words[n].To})
		}
	}
	for _, w := range words {
		if w.hidden {
			out.Hidden = append(out.Hidden, Span{w.From, w.To})
		}
	}
	return out
}

// A hit is an entry that holds, and the words it was found in.
type hit struct {
	entry *entry
	at    []int
}
