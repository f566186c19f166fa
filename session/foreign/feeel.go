package foreign

import (
	"fmt"
	"slices"
	"strconv"
)

// feeel reads what Feeel exports: one workout with exercises by number, their
// lengths and the breaks before them in seconds. The names of exercises are not
// in the file.
func (r *reader) feeel(root node) []program {
	const path = "fullWorkout"
	full := root.fields[path]
	if !r.object(full, root.at, path) || !r.object(full.fields["workout"], full.at, join(path, "workout")) {
		return nil
	}
	workout, where := full.fields["workout"], join(path, "workout")
	p := program{at: full.at, path: path, title: r.text(workout, where, "title")}
	usual := r.whole(workout, where, "exerciseDuration", maxMS/1000)
	pause := r.whole(workout, where, "breakDuration", maxMS/1000)
	ready := r.optional(workout, where, "countdownDuration", maxMS/1000, 0)
	if ready > 0 {
		r.add(&p, step{at: workout.at, path: where, name: "Get ready", ms: 1000 * ready, rest: true})
	}
	exercises := slices.Clone(r.list(full, path, "workoutExercises"))
	type placed struct{ order, from int }
	order := make([]placed, 0, len(exercises))
	for i, e := range exercises {
		if at := index(join(path, "workoutExercises"), i); r.object(e, e.at, at) {
			order = append(order, placed{r.optional(e, at, "orderPosition", maxCount, i), i})
		}
	}
	slices.SortStableFunc(order, func(a, b placed) int { return a.order - b.order })
	for n, o := range order {
		e, at := exercises[o.from], index(join(path, "workoutExercises"), o.from)
		if before := r.optional(e, at, "breakDuration", maxMS/1000, pause); n > 0 && before > 0 {
			r.add(&p, step{at: e.at, path: at, name: "Rest", ms: 1000 * before, rest: true})
		}
		r.add(&p, step{at: e.at, path: at, name: r.exercise(e, at), ms: 1000 * r.optional(e, at, "exerciseDuration", maxMS/1000, usual)})
	}
	return []program{p}
}

// exercise is the name of an exercise, or what can be said of one by number.
func (r *reader) exercise(e node, path string) string {
	n := e.fields["exercise"]
	number, err := strconv.Atoi(n.text)
	if n.kind != '0' || err != nil {
		r.wrong(e, n, join(path, "exercise"), "the number of an exercise")
		return ""
	}
	if name, ok := exercises[number]; ok {
		return name
	}
	return fmt.Sprintf("Exercise %d", number)
}
