package extract

import "strings"

// What stands beside the name of a body tells whose it is: in a list, the body or the official before it.

// beside is the division of the body before token k in a list: 泊云市 for 市财政局 in 泊云市住建局、市财政局.
func (p *reader) beside(k int) *division {
	n := len(p.s.items)
	glued := n > 0 && p.s.items[n-1].kind == itemBody && p.s.items[n-1].end == p.s.toks[k].start // 青澜市委市政府
	if !glued && !p.afterBody(k) {
		return nil
	}
	return p.a.scene.nearest(p.x.divisionOf(p.s.items[len(p.s.items)-1].body))
}

// besideCommittee is the area whose organ was the body read last, or the place whose party committee it was, which have other organs too:
// 翠湖高新区, of 翠湖高新区党工委、管委会; "" where it was none.
func (p *reader) besideCommittee() string {
	body := p.s.items[len(p.s.items)-1].body
	of, committee := p.x.lex.pieces.ends(body, pieceCommittee)
	if last := p.x.lastBody(body); !committee && last != nil && last.body.class == "seat" {
		of = strings.TrimSuffix(body, last.text)
	}
	if len(of) > 2*hanLen && p.x.endsInArea(of) || committee && p.x.placeIn(of) == of {
		return of
	}
	return ""
}

// besideOfficial is the place of the official who stands right before token k in a list, 副县长甲、财政局负责同志; "" where none does.
func (p *reader) besideOfficial(k int) string {
	n := len(p.s.items)
	if n == 0 || k == 0 || p.s.at(k-1) != "、" && p.s.at(k-1) != "，" && !p.s.is(k-1, clsAnd|clsPlus) {
		return ""
	}
	it := &p.s.items[n-1]
	if it.kind != itemPerson || it.end != p.s.toks[k-1].start || len(it.posts) == 0 {
		return ""
	}
	return p.x.wherePlaced(it.posts[len(it.posts)-1].body)
}

// areaSeat is the organ of an area that tokens from to last print: 翠湖高新区管委会, or 高新区管委会 of the one named before; "" for
// one of many, or of a street or a village.
func (p *reader) areaSeat(b body, from, last int) string {
	s := p.s
	if s.is(last-1, clsLevel) || s.is(from-1, clsEach|clsOf) {
		return ""
	}
	if from+1 < last {
		if s.toks[from].w != nil && !s.is(from, clsPlace) {
			return ""
		}
		return b.name()
	}
	full := ""
	p.a.antecedent(func(name string) bool {
		if of, _, ok := strings.Cut(name, s.at(from)); ok && of != "" {
			full = of + b.name()
		}
		return full != ""
	})
	return full
}
