package finder

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/message"
)

// A Kind says in which way a point has to do with a place.
type Kind uint8

const (
	// LiesHere is a point within the place.
	LiesHere Kind = iota + 1
	// RefersHere is a point from which pressure may also be felt in the place.
	RefersHere
	// FeltHere is a point that is felt, as a rule, in the very place that was
	// pressed on a drawing.
	FeltHere
	// SometimesHere is one that is sometimes felt there.
	SometimesHere
	// MuscleHere is a point whose muscle lies under that place.
	MuscleHere
	// SpotHere is a point that lies in that place, or within a hand-width of it.
	SpotHere
)

// Closeness says how near what was asked a reason is.
type Closeness uint8

const (
	// Here is the very place, or a part of it.
	Here Closeness = iota
	// Around is a larger place that what was asked is part of.
	Around
	// CloseBy is a neighbour.
	CloseBy
)

var closenessWords = [...]string{"here", "in this area", "close by"}

func (c Closeness) String() string { return closenessWords[min(int(c), len(closenessWords)-1)] }

// A Why is one reason for a point.
type Why struct {
	Kind      Kind
	Close     Closeness
	Asked     string        // the name of the place
	Text      string        // what says so: the point's short name, its muscle, or the referred area
	Sources   []body.Source // of a referred area
	Unchecked bool          // a referred area from the tradition of pain charts, with no source found
	Depth     anatomy.Depth // of the muscle under the place
	Away      float64       // of the spot from the place, in heights of the body
	score     float64
}

// hows say a kind and a closeness in plain words.
var hows = [...][3]message.Message{
	LiesHere:      {message.New("why.lies-here", "lies here"), message.New("why.lies-in-area", "lies in this area"), message.New("why.lies-close", "lies close by")},
	RefersHere:    {message.New("why.felt-here", "may be felt here"), message.New("why.felt-in-area", "may be felt in this area"), message.New("why.felt-close", "may be felt close by")},
	FeltHere:      {Here: message.New("why.main-here", "felt here"), CloseBy: message.New("why.main-close", "felt close by")},
	SometimesHere: {Here: message.New("why.spill-here", "sometimes felt here"), CloseBy: message.New("why.spill-close", "sometimes felt close by")},
	MuscleHere:    {Here: message.New("why.muscle-here", "its muscle lies here"), CloseBy: message.New("why.muscle-close", "its muscle lies close by")},
}

// muscleDeep is said where the muscle that lies here lies under others.
var muscleDeep = message.New("why.muscle-deep", "its muscle lies here, under another")

// A spotAway says that the spot is no farther than so many heights of the body.
type spotAway struct {
	most float64
	how  message.Message
}

// spotAways say how far the spot is, the nearest first.
var spotAways = []spotAway{
	{0.006, message.New("why.spot-here", "the spot is right here")},
	{0.016, message.New("why.spot-thumb", "the spot is a thumb-width away")},
	{0.032, message.New("why.spot-fingers", "the spot is three finger-widths away")},
	{spotFades, message.New("why.spot-hand", "the spot is a hand-width away")},
}

// How says the reason in a few plain words, as in "lies here".
func (w Why) How() message.Message {
	switch {
	case w.Kind == SpotHere:
		return spotAways[slices.IndexFunc(spotAways, func(s spotAway) bool { return w.Away <= s.most })].how
	case w.Kind == MuscleHere && w.Close == Here && w.Depth == anatomy.Deep:
		return muscleDeep
	}
	return hows[w.Kind][w.Close]
}

// String says the reason with all that is known of it, in English.
func (w Why) String() string {
	sources := make([]string, len(w.Sources))
	for i, s := range w.Sources {
		sources[i] = string(s)
		if _, err := strconv.Atoi(string(s)); err == nil {
			sources[i] = "[" + string(s) + "]"
		}
	}
	if w.Unchecked {
		sources = []string{"(from pain charts, unchecked)"}
	}
	return strings.TrimSpace(fmt.Sprintf("%v: %s %s", w.How(), w.Text, strings.Join(sources, "")))
}
