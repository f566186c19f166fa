package dbfile

import (
	"crypto/rand"
	"encoding/json"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/clients/vault"
	"unknot/session/history"
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
	{"plan", "id", []column{{"id", anyNumber}, {"hash", sum}, {"routine", anyNumber}, {"seconds", within(0, history.MostSeconds)}, {"stages", decodable}}},
	{"client", "id", []column{{"id", anyNumber}, {"key", key}, {"created", within(history.Earliest, history.Latest)}, {"card", card}}},
	{"seal", "id", []column{{"id", from(1, 1)}, {"recipient", text}, {"identity", blob}}},
	{"session", "id", []column{
		{"id", anyNumber}, {"key", key}, {"started", within(history.Earliest, history.Latest)}, {"zone", within(-history.MostZone, history.MostZone)}, {"plan", anyNumber},
		{"outcome", outcome}, {"stage", within(0, routine.MaxPlan)}, {"words", orNothing}, {"client", orNone(anyNumber)},
	}},
	{"stage", "session, seq", []column{
		{"session", anyNumber}, {"seq", anyNumber}, {"stage", from(0, routine.MaxPlan)}, {"again", within(0, history.MostSeconds)},
		{"kind", from(int64(session.Find), int64(session.Pace))}, {"point", text}, {"side", from(int64(body.NoSide), int64(body.Together))},
		{"planned", within(0, history.MostSeconds)}, {"length", within(0, history.MostSeconds)}, {"lasted", within(0, history.MostSeconds*1000)},
		{"ending", from(int64(session.Full), int64(session.CutShort))}, {"at", within(history.Earliest, history.Latest)}, {"client", orNone(anyNumber)},
	}},
	{"region", "session, region", []column{
		{"session", anyNumber}, {"region", text}, {"before", orNone(from(0, 10))}, {"after", orNone(from(0, 10))},
		{"started", within(history.Earliest, history.Latest)}, {"client", orNone(anyNumber)},
	}},
	{"tenderness", "session, point, side", []column{
		{"session", anyNumber}, {"point", text}, {"side", from(int64(body.NoSide), int64(body.Together))}, {"number", from(0, 10)},
	}},
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
	if v, ok := from(int64(history.Going), int64(history.Abandoned))(v); ok {
		return v, true
	}
	return int64(history.Abandoned), true
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
	if k, ok := v.([]byte); ok && len(k) == len(history.Key{}) {
		return v, true
	}
	k := history.NewKey()
	return k[:], true
}

// sum makes up a hash that is like no other.
func sum(v any) (any, bool) {
	if h, ok := v.([]byte); ok && len(h) == len(Hash()) {
		return v, true
	}
	return randomHash(), true
}

func randomHash() []byte {
	h := make([]byte, len(Hash()))
	_, _ = rand.Read(h) // never fails
	return h
}

// source is the file of a routine. One that is lost is as good as none.
func source(v any) (any, bool) {
	if data, ok := v.([]byte); ok {
		if _, err := Inflate(data); err == nil {
			return v, true
		}
	}
	return Deflate([]byte("{}")), true
}

func decodable(v any) (any, bool) {
	data, ok := v.([]byte)
	if ok {
		_, err := DecodePlan(data)
		ok = err == nil
	}
	return v, ok
}

// orNothing is what was written about a session, or nothing if that is lost.
func orNothing(v any) (any, bool) {
	data, ok := v.([]byte)
	if !ok || !vault.IsSealed(data) && json.Unmarshal(data, &history.Notes{}) != nil {
		return nil, true
	}
	return v, true
}

// card is what was written about a client. If that is lost, it says so where
// cautions are shown.
func card(v any) (any, bool) {
	data, ok := v.([]byte)
	if !ok || !vault.IsSealed(data) && json.Unmarshal(data, &clients.Card{}) != nil {
		return LostCardText, true
	}
	return v, true
}

// LostCard takes the place of what was written about a client and is lost. Its
// words are then the person's to change.
var (
	LostCard        = clients.Card{Cautions: []string{"What was written about this client could not be read any more: ask again."}}
	LostCardText, _ = json.Marshal(LostCard) // never fails
)
