package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// visits gives the event the venues and stops that the clause names: the one that its sentence tells of, or the tour that it goes on with,
// whose people it speaks of.
func (r *telling) visits(c clause) {
	cur := r.t.cur
	switch here := cur != nil && cur.sent == r.t.sent; {
	case r.cites, here && cur.alone:
	case here:
		r.sites = append(r.sites, r.stops(c, false)...)
		for _, e := range r.t.together(cur) {
			if e == cur || e.typ == schema.Talks { // 在青澜分别会见甲、乙
				e.goTo(r.sites)
			}
		}
		r.sites = nil
	case cur != nil && r.goesOn(cur):
		cur.goTo(r.stops(c, true))
	case r.pending || r.s.any(c.from, c.to, clsIn):
		r.sites = append(r.sites, r.stops(c, false)...)
	}
}

// goTo adds venues and stops to those of the event.
func (e *event) goTo(places []site) {
	for _, p := range places {
		if !slices.ContainsFunc(e.places, func(q site) bool { return q.name == p.name }) {
			e.places = append(e.places, p)
		}
	}
}

// site is a venue or a stop, as printed.
type site struct {
	name  string
	proof Proof
}

// goesOn reports whether the clause speaks of nobody who is not at the event, and, if that is no tour, of somebody who is.
func (r *telling) goesOn(e *event) bool {
	here := func(it *item) bool { return it.s == r.s }
	stranger := func(it *item) bool { return here(it) && e.part(it.name) == nil }
	return !slices.ContainsFunc(r.agents, stranger) && (e.tour() || slices.ContainsFunc(r.agents, here))
}

// stops reads the places that a clause names after 在, 到, 来到, 察看: 到普安路、民心广场等地察看. Further on in a tour, 在 tells of a stop
// only if nothing else stands in the clause.
func (r *telling) stops(c clause, later bool) []site {
	var out []site
	for k := c.from; k < c.to; k++ {
		if !r.goesTo(k) || later && r.s.is(k, clsIn) && k > c.from {
			continue
		}
		sites, next := r.siteList(k, c.to)
		help := r.s.is(c.to-1, clsUnder) || r.s.anyShape(next, min(next+2, c.to), shapeHost) // 在市教育局、青澜大学的支持下; 在市妇联共同主办的座谈会上
		if r.s.is(k, clsIn) && (later && next < c.to || help) {
			continue
		}
		out = append(out, sites...)
		k = max(k, next-1)
	}
	return out
}

// goesTo reports whether a place follows the word at token k: 到, 察看.
func (r *telling) goesTo(k int) bool {
	t := r.s.toks[k]
	lead, ok := t.w.shaped(shapeLead)
	return t.has(shapeInto) || ok && isTour(lead.typ)
}

// siteList reads a list of places behind the word at token after, up to the token next that none contains or the end of the clause.
func (r *telling) siteList(after, end int) (out []site, next int) {
	from, last := after+1, site{}
	for next = from; next < end && !r.endsSites(next, from); next++ {
		t := r.s.toks[next]
		if n := r.t.x.lex.sites.at(r.s.s[t.start:], "ends"); n >= t.end-t.start {
			next = r.s.from(t.start+n) - 1 // 报告厅 holds a word for an event
			continue
		}
		joins := r.s.at(next) == "、" || t.is(clsAnd)
		switch {
		case joins || t.is(clsOf): // 民心广场的市民服务点 is one place
			last = cmp.Or(r.siteIn(from, next, after), last)
			from = next + 1
		case next == from && r.leadsToSite(next):
			from++
		}
		if joins && last.name != "" {
			out, last = append(out, last), site{}
		}
	}
	if last = cmp.Or(r.siteIn(from, next, after), last); last.name != "" {
		out = append(out, last)
	}
	return out, next
}

// leadsToSite reports whether the word at token k, behind 考察 or 来到, stands before the place and is none of it: 了, 位于.
func (r *telling) leadsToSite(k int) bool {
	t := r.s.toks[k]
	return t.is(clsStop) && !t.is(clsEventWord|clsEach|clsSay|clsTime|clsOthers) && r.t.x.lex.sites.at(r.s.at(k), "vague") == 0
}

// endsSites reports whether no place of the list, the next of which begins at token from, reaches to token k.
func (r *telling) endsSites(k, from int) bool {
	t := r.s.toks[k]
	switch sites := &r.t.x.lex.sites; {
	case r.s.at(k) == "、" || t.is(clsAnd|clsOf), k == from && r.leadsToSite(k), sites.at(r.s.s[t.start:], "ends") >= t.end-t.start:
		return false
	case t.has(shapeNoun) && sites.at(r.s.s[t.end:], "ends") > 0: // 博览会展馆
		return false
	}
	return t.is(clsPunct) && !isBracket(r.s.at(k)) || t.is(clsStop|clsSay) || t.is(clsEventWord) && !t.is(clsBody|clsPlace)
}

// isBracket reports whether the mark may stand in the name of a place.
func isBracket(s string) bool { return strings.Contains("（）“”", s) }

// siteIn is the place that tokens from to to print, or, behind 在 or 到, what they begin with if it ends as places do: 在民心广场隆重举行. It is
// empty if there is none, or if what follows it is who serves there.
func (r *telling) siteIn(from, to, after int) site {
	name := r.siteName(from, to, after)
	if name == "" {
		return site{}
	}
	e, _ := r.s.toks[after].w.shaped(shapeInto | shapeLead)
	return site{name, r.s.proof(r.s.toks[after].start, r.s.toks[from].start+len(name), e.pos)}
}

func (r *telling) siteName(from, to, after int) string {
	if to <= from || r.t.x.lex.sites.at(r.s.s[r.s.toks[from].start:], "vague") > 0 { // 重点企业
		return ""
	}
	for end := to; end > from; end-- {
		p := r.s.s[r.s.toks[from].start:r.s.toks[end-1].end]
		if r.inPerson(r.s.toks[end-1].start) || utf8.RuneCountInString(p) > 30 || !balanced(p) {
			continue
		}
		switch {
		case end == to && (r.isSite(from, to, p) || r.s.is(after, clsIn) && r.t.x.lex.sites.kinds[p] == "alone"):
			return p
		case end == to || r.s.is(end, clsTitle|clsPrefix):
		case r.s.is(end, clsPeople) && r.isSite(from, end, p) || r.s.toks[after].has(shapeInto) && r.endsAsSite(p):
			return p
		}
	}
	return ""
}

// balanced reports whether all brackets in p are closed.
func balanced(p string) bool {
	return strings.Count(p, "“") == strings.Count(p, "”") && strings.Count(p, "（") == strings.Count(p, "）")
}

// isSite reports whether the phrase of tokens from to to is a place: it ends as places do, or is one of the lexicon.
func (r *telling) isSite(from, to int, p string) bool {
	last, n := r.s.toks[to-1], utf8.RuneCountInString(p)
	return n > 1 && (last.is(clsPlace) || last.is(clsBody) && (to-from > 1 || n > 3) || r.endsAsSite(p) || n < 4 && r.t.x.shortOf(p) != nil)
}

// endsAsSite reports whether the phrase ends as venues and stops do, and is more than their ending.
func (r *telling) endsAsSite(p string) bool {
	if r.t.x.lex.sites.kinds[p] == "ends" { // 医院, whose last character ends some too; but 高新区 is one
		w := r.t.x.lex.find(p)
		return w.is(clsBody) && w.body.class == "area" && !r.t.x.lex.pieces.endsIn(p, pieceQuarter)
	}
	for i := range p {
		if i > 0 && r.t.x.lex.sites.kinds[p[i:]] == "ends" {
			return true
		}
	}
	return false
}

// siteWords tell how places end (ends), which are one without more (alone), and what makes none of what follows (vague).
type siteWords struct {
	kinds   map[string]string // words/site.txt
	begins  map[string]bool   // their first characters
	longest int               // bytes
}

func (w *siteWords) add(word, kind string) {
	w.kinds[word], w.begins[word[:hanLen]], w.longest = kind, true, max(w.longest, len(word))
}

// at is the length in bytes of the longest word of the kind that s begins with; 0 if it begins with none.
func (w *siteWords) at(s, kind string) int {
	longest := 0
	if len(s) < hanLen || !w.begins[s[:hanLen]] {
		return 0
	}
	for n := hanLen; n <= min(len(s), w.longest); n += hanLen {
		if w.kinds[s[:n]] == kind {
			longest = n
		}
	}
	return longest
}
