package retime_test

import (
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/retime"
)

func TestAnOwnLengthKeepsToPointAndLevel(t *testing.T) {
	a := atlas(t)
	tests := []struct {
		name          string
		level         body.Level
		point         body.ID
		written, mine int
		want          int
	}{
		{"shorter", body.Standard, "UT1", 20, 14, 14},
		{"longer within the level", body.Standard, "UT1", 10, 18, 18},
		{"no longer than the level", body.Gentle, "UT1", 15, 28, 20},
		{"up to thirty at the strong level", body.Strong, "UT1", 25, 30, 30},
		{"shorter at the strong level too", body.Strong, "UT1", 25, 12, 12},
		{"never under ten", body.Standard, "UT1", 20, 4, 10},
		{"never over thirty", body.Strong, "UT1", 25, 90, 30},
		{"what is written longer stays", body.Gentle, "UT1", 25, 28, 25},
		{"no longer than the point", body.Standard, "SC1", 10, 30, 10},
	}
	for _, tt := range tests {
		r := of(tt.level, hold(tt.point, body.Both, tt.written, 2, 10))
		got, changes := retime.Own(r, map[body.ID]time.Duration{tt.point: time.Duration(tt.mine) * time.Second}, a)
		if s := got.Stages[0].Seconds; s != tt.want {
			t.Errorf("%s: got %d s, want %d", tt.name, s, tt.want)
		}
		if (len(changes) > 0) != (got.Stages[0].Seconds != tt.written) || r.Stages[0].Seconds != tt.written {
			t.Errorf("%s: changes are %+v", tt.name, changes)
		}
	}
}
