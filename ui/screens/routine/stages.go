package routine

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/posture"
	"unknot/ui/progressstrip"
)

// numbers gives every point its number, in the order in which they come.
func (p *page) numbers() map[body.ID]int {
	out := map[body.ID]int{}
	for _, st := range p.prepared.Plan.Stages() {
		if st.Kind == session.Hold && out[st.Point] == 0 {
			out[st.Point] = len(out) + 1
		}
	}
	return out
}

// markedViews are the drawings on which the points are.
func (p *page) markedViews() []body.View {
	var views []body.View
	for _, st := range p.prepared.Plan.Stages() {
		pt, ok := p.Places.Point(st.Point)
		if ok && st.Kind == session.Hold && !contains(views, pt.View) {
			views = append(views, pt.View)
		}
	}
	return views
}

// marks are the numbers to show on a drawing: solid where a point is done
// first, hollow on its second side. A drawing of one foot or hand shows that
// of the first side.
func (p *page) marks(view body.View) []bodymap.Mark {
	numbers := p.numbers()
	type place struct {
		point body.ID
		side  body.Side
	}
	seen, began := map[place]bool{}, map[body.ID]bool{}
	var marks []bodymap.Mark
	for _, st := range p.prepared.Plan.Stages() {
		pt, ok := p.Places.Point(st.Point)
		at := place{st.Point, st.Side}
		if !ok || st.Kind != session.Hold || pt.View != view || seen[at] {
			continue
		}
		second := began[st.Point]
		seen[at], began[st.Point] = true, true
		if view.Inset() && st.Side.Other() == p.wanted.Sides.First() && second {
			continue
		}
		sides := []body.Side{st.Side}
		if st.Side == body.Together {
			sides = []body.Side{body.Left, body.Right}
		}
		if view.Inset() {
			sides = []body.Side{p.wanted.Sides.First()}
		}
		for _, side := range sides {
			marks = append(marks, bodymap.MarkOf(p.Figure, pt, side, numbers[st.Point], second))
		}
	}
	return marks
}

// stageRows name each stage once, with its beads and the time it takes, and end
// with the whole session.
func (p *page) stageRows() []fyne.CanvasObject {
	title := look.Wrapped(p.Printer.Text("common.stages", "Stages"), look.Section, true, look.Ink, 2)
	objects := []fyne.CanvasObject{title}
	if len(p.prepared.Own) > 0 {
		objects = append(objects, p.ownLengths())
	}
	plan, numbers := p.prepared.Plan, p.numbers()
	script := cue.NewScript(p.prepared.Routine, plan, p.Places).In(p.Printer)
	perSecond, room := p.beadScale()
	for i, item := range p.prepared.Routine.Stages {
		at := firstOf(plan, i)
		if at < 0 {
			continue
		}
		l := &stageRow{room: room, time: look.Text(cue.Clock(lengthOf(plan, i)), look.Body, false, look.Ink).Trailing()}
		name, detail := script.Place(at), fmt.Sprintf("%d s", item.Seconds)
		if item.Kind == session.Hold {
			name, detail = script.Spot(at), holdDetail(p.Printer, item)
			if item.Seconds == p.prepared.Own[item.Point] {
				detail = p.Printer.Text("routine.own-length", "{{.Detail}} · your own length", "Detail", detail)
			}
			l.disc = look.NewNumberDisc(strconv.Itoa(numbers[item.Point]), 36, look.Hold, "", look.Surface)
			l.beads = progressstrip.Still(beadsOf(plan, i), perSecond, look.Hold)
		} else {
			l.disc, l.small = look.NewDisc(look.MarkPace, 36, "", "", look.Ink2), true
		}
		l.name, l.detail = look.Wrapped(name, look.Body, true, look.Ink, 2), look.Wrapped(detail, look.Secondary, false, look.Ink2, 2)
		l.rule = look.NewPanel(nil).Filled(look.Line).Rounded(0)
		row := []fyne.CanvasObject{l.name, l.detail, l.time, l.rule}
		if l.beads != nil {
			row = append(row, l.beads)
		}
		if l.picture = p.picture(&item, plan.Stage(at).Side); l.picture != nil {
			row = append(row, l.picture)
		}
		row = append(row, l.disc) // it may lie on the picture
		objects = append(objects, p.leading(item.Point, plan.Stage(at).Side, container.New(l, row...)))
	}
	if turned := p.turned(); turned != "" {
		objects = append(objects, look.Wrapped(turned, look.Secondary, false, look.Ink2, 4))
	}
	strip := container.New(layouts.CenterY{}, p.strip())
	ready := look.Text(p.leadIn(), look.Secondary, false, look.Ink2)
	all := look.Text(p.Printer.Text("routine.in-all", "{{.Time}} in all", "Time", cue.Clock(plan.Length())), look.Secondary, false, look.Ink2)
	objects = append(objects, container.New(&layouts.FixedHeight{Object: strip, Height: 44}, strip),
		container.New(&layouts.SpaceBetween{Left: ready, Right: all}, ready, all))
	for _, c := range p.prepared.Changes[:min(6, len(p.prepared.Changes))] {
		objects = append(objects, look.Wrapped(p.Printer.Sentence(c), look.Secondary, false, look.Ink2, 4))
	}
	if more := len(p.prepared.Changes) - 6; more > 0 {
		objects = append(objects, look.Wrapped(p.Printer.Text("routine.more-changes", "{{.Count}} more changes to fit your minutes.", "Count", more), look.Secondary, false, look.Ink2, 2))
	}
	return objects
}

// leading has a row with a point lead to the card of the point.
func (p *page) leading(id body.ID, side body.Side, row fyne.CanvasObject) fyne.CanvasObject {
	if _, ok := p.Places.Point(id); !ok {
		return row
	}
	card := look.NewCard(row, func() { p.ShowPoint(id, side) })
	card.Padded(0, 0).Filled("").Bare()
	return card
}

// picture is how a stage is done, on the side that it begins with, or nil.
func (p *page) picture(stage *routine.Stage, first body.Side) *posture.Picture {
	how, ok := p.Postures.Of(p.prepared.Routine, stage, p.Places)
	if !ok {
		return nil
	}
	picture := posture.New(p.Printer, p.Postures, posture.InList)
	picture.Set(how, first, posture.InList)
	return picture
}

// turned says of which side the pictures are, where some are of both in turn.
func (p *page) turned() string {
	for i := range p.prepared.Routine.Stages {
		stage := &p.prepared.Routine.Stages[i]
		how, ok := p.Postures.Of(p.prepared.Routine, stage, p.Places)
		if !ok || !how.Sided() || stage.Side != body.Both {
			continue
		}
		if at := firstOf(p.prepared.Plan, i); at >= 0 && p.prepared.Plan.Stage(at).Side == body.Right {
			return p.Printer.Text("routine.drawn-for-the-right", "The pictures show the right side. For the left they are turned round.")
		}
		return p.Printer.Text("routine.drawn-for-the-left", "The pictures show the left side. For the right they are turned round.")
	}
	return ""
}

// leadIn says how the session begins.
func (p *page) leadIn() string {
	if p.prepared.Plan.Len() == 0 {
		return ""
	}
	switch st := p.prepared.Plan.Stage(0); {
	case st.Wait:
		return p.Printer.Text("routine.begins-at-your-press", "Begins at your press")
	case st.Kind == session.Find:
		return p.Printer.Text("routine.get-ready", "{{.Seconds}} s to get ready", "Seconds", cue.Seconds(st.Length))
	}
	return p.Printer.Text("routine.begins-at-once", "Begins at once")
}

// beadScale is how many pixels a second has in the rows, so that the longest
// string is not too long, and how long that one is.
func (p *page) beadScale() (perSecond, longest float32) {
	const most = 160
	for _, s := range []float32{1, 0.8, 0.6, 0.45, 0.3} {
		perSecond, longest = s, 0
		for i, item := range p.prepared.Routine.Stages {
			if item.Kind == session.Hold {
				longest = max(longest, progressstrip.Still(beadsOf(p.prepared.Plan, i), s, look.Hold).MinSize().Width)
			}
		}
		if longest <= most {
			break
		}
	}
	return perSecond, longest
}

// beadsOf are the holds of one stage of a routine, with what is between them;
// those on the first side are filled.
func beadsOf(p session.Plan, item int) []progressstrip.Segment {
	var stages []session.Stage
	for _, st := range p.Stages() {
		if st.Item == item && (st.Kind == session.Hold || st.Kind == session.Rest || st.Kind == session.Switch) {
			stages = append(stages, st)
		}
	}
	for len(stages) > 0 && stages[0].Kind != session.Hold {
		stages = stages[1:]
	}
	for len(stages) > 0 && stages[len(stages)-1].Kind != session.Hold {
		stages = stages[:len(stages)-1]
	}
	out := progressstrip.Segments(stages)
	for i := range out {
		if stages[i].Kind == session.Switch {
			break
		}
		out[i].Solid = true
	}
	return out
}

func lengthOf(p session.Plan, item int) (sum time.Duration) {
	for _, st := range p.Stages() {
		if st.Item == item {
			sum += st.Length
		}
	}
	return sum
}

// firstOf is the first hold or pace stage of the plan that comes from the
// routine's stage, or -1.
func firstOf(p session.Plan, item int) int {
	return slices.IndexFunc(p.Stages(), func(st session.Stage) bool {
		return st.Item == item && (st.Kind == session.Hold || st.Kind == session.Pace)
	})
}

func holdDetail(printer *message.Printer, s routine.Stage) string {
	return printer.Text("routine.holds-of", "{{.Count}} × {{.Seconds}} s, {{.Side}}", "Count", s.Repeats, "Seconds", s.Seconds, "Side", sideWords[s.Side])
}

var sideWords = map[body.Side]message.Message{
	body.Left:     message.New("side.left", "left"),
	body.Right:    message.New("side.right", "right"),
	body.Both:     message.New("routine.each-side", "each side"),
	body.Midline:  message.New("routine.in-the-middle", "in the middle"),
	body.Together: message.New("routine.both-sides-at-once", "both sides at once"),
}

func contains(views []body.View, v body.View) bool { return slices.Contains(views, v) }
