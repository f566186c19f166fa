// Package player is the screen of a session under way, in each of its views:
// near, far and at a glance. It shows what the session decides and passes on
// what a person asks of it.
//
// In it is no other screen and nothing of the window; what it needs of either
// comes in its Options. Only the window imports it.
package player
