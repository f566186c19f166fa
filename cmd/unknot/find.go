package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"unknot/session/atomicfile"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/session/cue"
	"unknot/session/finder"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/triage"
)

type findCommand struct {
	todayChoice
	Words    []string `arg:"" key:"help.find.words" help:"Where it hurts, such as 'side of head', 'left calf and heel' or 'between the shoulder blades'."`
	Side     string   `key:"help.find.side" help:"Which side, whatever the words say: left, right or both." enum:",left,right,both" default:""`
	Country  string   `key:"help.find.country" help:"Whose emergency number is said, such as DE or US. 'unknot conditions --country' keeps it." placeholder:"CC"`
	Language string   `key:"help.find.language" help:"The language of the words: en, de or es. English is understood in each." enum:",en,de,es" default:""`
	Minutes  minutes  `key:"help.find.minutes" help:"How long the routine may take, such as 5 or 7.5."`
	Level    string   `key:"help.find.level" help:"How firm: gentle, standard or strong." enum:"gentle,standard,strong" default:"gentle"`
	Most     int      `key:"help.find.most" help:"How many points to list." default:"8"`
	JSON     bool     `key:"help.json" help:"As JSON."`
	Play     bool     `key:"help.find.play" help:"Guide through the routine at once."`
	Text     bool     `key:"help.find.text" help:"With --play, in plain lines in the terminal, without a window."`
	Mute     bool     `key:"help.find.mute" help:"With --play, without sound."`
	Output   string   `short:"o" key:"help.routine-file" help:"Write the routine to this new file." placeholder:"FILE.json"`
}

// Run reads the words for danger, says which points may have to do with a
// place, and builds a routine of them.
func (c findCommand) Run(env environment) error {
	f, err := builtin.Finder(cmp.Or(c.Language, systemLanguage()))
	if err != nil {
		return err
	}
	var level body.Level
	if err := level.UnmarshalText([]byte(c.Level)); err != nil {
		return err
	}
	prog, err := openProgram()
	if err != nil {
		return err
	}
	query, err := c.query(env, prog)
	if err != nil {
		return err
	}
	answer := f.Ask(query)
	var r *routine.Routine
	var notes []finder.Note
	noRoutine := finder.ErrNothing
	if answer.Outcome == triage.Points {
		if r, notes, noRoutine = f.Build(answer, body.NoSide, level, time.Duration(c.Minutes)); noRoutine != nil && !errors.Is(noRoutine, finder.ErrNothing) {
			return noRoutine
		}
	}
	if answer.Outcome == triage.Nothing && len(answer.Danger.Groups) == 0 && !c.JSON {
		return message.Errorf("command.no-place", "{{.Words}} is no place that is known; try {{.Near}}", "Words", strconv.Quote(strings.Join(c.Words, " ")), "Near", quotedList(answer.Near))
	}
	if err := c.write(env, answer, query.Subject, r, notes); err != nil {
		return err
	}
	switch {
	case answer.Outcome >= triage.Doctor && !c.JSON:
		return errDanger
	case r == nil && (c.Output != "" || c.Play):
		return noRoutine
	}
	return c.use(env, prog, r, answer.Danger.GroupIDs())
}

// use writes the routine to a file and plays it, as far as that is asked for. Said
// are the ids of groups that the words named.
func (c findCommand) use(env environment, prog *program, r *routine.Routine, said []string) error {
	if c.Output != "" {
		if err := writeNew(c.Output, routine.Format(r)); err != nil {
			return err
		}
	}
	if c.Play {
		return playChoice{todayChoice: c.todayChoice, Text: c.Text, Mute: c.Mute, Voice: "tones"}.play(env, prog, playRequest{routine: r, said: said})
	}
	return nil
}

// query is what is asked, by whom, where and when.
func (c findCommand) query(env environment, prog *program) (finder.Query, error) {
	side, _ := body.ParseSide(c.Side)
	q := finder.Query{Words: strings.Join(c.Words, " "), Side: side, Now: time.Now()}
	var err error
	if q.Country, err = c.country(prog); err == nil {
		q.Subject = prog.person(env, q.Now)
	}
	return q, err
}

// country is where the person is.
func (c findCommand) country(prog *program) (string, error) {
	if c.Country != "" {
		return prog.country(c.Country)
	}
	store, _ := openSettings() // an error is told where something is played
	return countryOf(store.Now()), nil
}

func (c findCommand) write(env environment, a finder.Answer, who prepare.Subject, r *routine.Routine, notes []finder.Note) error {
	if c.JSON {
		return writeJSON(env.out, newFindOutput(a, who, r, notes))
	}
	c.say(env, a, who, r, notes)
	return nil
}

// say writes the answer in the order in which it should be read: what belongs
// to a doctor first.
func (c findCommand) say(env environment, a finder.Answer, who prepare.Subject, r *routine.Routine, notes []finder.Note) {
	w, printer := env.out, env.printer
	sayDanger(env, a, who)
	switch {
	case a.Outcome == triage.Nothing:
		fmt.Fprintln(w, printer.Text("command.no-place-named", "No place was named; try {{.Near}}", "Near", quotedList(a.Near)))
		return
	case a.Outcome > triage.Points && len(a.Near) > 0:
		fmt.Fprintln(w, printer.Text("command.near-it", "Near it, and to be pressed: {{.Near}}", "Near", quotedList(a.Near)))
		return
	case a.Outcome > triage.Points:
		return
	}
	c.sayPlaces(env, a)
	sayRoutine(env, r, notes)
}

// sayDanger writes what comes before all places, and what speaks against some.
func sayDanger(env environment, a finder.Answer, who prepare.Subject) {
	w, printer := env.out, env.printer
	if len(a.Danger.Asks) > 0 {
		fmt.Fprintln(w, printer.Text("command.did-you-mean", "Did you mean {{.Words}}? Then this comes first:", "Words", quotedList(read(a.Danger.Asks))))
	}
	if lead := a.Danger.Lead; lead != nil {
		fmt.Fprintf(w, "%s\n", lead.Text)
	}
	for _, lead := range append(a.Danger.Also, a.Danger.Groups...) {
		if lead.ID != a.LeadID() {
			fmt.Fprintf(w, "%s\n", lead.Text)
		}
	}
	for _, left := range a.LeftOut {
		fmt.Fprintln(w, printer.Sentence(left.Message()))
	}
	if ids := who.Unkept(a.Danger.GroupIDs()); len(ids) > 0 && a.Outcome < triage.Doctor {
		fmt.Fprintln(w, printer.Text("command.keep-about-you", "To keep this about you: unknot conditions --add {{.Conditions}}", "Conditions", strings.Join(ids, " --add ")))
	}
}

// sayPlaces writes what was asked for, and where to press for it.
func (c findCommand) sayPlaces(env environment, a finder.Answer) {
	w, printer := env.out, env.printer
	fmt.Fprintln(w, printer.Text("command.see-a-doctor", "See a doctor, not a ball:"))
	for _, flag := range a.RedFlags {
		fmt.Fprintf(w, "  %s\n", flag.Text)
	}
	for _, asked := range a.Asked {
		fmt.Fprintf(w, "\n%s%s\n", asked.Name, sideOf(printer, asked))
	}
	if len(a.Unknown) > 0 {
		fmt.Fprintln(w, printer.Text("command.not-understood", "Not understood: {{.Words}}", "Words", quotedList(a.Unknown)))
	}
	for _, no := range a.NoPress {
		fmt.Fprintf(w, "\n%s %s\n%s\n", printer.Text("command.never-press", "Never press the {{.Place}}.", "Place", no.Name), no.Why, no.Instead)
	}
	if len(a.Results) > 0 {
		fmt.Fprintln(w, "\n"+printer.Text("command.places-to-look", "Places to look around in, the likeliest first. Patterns vary from person to person."))
	}
	for i, result := range a.Results[:min(max(c.Most, 0), len(a.Results))] {
		fmt.Fprintf(w, "%2d  %s  %s, %s%s\n", i+1, result.Point.ID, printer.Say(result.Point.ShortMessage()), printer.Say(result.Side.Message()), printer.Say(barred(result.Barred)))
		for _, why := range result.Why {
			fmt.Fprintf(w, "      %s\n", why)
		}
	}
}

// sayRoutine writes the routine that was built, or that there is none.
func sayRoutine(env environment, r *routine.Routine, notes []finder.Note) {
	w, printer := env.out, env.printer
	if r != nil {
		fmt.Fprintf(w, "\n%s, %s, %s:\n", r.Name, cue.Clock(r.Length()), printer.Say(r.Level.Message()))
		for _, st := range r.Stages {
			if st.Point == "" {
				fmt.Fprintf(w, "  %s, %d s\n", st.Name, st.Seconds)
				continue
			}
			fmt.Fprintf(w, "  %s %s, %d x %d s\n", st.Point, printer.Say(st.Side.Message()), st.Repeats, st.Seconds)
		}
	} else {
		fmt.Fprintln(w, "\n"+printer.Text("command.no-routine", "No routine: {{.Why}}.", "Why", finder.ErrNothing))
	}
	for _, note := range notes {
		fmt.Fprintf(w, "  %s\n", printer.Sentence(note.Line))
	}
}

func sideOf(printer *message.Printer, a finder.Asked) string {
	said := ""
	if a.Side == body.Left || a.Side == body.Right {
		said = ", " + printer.Say(a.Side.Message())
	}
	if a.Heard {
		said += printer.Text("command.side-heard", " (from your words; --side says otherwise)")
	}
	if a.As != "" {
		said += printer.Text("command.you-wrote", " (you wrote {{.Words}})", "Words", strconv.Quote(a.As))
	}
	return said
}

// read are the words as they were read.
func read(fixes []triage.Fix) []string {
	var all []string
	for _, f := range fixes {
		all = append(all, f.Read)
	}
	return all
}

func barred(b finder.Barred) message.Message {
	switch b {
	case finder.OffByDefault:
		return message.New("command.area-off", " (off until you turn it on)")
	case finder.TherapistOnly:
		return message.New("command.therapist-only", " (for a trained therapist only)")
	}
	return message.Message{}
}

func quotedList(words []string) string {
	return "'" + strings.Join(words, "', '") + "'"
}

// writeNew writes what is for everybody to a file that is not there yet.
func writeNew(name string, data []byte) error {
	return atomicfile.New(name, 0o644, func(f *os.File) error {
		_, err := f.Write(data)
		return err
	})
}
