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

// rollAt reports whether a list of names that ends as lists of leaders do begins at token k.
func (p *reader) rollAt(k int) bool {
	if k >= len(p.s.toks) || !p.commonAt(k) {
		return false
	}
	e := p.x.nameAt(p.a, p.s, k, false)
	return e > 0 && p.roll(p.s.from(e))
}

// bodyEnds reports whether another body begins behind the one that token j ends: 县委|政府, 党中央|国务院.
func (s *sentence) bodyEnds(j int) bool {
	class, next := s.toks[j].w.body.class, s.toks[j+1].w.body.class
	return class == "seat" && next == "seat" || class == "top" && next == "top"
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
	if w := s.toks[last].w; w.body.class == "top" && utf8.RuneCountInString(w.text) > 2 {
		from = p.trim(k, last+1) // a verb before a national body is no part of it: 审议全国人大的报告
	}
	name, host := p.bodyName(from, last), ""
	if last > from && s.organ(last-1) && s.at(j+1) == "、" {
		host = p.bodyName(from, last-1)
	} else if last == from && p.afterBody(from) {
		host = s.items[len(s.items)-1].host // 市委宣传部、统战部、政法委
	}
	if far := p.further(j, end); far > j {
		if longer := p.bodyName(from, far); longer != "" && name != "" {
			name, host, last, j = longer, name, far, far
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
		if s.at(i-1) != "、" && !s.is(i-1, clsAnd) || mixed && s.fullPlace(k) != s.fullPlace(i-2) && after == k+1 {
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
	if s.fullPlace(k) != "" && s.fullPlace(k) == s.fullPlace(k-2) && (s.at(k-1) == "、" || s.is(k-1, clsAnd)) {
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

// fullPlace is the level of the place that token k prints by its full name, "" where it prints none.
func (s *sentence) fullPlace(k int) schema.Level {
	if !s.is(k, clsPlace) || len(s.toks[k].w.place) == 0 || s.toks[k].w.place[0].name != s.toks[k].w.text {
		return schema.NoLevel
	}
	return s.toks[k].w.place[0].level
}

// sharedToo reads the body that token j names, behind another that several places share, as theirs. It reports whether it is one.
func (p *reader) sharedToo(k, j int) bool {
	s := p.s
	if len(p.places) == 0 || k < j || !p.afterBody(j) || !strings.HasPrefix(s.items[len(s.items)-1].body, p.places[0]) || s.toks[j].w.body.class != "unit" {
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
		} else if s.toks[j].is(clsBody) && s.toks[j].w.body.class == "top" {
			from = j
		}
	}
	if s.toks[last].w.body.class != "tail" && !s.toks[from].punct {
		b := p.x.readBody(p.a, s.s[s.toks[from].start:s.toks[last].end], nil)
		name := b.name()
		if b.ofHouse() {
			name = p.house(nil) + name
		}
		if b.placed || b.top || !s.is(from-1, clsOf) || s.any(from, last, clsPlace) { // not 首家综合性的银行
			s.passing = append(s.passing, name)
		}
		p.a.christen(s, s.toks[last].end, name)
	}
}

// bodyName is the name of the body that tokens from to last print, "" if they print none for sure: running text names a
// body only with its place, in full, or in a list after one (市住建局、财政局).
func (p *reader) bodyName(from, last int) string {
	s := p.s
	w := s.toks[last].w
	b := p.x.readBody(p.a, s.s[s.toks[from].start:s.toks[last].end], nil)
	if s.is(from, clsLevel) && (s.is(from+1, clsLevel) || p.endsInLevel(from-1) && !s.is(from-1, clsPlace)) {
		return "" // 市县乡党委, 各县区财政局: of no place
	}
	if from+1 < last && s.is(from, clsLevel|clsPlace) && s.bureauAlone(from+1) && s.at(from+1) != p.x.lex.pieces.the(pieceSeat) {
		return "" // 县局党委: of some bureau
	}
	party, slogan := p.x.lex.pieces.begins(b.name(), pieceParty)
	switch {
	case slogan && party == "", w.body.kind == schema.Foreign && w.body.class == "top":
		return "" // the party as such; 联合国 counts where somebody has a post in it, as a bank does
	case optional(b.kind), p.torn(from, last), p.describes(b, from, last):
		return ""
	case b.top:
		return b.name()
	case strings.Count(b.name(), "“") != strings.Count(b.name(), "”"):
		return "" // 青澜市采取“政府
	case strings.ContainsAny(b.name(), "0123456789（"), b.rest == w.text && b.kind != schema.Party && w.body.class == "open" && utf8.RuneCountInString(b.rest) < 3:
		return "" // 市中心
	case optional(w.body.kind), association(w):
		return ""
	case w.body.class == "tail" && b.placed && (p.listed(from, last) || p.departmental(from, last)):
		return b.name()
	case w.body.class == "area" && from < last && (b.placed || s.is(last, clsLevel)) && p.works(from, last):
		return b.name()
	case w.body.class == "inner" && b.placed && last > from && p.committee(last-1, last):
		return b.name() // 市人大常委会法工委
	case w.body.class == "area" || w.body.class == "tail" || w.body.class == "inner":
		return ""
	case b.placed && b.rest != "" && utf8.RuneCountInString(b.rest) < 24 && p.x.foreignPlace(b.name()) == "":
		return b.name()
	case p.afterBody(from) && (b.ofHouse() || p.amongCommittees(b, s.items[len(s.items)-1].body)):
		return p.house(nil) + b.rest
	case !b.placed && p.afterBody(from) && p.joinsList(from, last):
		return p.sharedHead(w) + b.rest
	}
	return ""
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
	if p.afterBody(from) {
		return !p.s.plainWord(last + 1)
	}
	if from > 0 && !p.s.toks[from-1].punct || p.s.at(from-1) == "、" {
		return false
	}
	_, held := p.s.toks[last+1].w.shaped("held")
	_, host := p.s.toks[last+1].w.shaped("host")
	return held || host
}

// listed reports whether tokens from to last, a few characters with the level of their place, stand in a list, as 市效能办、市活动办 do.
func (p *reader) listed(from, last int) bool {
	n := utf8.RuneCountInString(p.s.s[p.s.toks[from].end:p.s.toks[last].end])
	return p.s.is(from, clsLevel|clsPlace) && p.endsInLevel(from) && n > 2 && n < 7 && (p.s.at(from-1) == "、" || p.s.at(last+1) == "、" || p.s.is(last+1, clsAnd))
}

// optional reports whether bodies of this kind count only where somebody has a post in them: a bank, a school, a paper.
func optional(k schema.Kind) bool {
	return k == schema.Enterprise || k == schema.Institution || k == schema.Media
}

// association reports whether w ends the name of one of the many associations, which count as such bodies do: 某某协会, not 科协.
func association(w *word) bool { return w.body.kind == schema.Mass && w.body.class == "open" }

// describes reports whether a body says of what follows whose it is, as a party or an army does by its name alone (民建会员, 武警部队官兵),
// and a congress before its delegates.
func (p *reader) describes(b body, from, last int) bool {
	s := p.s
	_, centre := p.x.lex.pieces.ends(s.at(last), pieceCentre)
	switch {
	case b.kind == schema.Congress:
		return s.is(last+1, clsDelegate)
	case centre || b.kind != schema.Democratic && !(b.kind == schema.Military && b.top):
		return false
	case s.is(last+1, clsDelegate), s.is(last+1, clsBody) && s.sent(last+1):
		return true
	}
	return from == last && p.further(last, len(s.toks)) == last && last+1 < len(s.toks) && s.plainWord(last+1) && !s.is(last+1, clsAnd|clsWith|clsPlus|clsPlace)
}

// joinsList reports whether what tokens from to last print without a place is one more body of a list: 市住建局、财政局; before 和 the last
// of a list is a bureau.
func (p *reader) joinsList(from, last int) bool {
	w, comma := p.s.toks[last].w, p.s.at(from-1) == "、"
	switch w.body.class {
	case "unit", "party":
		return from == last && (comma || w.body.kind != schema.Mass)
	case "open":
		return comma && last-from < 8
	}
	return false
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
	host, b := items[len(items)-1].host, items[len(items)-1].body
	if last := p.x.lastBody(host); last != nil && (last.body.class == "seat") == (w.body.class == "party") {
		return host
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
