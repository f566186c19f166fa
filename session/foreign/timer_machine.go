package foreign

// timerMachine reads what TimeR Machine shares or backs up: an object whose
// timers have rounds of steps and of groups of steps, in milliseconds.
func (r *reader) timerMachine(root node) []program {
	var programs []program
	for i, n := range r.list(root, "", "timers") {
		p := program{at: n.at, path: index("timers", i)}
		if !r.object(n, n.at, p.path) {
			continue
		}
		p.title = r.text(n, p.path, "name")
		if first := n.fields["startStep"]; first.kind == '{' {
			r.timerStep(&p, first, join(p.path, "startStep"))
		}
		r.timerGroup(&p, n, p.path)
		if last := n.fields["endStep"]; last.kind == '{' {
			r.timerStep(&p, last, join(p.path, "endStep"))
		}
		programs = append(programs, p)
	}
	if len(programs) == 0 && len(r.problems) == 0 {
		r.wrong(root, root.fields["timers"], "timers", "at least one timer")
	}
	return programs
}

// timerGroup reads the steps of a timer or a group as often as it has rounds.
// Mistakes are the same in every round, so that the first tells them all.
func (r *reader) timerGroup(p *program, n node, path string) {
	rounds := r.optional(n, path, "loop", maxCount, 1)
	steps := r.list(n, path, "steps")
	for round := 0; round < rounds && len(steps) > 0; round++ {
		if round > 0 && len(r.problems) > 0 {
			return
		}
		before := len(p.steps)
		for i, st := range steps {
			where := index(join(path, "steps"), i)
			switch {
			case !r.object(st, st.at, where):
			case st.fields["step_type"].text == "group" || st.fields["step_type"].kind == 0 && st.has("steps"):
				r.timerGroup(p, st, where)
			default:
				r.timerStep(p, st, where)
			}
		}
		if len(p.steps) == before {
			return // nothing but empty groups, however many rounds
		}
	}
}

func (r *reader) timerStep(p *program, n node, path string) {
	r.add(p, step{
		at: n.at, path: path,
		name: r.text(n, path, "label"),
		ms:   r.whole(n, path, "length", maxMS),
		rest: n.fields["type"].text == "NOTIFIER",
	})
}
