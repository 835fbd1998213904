package extract

import (
	"strings"
	"unicode/utf8"
)

// A Chinese name has no mark of its own: a surname from the lexicon, one or two characters, and then something that
// may follow a name. How sure that something is says where the name ends.
const (
	noBound   = 0
	weakBound = 1 // one character that names hold too: 和, 为, 在
	wordBound = 2 // a word that follows names: 出席, 主持, 同志
	hardBound = 3 // punctuation or the end
)

// bound says how surely a name ends before token j.
func (s *sentence) bound(j int) int {
	if j >= len(s.toks) || s.isPunct(s.toks[j]) {
		return hardBound
	}
	t := s.toks[j]
	if c := s.s[t.start]; c < utf8.RuneSelf {
		return wordBound
	}
	if !t.is(clsFollow | clsStop | clsSay | clsEventWord | clsTitle | clsGroup | clsBody | clsPlace | clsPrefix) {
		return noBound
	}
	if t.is(clsEdge) {
		return wordBound
	}
	if utf8.RuneCountInString(t.w.text) == 1 || !t.is(clsFollow|clsStop|clsSay|clsEventWord|clsTitle|clsGroup) {
		return weakBound
	}
	return wordBound
}

const maxRun = 17

// hanLen is how many bytes a Chinese character has.
const hanLen = 3

// run is what a name may be read from: the n-1 runes from a token on, and where words that follow a name begin.
type run struct {
	n     int
	ends  [maxRun + 8]int  // ends[i] is the byte offset after i runes
	bound [maxRun + 8]int8 // bound[i] is how surely a name of i runes ends
	plain [maxRun + 8]bool // plain[i]: the rune before ends[i] is no part of a longer word
}

func (s *sentence) run(k int) *run {
	r := &run{n: 1}
	r.ends[0], r.plain[0] = s.toks[k].start, true
	for j := k; j < len(s.toks) && r.n < maxRun; j++ {
		if j > k {
			if b := s.bound(j); b > noBound {
				r.bound[r.n-1] = int8(b)
				if b == hardBound || b == wordBound && r.n > 3 {
					return r
				}
			}
		}
		t := s.toks[j]
		for i := t.start; i < t.end && r.n < len(r.ends); r.n++ {
			_, n := utf8.DecodeRuneInString(s.s[i:])
			i += n
			r.ends[r.n] = i
			r.plain[r.n] = t.w == nil || t.end-t.start == n || t.is(clsPlace)
		}
		if j+1 == len(s.toks) {
			r.bound[r.n-1] = hardBound
		}
	}
	return r
}

func (r *run) at(n int) int {
	if n >= r.n {
		return noBound
	}
	return int(r.bound[n])
}

// nameAt reads a person's name that begins at token k and returns the byte where it ends, or 0 if there is none.
// strong says that a post or a list of names stands before it.
func (x *Extractor) nameAt(a *article, s *sentence, k int, strong bool) int {
	if k >= len(s.toks) || s.bound(k) == hardBound || s.toks[k].is(clsEdge) {
		return 0
	}
	if e := a.knownAt(s, s.toks[k].start); e > 0 {
		return e
	}
	sur := x.surname(s.s[s.toks[k].start:])
	if sur == 0 && !strong && !strings.Contains(s.s, "·") {
		return 0
	}
	r := s.run(k)
	if dot := x.dotted(s, r); dot > 0 {
		return dot
	}
	if w := s.toks[k].w; w != nil && utf8.RuneCountInString(w.text) > 1 && (!strong || w.cls&^(clsCommon|clsPlace) != 0 || r.at(2) < hardBound && r.at(3) < wordBound && (w.cls&clsPlace == 0 || r.at(4) < wordBound)) {
		return 0 // a word of two characters, not a surname: 关于调研
	}
	if sur > 0 {
		if n := x.chinese(s, r, sur, strong); n > 0 {
			return x.accept(s, r, n, strong)
		}
	}
	if strong {
		return x.foreign(s, r)
	}
	return 0
}

// surname is the number of runes of the surname that s begins with, 0 if none.
func (x *Extractor) surname(s string) int {
	_, a := utf8.DecodeRuneInString(s)
	if a == 0 {
		return 0
	}
	_, b := utf8.DecodeRuneInString(s[a:])
	if x.lex.surnames[s[:a+b]] == "compound" && b > 0 {
		return 2
	}
	if x.lex.surnames[s[:a]] != "" {
		return 1
	}
	return 0
}

// chinese chooses how many runes a name with a surname of sur *runes has.
func (x *Extractor) chinese(s *sentence, r *run, sur int, strong bool) int {
	short, long := sur+1, sur+2
	switch {
	case r.n <= short:
		return 0
	case r.at(short) >= wordBound:
		return short
	case r.at(short) == weakBound && r.at(long) < wordBound:
		return short
	case r.at(long) > noBound && !(x.functionWord(s.s[r.ends[0]:r.ends[1]]) && !r.plain[long]): // not 和媒体
		return long
	case strong && r.at(sur+3) == hardBound && sur == 1 && x.surname(s.s[r.ends[1]:]) > 0:
		return sur + 3 // a married woman's two surnames: 范徐丽泰
	case x.functionWord(s.s[r.ends[0]:r.ends[1]]): // 和, 从: a surname only where something surely ends the name
		return 0
	case strong && r.n > long+1 && !x.allTranslit(s, r):
		if !r.plain[long] {
			return short
		}
		return long
	}
	return 0
}

// functionWord reports whether a character is a word of grammar too: 和, 于, 从.
func (x *Extractor) functionWord(c string) bool {
	w := x.lex.words[c]
	return w.is(clsStop | clsFollow)
}

// accept refuses a name that is an ordinary word, unless a post stands before it and punctuation after it (部长国庆，),
// that holds a word no name holds (戴副 in 戴副市长), or that ends as bodies do (外事委、华侨委).
func (x *Extractor) accept(s *sentence, r *run, n int, strong bool) int {
	name := s.s[r.ends[0]:r.ends[n]]
	if w := x.lex.words[name]; w != nil && (!strong || r.bound[n] < hardBound || w.cls&(clsTitle|clsBody|clsEventWord|clsGroup|clsPlace) != 0) {
		return 0
	}
	for k := s.from(r.ends[0]) + 1; k < len(s.toks) && s.toks[k].start < r.ends[n]; k++ {
		if s.toks[k].is(clsTitle|clsGroup) || s.toks[k].is(clsBody) && utf8.RuneCountInString(s.at(k)) > 1 || s.toks[k].is(clsPrefix) && s.toks[k].w.prefix == "grade" && s.toks[k].end == r.ends[n] {
			return 0
		}
	}
	last, _ := utf8.DecodeLastRuneInString(name)
	w := x.lex.words[string(last)]
	if n > 2 && (strings.ContainsRune(x.lex.noNameEnd, last) || !strong && w.is(clsLevel|clsBody)) {
		return 0
	}
	return r.ends[n]
}

// dotted reads a name with middle dots: 雪克来提·扎克尔.
func (x *Extractor) dotted(s *sentence, r *run) int {
	dot, last := false, 0
	for n := 1; n < r.n; n++ {
		c := s.s[r.ends[n-1]:r.ends[n]]
		if c[0] < utf8.RuneSelf {
			return 0
		}
		if c == "·" {
			if n == 1 {
				return 0
			}
			dot, last = true, n
		}
		if dot && n > last+1 && r.bound[n] > weakBound {
			return r.ends[n]
		}
		if !dot && r.bound[n] >= wordBound {
			return 0
		}
	}
	return 0
}

// foreign reads a name without a Chinese surname after a post: characters that are no words, up to what follows names,
// most of them of those that foreign names are written with.
func (x *Extractor) foreign(s *sentence, r *run) int {
	wary := x.functionWord(s.s[r.ends[0]:r.ends[1]]) // 才让多杰, but 和天津市
	sound := 0
	for n := 1; n < r.n; n++ {
		c, _ := utf8.DecodeRuneInString(s.s[r.ends[n-1]:])
		if c < utf8.RuneSelf || c == '—' || !r.plain[n] {
			return 0
		}
		if x.lex.translit[c] {
			sound++
		}
		if n >= 2 && r.bound[n] > noBound && (r.bound[n] > weakBound || n > 2) {
			if n > 3 && sound*10 < n*7 || wary && sound < n {
				return 0
			}
			return x.accept(s, r, n, true)
		}
	}
	return 0
}

// allTranslit reports whether the run up to its first bound is written as foreign names are.
func (x *Extractor) allTranslit(s *sentence, r *run) bool {
	for n := 1; n < r.n; n++ {
		c, _ := utf8.DecodeRuneInString(s.s[r.ends[n-1]:])
		if !x.lex.translit[c] {
			return false
		}
		if n > 3 && r.bound[n] > noBound {
			return true
		}
	}
	return false
}

// sounds reports whether s is written with the characters of foreign names only.
func (x *Extractor) sounds(s string) bool {
	for _, c := range s {
		if !x.lex.translit[c] {
			return false
		}
	}
	return x.surname(s) == 0
}
