package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Error is one fact that gold has and the record lacks (Missed), or the other way round.
type Error struct {
	Article string
	Missed  bool
	Fact    string
	Quote   string // the printed sentence: what the record rests it on, or else where the article names it; may be ""
	Rule    string // the rule that made a wrong fact, where the record says it
}

// String is the error on one or two lines.
func (e Error) String() string {
	kind := map[bool]string{true: "missed", false: "extra"}[e.Missed]
	s := fmt.Sprintf("%s\t%s\t%s", e.Article, kind, e.Fact)
	if e.Rule != "" {
		s += "\t" + e.Rule
	}
	if e.Quote != "" {
		s += "\n\t“" + e.Quote + "”"
	}
	return s
}

// Errors lists what is wrong under one metric, in the order of gold. texts holds the articles' texts by id, to quote from;
// it may be nil.
func (r Result) Errors(metric string, texts map[string]string) []Error {
	var out []Error
	for _, a := range r.Articles {
		gold, got := a.facts[metric][0], a.facts[metric][1]
		list := append(a.lacking(gold, got, true), a.lacking(got, gold, false)...)
		for i, e := range list {
			if e.Quote == "" {
				list[i].Quote = sentence(texts[a.ID], cmp.Or(gold[e.Fact].word, got[e.Fact].word))
			}
		}
		out = append(out, list...)
	}
	return out
}

// lacking lists what is in b and not in other.
func (a ArticleResult) lacking(b, other bag, missed bool) []Error {
	var out []Error
	for text, f := range b {
		for range f.count - other[text].count {
			out = append(out, Error{a.ID, missed, text, f.quote, f.rule})
		}
	}
	slices.SortFunc(out, func(x, y Error) int { return cmp.Compare(x.Fact, y.Fact) })
	return out
}

// sentence is the first sentence of text that has word in it, spaces apart; "" if there is none.
func sentence(text, word string) string {
	if word == "" {
		return ""
	}
	for s := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("。！？!?\n", r) }) {
		if strings.Contains(unspace(s), unspace(word)) {
			return strings.TrimSpace(s)
		}
	}
	return ""
}
