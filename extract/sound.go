package extract

import "unicode/utf8"

// dotted reads a name with middle dots: 雪克来提·扎克尔. It ends where something surely ends it, before 和 at the latest; of several
// characters there that no such name is written with, the name ends before the first (某某·某林预计).
func (x *Extractor) dotted(s *sentence, r *run) int {
	last, odd, strange := 0, 0, 0 // n of the last dot, of the first two odd characters after it, and how many of them end here
	for n := 1; n < r.n; n++ {
		c, _ := utf8.DecodeRuneInString(s.s[r.ends[n-1]:])
		switch {
		case c == '—' && last > 0 && n > last+2:
			return r.ends[n-1]
		case c < utf8.RuneSelf && !(c == '-' && last > 0) || c == '—' || c == '·' && n == 1 || last == 0 && r.bound[n] >= wordBound && !(r.bound[n] == wordBound && x.soundAfter(s, r, n)):
			return 0
		case c == '·':
			if last == 0 && (strange == n-1 || n > maxFirst && !x.sounds(s.s[r.ends[0]:r.ends[n-1]])) {
				return 0 // no character of the first part is one of such names, or not all of a long one
			}
			last, odd, strange = n, 0, 0
		case x.lex.translit[c], c == '-':
			strange = 0
		default:
			if strange++; strange == 2 && odd == 0 {
				odd = n - 1
			}
		}
		if last == 0 || n <= last+1 || r.bound[n] == noBound || r.bound[n] == weakBound && !x.wordAfter(s, r, n).is(clsAnd) && !x.adverbAfter(s, r, n) {
			continue
		}
		if odd > last+2 && odd < n {
			n = odd - 1
		}
		return r.ends[n]
	}
	return 0
}

// adverbAfter reports whether the character behind n runes is a word of the clause, for all that names are written with it: 都表示, 因病.
func (x *Extractor) adverbAfter(s *sentence, r *run, n int) bool {
	w := x.wordAfter(s, r, n)
	return w.is(clsStop) && w.is(clsFollow) && (r.at(n+1) == wordBound || r.at(n+1) == noBound && !x.soundAfter(s, r, n+1))
}

// maxFirst is how many characters the first part of a name with a dot may have where not all of them are written by sound.
const maxFirst = 6

// foreign reads a name without a Chinese surname after a post: characters that are no words, up to what follows names,
// most of them of those that foreign names are written with.
func (x *Extractor) foreign(s *sentence, r *run) int {
	wary := x.functionWord(s.s[r.ends[0]:r.ends[1]]) // 才让多杰, but 和天津市
	sound := 0
	for n := 1; n < r.n; n++ {
		c, _ := utf8.DecodeRuneInString(s.s[r.ends[n-1]:])
		if c == '-' && sound == n-1 && n > 2 {
			sound++
			continue // 布朗-皮韦
		}
		if c < utf8.RuneSelf || c == '—' || !r.plain[n] {
			return 0
		}
		if x.lex.translit[c] {
			sound++
		}
		if n > 2 && r.bound[n] == weakBound && x.soundsTo(s, r, n) && !x.wordAfter(s, r, n).is(clsAnd|clsIn) {
			continue // 叶尔莫连科出席
		}
		and := r.bound[n] == weakBound && r.at(n+1) > noBound && x.wordAfter(s, r, n).is(clsAnd) // 维莱和文莱苏丹
		if n >= 2 && r.bound[n] > noBound && (r.bound[n] > weakBound || n > 2 || and) {
			if n > 3 && sound*10 < n*7 || n <= 3 && sound < n && (r.bound[n] < hardBound || sound < n-1) || wary && (n < 3 || sound < n) {
				return 0
			}
			return x.accept(s, r, n, true)
		}
	}
	return 0
}

// soundsTo reports whether all that stands behind n runes is written by sound, up to where a name surely ends.
func (x *Extractor) soundsTo(s *sentence, r *run, n int) bool {
	for ; x.soundAfter(s, r, n) && n+1 < r.n; n++ {
		if r.bound[n+1] >= wordBound {
			return true
		}
	}
	return false
}

// allTranslit reports whether the run up to its first bound is written as foreign names are.
func (x *Extractor) allTranslit(s *sentence, r *run) bool {
	for n := 1; n < r.n; n++ {
		if !x.soundAfter(s, r, n-1) {
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
	return true
}

// soundsOn reports whether a name of n runes is written by sound, though its last character is a word too: 贡桑江村出席, 阿帕克提，.
// Where it begins with a common surname and may end before a word of grammar (沈佳卓都是), a mark must end it.
func (x *Extractor) soundsOn(s *sentence, r *run, n int) bool {
	end := wordBound
	if x.surnameAfter(s, r, 0).common() && x.functionWord(s.s[r.ends[n-1]:r.ends[n]]) {
		end = hardBound
	}
	return r.at(n) >= end && x.sounds(s.s[r.ends[0]:r.ends[n]])
}

// japanese reads a Japanese name: a surname of two or three characters, and up to three more, which may be words of grammar where something
// surely ends the name: 鸠山由纪夫.
func (x *Extractor) japanese(s *sentence, r *run) int {
	for sur := 3; sur > 1; sur-- {
		if r.n <= sur+1 || x.lex.surnames[s.s[r.ends[0]:r.ends[sur]]].kind != "abroad" {
			continue
		}
		if _, posted := x.lex.pieces.begins(s.s[r.ends[sur]:], piecePosted); posted {
			continue // 加纳驻华大使
		}
		edge := r.at(sur) == wordBound && x.functionWord(s.s[r.ends[sur]:r.ends[sur+1]])
		for n := sur + 1; n <= sur+3 && (r.at(sur) < wordBound || edge); n++ {
			weak := r.at(n) == weakBound && n > sur+1 && (r.at(n+1) < wordBound || x.wordAfter(s, r, n).is(clsAnd|clsIn|clsWith|clsToward|clsAs))
			if x.lex.find(s.s[r.ends[sur]:r.ends[n]]).is(clsBody) { // 松下集团
				break
			}
			if r.at(n) == hardBound || !edge && (r.at(n) == wordBound || weak) {
				return x.accept(s, r, n, true)
			}
		}
	}
	return 0
}
