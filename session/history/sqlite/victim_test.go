package sqlite_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/history/sqlite"
	"unknot/session/live"
	"unknot/session/message"
)

const (
	victimPath = "UNKNOT_TEST_RECORDS" // the file that the killed program writes
	victimSeed = "UNKNOT_TEST_SEED"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(victimPath); path != "" && os.Getenv(victimSeal) != "" {
		sealer(path)
		return
	} else if path != "" {
		seed, _ := strconv.ParseUint(os.Getenv(victimSeed), 10, 64)
		victim(path, seed)
		return
	}
	os.Exit(m.Run())
}

// victim records one session after the other until it is killed: it goes on
// with what is unfinished, and declines it now and then. Of every session it
// says the key, the first stage and the seed its script can be made from again,
// and then how many steps are in the file.
func victim(path string, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 1))
	s, err := sqlite.Open(context.Background(), path, func(line message.Message) { fmt.Println("told", line) })
	if err != nil {
		fmt.Println("told", err)
	}
	b, err := begun(evening)
	if err != nil {
		fmt.Println(err)
		return
	}
	for n := uint64(0); ; n++ {
		var r *sqlite.Recording
		first := 0
		i, err := s.Unfinished(context.Background(), evening)
		if err != nil {
			fmt.Println("told", err)
		}
		if i != nil && random.IntN(4) > 0 {
			if r, err = s.Resume(context.Background(), i, evening); err != nil {
				fmt.Println("told", err)
				continue
			}
			first = i.Index
		} else {
			if i != nil {
				if err := s.Decline(context.Background(), i); err != nil {
					fmt.Println("told", err)
				}
			}
			r = s.Begin(b)
		}
		script := seed<<16 | n
		fmt.Println("session", r.Key(), first, script)
		r.OnSaved(func(steps int) { fmt.Println("saved", r.Key(), steps) })
		for _, u := range victimUpdates(b.Plan, first, script) {
			r.Note(u.Events, u.Status, u.Asleep)
			time.Sleep(time.Duration(random.IntN(4000)) * time.Microsecond)
		}
		r.End()
		r.Wait()
	}
}

// victimUpdates is one session that stops, goes back, extends and pauses at the
// whim of a seed, with time that flies.
func victimUpdates(p session.Plan, first int, seed uint64) []live.Update {
	random := rand.New(rand.NewPCG(seed, 2))
	s := session.NewAt(p, first)
	now := time.Duration(0)
	all := []live.Update{{Events: s.Do(session.Start, 0), Status: s.Status(0)}}
	for !s.Status(now).State.Over() {
		now += time.Duration(random.Int64N(int64(15 * time.Second)))
		events := s.Advance(now)
		c := []session.Command{0, 0, 0, session.Eased, session.Eased, session.Next, session.Back, session.Extend, session.Pause, session.Resume}[random.IntN(10)]
		if random.IntN(40) == 0 {
			c = session.Stop
		}
		if c != 0 {
			events = append(events, s.Do(c, now)...)
		}
		all = append(all, live.Update{Now: now, Events: events, Status: s.Status(now)})
	}
	return all
}
