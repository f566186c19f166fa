// Package ui builds the window, its screens and the way between them. It shows
// what a session decides and passes on what a person asks; it plays nothing
// and keeps no time of its own: what time it is comes from its Deps.
//
// It is the window itself (window, shell, notice, keys, appearance), the routes
// between the screens (route, router, pages), the ways into a session (begin, play,
// resume, too_soon, resting), what is written and read meanwhile (writing, keep,
// clients), and what it needs from outside (deps, records). Each screen is a package
// below screens: it gets data and a small interface of what it needs of the window,
// and knows neither the window nor another screen.
//
// # The floors
//
// Each stands on those below it, and imports none above:
//
//	ui                                       the window, routes, keys, ways into a session
//	screens/...                              home, places, point, routines, routine, today, briefing, player, wrong,
//	                                         summary, progress, record, clients, passphrase, aboutme, settings, sounds, safety,
//	                                         about, confirm
//	screens                                  what a screen is to the window
//	choices  questions  rests                what is chosen, asked and said before a session
//	painscale  cautions  facts  fields       what several screens show or ask
//	phase  legend  posture                   how a kind of stage looks; what signs and colours mean; how a stage is done
//	dial  bodymap  chart  progressstrip      what draws one thing
//	layouts                                  what gives things their places
//	look                                     colours, sizes, fonts, icons, and what is built of them alone
//	background                               what is read and written besides
//	press  uithread                          one press; the crossing to Fyne's thread
//
// Beside them, without Fyne, is what sounds and speaks: audio stands on sound and
// voice, sound/device on sound, sound and voice on wav. text shows a session in a
// terminal, which terminal writes to; display says whether there can be a window.
// Nothing that draws imports what sounds, nor the other way round: cmd/unknot brings
// them together. Who may import whom stands in .ci/rules, and cmd/check holds it.
package ui
