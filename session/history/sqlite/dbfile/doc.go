// Package dbfile is the file of records as a file: how it is found, made, locked,
// opened and brought to the newest version, whether it is damaged, and what can be
// read of it then. It knows its tables and the form of what is in them, and alone
// imports the driver.
//
// What is asked of the records and written to them is in history/sqlite, which alone
// imports it.
package dbfile
