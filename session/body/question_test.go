package body_test

import (
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
)

func TestTheFirstQuestionsAreThoseThatMatterMost(t *testing.T) {
	f := loadFacts(t)
	for id, words := range map[body.RegionID]string{
		"calves": "calf or thigh newly swollen", "shin": "foot numb", "chest": "no doctor has explained", "low-back": "saddle",
		"neck-back": "severe pain on one side", "neck-front": "severe pain on one side", "scalp-jaw": "hurt when you chew", "foot": "hot or swollen",
		"adductors": "calf or thigh newly swollen", "mid-back": "fall or crash", "quadriceps": "newly swollen, warm", "forearm": "numb or weak",
		"glutes": "saddle", "hand": "numb or weak", "upper-arm": "numb or weak", "shoulder": "fall or crash",
	} {
		if got := f.Safety.QuestionsFor(id)[0]; !strings.Contains(got.Ask, words) || got.When != body.Today {
			t.Errorf("%s: first asks %q %v, want %q today", id, got.Ask, got.When, words)
		}
	}
}

// What can change from one day to the next is asked each time; what is kept for
// a year must not be about something new.
func TestWhatCanChangeIsAskedToday(t *testing.T) {
	for _, q := range loadFacts(t).Safety.Questions {
		for _, word := range []string{"newly", "lately", "last days", "last weeks", "today", "now?", "fever", "swollen, warm", "sudden"} {
			if q.When == body.Standing && strings.Contains(q.Ask, word) {
				t.Errorf("%s: %q is asked once a year and says %q", q.ID, q.Ask, word)
			}
		}
	}
}

// A yes to what belongs to a group leaves out at least what the group does.
func TestAQuestionAboutAGroupIsAskedWhereverTheGroupLeavesOut(t *testing.T) {
	f := loadFacts(t)
	for _, g := range f.Safety.Groups {
		for _, id := range g.LeaveOut {
			asked := f.Safety.QuestionsFor(id)
			ofGroup := slices.ContainsFunc(f.Safety.Questions, func(q body.Question) bool { return q.Group == g.ID && len(q.Regions) > 0 })
			if ofGroup && !slices.ContainsFunc(asked, func(q body.Question) bool { return q.Group == g.ID || q.Flag != "" }) {
				t.Errorf("%s leaves out %s, where nothing asks for it", g.ID, id)
			}
		}
	}
}

func TestEachQuestionIsAskedOnceForSeveralRegions(t *testing.T) {
	s := loadFacts(t).Safety
	asked := s.Ask(body.Today, []body.RegionID{"calves", "shin", "hamstrings"})
	var ids []string
	for _, q := range asked {
		if slices.Contains(ids, q.ID) {
			t.Errorf("%s is asked twice", q.ID)
		}
		ids = append(ids, q.ID)
	}
	for _, want := range []string{"ask-ill", "ask-skin", "ask-leg-clot", "ask-compartment", "ask-leg-nerve"} {
		if !slices.Contains(ids, want) {
			t.Errorf("asked are %v, want %s among them", ids, want)
		}
	}
	for _, other := range []string{"ask-chest", "ask-pregnant", "ask-veins"} {
		if slices.Contains(ids, other) {
			t.Errorf("asked are %v, and %s has nothing to do with it today", ids, other)
		}
	}
	if only := s.Ask(body.Today, nil); len(only) != 2 {
		t.Errorf("without a region %v are asked, want the two that are about everywhere", only)
	}
}

func TestQuestionsSayWhatIsMissing(t *testing.T) {
	const sound = `{"questions": [{"id": "a", "when": "today", "ask": "Is it?", "instead": "Rest.", "flag": "f", "group": "g", "sources": [1]}],
		"sections": [{"id": "red-flags", "title": "t", "items": [{"id": "f", "sign": "s.", "action": "a.", "urgency": "soon", "ask": "b?", "sources": [1]}]}],
		"groups": [{"id": "g", "under": "u", "name": "n", "who": "w", "mine": "m", "rules": [{"text": "x", "kept_by": ["you"], "sources": [1]}]}]}`
	broken(t, sound, []change{
		{`"when": "today"`, `"when": "later"`, `when: want today or standing, got "later"`},
		{`"when": "today", `, ``, "questions[0].when: want today or standing, got nothing"},
		{`"Is it?"`, `"It is."`, `questions[0].ask: want a question, got "It is."`},
		{`"Rest."`, `""`, "questions[0].instead: want a text"},
		{`"flag": "f"`, `"flag": "x"`, `questions[0].flag: want the id of a red flag or of what is left alone, got "x"`},
		{`"group": "g"`, `"group": "x"`, `questions[0].group: want the id of a group, got "x"`},
		{`"id": "a"`, `"id": "g"`, `questions[0].id: want an id of its own, got "g" again`},
		{`"sources": [1]}],
		"sections"`, `"sources": []}],
		"sections"`, "questions[0].sources: want at least one source"},
	})
}
