package cue

import (
	"strconv"
	"strings"
	"time"

	"unknot/session/message"
)

// numbers are those from 0 to 99 as they are said before seconds and minutes.
var numbers = message.New("say.numbers", "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, "+
	"twenty, twenty-one, twenty-two, twenty-three, twenty-four, twenty-five, twenty-six, twenty-seven, twenty-eight, twenty-nine, thirty, thirty-one, thirty-two, thirty-three, thirty-four, thirty-five, thirty-six, thirty-seven, thirty-eight, thirty-nine, "+
	"forty, forty-one, forty-two, forty-three, forty-four, forty-five, forty-six, forty-seven, forty-eight, forty-nine, fifty, fifty-one, fifty-two, fifty-three, fifty-four, fifty-five, fifty-six, fifty-seven, fifty-eight, fifty-nine, "+
	"sixty, sixty-one, sixty-two, sixty-three, sixty-four, sixty-five, sixty-six, sixty-seven, sixty-eight, sixty-nine, seventy, seventy-one, seventy-two, seventy-three, seventy-four, seventy-five, seventy-six, seventy-seven, seventy-eight, seventy-nine, "+
	"eighty, eighty-one, eighty-two, eighty-three, eighty-four, eighty-five, eighty-six, eighty-seven, eighty-eight, eighty-nine, ninety, ninety-one, ninety-two, ninety-three, ninety-four, ninety-five, ninety-six, ninety-seven, ninety-eight, ninety-nine")

// number is a number the way it is said. Those from 100 on, which hardly occur,
// stay figures.
func (s *Script) number(n int) string {
	if all := strings.Split(s.printer.Say(numbers), ", "); n >= 0 && n < len(all) {
		return all[n]
	}
	return strconv.Itoa(n)
}

// duration is a length the way it is said: one minute thirty seconds. A part of a
// second counts as a whole one.
func (s *Script) duration(d time.Duration) message.Message {
	n := Seconds(d)
	minutes := message.Plural("say.minutes", "one minute", "{{.Number}} minutes", n/60, "Number", s.number(n/60))
	seconds := message.Plural("say.seconds", "one second", "{{.Number}} seconds", n%60, "Number", s.number(n%60))
	switch {
	case n < 60:
		return seconds
	case n%60 == 0:
		return minutes
	}
	return message.New("say.minutes-and-seconds", "{{.Minutes}} {{.Seconds}}", "Minutes", minutes, "Seconds", seconds)
}
