package extract

import (
	"slices"
	"unicode/utf8"

	"guanxi/extract/page"
)

// sentence is one sentence of an article, cut into tokens and read into items.
type sentence struct {
	para    int
	text    page.Text
	s       string
	toks    []tok
	items   []item // persons, bare posts and bodies, in printed order
	nicks   []nick
	subject []string // whom its last list of names held
	passing []string // bodies that are no agencies where they stand: a school, a firm
	head    bool     // a headline
	dotted  bool     // a middle dot is in it, as in names of several parts
	said    []quotation
	printed []date // days in it, once looked for
	dated   bool
}

// span is the printed range of bytes i to j of the sentence.
func (s *sentence) span(i, j int) page.Span { return s.text.Span(i, j) }

// proof is what bytes i to j of the sentence print, as read by the rule.
func (s *sentence) proof(i, j int, rule string) Proof { return Proof{s.span(i, j), s.s[i:j], rule} }

type itemKind int

const (
	itemPerson itemKind = iota
	itemPost            // a post without a name: 市委书记
	itemBody            // a body on its own: 省发改委
	itemGroup           // 市领导
)

// item is something that the grammar found in a sentence.
type item struct {
	kind       itemKind
	s          *sentence
	start, end int    // bytes: the name, the post or the body
	left       int    // where the posts before the name begin; start if there are none
	name       string // of the person; of a bare post, whose it is where a verb says so (曾任某市市长)
	posts      []post
	rule       string
	of         string // place whose leaders a list names; "" elsewhere
	body       string // resolved body for itemBody
	host       string // the body that it is a part of, if both were printed: 青澜市药监局 of 青澜市药监局审评中心
	given      bool   // a notice gives him a post or takes it: he need not be there
	list       int    // which printed list the person stands in; -1 for none
}

// post is a title in a body as printed in a sentence.
type post struct {
	body, title string // body resolved with its place
	start, end  int
	former      bool
	action      string // 任命, 免去: what a notice says of the post
	told        int    // byte where the word stands that says so
	day         string // when it was so
	inherited   bool   // the body was not printed with this title
	placed      bool   // the body was printed with its place, in full, or inherited from one that was
	kind        string // of its title: body, level, rank, none …
	party       bool   // of the party's group in the body: 党组书记
	committee   string // the group, where it is a body of its own after a place: 党委
	rule        string
}

func (s *sentence) at(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.s[s.toks[i].start:s.toks[i].end]
}

// single reports whether token k is one character; there is none beyond the sentence's end.
func (s *sentence) single(k int) bool {
	if k < 0 || k >= len(s.toks) {
		return true
	}
	t := s.toks[k]
	n := t.end - t.start
	return n < 2 || n <= utf8.UTFMax && utf8.RuneCountInString(s.s[t.start:t.end]) == 1
}

// is reports whether there is a token k and it has any of the classes.
func (s *sentence) is(k int, c class) bool { return k >= 0 && k < len(s.toks) && s.toks[k].is(c) }

// any reports whether one of the tokens from to to has any of the classes.
func (s *sentence) any(from, to int, c class) bool {
	return slices.ContainsFunc(s.toks[from:to], func(t tok) bool { return t.is(c) })
}

// from is the index of the token that begins at or after byte b.
func (s *sentence) from(b int) int {
	lo, hi := 0, len(s.toks)
	for lo < hi {
		m := (lo + hi) / 2
		if s.toks[m].start < b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
