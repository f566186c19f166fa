package archive

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/textfile"
	"unknot/session/words"
)

// Contents are what an export says.
type Contents struct {
	Clients  []Client
	Sessions []Session
}

// A Session is one session of an export.
type Session struct {
	history.Record
	ClientKey *history.Key // nil for the person's own
}

func isList(name string) bool {
	return slices.Contains([]string{"clients", "routines", "plans", "sessions"}, name)
}

// Read reads an export whole, whatever the order of its lists.
func Read(text textfile.Text) (Contents, error) {
	c := &checker{text: text, wrong: map[string]bool{}}
	version, lists, ok := c.lists()
	if !bytes.Contains(text.Bytes, []byte(`"unknot_records"`)) {
		return Contents{}, errForeignExport
	}
	if !ok {
		_, p := jsontree.Parse(text, message.New("file.kind-records", "an export of records"))
		if p == nil {
			return Contents{}, errForeignExport
		}
		return Contents{}, text.Errors([]textfile.Problem{*p})
	}
	if _, there := lists["unknot_records"]; !there {
		return Contents{}, errForeignExport
	}
	if v, whole := version.Whole(); !whole || v != formatVersion {
		c.problems = []textfile.Problem{{At: version.At, Error: textfile.Error{
			Path: "unknot_records", Want: message.New("records-file.version", "version {{.Version}}", "Version", formatVersion), Got: version.Got(),
			Hint: message.New("records-file.another-unknot", "another Unknot can read it"),
		}}}
		return Contents{}, c.err()
	}
	r := exportReader{checker: c, clients: map[history.Key]bool{}, routines: map[int]routineFile{}, plans: map[int]history.Record{}}
	for _, list := range []struct {
		name string
		read func(n jsontree.Node, path string)
	}{{"clients", r.client}, {"routines", r.routine}, {"plans", r.plan}, {"sessions", r.session}} {
		for i, it := range lists[list.name] {
			if n := c.node(it); n.Kind != 0 {
				list.read(n, fmt.Sprintf("%s[%d]", list.name, i))
			}
		}
	}
	return r.file, c.err()
}

// An exportReader reads the items of an export.
type exportReader struct {
	*checker
	clients  map[history.Key]bool
	routines map[int]routineFile
	plans    map[int]history.Record
	file     Contents
}

func (r *exportReader) client(n jsontree.Node, path string) {
	o := r.object(n, path, "key", "created", "card")
	f := Client{Key: o.key("key"), Created: o.time("created")}
	card := o.object("card", "label", "notes", "minutes", "favourites", "tool", "pressure", "cautions")
	f.Card = clients.Card{
		Label: card.line("label"), Notes: card.lines("notes"), Minutes: card.whole("minutes", false, 0, clients.MostBooked),
		Favourites: card.texts("favourites"), Tool: card.line("tool"), Cautions: card.texts("cautions"),
	}
	if card.has("pressure") {
		f.Card.Pressure = meant(card, "pressure", body.Gentle, body.Strong)
	}
	if !card.has("label") || words.Fold(f.Card.Label) == "" {
		card.mistake("label", message.New("records-file.label", "a label, such as initials or a code"))
	}
	if r.clients[f.Key] {
		o.mistake("key", message.New("records-file.other-client", "a key that no other client has"))
	}
	r.clients[f.Key] = true
	r.file.Clients = append(r.file.Clients, f)
}

func (r *exportReader) routine(n jsontree.Node, path string) {
	o := r.object(n, path, "number", "id", "name", "file")
	f := routineFile{Number: int64(o.whole("number", true, 0, mostNumber)), ID: o.line("id"), Name: o.line("name")}
	if n := o.fields["file"]; n.Kind != '"' || len(n.Text) > history.MaxSource {
		o.mistake("file", message.New("records-file.routine-file", "a routine's file, of at most {{.Size}} MiB", "Size", history.MaxSource>>20))
	} else {
		f.File = n.Text
	}
	if _, twice := r.routines[int(f.Number)]; twice {
		o.mistake("number", message.New("records-file.other-routine", "a number that no other routine has"))
	}
	r.routines[int(f.Number)] = f
}

// mostNumber is the highest number of a plan or routine within an export.
const mostNumber = 1 << 40

func (r *exportReader) plan(n jsontree.Node, path string) {
	o := r.object(n, path, "number", "routine", "stages")
	number := o.whole("number", true, 0, mostNumber)
	from, ok := r.routines[o.whole("routine", true, 0, mostNumber)]
	if !ok {
		o.mistake("routine", message.New("records-file.routine", "the number of a routine of the file"))
	}
	if _, twice := r.plans[number]; twice {
		o.mistake("number", message.New("records-file.other-plan", "a number that no other plan has"))
	}
	before := len(r.problems)
	var stages []session.Stage
	for i, n := range o.list("stages") {
		stages = append(stages, r.stage(n, fmt.Sprintf("%s.stages[%d]", path, i)))
	}
	v := history.Record{Session: history.Session{RoutineID: from.ID, Name: from.Name}, Source: []byte(from.File)}
	if len(r.problems) == before {
		p, err := session.NewPlan(stages)
		if err != nil {
			r.report(n.At, path+".stages", message.New("records-file.plan-runs", "a plan that can be run"), message.New("records-file.plan-cannot", "one that cannot: {{.Reason}}", "Reason", err))
		}
		v.Plan = p
	}
	r.plans[number] = v
}

func (r *exportReader) stage(n jsontree.Node, path string) session.Stage {
	o := r.object(n, path, "kind", "point", "side", "seconds", "waits", "round", "rounds", "item")
	return session.Stage{
		Kind: meant(o, "kind", session.Find, session.Pace), Point: body.ID(o.line("point")), Side: meant(o, "side", body.NoSide, body.Together),
		Length: time.Duration(o.whole("seconds", false, 0, int(session.MaxStage/time.Second))) * time.Second, Wait: o.flag("waits"),
		Round: o.whole("round", false, 0, routine.MaxPlan), Rounds: o.whole("rounds", false, 0, routine.MaxPlan),
		Item: o.whole("item", false, 0, routine.MaxPlan),
	}
}

func (r *exportReader) session(n jsontree.Node, path string) {
	o := r.object(n, path, "key", "client", "started", "plan", "outcome", "stage", "words", "regions", "tenderness", "done")
	plan, ok := r.plans[o.whole("plan", true, 0, mostNumber)]
	if !ok {
		o.mistake("plan", message.New("records-file.plan", "the number of a plan of the file"))
	}
	v := Session{Record: plan}
	v.Key = o.key("key")
	if o.has("client") {
		key := o.key("client")
		v.ClientKey = &key
		if !r.clients[key] {
			o.mistake("client", message.New("records-file.client", "the key of a client of the file"))
		}
	}
	v.Started = o.time("started")
	v.Outcome, v.Session.Stage = meant(o, "outcome", history.Going, history.Abandoned), r.index(o, v.Plan)
	if o.has("words") {
		v.Notes = said(o.object("words", "complaint", "note", "next", "tags", "today", "wrong", "well"))
	}
	for i, n := range o.list("regions") {
		n := r.object(n, fmt.Sprintf("%s.regions[%d]", path, i), "region", "before", "after")
		v.Regions = append(v.Regions, history.Numbers{Region: body.RegionID(n.line("region")), Before: n.number("before"), After: n.number("after")})
	}
	for i, n := range o.list("tenderness") {
		n := r.object(n, fmt.Sprintf("%s.tenderness[%d]", path, i), "point", "side", "number")
		v.Tender = append(v.Tender, history.Tenderness{Point: body.ID(n.line("point")), Side: meant(n, "side", body.NoSide, body.Together), Number: n.whole("number", true, 0, 10)})
	}
	for i, n := range o.list("done") {
		v.Done = append(v.Done, r.done(n, fmt.Sprintf("%s.done[%d]", path, i), v.Plan))
	}
	r.file.Sessions = append(r.file.Sessions, v)
}

// index reads which stage of a plan is meant. Of a plan that could not be read
// nothing more is said.
func (r *exportReader) index(o object, p session.Plan) int {
	if p.Len() == 0 {
		return 0
	}
	return o.whole("stage", true, 0, p.Len()-1)
}

func said(o object) history.Notes {
	w := history.Notes{Complaint: o.lines("complaint"), Note: o.lines("note"), Next: o.lines("next"), Tags: o.texts("tags")}
	for i, n := range o.list("today") {
		a := o.checker.object(n, fmt.Sprintf("%s.today[%d]", o.path, i), "question", "yes")
		w.Today = append(w.Today, history.Answer{Question: a.line("question"), Yes: a.flag("yes")})
	}
	if o.has("wrong") {
		f := o.object("wrong", "sign", "regions", "at")
		w.Wrong = &history.Wrong{Sign: f.line("sign"), At: f.time("at")}
		for _, id := range f.texts("regions") {
			w.Wrong.Regions = append(w.Wrong.Regions, body.RegionID(id))
		}
	}
	for i, n := range o.list("well") {
		f := o.checker.object(n, fmt.Sprintf("%s.well[%d]", o.path, i), "region", "at")
		w.Well = append(w.Well, history.Well{Region: body.RegionID(f.line("region")), At: f.time("at")})
	}
	return w
}

func (r *exportReader) done(n jsontree.Node, path string, p session.Plan) history.StageRecord {
	o := r.object(n, path, "stage", "again", "kind", "point", "side", "planned_s", "length_s", "lasted_ms", "ending", "at")
	seconds := func(name string) time.Duration {
		return time.Duration(o.whole(name, true, 0, int(history.LongestStage/time.Second))) * time.Second
	}
	return history.StageRecord{
		Stage: r.index(o, p), Again: o.whole("again", false, 0, 1e9), Kind: meant(o, "kind", session.Find, session.Pace),
		Point: body.ID(o.line("point")), Side: meant(o, "side", body.NoSide, body.Together),
		Planned: seconds("planned_s"), Length: seconds("length_s"),
		Lasted: time.Duration(o.whole("lasted_ms", true, 0, int(history.LongestStage/time.Millisecond))) * time.Millisecond,
		Ending: meant(o, "ending", session.Full, session.CutShort), At: o.time("at"),
	}
}

// errForeignExport says that a file is something else.
var errForeignExport = message.Errorf("records-file.foreign", "this is no export of Unknot's records")
