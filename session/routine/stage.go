package routine

import (
	"fmt"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// What the numbers of a stage can be, in seconds or as a count, and what they
// are where the file leaves them out.
const (
	minHold, maxHold = int(session.MinHold / time.Second), int(session.MaxHold / time.Second)
	minPace, maxPace = 5, 1800
	minFind, maxFind = 3, 60
	minRest, maxRest = 5, 60
	usualRest        = 10
	maxRepeats       = 6
	usualRepeats     = 1
)

// What paces a pace stage. Strokes of a technique have limits of their own.
const (
	minPerMinute, maxPerMinute = 1, 120
	minBreath                  = 2
	maxBreathIn, maxBreathOut  = 8, 12
)

// press is the find time that lasts until a press.
const press = "press"

var (
	holdSides  = []string{"left", "right", "both", "together"}
	paceSides  = []string{"left", "right", "midline", "together"}
	holdFields = fieldSet{
		names:   []string{"id", "kind", "point", "side", "seconds", "repeats", "rest", "find", "how", "technique"},
		foreign: []string{"name", "asks", "per_minute", "breath"},
		why:     message.New("routine-file.only-pace", "only a pace stage has this field"),
	}
	paceFields = fieldSet{
		names:   []string{"id", "kind", "name", "asks", "side", "technique", "seconds", "per_minute", "breath", "how"},
		foreign: []string{"point", "repeats", "rest", "find"},
		why:     message.New("routine-file.only-hold", "only a hold has this field"),
	}
	anyFields = fieldSet{names: slices.Concat(holdFields.names, holdFields.foreign)}
)

func (c *checker) stages(items []jsontree.Node) []Stage {
	var stages []Stage
	ids := map[string]int{}
	for i, n := range items {
		o, ok := c.object(n, fmt.Sprintf("stages[%d]", i))
		if !ok {
			continue
		}
		st := o.stage(n)
		if first, taken := ids[st.ID]; taken {
			o.report(o.fields["id"].At, Error{
				Path: o.path + "id",
				Want: message.New("routine-file.other-stage", "an id that no other stage has"),
				Got:  message.Verbatim(textfile.Quoted(st.ID)),
				Hint: hasToo(fmt.Sprintf("stages[%d]", first)),
			})
		} else if st.ID != "" {
			ids[st.ID] = i
		}
		stages = append(stages, st)
	}
	return stages
}

func (o object) stage(n jsontree.Node) Stage {
	var st Stage
	switch o.word("kind", []string{"hold", "pace"}) {
	case "hold":
		o.allow(n, holdFields)
		st = o.hold()
	case "pace":
		o.allow(n, paceFields)
		st = o.pace()
	default:
		o.allow(n, anyFields)
	}
	if _, ok := o.fields["id"]; ok {
		st.ID = o.id("id")
	}
	return st
}

func (o object) hold() Stage {
	o.holdTechnique()
	st := Stage{
		Kind:    session.Hold,
		Point:   o.point(),
		Side:    o.holdSide(),
		Seconds: o.whole("seconds", minHold, maxHold),
		Repeats: o.optionalWhole("repeats", 1, maxRepeats, usualRepeats),
		Rest:    o.optionalWhole("rest", minRest, maxRest, usualRest),
		Find:    o.find(),
		How:     o.optionalText("how", LongText),
	}
	o.checkLimits(st)
	return st
}

func (o object) side(words []string) body.Side {
	side, _ := body.ParseSide(o.word("side", words))
	return side
}

// holdSide reads the side of a hold. No point lies on the midline, on purpose.
func (o object) holdSide() body.Side {
	if n := o.fields["side"]; n.Kind == '"' && n.Text == body.Midline.String() {
		o.report(n.At, Error{
			Path: o.path + "side",
			Want: textfile.Or(holdSides),
			Got:  n.Got(),
			Hint: message.New("routine-file.midline", "the midline is never pressed: spine, throat and breastbone are there"),
		})
		return body.NoSide
	}
	return o.side(holdSides)
}

// find reads the find time, which may be left out.
func (o object) find() Find {
	n, ok := o.fields["find"]
	if !ok {
		return Find{}
	}
	if n.Kind == '"' && n.Text == press {
		return Find{Press: true}
	}
	return Find{Seconds: o.wholeOr("find", minFind, maxFind, func(seconds message.Message) message.Message {
		return message.New("routine-file.or-press", "{{.Seconds}} or {{.Press}}", "Seconds", seconds, "Press", textfile.Quoted(press))
	})}
}

func (o object) point() body.ID {
	want := message.New("routine-file.point", "the id of a point")
	n, ok := o.has("point", want)
	if !ok {
		return ""
	}
	return body.ID(o.place(n, o.path+"point", want, func(s string) bool {
		_, ok := o.places.Point(body.ID(s))
		return ok
	}))
}
