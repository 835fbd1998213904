package extract

import (
	"strings"
	"unicode"
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
	if j >= len(s.toks) || s.toks[j].punct {
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

const maxRun = 20

// hanLen is how many bytes a Chinese character has.
const hanLen = 3

// run is what a name may be read from: the n-1 runes from a token on, and where words that follow a name begin.
type run struct {
	n     int
	ends  [maxRun + 8]int  // ends[i] is the byte offset after i runes
	bound [maxRun + 8]int8 // bound[i] is how surely a name of i runes ends
	plain [maxRun + 8]bool // plain[i]: the rune before ends[i] is no part of a longer word
}

func (x *Extractor) run(s *sentence, k int) run {
	r := run{n: 1}
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
			if t.end-t.start > n {
				x.boundInside(s, &r, i, i > t.start)
			}
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

// boundInside marks where a name may end before the character at byte i, inside a word: 张平等三人, where 平等 is one; 张平和李明, 张正在青澜,
// 张继学说，, where 平和, 正在 and 学说 are, if the character does not begin it.
func (x *Extractor) boundInside(s *sentence, r *run, i int, within bool) {
	w := x.lex.first(s.s[i:])
	next := func() int { return s.from(i + len(w.text)) }
	switch {
	case w.is(clsOthers), within && w.is(clsSay) && s.bound(next()) == hardBound:
		r.bound[r.n-1] = wordBound
	case within && w.is(clsAnd), within && w.is(clsIn) && s.is(next(), clsPlace):
		r.bound[r.n-1] = weakBound
	}
}

// whole is the byte where the run surely ends, if that is after least to most runes that are no words and no name could end before;
// 0 elsewhere.
func (r *run) whole(least, most int) int {
	for n := 1; n <= most && n < r.n && r.plain[n]; n++ {
		switch {
		case n >= least && r.bound[n] >= wordBound:
			return r.ends[n]
		case r.bound[n] > noBound:
			return 0
		}
	}
	return 0
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
	if k >= len(s.toks) || s.bound(k) == hardBound || s.toks[k].is(clsEdge) && !(strong && x.lex.surnames[s.at(k)].kind == "common") {
		return 0
	}
	if e := a.knownAt(s, s.toks[k].start); e > 0 {
		return e
	}
	w := s.toks[k].w
	word := w != nil && utf8.RuneCountInString(w.text) > 1 // not a surname: 关于调研
	if word && !strong && !s.dotted {
		return 0
	}
	sur := x.surname(s.s[s.toks[k].start:])
	if sur == 0 && !strong && !s.dotted {
		return 0
	}
	r := x.run(s, k)
	if s.dotted {
		if dot := x.dotted(s, &r); dot > 0 {
			return dot
		}
	}
	if word && (!strong || w.cls&^(clsCommon|clsPlace) != 0 || r.at(2) < hardBound && (r.at(3) < weakBound || r.at(3) == weakBound && !x.lex.surnames[s.s[r.ends[0]:r.ends[1]]].common()) && (w.cls&clsPlace == 0 || r.at(4) < wordBound)) {
		return 0
	}
	if sur > 0 {
		if n := x.chinese(s, &r, sur, strong); n > 0 {
			return x.accept(s, &r, n, strong)
		}
	}
	if strong {
		return x.foreign(s, &r)
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
	if x.lex.surnames[s[:a+b]].kind == "compound" && b > 0 {
		return 2
	}
	if x.lex.surnames[s[:a]].kind != "" {
		return 1
	}
	return 0
}

// chinese chooses how many runes a name with a surname of sur *runes has.
func (x *Extractor) chinese(s *sentence, r *run, sur int, strong bool) int {
	short, long := sur+1, sur+2
	switch {
	case r.n <= short, x.wordFirst(s, r):
		return 0
	case r.at(short) >= wordBound:
		return short
	case strong && r.at(long) == weakBound && x.soundsOn(s, r, long+1):
		return long + 1
	case strong && r.at(long) == noBound && r.at(long+1) >= wordBound && (x.lex.first(s.s[r.ends[short]:]).is(clsAnd) || r.plain[long] && r.plain[long+1] && x.sounds(s.s[r.ends[0]:r.ends[long+1]])):
		return long + 1 // 田尻和宏一行: 和 joins no single character; 那木朝鲁出席
	case r.at(short) == weakBound && r.at(long) == weakBound && x.lex.first(s.s[r.ends[long]:]).is(clsAnd) && !x.lex.first(s.s[r.ends[short]:]).is(clsAnd):
		return long // 周开让和李明
	case r.at(short) == weakBound && (r.at(long) < wordBound || x.reaches(s, r, long)):
		return short
	case r.at(long) > noBound && !(x.lex.first(s.s[r.ends[0]:]).is(clsAnd|clsWith|clsBars|clsBy|clsCites|clsAs|clsToward) && !r.plain[long]): // not 和媒体
		return long
	case strong && r.at(sur+3) >= wordBound && x.lex.surnames[s.s[r.ends[0]:r.ends[1]]].common() && x.lex.surnames[s.s[r.ends[1]:r.ends[2]]].common():
		return sur + 3 // a married woman's two surnames: 范徐丽泰
	case x.functionWord(s.s[r.ends[0]:r.ends[1]]): // 和, 从: a surname only where something surely ends the name
		return 0
	case strong && r.n > long+1 && !x.allTranslit(s, r) && r.plain[long]:
		return long
	case strong && r.n > long+1 && !x.allTranslit(s, r) && r.plain[short]:
		return short
	}
	return 0
}

// wordFirst reports whether the surname is a word before another, 曾在, 和他, and not of a name that something surely ends: 于再川出席.
func (x *Extractor) wordFirst(s *sentence, r *run) bool {
	w := x.lex.words[s.s[r.ends[0]:r.ends[1]]]
	if !w.is(clsStop|clsFollow) || r.at(1) == noBound {
		return false
	}
	weak := r.at(1) == weakBound
	if t := s.toks[s.from(r.ends[1])]; !weak && t.end-t.start > hanLen {
		return true // 来看望
	}
	switch r.at(2) {
	case noBound:
		return r.at(3) < hardBound && !(weak && r.at(3) == wordBound && !w.is(clsAnd))
	case hardBound:
		return !weak
	}
	return true
}

// reaches reports whether the last of n runes is a word between the person before it and what follows: 张平为活动致辞, 张平称.
func (x *Extractor) reaches(s *sentence, r *run, n int) bool {
	end := s.s[r.ends[n-1]:r.ends[n]]
	if strings.Contains(x.lex.noNameEnd, end) || x.lex.words[end].is(clsWhen) && r.at(n) == hardBound || strings.HasPrefix(s.s[r.ends[n]:], "《") || strings.HasPrefix(s.s[r.ends[n]:], "“") {
		return true
	}
	k := s.from(r.ends[n])
	if k >= len(s.toks) || s.toks[k].start != r.ends[n] {
		return false
	}
	t := s.toks[k]
	noun := t.w.has("noun")
	weak := t.w.has("weak")
	return t.is(clsPlace|clsBody|clsGroup|clsLevel) || t.is(clsPrefix) && x.lex.words[end].is(clsAnd) || t.is(clsTitle) && (t.w.title.kind != "none" && x.lex.words[end].is(clsAs|clsCopula|clsAnd) || x.lex.words[end].is(clsBars|clsToward)) || (noun || weak) && !t.is(clsFollow)
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// functionWord reports whether a character is a word of grammar too: 和, 于, 从.
func (x *Extractor) functionWord(c string) bool {
	w := x.lex.words[c]
	return w.is(clsStop | clsFollow)
}

// accept refuses a name that is an ordinary word, unless a post stands before it and punctuation after it (部长国庆，),
// that holds a word no name holds (戴副 in 戴副市长), or that ends as no name does.
func (x *Extractor) accept(s *sentence, r *run, n int, strong bool) int {
	name := s.s[r.ends[0]:r.ends[n]]
	if w := x.lex.words[name]; w != nil && (!strong || r.bound[n] < hardBound || w.cls&^clsCommon != 0 || x.lex.surnames[s.s[r.ends[0]:r.ends[1]]].doubtful()) {
		return 0
	}
	level := x.lex.first(name).is(clsLevel)
	for k := s.from(r.ends[0]) + 1; k < len(s.toks) && s.toks[k].start < r.ends[n]; k++ {
		t := s.toks[k]
		sure := strong && r.bound[n] >= wordBound && t.end == r.ends[n] && t.is(clsTitle) && t.w.title.kind == "none" // 沈冠军出席
		if t.is(clsAnon) || t.is(clsTitle|clsGroup) && !sure || level && t.is(clsBody) || t.is(clsPrefix) && t.w.prefix == "grade" && t.end == r.ends[n] {
			return 0
		}
	}
	if x.badEnd(s, r, n, strong) {
		return 0
	}
	return r.ends[n]
}

// badEnd reports whether a name of n runes ends as names do not: in a dot, as bodies do, or before a level word (翠竹 in 翠竹村).
func (x *Extractor) badEnd(s *sentence, r *run, n int, strong bool) bool {
	name := s.s[r.ends[0]:r.ends[n]]
	if n == 2 && x.lex.surnames[s.s[r.ends[0]:r.ends[1]]].kind == "rare" && !x.sounds(name) && x.lex.first(s.s[r.ends[2]:]).is(clsLevel) {
		return true
	}
	if strings.ContainsFunc(name, func(c rune) bool { return c != '·' && !unicode.Is(unicode.Han, c) }) {
		return true
	}
	end := last(name)
	if k := s.from(r.ends[n]); k < len(s.toks) && s.toks[k].start == r.ends[n] {
		t := s.toks[k]
		if t.is(clsTitle) && strings.HasPrefix(t.w.text, string(end)) || t.is(clsBody) && !t.is(clsTitle|clsFollow|clsLevel) && len(t.w.text) > hanLen {
			return true // 保卫科科长, 崇文学校
		}
	}
	if end == '·' || n > 2 && !strong && x.lex.words[string(end)].is(clsLevel|clsBody) {
		return true
	}
	return (n == 3 || n == 2 && r.bound[n] < hardBound || n > 3 && !x.sounds(name)) && strings.ContainsRune(x.lex.noNameEnd, end)
}
