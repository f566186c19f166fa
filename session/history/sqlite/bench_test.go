package sqlite_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
	"unknot/session/routine"
)

var many = flag.Int("sessions", 100_000, "how many sessions the benchmarks have in the file")

// years fills a store with sessions through the built-in routines, some every
// day. Each has a plan of its own if retimed is set.
func years(b *testing.B, path string, retimed bool) (stages int) {
	b.Helper()
	routines, err := routine.LoadAll(assets.Routines(), nil)
	if err != nil {
		b.Fatal(err)
	}
	var plans []session.Plan
	for _, r := range routines {
		p, err := r.Plan()
		if err != nil {
			b.Fatal(err)
		}
		plans = append(plans, p)
	}
	random := rand.New(rand.NewPCG(1, 2))
	when := evening.AddDate(-20, 0, 0)
	s := open(b, path)
	if err := s.Fill(b.Context(), *many, func(int) sqlite.Filled {
		n := random.IntN(len(plans))
		p := plans[n]
		if retimed {
			p = retime(b, p, random)
		}
		when = when.Add(105 * time.Minute)
		f := sqlite.Filled{Start: history.Opening{Routine: routines[n], Plan: p, When: when}, Outcome: history.Finished}
		for _, id := range routines[n].Regions {
			f.Start.Before = append(f.Start.Before, history.Numbers{Region: id, Before: number(random.IntN(11))})
			f.After = append(f.After, history.Numbers{Region: id, After: number(random.IntN(11))})
		}
		for i, st := range p.Stages() {
			d := history.StageRecord{
				Stage: i, Kind: st.Kind, Point: st.Point, Side: st.Side, Planned: st.Length, Length: st.Length,
				Lasted: st.Length, Ending: session.Full, At: when.Add(p.Offset(i) + st.Length),
			}
			if st.Kind == session.Hold && random.IntN(3) == 0 {
				d.Ending, d.Lasted = session.EasedWell, session.MinHold+time.Duration(random.Int64N(int64(st.Length-session.MinHold)+1))
			}
			f.Done = append(f.Done, d)
		}
		stages += len(f.Done)
		return f
	}); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return stages
}

// retime gives every hold another length, so that hardly any two plans are the
// same.
func retime(b *testing.B, p session.Plan, random *rand.Rand) session.Plan {
	b.Helper()
	stages := p.Stages()
	for i := range stages {
		if stages[i].Kind == session.Hold {
			stages[i].Length = time.Duration(10+random.IntN(21)) * time.Second
		}
	}
	p, err := session.NewPlan(stages)
	if err != nil {
		b.Fatal(err)
	}
	return p
}

// BenchmarkProgress measures everything the screen of progress asks for, the
// opening of the file included, and how large the file is.
func BenchmarkProgress(b *testing.B) {
	path := filepath.Join(b.TempDir(), "records.db")
	stages := years(b, path, false)
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		filter history.Filter
	}{
		{"all", history.Filter{Limit: 50}},
		{"region", history.Filter{Limit: 50, Region: "upper-trapezius"}},
		{"90days", history.Filter{Limit: 50, Since: evening.AddDate(0, -3, 0)}},
		{"deep", history.Filter{Limit: 50, Offset: *many / 2}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				s, err := sqlite.Open(b.Context(), path, nil)
				if err != nil {
					b.Fatal(err)
				}
				p, err := s.Progress(b.Context(), c.filter)
				if err != nil || len(p.Sessions) == 0 {
					b.Fatal(len(p.Sessions), err)
				}
				if _, err := s.Trend(b.Context(), history.Filter{Since: c.filter.Since}, "UT1", left); err != nil {
					b.Fatal(err)
				}
				s.Close()
			}
			b.ReportMetric(float64(info.Size())/float64(stages), "bytes/stage")
			b.ReportMetric(float64(stages), "stages")
		})
	}
}

// BenchmarkScroll measures one page of sessions half-way down.
func BenchmarkScroll(b *testing.B) {
	path := filepath.Join(b.TempDir(), "records.db")
	years(b, path, false)
	s := open(b, path)
	for b.Loop() {
		if _, err := s.Sessions(b.Context(), history.Filter{Limit: 50, Offset: *many / 2}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRetimed measures the size if no plan is ever run twice.
func BenchmarkRetimed(b *testing.B) {
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "records.db")
		stages := years(b, path, true)
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/float64(stages), "bytes/stage")
	}
}

// BenchmarkResting measures what is asked before every session.
func BenchmarkResting(b *testing.B) {
	path := filepath.Join(b.TempDir(), "records.db")
	years(b, path, false)
	s := open(b, path)
	newest, err := s.Sessions(b.Context(), history.Filter{Limit: 1})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := prepare.Resting(b.Context(), s, 0, newest[0].Started, atlas(b)); err != nil {
			b.Fatal(err)
		}
	}
}
