package extract

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/go-ego/gse"
)

// tok is one token of a sentence: a word of the lexicon, or one character, number or Latin word that is in none.
type tok struct {
	start, end int // bytes of the sentence
	w          *word
	punct      bool
}

// is reports whether the token has any of the classes.
func (t tok) is(c class) bool { return t.w.is(c) }

// tokenizer cuts sentences with gse and our own words. It is the only part that knows gse.
type tokenizer struct{ seg gse.Segmenter }

// costs are what a word of a class costs, in bits: gse takes the cheapest path. A title is cheap, so that 市长江海洋 is 市长|江|海|洋;
// a word of one character is dear, so that it loses to a longer word over the same place. Whole bits add up without rounding:
// which of two paths wins does not depend on the other words of the lexicon.
var costs = []struct {
	cls  class
	bits int
}{
	{clsTitle | clsBody | clsPrefix, 11},
	{clsEventWord | clsSay | clsGroup, 14},
	{clsStop | clsFollow, 16},
	{clsPlace, 21},
}

const (
	costPlain = 23 // of a word of no such class
	costOne   = 30 // of a word of one character
	totalBits = 33 // a word of frequency 1 costs these
)

// newTokenizer loads the words into gse, which makes costs from frequencies: -log2(frequency / total). The rest up to the total is
// of a word that no text holds.
func newTokenizer(words map[string]*word) (*tokenizer, error) {
	t := &tokenizer{}
	t.seg.SkipLog = true
	var b strings.Builder
	rest := 1 << totalBits
	for s, w := range words { // order does not matter: gse's trie and path do not depend on it
		if w.is(clsOf - 1) { // words that only a shape knows cut nothing
			freq := 1 << (totalBits - cost(s, w))
			fmt.Fprintf(&b, "%s %d x\n", s, freq)
			rest -= freq
		}
	}
	if rest <= 0 {
		return nil, fmt.Errorf("too many words: raise totalBits and the costs by 1")
	}
	fmt.Fprintf(&b, "\uFFFF %d x\n", rest)
	return t, t.seg.LoadDictStr(b.String())
}

func cost(s string, w *word) int {
	if utf8.RuneCountInString(s) == 1 {
		return costOne
	}
	for _, c := range costs {
		if w.cls&c.cls != 0 {
			return c.bits
		}
	}
	return costPlain
}

// cut returns the tokens of s, which together cover it.
func (x *Extractor) cut(s string) []tok {
	segs := x.tok.seg.Segment([]byte(s))
	toks := make([]tok, 0, len(segs))
	for _, g := range segs {
		i, j := g.Start(), g.End()
		if j > len(s) {
			return x.cutRunes(s)
		}
		toks = append(toks, tok{start: i, end: j, w: x.lex.words[s[i:j]], punct: isPunct(s[i:j])})
	}
	if n := len(toks); n > 0 && toks[n-1].end == len(s) {
		return toks
	}
	return x.cutRunes(s) // gse lower-cases, which moves offsets for a few letters (İ): then a token is a rune
}

func (x *Extractor) cutRunes(s string) []tok {
	var toks []tok
	for i, r := range s {
		n := utf8.RuneLen(r)
		toks = append(toks, tok{start: i, end: i + n, w: x.lex.words[s[i:i+n]], punct: isPunct(s[i : i+n])})
	}
	return toks
}

// isPunct reports whether a token is punctuation that ends any phrase. The middle dot and dashes inside names are not.
func isPunct(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if n != len(s) {
		return false
	}
	if r < utf8.RuneSelf {
		return r < '0' && r != '%' && r != '&' && r != '*' && r != '+' && r != '-' && r != '.' && r != '#' && r != '$' ||
			r == ':' || r == ';' || r == '<' || r == '>' || r == '?' || r == '[' || r == ']' || r == '{' || r == '|' || r == '}' || r == '~'
	}
	switch r {
	case '，', '。', '；', '：', '！', '？', '、', '“', '”', '‘', '’', '（', '）', '《', '》', '【', '】', '…', '■', '●', '◆', '▲', '▶', '★', '☆', '│', '\u4e28':
		return true
	}
	return false
}
