package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

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
