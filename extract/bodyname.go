package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// bodyName is the name of the body that tokens from to last print, "" if they print none for sure: running text names a
// body only with its place, in full, or in a list after one (市住建局、财政局).
func (p *reader) bodyName(from, last int) string {
	s := p.s
	w := s.toks[last].w
	b := p.x.readBody(p.a, s.s[s.toks[from].start:s.toks[last].end], p.beside(from))
	party, slogan := p.x.lex.pieces.begins(b.name(), pieceParty)
	_, posted := p.x.lex.pieces.begins(b.rest, piecePosted)
	_, mission := p.x.lex.pieces.ends(b.rest, pieceMission)
	_, force := p.x.lex.pieces.begins(b.rest, pieceForce) // 武警云岭总队机动第2支队
	switch {
	case slogan && party == "", w.body.kind == schema.Foreign && w.body.class == "top":
		return "" // the party as such; 联合国 counts where somebody has a post in it, as a bank does
	case p.ofNoPlace(from, last), optional(b.kind), p.torn(from, last), p.describes(b, from, last):
		return ""
	case b.top:
		return b.name()
	case strings.Count(b.name(), "“") != strings.Count(b.name(), "”"):
		return "" // 青澜市采取“政府
	case strings.ContainsAny(b.name(), "0123456789（") && !force, b.rest == w.text && b.kind != schema.Party && w.body.class == "open" && utf8.RuneCountInString(b.rest) < 3:
		return "" // 市中心
	case optional(w.body.kind) && !p.ofState(b), association(w), p.venue(b, from, last):
		return ""
	case w.body.inner() && b.placed && !strings.HasSuffix(b.name(), w.text):
		return b.name() // 共青团青澜市委员会
	case w.body.inner() && p.x.lex.calendar.numbered(b.rest):
		return b.name() // 十三届全国人大五次会议主席团
	case w.body.class == "area" || w.body.class == "tail" || w.body.class == "inner":
		return p.small(b, from, last)
	case b.placed && b.rest != "" && utf8.RuneCountInString(b.rest) < 24 && (posted && mission || p.x.foreignPlace(b.name()) == "" || w.body.kind == schema.Government && (w.body.class == "unit" || w.body.class == "top")):
		return p.ofParty(b)
	case p.afterBody(from) && (b.ofHouse() || p.amongCommittees(b, s.items[len(s.items)-1].body)):
		return p.house(nil, b) + b.rest
	case !b.placed && p.afterBody(from) && p.joinsList(from, last):
		return p.sharedHead(w) + b.rest
	case !b.placed && w.body.class == "unit" && p.ownName(from, last):
		return b.name()
	case !b.placed && w.body.class == "unit" && from == last && p.besideOfficial(from) != "":
		return p.besideOfficial(from) + b.rest
	case !b.placed && w.body.class == "seat" && last > from && s.area(last-1):
		return p.areaSeat(b, from, last)
	}
	return ""
}

// ownName reports whether what tokens from to last print is an office that is called by a name of its own, of characters that make
// no words: 鹭岚派出所, not 辖区派出所.
func (p *reader) ownName(from, last int) bool {
	s := p.s
	n := s.toks[last].start - s.toks[from].start
	nameless := s.toks[from].w != nil || s.toks[from+1].w != nil || s.s[s.toks[from].start] < utf8.RuneSelf || s.any(from, last, clsLevel) // 沿黄九市财政局
	return s.toks[last].w.body.kind == schema.Government && n > hanLen && n < 8*hanLen && !nameless
}

// ofNoPlace reports whether the level word at token from stands for no place of the article's own.
func (p *reader) ofNoPlace(from, last int) bool {
	s := p.s
	if (s.is(from-1, clsEach) || s.counted(from)) && (s.is(from, clsLevel) || s.withLevel(from)) {
		return true // 各区政协, 16市财政局
	}
	if p.ofMany(from, last) {
		return true
	}
	if p.x.anyTown(s.s[s.toks[from].start:]) || s.is(from, clsLevel) && (s.is(from+1, clsLevel) || p.endsInLevel(from-1) && !s.is(from-1, clsPlace)) {
		return true // 市县乡党委, 乡镇财政所, 各县区财政局
	}
	return from+1 < last && s.is(from, clsLevel|clsPlace) && s.bureauAlone(from+1) && s.at(from+1) != p.x.lex.pieces.the(pieceSeat) // 县局党委: of some bureau
}

// ofMany reports whether tokens from to last print a body of many places: 市县两级党委, 县级政府, 昆山市三地人武部.
func (p *reader) ofMany(from, last int) bool {
	head := p.s.s[p.s.toks[from].start:p.s.toks[last].start]
	before, many := p.x.lex.pieces.ends(head, pieceMany)
	return many && before != ""
}

// counted reports whether a number stands right before token k.
func (s *sentence) counted(k int) bool {
	i := s.toks[k].start - 1
	return i >= 0 && '0' <= s.s[i] && s.s[i] <= '9'
}

// small is the name of an area, an office or a part of a body that tokens from to last print, "" where it does nothing of its own.
func (p *reader) small(b body, from, last int) string {
	s, w := p.s, p.s.toks[last].w
	switch {
	case w.body.class == "tail" && b.placed && (p.listed(from, last) || p.departmental(from, last) || p.station(b, from, last)):
		return b.name()
	case w.body.class == "inner" && b.placed && last > from && (p.committee(last-1, last) || p.inConference(from, last)):
		return b.name() // 市人大常委会法工委
	case w.body.class == "inner" && w.body.kind == schema.Congress && !b.placed:
		return p.ofStanding(b.rest, w)
	case w.body.class == "inner" && last > 0 && s.toks[last-1].has(shapeNoun): // 大会秘书处
		called := s.at(last-1) + w.text
		if full := p.session(called); full != called {
			return full
		}
		return ""
	case w.body.class != "area" || from == last || len(w.text) == hanLen || !b.placed && !s.is(last, clsLevel) || !p.works(from, last):
		return "" // 翠竹镇
	case w.is(clsLevel) && len(b.rest) > len(w.text):
		return b.rest // 翠竹街道 of 石桥区
	}
	return b.name()
}

// bureauAlone reports whether token k is the word for a bureau by itself: 局.
func (s *sentence) bureauAlone(k int) bool {
	return s.organ(k) && s.toks[k].w.body.class == "open" && s.toks[k].end-s.toks[k].start == hanLen
}

// works reports whether the area that tokens from to last print does what bodies do: in a list after one (市财政局、翠竹街道), or at the
// beginning of a clause (翠竹街道召开会议).
func (p *reader) works(from, last int) bool {
	if last+1 == len(p.s.toks) {
		return false
	}
	if p.afterBody(from) || p.leads(last) {
		return !p.s.plainWord(last + 1)
	}
	if from > 0 && !p.s.toks[from-1].is(clsPunct) || p.s.at(from-1) == "、" {
		return false
	}
	w := p.s.toks[last+1].w
	return w.has(shapeHeld | shapeHost)
}

// leads reports whether a list of bodies goes on behind the area that ends at token last, and comes to a bureau: 翠竹街道、市财政局.
func (p *reader) leads(last int) bool {
	s := p.s
	if s.at(last+1) != "、" && !s.is(last+1, clsAnd) {
		return false
	}
	for j := last + 2; j < len(s.toks) && j < last+16; j++ {
		switch {
		case s.organ(j):
			return s.toks[j].w.body.class == "unit"
		case !s.plainWord(j) && s.at(j) != "、" && !s.is(j, clsAnd|clsLevel|clsBody):
			return false
		}
	}
	return false
}

// listed reports whether tokens from to last, a few characters with the level of their place, stand in a list, as 市效能办、市活动办 do.
func (p *reader) listed(from, last int) bool {
	n := utf8.RuneCountInString(p.s.s[p.s.toks[from].end:p.s.toks[last].end])
	return p.s.is(from, clsLevel|clsPlace) && p.endsInLevel(from) && n > 2 && n < 7 && (p.s.at(from-1) == "、" || p.s.at(last+1) == "、" || p.s.is(last+1, clsAnd))
}

// station reports whether tokens from to last print a small office of a place by its whole name, which does not go on behind it:
// 青澜市农技站共同完成, but 对青澜市建设所取得的成绩.
func (p *reader) station(b body, from, last int) bool {
	s, n := p.s, utf8.RuneCountInString(b.rest)
	if from == last || b.kind != schema.Government || !p.x.levelled(b.place) || s.is(from-1, clsBody) || n < 3 || n > 12 {
		return false
	}
	return last+1 == len(s.toks) || s.toks[last+1].is(clsPunct) || !s.plainWord(last+1) && !s.is(last, clsStop)
}

// optional reports whether bodies of this kind count only where somebody has a post in them: a bank, a school, a paper.
func optional(k schema.Kind) bool {
	return k == schema.Enterprise || k == schema.Institution || k == schema.Media
}

// ofState reports whether the body is a branch of a national one that is no firm: 中国人民银行云岭省分行.
func (p *reader) ofState(b body) bool {
	_, branch := p.x.lex.pieces.ends(b.rest, pieceBranch)
	return branch && !optional(b.kind) && p.x.topBody(b.rest) != nil
}

// association reports whether w ends the name of one of the many associations, which count as such bodies do: 某某协会, not 科协.
func association(w *word) bool { return w.body.kind == schema.Mass && w.body.class == "open" }

// firm reports whether w, which may be nil, ends the name of a firm: 公司.
func firm(w *word) bool {
	return w != nil && w.body.kind == schema.Enterprise && w.body.class == "open"
}

// venue reports whether the body that tokens from to last print is as likely a place to meet in, as what is called by a place without its
// level is, 青澜国际会议中心, or is one: 在青澜市政务中心举行.
func (p *reader) venue(b body, from, last int) bool {
	_, ok := p.x.lex.pieces.ends(p.s.at(last), pieceVenue)
	here := p.s.any(max(0, from-2), from, clsIn) && last+1 < len(p.s.toks) && p.s.toks[last+1].has(shapeHeld)
	return ok && (here || b.place != "" && b.level != schema.NoLevel && !p.x.levelled(b.place))
}

// describes reports whether a body says of what follows whose it is, as a party or an army does by its name alone (民建会员, 武警部队官兵),
// a congress before its delegates, and any before what is left of it.
func (p *reader) describes(b body, from, last int) bool {
	s := p.s
	_, centre := p.x.lex.pieces.ends(s.at(last), pieceCentre)
	switch {
	case p.x.lex.pieces.endsIn(s.at(last+1), pieceFormer): // 青澜县政府旧址
		return true
	case b.kind == schema.Congress:
		return s.is(last+1, clsDelegate)
	case centre || b.kind != schema.Democratic && !(b.kind == schema.Military && b.top):
		return false
	case s.is(last+1, clsDelegate), s.is(last+1, clsBody) && s.sent(last+1):
		return true
	}
	return (from == last || p.overTerm(from) == last) && p.further(last, len(s.toks)) == last && s.peopleAt(last+1)
}

// peopleAt reports whether a word at token k may tell of people, none of them an official: 会员, 官兵.
func (s *sentence) peopleAt(k int) bool {
	if k >= len(s.toks) || s.is(k, clsAnd|clsWith|clsPlus|clsPlace) {
		return false
	}
	return s.plainWord(k) || s.is(k, clsTitle) && s.toks[k].w.title.kind == "none"
}

// joinsList reports whether what tokens from to last print without a place is one more body of a list: 市住建局、财政局; before 和 the last
// of a list is a bureau.
func (p *reader) joinsList(from, last int) bool {
	w, comma := p.s.toks[last].w, p.s.at(from-1) == "、"
	switch w.body.class {
	case "unit", "party":
		return from == last && (comma || w.body.kind != schema.Mass)
	case "seat":
		own := slices.Contains([]schema.Kind{schema.Court, schema.Procuracy, schema.Discipline, schema.Military}, w.body.kind)
		return from == last && comma && (own || p.besideCommittee() != "")
	case "open":
		return comma && last-from < 8
	}
	return false
}
