package anatomy

import (
	"fmt"
	"strings"

	"unknot/session/body"
)

// problems are what is wrong with the files.
type problems struct{ errs []error }

func (p *problems) add(where, format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf(where+": "+format, args...))
}

// text reports a text that is missing or has space around it.
func (p *problems) text(where, got string) {
	if got == "" || got != strings.TrimSpace(got) {
		p.add(where, "want a text without space around it, got %q", got)
	}
}

// line reports what is not a line through so many places.
func (p *problems) line(where string, got body.Flat, least int) {
	if err := got.Check(least); err != nil {
		p.add(where, "%w", err)
	}
}
