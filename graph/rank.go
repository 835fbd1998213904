package graph

import (
	"fmt"
	"strings"

	"guanxi/extract/rules"
)

// rank is a step of the ladder: a class of rank.txt, its word, and the steps.
type ranks map[string][]step

type step struct {
	word string
	n    int
}

func (k ranks) add(r rules.Row) error {
	var n int
	if _, err := fmt.Sscanf(r.Cols[2], "%d", &n); err != nil {
		return r.Errorf("steps %q, want a number", r.Cols[2])
	}
	k[r.Cols[1]] = append(k[r.Cols[1]], step{r.Cols[0], n})
	return nil
}

// find is the steps of the longest word of a class that fits.
func (k ranks) find(class, s string, fits func(s, word string) bool) (int, bool) {
	best, n, ok := 0, 0, false
	for _, w := range k[class] {
		if len(w.word) > best && fits(s, w.word) {
			best, n, ok = len(w.word), w.n, true
		}
	}
	return n, ok
}

// heads reports whether p is the head's post in a body below the seat of its place.
func (l *Lexicon) heads(p Post) bool {
	body, ok := l.ranks.find("body", p.Agency, strings.HasSuffix)
	title, head := l.ranks.find("title", p.Title, strings.HasSuffix)
	_, part := l.ranks.find("part", p.Title, strings.Contains)
	return ok && body >= unit && head && title == 0 && !part && !p.Former
}

// unit is how far below its place's seat a body stands whose words do not tell.
const unit = 2

// rank says how high a post is: 10 the head of state, 8 a province, 6 a prefecture, 4 a county, 2 a township; false where its words
// do not tell.
func (l *Lexicon) rank(p Post) (int, bool) {
	equal := func(s, word string) bool { return s == word }
	if n, ok := l.ranks.find("fixed", p.Title, strings.HasSuffix); ok {
		return n, true
	}
	seat, ok := l.ranks.find("level", string(p.Level), equal)
	if !ok {
		return 0, false
	}
	body, ok := l.ranks.find("body", p.Agency, strings.HasSuffix)
	if !ok && !strings.HasPrefix(p.Agency, "@") {
		body = unit
	}
	title, ok := l.ranks.find("title", p.Title, strings.HasSuffix)
	if !ok {
		return 0, false
	}
	part, _ := l.ranks.find("part", p.Title, strings.Contains)
	return seat - body - title - part, true
}
