package body

import "fmt"

// A Tool is something to press with, as the tools of points name it, and what
// kind of thing it is.
type Tool struct {
	Name string   `json:"name"`
	Kind ToolKind `json:"kind"`
	// Against is what holds the other side: a wall, a seat or the floor. It is
	// empty for what is held in the hand, and for what a person may choose.
	Against string `json:"against"`
}

// A ToolKind is what groups of people may be told to leave.
type ToolKind uint8

const (
	// Hand is fingers, thumbs, knuckles, palms and forearms.
	Hand ToolKind = iota + 1
	Cane
	Ball
	Roller
	// Edge is the edge of a table.
	Edge
)

var toolKindNames = [...]string{"", "hand", "cane", "ball", "roller", "edge"}

func (k ToolKind) String() string {
	if int(k) < len(toolKindNames) {
		return toolKindNames[k]
	}
	return fmt.Sprintf("tool(%d)", uint8(k))
}

// UnmarshalText reads a word that String writes.
func (k *ToolKind) UnmarshalText(word []byte) error {
	for i, name := range toolKindNames {
		if name == string(word) && i > 0 {
			*k = ToolKind(i)
			return nil
		}
	}
	return fmt.Errorf("tool: want hand, cane, ball, roller or edge, got %q", word)
}

// Tool returns the tool of that name.
func (g *Guide) Tool(name string) (Tool, bool) {
	for _, t := range g.Tools {
		if t.Name == name {
			return t, true
		}
	}
	return Tool{}, false
}

// places a tool may be held against.
var against = map[string]bool{"": true, "wall": true, "seat": true, "floor": true}

func (g *Guide) checkTools(p *problems) {
	seen := map[string]bool{}
	for i, t := range g.Tools {
		at := fmt.Sprintf("tools[%d].", i)
		p.text(at+"name", t.Name)
		if seen[t.Name] {
			p.add(at+"name", "want a name of its own, got %q again", t.Name)
		}
		seen[t.Name] = true
		if t.Kind == 0 {
			p.add(at+"kind", "want hand, cane, ball, roller or edge, got nothing")
		}
		if !against[t.Against] {
			p.add(at+"against", "want wall, seat or floor, or nothing, got %q", t.Against)
		}
	}
}
