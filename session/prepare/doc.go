// Package prepare is the one gate before every session: it decides what may be
// pressed today. A [Request] goes in, whichever door it came by; out comes what
// may be played, what was taken out and why, what has to be asked, and what has
// to be shown. Only a [Prepared] session of which all has been asked gives a
// [Pass], and nothing but a Pass can be run.
//
// What is true of the person who is pressed, and what they answered today, is
// handed in; the package stores nothing and reads no clock.
package prepare
