package ui

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/ui/choices"
	"unknot/ui/screens"
	"unknot/ui/screens/passphrase"
)

// A destination names a screen.
type destination uint8

const (
	toHome destination = iota
	toPlaces
	toRoutines
	toRoutine
	toPoint
	toQuestions
	toPlayer
	toWrong
	toSummary
	toWelcome
	toSafety
	toSounds
	toProgress
	toRecord
	toSettings
	toAbout
	toAboutMe
	toClients
	toClient
	toNewClient
	toChoose
	toBriefing
	toConfirm
	toPassphrase
)

// inShell reports whether the screen stands beside the rail. Player and end
// have the whole window, and so has what must be read first.
func (d destination) inShell() bool {
	return d != toPlayer && d != toWrong && d != toSummary && d != toWelcome
}

// section is the item of the rail that a screen belongs to.
func (d destination) section() destination {
	switch d {
	case toRoutines, toRoutine, toQuestions:
		return toRoutines
	case toClients, toClient, toNewClient, toChoose, toBriefing, toConfirm:
		return toClients
	case toProgress, toRecord:
		return toProgress
	case toSounds, toSettings, toAbout, toAboutMe, toPassphrase:
		return toSettings
	}
	return toHome
}

// A route is a screen with what it is about.
type route struct {
	to     destination
	wanted choices.Session   // toRoutine, toQuestions, toBriefing, toPlayer and toSummary
	client history.ClientID  // toClient, toChoose, toAboutMe and toProgress: whose, 0 for the person's own
	asking screens.Question  // toConfirm
	lock   passphrase.Change // toPassphrase
	plan   session.Plan      // toSummary and toWrong
	status session.Status    // likewise: how the session ended
	wrong  history.Wrong     // likewise: what it was stopped for; its At is zero if it was not

	at      float32           // toProgress: how far down the list is
	session history.SessionID // toRecord
	point   body.ID           // toPoint
	side    body.Side         // likewise
}

// section is the item of the rail that the screen belongs to: with a client,
// that of the clients.
func (r route) section() destination {
	if r.wanted.Client != nil || r.to == toAboutMe && r.client != 0 {
		return toClients
	}
	return r.to.section()
}
