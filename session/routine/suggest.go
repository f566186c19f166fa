package routine

import (
	"strings"

	"unknot/session/message"
)

// alphabet is every character that a name in a routine file is made of.
const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-"

// maxHints is how many words of a file are looked up. A file with more
// mistakes than that is no slip of a finger, and looking takes time.
const maxHints = 100

// suggest returns a known name that the word was probably meant to be: the
// same but for upper and lower case, or one slip of a finger away.
func (c *checker) suggest(word string, known func(string) bool) string {
	if c.hints++; c.hints > maxHints || len(word) > shortText {
		return ""
	}
	word = strings.NewReplacer(" ", "-", "_", "-").Replace(word)
	name := hyphened(word, func(try string) bool { return known(try) || known(underscored(try)) })
	if known(name) {
		return name
	}
	return underscored(name)
}

// underscored writes a name the way those of fields are written.
func underscored(name string) string { return strings.ReplaceAll(name, "-", "_") }

// hyphened is suggest for a word in which nothing but hyphens joins letters.
func hyphened(word string, known func(string) bool) string {
	lower, upper := strings.ToLower(word), strings.ToUpper(word)
	for _, try := range []string{lower, upper} {
		if known(try) {
			return try
		}
	}
	if name := oneSlip(lower, alphabet, known); name != "" {
		return name
	}
	return oneSlip(upper, strings.ToUpper(alphabet), known)
}

// oneSlip looks for a known name that becomes the word when two neighbours are
// swapped, a letter is added or left out, or one is mistaken for another.
func oneSlip(word, letters string, known func(string) bool) string {
	for i := 1; i < len(word); i++ {
		if try := word[:i-1] + word[i:i+1] + word[i-1:i] + word[i+1:]; known(try) {
			return try
		}
	}
	for i := range len(word) {
		if try := word[:i] + word[i+1:]; known(try) {
			return try
		}
	}
	for i := range len(word) + 1 {
		for _, letter := range letters {
			if try := word[:i] + string(letter) + word[i:]; known(try) {
				return try
			}
		}
	}
	for i := range len(word) {
		for _, letter := range letters {
			if try := word[:i] + string(letter) + word[i+1:]; known(try) {
				return try
			}
		}
	}
	return ""
}

// didYouMean is the hint that names a suggestion, if there is one.
func didYouMean(name string) message.Message {
	if name == "" {
		return message.Message{}
	}
	return message.New("routine-file.did-you-mean", "did you mean {{.Name}}?", "Name", name)
}
