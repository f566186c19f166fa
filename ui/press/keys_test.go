package press_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"unknot/ui/press"
)

// A hand is a keyboard as Fyne's desktop driver tells of it.
type hand struct {
	keys press.Keys
	now  time.Duration
	got  []string // what was asked for
}

func newHand() *hand {
	h := &hand{}
	h.keys.Now = func() time.Time { return time.Time{}.Add(h.now) }
	return h
}

func (h *hand) note(p press.Press) {
	switch {
	case p.Key == "":
	case p.Again:
		h.got = append(h.got, string(p.Key)+" again")
	default:
		h.got = append(h.got, string(p.Key))
	}
}

func key(name fyne.KeyName, code int) *fyne.KeyEvent {
	return &fyne.KeyEvent{Name: name, Physical: fyne.HardwareKey{ScanCode: code}}
}

func (h *hand) typed(e *fyne.KeyEvent, types string) {
	h.note(h.keys.Typed(e))
	for _, r := range types {
		h.note(h.keys.Rune(r))
	}
}

// down presses a key that types so much and holds it until it has repeated so
// often.
func (h *hand) down(e *fyne.KeyEvent, types string, repeats int) {
	h.keys.KeyDown(e)
	h.typed(e, types)
	h.now += 500 * time.Millisecond
	for range repeats {
		h.typed(e, types)
		h.now += 33 * time.Millisecond
	}
}

func (h *hand) press(e *fyne.KeyEvent, types string) {
	h.keys.KeyDown(e)
	h.typed(e, types)
	h.now += 40 * time.Millisecond
	h.keys.KeyUp(e)
}

func (h *hand) want(t *testing.T, want string) {
	t.Helper()
	if got := strings.Join(h.got, ", "); got != want {
		t.Errorf("asked for were %q, want %q", got, want)
	}
	h.got = nil
}

var (
	enter   = key(fyne.KeyReturn, 36)
	space   = key(fyne.KeySpace, 65)
	right   = key(fyne.KeyRight, 114)
	escape  = key(fyne.KeyEscape, 9)
	control = key(desktop.KeyControlLeft, 37)
)

func TestAHeldKeyIsOnePress(t *testing.T) {
	for _, e := range []*fyne.KeyEvent{enter, space, right, escape, key(fyne.KeyPageDown, 117), key(fyne.KeyM, 58), key(fyne.KeyTab, 23)} {
		h := newHand()
		h.down(e, "", 60)
		h.keys.KeyUp(e)
		h.want(t, string(e.Name)+strings.Repeat(", "+string(e.Name)+" again", 60))
	}
}

func TestABounceIsTheSamePress(t *testing.T) {
	for _, tt := range []struct {
		key  *fyne.KeyEvent
		gap  time.Duration
		want int
	}{
		{enter, 5 * time.Millisecond, 1},
		{enter, 110 * time.Millisecond, 1},
		{enter, 249 * time.Millisecond, 1},
		{enter, 250 * time.Millisecond, 6},
		{space, 110 * time.Millisecond, 1},
		{key(fyne.KeyPageDown, 117), 110 * time.Millisecond, 1},
		{key(fyne.KeyM, 58), 110 * time.Millisecond, 1},
		{right, 20 * time.Millisecond, 6}, // fingers are quick on the arrows
		{key(fyne.KeyV, 55), 20 * time.Millisecond, 6},
	} {
		t.Run(fmt.Sprint(tt.key.Name, tt.gap), func(t *testing.T) {
			h := newHand()
			for range 6 {
				h.press(tt.key, "")
				h.now += tt.gap
			}
			h.want(t, strings.TrimPrefix(strings.Repeat(", "+string(tt.key.Name), tt.want), ", "))
		})
	}
}

func TestALongPressBouncesAtItsEnd(t *testing.T) {
	h := newHand()
	h.down(space, " ", 60)
	h.keys.KeyUp(space)
	h.got = nil
	h.now += 10 * time.Millisecond
	h.down(space, " ", 3)
	h.keys.KeyUp(space)
	h.want(t, "")
	h.now += time.Second
	h.press(space, " ")
	h.want(t, "Space")
}

func TestBothEntersAreOneKey(t *testing.T) {
	h := newHand()
	h.press(enter, "")
	h.now += 100 * time.Millisecond
	h.press(key(fyne.KeyEnter, 104), "")
	h.now += time.Second
	h.press(key(fyne.KeyEnter, 104), "")
	h.want(t, "Return, Return")
}

func TestACharacterCountsOnce(t *testing.T) {
	for _, tt := range []struct {
		name  string
		key   *fyne.KeyEvent
		types string
		want  string
	}{
		{"German +", key(fyne.KeyPlus, 35), "+", "+"},
		{"keypad +", key(fyne.KeyPlus, 86), "+", "+"},
		{"American +", key(fyne.KeyEqual, 21), "+", "=, +"},
		{"keypad /", key(fyne.KeySlash, 106), "/", "/"},
		{"American /", key(fyne.KeySlash, 61), "/", "/"},
		{"German /", key(fyne.Key7, 16), "/", "7, /"},
		{"American =", key(fyne.KeyEqual, 21), "=", "="},
		{"German ~", key(fyne.KeyPlus, 35), "~", ""},
		{"a dead key and a +", key(fyne.KeyPlus, 35), "´+", "+"},
	} {
		h := newHand()
		for range 3 { // quickly
			h.press(tt.key, tt.types)
			h.now += 10 * time.Millisecond
			if got := strings.Join(h.got, ", "); got != tt.want {
				t.Errorf("%s asks for %q, want %q", tt.name, got, tt.want)
			}
			h.got = nil
		}
	}
}

func TestAHeldCharacterRepeats(t *testing.T) {
	h := newHand()
	shift := key(desktop.KeyShiftLeft, 50)
	h.keys.KeyDown(shift)
	h.typed(shift, "")
	h.got = nil
	h.down(key(fyne.KeyEqual, 21), "+", 2)
	h.want(t, "=, +, = again, + again, = again, + again")
}

func TestWhatTypesWithoutKeysIsHeard(t *testing.T) {
	h := newHand()
	for _, r := range "+/m" {
		h.note(h.keys.Rune(r))
	}
	h.want(t, "+, /")
}

// The letters of the player, and what each key types in other alphabets. Places
// are those of X.
func TestLettersWithoutALatinAlphabetActByTheirPlace(t *testing.T) {
	codes := map[fyne.KeyName]int{fyne.KeyM: 50, fyne.KeyV: 47, fyne.KeyF: 33, fyne.KeyG: 34, fyne.KeyB: 48, fyne.KeyT: 20, fyne.KeyZ: 44}
	for alphabet, types := range map[string]map[fyne.KeyName]string{
		"Russian":  {fyne.KeyM: "ь", fyne.KeyV: "м", fyne.KeyF: "а", fyne.KeyG: "п", fyne.KeyB: "и", fyne.KeyT: "е", fyne.KeyZ: "я"},
		"capitals": {fyne.KeyM: "Ь", fyne.KeyV: "М", fyne.KeyF: "А", fyne.KeyG: "П", fyne.KeyB: "И", fyne.KeyT: "Е", fyne.KeyZ: "Я"},
		"Greek":    {fyne.KeyM: "μ", fyne.KeyV: "ω", fyne.KeyF: "φ", fyne.KeyG: "γ", fyne.KeyB: "β", fyne.KeyT: "τ", fyne.KeyZ: "ζ"},
		"Hebrew":   {fyne.KeyM: "צ", fyne.KeyV: "ה", fyne.KeyF: "כ", fyne.KeyG: "ע", fyne.KeyB: "נ", fyne.KeyT: "א", fyne.KeyZ: "ז"},
		"Arabic":   {fyne.KeyM: "ة", fyne.KeyV: "ر", fyne.KeyF: "ب", fyne.KeyG: "ل", fyne.KeyB: "لا", fyne.KeyT: "ف", fyne.KeyZ: "ئ"},
		"Thai":     {fyne.KeyM: "ท", fyne.KeyV: "อ", fyne.KeyF: "ด", fyne.KeyG: "เ", fyne.KeyB: "ิ", fyne.KeyT: "ะ", fyne.KeyZ: "ผ"},
	} {
		for want, text := range types {
			h := newHand()
			h.press(key(fyne.KeyUnknown, press.Place(codes[want])), text)
			if got := strings.Join(h.got, ", "); got != string(want) {
				t.Errorf("%s %s asks for %q, want %q", alphabet, text, got, want)
			}
		}
	}
}

func TestLatinLettersActByWhatTheyAre(t *testing.T) {
	for _, tt := range []struct {
		name  fyne.KeyName
		types string
		want  string
	}{
		{fyne.KeyM, "m", "M"},
		{fyne.KeyM, "M", "M"},
		{fyne.KeyM, "µ", "M"},
		{fyne.KeyM, "ь", "M"},      // the driver was not told of the other alphabet yet
		{fyne.KeyComma, ",", ","},  // where a French keyboard has its comma
		{fyne.KeyUnknown, "é", ""}, // of a Latin alphabet, but not ours
		{fyne.KeyUnknown, "ß", ""},
		{fyne.KeyUnknown, "ı", ""},
		{fyne.KeyUnknown, "«", ""},
		{fyne.KeyUnknown, "´", ""},
		{fyne.KeyUnknown, "", ""},   // a dead key
		{fyne.KeyUnknown, "V", "V"}, // Caps Lock on a Hebrew keyboard
	} {
		h := newHand()
		h.press(key(tt.name, press.Place(50)), tt.types)
		if got := strings.Join(h.got, ", "); got != tt.want {
			t.Errorf("%q that types %q asks for %q, want %q", tt.name, tt.types, got, tt.want)
		}
	}
	h := newHand()
	h.press(key(fyne.KeyUnknown, 250), "ж") // a place that has no letter
	h.want(t, "")
}

func TestAHeldLetterOfAnotherAlphabetIsOnePress(t *testing.T) {
	h := newHand()
	h.down(key(fyne.KeyUnknown, press.Place(50)), "ь", 3)
	h.want(t, "M, M again, M again, M again")
}

func TestAKeyThatWasPressedElsewhereMeansNothing(t *testing.T) {
	h := newHand()
	for range 30 { // as after a press on what had the focus
		h.typed(enter, "")
		h.now += 33 * time.Millisecond
	}
	if !h.keys.Stray() {
		t.Error("a key that was pressed elsewhere does not count as stray")
	}
	h.keys.KeyUp(enter)
	h.want(t, "")
	h.now += time.Second
	h.press(enter, "")
	h.want(t, "Return")
}

func TestWhatOpenedAScreenDoesNotActInIt(t *testing.T) {
	for _, e := range []*fyne.KeyEvent{enter, space, right} {
		h := newHand()
		h.down(e, "", 0)
		h.want(t, string(e.Name))
		h.keys.Begin(press.Bounce)
		for range 20 {
			h.now += 33 * time.Millisecond
			h.typed(e, "")
		}
		h.keys.KeyUp(e)
		h.want(t, "")
	}
	h := newHand()
	h.keys.Begin(press.Bounce) // by a press of the pointer, or of Enter on a button
	h.now += 110 * time.Millisecond
	h.press(enter, "")
	h.press(right, "")
	h.want(t, "Right")
	h.keys.Begin(press.Doubled)
	h.now += 300 * time.Millisecond
	h.press(enter, "")
	h.now += 300 * time.Millisecond
	h.press(enter, "")
	h.want(t, "Return")
}

func TestALostKeyUpDeafensNothing(t *testing.T) {
	h := newHand()
	h.down(right, "", 0) // and the window loses the keyboard
	h.now += 5 * time.Second
	h.press(right, "")
	h.press(enter, "")
	h.down(space, " ", 0)
	h.now += time.Second
	h.press(space, " ")
	h.want(t, "Right, Right, Return, Space, Space")
}

func TestAShortcutLeavesNoPressBehind(t *testing.T) {
	h := newHand()
	h.keys.KeyDown(control)
	h.typed(control, "")
	h.got = nil
	m := key(fyne.KeyM, 58)
	h.keys.KeyDown(m) // Control and M: the driver keeps TypedKey to itself
	h.now += 100 * time.Millisecond
	h.keys.KeyUp(control)
	h.typed(m, "m")
	h.want(t, "")
}

func TestSpaceAndEnterPush(t *testing.T) {
	h := newHand()
	pushed := 0
	for _, e := range []*fyne.KeyEvent{space, enter, right, key(fyne.KeyEnter, 104)} {
		h.keys.KeyDown(e)
		for range 10 {
			if h.keys.Pushes(e) {
				pushed++
			}
		}
		h.keys.KeyUp(e)
		h.now += time.Second
	}
	if pushed != 3 {
		t.Errorf("four keys, held, pushed %d times, want 3", pushed)
	}
}
