package archive

import (
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
)

// formatVersion is the version of the JSON that Export writes.
const formatVersion = 1

// The JSON of an export is one object: unknot_records (the version), and then
// the lists clients, routines, plans and sessions, in this order. Times are
// RFC 3339 with milliseconds.
type (
	Client struct {
		Key     history.Key  `json:"key"`
		Created time.Time    `json:"created"`
		Card    clients.Card `json:"card"`
	}
	routineFile struct {
		Number int64  `json:"number"` // within the export
		ID     string `json:"id"`
		Name   string `json:"name"`
		File   string `json:"file"`
	}
	planFile struct {
		Number  int64       `json:"number"`
		Routine int64       `json:"routine"`
		Stages  []stageFile `json:"stages"`
	}
	stageFile struct {
		Kind    string  `json:"kind"`
		Point   body.ID `json:"point,omitempty"`
		Side    string  `json:"side,omitempty"`
		Seconds int     `json:"seconds,omitempty"`
		Waits   bool    `json:"waits,omitempty"`
		Round   int     `json:"round,omitempty"`
		Rounds  int     `json:"rounds,omitempty"`
		Item    int     `json:"item,omitempty"`
	}
	sessionFile struct {
		Key     history.Key    `json:"key"`
		Client  *history.Key   `json:"client,omitempty"`
		Started time.Time      `json:"started"`
		Plan    int64          `json:"plan"`
		Outcome string         `json:"outcome"`
		Stage   int            `json:"stage"`
		Words   *history.Notes `json:"words,omitempty"`
		Regions []numbersFile  `json:"regions,omitempty"`
		Tender  []tenderFile   `json:"tenderness,omitempty"`
		Done    []doneFile     `json:"done,omitempty"`
	}
	numbersFile struct {
		Region body.RegionID `json:"region"`
		Before *int          `json:"before,omitempty"`
		After  *int          `json:"after,omitempty"`
	}
	tenderFile struct {
		Point  body.ID `json:"point"`
		Side   string  `json:"side,omitempty"`
		Number int     `json:"number"`
	}
	doneFile struct {
		Stage    int       `json:"stage"`
		Again    int       `json:"again,omitempty"`
		Kind     string    `json:"kind"`
		Point    body.ID   `json:"point,omitempty"`
		Side     string    `json:"side,omitempty"`
		Planned  int       `json:"planned_s"`
		Length   int       `json:"length_s"`
		LastedMS int64     `json:"lasted_ms"`
		Ending   string    `json:"ending"`
		At       time.Time `json:"at"`
	}
)

func planToFile(p session.Plan, number, routine int64) planFile {
	f := planFile{Number: number, Routine: routine}
	for _, st := range p.Stages() {
		f.Stages = append(f.Stages, stageFile{
			Kind: st.Kind.String(), Point: history.CleanID(st.Point), Side: st.Side.String(), Seconds: int(st.Length.Seconds()),
			Waits: st.Wait, Round: st.Round, Rounds: st.Rounds, Item: st.Item,
		})
	}
	return f
}

// fileOf is a record as an export has it, but for its client and plan.
func fileOf(v history.Record) sessionFile {
	f := sessionFile{Key: v.Key, Started: v.Started, Outcome: v.Outcome.String(), Stage: v.Session.Stage}
	if said := v.Notes.Clean(); !said.IsEmpty() {
		f.Words = &said
	}
	for _, n := range v.Regions {
		f.Regions = append(f.Regions, numbersFile{history.CleanID(n.Region), n.Before, n.After})
	}
	for _, t := range v.Tender {
		f.Tender = append(f.Tender, tenderFile{history.CleanID(t.Point), t.Side.String(), t.Number})
	}
	for _, d := range v.Done {
		f.Done = append(f.Done, doneFile{
			Stage: d.Stage, Again: d.Again, Kind: d.Kind.String(), Point: history.CleanID(d.Point), Side: d.Side.String(),
			Planned: int(d.Planned.Seconds()), Length: int(d.Length.Seconds()), LastedMS: d.Lasted.Milliseconds(),
			Ending: d.Ending.String(), At: d.At,
		})
	}
	return f
}
