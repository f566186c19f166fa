package words

import "strings"

// FirstSentence returns the text up to the end of its first sentence, which is
// all of it where there is no other.
func FirstSentence(text string) string {
	for i, r := range text {
		if strings.ContainsRune(".?!", r) && strings.HasPrefix(text[i+1:], " ") {
			return text[:i+1]
		}
	}
	return text
}
