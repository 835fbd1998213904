package extract

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// pairs is a set of pairs of characters that words begin with. It may hold a few that none begins with: it is asked before a search,
// which costs far more. Its length is a power of two.
type pairs []uint64

func (p pairs) add(a, b rune) {
	i, bit := p.place(a, b)
	p[i] |= bit
}

func (p pairs) has(a, b rune) bool {
	i, bit := p.place(a, b)
	return p[i]&bit != 0
}

// addWord adds what s begins with, if that is a pair.
func (p pairs) addWord(s string) {
	a, n := utf8.DecodeRuneInString(s)
	if b, m := utf8.DecodeRuneInString(s[n:]); m > 0 {
		p.add(a, b)
	}
}

// open reports whether s begins with one of the pairs, or is a single character.
func (p pairs) open(s string) bool {
	a, n := utf8.DecodeRuneInString(s)
	b, m := utf8.DecodeRuneInString(s[n:])
	return m == 0 || p.has(a, b)
}

// place is where a pair stands; a Latin letter and its capital are alike.
func (p pairs) place(a, b rune) (int, uint64) {
	const alike = 0x20
	h := uint32(a|alike)*0x9e3779b1 ^ uint32(b|alike)*0x85ebca6b
	return int(h>>19) & (len(p) - 1), 1 << (h >> 13 & 63)
}

// pairNumbers are the numbers of pairs of characters, at the first free place from their own on. The tokenizer asks at every character, which
// a map makes dear.
type pairNumbers []struct {
	a, b   rune
	number uint32 // 0 where no pair stands
}

func newPairNumbers(most int) pairNumbers { return make(pairNumbers, 1<<bits.Len(uint(2*most))) }

func (p pairNumbers) set(a, b rune, number uint32) {
	i := p.place(a, b)
	p[i].a, p[i].b, p[i].number = a, b, number
}

// of is the number of a pair; 0 if it has none.
func (p pairNumbers) of(a, b rune) uint32 { return p[p.place(a, b)].number }

// place is where the pair stands, or would.
func (p pairNumbers) place(a, b rune) int {
	i := int(uint32(a)*0x9e3779b1^uint32(b)*0x85ebca6b) >> 7
	for ; ; i++ {
		if e := &p[i&(len(p)-1)]; e.number == 0 || e.a == a && e.b == b {
			return i & (len(p) - 1)
		}
	}
}

// wordSet finds its words in text.
type wordSet struct {
	begins pairs
	words  map[rune][]string // by first character, longest first
}

func newWordSet(words iter.Seq[string]) wordSet {
	set := wordSet{make(pairs, 1<<5), map[rune][]string{}}
	for w := range words {
		set.begins.addWord(w)
		first, _ := utf8.DecodeRuneInString(w)
		i, _ := slices.BinarySearchFunc(set.words[first], w, func(a, b string) int { return len(b) - len(a) })
		set.words[first] = slices.Insert(set.words[first], i, w)
	}
	return set
}

// longest is the length in bytes of the longest of the words that s begins with; 0 if it begins with none.
func (ws wordSet) longest(s string) int {
	if len(ws.words) == 0 || !ws.begins.open(s) {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(s)
	for _, w := range ws.words[first] {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// in reports whether s prints one of the words.
func (ws wordSet) in(s string) bool {
	for i := range s {
		if ws.longest(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// holdsAny reports whether s holds one of the words.
func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
