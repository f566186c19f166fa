package look

import (
	"strings"

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
	last := forms[len(forms)-1]
	if l.lines == 1 {
		return []string{last}, squeeze(size, width, func(size float32) float32 { return textWidth(last, size, l.bold) })
	}
	size = squeeze(size*shrink, width, func(size float32) float32 { return widestWord(last, size, l.bold) })
	lines, _ := wrap(last, size, l.bold, width)
	return lines, size
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

func textWidth(s string, size float32, bold bool) float32 {
	return fyne.MeasureText(s, size, style(bold)).Width
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

func lineHeight(size float32, bold bool) float32 {
	return fyne.MeasureText("x", size, style(bold)).Height
}

func style(bold bool) fyne.TextStyle { return fyne.TextStyle{Bold: bold} }
