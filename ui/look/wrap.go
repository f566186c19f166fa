package look

import (
	"sort"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// shrink is how small text may become before it takes another form.
const shrink = 0.85

// fit returns the lines to draw at a width, and their size in pixels. A width
// of 0 is not known yet and takes one line.
func (l *Label) fit(width float32) ([]string, float32) { return l.fitAt(l.drawn(), width) }

func (l *Label) fitAt(size, width float32) ([]string, float32) {
	if width <= 0 || l.text == "" {
		return []string{l.text}, size
	}
	forms := []string{l.text}
	if l.short != "" {
		forms = append(forms, l.short)
	}
	for _, form := range forms {
		for _, s := range [...]float32{size, size * shrink} {
			if lines, ok := wrap(form, s, l.bold, width); ok && len(lines) <= l.lines {
				return lines, s
			}
		}
	}
	return l.squeezed(forms[len(forms)-1], size, width)
}

// squeezed returns the lines of a text that is too long for its label. It
// becomes smaller, as long as it can be read. Beyond that a line ends in dots,
// as does a label of two lines, which names something; a longer text breaks its
// words and goes on.
func (l *Label) squeezed(s string, size, width float32) ([]string, float32) {
	least := min(size, max(readable, leastShare*size/TextScale()))
	small := max(min(size, readable), size*shrink)
	if l.lines == 1 {
		one := squeeze(size, width, func(size float32) float32 { return textWidth(s, size, l.bold) })
		if one >= least {
			return []string{s}, one
		}
		return []string{dotted(s, small, l.bold, width)}, small
	}
	word := squeeze(size*shrink, width, func(size float32) float32 { return widestWord(s, size, l.bold) })
	if word >= least {
		lines, _ := wrap(s, word, l.bold, width)
		return lines, word
	}
	lines, _ := stackUp(broken(s, small, l.bold, width), small, l.bold, width)
	if len(lines) > l.lines && l.lines <= namesSomething {
		lines[l.lines-1] = dotted(strings.Join(lines[l.lines-1:], ""), small, l.bold, width)
		lines = lines[:l.lines]
	}
	return lines, small
}

const (
	readable       = 11  // the size under which letters are a line, in pixels
	leastShare     = 0.6 // of its size in the design
	namesSomething = 2   // as many lines as a name has
)

// dotted is as much of s as has room, and dots.
func dotted(s string, size float32, bold bool, width float32) string {
	const dots = "…"
	n := fitting(s, func(part string) bool { return textWidth(strings.TrimSpace(part)+dots, size, bold) <= width })
	return strings.TrimSpace(s[:n]) + dots
}

// broken are the words of s, those that are wider than the line in pieces, each
// with the space before it.
func broken(s string, size float32, bold bool, width float32) (out []string) {
	for _, piece := range pieces(s) {
		for textWidth(strings.TrimSpace(piece), size, bold) > width {
			n := fitting(piece, func(part string) bool { return textWidth(strings.TrimSpace(part), size, bold) <= width })
			if n == 0 || n == len(piece) {
				break
			}
			out, piece = append(out, piece[:n]), piece[n:]
		}
		out = append(out, piece)
	}
	return out
}

// fitting returns how many bytes of s pass a test that longer parts fail. A
// letter keeps its accents.
func fitting(s string, fits func(part string) bool) int {
	var ends []int
	for i, r := range s {
		if i > 0 && !unicode.Is(unicode.M, r) {
			ends = append(ends, i)
		}
	}
	ends = append(ends, len(s))
	n := sort.Search(len(ends), func(i int) bool { return !fits(s[:ends[i]]) })
	if n == 0 {
		return 0
	}
	return ends[n-1]
}

// squeeze returns the size, or a smaller one at which a text is narrow enough.
// Letters are drawn in whole sizes, so the width does not follow the size
// exactly and has to be measured again.
func squeeze(size, width float32, measure func(size float32) float32) float32 {
	for range 8 {
		got := measure(size)
		if got <= width {
			break
		}
		size *= min(width/got, 0.97)
	}
	return size
}

// wrap breaks s between words, and after a hyphen only where a word is wider
// than the line, and reports whether every line fits the width.
func wrap(s string, size float32, bold bool, width float32) (lines []string, ok bool) {
	s = strings.Join(strings.Fields(s), " ")
	if textWidth(s, size, bold) <= width {
		return []string{s}, true
	}
	if lines, ok = stackUp(words(s), size, bold, width); ok {
		return lines, ok
	}
	return stackUp(pieces(s), size, bold, width)
}

// stackUp puts as many pieces on each line as fit.
//
// Measuring is slow, and the same words come again and again: a line is measured
// as a whole only where the sum of its pieces comes close to the width. The two
// differ by the kerning at the spaces.
func stackUp(pieces []string, size float32, bold bool, width float32) (lines []string, ok bool) {
	ok = true
	near, space := 2+0.03*width, textWidth(" ", size, bold)
	line, sum := "", float32(0)
	for _, piece := range pieces {
		word := strings.TrimSpace(piece)
		wide := textWidth(word, size, bold)
		if line != "" {
			longer := line + piece
			all := sum + wide + space*float32(len(piece)-len(word))
			if all < width-near || all < width+near && textWidth(longer, size, bold) <= width {
				line, sum = longer, all
				continue
			}
			lines = append(lines, line)
		}
		line, sum = word, wide
		// Half a pixel is rounding, not a text that does not fit.
		ok = ok && wide <= width+0.5
	}
	return append(lines, line), ok
}

func widestWord(s string, size float32, bold bool) (width float32) {
	for _, word := range pieces(s) {
		width = max(width, textWidth(strings.TrimSpace(word), size, bold))
	}
	return width
}

// words are what a line is broken between, each with the space before it.
func words(s string) []string {
	out := strings.Fields(s)
	for i := range out[min(1, len(out)):] {
		out[i+1] = " " + out[i+1]
	}
	return out
}

// pieces are words and the parts of words with a hyphen.
func pieces(s string) (out []string) {
	for _, word := range words(s) {
		out = append(out, strings.SplitAfter(word, "-")...)
	}
	return out
}

// leading is the distance between two lines of a text. Large lines stand closer,
// as they have less to say.
func leading(size float32, bold bool) float32 {
	h := lineHeight(size, bold)
	if size >= Title {
		return 0.88 * h
	}
	return h
}

// stacked is the height of that many lines.
func stacked(lines int, size float32, bold bool) float32 {
	return lineHeight(size, bold) + float32(lines-1)*leading(size, bold)
}

func style(bold bool) fyne.TextStyle { return fyne.TextStyle{Bold: bold} }
