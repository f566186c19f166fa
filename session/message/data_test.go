package message_test

import (
	"strings"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/session/posture"
	"unknot/session/routine"
	"unknot/session/words"
)

// inData are the messages that are made of the data, whose keys are made of ids.
func inData(t testing.TB) []use {
	t.Helper()
	safety, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	var all []use
	add := func(key, english string) {
		if english != "" {
			all = append(all, use{where: "assets", key: key, text: text{Other: english}})
		}
	}
	for _, q := range safety.Questions {
		add("question."+q.ID+".ask", q.Ask)
		add("question."+q.ID+".instead", q.Instead)
		add("question."+q.ID+".mine", q.Mine)
		add("question."+q.ID+".under", q.Under)
	}
	for _, g := range safety.Groups {
		add("group."+g.ID+".name", g.Name)
		add("group."+g.ID+".mine", g.Mine)
		add("group."+g.ID+".under", g.Under)
		for _, t := range g.NotDuring {
			add("question."+t.ID+".ask", t.Ask)
			add("question."+t.ID+".instead", t.Instead)
		}
	}
	for _, sign := range safety.StopSigns() {
		add("sign."+sign.ID+".text", sign.Text)
		add("sign."+sign.ID+".now", sign.Now)
	}
	for _, side := range []body.Side{body.Left, body.Right, body.Both, body.Midline, body.Together} {
		add("side."+side.String(), side.String())
	}
	for month := time.January; month <= time.December; month++ {
		add("month."+strings.ToLower(month.String()), month.String())
		add("month.short."+strings.ToLower(month.String()), month.String()[:3])
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		add("weekday."+strings.ToLower(day.String()), day.String())
	}
	for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
		add("level."+level.String(), level.String())
	}
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range atlas.Regions {
		add("region."+string(r.ID)+".name", words.Uncapital(r.Name))
		add("region."+string(r.ID)+".everyday", words.Uncapital(r.Everyday))
		for _, p := range r.Points {
			add("point."+strings.ToLower(string(p.ID))+".name", p.Name)
			add("point."+strings.ToLower(string(p.ID))+".short", p.Short)
		}
	}
	for _, name := range toolNames(t, atlas) {
		add("tool."+strings.ReplaceAll(words.Key(name), " ", "-"), name)
	}
	for _, p := range postures(t) {
		add("posture."+string(p.ID)+".name", p.Name)
		add("posture."+string(p.ID)+".alt", p.Alt)
	}
	return all
}

func postures(t testing.TB) []*posture.Posture {
	t.Helper()
	d, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	return d.Postures.All()
}

// toolNames are those of the data, and the kinds that a person may choose among.
func toolNames(t testing.TB, atlas *body.Atlas) []string {
	t.Helper()
	guide, err := body.LoadGuide(assets.Guide())
	if err != nil {
		t.Fatal(err)
	}
	routines, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"fingers", "hands", "ball", "roller", "cane", "wall"}
	for _, tool := range guide.Tools {
		names = append(names, strings.Split(tool.Name, ", ")...)
	}
	for _, level := range guide.Levels {
		names = append(names, strings.Split(strings.Join(level.Tools, ", "), ", ")...)
	}
	for _, region := range atlas.Regions {
		names = append(names, strings.Split(strings.Join(region.Tools, ", "), ", ")...)
		for _, p := range region.Points {
			for _, tool := range p.Tools {
				names = append(names, strings.Split(tool, ", ")...)
			}
		}
	}
	for _, r := range routines {
		names = append(names, strings.Split(r.Tool, ", ")...)
	}
	return names
}
