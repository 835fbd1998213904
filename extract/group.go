package extract

import (
	"cmp"
	"slices"
	"strings"

	"guanxi/schema"
)

// group reads a list of names without posts after a group word: 市领导甲、乙.
func (p *reader) group(k int) int {
	p.bare()
	s := p.s
	s.items = append(s.items, item{kind: itemGroup, s: s, start: s.toks[k].start, left: s.toks[k].start, end: s.toks[k].end, rule: s.toks[k].w.pos})
	j := k + 1
	if s.at(j) == "：" || s.at(j) == " " || s.is(j, clsHas) {
		j++
	}
	strong := s.single(j) || j < len(s.toks) && s.toks[j].is(clsPlace) // 市领导包片 names nobody
	if e := p.x.nameAt(p.a, s, j, strong); e > 0 && (s.bound(s.from(e)) > weakBound || !s.endsAt(e)) {
		first := len(s.items)
		if n := p.names(j, nil, "group"); n > j {
			for i := range s.items[first:] {
				s.items[first+i].of = p.led(k)
			}
			return n
		}
	}
	return k + 1
}

// led is the place whose leaders a group word heads: 泊云市领导, or those of the article's own city, 市领导; a bare level
// where that cannot be told, "" where not even that can.
func (p *reader) led(k int) string {
	s, level := p.s, ""
	if i := slices.IndexFunc(p.x.lex.levels, func(l string) bool { return strings.HasPrefix(s.at(k), l) }); i >= 0 {
		level = p.x.lex.levels[i]
	}
	switch {
	case s.is(k-1, clsPlace):
		place, _, _ := p.x.cutPlaces(p.a, s.at(k-1)+s.at(k), nil)
		return place
	case level == "":
		return ""
	case p.opensPhrase(k):
		return cmp.Or(p.a.scene.of(level), level)
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		if p.opensPhrase(j) {
			place, _, _ := p.x.unknownPlace(s.s[s.toks[j].start:s.toks[k].start]+level, schema.NoLevel)
			return place
		}
	}
	return ""
}

// opensPhrase reports whether nothing before token k belongs to it.
func (p *reader) opensPhrase(k int) bool {
	return k == 0 || p.s.is(k-1, clsPunct|clsStop|clsAnd)
}
