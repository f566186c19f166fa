package triage

import (
	"slices"
	"strings"

	"unknot/session/lexicon"
)

// A negation says which words deny those behind them.
type negation struct {
	Words  []string `json:"words"`  // such as 'no'
	With   []string `json:"with"`   // such as 'dont have': several words
	Except []string `json:"except"` // such as 'no idea': these deny nothing
	Until  []string `json:"until"`  // words that end what is denied, such as 'but'
	Reach  int      `json:"reach"`  // how many words are denied at most
}

// others says which words tell of somebody else, long ago: 'my mother had a
// stroke' is nobody's sign.
type others struct {
	Words []string `json:"words"` // such as 'mother'
	Past  []string `json:"past"`  // such as 'had'
	Still []string `json:"still"` // such as 'her': it is about that person now
}

// worn says which words tell of something worn that itches, which is no sign: 'my
// jumper is itchy'. Where it says where the skin is, it is one: 'under my jumper is
// itchy'.
type worn struct {
	Idioms []string `json:"idioms"`
	Skin   []string `json:"skin"` // such as 'under'
}

// An idiom is words one behind the other that mean nothing of what each says:
// 'a rash decision', 'itching to run'. A nil word is any one, or none.
type idiom []*stemmed

// hideIdioms hides the words of idioms, each of which is within one clause.
func (r *Reader) hideIdioms(all []word) {
	for i := range all {
		clause := all[i:]
		if end := slices.IndexFunc(clause, func(w word) bool { return w.Clause != all[i].Clause }); end >= 0 {
			clause = clause[:end]
		}
		for _, one := range r.idioms {
			hideFirst(clause, one.length(clause))
		}
		for _, one := range r.worn {
			if n := one.length(clause); !r.onSkin(all, i, i+n) {
				hideFirst(clause, n)
			}
		}
	}
}

func hideFirst(all []word, n int) {
	for i := range n {
		all[i].hidden = true
	}
}

// How near a word is that says where the skin is: behind a wool jumper's 'under my'
// are two more, and before 'underneath' is one.
const skinBefore, skinBehind = 4, 2

// onSkin reports whether what is said of something worn, from one word to another,
// is of the skin there.
func (r *Reader) onSkin(all []word, from, to int) bool {
	for i := max(0, from-skinBefore); i < min(len(all), to+skinBehind); i++ {
		if all[i].Clause == all[from].Clause && slices.Contains(r.skin, all[i].Bare) {
			return true
		}
	}
	return false
}

// length is how many words at the beginning of a text are the idiom, or 0.
func (d idiom) length(all []word) int {
	if len(d) == 0 {
		return 0
	}
	if d[0] == nil {
		for skip := range 2 {
			if n := d[1:].length(all[min(skip, len(all)):]); n > 0 {
				return skip + n
			}
		}
		return 0
	}
	if len(all) == 0 || !all[0].is(*d[0]) {
		return 0
	}
	if len(d) == 1 {
		return 1
	}
	if n := d[1:].length(all[1:]); n > 0 {
		return 1 + n
	}
	return 0
}

// bare brings the lists to the form in which words are compared.
func (n *negation) bare(l *lexicon.Lexicon) {
	bareAll(l, n.Words, n.With, n.Except, n.Until)
}

func (o *others) bare(l *lexicon.Lexicon) { bareAll(l, o.Words, o.Past, o.Still) }

func bareAll(l *lexicon.Lexicon, lists ...[]string) {
	for _, list := range lists {
		for i, phrase := range list {
			list[i] = l.Bare(phrase)
		}
	}
}

// hide returns the words of a text with those hidden that are not meant.
func (r *Reader) hide(typed []lexicon.Word) []word {
	all := make([]word, len(typed))
	for i, w := range typed {
		all[i].Word = w
	}
	r.hideOthers(all)
	r.hideIdioms(all)
	for i := 0; i < len(all); i++ {
		i += r.hideDenied(all, i)
	}
	return all
}

// hideDenied hides what the word at i denies, and returns how many words say
// so besides it.
func (r *Reader) hideDenied(all []word, i int) int {
	if r.begins(all, i, r.negation.Except) > 0 {
		return 0
	}
	length := r.begins(all, i, r.negation.With)
	if length == 0 {
		length = r.begins(all, i, r.negation.Words)
	}
	if length == 0 {
		return 0
	}
	for n := i + length; n < len(all) && n < i+length+r.negation.Reach; n++ {
		w := &all[n]
		if w.Clause != all[i].Clause || slices.Contains(r.negation.Until, w.Bare) {
			break
		}
		w.hidden = true
	}
	return length - 1
}

// hideOthers hides the clauses that tell of somebody else, long ago.
func (r *Reader) hideOthers(all []word) {
	has := func(clause []word, list []string) bool {
		return slices.ContainsFunc(clause, func(w word) bool { return slices.Contains(list, w.Bare) })
	}
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].Clause == all[from].Clause && (to == from || !slices.Contains(r.negation.Until, all[to].Bare)) {
			to++
		}
		clause := all[from:to]
		if has(clause, r.others.Words) && has(clause, r.others.Past) && !has(all, r.others.Still) {
			for i := range clause {
				clause[i].hidden = true
			}
		}
		from = to
	}
}

// begins returns the number of words of the first phrase of the list that
// stands at the i-th word, or 0.
func (r *Reader) begins(all []word, i int, list []string) int {
	for _, phrase := range list {
		parts := strings.Fields(phrase)
		if i+len(parts) > len(all) {
			continue
		}
		same := true
		for k, part := range parts {
			same = same && all[i+k].Bare == part
		}
		if same {
			return len(parts)
		}
	}
	return 0
}

// mostMended is how many words are mended. A text with more that are none is
// no text.
const mostMended = 8

// mend returns the words with those that are none read as words of the phrases.
func (r *Reader) mend(words []word) ([]word, []Fix) {
	var out []word
	var fixes []Fix
	tried := 0
	for _, w := range words {
		if len(w.Text) < 4 || w.Sure || r.Knows(w.Text) || r.lexicon.IsWord(w.Text) {
			out = append(out, w)
			continue
		}
		if tried++; tried > mostMended {
			return words, nil
		}
		read, ok := r.lexicon.Mend(w.Text, r.known)
		if !ok {
			out = append(out, w)
			continue
		}
		fixes = append(fixes, Fix{w.Text, read})
		for _, part := range r.lexicon.Words(read) { // a compound is more than one
			meant := w
			meant.Text, meant.Bare, meant.Stem = part.Text, part.Bare, part.Stem
			out = append(out, meant)
		}
	}
	return out, fixes
}
