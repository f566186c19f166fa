// Package preparetest gives tests a pass, through the real gate.
package preparetest

import (
	"testing"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// Pass lets a plan run for somebody well.
func Pass(t testing.TB, p session.Plan) prepare.Pass {
	t.Helper()
	return Well(t, prepare.Request{Routine: &routine.Routine{ID: "test"}, Timings: &p})
}

// Well lets a request run for somebody of whom nothing is true and who answers
// every question with no.
func Well(t testing.TB, q prepare.Request) prepare.Pass {
	t.Helper()
	facts, err := body.LoadFacts(assets.Facts())
	if err != nil {
		t.Fatal(err)
	}
	gate := prepare.New(facts.Atlas, facts.Safety, facts.Guide)
	q.Now, q.Today = time.Unix(0, 0), map[string]bool{}
	asked, err := gate.Prepare(q)
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range asked.Asks {
		q.Today[one.ID] = false
	}
	answered, err := gate.Prepare(q)
	if err != nil {
		t.Fatal(err)
	}
	pass, err := answered.Pass()
	if err != nil {
		t.Fatal(err)
	}
	return pass
}
