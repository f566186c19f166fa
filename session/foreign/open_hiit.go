package foreign

// openHIIT reads what OpenHIIT exports: a list of timers with one time for all
// work and one for all rests, in seconds, and a name for each activity.
func (r *reader) openHIIT(root node) []program {
	if root.kind == '{' {
		return []program{r.hiitTimer(root, "")}
	}
	var programs []program
	for i, n := range root.items {
		if path := index("", i); r.object(n, n.at, path) {
			programs = append(programs, r.hiitTimer(n, path))
		}
	}
	return programs
}

func (r *reader) hiitTimer(n node, path string) program {
	p := program{at: n.at, path: path, title: r.text(n, path, "name")}
	times := n.fields["timeSettings"]
	where := join(path, "timeSettings")
	if times.kind == '"' { // an older version writes the object as a text
		times = inside(times)
	}
	if !r.object(times, n.at, where) {
		return p
	}
	seconds := func(name string) int { return 1000 * r.optional(times, where, name, maxMS/1000, 0) }
	var (
		work, rest, pause = seconds("workTime"), seconds("restTime"), seconds("breakTime")
		ready, warm, cool = seconds("getReadyTime"), seconds("warmupTime"), seconds("cooldownTime")
		restarts          = r.optional(times, where, "restarts", maxCount, 0)
		activities        = r.list(n, path, "activities")
		count             = r.optional(n, path, "activeIntervals", maxCount, len(activities))
	)
	if len(r.problems) > 0 {
		return p
	}
	if count == 0 {
		restarts = 0
	}
	if pause == 0 {
		pause = rest
	}
	add := func(name string, ms int, rest bool) {
		if ms > 0 {
			r.add(&p, step{at: times.at, path: where, name: name, ms: ms, rest: rest})
		}
	}
	add("Get ready", ready, true)
	add("Warm-up", warm, false)
	if warm > 0 {
		add("Rest", rest, true)
	}
	for round := 0; round <= restarts && len(r.problems) == 0; round++ {
		for i := 0; i < count && len(r.problems) == 0; i++ {
			if i < len(activities) {
				a := activities[i]
				if a.kind != '"' {
					r.wrong(n, a, index(join(path, "activities"), i), "a text")
				}
				r.add(&p, step{at: a.at, path: index(join(path, "activities"), i), name: a.text, ms: work})
			} else {
				add("Work", work, false)
			}
			if i < count-1 {
				add("Rest", rest, true)
			}
		}
		if round < restarts {
			add("Rest", pause, true)
		}
	}
	add("Cool-down", cool, false)
	return p
}

// inside reads a text that is JSON itself. Its values have the place of the
// text.
func inside(n node) node {
	s, _ := newSource("", []byte(n.text))
	root, err := s.tree()
	if err != nil {
		return n
	}
	return root.moved(n.at)
}

func (n node) moved(at int) node {
	n.at = at
	for name, f := range n.fields {
		n.fields[name] = f.moved(at)
	}
	for i, item := range n.items {
		n.items[i] = item.moved(at)
	}
	return n
}
