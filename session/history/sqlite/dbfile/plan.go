package dbfile

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/routine"
)

// EncodePlan writes the stages of a plan compactly: the points, each once, and
// then for every stage a byte of kind, side and wait, and as varints the number
// of its point (0 for none), its seconds, round, rounds and item.
func EncodePlan(p session.Plan) []byte {
	var points []body.ID
	var stages []byte
	for _, st := range p.Stages() {
		point := 0
		if st.Point != "" {
			if point = slices.Index(points, st.Point) + 1; point == 0 {
				points = append(points, st.Point)
				point = len(points)
			}
		}
		first := byte(st.Kind) | byte(st.Side)<<3
		if st.Wait {
			first |= 1 << 6
		}
		stages = append(stages, first)
		for _, n := range []int{point, int(st.Length / time.Second), st.Round, st.Rounds, st.Item} {
			stages = binary.AppendUvarint(stages, uint64(n))
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(points)))
	for _, id := range points {
		out = binary.AppendUvarint(out, uint64(len(id)))
		out = append(out, id...)
	}
	return append(out, stages...)
}

// DecodePlan reads what EncodePlan writes.
func DecodePlan(data []byte) (session.Plan, error) {
	r := &numbers{bytes.NewReader(data), nil}
	points := []body.ID{""}
	for n := r.next(len(data)); n > 0 && r.err == nil; n-- {
		id := make([]byte, r.next(len(data)))
		if _, err := io.ReadFull(r.from, id); err != nil {
			r.err = err
		}
		points = append(points, body.ID(id))
	}
	var stages []session.Stage
	for r.err == nil && r.from.Len() > 0 {
		first, _ := r.from.ReadByte()
		stages = append(stages, session.Stage{
			Kind:   session.Kind(first & 7),
			Side:   body.Side(first >> 3 & 7),
			Wait:   first>>6 == 1,
			Point:  points[r.next(len(points)-1)],
			Length: time.Duration(r.next(int(session.MaxStage/time.Second))) * time.Second,
			Round:  r.next(routine.MaxPlan),
			Rounds: r.next(routine.MaxPlan),
			Item:   r.next(routine.MaxPlan),
		})
	}
	if r.err != nil {
		return session.Plan{}, fmt.Errorf("a recorded plan cannot be read: %w", r.err)
	}
	return session.NewPlan(stages)
}

// numbers reads varints until the first that is wrong.
type numbers struct {
	from *bytes.Reader
	err  error
}

func (r *numbers) next(most int) int {
	n, err := binary.ReadUvarint(r.from)
	if err == nil && n > uint64(most) {
		err = errors.New("a number is too large")
	}
	if r.err == nil {
		r.err = err
	}
	if r.err != nil {
		return 0
	}
	return int(n)
}

// Deflate makes a text small.
func Deflate(text []byte) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestCompression) // fails for wrong levels only
	_, _ = w.Write(text)                               // memory does not fail
	_ = w.Close()
	return b.Bytes()
}

// Inflate reads what Deflate returns, up to history.MaxSource.
func Inflate(data []byte) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), history.MaxSource))
	if err != nil {
		return nil, fmt.Errorf("a recorded routine cannot be read: %w", err)
	}
	return text, nil
}

// Hash tells contents apart.
func Hash(parts ...[]byte) []byte {
	h := sha256.New()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)[:16]
}
