// Package ui builds the window, its screens and the way between them. It shows
// what a session decides and passes on what a person asks; it plays nothing
// and keeps no time of its own: what time it is comes from its Deps.
//
// A file begins with the screen that it belongs to:
//
//	home_      where it hurts, typed or pointed at, and what is offered for it
//	places_    the same from a list
//	routines_  the list of routines
//	routine_   one routine, with what can be chosen before it begins
//	done_      its end, with the numbers and what is learned from it
//	client_    one client; clients_ is the list of them
//	passphrase_  how clients are sealed, with unlock_
//
// In others are the window itself (window, route, router, begin, play, shell,
// notice, keys, writing), what it needs (deps, records), pages of one file each
// (_page), and what several screens are built of: facts, cautions, scale and field
// show something. A screen that needs nothing of the window has a package of its
// own under screens; what arranges objects is in layouts.
//
// # The floors
//
// Each stands on those below it, and imports none above:
//
//	ui                                       the window, routes, keys, and the screens that still need it
//	screens/player  screens/progress  screens/record  screens/settings  screens/about  screens/safety  screens/sounds   screens: what each needs of the rest is given to it
//	screens                                  what a screen is to the window
//	phase  legend                            how a kind of stage looks; what signs and colours mean
//	dial  bodymap  chart  progressstrip  layouts   what draws one thing, and what gives things their places
//	look                                     colours, sizes, fonts, icons, and what is built of them alone
//	background                               what is read and written besides
//	tongue  press  uithread                  words in a language; one press; the crossing to Fyne's thread
//
// Beside them, without Fyne, is what sounds and speaks: audio stands on sound and
// voice, sound/device on sound, sound and voice on wav. text shows a session in a
// terminal, which terminal writes to; display says whether there can be a window.
// Nothing that draws imports what sounds, nor the other way round: cmd/unknot brings
// them together. Who may import whom stands in .ci/rules, and cmd/check holds it.
package ui
