package extract

import "guanxi/schema"

// give adds a role at the current event; from and to are tokens.
func (r *telling) give(it *item, role schema.Role, from, to int, rule string) {
	r.giveAt(r.t.cur, it, role, from, to, rule)
}

func (r *telling) giveAt(ev *event, it *item, role schema.Role, from, to int, rule string) {
	end := len(r.s.s)
	if to > 0 && to <= len(r.s.toks) {
		end = r.s.toks[to-1].end
	}
	if r.elsewhere(ev, role, end) || role == schema.RoleSpoke && ev.sent != r.t.sent && (r.earlier(it) || ev.part(it.name) == nil && (r.t.outside[it.name] || r.quoted(ev, to-1))) {
		return
	}
	ev.live = ev.live || ev.sent == r.t.sent || role != schema.RoleSpoke
	start := r.s.toks[from].start
	if it.s == r.s { // who stands in a clause before is in the words quoted too: 甲，乙出席
		start = min(start, it.start)
		if it.left >= 0 {
			start = min(start, it.left)
		}
	}
	ev.add(r.s, it, role, start, end, rule)
	ev.open = ev.open || r.t.x.lex.first(it.s.s[it.end:]).is(clsOthers)
}

// earlier reports whether the person did before what the sentence tells of him: 甲此前表示.
func (r *telling) earlier(it *item) bool {
	k := r.s.from(it.end)
	return it.s == r.s && k < len(r.s.toks) && r.s.toks[k].has(shapePast)
}

// elsewhere reports whether a role that the sentence gives up to byte end was not at the event: it looks back to a day printed before
// that, or somebody speaks and the event is yet to come, or long past.
func (r *telling) elsewhere(e *event, role schema.Role, end int) bool {
	switch {
	case e.sent == r.t.sent:
		return false
	case (e.status == schema.Planned || e.status == schema.Past && !e.held) && role == schema.RoleSpoke:
		return true
	case e.date.iso == "":
		return false
	}
	days := r.t.days(r.s)
	return len(days) > 0 && days[0].iso != "" && days[0].iso < e.date.iso && days[0].start < end
}

// quoted reports whether the verb at token k tells of what somebody new to an event said to the paper: paragraphs after an occasion whose
// time nobody printed, or only 近日, or of which nobody said that it was held; or beside one that is only cited for what somebody said there,
// or that the article only looks back to; or beside two who telephoned.
func (r *telling) quoted(ev *event, k int) bool {
	if r.s.anyShape(0, len(r.s.toks), shapeSeries) {
		return false
	}
	down, says := r.s.para-ev.para, r.s.is(k, clsSay|clsTells)
	if ev.cited || ev.met() > 1 && r.t.x.lex.find(ev.verb).has(shapeCall) || says && r.t.base.longAgo(ev.date) && (down > 0 || len(ev.parts) > 0) {
		return true
	}
	told := ev.date.basis != "" && (ev.held || down == 1 || !sits(ev.typ))
	return down > 0 && says && !ev.speech && ev.typ != schema.PressConference && !told
}
