package jsontree

import (
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"time"

	"unknot/session/message"
	"unknot/session/textfile"
)

// A Decoder fills Go values with what stands in a tree, and collects what is
// wrong with it. What is wrong, or not there, leaves a value as it is, and so
// does null.
type Decoder struct {
	Problems []textfile.Problem

	nodes map[string]Node // those that were read, by path
}

// Into fills what v points to: structs by their json tags, maps, slices, texts,
// whole numbers, booleans, times and raw JSON. Of an item of a map or slice that
// is wrong there is none.
func (d *Decoder) Into(n Node, path string, v any) { d.into(n, path, reflect.ValueOf(v).Elem()) }

// Wrong reports that something else is wanted where a value was read.
func (d *Decoder) Wrong(path string, want message.Message) {
	n := d.nodes[path]
	d.report(n.At, textfile.Error{Path: path, Want: want, Got: n.Got()})
}

// WrongName is Wrong for the last name of a path, of which there are others.
func (d *Decoder) WrongName(path string, there []string) {
	d.report(d.nodes[path].nameAt, unknown(path, there))
}

func unknown(path string, there []string) textfile.Error {
	last := len(there) - 1
	return textfile.Error{
		Path: path, Got: message.New("file.unknown-name", "unknown name"),
		Hint: message.New("file.there-are", "there are {{.Names}} and {{.Last}}", "Names", strings.Join(there[:last], ", "), "Last", there[last]),
	}
}

func (d *Decoder) report(at int, e textfile.Error) {
	d.Problems = append(d.Problems, textfile.Problem{At: at, Error: e})
}

var plainName = regexp.MustCompile(`^[A-Za-z0-9_$-]{1,40}$`)

// Name is a field's name as a path shows it.
func Name(name string) string {
	if plainName.MatchString(name) {
		return name
	}
	return textfile.Quoted(name)
}

// Join is the path of a field.
func Join(path, name string) string { return strings.TrimPrefix(path+"."+Name(name), ".") }

func (d *Decoder) into(n Node, path string, v reflect.Value) (ok bool) {
	if d.nodes == nil {
		d.nodes = map[string]Node{}
	}
	d.nodes[path] = n
	var want message.Message
	switch to := v.Addr().Interface().(type) {
	case *json.RawMessage:
		*to = n.JSON()
		return true
	case *time.Time:
		at, err := time.Parse(time.RFC3339, n.Text)
		if ok = n.Kind == '"' && err == nil; ok {
			*to = at
		}
		want = message.New("file.time", "a time such as {{.Such}}", "Such", "2026-03-04T05:06:07Z")
	default:
		switch v.Kind() {
		case reflect.Struct:
			return d.fields(n, path, v)
		case reflect.Map:
			return d.entries(n, path, v)
		case reflect.Slice:
			return d.items(n, path, v)
		case reflect.String:
			if ok = n.Kind == '"'; ok {
				v.SetString(n.Text)
			}
			want = Text()
		case reflect.Bool:
			if ok = n.Kind == 't' || n.Kind == 'f'; ok {
				v.SetBool(n.Kind == 't')
			}
			want = Boolean()
		default:
			var whole int
			if whole, ok = n.Whole(); ok {
				v.SetInt(int64(whole))
			}
			want = message.New("file.any-whole", "a whole number")
		}
	}
	if ok || n.Kind == 'n' {
		return ok
	}
	d.Wrong(path, want)
	return false
}

// isObject reports whether a node is one, and says so if it is not.
func (d *Decoder) isObject(n Node, path string, want message.Message) bool {
	if n.Kind != '{' && n.Kind != 'n' {
		d.Wrong(path, want)
	}
	return n.Kind == '{'
}

func (d *Decoder) fields(n Node, path string, v reflect.Value) bool {
	if !d.isObject(n, path, Object()) {
		return false
	}
	var names []string
	byName := map[string]int{}
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		names = append(names, name)
		byName[name] = i
	}
	for _, f := range d.once(n, path) {
		if i, ok := byName[f.Name]; ok {
			d.into(f.Value, Join(path, f.Name), v.Field(i))
		} else if f.Name != "$schema" {
			d.report(f.At, unknown(Join(path, f.Name), names))
		}
	}
	return true
}

// once returns the fields of an object, and reports those that stand twice.
func (d *Decoder) once(n Node, path string) []Field {
	seen := map[string]bool{}
	fields := make([]Field, 0, len(n.Fields))
	for _, f := range n.Fields {
		if seen[f.Name] {
			d.report(f.At, textfile.Error{Path: Join(path, f.Name), Got: Twice()})
			continue
		}
		seen[f.Name] = true
		f.Value.nameAt = f.At
		fields = append(fields, f)
	}
	return fields
}

func (d *Decoder) entries(n Node, path string, v reflect.Value) bool {
	if !d.isObject(n, path, message.New("file.object-of", "an object in { and }, of names with values")) {
		return false
	}
	all := reflect.MakeMap(v.Type())
	for _, f := range d.once(n, path) {
		item := reflect.New(v.Type().Elem()).Elem()
		if d.into(f.Value, Join(path, f.Name), item) {
			all.SetMapIndex(reflect.ValueOf(f.Name).Convert(v.Type().Key()), item)
		}
	}
	v.Set(all)
	return true
}

func (d *Decoder) items(n Node, path string, v reflect.Value) bool {
	if n.Kind != '[' {
		if n.Kind != 'n' {
			d.Wrong(path, List())
		}
		return false
	}
	all := reflect.MakeSlice(v.Type(), 0, len(n.Items))
	for i, one := range n.Items {
		item := reflect.New(v.Type().Elem()).Elem()
		if d.into(one, Index(path, i), item) {
			all = reflect.Append(all, item)
		}
	}
	v.Set(all)
	return true
}
