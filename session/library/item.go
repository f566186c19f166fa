package library

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/routine"
	"unknot/session/words"
)

// An Item is a routine of the library, or a file that should hold one.
type Item struct {
	Key     string           // what Find takes, unlike any other's: the id, or own:FILE where another has the id
	Name    string           // to show: of a broken file what the file is called
	Routine *routine.Routine // nil for a broken file
	Err     error            // what is wrong with a broken file
	Own     bool             // the person's own, not built in
	File    string           // of the person's own, the name of its file
	Clash   string           // the key of an earlier routine with the same id, or empty
	Hidden  bool             // built in, and the person does not want to see it
	Length  time.Duration    // of the routine's plan

	tool string // its words, as the filter looks at them
}

// An Own is one file of a person's own routines.
type Own struct {
	File    string           // its name, without a folder
	Routine *routine.Routine // nil if the file is broken
	Err     error            // what is wrong with a broken one
}

// Contents is what a library is made of.
type Contents struct {
	Atlas   *body.Atlas // for the names of muscles and regions; nil to do without
	BuiltIn []*routine.Routine
	Own     []Own
}

// Gather makes a library of everything there is. Nothing replaces anything: an
// own routine with the id of an earlier one is in the library beside it, and a
// broken file with what is wrong with it.
func Gather(c Contents) *Library {
	n := len(c.BuiltIn) + len(c.Own)
	l := &Library{items: make([]*Item, 0, n), byKey: make(map[string]*Item, n), byName: make(map[string]*Item, 2*n)}
	for _, r := range c.BuiltIn {
		l.add(&Item{Key: r.ID, Routine: r})
	}
	for _, o := range c.Own {
		it := &Item{Routine: o.Routine, Err: o.Err, Own: true, File: o.File}
		if o.Routine != nil {
			it.Key = o.Routine.ID
			if earlier, taken := l.byKey[key(it.Key)]; taken {
				it.Key, it.Clash = "", earlier.Key
			}
		}
		if it.Key == "" {
			it.Key = l.ownKey(o.File)
		}
		l.add(it)
	}
	l.index = newIndex(l.items, c.Atlas)
	return l
}

// Hiding returns a library of the same items in which just these ids of
// routines that are built in are hidden. It takes no longer than a search.
func (l *Library) Hiding(hidden map[string]bool) *Library {
	h := *l
	h.items = slices.Clone(l.items)
	for i, it := range h.items {
		if want := !it.Own && hidden[it.Key]; it.Hidden != want {
			changed := *it
			changed.Hidden = want
			h.items[i] = &changed
		}
	}
	return &h
}

func (l *Library) add(it *Item) {
	l.items = append(l.items, it)
	l.byKey[key(it.Key)] = it
	if it.Own {
		l.call(ownPrefix+bare(it.File), it)
		l.call(bare(it.File), it)
	}
	r := it.Routine
	if r == nil {
		it.Name = it.File
		return
	}
	it.Name, it.Length = r.Name, r.Length()
	it.tool = " " + words.Key(r.Tool)
	l.call(r.ID, it)
	l.call(r.Name, it)
}

// call makes an item known by a name that no earlier one has.
func (l *Library) call(name string, it *Item) {
	k := key(name)
	if _, taken := l.byName[k]; !taken {
		l.byName[k] = it
	}
}

// ownPrefix begins the keys of files: no id has a colon.
const ownPrefix = "own:"

// ownKey names a file. Two whose names are alike but for upper and lower case
// get keys that tell them apart.
func (l *Library) ownKey(file string) string {
	k := ownPrefix + bare(file)
	for n := 2; ; n++ {
		if _, taken := l.byKey[key(k)]; !taken {
			return k
		}
		k = fmt.Sprintf("%s%s:%d", ownPrefix, bare(file), n)
	}
}

func bare(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }
