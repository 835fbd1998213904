package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinLines makes paragraphs of lines: a line that the edge of a column, or the end of one, cut in mid-sentence is joined
// with what goes on from it.
func joinLines(lines []line) []Text {
	edge := columnEdge(lines)
	var paras []Text
	var b Builder
	for i, l := range lines {
		on := i+1 < len(lines) && goesOn(l, lines[i+1], edge)
		if !on && b.Len() == 0 {
			paras = append(paras, l.Text)
			continue
		}
		b.Add(l.Text, 0, len(l.S))
		if on {
			if next := lines[i+1]; latin(before(l.S, len(l.S))) && latin(after(next.S, 0)) {
				end := l.Span(len(l.S)-1, len(l.S)).End
				b.Replace(" ", end, next.Span(0, 1).Start-end) // a line end between Latin words is a space
			}
			continue
		}
		paras = append(paras, b.Text())
		b = Builder{}
	}
	return paras
}

// edgeSlack is how many columns short of the edge a full line may be, since no line begins with a mark.
const edgeSlack = 5

// openSlack is how many columns short a line may be that breaks off without a mark: digits and indents make lines uneven.
const openSlack = 10

// columnEdge is the width at which lines were broken, or 0 where they were not: most lines end there, in mid-sentence.
func columnEdge(lines []line) int {
	count := map[int]int{}
	for _, l := range lines {
		count[l.width]++
	}
	edge, most := 0, 0
	for w := range count {
		n := 0
		for d := range edgeSlack + 1 {
			n += count[w-d]
		}
		if n > most || n == most && w < edge {
			edge, most = w, n
		}
	}
	full, open, longer := 0, 0, 0
	for _, l := range lines {
		switch {
		case l.width > edge:
			longer++
		case l.width >= edge-edgeSlack:
			full++
			if !ends(l.S, false) {
				open++
			}
		}
	}
	if edge < 24 || full < 3 || open*2 < full || full*5 < len(lines)*2 || longer*10 > len(lines) {
		return 0
	}
	return edge
}

// goesOn says whether b goes on in mid-sentence where a breaks off.
func goesOn(a, b line, edge int) bool {
	switch {
	case a.level > 0 || b.level > 0 || b.indent:
		return false
	case edge > 0 && a.width >= edge-openSlack && a.width <= edge:
		return !ends(a.S, false)
	}
	return !ends(a.S, true) && runs(a) && !begins(b.S)
}

// ends says whether s ends as a sentence does; if loosely, also as a clause, an entry of a list or a caption does.
func ends(s string, loosely bool) bool {
	core := strings.TrimRight(s, "”’」』》）)】]")
	last := before(core, len(core))
	if strings.ContainsRune("。！？…!?", last) {
		return true
	}
	return loosely && (len(core) < len(s) || strings.ContainsRune("；：.;:", last) || strings.HasSuffix(s, "——"))
}

// runs says whether a line is running text, not a heading or caption.
func runs(l line) bool {
	return strings.Contains(l.S, "。") || l.width >= 60 && strings.ContainsAny(l.S, "，；")
}

// begins says whether s begins as an entry of a list does: 一、 （二） 3. ▶
func begins(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '（' || r == '【' || r == '(' || r == '[':
		return true
	case unicode.Is(unicode.So, r), unicode.Is(unicode.Sm, r), r == '·', r == '-', r == '*':
		return true
	}
	next := after(s, n)
	return isNumber(r) && strings.ContainsRune("、.．", next)
}

func latin(r rune) bool { return r < 0x250 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
