// Package anatomy says which muscles there are, where they lie on the drawings
// of the body, and where pressure on a point may be felt.
//
// In it are the bellies of muscles with the run of their fibres, and for each
// point its referral pattern: the areas in which pain is felt as a rule, and
// those in which it sometimes is. Charts disagree and an expert panel expects no
// fixed area (Fernandez-de-las-Penas and Dommerholt 2018): whoever shows a
// pattern says that one's own may differ.
//
// The facts are data, one JSON file for each region beside that of its points.
// The words of a pattern and their sources stand with the point, in body. What
// helps where it hurts is decided in finder; nothing here draws.
package anatomy
