package routine

import (
	"errors"
	"fmt"
	"io/fs"

	"unknot/session/message"
	"unknot/session/textfile"
	"unknot/session/words"
)

// An Error is one problem in a routine file, and Errors is everything that is
// wrong with one.
type (
	Error  = textfile.Error
	Errors = textfile.Errors
)

// fileKind is what a routine file is as a file.
var fileKind = textfile.Kind{Name: message.New("file.kind-routine", "a routine file"), Most: 1 << 20}

// Read reads a routine from a file. The error is an Errors if something is
// wrong with what the file says, and any other error if it cannot be read.
func Read(path string, places Places) (*Routine, error) {
	data, err := fileKind.Read(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, data, places)
}

// LoadAll reads every routine file, *.json, at the top of a file system, in the
// order of their names. It returns all routines that are right, even if others
// are not. What is wrong with files is one Errors inside the error, and a
// routine with the id of an earlier one is wrong.
func LoadAll(fsys fs.FS, places Places) ([]*Routine, error) {
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, fmt.Errorf("find routines: %w", err)
	}
	var (
		routines []*Routine
		mistakes Errors
		failures []error
		owner    = map[string]string{} // the file of each id
	)
	for _, name := range names {
		data, err := fileKind.ReadFrom(fsys, name)
		var mistake Errors
		switch {
		case errors.As(err, &mistake):
			mistakes = append(mistakes, mistake...)
			continue
		case err != nil:
			failures = append(failures, err)
			continue
		}
		r, id, errs := parse(name, data, places, MostCautions)
		if len(errs) > 0 {
			mistakes = append(mistakes, errs...)
			continue
		}
		if other, taken := owner[r.ID]; taken {
			id.Want = message.New("routine-file.other-routine", "an id that no other routine has")
			id.Got, id.Hint = message.Verbatim(textfile.Quoted(r.ID)), hasToo(words.Printable(other))
			mistakes = append(mistakes, id)
			continue
		}
		owner[r.ID] = name
		routines = append(routines, r)
	}
	if len(mistakes) > 0 {
		failures = append(failures, mistakes)
	}
	return routines, errors.Join(failures...)
}

// hasToo says what else has an id.
func hasToo(other string) message.Message {
	return message.New("routine-file.has-too", "{{.Other}} has it too", "Other", other)
}
