// Package record is the screen of all that is recorded of one session.
//
// It reads the records and changes nothing in them; deleting is asked for and done
// elsewhere. Only the window imports it.
package record
