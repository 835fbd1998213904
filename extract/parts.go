package extract

import (
	"cmp"
	"unicode/utf8"

	"guanxi/schema"
)

// sent reports whether token k ends the name of a group that acts for the body right before it, and is no committee of a congress:
// 市委主题教育办调研组.
func (s *sentence) sent(k int) bool {
	if !s.is(k-1, clsBody) {
		return false
	}
	w, host := s.toks[k].w.body, s.toks[k-1].w.body
	return w.class == "inner" && (w.kind != schema.Congress || host.kind != w.kind) || w.class == "open" && w.kind == schema.OtherKind
}

// further is the token where a part of the body that ends at token j ends: 青澜市药监局审评中心; j if none follows. Few
// characters that are no words of grammar lie between.
func (p *reader) further(j, end int) int {
	s := p.s
	if group := cmp.Or(p.stationed(j, end), p.conference(j), p.presidium(j, end)); group > j {
		return group
	}
	party := s.toks[j].w.body.kind == schema.Democratic || p.hasBranches(j) // 民革青澜市委会: its branches are of places
	for i := j + 1; i < end && i < j+8; i++ {
		switch class := s.bodyClass(i); {
		case i > j+1 && (class == "unit" || class == "open" || party && (class == "seat" || class == "inner")):
			if p.x.lex.pieces.endsIn(s.at(i), pieceSquad) {
				return p.further(i, end) // 武警云岭总队机动支队一大队
			}
			return i
		case p.department(j, i), p.committee(j, i):
			return i
		case class == "top" && i == j+2 && s.is(i+1, clsBody): // 国家监委驻教育部纪检监察组
			return i + 1
		case s.is(i, clsPlace) && p.local(j, i):
			return i + 1
		case party && s.is(i, clsPlace|clsLevel), i > j+1 && class == "tail" && s.organ(j): // 特区政府卫生署卫生防护中心
		case s.is(i, clsPlace) && i == j+1 && p.ofPart(p.partAt(i+1)):
			return p.further(p.partAt(i+1), end) // 市公安局石桥分局翠竹派出所, 武警云岭总队青澜第二支队
		case !s.partWord(i):
			return j
		}
	}
	return j
}

// partAt is token k, or one of the two behind it, that ends the name of a part: 第二支队.
func (p *reader) partAt(k int) int {
	for to := k + 2; k < to && k < len(p.s.toks) && !p.s.is(k, clsBody) && p.s.partWord(k); {
		k++
	}
	return k
}

// local reports whether the place at token i and the token behind it end the name of an office that the body at token j has there:
// 国家某局云岭监管局, 市政府驻泊云办事处.
func (p *reader) local(j, i int) bool {
	switch p.s.bodyClass(j) {
	case "top":
		return i == j+1 && p.s.bodyClass(i+1) == "open"
	case "seat":
		return i == j+2 && p.branch(i+1)
	}
	return false
}

// ofPart reports whether the word at token k, behind a place, ends the name of a part that may have parts of its own.
func (p *reader) ofPart(k int) bool {
	return p.branch(k) || p.s.bodyClass(k) == "unit" || p.s.is(k, clsBody) && p.s.toks[k].w.body.kind == schema.Military
}

// partWord reports whether token k may stand inside the name of a part of a body.
func (s *sentence) partWord(k int) bool {
	grade := s.is(k, clsPrefix) && s.toks[k].w.prefix == "grade" // 第一督导组
	return (grade || s.plainWord(k)) && !s.toks[k].is(clsPlace|clsAnd|clsWith|clsEdge)
}

// committee reports whether token i ends the name of a group or a committee of the body that token j ends: 省委第四巡视组,
// 市人大常委会预算工委.
func (p *reader) committee(j, i int) bool {
	s := p.s
	if !s.is(i, clsBody) || s.bodyClass(j) != "seat" {
		return false
	}
	kind := s.toks[j].w.body.kind
	_, seat := p.x.lex.pieces.ends(s.at(i), pieceSeat)
	return (kind == schema.Congress || kind == schema.CPPCC) && (seat || s.toks[i].w.body.kind == kind) || s.bodyClass(i) == "party" && i > j+1
}

// conference is the token that ends the long name of the conference that token j begins, 政协青澜市委员会, or the name of its standing
// committee, 政协青澜市第十届委员会常务委员会, 市政协十届常委会; 0 if none follows.
func (p *reader) conference(j int) int {
	s := p.s
	if s.toks[j].w.body.kind != schema.CPPCC {
		return 0
	}
	last, k := 0, p.overTerm(j+1)
	if s.is(k, clsPlace|clsLevel) {
		if _, full := p.x.lex.pieces.ends(s.at(p.overTerm(k+1)), pieceFull); full {
			last = p.overTerm(k + 1)
			k = p.overTerm(last + 1)
		}
	} else if _, full := p.x.lex.pieces.ends(s.at(k), pieceFull); full { // 全国委员会
		last, k = k, p.overTerm(k+1)
	}
	if s.bodyClass(k) == "inner" && s.toks[k].w.body.kind == schema.Congress {
		return k // 常委会
	}
	return last
}

// inConference reports whether tokens from to last print a conference's standing committee.
func (p *reader) inConference(from, last int) bool {
	j := from
	for j < last && !p.s.is(j, clsBody) {
		j++
	}
	return j < last && p.conference(j) == last
}

// overTerm is the token behind the term of office that token k begins (第十届), k where none does.
func (p *reader) overTerm(k int) int {
	if k >= len(p.s.toks) {
		return k
	}
	start := p.s.toks[k].start
	if at := p.x.lex.calendar.term.FindStringIndex(p.s.s[start:min(len(p.s.s), start+maxTerm)]); at != nil && at[0] == 0 {
		return p.s.from(start + at[1])
	}
	return k
}

// maxTerm is how many bytes a term of office may take: 第十四届.
const maxTerm = 6 * hanLen

// stationed is the token that ends the group which the discipline commission at token j has in another body:
// 省纪委监委驻省水利厅纪检监察组; 0 if none follows.
func (p *reader) stationed(j, end int) int {
	s := p.s
	if s.toks[j].w.body.kind != schema.Discipline {
		return 0
	}
	for i := j + 1; i < min(end, j+9) && !s.toks[i].is(clsPunct|clsTitle|clsSay); i++ {
		if s.bodyClass(i) == "open" && s.toks[i].w.body.kind == schema.Discipline {
			return i
		}
	}
	return 0
}

// presidium is the token that ends what the meeting of the body at token j has for its time: 全国人大五次会议主席团; 0 if none follows.
func (p *reader) presidium(j, end int) int {
	s := p.s
	for i := j + 1; i < min(end, j+6)-1 && !s.toks[i].is(clsPunct); i++ {
		if s.toks[i].has(shapeNoun) && s.bodyClass(i+1) == "inner" {
			return i + 1
		}
	}
	return 0
}

// department reports whether token i ends the name of a department of the body that token j ends: 省教育厅政策法规处.
func (p *reader) department(j, i int) bool {
	s := p.s
	if s.bodyClass(i) != "tail" || s.toks[i].end-s.toks[i].start > hanLen || !s.organ(j) || i < j+2 {
		return false
	}
	if i+1 < len(s.toks) && s.plainWord(i+1) && !p.commonAt(i+1) && s.s[s.toks[i].end] >= utf8.RuneSelf {
		return false // the name goes on
	}
	for k := j + 1; k < i; k++ {
		if !s.partWord(k) {
			return false
		}
	}
	return s.toks[i].start-s.toks[j].end > hanLen
}

// departmental reports whether tokens from to last print a body and a department of it.
func (p *reader) departmental(from, last int) bool {
	j := last - 1
	for j > from && !p.s.is(j, clsBody) {
		j--
	}
	return p.department(j, last)
}

// hasBranches reports whether the body at token j is a state firm, which has branches in places: 工商银行青澜支行.
func (p *reader) hasBranches(j int) bool {
	w := p.s.toks[j].w
	return w.body.kind == schema.Enterprise && w.body.class == "top"
}

// branch reports whether a word for a part of a body that is called by its place stands at token k: 某协会石桥区代表处.
func (p *reader) branch(k int) bool {
	rest, ok := p.x.lex.pieces.ends(p.s.at(k), pieceBranch)
	return ok && rest == ""
}

// torn reports whether tokens from to last print no more of a body than its branch in a place: what it is a part of stands before.
func (p *reader) torn(from, last int) bool {
	return from > 0 && from+1 == last && p.s.is(from, clsPlace) && p.branch(last) && !p.s.is(from-1, clsPunct|clsStop|clsFollow|clsAnd|clsWith)
}

// lessBoard is the name of a body without its board, where the board is told with its term of office: 青澜市竹艺协会第七届理事会; a place has
// none but the committee of a party.
func (x *Extractor) lessBoard(s string) string {
	for _, term := range x.lex.calendar.term.FindAllStringIndex(s, -1) {
		if w := x.lex.find(s[term[1]:]); w.is(clsBody) && w.body.inner() && w.body.kind == schema.OtherKind && !x.levelled(s[:term[0]]) {
			return s[:term[0]]
		}
	}
	return s
}
