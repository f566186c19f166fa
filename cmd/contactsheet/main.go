// Contactsheet draws every point with its muscle and where it may be felt, so
// that somebody can look at all of them for side, place and pattern.
//
//	contactsheet [-dark] FOLDER
//
// It writes contact-1.png and so on. It is for those who build Unknot: make
// screenshots runs it.
package main

import (
	"flag"
	"fmt"
	"image/png"
	"log"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

const (
	columns  = 4
	rows     = 4
	cell     = 320
	picture  = 236
	mostSeen = 3 // views of one point
)

func main() {
	log.SetFlags(0)
	dark := flag.Bool("dark", false, "in the dark palette")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: contactsheet [-dark] FOLDER")
	}
	if err := run(flag.Arg(0), *dark); err != nil {
		log.Fatal(err)
	}
}

func run(folder string, dark bool) error {
	known, err := builtin.Read()
	if err != nil {
		return err
	}
	muscles, err := builtin.Anatomy(known.Atlas)
	if err != nil {
		return err
	}
	palette := look.Light
	if dark {
		palette = look.Dark
	}
	app := test.NewApp()
	app.Settings().SetTheme(look.New(palette, 1))
	var cells []fyne.CanvasObject
	for i := range known.Atlas.Regions {
		r := &known.Atlas.Regions[i]
		for j := range r.Points {
			cells = append(cells, cellOf(known, muscles, r, &r.Points[j]))
		}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for page, some := range slices.Collect(slices.Chunk(cells, columns*rows)) {
		if err := write(filepath.Join(folder, fmt.Sprintf("contact-%d.png", page+1)), some); err != nil {
			return err
		}
	}
	return nil
}

// cellOf shows a point of the left side on the drawings on which most is seen of it.
func cellOf(known *builtin.Data, muscles *anatomy.Anatomy, r *body.Region, pt *body.Point) fyne.CanvasObject {
	pattern, _ := muscles.Pattern(pt.ID)
	views := slices.DeleteFunc(pattern.Views(), func(v body.View) bool {
		return v == pt.View || known.Figure.Drawing(v, body.Left).View != v
	})
	views = slices.Insert(views, 0, pt.View)
	seen := &bodymap.Referral{Point: pt, Side: body.Left, Pattern: pattern}
	row := container.NewGridWithColumns(min(mostSeen, len(views)))
	for _, v := range views[:min(mostSeen, len(views))] {
		c := bodymap.NewCloseup(nil, known.Figure)
		c.Set(bodymap.SceneOn(known.Figure, v, r, seen))
		row.Add(c)
	}
	name := look.Text(fmt.Sprintf("%s %s", pt.ID, names(pattern)), look.Secondary, true, look.Ink)
	row.Resize(fyne.NewSize(cell-8, picture))
	return container.NewBorder(nil, name, nil, nil, row)
}

func names(p *anatomy.Pattern) string {
	name := p.Muscles[0].Name
	if n := len(p.Muscles); n > 1 {
		name += fmt.Sprintf(" +%d", n-1)
	}
	return name
}

func write(name string, cells []fyne.CanvasObject) error {
	w := test.NewWindow(container.NewGridWithColumns(columns, cells...))
	defer w.Close()
	w.Resize(fyne.NewSize(columns*cell, rows*(picture+34)))
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
