package extract

import (
	"iter"
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

// wordSet finds its words in text.
type wordSet struct {
	begins pairs
	words  map[rune][]string // by first character
}

func newWordSet(words iter.Seq[string]) wordSet {
	set := wordSet{make(pairs, 1<<5), map[rune][]string{}}
	for w := range words {
		set.begins.addWord(w)
		first, _ := utf8.DecodeRuneInString(w)
		set.words[first] = append(set.words[first], w)
	}
	return set
}

// in reports whether s prints one of the words.
func (ws wordSet) in(s string) bool {
	for i, r := range s {
		if ws.begins.open(s[i:]) && slices.ContainsFunc(ws.words[r], func(w string) bool { return strings.HasPrefix(s[i:], w) }) {
			return true
		}
	}
	return false
}

// holdsAny reports whether s holds one of the words.
func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
