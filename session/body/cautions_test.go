package body_test

import (
	"regexp"
	"testing"

	"unknot/session/body"
)

// cautions are what the fact sheet warns of at each point, as words that its
// care must have.
var cautions = map[body.ID]string{
	"HJ1": "pulse.*temple.*doctor the same day", "HJ2": "under the jaw.*dentist.*dental surgery", "HJ3": "knock.*wound",
	"NB1": "midline.*arteries.*dizzy.*double.*migraine", "NB2": "line dropped from your ear.*midline", "NB3": "bump.*tingles",
	"SC1": "pulse.*let go.*lie down", "SC2": "highest risk",
	"UT1": "roll.*collarbone.*lung", "UT2": "Back edge.*nerve.*drooped shoulder", "LS1": "bony corner.*tingles", "LS2": "nerves.*gentle.*3 or less",
	"SH1": "bony ridge.*numb", "SH2": "edge of the ribs", "SH3": "hollow of the armpit", "SH4": "lower tip.*nerve.*palsy", "SH5": "groove.*armpit", "SH6": "collarbone",
	"UA1": "against the bone.*palsy", "UA2": "inner groove.*artery",
	"CH1": "collarbone.*hollow", "CH2": "armpit.*short of breath", "CH3": "artery and nerves.*tingles",
	"MB1": "spine.*ribs", "MB2": "spine.*ribs", "MB3": "ribs are thin.*osteoporosis", "MB4": "onto the spine.*fever.*doctor", "MB5": "outward.*kidneys",
	"LB1": "rim only.*kidney.*belly", "LB2": "spine.*leg tingles", "LB3": "sacroiliac",
	"GL1": "sacrum.*tailbone", "GL2": "sit bone.*sciatic.*pins and needles", "GL3": "bony rim", "GL4": "bursa.*doctor", "GL5": "sciatic.*sciatica",
	"HF1": "numb or burns.*stop", "HF2": "bruise.*bone can form", "HF3": "kneecap.*outer line of the knee",
	"QU1": "inner third.*vessels", "QU2": "bruise.*tear", "QU3": "joint line.*back of the knee",
	"HA1": "sit bone.*tingles", "HA2": "hand-width above the knee", "HA3": "hand-width above the knee",
	"AD1": "vein and nerve.*groin", "AD2": "no roller.*artery.*hand-widths above",
	"CA1": "varicose", "CA2": "nerve.*knob", "CA3": "Achilles", "CA4": "vessels and nerve.*stress fracture",
	"SN1": "bone", "SN2": "one spot.*doctor", "SN3": "three finger-widths below.*tingles",
	"FO1": "first step", "FO2": "inner ankle bone", "FO3": "bruised heel pad.*injection", "FO4": "X-ray",
	"FA1": "weak.*doctor", "FA2": "4 to 6 cm", "FA3": "funny-bone nerve.*crease of the elbow", "FA4": "above the wrist.*median nerve",
	"HD1": "crease of the wrist.*doctor", "HD2": "pregnancy", "HD3": "nerve.*hook of bone",
}

func TestCareSaysWhatTheFactSheetWarnsOf(t *testing.T) {
	for _, p := range points(load(t)) {
		words, ok := cautions[p.ID]
		if !ok || !regexp.MustCompile(words).MatchString(p.Care) {
			t.Errorf("%s: %q, want it to say %q", p.ID, p.Care, words)
		}
	}
}
