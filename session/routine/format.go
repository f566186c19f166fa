package routine

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"

	"unknot/session"
	"unknot/session/body"
)

// Format writes a routine as a file in the one canonical form: every field in
// its usual place, indented by two spaces, repeats and rest spelled out. Parse
// reads the same routine back.
func Format(r *Routine) []byte {
	var b bytes.Buffer
	w := writer{jsontext.NewEncoder(&b, jsontext.WithIndent("  "), jsontext.AllowInvalidUTF8(true))}
	w.put(jsontext.BeginObject)
	w.number("version", 1)
	if r.Language != "" {
		w.text("language", r.Language)
	}
	w.text("id", r.ID)
	w.text("name", r.Name)
	w.text("purpose", r.Purpose)
	w.list("regions")
	for _, id := range r.Regions {
		w.put(jsontext.String(string(id)))
	}
	w.put(jsontext.EndArray)
	w.text("level", r.Level.String())
	if r.ByTherapist {
		w.text("by", therapist)
	}
	w.text("tool", r.Tool)
	w.text("position", r.Position)
	w.list("cautions")
	for _, caution := range r.Cautions {
		w.put(jsontext.String(caution))
	}
	w.put(jsontext.EndArray)
	w.list("stages")
	for _, st := range r.Stages {
		w.stage(st)
	}
	w.put(jsontext.EndArray)
	w.put(jsontext.EndObject)
	return b.Bytes()
}

// A writer writes tokens to memory in an order that is always right, so that
// nothing can go wrong.
type writer struct{ *jsontext.Encoder }

func (w writer) put(t jsontext.Token) { _ = w.WriteToken(t) }

func (w writer) text(name, value string) {
	w.put(jsontext.String(name))
	w.put(jsontext.String(value))
}

func (w writer) number(name string, value int) {
	w.put(jsontext.String(name))
	w.put(jsontext.Int(int64(value)))
}

func (w writer) list(name string) {
	w.put(jsontext.String(name))
	w.put(jsontext.BeginArray)
}

func (w writer) stage(st Stage) {
	w.put(jsontext.BeginObject)
	if st.ID != "" {
		w.text("id", st.ID)
	}
	w.text("kind", st.Kind.String())
	if st.Kind == session.Hold {
		w.hold(st)
	} else {
		w.pace(st)
	}
	w.put(jsontext.EndObject)
}

func (w writer) hold(st Stage) {
	w.text("point", string(st.Point))
	w.text("side", st.Side.String())
	w.number("seconds", st.Seconds)
	w.number("repeats", st.Repeats)
	w.number("rest", st.Rest)
	switch {
	case st.Find.Press:
		w.text("find", press)
	case st.Find.Seconds != 0:
		w.number("find", st.Find.Seconds)
	}
	if st.How != "" {
		w.text("how", st.How)
	}
}

func (w writer) pace(st Stage) {
	w.text("name", st.Name)
	if st.Asks {
		w.put(jsontext.String("asks"))
		w.put(jsontext.True)
	}
	if st.Side != body.NoSide {
		w.text("side", st.Side.String())
	}
	if st.Technique != "" {
		w.text("technique", string(st.Technique))
	}
	w.number("seconds", st.Seconds)
	if st.PerMinute != 0 {
		w.number("per_minute", st.PerMinute)
	}
	if st.Breath != (Breath{}) {
		w.put(jsontext.String("breath"))
		w.put(jsontext.BeginObject)
		w.number("in", st.Breath.In)
		w.number("out", st.Breath.Out)
		w.put(jsontext.EndObject)
	}
	w.text("how", st.How)
}
