package extract

import (
	"strings"
	"unicode/utf8"
)

// stops reads the venues and stops that a clause names after 在, 到, 来到, 深入: 到普安路、民心广场等地察看.
func (r *telling) stops(c clause) []string {
	var out []string
	for k := c.from; k < c.to; k++ {
		if !r.s.toks[k].has("into") {
			continue
		}
		names, next := r.sites(k+1, c.to)
		out = append(out, names...)
		k = max(k, next-1)
	}
	return out
}

// sites reads a list of places from token k, up to a word that none contains.
func (r *telling) sites(k, end int) ([]string, int) {
	var out []string
	from := k
	flush := func(to int) {
		if to > from {
			if p := r.s.s[r.s.toks[from].start:r.s.toks[to-1].end]; r.isSite(from, to, p) {
				out = append(out, p)
			}
		}
	}
	for ; k < end; k++ {
		t := r.s.toks[k]
		switch at := r.s.at(k); {
		case at == "、" || t.is(clsAnd):
			flush(k)
			from = k + 1
		case at == "（" || at == "）" || at == "“" || at == "”":
		case t.is(clsPunct|clsStop|clsSay) || t.is(clsEventWord) && !t.is(clsBody|clsPlace):
			flush(k)
			return out, k
		}
	}
	flush(k)
	return out, k
}

// isSite reports whether the phrase is a place: it ends as places do, or is one of the lexicon.
func (r *telling) isSite(from, to int, p string) bool {
	if n := utf8.RuneCountInString(p); n < 2 || n > 30 || r.inPerson(r.s.toks[from].start) || r.inPerson(r.s.toks[to-1].start) {
		return false
	}
	if last := r.s.toks[to-1]; last.is(clsPlace) || last.is(clsBody) {
		return true
	}
	for _, s := range r.t.x.lex.sites {
		if strings.HasSuffix(p, s) && len(p) > len(s) {
			return true
		}
	}
	return false
}
