package session_test

import (
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// The right shoulder, then the left, with one pause and one hold released
// because the spot had eased.
func ExampleSession() {
	p, err := session.NewPlan([]session.Stage{
		{Kind: session.Find, Point: "UT1", Side: body.Right, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Right, Length: 20 * time.Second, Round: 1, Rounds: 1},
		{Kind: session.Switch, Point: "UT1", Side: body.Left, Length: 8 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 20 * time.Second, Round: 1, Rounds: 1},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := session.New(p)
	show := func(events []session.Event) {
		for _, e := range events {
			st := p.Stage(e.Stage)
			fmt.Printf("%6v  %-7v %v %v\n", e.At, e.Kind, st.Kind, st.Side)
		}
	}
	show(s.Do(session.Start, 0))
	show(s.Do(session.Pause, 9*time.Second))
	show(s.Do(session.Resume, 59*time.Second))
	show(s.Advance(90 * time.Second))
	show(s.Do(session.Eased, 95*time.Second))

	status := s.Status(95 * time.Second)
	fmt.Println(status.State, "after", status.Spent)
	// Output:
	//     0s  began   find right
	//     5s  ended   find right
	//     5s  began   hold right
	//     9s  paused  hold right
	//    59s  resumed hold right
	//  1m12s  nearly  hold right
	//  1m13s  nearly  hold right
	//  1m14s  nearly  hold right
	//  1m15s  ended   hold right
	//  1m15s  began   switch left
	//  1m23s  ended   switch left
	//  1m23s  began   hold left
	//  1m35s  ended   hold left
	//  1m35s  done    hold left
	// done after 45s
}

// Ahead lists what will come by itself, for a screen that shows what is next.
func ExampleSession_Ahead() {
	p, err := session.NewPlan([]session.Stage{
		{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 10 * time.Second},
		{Kind: session.Pace, Length: 30 * time.Second},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := session.New(p)
	s.Do(session.Start, 0)
	for _, e := range s.Ahead() {
		if e.Kind == session.Began {
			fmt.Println(p.Stage(e.Stage).Kind, "in", e.At)
		}
	}
	// Output: pace in 10s
}
