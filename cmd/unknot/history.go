package main

import (
	"errors"
	"os"
	"slices"
	"time"

	"unknot/session/atomicfile"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/history/sqlite"
)

type historyCommand struct {
	recordsChoice
	Last int    `key:"help.history.last" help:"Show the newest so many sessions, 0 for all." default:"50" placeholder:"N"`
	JSON bool   `key:"help.json" help:"As JSON." xor:"form"`
	PNG  string `key:"help.history.png" help:"Draw it to this new file instead, as a picture." name:"png" type:"path" placeholder:"FILE" xor:"form"`
}

// A remembered is a session in the output of 'history --json'.
type remembered struct {
	Key            history.Key `json:"key"`
	Started        time.Time   `json:"started"`
	Routine        string      `json:"routine"`
	Name           string      `json:"name"`
	Outcome        string      `json:"outcome"`
	PlannedSeconds float64     `json:"planned_s"`
	SpentSeconds   float64     `json:"spent_s"`
	Holds          int         `json:"holds"`
	Regions        []rated     `json:"regions"`
}

// A rated is a region with the person's numbers, which are left out if they
// were skipped.
type rated struct {
	Region body.RegionID `json:"region"`
	Before *int          `json:"before,omitempty"`
	After  *int          `json:"after,omitempty"`
}

// A lastPressed is when a point was last pressed.
type lastPressed struct {
	Point body.ID   `json:"point"`
	Side  string    `json:"side"`
	At    time.Time `json:"at"`
	Weeks []eased   `json:"weeks"` // the oldest first; those without a hold that eased are left out
}

// An eased is how soon a point eased in a week.
type eased struct {
	Monday  string  `json:"monday"`
	Seconds float64 `json:"seconds"` // on average of the holds that eased
	Eased   int     `json:"eased"`   // how many of them there were,
	Holds   int     `json:"holds"`   // of how many
}

// An overview is the output of 'history --json'.
type overview struct {
	Total    int           `json:"total"`
	Lower    int           `json:"lower"`
	Same     int           `json:"same"`
	Higher   int           `json:"higher"`
	Sessions []remembered  `json:"sessions"`
	Pressed  []lastPressed `json:"pressed"`
}

func (c historyCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	if c.PNG != "" {
		return withRecords(env, c.recordsChoice, func(s *sqlite.Store, f history.Filter) error {
			return atomicfile.New(c.PNG, 0o600, func(file *os.File) error { return drawProgress(env.ctx, file, prog, s, f) })
		})
	}
	var p history.Progress
	var trends []history.Trend
	if err := withRecords(env, c.recordsChoice, func(s *sqlite.Store, f history.Filter) error {
		f.Limit = c.Last
		p, err = s.Progress(env.ctx, f)
		p.Pressed = slices.DeleteFunc(p.Pressed, func(v history.Pressed) bool {
			point, ok := prog.Atlas.Point(v.Point)
			return c.Region != "" && (!ok || point.Region != f.Region)
		})
		for _, v := range p.Pressed {
			trend, terr := s.Trend(env.ctx, f, v.Point, v.Side)
			trends, err = append(trends, trend), errors.Join(err, terr)
		}
		return err
	}); err != nil && !errors.Is(err, errNothing) {
		return err
	}
	if !c.JSON {
		return report.Progress(env.out, p, trends, report.Teller{Places: prog.Atlas, Printer: env.printer}, time.Now())
	}
	return writeJSON(env.out, newOverview(p, trends))
}

func newOverview(p history.Progress, trends []history.Trend) overview {
	out := overview{Total: p.Total, Lower: p.Lower, Same: p.Same, Higher: p.Higher, Sessions: []remembered{}, Pressed: []lastPressed{}}
	for _, v := range p.Sessions {
		r := remembered{
			Key: v.Key, Started: v.Started, Routine: v.RoutineID, Name: v.Name, Outcome: v.Outcome.String(),
			PlannedSeconds: v.Planned.Seconds(), SpentSeconds: v.Spent.Seconds(), Holds: v.Holds, Regions: []rated{},
		}
		for _, n := range v.Regions {
			r.Regions = append(r.Regions, rated(n))
		}
		out.Sessions = append(out.Sessions, r)
	}
	for i, v := range p.Pressed {
		pressed := lastPressed{v.Point, v.Side.String(), v.At, []eased{}}
		for _, m := range trends[i].Weeks {
			pressed.Weeks = append(pressed.Weeks, eased{m.From.Format(time.DateOnly), m.Seconds, m.Eased, m.Holds})
		}
		out.Pressed = append(out.Pressed, pressed)
	}
	return out
}
