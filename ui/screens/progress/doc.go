// Package progress is the screen of what the records hold: numbers before and after
// each session, how soon points eased, and where and when the body was pressed.
//
// It reads what it is given the records of and changes nothing in them. Only the
// window and the command that draws the same picture import it.
package progress
