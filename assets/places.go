package assets

// Places returns where it can hurt, in words and on the drawings, as
// finder.ReadPlaces reads it.
func Places() []byte { return file("places.json") }
