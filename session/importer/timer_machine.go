package importer

import (
	"slices"
	"strings"

	"unknot/session/jsontree"
	"unknot/session/message"
)

// timerMachine reads one timer of what TimeR Machine shares or backs up: rounds
// of steps and of groups of steps, in milliseconds.
func timerMachine(n jsontree.Node, path string) program {
	p := program{at: n.At, path: path}
	p.title = p.text(n, path, "name")
	var besides []string
	if first := field(n, "startStep"); first.Kind == '{' {
		p.timerStep(first, jsontree.Join(path, "startStep"), &besides)
	}
	p.timerGroup(n, path, &besides)
	if last := field(n, "endStep"); last.Kind == '{' {
		p.timerStep(last, jsontree.Join(path, "endStep"), &besides)
	}
	if len(besides) > 0 {
		p.remark(path, message.New("import.besides", "what its steps do besides is left out: {{.What}}", "What", strings.Join(besides, ", ")))
	}
	return p
}

// timerGroup reads the steps of a timer or a group as often as it has rounds.
func (p *program) timerGroup(n jsontree.Node, path string, besides *[]string) {
	steps := p.list(n, path, "steps")
	p.rounds(p.optional(n, path, "loop", maxCount, 1), path, func() {
		for i, st := range steps {
			where := jsontree.Index(jsontree.Join(path, "steps"), i)
			switch {
			case !p.object(st, st.At, where):
			case field(st, "step_type").Text == "group" || !has(st, "step_type") && has(st, "steps"):
				p.timerGroup(st, where, besides)
			default:
				p.timerStep(st, where, besides)
			}
		}
	})
}

func (p *program) timerStep(n jsontree.Node, path string, besides *[]string) {
	st := step{
		at: n.At, path: path,
		name: p.text(n, path, "label"),
		ms:   p.whole(n, path, "length", maxMS),
		rest: field(n, "type").Text == "NOTIFIER",
	}
	for _, b := range field(n, "behaviour").Items {
		switch kind := field(b, "type").Text; kind {
		case "HALT", "CONFIRM":
			st.waits = true
		default:
			if kind = strings.ToLower(line(kind, 20)); kind != "" && !slices.Contains(*besides, kind) {
				*besides = append(*besides, kind)
			}
		}
	}
	p.add(st)
}
