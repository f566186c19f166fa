package routine

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// paceTechniques are those that are done in strokes or long, light holds. A
// hold on a tender spot is a stage of its own kind.
var paceTechniques = []string{
	string(body.MyofascialRelease), string(body.DeepTissue), string(body.Swedish), string(body.Craniosacral),
}

var breathFields = fieldSet{names: []string{"in", "out"}}

func (o object) pace() Stage {
	st := Stage{Kind: session.Pace, Name: o.text("name", shortText), Asks: o.flag("asks")}
	if _, ok := o.fields["side"]; ok {
		st.Side = o.side(paceSides)
	}
	limits := body.Pacing{MinSeconds: minPace, MaxSeconds: maxPace, MinPerMinute: minPerMinute, MaxPerMinute: maxPerMinute}
	if n, ok := o.fields["technique"]; ok {
		st.Technique = o.technique(n)
		if own, ok := st.Technique.Pacing(); ok {
			limits = own
		}
	}
	st.PerMinute = o.perMinute(st.Technique, limits)
	of := forTechnique(st.Technique)
	if st.PerMinute > body.FastStrokes && st.Technique != "" {
		limits.MaxSeconds = body.FastSeconds
		of = func(seconds message.Message) message.Message {
			return message.New("routine-file.fast", "{{.Seconds}} for more than {{.Strokes}} strokes a minute", "Seconds", seconds, "Strokes", body.FastStrokes)
		}
	}
	st.Seconds = o.wholeOr("seconds", limits.MinSeconds, limits.MaxSeconds, of)
	st.Breath = o.breath(st.PerMinute)
	st.How = o.text("how", LongText)
	return st
}

// technique reads the technique of a pace stage.
func (o object) technique(n jsontree.Node) body.TechniqueID {
	if n.Kind == '"' && n.Text == string(body.TriggerPoint) {
		o.report(n.At, Error{
			Path: o.path + "technique",
			Want: textfile.Or(paceTechniques),
			Got:  n.Got(),
			Hint: message.New("routine-file.hold-is", "a trigger-point hold is a stage of kind hold, {{.From}} to {{.To}} seconds", "From", minHold, "To", maxHold),
		})
		return ""
	}
	return body.TechniqueID(o.word("technique", paceTechniques))
}

// holdTechnique reads the technique of a hold, which says nothing new.
func (o object) holdTechnique() {
	n, ok := o.fields["technique"]
	if !ok || n.Kind == '"' && n.Text == string(body.TriggerPoint) {
		return
	}
	o.report(n.At, Error{
		Path: o.path + "technique",
		Want: message.Verbatim(string(body.TriggerPoint)),
		Got:  n.Got(),
		Hint: message.New("routine-file.pace-is", "every other technique is a stage of kind pace"),
	})
}

// perMinute reads the strokes a minute, which may be left out and have no
// place in a technique that is held still.
func (o object) perMinute(technique body.TechniqueID, limits body.Pacing) int {
	n, ok := o.fields["per_minute"]
	if !ok {
		return 0
	}
	if !limits.Strokes() {
		o.report(n.At, Error{
			Path: o.path + "per_minute", Got: message.New("routine-file.held-still", "a technique that is held still has no strokes"),
			Hint: message.New("routine-file.leave-out", "leave it out of {{.Technique}}", "Technique", technique),
		})
		return 0
	}
	return o.wholeOr("per_minute", limits.MinPerMinute, limits.MaxPerMinute, forTechnique(technique))
}

// forTechnique says what limits are for.
func forTechnique(id body.TechniqueID) func(message.Message) message.Message {
	if id == "" {
		return nil
	}
	return func(limits message.Message) message.Message {
		return message.New("routine-file.for", "{{.Limits}} for {{.Technique}}", "Limits", limits, "Technique", id)
	}
}

// breath reads the pace of breathing, which may be left out.
func (o object) breath(perMinute int) Breath {
	n, ok := o.fields["breath"]
	if !ok {
		return Breath{}
	}
	if perMinute > 0 {
		o.report(n.At, Error{
			Path: o.path + "breath", Got: message.New("routine-file.second-pace", "a second pace beside per_minute"),
			Hint: message.New("routine-file.keep-one", "keep one of them"),
		})
		return Breath{}
	}
	b, ok := o.object(n, o.path+"breath")
	if !ok {
		return Breath{}
	}
	b.allow(n, breathFields)
	return Breath{In: b.whole("in", minBreath, maxBreathIn), Out: b.whole("out", minBreath, maxBreathOut)}
}
