package foreign

import "unknot/session/routine"

// workoutVersion is the latest version of Just Another Workout Timer's files
// that is known.
const workoutVersion = 2

// workoutTimer reads what Just Another Workout Timer shares, one workout, or
// exports, an object with a list of them: sets of exercises, in seconds.
func (r *reader) workoutTimer(root node) []program {
	if root.has("sets") {
		return []program{r.workout(root, "")}
	}
	var programs []program
	for i, n := range r.list(root, "", "workouts") {
		if path := index("workouts", i); r.object(n, n.at, path) {
			programs = append(programs, r.workout(n, path))
		}
	}
	if len(programs) == 0 && len(r.problems) == 0 {
		r.wrong(root, root.fields["workouts"], "workouts", "at least one workout")
	}
	return programs
}

func (r *reader) workout(n node, path string) program {
	p := program{at: n.at, path: path, title: r.text(n, path, "title")}
	if v := r.optional(n, path, "version", maxCount, 1); v > workoutVersion {
		r.report(n.fields["version"].at, routine.Error{
			Path: join(path, "version"), Want: "1 or 2", Got: n.fields["version"].got(), Hint: "this file needs a newer Unknot",
		})
		return p
	}
	for i, set := range r.list(n, path, "sets") {
		where := index(join(path, "sets"), i)
		if !r.object(set, set.at, where) {
			continue
		}
		exercises := r.list(set, where, "exercises")
		rounds := r.optional(set, where, "repetitions", maxCount, 1)
		for round := 0; round < rounds && len(exercises) > 0; round++ {
			if round > 0 && len(r.problems) > 0 {
				break
			}
			for j, e := range exercises {
				if path := index(join(where, "exercises"), j); r.object(e, e.at, path) {
					r.add(&p, step{at: e.at, path: path, name: r.text(e, path, "name"), ms: 1000 * r.whole(e, path, "duration", maxMS/1000)})
				}
			}
		}
	}
	return p
}
