package cue

import (
	"strconv"
	"time"
)

var small = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
	"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var tens = [...]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// number writes a number the way it is said. Those from 100 on, which hardly
// occur, stay figures.
func number(n int) string {
	switch {
	case n < 0 || n > 99:
		return strconv.Itoa(n)
	case n < len(small):
		return small[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return tens[n/10] + "-" + small[n%10]
}

// duration writes a length the way it is said: one minute thirty seconds. A
// part of a second counts as a whole one.
func duration(d time.Duration) string {
	n := Seconds(d)
	m, s := n/60, n%60
	switch {
	case m == 0:
		return amount(s, "second")
	case s == 0:
		return amount(m, "minute")
	}
	return amount(m, "minute") + " " + amount(s, "second")
}

func amount(n int, unit string) string {
	if n != 1 {
		unit += "s"
	}
	return number(n) + " " + unit
}
