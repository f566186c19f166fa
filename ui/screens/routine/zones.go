package routine

import (
	"strings"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// closeTo are the areas of the zones that lie close to points of the routine
// which are shown on a drawing.
func (p *page) closeTo(view body.View) []string {
	const close = 0.05 // heights of the body
	var areas []string
	for i := range p.Zones {
		z := &p.Zones[i]
		for id := range p.numbers() {
			if pt, ok := p.Places.Point(id); ok && pt.View == view && !z.HandsOnly && z.Seen(view) && z.Near(pt, close) {
				areas = append(areas, z.Area)
				break
			}
		}
	}
	return areas
}

// toggleZones hatches where not to press on the picture.
func (p *page) toggleZones() {
	*p.ShowZones = !*p.ShowZones
	p.showZones()
	p.root.Refresh()
}

// showZones hatches what was asked for, and names what lies close to a point.
func (p *page) showZones() {
	p.never.Set(*p.ShowZones)
	p.closeup.SetZones(p.hatched())
	p.close.Objects = nil
	if areas := p.closeTo(p.view); *p.ShowZones && len(areas) > 0 {
		line := p.Printer.Text("zones.close-by", "Close by, and never pressed: {{.Areas}}.", "Areas", strings.Join(areas, "; "))
		p.close.Objects = []fyne.CanvasObject{look.Wrapped(line, look.Secondary, false, look.Ink, 4)}
	}
	p.close.Layout.(*layouts.Column).Objects = p.close.Objects
}

// hatched are the zones to show, if the person asked for them.
func (p *page) hatched() []body.Zone {
	if *p.ShowZones {
		return p.Zones
	}
	return nil
}
