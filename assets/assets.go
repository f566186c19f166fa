// Package assets embeds the files that come with the program and knows nothing
// about them.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed body routines
var files embed.FS

// Body returns the regions and points of the body, one JSON file for each
// region, as body.Load reads them.
func Body() fs.FS { return folder("body") }

// Routines returns the ready routines, one JSON file each, as routine.LoadAll
// reads them.
func Routines() fs.FS { return folder("routines") }

// folder returns an embedded folder. Its name is fixed when the program is
// built, so it cannot be wrong.
func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err)
	}
	return sub
}

//go:embed safety.json
var safety []byte

// Safety returns what a person must know before pressing anywhere, as
// body.LoadSafety reads it.
func Safety() []byte { return safety }

//go:embed figure.json
var figure []byte

// Figure returns the drawings of the body, as body.ReadFigure reads them.
func Figure() []byte { return figure }
