package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// bodies reads the bodies of a phrase without titles, tokens k to end, and returns where to go on.
func (p *reader) bodies(k, end int) int {
	s := p.s
	start := k
	for j, begin := k, k; j < end; j++ {
		if j > begin && (s.toks[j].is(clsGroup) || p.a.knownAt(s, s.toks[j].start) > 0) {
			return j
		}
		if !s.toks[j].is(clsBody) {
			continue
		}
		for j+1 < end && s.toks[j+1].is(clsBody) && !s.bodyEnds(j) {
			j++
		}
		j = p.body(k, j, end)
		k = j + 1
		if p.rollAt(k) { // 某集团甲、乙等负责同志
			return k
		}
	}
	return max(end, k, start+1)
}

// rollAt reports whether a list of names that ends as lists of leaders do, or the name of one who speaks, begins at token k.
func (p *reader) rollAt(k int) bool {
	if k >= len(p.s.toks) || !p.commonAt(k) {
		return false
	}
	e := p.x.nameAt(p.a, p.s, k, false)
	j := p.s.from(e)
	return e > 0 && (p.roll(j) || e-p.s.toks[k].start == 3*hanLen && j < len(p.s.toks) && p.s.plainRun(k, j) && p.s.endsAt(e) && p.speaks(j))
}

// bodyEnds reports whether another body begins behind the one that token j ends: 县委|政府, 党中央|国务院.
func (s *sentence) bodyEnds(j int) bool {
	class := s.bodyClass(j)
	return class == s.bodyClass(j+1) && (class == "seat" || class == "top" && s.toks[j+1].w.body.kind != schema.Military) // not 东部战区|空军
}

// body reads the body whose name begins at token k or after it and reaches to token j or further, at most to end, and returns
// the last token read.
func (p *reader) body(k, j, end int) int {
	s, last := p.s, j
	if p.shared(k, j) || p.sharedToo(k, j) {
		return j
	}
	for last > k && s.sent(last) {
		last--
	}
	from := p.trim(k, last)
	if w := s.toks[last].w; w.body.class == "top" && (utf8.RuneCountInString(w.text) > 2 || w.body.kind == schema.Democratic && p.further(j, end) > j) || s.withLevel(last) {
		from = p.trim(k, last+1) // a verb before a national body is no part of it, nor a word before one with its level: 审议全国人大的报告
	}
	name, host := p.bodyName(from, last), ""
	if name == "" {
		name, from = p.taskName(from, last)
	}
	if last > from && s.organ(last-1) && s.at(j+1) == "、" {
		host = p.bodyName(from, last-1)
	} else if last == from && p.afterBody(from) {
		host = s.items[len(s.items)-1].host // 市委宣传部、统战部、政法委
	}
	if far := p.further(j, end); far > j {
		whole := p.numbered(k, from, far+1)
		if longer := p.bodyName(whole, far); longer != "" && (name != "" || s.toks[j].w.body.kind == schema.CPPCC) {
			name, host, from, last, j = longer, name, whole, far, far
		} else if name == "" && s.organ(j) || p.hasBranches(j) || s.toks[j].w.body.kind == schema.Democratic {
			name, last, j = "", far, far
		}
	}
	if name == "" {
		if p.afterBody(from) {
			p.reach = s.toks[j].end
		}
		p.pass(from, last)
		return j
	}
	start, end := s.toks[from].start, s.toks[last].end
	s.items = append(s.items, item{kind: itemBody, s: s, start: start, left: start, end: end, body: name, host: host, rule: s.toks[last].w.pos})
	p.a.christen(s, end, name)
	return j
}

// shared reads the bodies that several places share, of which token k is the last and token j ends the body's name:
// 云岭、泊云两省水利厅, 云岭省、青澜、泊云省（市）水利厅. It reports whether that is what is printed.
func (p *reader) shared(k, j int) bool {
	s := p.s
	level, after, mixed := p.sharedLevel(k, j)
	if level == "" || !s.organ(j) {
		return false
	}
	var items []item
	var places []string // the last first
	rest := p.x.shorten(s.s[s.toks[after].start:s.toks[j].end])
	for i := k; s.is(i, clsPlace); i -= 2 {
		place := p.x.fullPlace(s.at(i), level)
		if w := s.toks[i].w; mixed && len(w.place) > 0 {
			place = w.place[0].name
		} else if !strings.HasSuffix(place, level) {
			return false
		}
		places = append(places, place)
		start, end := s.toks[i].start, s.toks[i].end
		items = append(items, item{kind: itemBody, s: s, start: start, left: start, end: end, body: place + rest, rule: s.toks[j].w.pos})
		if s.at(i-1) != "、" && !s.is(i-1, clsAnd) || mixed && s.fullLevel(k) != s.fullLevel(i-2) && after == k+1 {
			break
		}
	}
	if len(items) < 2 {
		return false
	}
	items[0].end = s.toks[j].end
	slices.Reverse(items)
	s.items = append(s.items, items...)
	p.places = places
	return true
}

// sharedLevel is the level word of the places of which token k is the last, and the token at which the body that they share begins;
// mixed: a bracket tells that not all are of that level. It is "" where none is printed before token j.
func (p *reader) sharedLevel(k, j int) (word string, after int, mixed bool) {
	s, level := p.s, k+1
	if s.is(k, clsPlace) && p.endsInLevel(k) && s.is(k+2, clsLevel) {
		if after := s.overBracket(k + 1); after > k+1 && after <= j {
			r, _ := utf8.DecodeLastRuneInString(s.at(k))
			return string(r), after, true
		}
	}
	if s.fullLevel(k) != "" && s.fullLevel(k) == s.fullLevel(k-2) && (s.at(k-1) == "、" || s.is(k-1, clsAnd)) {
		r, _ := utf8.DecodeLastRuneInString(s.at(k))
		return string(r), k + 1, true // 青澜市、泊云市水利局
	}
	if level < j && s.plainWord(level) && !s.is(level, clsPlace) {
		level++ // 两
	}
	if level >= j || !s.is(level, clsLevel) {
		return "", 0, false
	}
	return s.toks[level].w.level, level + 1, false
}

// fullLevel is the level of the place that token k prints by its full name, "" where it prints none.
func (s *sentence) fullLevel(k int) schema.Level {
	if !s.is(k, clsPlace) {
		return schema.NoLevel
	}
	w := s.toks[k].w
	if len(w.place) == 0 || w.place[0].name != w.text {
		return schema.NoLevel
	}
	return w.place[0].level
}

// sharedToo reads the body that token j names, behind another that several places share, as theirs. It reports whether it is one.
func (p *reader) sharedToo(k, j int) bool {
	s := p.s
	if len(p.places) == 0 || k < j || !p.afterBody(j) || !strings.HasPrefix(s.items[len(s.items)-1].body, p.places[0]) || s.bodyClass(j) != "unit" {
		return false
	}
	start, end := s.toks[j].start, s.toks[j].end
	for i := len(p.places) - 1; i >= 0; i-- {
		s.items = append(s.items, item{kind: itemBody, s: s, start: start, left: start, end: end, body: p.places[i] + s.at(j), rule: s.toks[j].w.pos})
	}
	return true
}

// pass keeps the body that tokens from to last print, which is no agency where it stands: the verb before it is no part of it.
func (p *reader) pass(from, last int) {
	s := p.s
	for j := from; j < last; j++ {
		if s.toks[j].is(clsFollow|clsSay|clsEventWord|clsTime|clsEdge) && !s.toks[j].is(clsBody|clsPlace) {
			from = j + 1
		} else if s.bodyClass(j) == "top" {
			from = j
		}
	}
	if s.bodyClass(last) != "tail" && !s.toks[from].is(clsPunct) {
		b := p.x.readBody(p.a, s.s[s.toks[from].start:s.toks[last].end], nil)
		name := b.name()
		if b.ofHouse() {
			name = p.house(nil, b) + name
		}
		if b.placed || b.top || !s.is(from-1, clsOf) || s.any(from, last, clsPlace) { // not 首家综合性的银行
			s.passing = append(s.passing, name)
		}
		p.a.christen(s, s.toks[last].end, name)
	}
}

// afterBody reports whether the token before k joins to a body just read: 市住建局、财政局和教育局.
func (p *reader) afterBody(k int) bool {
	n := len(p.s.items)
	if n == 0 || k == 0 || p.s.items[n-1].kind != itemBody || p.s.at(k-1) != "、" && !p.s.is(k-1, clsAnd|clsPlus) {
		return false
	}
	return p.s.items[n-1].end == p.s.toks[k-1].start || p.reach == p.s.toks[k-1].start
}

// sharedHead is what a body that w ends shares with the one before it in a list: the committee or the body that it is a part
// of, or the place.
func (p *reader) sharedHead(w *word) string {
	items := p.s.items
	for n := len(items); n > 1 && items[n-2].kind == itemBody && p.x.endsInArea(items[n-1].body); n-- {
		items = items[:n-1] // 市财政局、翠竹街道、教育局
	}
	last := items[len(items)-1]
	host := last.host
	b, _ := p.x.lex.pieces.begins(last.body, pieceLeague) // 团市委、教育局
	if p.x.endsInArea(b) {
		b = p.s.s[last.start:last.end] // 石桥区翠竹街道、住建局
	}
	if seat := p.x.lastBody(host); seat != nil && (seat.body.class == "seat") == (w.body.class == "party") {
		return host
	}
	if of := p.besideCommittee(); of != "" && w.body.class == "seat" {
		return of
	}
	if d := p.x.divisionOf(b); d != nil && strings.HasPrefix(b, d.name) {
		return d.name
	}
	return p.x.placeIn(b)
}

// endsInArea reports whether the name is that of an area: 翠竹街道.
func (x *Extractor) endsInArea(name string) bool {
	last := x.lastBody(name)
	return last != nil && last.body.class == "area"
}
