package extract

import "unicode/utf8"

// The codes of issues.
const (
	unknownTitle = "unknown-title" // a body, a few characters, a person: the characters may be a title that words/title.txt lacks
	noBody       = "no-body"       // a title whose body the text does not tell
)

// issues lists what was seen and not understood; docs/rules.md says how a line in a rule file mends it.
func (a *article) issues() []Issue {
	out := []Issue{}
	for _, s := range a.sents {
		for i := range s.items {
			it := &s.items[i]
			if i > 0 && it.kind == itemPerson && len(it.posts) == 0 && s.items[i-1].kind == itemBody {
				if from, to := s.items[i-1].end, it.start; s.mayBeTitle(from, to) {
					out = append(out, Issue{Code: unknownTitle, Span: s.span(from, to), Message: s.s[from:to]})
				}
			}
			for _, p := range it.posts {
				if it.kind == itemPerson && p.body == "" && !p.none && !p.rank {
					out = append(out, Issue{Code: noBody, Span: s.span(p.start, p.end), Message: it.name + " " + p.title})
				}
			}
		}
	}
	return out
}

// mayBeTitle reports whether bytes from to to of the sentence are two to six characters without punctuation or a word that ends a body's name.
func (s *sentence) mayBeTitle(from, to int) bool {
	if from >= to {
		return false
	}
	if n := utf8.RuneCountInString(s.s[from:to]); n < 2 || n > 6 {
		return false
	}
	for k := s.from(from); k < len(s.toks) && s.toks[k].start < to; k++ {
		if s.toks[k].punct || s.toks[k].is(clsStop|clsFollow|clsEventWord|clsGroup) {
			return false
		}
	}
	return true
}
