package extract

import "unicode/utf8"

// The codes of issues.
const (
	unknownTitle = "unknown-title" // a body, a few characters, a person: the characters may be a title that words/title.txt lacks
	unknownBody  = "unknown-body"  // a body that was told by what stands before a title alone: words/body.txt lacks its last word
	noBody       = "no-body"       // a title whose body the text does not tell
	traditional  = "traditional"   // the article is in traditional characters, which the rules do not know
)

// traditionalPrint is what the issue says of such an article.
const traditionalPrint = "printed in traditional characters"

// issues lists what was seen and not understood; docs/lexicons.md says how a line in a rule file mends it.
func (x *Extractor) issues(a *article) []Issue {
	out := []Issue{}
	add := func(s *sentence, code string, from, to int, message string) {
		out = append(out, Issue{Code: code, Span: s.span(from, to), Message: message})
	}
	if s := a.unread; s != nil {
		add(s, traditional, 0, len(s.s), traditionalPrint)
	}
	for _, s := range a.sents {
		for i := range s.items {
			it := &s.items[i]
			if it.kind == itemBody {
				if to := x.titleLike(a, s, it.end); to > 0 {
					add(s, unknownTitle, it.end, to, s.s[it.end:to])
				}
			}
			for _, p := range it.posts {
				if it.kind != itemPerson || p.kind == "none" || p.kind == "rank" {
					continue
				}
				if p.body == "" {
					add(s, noBody, p.start, p.end, it.name+" "+p.title)
				} else if !p.inherited && !x.knownBody(p.body) {
					add(s, unknownBody, p.start, p.end, p.body)
				}
			}
		}
	}
	return out
}

// traditional reports whether one of twenty characters with which the sentences begin, or more, is of traditional print.
func (x *Extractor) traditional(sents []*sentence) bool {
	const enough = 100
	all, old := 0, 0
	for _, s := range sents {
		for _, r := range s.s {
			if all++; x.lex.traditional[r] {
				old++
			}
		}
		if all > enough {
			break
		}
	}
	return old > 2 && 20*old > all // a name alone may keep one
}

// longTitle is how many tokens a title may have that no rule knows; a token of such a word is mostly one character.
const longTitle = 6

// titleLike is the byte where what may be a title ends: it begins at byte from, its last character is that of a title, and
// a person's name follows. 0 if there is none.
func (x *Extractor) titleLike(a *article, s *sentence, from int) int {
	k := s.from(from)
	for j := k; j < len(s.toks) && j-k <= longTitle && s.plainWord(j); j++ {
		to := s.toks[j].start
		if last, n := utf8.DecodeLastRuneInString(s.s[from:to]); to-from <= n || !x.lex.titleEnds[last] {
			continue
		}
		if end := x.nameAt(a, s, j, true); end > 0 && s.bound(s.from(end)) >= wordBound {
			return to
		}
	}
	return 0
}

// namesPlace reports whether a body is called by its place alone: a village, a country.
func (x *Extractor) namesPlace(body string) bool {
	toks := x.cut(body)
	return len(toks) > 0 && toks[len(toks)-1].is(clsPlace|clsLevel)
}

// plainWord reports whether token j is no word of the grammar and no punctuation.
func (s *sentence) plainWord(j int) bool {
	return !s.toks[j].is(clsPunct | clsStop | clsFollow | clsSay | clsEventWord | clsGroup | clsTitle | clsPrefix | clsTime | clsCopula | clsBody | clsLevel)
}
