package extract

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// mendTitles cuts anew where the last character of a title was cut off as the beginning of another word: 秘书|长于|兆|武 is 秘书长|于|兆|武
// where a name surely ends behind it.
func (x *Extractor) mendTitles(a *article, s *sentence) {
	for k := 1; k < len(s.toks); k++ {
		t := s.toks[k]
		if t.end-t.start <= hanLen || t.is(clsTitle) || !s.starts(t, x.lex.headed) || x.surname(s.s[t.start+hanLen:]) == 0 {
			continue
		}
		cut := &sentence{s: s.s, toks: x.headFirst(s, k)}
		first := cut.from(t.start + hanLen)
		if e := x.nameAt(a, cut, first, true); e > 0 && cut.bound(cut.from(e)) >= wordBound {
			s.toks = cut.toks
		}
	}
}

// headFirst are the tokens of s, but for token k: its first character goes to the token before, if both make a title, and the
// others are parted.
func (x *Extractor) headFirst(s *sentence, k int) []tok {
	toks := append([]tok{}, s.toks[:k]...)
	start := s.toks[k].start
	if t := x.lex.token(s.s, toks[k-1].start, start+hanLen); t.is(clsTitle) {
		toks[k-1] = t
		start += hanLen
	}
	for start < s.toks[k].end {
		_, n := utf8.DecodeRuneInString(s.s[start:])
		toks = append(toks, x.lex.token(s.s, start, start+n))
		start += n
	}
	return append(toks, s.toks[k+1:]...)
}

// splitAt parts the token that byte b lies in: a name ends inside the word 平和 of 沈望平和…. A longer word that begins there is made whole:
// 会见, of 常建|国会|见.
func (x *Extractor) splitAt(s *sentence, b int) {
	k := s.from(b) - 1
	if k < 0 || s.endsAt(b) {
		return
	}
	t, end, to := s.toks[k], s.toks[k].end, k+1
	for n, w := range x.lex.heads(s.s[b:]) {
		if b+n > end && w.is(clsFollow|clsSay|clsEventWord) && s.endsAt(b+n) {
			end, to = b+n, s.from(b+n)
		}
	}
	s.toks = slices.Replace(s.toks, k, to, x.lex.token(s.s, t.start, b), x.lex.token(s.s, b, end))
}

// starts reports whether the token begins with one of the words.
func (s *sentence) starts(t tok, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s.s[t.start:], w) })
}

// splitJoins parts 和县 into 和 and 县 behind what a list goes on from: 县武警中队和县财政局. Behind a place it is the county. So does it
// 会同县 before a body: 县住建局会同县财政局.
func (x *Extractor) splitJoins(s *sentence) {
	for k := 1; k < len(s.toks); k++ {
		t, prev := s.toks[k], s.toks[k-1]
		b := t.end - hanLen
		if !t.is(clsPlace) || b <= t.start || prev.is(clsPlace|clsStop) || !x.lex.find(s.s[b:t.end]).is(clsLevel) {
			continue
		}
		switch head := x.lex.find(s.s[t.start:b]); {
		case head.is(clsAnd|clsWith) && b-t.start == hanLen && !prev.is(clsPunct), head.is(clsStop) && b-t.start > hanLen && s.is(k+1, clsBody):
			x.splitAt(s, b)
		}
	}
}

// splitLevels parts 市民 before what its end makes a body with: 市|民政局, not 市民|政局.
func (x *Extractor) splitLevels(s *sentence) {
	for k := 0; k+1 < len(s.toks); k++ {
		t := s.toks[k]
		b := t.start + hanLen
		if t.end-t.start != 2*hanLen || t.is(clsBody) || !x.lex.first(s.s[t.start:]).is(clsLevel) {
			continue
		}
		if next := x.lex.token(s.s, b, s.toks[k+1].end); next.is(clsBody) && next.w.body.level == "" {
			s.toks[k], s.toks[k+1] = x.lex.token(s.s, t.start, b), next
		}
	}
}

// splitHeads parts 镇长 where what follows is the name of a village or a street, 翠竹镇|长桥村, or of a site: 石桥村|长寿河畔.
func (x *Extractor) splitHeads(s *sentence) {
	for k := 1; k+2 < len(s.toks); k++ {
		t := s.toks[k]
		b := t.start + hanLen
		if !t.is(clsTitle) || t.end-b != hanLen || !x.lex.find(s.s[t.start:b]).is(clsLevel) || s.toks[k-1].is(clsPrefix) {
			continue
		}
		end := k + 2
		for end < k+4 && end < len(s.toks) && s.toks[end].w == nil && !s.toks[end].is(clsPunct) {
			end++
		}
		if x.siteAhead(s, k+1) || s.plainRun(k+1, end) && s.area(end) {
			x.splitAt(s, b)
			s.toks[k+1] = tok{start: b, end: t.end} // it heads nothing
		}
	}
}

// mendPlaces takes a word of grammar that begins a phrase for the first character of a town, if one more that is no word and the town's level
// follow, and then a body or a title: 向阳镇党委书记, but 向该镇党委汇报.
func (x *Extractor) mendPlaces(s *sentence) {
	for k := 0; k+3 < len(s.toks); k++ {
		name := s.toks[k+1]
		if name.cls != 0 || !s.is(k+2, clsLevel|clsBody) || !s.is(k, clsStop) || s.is(k, clsPunct|clsCites) || !s.single(k) || k > 0 && !s.is(k-1, clsPunct) || !s.single(k+1) {
			continue
		}
		if x.lex.townLevel(s.toks[k+2]) != "" && s.is(k+3, clsBody|clsTitle|clsPrefix) {
			s.toks[k] = tok{start: s.toks[k].start, end: name.start}
		}
	}
}

// siteAhead reports whether what begins at token k is no name of a person but of a site, with more of it behind: 寿河畔, 江路|派出所.
func (x *Extractor) siteAhead(s *sentence, k int) bool {
	n := x.lex.sites.at(s.s[s.toks[k].end:], "ends")
	j := s.from(s.toks[k].end + n)
	more := s.is(j, clsBody|clsTitle|clsOn) || s.bound(j) == noBound && s.bound(j+1) == noBound
	return s.toks[k].w == nil && !s.is(k, clsPunct) && (n > hanLen || n > 0 && more)
}

// splitOf parts 作的 behind a character that makes a word with its front: 工作|的, not 工|作的, nor 政工|作的.
func (x *Extractor) splitOf(s *sentence) {
	for k := 1; k < len(s.toks); k++ {
		t, prev := s.toks[k], s.toks[k-1]
		from, b := prev.end-hanLen, t.end-hanLen
		if t.end-t.start != 2*hanLen || prev.end-prev.start < hanLen || !x.lex.first(s.s[b:]).is(clsOf) || x.lex.find(s.s[from:b]) == nil {
			continue
		}
		x.splitAt(s, b)
		s.toks[k] = x.lex.token(s.s, from, b)
		if prev.start == from {
			s.toks = slices.Delete(s.toks, k-1, k)
		} else {
			s.toks[k-1] = x.lex.token(s.s, prev.start, from)
		}
	}
}

// splitDuring parts 会见中 where its last character begins the name of a firm: 会见|中信集团董事长.
func (x *Extractor) splitDuring(s *sentence) {
	for k := 0; k+2 < len(s.toks); k++ {
		if !s.toks[k].has(shapeSeries) {
			continue
		}
		head := cutLast(s.at(k))
		if _, verb := x.lex.find(head).verb(); !verb || s.is(k+1, clsBody|clsOf) {
			continue
		}
		end := k + 1
		for end < min(k+5, len(s.toks)) && !s.is(end, clsBody|clsPunct|clsSay|clsEventWord|clsTitle|clsPronoun|clsLevel) {
			end++
		}
		if s.bodyClass(end) == "open" {
			x.splitAt(s, s.toks[k].start+len(head))
		}
	}
}

// splitAs parts 行为 where somebody's name ends in its first character: 任命陆景行|为副市长.
func (x *Extractor) splitAs(s *sentence) {
	for k := 0; k+3 < len(s.toks); k++ {
		if !s.is(k, clsCopula) || s.toks[k].w.copula.shape != "acts" {
			continue
		}
		for j := k + 2; j < min(k+4, len(s.toks)) && s.single(j-1) && !s.is(j-1, clsPunct|clsAs); j++ {
			t := s.toks[j]
			if b := t.end - hanLen; b == t.start+hanLen && x.lex.first(s.s[b:]).is(clsAs) && x.surname(s.s[s.toks[k].end:]) > 0 {
				x.splitAt(s, b)
				break
			}
		}
	}
}

// joinSounds makes words of grammar characters again where a name is written by sound around them: 埃尔比勒, not 尔|比|勒.
func (x *Extractor) joinSounds(s *sentence) {
	plain := func(k int) bool { return k >= 0 && k < len(s.toks) && s.toks[k].w == nil && x.sounds(s.at(k)) }
	for k := range s.toks {
		if s.is(k, clsStop|clsFollow) && !s.is(k, clsAnd|clsWith) && plain(k-1) && plain(k+1) && (plain(k-2) || plain(k+2)) && x.sounds(s.at(k)) {
			s.toks[k].w, s.toks[k].cls = nil, 0
		}
	}
}

// freeWords takes words of grammar that are part of a name for what they are there: 和 before the level of a town, 新和镇; a country's
// letter where no date ends, 日中友好协会.
func (x *Extractor) freeWords(s *sentence) {
	opens := func(k int) bool { return k == 0 || s.is(k-1, clsPunct|clsPlace) }
	for k := range s.toks {
		if !s.is(k, clsAnd|clsTime) || !s.single(k) {
			continue
		}
		town := s.is(k, clsAnd) && k > 0 && s.toks[k-1].w == nil && opens(k-1) && (s.is(k+1, clsLevel) || s.withLevel(k+1))
		if town || s.is(k, clsTime) && x.lex.places.letter[s.at(k)] != "" && opens(k) {
			s.toks[k].w, s.toks[k].cls = nil, 0
		}
	}
}
