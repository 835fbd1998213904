package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	word := w != nil && !s.single(k) // not a surname: 关于调研
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
	if strong {
		if e := x.japanese(s, &r); e > 0 {
			return e
		}
	}
	if word && !(strong && x.overWord(s, &r, w)) {
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

// overWord reports whether a name begins with the word w, an ordinary one or a place, since something ends the name behind it.
func (x *Extractor) overWord(s *sentence, r *run, w *word) bool {
	family := x.surnameAfter(s, r, 0)
	switch {
	case family.kind == "common" && w.cls&^(clsCommon|clsFollow) == 0 && (r.at(2) == noBound && s.speaksAt(r.ends[3]) || s.speaksAt(r.ends[2])):
		return true // 副主任高兴夫介绍, 书记温暖表示
	case w.cls&^(clsCommon|clsPlace) != 0:
		return false
	case r.at(2) == hardBound, r.at(3) > weakBound, r.at(3) == weakBound && family.common():
		return true
	}
	return w.is(clsPlace) && r.at(4) >= wordBound
}

// speaksAt reports whether a longer word at byte b says that whoever stands before it speaks, chairs or was there: 表示, 主持, 出席.
func (s *sentence) speaksAt(b int) bool {
	k := s.from(b)
	if k >= len(s.toks) || s.toks[k].start != b || s.toks[k].end-b <= hanLen {
		return false
	}
	e, ok := s.toks[k].w.shaped(shapeSubject)
	return s.is(k, clsSay) || ok && e.role != ""
}

// surname is the number of runes of the surname that s begins with, 0 if none.
func (x *Extractor) surname(s string) int {
	first, a := utf8.DecodeRuneInString(s)
	second, b := utf8.DecodeRuneInString(s[a:])
	switch {
	case b > 0 && x.lex.compound.has(first, second) && x.lex.surnames[s[:a+b]].kind == "compound":
		return 2
	case x.lex.surnames[s[:a]].kind != "":
		return 1
	}
	return 0
}

// chinese chooses how many runes a name with a surname of sur runes has.
func (x *Extractor) chinese(s *sentence, r *run, sur int, strong bool) int {
	short, long := sur+1, sur+2
	switch {
	case r.n <= short, x.wordFirst(s, r):
		return 0
	case r.at(short) >= wordBound && !(x.wordAfter(s, r, short).is(clsEdge) && r.at(long) == hardBound && strings.HasPrefix(s.s[r.ends[long]:], "、")):
		return short // not of 王守谈、李明
	case r.at(short) == weakBound && x.wordAfter(s, r, short).is(clsAs|clsToward) && r.at(long) == wordBound && s.is(s.from(r.ends[long]), clsPeople|clsPronoun):
		return short // 罗川为大家宣讲
	case strong && (x.longer(s, r, short) || x.married(s, r, long+1)):
		return long + 1
	case r.at(short) == weakBound && r.at(long) == weakBound && !x.wordAfter(s, r, short).is(clsStop|clsFollow):
		return long // 陆景行受市委委托
	case r.at(short) == weakBound && r.at(long) == weakBound && x.wordAfter(s, r, long).is(clsAnd) && !x.wordAfter(s, r, short).is(clsAnd):
		return long // 周开让和李明
	case strong && r.at(short) == weakBound && r.at(long) == weakBound && x.wordAfter(s, r, long).is(clsToward|clsAs|clsAbout) && !x.wordAfter(s, r, short).is(clsEdge|clsToward):
		return long // 郑玉来为获奖者颁奖
	case r.at(short) == weakBound && (r.at(long) < wordBound || x.reaches(s, r, long)):
		return short
	case r.at(long) > noBound && !(x.wordAfter(s, r, 0).is(clsAnd|clsWith|clsBars|clsBy|clsCites|clsAs|clsToward) && !r.plain[long]): // not 和媒体
		return long
	case strong && x.married(s, r, long+1):
		return long + 1
	case x.functionWord(s.s[r.ends[0]:r.ends[1]]): // 和, 从: a surname only where something surely ends the name
		return 0
	case !strong || r.n <= long+1 || x.allTranslit(s, r):
		return 0
	case r.plain[long]:
		return long
	case r.plain[short]:
		return short
	}
	return 0
}

// married reports whether a name of n runes begins with a married woman's two surnames: 范徐丽泰, 林郑月娥, where 月 is a time.
func (x *Extractor) married(s *sentence, r *run, n int) bool {
	return n == longestHan && r.at(n) > noBound && r.at(n-1) == noBound && r.plain[n-1] && x.surnameAfter(s, r, 0).common() && x.surnameAfter(s, r, 1).common() &&
		(r.at(n-2) == noBound || x.wordAfter(s, r, n-2).is(clsTime))
}

// longer reports whether a name has two runes more than short, by sound or since 和 joins no single character: 贡桑江村, 那木朝鲁, 田尻和宏.
func (x *Extractor) longer(s *sentence, r *run, short int) bool {
	long := short + 1
	switch r.at(long) {
	case weakBound:
		return x.soundsOn(s, r, long+1)
	case noBound:
		joined := x.wordAfter(s, r, short).is(clsAnd)
		return r.at(long+1) >= wordBound && (joined || r.plain[long] && r.plain[long+1] && x.sounds(s.s[r.ends[0]:r.ends[long+1]]))
	}
	return false
}

// wordFirst reports whether the surname is a word before another, 曾在, 和他, and not of a name that something surely ends: 于再川出席.
func (x *Extractor) wordFirst(s *sentence, r *run) bool {
	w := x.lex.find(s.s[r.ends[0]:r.ends[1]])
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
	end, rest := s.s[r.ends[n-1]:r.ends[n]], s.s[r.ends[n]:]
	w := x.lex.find(end)
	if strings.Contains(x.lex.noNameEnd, end) || w.is(clsWhen) && r.at(n) == hardBound && !strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, "《") || strings.HasPrefix(rest, "“") ||
		w.is(clsIn) && rest != "" && rest[0] < utf8.RuneSelf { // 于12月1日
		return true
	}
	k := s.from(r.ends[n])
	if k >= len(s.toks) || s.toks[k].start != r.ends[n] {
		return false
	}
	switch t := s.toks[k]; {
	case t.is(clsPlace | clsBody | clsGroup | clsLevel):
		return true
	case t.is(clsPrefix) && w.is(clsAnd|clsCopula|clsAs), w.is(clsWith) && !t.is(clsPunct|clsEventWord|clsSay|clsTime|clsFollow|clsTitle):
		return true // 甲同主要企业负责人座谈, 甲任副组长
	case t.is(clsTitle) && (w.is(clsBars|clsToward|clsWith) || t.w.title.kind != "none" && w.is(clsAs|clsCopula|clsAnd)):
		return true
	case w.is(clsIn) && (t.is(clsTime|clsDay|clsAfter|clsVague) || t.has(shapeAside|shapeNext)):
		return true // 沈宁于当日赶到
	case w.is(clsAnd): // 陈宁和企业家座谈, but 陈志和说, 陈志和教授
		verb := t.is(clsEventWord) && !t.has(shapeNoun|shapeWeak)
		return !verb && !t.is(clsFollow|clsSay|clsComrade|clsPunct|clsIn|clsTime) && !slices.Contains(x.lex.pieces[pieceAddress], s.at(k))
	default:
		common := t.is(clsCommon) && w.is(clsWith|clsBars|clsCites)
		return !t.is(clsFollow) && (common || t.has(shapeNoun|shapeWeak))
	}
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// functionWord reports whether a character is a word of grammar too: 和, 于, 从.
func (x *Extractor) functionWord(c string) bool {
	w := x.lex.find(c)
	return w.is(clsStop | clsFollow)
}

// accept refuses a name that is an ordinary word, unless a post stands before it and punctuation after it (部长国庆，),
// that holds a word no name holds (戴副 in 戴副市长), or that ends as no name does.
func (x *Extractor) accept(s *sentence, r *run, n int, strong bool) int {
	name := s.s[r.ends[0]:r.ends[n]]
	other := clsCommon
	if x.lex.places.country[name] != "" && x.sounds(name) {
		other |= clsPlace // 夏洛特, a city too
	}
	if w := x.lex.find(name); w != nil && (!strong || r.bound[n] < hardBound && !s.speaksAt(r.ends[n]) || w.cls&^other != 0 || x.surnameAfter(s, r, 0).doubtful()) {
		return 0
	}
	if holdsAny(s.s[r.ends[1]:r.ends[n-1]], x.lex.calendar.words["ordinal"]) {
		return 0 // 警备区|长宁第六休养所
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

// badEnd reports whether a name of n runes ends as names do not: in a dot, as bodies do, in a title (寿镇长 in 市长寿镇长寿村), or before a
// level word (翠竹 in 翠竹村).
func (x *Extractor) badEnd(s *sentence, r *run, n int, strong bool) bool {
	name := s.s[r.ends[0]:r.ends[n]]
	if n == 2 && x.surnameAfter(s, r, 0).kind == "rare" && !x.sounds(name) && x.wordAfter(s, r, 2).is(clsLevel) {
		return true
	}
	if strings.ContainsFunc(name, func(c rune) bool { return c != '·' && c != '-' && !unicode.Is(unicode.Han, c) }) {
		return true
	}
	if w := x.lex.find(s.s[r.ends[1]:r.ends[n]]); w.is(clsTitle) && w.title.kind != "none" {
		return true
	}
	end := last(name)
	if k := s.from(r.ends[n]); k < len(s.toks) && s.toks[k].start == r.ends[n] {
		t := s.toks[k]
		if t.is(clsTitle) && strings.HasPrefix(t.w.text, string(end)) || t.is(clsBody) && !t.is(clsTitle|clsFollow|clsLevel) && len(t.w.text) > hanLen {
			return true // 保卫科科长, 崇文学校
		}
		if parts := x.lex.pieces; s.is(k+1, clsTitle) && (slices.Contains(parts[pieceSection], s.at(k)) || slices.Contains(parts[pieceMinistry], s.at(k))) {
			return true // 时政部主任
		}
	}
	if end == '·' || n > 2 && !strong && x.lex.find(string(end)).is(clsLevel|clsBody) {
		return true
	}
	return (n == 3 || n == 2 && r.bound[n] < hardBound || n > 3 && !x.sounds(name)) && strings.ContainsRune(x.lex.noNameEnd, end)
}
