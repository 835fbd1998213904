package extract

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-ego/gse"
)

// tok is one token of a sentence: a word of the lexicon, or one character, number or Latin word that is in none.
type tok struct {
	start, end int // bytes of the sentence
	w          *word
	cls        class // of the word, or clsPunct: at hand, since no question is asked as often
}

// is reports whether the token has any of the classes.
func (t tok) is(c class) bool { return t.cls&c != 0 }

// has reports whether the token is an event word of that shape.
func (t tok) has(shape shape) bool { return t.is(clsEventWord) && t.w.has(shape) }

// member reports whether the word is for members of a congress or conference: 代表, 委员.
func (t tok) member() bool { return t.is(clsDelegate) || t.is(clsTitle) && t.w.title.kind == "member" }

// token is the token at bytes i to j of s.
func (l *lexicon) token(s string, i, j int) tok {
	w := l.words[s[i:j]]
	return tok{i, j, w, classes(s[i:j], w)}
}

// classes are those of a token that is printed as s: of the word w, if it is one, and of a mark.
func classes(s string, w *word) (c class) {
	if w != nil {
		c = w.cls
	}
	if isPunct(s) {
		c |= clsPunct
	}
	return c
}

// tokenizer cuts sentences into words of gse's dictionary, along the cheapest path. It is the only part that knows gse; the path is
// laid here, since gse's own looks into the dictionary at every character, and takes half as long again.
type tokenizer struct {
	seg    gse.Segmenter   // the words of three characters and more
	words  []candidate     // by number, which gse has for frequency; 0 is any unit that no word is
	edges  []edge          // what these cost: apart, since that is asked far more often
	single [1 << 16]uint32 // the numbers of words and marks of one character; 0 for any other
	double pairNumbers     // the numbers of words of two, which most are
	begins pairs           // of words of two and more: at two places of three none begins
	longer pairs           // of the first two characters, as one, and the third of longer words
	free   sync.Pool       // of *route
}

// candidate is a token that a sentence may be cut into.
type candidate struct {
	w   *word
	cls class
}

// edge is what a token costs on the way.
type edge struct {
	cost int16 // in 64ths of a bit
	size int8  // units
}

// costs are what a word of a class costs, in bits: the cheapest path is taken. A title is cheap, so that 市长江海洋 is 市长|江|海|洋;
// a word of one character is dear, so that it loses to a longer word over the same place.
var costs = []struct {
	cls  class
	bits int16
}{
	{clsTitle | clsBody | clsPrefix, 11},
	{clsEventWord | clsSay | clsGroup, 14},
	{clsStop | clsFollow, 16},
	{clsPlace, 21},
}

const (
	bit       = 64
	costPlain = 23 * bit // of a word of no such class
	costOne   = 32 * bit // of a character
	costLess  = 1        // what a word costs less: of two paths of one cost, that of more words wins
)

func cost(w *word) int16 {
	switch {
	case !w.is(clsCutting):
		return costOne
	case utf8.RuneCountInString(w.text) == 1:
		return costOne - costLess
	}
	for _, c := range costs {
		if w.cls&c.cls != 0 {
			return c.bits*bit - costLess
		}
	}
	return costPlain - costLess
}

// newTokenizer loads the words into gse.
func newTokenizer(words []*word) (*tokenizer, error) {
	t := &tokenizer{double: newPairNumbers(len(words)), begins: make(pairs, 1<<13), longer: make(pairs, 1<<13)}
	t.seg.Dict = gse.NewDict()
	t.add(candidate{}, edge{costOne, 1})
	for _, mark := range puncts {
		t.single[mark] = t.add(candidate{cls: clsPunct}, edge{costOne, 1})
	}
	var p route
	for _, w := range words {
		p.read(w.text)
		chars := utf8.RuneCountInString(w.text)
		if chars > 1 && (!w.is(clsCutting) || len(p.text) == 1) {
			continue // words that only a shape knows cut nothing, and Latin ones are units anyway
		}
		number := t.add(candidate{w, classes(w.text, w)}, edge{cost(w), int8(len(p.text))})
		switch a, b := p.first[0], p.first[1]; {
		case chars == 1:
			t.single[a] = number
		case chars == 2 && len(w.text) == 2*hanLen:
			t.begins.add(a, b)
			t.double.set(a, b, number)
		default:
			t.begins.add(a, b)
			t.longer.add(joint(a, b), p.first[2])
			if err := t.seg.AddToken(w.text, float64(number)); err != nil {
				return nil, err
			}
		}
	}
	longest := t.seg.Dict.MaxTokenLen()
	t.free.New = func() any { return &route{found: make([]*gse.Token, longest)} }
	return t, nil
}

// add gives a token its number.
func (t *tokenizer) add(c candidate, e edge) uint32 {
	t.words, t.edges = append(t.words, c), append(t.edges, e)
	return uint32(len(t.words) - 1)
}

// one is the number of the unit that begins with r, as the only one of its token.
func (t *tokenizer) one(r rune) uint32 {
	if int(r) < len(t.single) {
		return t.single[r]
	}
	return 0
}

// cut returns the tokens of s, which together cover it.
func (x *Extractor) cut(s string) []tok { return x.cutTo(nil, s) }

// cutTo appends the tokens of s to out.
func (x *Extractor) cutTo(out []tok, s string) []tok {
	p := x.tok.free.Get().(*route)
	defer x.tok.free.Put(p)
	p.lay(x.tok, s)
	from := len(out)
	for k, end := len(p.text), len(s); k > 0; {
		number, start := p.ways[k].number, end
		for range x.tok.edges[number].size {
			k--
			start -= len(p.text[k])
		}
		c := &x.tok.words[number]
		t := tok{start, end, c.w, c.cls}
		if s[start] < utf8.RuneSelf {
			t = x.lex.token(s, start, end) // of letters gse does not tell the case
		}
		out, end = append(out, t), start
	}
	slices.Reverse(out[from:])
	return out
}

// route is a sentence on the way to its tokens.
type route struct {
	bytes []byte
	text  []gse.Text   // what gse counts in: its characters, and its runs of Latin letters and figures
	first []rune       // what each of these begins with, and 0, 0
	ways  []reached    // the cheapest to each unit
	found []*gse.Token // at one unit
}

// joint is two characters as one of a pair.
func joint(a, b rune) rune { return a<<7 ^ b }

// reached is a way to a place of a sentence.
type reached struct {
	cost   int32
	number uint32 // of its last token
}

// lay finds the cheapest way to each unit of s.
func (p *route) lay(t *tokenizer, s string) {
	p.read(s)
	p.ways = slices.Grow(p.ways[:0], len(p.text)+1)[:len(p.text)+1]
	clear(p.ways)
	for k := range p.text {
		a, b, c := p.first[k], p.first[k+1], p.first[k+2]
		p.step(t, k, t.one(a))
		if !t.begins.has(a, b) {
			continue
		}
		if number := t.double.of(a, b); number > 0 {
			p.step(t, k, number)
		}
		if min(a, b) >= utf8.RuneSelf && !t.longer.has(joint(a, b), c) {
			continue // words of letters and one character have no third
		}
		for _, f := range p.found[:t.seg.Dict.LookupTokens(p.text[k:min(k+len(p.found), len(p.text))], p.found)] {
			p.step(t, k, uint32(f.Freq()))
		}
	}
}

// step goes on from unit k by the token of the number.
func (p *route) step(t *tokenizer, k int, number uint32) {
	e := t.edges[number]
	cost := p.ways[k].cost + int32(e.cost)
	if to := &p.ways[k+int(e.size)]; to.cost == 0 || cost < to.cost {
		*to = reached{cost, number}
	}
}

// read cuts s into units.
func (p *route) read(s string) {
	p.bytes, p.text, p.first = append(p.bytes[:0], s...), p.text[:0], p.first[:0]
	for i := 0; i < len(s); {
		start := i
		r, n := utf8.DecodeRuneInString(s[i:])
		p.first = append(p.first, r)
		for i += n; latin(r, n) && i < len(s); i += n {
			if r, n = utf8.DecodeRuneInString(s[i:]); !latin(r, n) {
				break
			}
		}
		p.text = append(p.text, p.bytes[start:i])
	}
	p.first = append(p.first, 0, 0)
}

// latin reports whether r, of n bytes, is a letter or a figure of those that gse takes together.
func latin(r rune, n int) bool { return n <= 2 && (unicode.IsLetter(r) || unicode.IsNumber(r)) }

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
