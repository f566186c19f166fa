package importer

import (
	"fmt"
	"slices"

	"unknot/session/jsontree"
	"unknot/session/message"
)

// feeel reads what Feeel exports: one workout with exercises by number, their
// lengths and the breaks before them in seconds. The names of exercises are not
// in the file.
func feeel(root jsontree.Node) program {
	const path = "fullWorkout"
	full := field(root, path)
	workout, where := field(full, "workout"), jsontree.Join(path, "workout")
	p := program{at: root.At, path: path}
	if !p.object(full, root.At, path) || !p.object(workout, full.At, where) {
		return p
	}
	p.at, p.title = full.At, p.text(workout, where, "title")
	usual := p.whole(workout, where, "exerciseDuration", maxMS/1000)
	pause := p.whole(workout, where, "breakDuration", maxMS/1000)
	ready := p.optional(workout, where, "countdownDuration", maxMS/1000, 0)
	if ready > 0 {
		p.add(step{at: workout.At, path: where, name: "Get ready", ms: 1000 * ready, rest: true})
	}
	exercises := slices.Clone(p.list(full, path, "workoutExercises"))
	type placed struct{ order, from int }
	order := make([]placed, 0, len(exercises))
	for i, e := range exercises {
		if at := jsontree.Index(jsontree.Join(path, "workoutExercises"), i); p.object(e, e.At, at) {
			order = append(order, placed{p.optional(e, at, "orderPosition", maxCount, i), i})
		}
	}
	slices.SortStableFunc(order, func(a, b placed) int { return a.order - b.order })
	for n, o := range order {
		e, at := exercises[o.from], jsontree.Index(jsontree.Join(path, "workoutExercises"), o.from)
		if before := p.optional(e, at, "breakDuration", maxMS/1000, pause); n > 0 && before > 0 {
			p.add(step{at: e.At, path: at, name: "Rest", ms: 1000 * before, rest: true})
		}
		p.add(step{at: e.At, path: at, name: p.exercise(e, at), ms: 1000 * p.optional(e, at, "exerciseDuration", maxMS/1000, usual)})
	}
	return p
}

// exercise is the name of an exercise, or what can be said of one by number.
func (p *program) exercise(e jsontree.Node, path string) string {
	n := field(e, "exercise")
	number, ok := n.Whole()
	if !ok {
		p.wrong(e, n, jsontree.Join(path, "exercise"), message.New("import.exercise", "the number of an exercise"))
		return ""
	}
	if name, ok := exercises[number]; ok {
		return name
	}
	p.remark(path, message.New("import.exercise-name", "the name of exercise {{.Number}} is not in the file, nor known here", "Number", number))
	return fmt.Sprintf("Exercise %d", number)
}
