package anatomy

import (
	"fmt"
	"strings"
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
func (p *problems) line(where string, got flat, least int) {
	if len(got)%2 != 0 || len(got) < 2*least {
		p.add(where, "want x and y of at least %d places, got %d numbers", least, len(got))
	}
}
