package words

// short is how many letters of a word Slips counts without asking for memory.
const short = 40

// Slips counts the slips of a finger that make of a word a name: letters left
// out, added or mistaken, and neighbours that are swapped. It returns also how
// many there are, at least, if the word stands for a beginning of the name.
func Slips(word, name string) (whole, beginning int) {
	w, n := []rune(word), []rune(name)
	var room [3 * (short + 1)]int
	all, width := room[:], len(n)+1
	if len(n) > short {
		all = make([]int, 3*width)
	}
	before, last, row := all[:width], all[width:2*width], all[2*width:3*width]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(w); i++ {
		row[0] = i
		for j := 1; j <= len(n); j++ {
			mistaken := last[j-1]
			if w[i-1] != n[j-1] {
				mistaken++
			}
			row[j] = min(last[j]+1, row[j-1]+1, mistaken)
			if i > 1 && j > 1 && w[i-1] == n[j-2] && w[i-2] == n[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	beginning = last[0]
	for _, sofar := range last {
		beginning = min(beginning, sofar)
	}
	return last[len(n)], beginning
}
