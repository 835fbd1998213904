package extract

import (
	"cmp"
	"slices"

	"guanxi/schema"
)

// Who looks at things in his own jurisdiction inspects them; beyond it (青澜市委书记到泊云市考察) he is on a trip.

// travels sets the type of a tour by where its leader is from and where it goes; it stays as its words say where either is unknown.
func (t *story) travels(e *event) {
	away := t.x.lex.find(e.verb).has(shapeAway) || e.known == byRole && e.where != nil // 率队赴泊云市
	leader := slices.IndexFunc(e.parts, func(p *part) bool { return slices.Contains(p.roles, schema.RoleInspected) })
	if !away || !isTour(e.typ) || leader < 0 || leader > 0 && !slices.Contains(e.parts[0].roles, schema.RoleAccompanied) {
		return
	}
	g := t.x.lex.places
	from, national := t.jurisdiction(e.parts[leader].name)
	to := cmp.Or(t.hosts(e, from), e.where)
	switch {
	case to == nil || from == nil && !national:
	case from == nil || g.holds(from, to):
		e.typ = schema.Inspection
	case !g.holds(to, from) && (g.known(to) && g.known(from) || to.level == from.level):
		e.typ = schema.Trip
	}
}

// hosts is the division of somebody who goes along, if it neither lies in the leader's, from, nor holds it: he is at home there.
func (t *story) hosts(e *event, from *division) *division {
	for _, p := range e.parts {
		home, _ := t.jurisdiction(p.name)
		if g := t.x.lex.places; from != nil && home != nil && slices.Contains(p.roles, schema.RoleAccompanied) && !g.holds(home, from) && !g.holds(from, home) {
			return home
		}
	}
	return nil
}

// rulers are the kinds of bodies whose people inspect.
var rulers = []schema.Kind{schema.Party, schema.Government, schema.Congress, schema.CPPCC, schema.Discipline}

// company opens the tour of those whom the clause names as a group (调研组一行到某地调研, 政协组织委员视察), or the talks of two bodies,
// or makes one of what no word told of.
func (r *reading) company(st step) {
	if e, ok := st.word.shaped(shapeBoth); ok && r.t.cur == nil && r.twoBodies(st.tok) {
		r.openClause(event{typ: e.typ, known: byVerb, rule: e.pos, verb: st.word.text})
		return
	}
	e, ok := st.word.shaped(shapeLead)
	if ok && isTour(e.typ) {
		r.t.errand = cmp.Or(r.t.errand, e.typ)
	}
	if !ok || !isTour(e.typ) || !r.s.any(r.c.from, st.tok, clsCompany) && !r.sent(st.tok) || !r.acts(st) || r.regarded(st) {
		return
	}
	switch cur := r.t.cur; {
	case cur == nil:
		r.openClause(event{typ: e.typ, known: byVerb, rule: e.pos, verb: st.word.text, where: r.whither()})
	case cur.known == byRole && !cur.led():
		cur.typ, cur.known, cur.rule, cur.name = e.typ, byVerb, e.pos, r.clauseName()
	}
}

// wentAhead lets agents who in the clause before went somewhere, for what no rule reads, have led there, where others go along: 甲到某县植树，乙陪同.
func (r *reading) wentAhead(e eventWord) {
	from := r.s.toks[r.c.from].start
	n := slices.IndexFunc(r.agents, func(a *item) bool { return a.s == r.s && a.start >= from })
	if n < 1 || r.agents[n-1].s != r.s || !r.s.anyShape(r.s.from(r.agents[n-1].end), r.c.from, shapeInto) {
		return
	}
	role := schema.RoleInspected
	switch cur := r.t.cur; {
	case cur == nil:
		name := r.s.s[r.agents[0].start:r.s.toks[r.c.from-1].start]
		r.t.open(r.telling, &event{typ: schema.Inspection, known: byRole, rule: e.pos, name: name}, r.c.from, r.c.to)
	case len(cur.parts) > 0:
		return
	case sits(cur.typ):
		role = schema.RoleAttended
	}
	for _, a := range r.agents[:n] {
		r.give(a, role, r.s.from(a.start), r.c.from, e.pos)
	}
	r.agents = r.agents[n:]
}

// sent reports whether a body sends its members to do what the word at token k says: 政协组织委员视察.
func (r *reading) sent(k int) bool {
	sends := slices.IndexFunc(r.s.toks[r.c.from:k], func(t tok) bool { return t.has(shapeSends) })
	return sends >= 0 && slices.ContainsFunc(r.s.toks[r.c.from+sends:k], tok.member)
}

// jurisdiction is the lowest division that a person has a post in, or else whether he has one in a national body.
func (t *story) jurisdiction(name string) (*division, bool) {
	var lowest *division
	national := false
	for _, s := range t.a.sents {
		for _, it := range s.items {
			if it.kind != itemPerson || it.name != name {
				continue
			}
			for _, p := range it.posts {
				w := t.x.topBody(p.body)
				national = national || w != nil && slices.Contains(rulers, w.body.kind)
				if d := t.homeOf(p.body); d != nil && !p.former && (lowest == nil || t.x.lex.places.holds(lowest, d)) {
					lowest = d
				}
			}
		}
	}
	return lowest, national && lowest == nil
}

// homeOf is the division that a body is of: 青澜市, of 共青团青澜市委.
func (t *story) homeOf(body string) *division {
	body, _ = t.x.lex.pieces.begins(body, pieceLeague)
	return t.divisionAt(body)
}

// divisionAt is the division that s begins with, nil if it begins with none.
func (t *story) divisionAt(s string) *division {
	name, level, n := t.x.namedPlace(s, schema.NoLevel)
	if n == 0 || level == schema.NoLevel {
		return nil
	}
	return t.a.scene.nearest(t.x.divisionNamed(name, nil))
}

// outward is the type of the tour that the word at st leads, as far as where it goes tells: a trip abroad, else an inspection.
func (r *reading) outward(st step) schema.EventType {
	for k := st.end; k+1 < r.c.to; k++ {
		if r.s.toks[k].has(shapeInto) && r.t.x.foreignPlace(r.s.at(k+1)) != "" {
			return schema.Trip
		}
	}
	return schema.Inspection
}

// whither is the division that the clause goes to, or that its verb has as its object (到泊云市调研, 考察了泊云市); the article's own
// where neither it nor those before it since its agents name one.
func (r *reading) whither() *division {
	goes := false
	for k := r.behindAgents(); k+1 < r.c.to; k++ {
		w := r.s.toks[k].w
		if _, verb := w.verb(); !verb && !w.has(shapeInto) {
			continue
		}
		goes = goes || w.has(shapeInto)
		for j := k + 1; j < min(k+3, r.c.to); j++ { // 考察了泊云市
			if d := r.t.divisionAt(r.s.s[r.s.toks[j].start:r.s.toks[r.c.to-1].end]); d != nil {
				return d
			}
		}
	}
	if goes {
		return nil
	}
	return r.t.a.scene.self
}

// known reports whether it is known where the division lies.
func (g *gazetteer) known(d *division) bool { return d.level == schema.Province || g.parent(d) != nil }

// holds reports whether d is the division up or lies in it.
func (g *gazetteer) holds(up, d *division) bool {
	for ; d != nil; d = g.parent(d) {
		if d == up || d.name == up.name && d.level == up.level {
			return true
		}
	}
	return false
}
