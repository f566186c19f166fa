package importer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
)

// stop is the caution that every routine has.
const stop = "Stop at once at sharp, electric, burning or shooting pain, pins and needles or numbness, a pulse under the tool, feeling faint or sick, trouble with sight, speech, face or limbs, chest pain, or a number of 7 or more."

const maxCautions = 12

// dress gives the stages everything else a routine has.
func (b *builder) dress(p program) *routine.Routine {
	name := line(b.options.Name, 60)
	if name == "" {
		name = line(p.title, 60)
		if name == "" {
			name = "From " + b.format.String()
		}
		if name != strings.Join(strings.Fields(p.title), " ") {
			b.remark(p.path, renamed(name))
		}
	}
	r := &routine.Routine{
		ID:       slug(name),
		Name:     name,
		Purpose:  fmt.Sprintf("Your own timer, from %s.", b.format),
		Level:    routine.Gentle,
		Tool:     "hands",
		Position: "Sit, stand or lie as your timer has it.",
		Stages:   b.stages,
	}
	for _, pt := range b.points {
		if !slices.Contains(r.Regions, pt.Region) {
			r.Regions = append(r.Regions, pt.Region)
		}
	}
	if len(b.points) > 0 {
		r.Tool = line(b.points[0].Tools[0], 60)
		if first, ok := b.options.Atlas.Region(r.Regions[0]); ok {
			r.Position = line(first.Position, 300)
		}
	}
	b.regions(r)
	b.cautions(r)
	return r
}

// regions fills in regions from what the routine and its steps are called, and
// all there are where that says nothing.
func (b *builder) regions(r *routine.Routine) {
	if len(r.Regions) > 0 {
		return
	}
	text := r.Name
	for _, st := range r.Stages {
		text += " . " + st.Name
	}
	said := " " + words.Key(text) + " "
	for _, region := range b.options.Atlas.Regions {
		if slices.ContainsFunc(append([]string{region.Everyday}, region.Words...), func(w string) bool {
			return strings.Contains(said, " "+words.Key(w)+" ")
		}) {
			r.Regions = append(r.Regions, region.ID)
		}
	}
	if len(r.Regions) == 0 {
		for _, region := range b.options.Atlas.Regions {
			r.Regions = append(r.Regions, region.ID)
		}
		b.remark("", message.New("import.every-region", "no step names a part of the body, so it is found under every region"))
	}
}

// cautions takes the rules of every region and point that is pressed, the
// regions' first, as many as there is room for.
func (b *builder) cautions(r *routine.Routine) {
	var all []string
	add := func(text string) {
		if text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	if len(b.points) > 0 {
		for _, id := range r.Regions {
			if region, ok := b.options.Atlas.Region(id); ok {
				for _, c := range region.Cautions {
					add(c)
				}
			}
		}
	}
	for _, p := range b.points {
		add(p.Care)
	}
	if len(all) >= maxCautions {
		b.remark("", message.New("import.cautions", "it presses so many places that only the first {{.Count}} of {{.All}} cautions are in it; each hold shows its own",
			"Count", maxCautions-1, "All", len(all)))
		all = all[:maxCautions-1]
	}
	r.Cautions = append(all, stop)
}

// line makes one line of at most so many characters of a text.
func line(text string, longest int) string {
	text = strings.Join(strings.Fields(printable(text)), " ")
	letters := []rune(text)
	if len(letters) <= longest {
		return text
	}
	return strings.TrimSpace(string(letters[:longest-1])) + "…"
}

func renamed(name string) message.Message {
	return message.New("import.renamed", "its name became {{.Name}}", "Name", strconv.Quote(name))
}

func quoted(name string) string { return strconv.Quote(printable(name)) }

// printable puts a space in place of control characters and of those that turn
// the direction of what follows.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if words.Unprintable(r) {
			return ' '
		}
		return r
	}, text)
}

// slug makes an id of a name.
func slug(name string) string {
	var b strings.Builder
	for _, w := range words.Split(name) {
		w = strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		if w != "" && b.Len()+len(w) < 60 {
			if b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteString(w)
		}
	}
	if b.Len() == 0 {
		return "imported"
	}
	return b.String()
}
