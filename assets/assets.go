// Package assets embeds the files that come with the program and knows nothing
// about them.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed body
var files embed.FS

// Body returns the regions and points of the body, one JSON file for each
// region, as body.Load reads them.
func Body() fs.FS { return folder("body") }

// folder returns an embedded folder. Its name is fixed when the program is
// built, so it cannot be wrong.
func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err)
	}
	return sub
}

// Safety is what a person must know before pressing anywhere, as
// body.LoadSafety reads it.
//
//go:embed safety.json
var Safety []byte
