package extract

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"guanxi/schema"
)

// A round of talks goes from one body to the next (到省发改委、省财政厅对接工作), each with people of its own. The sentence that tells
// the round names its stops; a later one that begins at a stop (在省财政厅，…) opens the talks there.

// round keeps the bodies that the clause goes to as the stops of the event, if there are several.
func (r *reading) round(ev *event) {
	if ev.typ != schema.Talks || ev.stops != nil {
		return
	}
	from, to := r.s.toks[r.c.from].start, len(r.s.s)
	if len(r.agents) > 0 && r.agents[len(r.agents)-1].s == r.s {
		from = r.agents[len(r.agents)-1].end
	}
	var stops []*item
	for i := range r.s.items {
		it := &r.s.items[i]
		if it.kind == itemBody && it.start >= from && it.end <= to && (len(stops) == 0 && r.arrives(it) || len(stops) > 0 && r.s.s[stops[len(stops)-1].end:it.start] == "、") {
			stops = append(stops, it)
		}
	}
	if len(stops) > 1 {
		ev.stops, ev.dest = stops, stops[0].body
	}
}

// arrives reports whether 到, 赴 or 在 stands before the body.
func (r *telling) arrives(it *item) bool {
	k := r.s.from(it.start) - 1
	return k >= 0 && r.s.toks[k].has(shapeInto)
}

// atStop makes the talks at a stop the current event where the clause goes there.
func (r *telling) atStop(c clause) {
	for _, ev := range r.t.events {
		for _, st := range ev.stops {
			for i := range r.s.items {
				it := &r.s.items[i]
				if it.kind != itemBody || it.body != st.body || !r.arrives(it) || it.start < r.s.toks[c.from].start || it.end > r.s.toks[c.to-1].end || ev.sent == r.t.sent {
					continue
				}
				r.t.cur = r.t.stop(r, ev, st, it)
				return
			}
		}
	}
}

// stop is the event of the round at one of its stops.
func (t *story) stop(r *telling, round *event, st, at *item) *event {
	if st.body == round.dest {
		return round
	}
	for _, e := range t.events {
		if e.round == round && e.dest == st.body {
			return e
		}
	}
	e := &event{typ: round.typ, known: byNoun, rule: round.rule, dest: st.body, round: round, name: r.s.s[at.start:at.end]}
	return t.open(r, e, r.s.from(at.start), r.s.from(at.end))
}

// scatter makes the event that the verb at st is one for each of the agents, in their order, where they set out apart and the clause names
// a stop for each: 甲、乙分别赴某县、某市调研; nil elsewhere.
func (r *reading) scatter(ev *event, st step) []*event {
	into := slices.IndexFunc(r.s.toks[:st.tok], func(t tok) bool { return t.start >= r.agents[len(r.agents)-1].end && t.has(shapeInto) && !t.is(clsIn) })
	here := ev.sent == r.t.sent && ev.clause == r.c.from
	if !ev.apart || len(ev.parts) > 0 && !here || into < r.c.from || r.s.any(r.behindAgents(), into, clsOthers) {
		return nil
	}
	stops, next := r.siteList(into, st.tok)
	if len(stops) != len(r.agents) {
		return nil
	}
	out := []*event{ev}
	for range stops[1:] {
		e := *ev
		out = append(out, &e)
	}
	goes := r.s.at(into)
	if r.hasAt(into, shapeApart) {
		goes = goes[len(goes)-hanLen:] // 分赴
	}
	rest := r.s.s[r.s.toks[next].start:r.s.toks[r.c.to-1].end]
	for i, e := range out {
		e.apart, e.alone, e.parts, e.dest, e.places = false, true, nil, stops[i].name, stops[i:i+1:i+1]
		e.name = r.agents[i].name + goes + stops[i].name + rest
	}
	r.t.events = append(r.t.events, out[1:]...)
	return out
}

// party opens the visit of one of those who set out apart (甲、乙分别带队慰问), where the text comes to him and his company: 甲一行.
func (r *reading) party(st step) {
	for _, all := range r.t.events {
		if !all.apart || all.sent == r.t.sent || all.part(st.person.name) == nil || r.t.cur != all && r.t.cur.part(st.person.name) != nil {
			continue
		}
		r.agents = []*item{st.person}
		r.openClause(event{typ: all.typ, known: byVerb, rule: all.rule})
		r.give(st.person, schema.RoleInspected, r.c.from, min(st.end+1, r.c.to), all.rule)
		return
	}
}

// setsOut opens the visit of newcomers who come somewhere with their company, where no verb tells what for: 甲一行来到某社区.
func (r *reading) setsOut() {
	if !r.pending || len(r.agents) == 0 {
		return
	}
	last, cur := r.agents[len(r.agents)-1], r.t.cur
	here := last.s == r.s && last.end <= r.s.toks[r.c.to-1].end
	company := here && (r.s.is(r.s.from(last.end), clsCompany) || cur != nil && cur.tour() && cur.led())
	known := func(e *event) bool { return !e.apart && !r.newcomers(e) } // 甲、乙分别带队慰问。甲来到某部
	if !company || cur != nil && cur.sent == r.t.sent || slices.ContainsFunc(r.t.events, known) {
		return
	}
	k := slices.IndexFunc(r.s.toks[r.behindAgents():r.c.to], func(t tok) bool { return t.w.has(shapeInto) && !t.is(clsIn) })
	if k < 0 {
		return
	}
	into, _ := r.s.toks[r.behindAgents()+k].w.shaped(shapeInto)
	ev := &event{typ: cmp.Or(r.t.errand, schema.Inspection), known: byRole, rule: into.pos, name: r.clauseName()}
	if cur != nil && cur.tour() {
		ev.typ, ev.known = cur.typ, byHeld
	}
	r.t.open(r.telling, ev, r.c.from, r.c.to)
	for _, a := range r.agents {
		r.give(a, schema.RoleInspected, r.c.from, r.c.to, into.pos)
	}
	r.pending = false
}

// share gives the talks of a round the people who went the round together: its leaders met, the rest were there.
func (t *story) share() {
	for _, e := range t.events {
		if e.round == nil {
			continue
		}
		for _, p := range e.round.parts {
			role := schema.RoleAttended
			switch {
			case t.hostOf(e.round, p.name): // 在省发改委，甲与发改委主任乙座谈
				continue
			case !slices.Contains(p.roles, schema.RoleMet) && !slices.Contains(p.roles, schema.RoleAttended):
				continue
			case slices.Contains(p.roles, schema.RoleMet):
				role = schema.RoleMet
			}
			if e.part(p.name) == nil {
				proof := p.proof[0]
				proof.Role = role
				e.parts = append(e.parts, &part{name: p.name, title: p.title, roles: []schema.Role{role}, proof: []Evidence{proof}})
			}
		}
		e.name = e.name + e.round.verb
	}
	for _, e := range t.events {
		if len(e.stops) > 1 && utf8.RuneCountInString(e.verb) > 0 {
			e.name = e.stops[0].s.s[e.stops[0].start:e.stops[0].end] + e.verb
		}
	}
}

// hostOf reports whether a person is of the body that the talks are with.
func (t *story) hostOf(e *event, name string) bool {
	return slices.ContainsFunc(t.a.sents, func(s *sentence) bool {
		return slices.ContainsFunc(s.items, func(it item) bool {
			return it.name == name && slices.ContainsFunc(it.posts, func(p post) bool { return p.body == e.dest })
		})
	})
}

// bothMet lets whoever speaks in talks have met the other side.
func (t *story) bothMet() {
	for _, e := range t.events {
		if e.typ != schema.Talks {
			continue
		}
		told := slices.ContainsFunc(e.parts, func(p *part) bool { return slices.Contains(p.roles, schema.RoleMet) })
		for _, p := range e.parts {
			i := slices.Index(p.roles, schema.RoleAttended)
			switch {
			case len(p.roles) == 1 && p.roles[0] == schema.RoleSpoke:
				proof := p.proof[0]
				proof.Role = schema.RoleMet
				p.roles, p.proof = append(p.roles, schema.RoleMet), append(p.proof, proof)
			case !told && i >= 0 && slices.Contains(p.roles, schema.RoleSpoke):
				p.roles[i], p.proof[i].Role = schema.RoleMet, schema.RoleMet
			}
		}
	}
}
