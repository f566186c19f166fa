// Package layouts has what gives objects their places: columns, rows, sheets
// that scroll, and lists of any length. A layout that knows its height at a width
// says so with HeightFor, since Fyne asks for sizes without one.
//
// In it is nothing that knows what it arranges. Every package of the window may
// import it; it imports look alone.
package layouts
