package body

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// An Atlas is all regions and points there are, the regions in their order.
// It is shared and never changed.
type Atlas struct {
	Regions []Region
	points  map[ID]*Point
	regions map[RegionID]*Region
}

// Point returns the point of that name.
func (a *Atlas) Point(id ID) (*Point, bool) {
	p, ok := a.points[id]
	return p, ok
}

// LongestHold returns how long a hold on the point may be, or 0 if there is no
// such point.
func (a *Atlas) LongestHold(id ID) time.Duration {
	p, ok := a.points[id]
	if !ok {
		return 0
	}
	return time.Duration(p.Limits.MaxSeconds) * time.Second
}

// Region returns the region of that name.
func (a *Atlas) Region(id RegionID) (*Region, bool) {
	r, ok := a.regions[id]
	return r, ok
}

// Load reads every .json file at the top of fsys as one region. It is strict:
// a field it does not know, a text that is missing or a number out of its
// range is an error that names file and field. All errors are joined.
func Load(fsys fs.FS) (*Atlas, error) {
	files, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, fmt.Errorf("list region files: %w", err)
	}
	if len(files) == 0 {
		return nil, errors.New("want at least one region file, found none")
	}
	a := &Atlas{points: map[ID]*Point{}, regions: map[RegionID]*Region{}}
	var errs []error
	seen := seen{orders: map[int]string{}, points: map[ID]string{}}
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			errs = append(errs, fmt.Errorf("read region: %w", err))
			continue
		}
		p := problems{file: file}
		r := read(data, &p)
		if r != nil {
			r.check(&p)
			seen.check(r, &p)
			a.Regions = append(a.Regions, *r)
		}
		errs = append(errs, p.errs...)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	slices.SortFunc(a.Regions, func(x, y Region) int { return cmp.Compare(x.Order, y.Order) })
	a.index()
	return a, nil
}

// index fills in what points take from their regions and makes both findable.
func (a *Atlas) index() {
	for i := range a.Regions {
		r := &a.Regions[i]
		a.regions[r.ID] = r
		r.Limits = r.Limits.or(Limits{MaxNRS: mostNRS, MaxSeconds: mostSeconds})
		for j := range r.Points {
			p := &r.Points[j]
			p.Region = r.ID
			p.Limits = p.Limits.or(r.Limits)
			if r.Marker != nil {
				p.marker = *r.Marker
			}
			a.points[p.ID] = p
		}
	}
}

// or fills what is not given from other limits.
func (l Limits) or(other Limits) Limits {
	return Limits{
		MaxLevel:   cmp.Or(l.MaxLevel, other.MaxLevel),
		MaxNRS:     cmp.Or(l.MaxNRS, other.MaxNRS),
		MaxSeconds: cmp.Or(l.MaxSeconds, other.MaxSeconds),
		Why:        cmp.Or(l.Why, other.Why),
	}
}

// read decodes a region and, one by one so that each has its own error, its
// points. It returns nil if there is nothing to check any further.
func read(data []byte, p *problems) *Region {
	var file struct {
		Region
		Points []json.RawMessage `json:"points"`
	}
	if err := Decode(data, &file); err != nil {
		p.add("", "%w", err)
		return nil
	}
	r, sound := &file.Region, true
	for i, data := range file.Points {
		var pt Point
		if err := Decode(data, &pt); err != nil {
			p.add(fmt.Sprintf("points[%d]", i), "%w", err)
			sound = false
			continue
		}
		r.Points = append(r.Points, pt)
	}
	if !sound {
		return nil
	}
	return r
}

// Decode reads one JSON value and nothing after it, all fields known. Every file of
// facts is read so.
func Decode(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	err := dec.Decode(into)
	if err == nil {
		if _, end := dec.Token(); end != io.EOF {
			return errors.New("want nothing after the closing brace")
		}
		return nil
	}
	if t, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf("%s: want %s, got %s", strings.TrimPrefix(t.Field, "Region."), t.Type, t.Value)
	}
	return errors.New(strings.TrimPrefix(err.Error(), "json: "))
}
