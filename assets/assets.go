// Package assets embeds the files that come with the program and knows nothing
// about them.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed anatomy body fonts messages postures routines search triage words *.json
var files embed.FS

// Facts returns all that is known about the body, its safety and the work on
// it, as body.LoadFacts reads it.
func Facts() fs.FS { return files }

// Body returns the regions and points of the body, one JSON file for each
// region, as body.Load reads them.
func Body() fs.FS { return folder("body") }

// Anatomy returns the muscles and where the pain of points is felt, one JSON
// file for each region, as anatomy.Load reads them.
func Anatomy() fs.FS { return folder("anatomy") }

// Routines returns the ready routines, one JSON file each, as routine.LoadAll
// reads them.
func Routines() fs.FS { return folder("routines") }

// Messages returns what a person reads, one JSON file for each language, as
// message.In reads them.
func Messages() fs.FS { return folder("messages") }

// Safety returns what a person must know before pressing anywhere, as
// body.LoadSafety reads it.
func Safety() []byte { return file("safety.json") }

// Guide returns how to press, as body.LoadGuide reads it.
func Guide() []byte { return file("guide.json") }

// Zones returns the places that are never pressed, as body.LoadZones reads
// them.
func Zones() []byte { return file("zones.json") }

// Places returns where it can hurt, in words and on the drawings, as
// finder.ReadPlaces reads it.
func Places() []byte { return file("places.json") }

// Sources returns where the facts come from, as body.LoadSources reads it.
func Sources() []byte { return file("sources.json") }

// Postures returns the file postures.json and the folder of its drawings, as
// posture.Load reads them.
func Postures() fs.FS { return files }

// Figure returns the drawings of the body, as body.ReadFigure reads them.
func Figure() []byte { return file("figure.json") }

// SemiBold returns the font between regular and bold, for Latin letters alone.
func SemiBold() []byte { return file("fonts/NotoSans-SemiBold.ttf") }

// folder returns an embedded folder. Its name is fixed when the program is
// built, so it cannot be wrong.
func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err)
	}
	return sub
}

// file returns an embedded file, whose name cannot be wrong either.
func file(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return data
}
