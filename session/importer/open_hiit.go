package importer

import (
	"unknot/session/jsontree"
	"unknot/session/message"
)

// A hiit is a timer of OpenHIIT: one time for all work and one for all rests,
// and a name for each activity.
type hiit struct {
	times      jsontree.Node // the object with the times
	where      string        // its path
	work       string        // the field of the time for work
	title      string
	activities string
	count      string // the field of the number of activities
	restarts   jsontree.Node
	again      string // the field of restarts with the number of further rounds
	restartsAt string // its path
}

// openHIIT reads a timer as OpenHIIT exports it. Before 1.5 it had all fields
// in one object, and the names as a text.
func openHIIT(n jsontree.Node, path string) program {
	p := program{at: n.At, path: path}
	if !has(n, "timeSettings") {
		work := "workTime"
		if has(n, "exerciseTime") {
			work = "exerciseTime"
		}
		return p.hiit(n, hiit{n, path, work, "title", "exercises", "numExercises", n, "iterations", path})
	}
	times, where := field(n, "timeSettings"), jsontree.Join(path, "timeSettings")
	if times.Kind == '"' { // some versions write the object as a text
		times = inside(times)
	}
	if !p.object(times, n.At, where) {
		p.title = p.text(n, path, "name")
		return p
	}
	return p.hiit(n, hiit{times, where, "workTime", "name", "activities", "activeIntervals", times, "restarts", where})
}

func (p program) hiit(n jsontree.Node, h hiit) program {
	p.title = p.text(n, p.path, h.title)
	seconds := func(name string) int { return 1000 * p.optional(h.times, h.where, name, maxMS/1000, 0) }
	var (
		work, rest, pause = seconds(h.work), seconds("restTime"), seconds("breakTime")
		ready, warm, cool = seconds("getReadyTime"), seconds("warmupTime"), seconds("cooldownTime")
		activities        = p.activities(n, h.activities)
		count             = p.optional(n, p.path, h.count, maxCount, len(activities))
		restarts          = p.optional(h.restarts, h.restartsAt, h.again, maxCount, 0)
	)
	if count == 0 {
		restarts = 0
	}
	if pause == 0 {
		pause = rest
	}
	for i := count; i < len(activities); i++ {
		p.remark(p.path, message.New("import.activities", "it has {{.Count}} activities; {{.Name}} is one more and left out",
			"Count", count, "Name", quoted(activities[i].Text)))
	}
	add := func(name string, ms int, rest bool) {
		if ms > 0 {
			p.add(step{at: h.times.At, path: h.where, name: name, ms: ms, rest: rest})
		}
	}
	add("Get ready", ready, true)
	add("Warm-up", warm, false)
	if warm > 0 {
		add("Rest", rest, true)
	}
	left := restarts
	p.rounds(1+restarts, p.path, func() {
		for i := 0; i < count && !p.full; i++ {
			if i < len(activities) {
				a, where := activities[i], jsontree.Index(jsontree.Join(p.path, h.activities), i)
				if a.Kind != '"' {
					p.wrong(n, a, where, jsontree.Text())
				}
				p.add(step{at: a.At, path: where, name: a.Text, ms: work})
			} else {
				add("Work", work, false)
			}
			if i < count-1 {
				add("Rest", rest, true)
			}
		}
		if left > 0 {
			add("Rest", pause, true)
		}
		left--
	})
	add("Cool-down", cool, false)
	return p
}

// activities are the names of what is done, which may be a list in a text, or
// an empty text.
func (p *program) activities(n jsontree.Node, name string) []jsontree.Node {
	list := field(n, name)
	if list.Kind == '"' {
		if list.Text == "" {
			return nil
		}
		list = inside(list)
	}
	if list.Kind == '[' {
		return list.Items
	}
	p.wrong(n, list, jsontree.Join(p.path, name), aList())
	return nil
}
