package body

import "fmt"

// Flat is x and y of place after place, as files of drawings hold them: in the
// units of their view.
type Flat []float64

// Shape returns the places as they lie on a drawing of the view.
func (n Flat) Shape(v View) Shape {
	s := make(Shape, len(n)/2)
	for i := range s {
		s[i] = Vec{n[2*i] * v.Unit(), n[2*i+1] * v.Unit()}
	}
	return s
}

// Check returns an error unless there are that many places or more.
func (n Flat) Check(least int) error {
	if len(n)%2 != 0 || len(n) < 2*least {
		return fmt.Errorf("want x and y of at least %d places, got %d numbers", least, len(n))
	}
	return nil
}
