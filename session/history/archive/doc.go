// Package archive is the form of records that are taken away and brought back: JSON
// that can be read again, and lines for spreadsheets.
//
// It reads and writes values. Which records those are, and what becomes of those
// that are read, is for the store to say, history/sqlite, which alone imports it.
// What it reads can be kept and written again, whatever file it comes from.
package archive
