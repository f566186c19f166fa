package posture

import (
	"slices"
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
	"unknot/session/words"
)

// Of returns the posture of a stage of a routine. A stage has none where the hand
// of a therapist alone may press and the routine is for a person alone.
func (s *Set) Of(r *routine.Routine, stage *routine.Stage, atlas *body.Atlas) (*Posture, bool) {
	if stage.Kind != session.Hold {
		return s.pace(r, stage)
	}
	p, ok := atlas.Point(stage.Point)
	if !ok {
		return nil, false
	}
	if r.ByTherapist {
		return s.ByTherapist(p)
	}
	return s.WithTool(p, s.tool(p, stage.How, r.Tool))
}

// ByTherapist returns how a therapist's hands press a point.
func (s *Set) ByTherapist(p *body.Point) (*Posture, bool) {
	found, ok := s.postures[s.points[p.ID].Therapist]
	return found, ok
}

// WithTool returns how a person presses a point with a tool, or with one of its
// kind. Without a name it is the tool that the words of the point are about.
func (s *Set) WithTool(p *body.Point, tool string) (*Posture, bool) {
	h := s.points[p.ID]
	if tool == "" {
		tool = s.tool(p, "", "")
	}
	id, ok := h.Tools[tool]
	if !ok {
		id = h.Tools[s.like(h.inOrder(p), tool)]
	}
	found, ok := s.postures[id]
	return found, ok
}

// inOrder are the tools that a point has postures for, its own first.
func (h holds) inOrder(p *body.Point) []string {
	tools := slices.Clone(p.Tools)
	for tool := range h.Tools {
		if !slices.Contains(tools, tool) {
			tools = append(tools, tool)
		}
	}
	slices.Sort(tools[len(p.Tools):])
	return tools
}

// tool is what a hold is done with: of the tools that its words are about, the one
// that the routine names, or the first. A stage without words has those of its point.
func (s *Set) tool(p *body.Point, how, named string) string {
	all := s.points[p.ID].inOrder(p)
	if how == "" {
		how = p.Press
	}
	told := kindsIn(how)
	among := slices.DeleteFunc(slices.Clone(all), func(tool string) bool { return !slices.Contains(told, s.kind(tool)) })
	if len(among) == 0 {
		among = all
	}
	for _, name := range namedIn(named) {
		if slices.Contains(among, name) {
			return name
		}
	}
	for _, name := range namedIn(named) {
		if tool := s.like(among, name); tool != "" {
			return tool
		}
	}
	if len(among) == 0 {
		return ""
	}
	return among[0]
}

// namedIn are the tools in the words of a routine, such as 'fingers or cane'.
func namedIn(tools string) []string {
	return strings.Split(strings.ReplaceAll(tools, " or ", ", "), ", ")
}

// like is the first of some tools that is of the kind of another, or nothing.
func (s *Set) like(tools []string, tool string) string {
	kind := s.kind(tool)
	i := slices.IndexFunc(tools, func(t string) bool { return kind != 0 && s.kind(t) == kind })
	if i < 0 {
		return ""
	}
	return tools[i]
}

func (s *Set) kind(tool string) body.ToolKind {
	if known, ok := s.guide.Tool(tool); ok {
		return known.Kind
	}
	if told := kindsIn(tool); len(told) > 0 {
		return told[0]
	}
	return 0
}

// kindWords are the words that tell what something is pressed with.
var kindWords = map[string]body.ToolKind{
	"ball": body.Ball, "balls": body.Ball, "roller": body.Roller, "cane": body.Cane,
	"hand": body.Hand, "hands": body.Hand, "finger": body.Hand, "fingers": body.Hand, "fingertip": body.Hand,
	"fingertips": body.Hand, "pad": body.Hand, "pads": body.Hand, "thumb": body.Hand, "thumbs": body.Hand,
	"knuckle": body.Hand, "knuckles": body.Hand, "fist": body.Hand, "palm": body.Hand, "pinch": body.Hand,
}

// kindsIn are the kinds of tools that a text is about. A hand-width is no hand.
func kindsIn(text string) []body.ToolKind {
	var kinds []body.ToolKind
	all := words.Split(text)
	for i, word := range all {
		measure := i+1 < len(all) && strings.HasPrefix(all[i+1], "width")
		if kind := kindWords[word]; kind != 0 && !measure && !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}
