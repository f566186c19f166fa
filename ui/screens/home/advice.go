package home

import "unknot/session/adviser"

// Where is where it hurts.
type Where adviser.Where
