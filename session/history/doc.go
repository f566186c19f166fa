// Package history says what a record of a session is: what was really done, stage
// by stage, with numbers and notes, and what can be asked of many.
//
// Here are plain values and what can be reckoned from them: trends, another length
// for a hold, the same session again. Where records are kept is
// in history/sqlite, their files to take away in history/archive, their words in
// history/report, and whom they are of in clients. Everybody may import it.
//
// A day is that of the clock where the session was: lists, weeks, [Filter] and
// spreadsheets go by its offset.
package history
