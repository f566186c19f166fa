package jsontree

import (
	"bytes"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// Field returns the value of the first field of a name, or the zero Node.
func (n Node) Field(name string) Node {
	if i := n.index(name); i >= 0 {
		return n.Fields[i].Value
	}
	return Node{}
}

func (n Node) index(name string) int {
	return slices.IndexFunc(n.Fields, func(f Field) bool { return f.Name == name })
}

// Merge returns the tree with what is different between two others: what after
// has otherwise than before, field by field. Everything else stays as it is.
// The paths are those of the fields that differ.
func (n Node) Merge(before, after Node) (merged Node, changed []string) {
	return n.merge(before, after, "")
}

func (n Node) merge(before, after Node, path string) (merged Node, changed []string) {
	if after.Kind != '{' {
		return after, []string{path}
	}
	merged = Node{Kind: '{'}
	if n.Kind == '{' {
		merged.Fields = slices.Clone(n.Fields)
	}
	for _, f := range after.Fields {
		was := before.Field(f.Name)
		if was.Kind != 0 && bytes.Equal(was.JSON(), f.Value.JSON()) {
			continue
		}
		value, inside := merged.Field(f.Name).merge(was, f.Value, Join(path, f.Name))
		changed = append(changed, inside...)
		if i := merged.index(f.Name); i >= 0 {
			merged.Fields[i].Value = value
		} else {
			merged.Fields = append(merged.Fields, Field{Name: f.Name, Value: value})
		}
	}
	for _, f := range before.Fields {
		if i := merged.index(f.Name); i >= 0 && after.index(f.Name) < 0 {
			merged.Fields = slices.Delete(merged.Fields, i, i+1)
			changed = append(changed, Join(path, f.Name))
		}
	}
	return merged, changed
}

// JSON returns the tree as text on one line.
func (n Node) JSON() []byte { return n.append(nil) }

func (n Node) append(b []byte) []byte {
	switch n.Kind {
	case '{':
		b = append(b, '{')
		for i, f := range n.Fields {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(quote(b, f.Name), ':')
			b = f.Value.append(b)
		}
		return append(b, '}')
	case '[':
		b = append(b, '[')
		for i, item := range n.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = item.append(b)
		}
		return append(b, ']')
	case '"':
		return quote(b, n.Text)
	}
	return append(b, n.Text...)
}

func quote(b []byte, text string) []byte {
	b, _ = jsontext.AppendQuote(b, text) // nothing is wrong with a text that was read
	return b
}
