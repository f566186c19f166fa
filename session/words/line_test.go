package words_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"unknot/session/words"
)

func TestAnErrorThatSaysALineIsStillAnError(t *testing.T) {
	none := words.Errorf("there is no home folder")
	err := words.Errorf("your marks: %s", fmt.Errorf("open: %w", errors.Join(none, fs.ErrPermission)))
	if !errors.Is(err, none) || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v wraps neither", err)
	}
	if got, want := words.Errorf("%s: %s", "a", none).Error(), "a: there is no home folder"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatAnErrorSays(t *testing.T) {
	ours := words.Errorf("the disk is full")
	for err, want := range map[error]string{
		ours:                                 "the disk is full",
		errors.Join(ours, fs.ErrPermission):  "the disk is full; permission denied",
		fmt.Errorf("100 %% of it: %w", ours): "100 % of it: the disk is full",
	} {
		if got := words.LineOf(err).String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestASentenceHasACapitalAndAFullStop(t *testing.T) {
	for text, want := range map[string]string{"left out: heel": "Left out: heel.", "Done.": "Done.", "": "", "über": "Über."} {
		if got := words.Sentence(text); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", text, got, want)
		}
	}
}
