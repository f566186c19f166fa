package factsheet_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/factsheet"
	"unknot/session/routine"
)

func document(t *testing.T) (string, *body.Facts, []*routine.Routine) {
	t.Helper()
	f, err := body.LoadFacts(assets.Facts())
	if err != nil {
		t.Fatal(err)
	}
	routines, err := routine.LoadAll(assets.Routines(), f.Atlas)
	if err != nil {
		t.Fatal(err)
	}
	return string(factsheet.Markdown(f, routines, nil)), f, routines
}

// has reports every text that is not in the document, as Markdown or plain.
func has(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestEveryFactIsInTheDocument(t *testing.T) {
	text, f, routines := document(t)
	for _, r := range f.Atlas.Regions {
		has(t, text, r.Everyday, r.Position, r.Therapist)
		has(t, text, r.Cautions...)
		has(t, text, r.ExcludedIf...)
		for _, p := range r.Points {
			has(t, text, "#### "+string(p.ID)+" "+p.Name, p.Find, p.Press, p.Care, p.Therapist.Find, p.Therapist.How, p.Limits.Why)
			for _, to := range p.Refers {
				has(t, text, to.Area)
			}
			for _, s := range p.Evidence {
				has(t, text, s.Says)
			}
		}
	}
	for _, z := range f.Zones {
		has(t, text, z.Area, z.Why)
	}
	for _, s := range append(append(f.Safety.Sections, f.Safety.Harm), f.Guide.Sections...) {
		has(t, text, "### "+s.Title)
		for _, item := range s.Items {
			has(t, text, item.Text)
		}
	}
	for _, g := range f.Safety.Groups {
		for _, s := range g.Facts {
			has(t, text, s.Text)
		}
		for _, r := range g.Rules {
			has(t, text, r.Text)
		}
	}
	for _, q := range f.Safety.Questions {
		has(t, text, q.Ask, q.Instead)
	}
	for _, n := range f.Safety.Numbers {
		has(t, text, "| "+n.Emergency+" | "+n.Helpline)
	}
	for _, q := range f.Techniques {
		has(t, text, q.Looks, q.Timing)
		for _, s := range append(q.Evidence, q.Cautions...) {
			has(t, text, s.Says)
		}
	}
	for _, r := range routines {
		has(t, text, "### "+r.Name, r.Purpose)
		has(t, text, r.Cautions...)
		for _, st := range r.Stages {
			has(t, text, st.Name, st.How)
		}
	}
	for _, w := range f.Sources.Works {
		has(t, text, fmt.Sprintf("- [%d] ", w.ID), w.Text, w.Title, w.Authors, w.DOI, w.Quote)
	}
	for _, doubt := range f.Sources.Unsure {
		has(t, text, doubt.Text)
	}
}

func TestTheDocumentSaysHowMuchThereIs(t *testing.T) {
	text, _, routines := document(t)
	want := regexp.MustCompile(`19 regions with 65 points and 38 questions, 22 places that are never pressed, 5 techniques, (\d+) routines and 154 sources`)
	got := want.FindStringSubmatch(text)
	if got == nil || got[1] != fmt.Sprint(len(routines)) {
		t.Errorf("got %q, want the counts, with %d routines", got, len(routines))
	} else {
		t.Log(got[0])
	}
}

func TestEveryTableHasRowsOfOneWidth(t *testing.T) {
	text, _, _ := document(t)
	width := 0
	for i, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "|") {
			width = 0
			continue
		}
		cells := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if width != 0 && cells != width {
			t.Errorf("line %d: got %d cells, want %d: %s", i+1, cells-1, width-1, line)
		}
		width = cells
	}
}

func TestFactsCarryTheirSources(t *testing.T) {
	text, _, _ := document(t)
	has(t, text,
		"A man had a stroke after massaging himself here.", "[31, 160; general anatomy]",
		"- **May be felt:** behind the eye, jaw joint (unchecked)",
		"(emergency) Vomiting blood, or something like coffee grounds, or black stools. It can be bleeding in the stomach.", "Asked: Do you vomit blood, or are your stools black? [129]",
		"Unknot: no ball, roller in: chest,", "Unknot: asks 'Is a migraine on its way, or here now?' Yes: nothing is pressed.", "- calf: Do you take hormones",
		"| 3 | MB1 ", "breathing in 4 s and out 6 s", "Swedish, 12 a minute",
		"- [77] E: Bartsch KM and others. Expert Consensus on the Contraindications and Cautions of Foam Rolling—An International Delphi Study. 2021. doi 10.3390/jcm10225360.",
		"Opened 2026-11-30, abstract: 'Consensus on contraindications was reached for open wounds (73% agreement) and bone fractures (84%).'",
		"(Title not known.)", "Not opened.", "## Not opened yet", "Of 154 sources",
	)
}
