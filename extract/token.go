package extract

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-ego/gse"
)

// tok is one token of a sentence: a word of the lexicon, or one character, number or Latin word that is in none.
type tok struct {
	start, end int // bytes of the sentence
	w          *word
	cls        class // of the word: at hand, since no question is asked as often
	punct      bool
}

// is reports whether the token has any of the classes.
func (t tok) is(c class) bool { return t.cls&c != 0 }

// tokOf is the token that s makes, which is the word w; nil if it is none.
func tokOf(s string, w *word) tok {
	t := tok{w: w, punct: isPunct(s)}
	if w != nil {
		t.cls = w.cls
	}
	return t
}

// token is the token at bytes i to j of s.
func (l *lexicon) token(s string, i, j int) tok {
	t := tokOf(s[i:j], l.words[s[i:j]])
	t.start, t.end = i, j
	return t
}

// tokenizer cuts sentences with gse and our own words. It is the only part that knows gse.
type tokenizer struct {
	seg    gse.Segmenter
	loaded []tok // all that gse knows, by the numbers that are its parts of speech
}

// costs are what a word of a class costs, in bits: gse takes the cheapest path. A title is cheap, so that 市长江海洋 is 市长|江|海|洋;
// a word of one character is dear, so that it loses to a longer word over the same place. Bits add up without rounding:
// which of two paths wins does not depend on the other words of the lexicon.
var costs = []struct {
	cls  class
	bits float64
}{
	{clsTitle | clsBody | clsPrefix, 11},
	{clsEventWord | clsSay | clsGroup, 14},
	{clsStop | clsFollow, 16},
	{clsPlace, 21},
}

const (
	costPlain = 23       // of a word of no such class
	costOne   = 32       // of a character, by gse's own measure
	costLess  = 1.0 / 64 // what a word costs less: of two paths of one cost, that of more words wins
	totalBits = 33       // a word of frequency 1 costs these
)

// newTokenizer loads the words into gse, which makes costs from frequencies: -log2(frequency / total). The rest up to the total is
// of a word that no text holds. Other characters are loaded too: for each that it does not know gse makes a new token.
func newTokenizer(words []*word) (*tokenizer, error) {
	t := &tokenizer{}
	t.seg.Dict = gse.NewDict()
	chars := map[rune]bool{}
	for _, c := range puncts {
		chars[c] = true
	}
	for _, w := range words {
		for _, c := range w.text {
			chars[c] = true
		}
		if !w.is(clsOf-1) && utf8.RuneCountInString(w.text) > 1 {
			continue // words that only a shape knows cut nothing
		}
		if err := t.load(w.text, w, cost(w)); err != nil {
			return nil, err
		}
	}
	for c := range chars {
		if err := t.load(string(c), nil, costOne); err != nil { // no second time if it is a word
			return nil, err
		}
	}
	rest := math.Exp2(totalBits) - t.seg.Dict.TotalFreq()
	if rest <= 0 {
		return nil, errors.New("too many words: raise the costs")
	}
	err := t.seg.AddToken("\uFFFF", rest)
	t.seg.CalcToken()
	return t, err
}

// load makes s known to gse, at a cost in bits; the first time counts.
func (t *tokenizer) load(s string, w *word, cost float64) error {
	number := strconv.Itoa(len(t.loaded))
	t.loaded = append(t.loaded, tokOf(s, w))
	return t.seg.AddToken(s, math.Exp2(totalBits-cost), number)
}

func cost(w *word) float64 {
	switch {
	case !w.is(clsOf - 1):
		return costOne
	case utf8.RuneCountInString(w.text) == 1:
		return costOne - costLess
	}
	for _, c := range costs {
		if w.cls&c.cls != 0 {
			return c.bits - costLess
		}
	}
	return costPlain - costLess
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
		toks = append(toks, x.numbered(s, i, j, g.Token().Pos()))
	}
	if n := len(toks); n > 0 && toks[n-1].end == len(s) {
		return toks
	}
	return x.cutRunes(s) // gse lower-cases, which moves offsets for a few letters (İ): then a token is a rune
}

// numbered is the token at bytes i to j of s, that loaded under the number if there is one. Of letters gse does not tell the case.
func (x *Extractor) numbered(s string, i, j int, number string) tok {
	if s[i] < utf8.RuneSelf {
		return x.lex.token(s, i, j)
	}
	n, err := strconv.Atoi(number)
	if err != nil {
		return x.lex.token(s, i, j)
	}
	t := x.tok.loaded[n]
	t.start, t.end = i, j
	return t
}

func (x *Extractor) cutRunes(s string) []tok {
	var toks []tok
	for i, r := range s {
		n := utf8.RuneLen(r)
		toks = append(toks, x.lex.token(s, i, i+n))
	}
	return toks
}

// puncts is punctuation that ends any phrase, besides that of ASCII.
const puncts = "，。；：！？、“”‘’（）《》【】…■●◆▲▶★☆│\u4e28"

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
	return strings.ContainsRune(puncts, r)
}
