// Package summary is the screen at the end of a session, whether all of it was done
// or not: how it feels now, what is learned from it, and what to remember. What is
// kept, and what rests for it, others decide.
package summary

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/journal"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/bodymap"
	"unknot/ui/cautions"
	"unknot/ui/choices"
	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/painscale"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	Wanted      choices.Session
	Plan        session.Plan
	Ended       session.Status // how the session ended
	Wrong       history.Wrong  // what it was stopped for; its At is zero if it was not
	Places      *body.Atlas
	Figure      *body.Figure
	Safety      *body.Safety
	Marks       *marks.Store
	Background  *background.Background
	HasProgress bool // there are records to look back at
	Now         func() time.Time
	// Rate keeps what the person says, in the background. Nil asks nothing.
	Rate func(journal.Rating) error
	// Settle waits until what was said can be read.
	Settle func(context.Context) error
	// Habit returns the person's holds of a point after a time. Nil knows of none.
	Habit func(ctx context.Context, point body.ID, after time.Time) ([][]history.StageRecord, error)
	// Leave leads on, once all is said.
	Leave func()
}

// Window is what the page needs of the window.
type Window interface {
	Prepare(choices.Session) (prepare.Prepared, error)
	Start(choices.Session)
	Mark(how func(marks.Marks))
	Write(work func(context.Context) error, done func(error))
	Slowly(work func(context.Context) error, done func(error))
	TellError(error)
	KeyTime() time.Time
	ShowProgressOf(history.ClientID)
}

// A page is the end of a session, whether all of it was done or not. It
// asks how it feels now, if there is somebody to remember that.
type page struct {
	Options
	after  painscale.Numbers
	gently *look.Label
	tender *tenderness
	tags   map[string]bool
	note   *fields.Entry
	offers *offerList
	root   *fyne.Container

	keeping bool // what was said is being handed over
}

// New is the end of a session.
func New(o Options) screens.Screen {
	p := &page{Options: o, tags: map[string]bool{}, after: painscale.Numbers{}}
	p.tender = newTenderness(o, func() { p.root.Refresh() }, p.beGentle)
	p.offers = newOfferList(o, func() { p.root.Refresh() })
	p.root = layouts.NewAdaptive(func(size fyne.Size) bool { return size.Width >= 860*look.TextScale() }, p.build)
	background.Read(o.Background, func(ctx context.Context) []lengthOffer { return o.lengthOffers(ctx) }, func(open []lengthOffer) {
		p.offers.open = open
		p.root.Objects = nil // what was written and chosen stays
		p.root.Refresh()
	})
	return &screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyReturn: p.save, fyne.KeyEscape: p.Leave}}
}

func (p *page) rates() bool { return p.Rate != nil }

func (p *page) build(columns bool) fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{p.head()}, p.wrong()...)
	if p.rates() {
		objects = append(objects, p.rating())
	}
	if p.offers.any() {
		objects = append(objects, p.offers.content(columns))
	}
	if p.rates() {
		objects = append(objects, p.remember())
		if p.HasProgress {
			objects = append(objects, layouts.Row(look.NewLink(p.Printer.Text("summary.your-progress", "Your progress"), look.Body, func() {
				p.keep(func() { p.ShowProgressOf(p.Wanted.ClientID()) })
			})))
		}
	} else {
		objects = append(objects, look.Wrapped(p.Printer.Say(afterwards), look.Body, false, look.Ink, 6))
	}
	worked := p.worked()
	if !columns {
		objects = append(objects, worked)
		content, _ := layouts.NewColumn(look.Space24, 0, objects...)
		return layouts.NewSheet(content, p.buttons())
	}
	content, _ := layouts.NewColumn(look.Space32, 0, objects...)
	sheet := layouts.NewSheet(content, p.buttons())
	return container.New(&doneLayout{sheet, worked}, sheet, worked)
}

var afterwards = message.New("summary.sit-up-slowly", "Sit up slowly, and move gently for a minute. The spots may stay a little tender for a day; that is ordinary. If it is worse for more than two days, go lighter next time and ask a clinician.")

// head says what was done.
func (p *page) head() fyne.CanvasObject {
	title, icon, color := p.Printer.Text("summary.all-done-take", "All done. Take a slow breath."), look.MarkDone, look.Accent
	if p.Ended.State == session.Stopped {
		n, of := p.Plan.Number(p.Ended.Stage)
		title = p.Printer.Text("summary.stopped", "Stopped at stage {{.Stage}} of {{.Stages}}.", "Stage", n, "Stages", of)
		icon, color = look.MarkPaused, look.Ink2
	}
	spent := cue.Seconds(p.Ended.Spent)
	text, _ := layouts.NewColumn(0, 0, screens.Heading(title),
		look.Wrapped(p.Printer.Text("summary.time", "{{.Routine}} · {{.Minutes}} min {{.Seconds}} s", "Routine", p.Wanted.Routine.Name, "Minutes", spent/60, "Seconds", spent%60), look.Body, false, look.Ink2, 3))
	picture := look.Draw(icon, 56, color)
	return container.New(&layouts.PictureText{Picture: picture, Text: text}, picture, text)
}

// rating asks for the person's numbers.
func (p *page) rating() fyne.CanvasObject {
	p.gently = look.Wrapped("", look.Body, true, look.Ink, 3)
	before := p.Wanted.Before
	a := &painscale.Form{
		Printer: p.Printer,
		Places:  p.Places, Regions: p.regions(), Given: p.after, Before: before,
		Answered: func() {
			p.beGentle()
			p.root.Refresh()
		},
		Redraw: func() { p.root.Refresh() },
	}
	a.All = func(picked int, apart fyne.CanvasObject) fyne.CanvasObject {
		was, _ := before.Same(a.Regions)
		scale := painscale.NewScale(p.Printer, was, picked)
		scale.Numbers.OnPick = func(n int) { a.Answer(n, a.Regions...) }
		if apart == nil {
			return scale.Box
		}
		both, _ := layouts.NewColumn(0, 0, scale.Box, layouts.NaturalSize(apart))
		return both
	}
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("summary.how-does-it-feel", "How does it feel now?"), look.Section, true, look.Ink, 2), a.Content()}
	if p.tender.any() {
		objects = append(objects, p.tender.content())
	}
	content := layouts.Stack(append(objects, p.gently)...)
	p.beGentle()
	return content
}

func (p *page) regions() []body.RegionID { return p.Wanted.Routine.Regions }

// beGentle says what numbers ask for that are too high, or higher than before.
func (p *page) beGentle() {
	word := ""
	for region, now := range p.after {
		if before := p.Wanted.Before.At(region); before != painscale.None && now > before {
			word = p.Printer.Text("summary.let-that-spot-rest", "Let that spot rest. Choose a gentler one next time.")
		}
	}
	if sore := prepare.TooSore(painscale.Pairs(p.regions(), p.Wanted.Before, p.after), p.tender.given(), p.Places); len(sore) > 0 {
		word = p.resting(sore, p.Now())
	}
	p.gently.SetText(word, "")
}

// resting says of regions that they rest from a time on.
func (p *page) resting(regions []body.RegionID, from time.Time) string {
	var lines []string
	for _, id := range regions {
		rest := prepare.Rest{Region: id, Until: from.Add(prepare.RestFor)}
		lines = append(lines, p.Printer.Sentence(rest.Line(p.Places, p.Now())))
	}
	return strings.Join(lines, " ")
}

// wrong is what to do about what the session was stopped for, and what rests.
func (p *page) wrong() []fyne.CanvasObject {
	what := p.Wrong
	if what.At.IsZero() {
		return nil
	}
	var lines []fyne.CanvasObject
	if sign, ok := p.Safety.Flag(what.Sign); ok {
		lines = append(lines, look.Wrapped(words.FirstSentence(p.Printer.Say(sign.TextMessage())), look.Body, true, look.Ink, 10), look.Wrapped(p.Printer.Say(sign.NowMessage()), look.Body, false, look.Ink, 10))
	}
	lines = append(lines, look.Wrapped("", look.Body, true, look.Ink, 10).Verbatim(p.resting(what.Regions, what.At)))
	text := layouts.Stack(lines...)
	return []fyne.CanvasObject{cautions.Warned(text, 40)}
}

// remember takes tags and a note.
func (p *page) remember() fyne.CanvasObject {
	var pills []fyne.CanvasObject
	for _, said := range report.Tags {
		tag := said.String()
		pills = append(pills, look.NewPill(p.Printer.Say(said), p.tags[tag], func(on bool) { p.tags[tag] = on }))
	}
	if p.note == nil {
		p.note = fields.NewEntry(p.KeyTime, "", p.Printer.Text("summary.a-note-for-next", "A note for next time"), 5)
	}
	content, _ := layouts.NewColumn(look.Space12, 0,
		look.Wrapped(p.Printer.Text("summary.anything-to-remember", "Anything to remember?"), look.Section, true, look.Ink, 2),
		container.New(&layouts.RowWrap{Objects: pills}, pills...),
		container.New(&layouts.FixedHeight{Object: p.note, Height: 110 * look.TextScale()}, p.note))
	return content
}

// worked shows where the session was.
func (p *page) worked() fyne.CanvasObject {
	done, partly := bodymap.WorkedOn(p.Figure, p.Places, p.Plan, p.Ended)
	view := body.Back
	if len(done)+len(partly) > 0 {
		view = bodymap.MostSeen(append(done, partly...))
	}
	figure := bodymap.NewWorked(p.Figure, view)
	figure.Set(view, done, partly)
	l := &workedLayout{
		panel: look.NewPanel(nil).Filled(look.Sunken).Rounded(look.RadiusFrame),
		title: look.Text(p.Printer.Text("summary.where-you-worked", "Where you worked"), look.Body, false, look.Ink2).Centered(), figure: figure, height: 420,
	}
	return container.New(l, l.panel, l.title, l.figure)
}

func (p *page) buttons() *fyne.Container {
	if !p.rates() {
		return (&layouts.ActionBar{
			First: true,
			Line:  look.Wrapped("", look.Body, false, look.Ink2, 2),
			Buttons: []fyne.CanvasObject{
				look.NewFocusButton(look.Main, look.Tick, p.Printer.Text("summary.finish", "Finish"), p.Printer.Text("common.key-enter", "Enter"), p.Leave).Tall(),
				look.NewFocusButton(look.Plain, look.Repeat, p.Printer.Text("summary.again", "Again"), "", p.again).Tall(),
			},
		}).Container()
	}
	return (&layouts.ActionBar{
		First: true,
		Line:  look.Wrapped(p.Printer.Text("true-of.kept-here", "Stays on this computer"), look.Secondary, false, look.Ink2, 2),
		Buttons: []fyne.CanvasObject{
			look.NewFocusButton(look.Main, look.Tick, p.Printer.Text("summary.save", "Save"), p.Printer.Text("common.key-enter", "Enter"), p.save).Tall(),
			look.NewFocusButton(look.Quiet, "", p.Printer.Text("summary.leave-without-saving", "Leave without saving"), "", p.Leave).Tall(),
		},
	}).Container()
}

func (p *page) again() {
	wanted := p.Wanted
	wanted.Read = false // what was read did not know of the session that is over
	p.Start(wanted)
}

// save hands over what was said, and leaves.
func (p *page) save() { p.keep(p.Leave) }

// keep hands over what was said, and goes on if that worked.
func (p *page) keep(then func()) {
	if !p.rates() || p.note == nil {
		then()
		return
	}
	r := journal.Rating{Numbers: painscale.Pairs(p.regions(), p.Wanted.Before, p.after), Tender: p.tender.given(), Note: p.note.Text}
	for _, said := range report.Tags {
		tag := said.String()
		if p.tags[tag] {
			r.Tags = append(r.Tags, tag)
		}
	}
	if p.keeping {
		return
	}
	p.keeping = true
	p.Slowly(func(ctx context.Context) error {
		return screens.Told("common.not-kept", "That could not be kept: {{.Error}}", p.Rate(r))
	}, func(err error) {
		p.keeping = false
		p.TellError(err)
		if err == nil {
			p.Write(p.Settle, nil) // before anything is read of it
			then()
		}
	})
}
