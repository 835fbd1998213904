package extract

import (
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

// Costs of a word by class, as gse frequencies: gse takes the path of least -log2(freq). A title is cheap, so that
// 市长江海洋 is 市长|江|海|洋; a word of one character is dear, so that it loses to a longer word over the same place.
var frequency = []struct {
	cls  class
	freq string
}{
	{clsTitle | clsBody | clsPrefix, "4000000"},
	{clsEventWord | clsSay | clsGroup, "400000"},
	{clsStop | clsFollow, "100000"},
	{clsPlace, "2000"},
}

func newTokenizer(words map[string]*word) (*tokenizer, error) {
	t := &tokenizer{}
	t.seg.SkipLog = true
	var b strings.Builder
	for s, w := range words { // order does not matter: gse's trie and path do not depend on it
		if w.is(clsOf - 1) { // words that only a shape knows cut nothing
			b.WriteString(s + " " + freqOf(s, w) + " x\n")
		}
	}
	return t, t.seg.LoadDictStr(b.String())
}

func freqOf(s string, w *word) string {
	if utf8.RuneCountInString(s) == 1 {
		return "10"
	}
	for _, f := range frequency {
		if w.cls&f.cls != 0 {
			return f.freq
		}
	}
	return "1000"
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
