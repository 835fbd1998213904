package extract

import (
	"slices"

	"guanxi/schema"
)

// trim moves the left edge over words that no body begins with: up to a place with its level, or to a level word that a
// body follows (评议市政府). A few characters that are no words may be an unknown place (青澜市) and stay.
func (p *reader) trim(k, end int) int {
	s := p.s
	for k < end && s.toks[k].is(clsStop|clsAlso) && !s.toks[k].is(clsBody|clsLevel|clsPlace) && !p.verbInName(k) {
		k++ // 新任某局局长
	}
	if p.party(k) {
		return k
	}
	for j := k; j+1 < end; j++ {
		if s.at(j) == "—" && s.at(j+1) == "—" {
			k = j + 2 // 出版家——青澜某公司总经理
		}
		if s.toks[j].is(clsFollow|clsSay|clsEventWord) && !s.toks[j].is(clsBody|clsPlace) && p.opensName(j+1) && !p.joinsName(k, j) {
			k = j + 1 // 致辞青澜市水利局局长
		}
	}
	for j := k; j < end; j++ {
		t := s.toks[j]
		switch {
		case t.is(clsPlace|clsLevel) && p.ownsBranch(k, j, end):
			return k
		case t.is(clsPlace) && !s.toks[k].is(clsPlace) && (s.fullLevel(j) != "" || len(t.w.place) > 0 && s.withLevel(j+1) && !s.plainRun(k, j)):
			if rest, force := p.x.lex.pieces.begins(s.at(j-1), pieceForce); force && rest == "" {
				return j - 1 // 武警青澜市支队
			}
			return j
		case t.is(clsBody) && t.w.body.class == "top" && !s.is(k, clsPlace) && (!s.plainRun(k, j) || p.native(j)):
			return p.numbered(k, j, end)
		case j > k && t.is(clsLevel) && !s.single(j) && t.w.rank == schema.Prefecture && !s.any(k, j, clsStop|clsFollow|clsSay|clsEventWord):
			return k // 北部地区检察院
		case j > k && !s.plainRun(k, j) && (s.levelOfBody(j) || j == k+1 && s.levelOfName(j, end) || s.withLevel(j) && p.apart(k, j)):
			return j
		case j > k && t.is(clsBody) && t.w.body.class == "seat" && t.w.body.level == "" && s.is(j-1, clsFollow|clsStop|clsEventWord) && !s.is(j-1, clsPlace|clsLevel|clsBody):
			return j // 带领部分政协委员
		case s.at(j) == "《" && p.opens(j) >= end:
			return j + 1 // 会议和《中共中央 国务院关于某事的意见》
		case t.is(clsBody|clsLevel) || p.opens(j) > j || t.is(clsPunct):
			return k
		}
	}
	return k
}

// overWords is the token where the place of a head of one begins, behind words of the language: 红色老区|青澜市长.
func (p *reader) overWords(k, end int) int {
	for j := k; j < end; j++ {
		switch t := p.s.toks[j]; {
		case t.is(clsPlace) && len(t.w.place) > 0:
			return j
		case t.cls != clsCommon:
			return k
		}
	}
	return k
}

// ownsBranch reports whether what tokens k to j print is the body whose branch is called by the place at token j: 某保险青澜市分公司.
func (p *reader) ownsBranch(k, j, end int) bool {
	s := p.s
	_, branch := p.x.lex.pieces.ends(s.at(end-1), pieceBranch)
	return branch && k < j && s.is(end-1, clsBody) && !s.any(k, j, clsFollow|clsSay|clsEventWord|clsEdge|clsStop|clsTime|clsTitle)
}

// levelOfBody reports whether the level at token j is that of a body behind it, not of the town or the foreign city whose name stands
// before it.
func (s *sentence) levelOfBody(j int) bool {
	town := s.is(j-1, clsPlace) && s.is(j, clsLevel) && (s.toks[j].w.rank == schema.Township || len(s.toks[j-1].w.place) == 0)
	town = town || s.is(j-2, clsPlace) && s.single(j-1) && s.plainWord(j-1) && s.is(j, clsLevel) && s.toks[j].w.rank == schema.Township // 青澜楼街道
	return s.is(j, clsLevel) && s.is(j+1, clsBody) && s.toks[j+1].w.body.class != "area" && !town
}

// glued reports whether another post begins at token k without a mark, behind that of a deputy or a member: 副县长青屏分局局长甲,
// 区委副书记区长甲.
func (p *reader) glued(k int) bool {
	if len(p.chain) == 0 || k >= len(p.s.toks) || p.commonAt(k) {
		return false
	}
	deputy := p.s.is(k-2, clsPrefix) && p.s.toks[k-2].w.prefix == "grade"
	t, _ := p.title(k)
	head := t.at == k && p.s.toks[k].is(clsTitle) && p.s.toks[k].w.title.kind == "level" && p.x.nameAt(p.a, p.s, k, true) == 0
	return (deputy || p.chain[len(p.chain)-1].kind == "member") && (head || t.pre > k && p.postAhead(k))
}

// apart reports whether the words of tokens k to j are no part of the body at token j, which has the level of its place in it, nor of that
// place: 督办单位|市委督查室, but 芙蓉|区委.
func (p *reader) apart(k, j int) bool {
	s := p.s
	if s.any(k, j, clsPlace|clsLevel|clsBody) || s.single(j-1) || !s.plainWord(j-1) {
		return !s.any(k, j, clsPlace) && s.is(j-1, clsFollow|clsSay|clsEventWord)
	}
	level := s.toks[j].w.body.level
	return slices.Contains(ownLevels, p.x.lex.levelOf(level)) && !p.x.lex.find(s.at(j-1)+level).is(clsPlace)
}

// levelOfName reports whether the level at token j, behind a word that is no place, is that of a body whose name goes on in words up to token end:
// 联合省竹艺发展局.
func (s *sentence) levelOfName(j, end int) bool {
	if !s.is(j, clsLevel) || !s.single(j) || s.is(j-1, clsPlace|clsLevel|clsBody) || s.plainWord(j-1) && s.is(j-2, clsPlace|clsLevel|clsBody) || j+1 >= end {
		return false
	}
	for i := j + 1; i < end; i++ {
		if !s.plainWord(i) && !(i+1 == end && s.is(i, clsBody)) {
			return false
		}
	}
	return true
}

// withLevel reports whether token j is a body with the level of its place in it: 省委.
func (s *sentence) withLevel(j int) bool { return s.is(j, clsBody) && s.toks[j].w.body.level != "" }

// party reports whether the name of a party's or its youth league's body surely begins at token k: 中共, 共青团.
func (p *reader) party(k int) bool {
	rest := p.s.s[p.s.toks[k].start:]
	_, party := p.x.lex.pieces.begins(rest, pieceParty)
	_, league := p.x.lex.pieces.begins(rest, pieceLeague)
	return party || league
}

// native reports whether the national body at token j is one of our own by its name, so that no country stands before it: 中共中央.
func (p *reader) native(j int) bool {
	_, party := p.x.lex.pieces.begins(p.s.at(j), pieceParty)
	kind := p.s.toks[j].w.body.kind
	return party || kind == schema.CPPCC || kind == schema.Congress
}

// numbered is the token, k or behind it, where the number of the meeting begins that a body from token j to end is of:
// 十三届全国人大五次会议主席团; j where there is none.
func (p *reader) numbered(k, j, end int) int {
	first := j
	for i := j - 1; i >= max(k, j-5) && holdsAny(p.s.at(j-1), p.x.lex.calendar.words["term"]); i-- {
		if p.overTerm(i) == j {
			first = i
		}
	}
	if first < j && p.x.ofMeeting(p.s.s[p.s.toks[j].start:p.s.toks[end-1].end]) {
		return first
	}
	return j
}

// lastPlaceIn is the last token from k to end that names a place, end where none does.
func (p *reader) lastPlaceIn(k, end int) int {
	for i := end - 1; i >= k; i-- {
		if p.s.is(i, clsPlace) {
			return i
		}
	}
	return end
}
