package extract

import (
	"slices"

	"guanxi/schema"
)

// The other side of talks may be told in front of who meets it: 在会见甲时，乙表示; 会见甲时; 在同甲的会谈中，乙指出.

// guests are the persons that such a clause names, and the words that say that they are met.
type guests struct {
	items []*item
	c     clause
	rule  string
}

// receives keeps the guests of a clause that begins the sentence with 在 or says what went on then, and reports whether it names any.
func (r *telling) receives(c clause, steps []step) bool {
	if len(r.agents) > 0 || !r.s.is(c.from, clsIn) && !(c.from == 0 && r.whileMet(c.to-1)) {
		return false
	}
	g := guests{c: c}
	for _, st := range steps {
		if st.person != nil {
			g.items = append(g.items, st.person)
		}
		if e, both := st.word.shaped(shapeBoth); both && st.tok <= c.from+2 {
			g.rule = e.pos
		}
		if e, series := st.word.shaped(shapeSeries); series && schema.EventType(e.role) == schema.Talks {
			g.rule = e.pos
		}
	}
	if g.rule == "" || g.items == nil {
		return false
	}
	r.guests = g
	return true
}

// whileMet reports whether the token k ends a clause that tells of what went on: 时, 会谈时.
func (r *telling) whileMet(k int) bool { return r.s.is(k, clsWhen) || r.s.toks[k].has(shapeSeries) }

// meetGuests lets the agents of the clause meet the guests, in the talks that the article told of with them, or in new ones.
func (r *reading) meetGuests() {
	g := r.guests
	r.guests = guests{}
	r.t.cur = r.t.talksWith(g.items[0].name)
	if r.t.cur == nil {
		name := r.s.s[r.s.toks[g.c.from+1].start:r.s.toks[g.c.to-1].end]
		r.t.open(r.telling, &event{typ: schema.Talks, known: byVerb, rule: g.rule, name: name, dest: g.items[0].name}, g.c.from, r.c.to)
	}
	for _, it := range append(g.items, r.agents...) {
		r.give(it, schema.RoleMet, g.c.from, r.c.to, g.rule)
	}
}

// talksWith are the last talks with a person.
func (t *story) talksWith(name string) *event {
	for i := len(t.events) - 1; i >= 0; i-- {
		if e := t.events[i]; e.typ == schema.Talks && e.part(name) != nil {
			return e
		}
	}
	return nil
}

// ofAll are the talks that one sentence told of, cur among them, if a later one names none of the guests: 分别会见甲、乙。丙表示欢迎。丁参加会见.
// Their host speaks at those whose guests it names, or goes on where he spoke before.
func (r *reading) ofAll(cur *event, role schema.Role) []*event {
	if cur.typ != schema.Talks || cur.sent == r.t.sent {
		return nil
	}
	talks := r.t.together(cur)
	stranger := func(name string) bool {
		return slices.ContainsFunc(talks, func(e *event) bool { return e.part(name) == nil })
	}
	named := func(e *event) bool {
		return slices.ContainsFunc(r.s.items, func(it item) bool { return it.kind == itemPerson && e.part(it.name) != nil && stranger(it.name) })
	}
	hosts := role == schema.RoleSpoke && !slices.ContainsFunc(r.agents, func(a *item) bool { return stranger(a.name) })
	spoke := func(e *event) bool { return hosts && slices.Contains(e.part(r.agents[0].name).roles, role) }
	for _, told := range []func(*event) bool{named, spoke} {
		if slices.ContainsFunc(talks, told) {
			if !hosts {
				return nil
			}
			return slices.DeleteFunc(talks, func(e *event) bool { return !told(e) })
		}
	}
	return talks
}

// together are the events that one sentence told of as it told of cur, which is among them: 分别会见甲、乙.
func (t *story) together(cur *event) []*event {
	return slices.DeleteFunc(slices.Clone(t.events), func(e *event) bool { return e.typ != cur.typ || e.sent != cur.sent })
}

// metOn reports whether the agents are, or meet, both sides of a tour told of a little before.
func (r *reading) metOn(ev *event) bool {
	toured := ev.typ == schema.Inspection || ev.typ == schema.Trip
	return toured && ev.known <= byVerb && r.t.sent-ev.sent < 6 && (r.bothSides(ev) || r.delegation())
}

// sawOn reports whether the agents, who led others somewhere a little before, meet somebody there by the verb at st: 甲率队赴某市招商。甲拜会了乙.
func (r *reading) sawOn(ev *event, st step) bool {
	somebody := func(n step) bool { return n.person != nil && n.tok > st.tok }
	away := ev.typ == schema.Trip || ev.known == byRole && ev.tour()
	return away && !r.each && r.t.sent-ev.sent < 6 && !r.newcomers(ev) && !r.ofAnother(ev) && slices.ContainsFunc(r.steps, somebody)
}

// becomesTalks makes talks of a visit whose hosts the clause names: those who led it met them.
func (r *reading) becomesTalks(ev *event, st step, e eventWord) {
	ev.typ, ev.rule, ev.name = e.typ, e.pos, r.clauseName()
	r.guestsOf(ev, ev, st, e)
}

// guestsOf lets those who led a visit meet their hosts at the talks.
func (r *reading) guestsOf(visit, talks *event, st step, e eventWord) {
	from, to := r.s.toks[r.c.from].start, r.s.toks[st.tok].end
	for _, p := range visit.parts {
		if !slices.Contains(p.roles, schema.RoleInspected) {
			continue
		}
		guest := p
		if talks != visit {
			guest = &part{name: p.name, title: p.title}
			talks.parts = append(talks.parts, guest)
		}
		guest.roles = append(guest.roles, schema.RoleMet)
		guest.proof = append(guest.proof, Evidence{schema.RoleMet, r.s.proof(from, to, e.pos)})
	}
}

// welcomes reports whether the agents receive those who came on the visit told of before, whom the clause does not name: 会见代表团一行.
func (r *reading) welcomes(ev *event, e eventWord) bool {
	named := func(st step) bool { return st.person != nil && !slices.Contains(r.agents, st.person) }
	return e.typ == schema.Talks && ev.typ == schema.Trip && ev.led() && r.t.sent-ev.sent < 3 && r.newcomers(ev) && r.delegation() && !slices.ContainsFunc(r.steps, named)
}

// newcomers reports whether none of the agents takes part in the event yet.
func (r *telling) newcomers(ev *event) bool {
	for _, a := range r.agents {
		if ev.part(a.name) != nil {
			return false
		}
	}
	return len(r.agents) > 0
}

// twoBodies reports whether two bodies that 与 joins hold what the word at token k says: 青澜市政府与某集团举行会谈.
func (r *reading) twoBodies(k int) bool {
	with := slices.IndexFunc(r.s.toks[r.c.from:k], func(t tok) bool { return t.is(clsWith) })
	side := clsPlace | clsLevel | clsBody
	return with > 0 && r.s.any(r.c.from, r.c.from+with, side) && r.s.any(r.c.from+with, k, side) && !r.s.any(r.c.from, k, clsTitle)
}

// bothSides reports whether some of the agents take part already and some do not: the visitor and his host.
func (r *telling) bothSides(ev *event) bool {
	in, out := false, false
	for _, a := range r.agents {
		if ev.part(a.name) != nil {
			in = true
		} else {
			out = true
		}
	}
	return in && out
}

// delegation reports whether the clause speaks of visitors as a group: 会见了高访团一行.
func (r *reading) delegation() bool {
	text := r.s.s[r.s.toks[r.c.from].start:r.s.toks[r.c.to-1].end]
	return holdsAny(text, r.t.x.lex.pieces[pieceCompany])
}

// partWith takes from the agents, and returns, those whom 分别与 joins to them for what e says: 甲分别与乙、丙座谈.
func (r *reading) partWith(e eventWord) []*item {
	joined := func(a *item) bool { return r.withOthers(a) && r.hasAt(r.s.from(a.left)-2, shapeEach) }
	i := slices.IndexFunc(r.agents, joined)
	if e.shape != shapeBoth || i < 1 {
		return nil
	}
	guests := r.agents[i:]
	r.agents = slices.Clip(r.agents[:i])
	return guests
}

// withOthers reports whether 与 joins an agent to those before him: 乙, in 甲与乙座谈.
func (r *reading) withOthers(a *item) bool {
	return a.s == r.s && r.s.is(r.s.from(a.left)-1, clsWith)
}

// tellsWhom reports whether the clause names where its agents are, or a body or somebody that they are with: not 看望部队官兵.
func (r *reading) tellsWhom() bool {
	k := r.behindAgents()
	from, to := r.s.toks[k].start, r.s.toks[r.c.to-1].end
	named := func(it item) bool { return it.kind != itemPost && it.start >= from && it.end <= to }
	return r.s.any(k, r.c.to, clsPlace|clsLevel|clsIn|clsAnon) || slices.ContainsFunc(r.s.items, named)
}
