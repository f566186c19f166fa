package dbfile

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/clients/vault"
	"unknot/session/history"
)

// complete makes up what salvaged rows refer to and is lost: clients of whom
// nothing is known, sessions out of their stages, and plans out of what was
// done.
func complete(tx Tx) error {
	for _, statement := range []string{
		`INSERT INTO client (id, key, created, card) SELECT DISTINCT client, randomblob(8), 0, ?1 FROM
			(SELECT client FROM session UNION SELECT client FROM stage) WHERE client IS NOT NULL AND client NOT IN (SELECT id FROM client)`,
		`INSERT INTO session (id, key, started, zone, plan, outcome, stage, client)
			SELECT session, randomblob(8), max(min(at - lasted), 0), 0, 0, 3, max(stage), max(client) FROM stage
			WHERE session NOT IN (SELECT id FROM session) GROUP BY session`,
		`UPDATE client SET card = ?1 WHERE substr(card, 1, 19) = CAST('` + vault.Head + `' AS BLOB) AND NOT EXISTS (SELECT 1 FROM seal)`,
		`UPDATE session SET words = NULL WHERE substr(words, 1, 19) = CAST('` + vault.Head + `' AS BLOB) AND NOT EXISTS (SELECT 1 FROM seal)`,
		`DELETE FROM region WHERE session NOT IN (SELECT id FROM session)`,
		`DELETE FROM tenderness WHERE session NOT IN (SELECT id FROM session)`,
	} {
		if _, err := tx.Exec(statement, LostCardText); err != nil {
			return err
		}
	}
	lost, err := numbersOf(tx, "SELECT id FROM session WHERE plan NOT IN (SELECT id FROM plan)")
	if err != nil {
		return err
	}
	orphans, err := numbersOf(tx, "SELECT id FROM plan WHERE routine NOT IN (SELECT id FROM routine)")
	if err != nil || len(lost)+len(orphans) == 0 {
		return err
	}
	var routine int64
	if err := tx.QueryRow("INSERT INTO routine (hash, key, name, source) VALUES (?, ?, ?, ?) RETURNING id",
		randomHash(), "unread", lostRoutine, Deflate([]byte("{}"))).Scan(&routine); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE plan SET routine = ? WHERE routine NOT IN (SELECT id FROM routine)", routine); err != nil {
		return err
	}
	for _, id := range lost {
		if err := makeUpPlan(tx, history.SessionID(id), routine); err != nil {
			return err
		}
	}
	return nil
}

// lostRoutine is the name of a routine that is lost.
const lostRoutine = "A routine that could not be read"

// makeUpPlan gives a session a plan of the stages that ended. Between them it
// has stages of a second.
func makeUpPlan(tx Tx, id history.SessionID, routine int64) error {
	done, err := ReadStages(tx, id)
	if err != nil {
		return err
	}
	filler := session.Stage{Kind: session.Pace, Length: time.Second}
	all := []session.Stage{filler}
	for _, d := range done {
		for len(all) <= d.Stage+1 {
			all = append(all, filler)
		}
		st := session.Stage{Kind: d.Kind, Point: d.Point, Side: d.Side, Length: d.Planned}
		if _, err := session.NewPlan([]session.Stage{st, filler}); err == nil {
			all[d.Stage] = st
		}
	}
	if n := len(all) - 1; n > 0 && slices.Contains([]session.Kind{session.Hold, session.Pace}, all[n-1].Kind) {
		all = all[:n]
	}
	p, err := session.NewPlan(all)
	if err != nil {
		return err
	}
	var plan int64
	if err := tx.QueryRow("INSERT INTO plan (hash, routine, seconds, stages) VALUES (?, ?, ?, ?) RETURNING id",
		randomHash(), routine, int(p.Length().Seconds()), EncodePlan(p)).Scan(&plan); err != nil {
		return err
	}
	_, err = tx.Exec("UPDATE session SET plan = ?, stage = min(stage, ?), outcome = CASE outcome WHEN 0 THEN 3 ELSE outcome END WHERE id = ?", plan, len(all)-1, id)
	return err
}

// numbersOf returns a column of numbers.
func numbersOf(tx Tx, query string) ([]int64, error) {
	rows, err := tx.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, rows.Err()
}
