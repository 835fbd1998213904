package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// A part of a body that is printed without it: 财务科, 刑侦支队, 石桥分局, 规划司, 文学院.

// hosted is the body b, a part of one, with what it is a part of where it is printed without; "" where nothing tells.
func (p *reader) hosted(po *post, w *word, b body, before *post) string {
	hosts := p.x.hostsOf(b)
	if hosts == nil || b.glued || before != nil && p.x.foreignPlace(before.body) != "" {
		return ""
	}
	if full := p.called(b.name()); full != b.name() && !(b.class == "office" && p.x.lex.find(b.rest) != nil) { // every body has a 办公室
		return full
	}
	host := ""
	if before != nil && p.follows(po) {
		host = p.x.listHost(before.body, b, hosts)
	} else if p.mayBeTold(w, b) {
		host = p.toldHost(b, hosts)
	}
	if host == "" {
		return ""
	}
	return host + b.name()
}

// listHost is what a part is of behind the people of the body before in a list, 某局副局长甲、财务科科长乙: rather no mere section
// of another, nor a faculty, 某大学就业中心主任甲、教务处处长乙.
func (x *Extractor) listHost(before string, b body, hosts func(*word) bool) string {
	before = x.campus(before)
	whole := func(w *word) bool { return hosts(w) && !x.lex.pieces.endsIn(w.text, pieceSection) }
	_, league := x.lex.pieces.begins(before, pieceLeague)
	office := func(w *word) bool { return w.body.class == "office" || league && w.body.class == "seat" } // 市委办公室, 团市委
	host := cmp.Or(x.beginning(before, whole), x.beginning(before, hosts), x.beginning(before, office))
	if d := x.divisionOf(before); host == "" && b.class == "tail" && d != nil && d.level == schema.Township {
		return d.name // 某镇党委书记甲、党政办主任乙
	}
	return host
}

// mayBeTold reports whether what is told before may say what b, a post in which has the title w, is a part of: it has no place, and is
// no party cell, which may be a village's, and the title is one of its head, or may be of anybody.
func (p *reader) mayBeTold(w *word, b body) bool {
	own := p.x.lastBody(b.rest)
	department := own.body.class == "tail" || own.body.class == "office" && own.text == b.rest // 检察部, 政治部
	free := b.kind == schema.Institution || department && p.x.lex.pieces.endsIn(own.text, pieceMinistry)
	return w.title.kind != "vague" && (w.title.body == "" || w.heads(b.rest) || free) && p.x.placeIn(b.rest) == "" && own.body.class != "inner" && own.body.level == ""
}

// toldHost is what a part is of where bodies are named before, 某局召开会议。财务科科长乙发言: the last that may have such a part, not
// behind another whole.
func (p *reader) toldHost(b body, hosts func(*word) bool) string {
	own, host := p.x.lastBody(b.rest), ""
	p.a.antecedent(func(name string) bool {
		host = p.x.beginning(name, hosts)
		return host != "" || p.x.whole(name) != "" && !strings.HasSuffix(name, own.text)
	})
	return host
}

// ofBureau is the branch b of a bureau, or of a ministry, that is called by a place or its name alone, with it; "" if b is none: 石桥分局, 欧洲司.
func (p *reader) ofBureau(po *post, w *word, b body, before *post) string {
	of, branch := p.x.lex.pieces.ends(b.rest, pieceBranch)
	part, wing := p.x.lex.pieces.ends(b.rest, pieceWing)
	wing = wing && part == "" && b.placed && b.class == "tail"
	unit := b.class == "unit" && (of == "" || !b.placed)
	if !wing && !(branch && (unit || b.kind == schema.Enterprise && b.placed)) {
		return ""
	}
	return p.hosted(po, w, b, before)
}

// What a part of a body, as its name tells, may be a part of.

// hostsOf tells the last words of the bodies that b, which is called without one, may be a part of; nil if b is no such part.
func (x *Extractor) hostsOf(b body) func(*word) bool {
	own := x.lastBody(b.rest)
	switch {
	case own == nil || x.ofNamed(strings.TrimSuffix(b.rest, own.text)):
		return nil
	case own.body.class == "office" && own.text == b.rest: // 办公室
		return func(w *word) bool {
			return hasParts(w) || w.body.class == "seat" || w.body.kind == schema.OtherKind && x.lex.pieces.endsIn(w.text, pieceFull) // 工作委员会
		}
	case own.body.class == "inner" && judicial(own): // 审判委员会
		return func(w *word) bool { return w.body.class == "seat" && judicial(w) }
	case x.section(b, own):
		venue := x.lex.pieces.endsIn(b.rest, pieceVenue) // 反诈中心, not of a 刑侦支队
		return func(w *word) bool {
			whole := w.body.class == "open" && !x.lex.pieces.endsIn(w.text, pieceSection)                    // 总部
			office := own.body.class == "tail" && w.body.class == "seat" && w.body.kind == schema.Discipline // 第三纪检监察室
			return (hasParts(w) || office) && (whole || last(w.text) != last(b.rest)) && !(venue && x.lex.pieces.endsIn(w.text, pieceSquad))
		}
	case b.kind == schema.Institution && !b.placed && x.faculty(b.rest):
		return x.university
	case x.squad(b):
		rank := b.rest[len(b.rest)-2*hanLen:] // 大队
		return func(w *word) bool {
			return (x.bureau(w) || x.lex.pieces.endsIn(w.text, pieceSquad)) && !strings.HasSuffix(w.text, rank)
		}
	case own.body.kind == schema.Enterprise && x.lex.pieces.endsIn(own.text, pieceBranch) && len(b.rest)-len(own.text) <= 2*hanLen: // 石桥支行
		return func(w *word) bool {
			return w.body.kind == schema.Enterprise && !x.lex.pieces.endsIn(w.text, pieceBranch)
		}
	case own.body.class == "unit" && x.lex.pieces.endsIn(own.text, pieceBranch): // 石桥分局
		return x.bureau
	case (b.placed || b.rest != own.text || own.body.class == "tail") && x.lex.pieces.endsIn(own.text, pieceWing): // 规划司
		return x.ministry
	}
	return nil
}

// ofNamed reports whether the name of a part begins with that of a school, a firm, an association or an area: 某大学, of 某大学学生处.
func (x *Extractor) ofNamed(name string) bool {
	of := x.beginning(name, func(w *word) bool {
		return w.body.class == "area" || w.body.class == "open" && (w.body.kind == schema.Mass || optional(w.body.kind))
	})
	return of != "" && x.lex.find(of) == nil // not 学校部, 公司业务部
}

// section reports whether b, which own ends, is a part that any body has: 财务科, 宣传部, 党政办, 刑事审判庭.
func (x *Extractor) section(b body, own *word) bool {
	ends := func(p piece) bool { return x.lex.pieces.endsIn(b.rest, p) }
	switch class := own.body.class; {
	case class == "unit", class == "top", ends(pieceBranch): // 街道办事处
		return false
	case b.kind == schema.Court && class == "office", class == "tail" && ends(pieceDesk):
		return true
	}
	short := utf8.RuneCountInString(b.rest) < 9 || own.body.class == "tail" && !x.partsIn(b.rest)
	return short && (ends(pieceSection) || ends(pieceMinistry))
}

// faculty reports whether a name is that of a faculty of a university: what it teaches, 计算机学院, not a place or a name.
func (x *Extractor) faculty(name string) bool {
	other := func(t tok) bool { return !t.is(clsCommon|clsAnd|clsWith) || t.is(clsBody|clsPlace) }
	return slices.ContainsFunc(x.lex.pieces[pieceFaculty], func(end string) bool {
		subject, ok := strings.CutSuffix(name, end)
		return ok && !slices.ContainsFunc(x.cut(subject), other)
	})
}

// campus is what the body is a part of, a faculty of a university, a bureau of a court, a squad of a squad, which have no parts that others have; else the
// body: 青澜大学, of 青澜大学文学院.
func (x *Extractor) campus(body string) string {
	for _, u := range x.lex.pieces[pieceUniversity] {
		if of, rest, ok := strings.Cut(body, u); ok && x.faculty(rest) {
			return of + u
		}
	}
	if court := x.beginning(body, judicial); court != "" {
		return court
	}
	squad := func(w *word) bool { return x.lex.pieces.endsIn(w.text, pieceSquad) }
	if of, small := x.lex.pieces.ends(body, pieceSquad); small {
		return cmp.Or(x.beginning(of, squad), body) // 交警支队一大队
	}
	return body
}

// judicial reports whether w ends the name of a court or a procuratorate, or of a part of one.
func judicial(w *word) bool { return w.body.kind == schema.Court || w.body.kind == schema.Procuracy }

// university reports whether w is a university, which has faculties.
func (x *Extractor) university(w *word) bool { return x.lex.pieces.endsIn(w.text, pieceUniversity) }

// squad reports whether b is a squad, not one called by nothing else, nor of the armed police: 刑侦支队.
func (x *Extractor) squad(b body) bool {
	of, squad := x.lex.pieces.ends(b.rest, pieceSquad)
	_, force := x.lex.pieces.begins(of, pieceForce)
	return squad && of != "" && !force
}

// bureau reports whether w ends the name of a bureau, and not of a branch of one.
func (x *Extractor) bureau(w *word) bool {
	return w.body.kind == schema.Government && w.body.class == "unit" && !x.lex.pieces.endsIn(w.text, pieceBranch)
}

// ministry reports whether w is a ministry.
func (x *Extractor) ministry(w *word) bool {
	named := x.lex.pieces.endsIn(w.text, pieceMinistry) || x.lex.pieces.endsIn(w.text, pieceSeat)
	return named && w.body.kind == schema.Government && w.body.class == "top"
}
