package importer

import (
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// workoutVersion is the latest version of Just Another Workout Timer's files
// that is known.
const workoutVersion = 2

// workoutTimer reads a workout as Just Another Workout Timer shares it, or one
// of those it exports: sets of exercises, in seconds.
func workoutTimer(n jsontree.Node, path string) program {
	p := program{at: n.At, path: path}
	p.title = p.text(n, path, "title")
	if v := p.optional(n, path, "version", maxCount, 1); v > workoutVersion {
		version := field(n, "version")
		p.report(version.At, textfile.Error{
			Path: jsontree.Join(path, "version"), Want: textfile.Or([]string{"1", "2"}), Got: version.Got(),
			Hint: message.New("file.newer", "this file needs a newer Unknot"),
		})
		return p
	}
	for i, set := range p.list(n, path, "sets") {
		where := jsontree.Index(jsontree.Join(path, "sets"), i)
		if !p.object(set, set.At, where) {
			continue
		}
		exercises := p.list(set, where, "exercises")
		p.rounds(p.optional(set, where, "repetitions", maxCount, 1), where, func() {
			for j, e := range exercises {
				path := jsontree.Index(jsontree.Join(where, "exercises"), j)
				if p.object(e, e.At, path) {
					p.add(step{at: e.At, path: path, name: p.text(e, path, "name"), ms: 1000 * p.whole(e, path, "duration", maxMS/1000)})
				}
			}
		})
	}
	return p
}
