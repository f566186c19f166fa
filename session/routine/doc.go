// Package routine reads and writes routine files, explains what is wrong with
// them, and spells a routine out into the plan of a session.
//
// # Routine files
//
// A routine file is JSON in UTF-8, or in UTF-16 or UTF-32 as some editors save
// it, at most 1 MiB, with the ending .json. Numbers are whole: 15, or 15.0 and
// 1.5e1, which some programs write.
//
//	{
//	  "version": 1,
//	  "id": "two-minute-desk-break",
//	  "name": "Two-minute desk break",
//	  "purpose": "For a stiff neck at the screen, with nothing but your hands.",
//	  "regions": ["neck-back", "upper-trapezius"],
//	  "level": "gentle",
//	  "tool": "fingers",
//	  "position": "Sit on your chair with both feet flat.",
//	  "cautions": ["Stop at once if you feel dizzy or your arm tingles."],
//	  "stages": [
//	    {"kind": "pace", "name": "Check first", "asks": true, "seconds": 15, "how": "Numb or dizzy? Then stop here and see a doctor."},
//	    {"kind": "hold", "point": "UT1", "side": "both", "seconds": 15},
//	    {"kind": "hold", "point": "NB1", "side": "together", "seconds": 15, "repeats": 2, "rest": 10},
//	    {"kind": "pace", "name": "Slow neck turns", "seconds": 20, "how": "Turn your head to one side, then to the other."}
//	  ]
//	}
//
// Every field of the routine must be there but language, by, and $schema, which is
// for editors and is not read. Fields may stand in any order.
//
//	version   1
//	language  en, de or es: what its texts are in. A voice says them in that language
//	          alone, or in any if it is left out
//	id        words of a-z and 0-9 joined by hyphens, up to 60 characters, unlike any other routine's
//	name      text of up to 60 characters
//	purpose   what it is for: text of up to 300 characters
//	regions   1 to 20 ids of regions, by which the routine is found
//	level     gentle, standard or strong
//	by        who does it: self, or therapist for work on a client; self if left out
//	tool      what to press with: text of up to 60 characters
//	position  how to sit, stand or lie: text of up to 300 characters
//	cautions  1 to 12 texts of up to 300 characters
//	stages    1 to 300 stages, in the order they are done
//
// A text is never blank and has no line breaks or control characters. A whole
// number is written in digits only: 20, not 20.0 or 2e1.
//
// A stage of kind hold is pressure on one point:
//
//	point     the id of a point
//	side      left, right, both or together
//	seconds   how long one hold lasts: 10 to 30
//	repeats   how many holds there are on each side: 1 to 6, or 1 if left out
//	rest      seconds from one hold to the next: 5 to 60, or 10 if left out
//	find      time to get into place before the first hold: 3 to 60 seconds, or "press"
//	how       what to do, in place of what the point says: text of up to 300 characters
//	id        as for a routine, unlike any other stage's
//
// The last four may be left out. On both sides means all repeats on the left
// and then all on the right; together means one hold on left and right at once,
// as with two balls under the edge of the skull. Left and right are the
// person's own. Find "press" waits until the person says that they are in
// place. [Routine.Plan] says what happens between holds.
//
// A hold is always trigger-point work. It may say so with a field technique,
// which changes nothing.
//
// Where the points are known, a hold stays within the limits of its point: it
// lasts no longer and is of no higher level than the point allows, and not on
// both sides together where that is one at a time. Its region is one that the
// routine names, so that the safety questions of the region are asked. A point
// for therapists is only in a routine by a therapist.
//
// Other rules are conventions. Going beyond them is no mistake but gives
// [Routine.Advice]: a point that is off by default or held more often than
// once where once is meant, more than [MostContact] on one spot and, for a
// person alone, more than [MostSession] or [MostPoints].
//
// A stage of kind pace is guided time without a point, such as breathing,
// moving or strokes:
//
//	name        a heading: text of up to 60 characters
//	seconds     5 to 1800, or what the technique allows
//	how         what to do: text of up to 300 characters
//	asks        true if it asks about safety or consent: it is then never shortened or left out
//	side        left, right, midline or together
//	technique   myofascial-release, deep-tissue, swedish or craniosacral
//	per_minute  how many strokes or movements there are in a minute: 1 to 120
//	breath      how long to breathe in and out: {"in": 4, "out": 6}, 2 to 8 and 2 to 12 seconds
//	id          as for a hold
//
// All but the first three may be left out. A stage has per_minute or breath and
// not both. A technique has limits of its own:
//
//	                    seconds     per_minute
//	myofascial-release  120 to 300  none, as it is held still
//	deep-tissue          10 to 180  3 to 4
//	swedish               5 to 360  10 to 360; above 60 at most 30 seconds
//	craniosacral         60 to 180  none, as it is held still
//
// A field that is not listed here is a mistake, and so is one that stands
// twice. With all sides, repeats and rests the plan of a routine has at most
// 2000 stages.
//
// The JSON Schema routine.schema.json says the same for editors.
package routine
