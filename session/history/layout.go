package history

import (
	"crypto/rand"
	"encoding/json"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// A table says what the rows of a table in the file can hold.
type table struct {
	name, key string
	columns   []column // in the file's order; the first is the key's first
}

// A column puts a value right, or reports that it cannot be.
type column struct {
	name  string
	right func(v any) (any, bool)
}

// layout are the tables, those first that others refer to.
var layout = []table{
	{"routine", "id", []column{{"id", anyNumber}, {"hash", sum}, {"key", text}, {"name", text}, {"source", source}}},
	{"plan", "id", []column{{"id", anyNumber}, {"hash", sum}, {"routine", anyNumber}, {"seconds", within(0, mostSeconds)}, {"stages", decodable}}},
	{"client", "id", []column{{"id", anyNumber}, {"key", key}, {"created", within(earliest, latest)}, {"card", card}}},
	{"seal", "id", []column{{"id", from(1, 1)}, {"recipient", text}, {"identity", blob}}},
	{"session", "id", []column{
		{"id", anyNumber}, {"key", key}, {"started", within(earliest, latest)}, {"zone", within(-mostZone, mostZone)}, {"plan", anyNumber},
		{"outcome", outcome}, {"stage", within(0, routine.MaxPlan)}, {"words", orNothing}, {"client", orNone(anyNumber)},
	}},
	{"stage", "session, seq", []column{
		{"session", anyNumber}, {"seq", anyNumber}, {"stage", from(0, routine.MaxPlan)}, {"again", within(0, mostSeconds)},
		{"kind", from(int64(session.Find), int64(session.Pace))}, {"point", text}, {"side", from(int64(body.NoSide), int64(body.Together))},
		{"planned", within(0, mostSeconds)}, {"length", within(0, mostSeconds)}, {"lasted", within(0, mostSeconds*1000)},
		{"ending", from(int64(session.Full), int64(session.CutShort))}, {"at", within(earliest, latest)}, {"client", orNone(anyNumber)},
	}},
	{"region", "session, region", []column{
		{"session", anyNumber}, {"region", text}, {"before", orNone(from(0, 10))}, {"after", orNone(from(0, 10))},
		{"started", within(earliest, latest)}, {"client", orNone(anyNumber)},
	}},
	{"tenderness", "session, point, side", []column{
		{"session", anyNumber}, {"point", text}, {"side", from(int64(body.NoSide), int64(body.Together))}, {"number", from(0, 10)},
	}},
}

const (
	mostSeconds = int64(longest / time.Second)
	mostZone    = 18 * 60 // minutes east of UTC
)

// earliest and latest are the milliseconds that can be written as a date.
var (
	earliest = time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC).UnixMilli()
	latest   = time.Date(9999, 12, 30, 0, 0, 0, 0, time.UTC).UnixMilli()
)

// isMoment reports whether a time can be one, and lasts whether seconds can have
// been.
func isMoment(ms, zone int64) bool {
	return earliest <= ms && ms <= latest && -mostZone <= zone && zone <= mostZone
}

func lasts(seconds ...int64) bool {
	return !slices.ContainsFunc(seconds, func(n int64) bool { return n < 0 || n > mostSeconds })
}

// right puts a row right, or reports that it cannot be.
func right(columns []column, row []any) bool {
	for i, c := range columns {
		v, ok := c.right(row[i])
		if !ok {
			return false
		}
		row[i] = v
	}
	return true
}

func anyNumber(v any) (any, bool) {
	_, ok := v.(int64)
	return v, ok
}

// from wants a number from one to another.
func from(least, most int64) func(any) (any, bool) {
	return func(v any) (any, bool) {
		n, ok := v.(int64)
		return v, ok && least <= n && n <= most
	}
}

// within makes a number one from one to another.
func within(least, most int64) func(any) (any, bool) {
	return func(v any) (any, bool) {
		n, _ := v.(int64)
		return min(max(n, least), most), true
	}
}

// orNone takes none for what cannot be right.
func orNone(right func(any) (any, bool)) func(any) (any, bool) {
	return func(v any) (any, bool) {
		if v, ok := right(v); ok {
			return v, true
		}
		return nil, true
	}
}

func outcome(v any) (any, bool) {
	if v, ok := from(int64(Going), int64(Abandoned))(v); ok {
		return v, true
	}
	return int64(Abandoned), true
}

func text(v any) (any, bool) {
	_, ok := v.(string)
	return v, ok
}

func blob(v any) (any, bool) {
	_, ok := v.([]byte)
	return v, ok
}

func key(v any) (any, bool) {
	if k, ok := v.([]byte); ok && len(k) == len(Key{}) {
		return v, true
	}
	k := newKey()
	return k[:], true
}

// sum makes up a hash that is like no other.
func sum(v any) (any, bool) {
	if h, ok := v.([]byte); ok && len(h) == len(hash()) {
		return v, true
	}
	return randomHash(), true
}

func randomHash() []byte {
	h := make([]byte, len(hash()))
	_, _ = rand.Read(h) // never fails
	return h
}

// source is the file of a routine. One that is lost is as good as none.
func source(v any) (any, bool) {
	if data, ok := v.([]byte); ok {
		if _, err := inflate(data); err == nil {
			return v, true
		}
	}
	return deflate([]byte("{}")), true
}

func decodable(v any) (any, bool) {
	data, ok := v.([]byte)
	if ok {
		_, err := decodePlan(data)
		ok = err == nil
	}
	return v, ok
}

// orNothing is what was written about a session, or nothing if that is lost.
func orNothing(v any) (any, bool) {
	data, ok := v.([]byte)
	if !ok || !isSealed(data) && json.Unmarshal(data, &Words{}) != nil {
		return nil, true
	}
	return v, true
}

// card is what was written about a client. If that is lost, it says so where
// cautions are shown.
func card(v any) (any, bool) {
	data, ok := v.([]byte)
	if !ok || !isSealed(data) && json.Unmarshal(data, &Card{}) != nil {
		return lostCardText, true
	}
	return v, true
}

// lostCard takes the place of what was written about a client and is lost. Its
// words are then the person's to change.
var (
	lostCard        = Card{Cautions: []string{"What was written about this client could not be read any more: ask again."}}
	lostCardText, _ = json.Marshal(lostCard) // never fails
)
