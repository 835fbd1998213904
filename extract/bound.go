package extract

import "unicode/utf8"

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
	if j >= len(s.toks) || s.toks[j].is(clsPunct) {
		return hardBound
	}
	t := s.toks[j]
	if c := s.s[t.start]; c < utf8.RuneSelf && !(c == '-' && s.dotted) { // 维莱·常-可
		return wordBound
	}
	if !t.is(clsFollow | clsStop | clsSay | clsEventWord | clsTitle | clsGroup | clsBody | clsPlace | clsPrefix) {
		return noBound
	}
	if t.is(clsEdge) {
		return wordBound
	}
	if s.single(j) || !t.is(clsFollow|clsStop|clsSay|clsEventWord|clsTitle|clsGroup) {
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
				x.boundInside(s, &r, i, j)
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

// boundInside marks where a name may end before the character at byte i of token j, inside a word: 张平等三人, where 平等 is one; 张平和李明, 张正在青澜,
// 张继学说，, 张平均出席, 张爱国会见, 张元杰作的, 张玉成就此, 张秋北向, 张文达到, 张惠及有关部门, where 平和, 正在, 学说, 平均, 国会, 杰作, 成就, 北向, 达到
// and 惠及 are, if the character does not begin it.
func (x *Extractor) boundInside(s *sentence, r *run, i, j int) {
	w, end, next := x.lex.first(s.s[i:]), s.toks[j].end, j+1
	within := i > s.toks[j].start
	last := within && w != nil && i+len(w.text) == end // of its word
	switch {
	case w.is(clsOthers), within && s.bound(next) < wordBound && x.followsOver(s, i, end),
		last && (w.is(clsPlus) || w.is(clsSay) && s.bound(next) == hardBound || w.is(clsEdge) && s.is(next, clsFollow|clsOf)):
		r.bound[r.n-1] = wordBound
	case within && (w.is(clsAnd|clsAs) || w.has(shapeLeads)), last && w.is(clsToward|clsAbout),
		last && w.has(shapeInto) && !w.is(clsIn|clsComes) && !s.is(next, clsFollow|clsStop),
		last && w.is(clsIn|clsComes) && (s.is(next, clsPlace) || r.n == 3 && s.toks[j].start == r.ends[1]):
		r.bound[r.n-1] = weakBound
	}
}

// followsOver reports whether a word that follows names begins at byte i and reaches over end, where another ends: 会见 in 国会见.
func (x *Extractor) followsOver(s *sentence, i, end int) bool {
	for n, w := range x.lex.heads(s.s[i:]) {
		if i+n > end && w.is(clsFollow|clsSay|clsEventWord) {
			return true
		}
	}
	return false
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

// surnameAfter is what the character behind n runes is as a surname.
func (x *Extractor) surnameAfter(s *sentence, r *run, n int) surname {
	return x.lex.surnames[s.s[r.ends[n]:r.ends[n+1]]]
}

// wordAfter is the word that the character behind n runes is, nil if it is none.
func (x *Extractor) wordAfter(s *sentence, r *run, n int) *word { return x.lex.first(s.s[r.ends[n]:]) }

// soundAfter reports whether the character behind n runes is one that names are written with by sound.
func (x *Extractor) soundAfter(s *sentence, r *run, n int) bool {
	c, _ := utf8.DecodeRuneInString(s.s[r.ends[n]:])
	return x.lex.translit[c]
}
