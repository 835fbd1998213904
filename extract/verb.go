package extract

import (
	"slices"
	"strings"

	"guanxi/schema"
)

// blocked reports whether a role was given in this clause already and nothing adds a second one: 陪同参加调研.
func (r *reading) blocked(e eventWord) bool {
	return r.done && e.role != schema.RoleSpoke
}

// pronoun reports whether a clause without its own subject goes on with the last: 他指出.
func (r *reading) pronoun(st step) bool {
	for k := r.c.from; k < st.tok; k++ {
		if r.s.is(k, clsPronoun) {
			return !r.s.is(k-1, clsOf) // 首次参赛的他 is another
		}
	}
	return false
}

// acts reports whether the word at st is what the agents do, not a word inside another phrase: 出席论坛的嘉宾.
func (r *reading) acts(st step) bool {
	if r.s.is(st.end, clsOf) {
		return r.s.is(st.end+1, clsHas)
	}
	if r.s.is(st.tok-1, clsBars) || r.tellsWho(st) {
		return false
	}
	for k := st.tok - 1; k >= r.c.from && !r.inPerson(r.s.toks[k].start); k-- {
		if r.s.toks[k].is(clsObject) {
			e, subject := st.word.shaped("subject")
			return !subject || r.s.toks[k].is(clsWith) && r.together(k, st, e)
		}
	}
	return true
}

// tellsWho reports whether the word at st and the event behind it tell of people: 出席论坛的嘉宾.
func (r *reading) tellsWho(st step) bool {
	for _, n := range r.steps {
		if _, noun := n.word.shaped("noun"); n.tok == st.end && noun {
			return r.s.is(n.end, clsOf) && !r.s.is(n.end+1, clsHas|clsEventWord)
		}
	}
	return false
}

// together reports whether the subject does the word at st with those whom 与 at token k joins to it (与企业签订协议), and it does not
// tell of them: 与参会代表交流, 与来青澜出席论坛的乙座谈.
func (r *reading) together(k int, st step, e eventWord) bool {
	both := func(n step) bool { _, ok := n.word.shaped("both"); return ok && n.tok > st.tok }
	return k+1 < st.tok && (e.role == schema.RoleSpoke || !r.s.any(st.end, r.c.to, clsOf) && !slices.ContainsFunc(r.steps, both))
}

// does reads a verb that is an event: 甲调研, 甲会见乙.
func (r *reading) does(st step, e eventWord) {
	ev := r.t.cur
	dest := r.destination(st)
	switch {
	case ev == nil || r.begins(ev, e, dest):
		visit := ev
		ev = r.t.open(r.telling, &event{typ: e.typ, known: byVerb, rule: e.pos, name: r.clauseName(), dest: dest, status: r.status(r.behindAgents(), st.tok)}, r.c.from, r.c.to)
		if visit != nil && r.welcomes(visit, e) {
			r.guestsOf(visit, ev, st, e)
		}
	case e.typ == schema.Talks && (ev.typ == schema.Inspection || ev.typ == schema.Trip) && ev.known <= byVerb && r.t.sent-ev.sent < 6 && (r.bothSides(ev) || r.delegation()):
		r.becomesTalks(ev, st, e)
	case ev.known < byVerb && (ev.sent == r.t.sent || len(ev.parts) == 0 || ev.known == byRole && !ev.led()):
		ev.typ, ev.known, ev.rule, ev.name = e.typ, byVerb, e.pos, r.clauseName()
	}
	if ev.dest == "" {
		ev.dest = dest
	}
	if ev.verb == "" {
		ev.verb, ev.where = st.word.text, r.whither()
	}
	if ev.date.unresolved && ev.sent != r.t.sent && !r.newcomers(ev) {
		ev.date = r.t.dayIn(r.s, ev.date)
	}
	ev.apart = ev.apart || r.each && len(r.agents) > 1 && leadRole(e) == schema.RoleInspected
	r.round(ev)
	role := leadRole(e)
	for _, a := range r.agents {
		switch {
		case r.fits(ev, role):
			r.give(a, role, r.c.from, st.end, e.pos)
		case role == schema.RoleMet && ev.tour() && ev.part(a.name) == nil: // 走访慰问，与乙座谈
			r.give(a, schema.RoleAttended, r.c.from, st.end, e.pos)
		}
	}
	if e.shape == "both" {
		r.both, r.bothAt = &e, st.tok
	}
	r.pending, r.next, r.done = false, false, true
}

// behindAgents is the token after the last agent, in the clause at hand.
func (r *reading) behindAgents() int {
	if last := r.agents[len(r.agents)-1]; last.s == r.s {
		return max(r.c.from, r.s.from(last.end))
	}
	return r.c.from
}

// at goes back to the event of a type that a role is said of: 出席会议, after talks. Sitting in one meeting is told by any such word.
func (r *reading) at(typ schema.EventType) {
	if cur := r.t.cur; cur != nil && cur.sent != r.t.sent && !(sits(cur.typ) && sits(typ)) {
		r.t.back(typ)
	}
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
		guest.proof = append(guest.proof, Evidence{Role: schema.RoleMet, Span: r.s.span(from, to), Quote: r.s.s[from:to], Rule: e.pos})
	}
}

// fits reports whether the role of a verb is one at the event: 与科研人员交流 on a tour is no talks, and who speaks at a meeting of what
// he inspected inspects nothing there.
func (r *reading) fits(ev *event, role schema.Role) bool {
	switch role {
	case schema.RoleMet:
		return ev.typ == schema.Talks
	case schema.RoleSpoke:
		return true
	}
	return ev.tour() || ev.typ == schema.Talks || ev.sent == r.t.sent
}

// begins reports whether a verb begins another event than the current one.
func (r *reading) begins(ev *event, e eventWord, dest string) bool {
	if !r.pending && !r.next {
		return false
	}
	alike := e.typ == ev.typ || ev.typ == schema.Trip && e.typ == schema.Inspection || ev.typ == schema.Inspection && e.typ == schema.Trip
	switch {
	case ev.sent == r.t.sent && !r.next:
		return false
	case r.pending && r.otherDay(ev):
		return true
	case ev.sent == r.t.sent && r.welcomes(ev, e):
		return false
	case !alike:
		return r.next && r.pending || r.newcomers(ev) && (ev.led() || ev.para != r.s.para || len(ev.parts) == 0 && (e.shape == "both" || ev.status == schema.Planned))
	case e.shape == "gives":
		return r.newcomers(ev) && ev.para != r.s.para
	case e.typ == schema.Visit || e.typ == schema.Talks:
		return r.newcomers(ev) && ev.led() || dest != "" && ev.dest != "" && dest != ev.dest && r.pending
	}
	return r.newcomers(ev) && ev.led()
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

// destination is the body or the people that follow the verb at st, or stand before it after 到.
func (r *reading) destination(st step) string {
	for _, it := range r.s.items {
		if it.kind == itemBody && it.start >= r.s.toks[r.c.from].start && it.end <= r.s.toks[r.c.to-1].end {
			return it.body
		}
	}
	if st.end < r.c.to {
		return r.s.s[r.s.toks[st.end].start:r.s.toks[r.c.to-1].end]
	}
	return ""
}

// leads reads 率队: it leads what its agents do next.
func (r *reading) leads(st step, e eventWord) {
	if ev := r.t.cur; ev != nil && ev.sent != r.t.sent && !ev.tour() && !(r.otherDay(ev) && r.goes(st)) {
		return
	}
	if r.t.cur == nil || r.t.cur.sent != r.t.sent && (r.newcomers(r.t.cur) && r.t.cur.led() || !r.t.cur.tour()) {
		if !r.goes(st) && len(r.t.days(r.s)) == 0 {
			return // 甲带领乡亲种果树: no event of a day
		}
		r.t.open(r.telling, &event{typ: schema.Inspection, known: byRole, rule: e.pos, name: r.clauseName()}, r.c.from, r.c.to)
	}
	for _, a := range r.agents {
		r.give(a, e.role, r.c.from, st.end, e.pos)
	}
	r.pending = false
}

// into reports whether the clause goes to what ends with the word at st: 来到老兵家中.
func (r *reading) into(st step) bool {
	return slices.ContainsFunc(r.s.toks[r.c.from:st.tok], func(t tok) bool { _, ok := t.w.shaped("into"); return ok })
}

// goes reports whether the clause names a stop behind the word at st: 率队赴某县.
func (r *reading) goes(st step) bool {
	return slices.ContainsFunc(r.s.toks[st.end:r.c.to], func(t tok) bool { _, ok := t.w.shaped("into"); return ok })
}

// role gives the agents the role that the word says.
func (r *reading) role(st step, e eventWord) {
	if e.role != schema.RoleSpoke && r.crowd(st) || e.role == schema.RoleAccompanied && r.s.is(st.end, clsUnder) {
		return
	}
	r.objectFirst(st)
	_, occasion := st.word.shaped("occasion")
	_, beside := st.word.shaped("beside")
	_, told := st.word.shaped("at")
	_, within := st.word.shaped("within")
	if r.t.cur == nil && (within || r.status(r.c.from, st.tok) == schema.Past || beside && !told && !r.s.is(st.end, clsEventWord) || e.role == schema.RoleSpoke && !occasion) {
		return // 甲介绍, to a reporter, 甲与家人一起: no occasion
	}
	if r.t.cur == nil {
		typ := schema.Meeting
		if at, ok := st.word.shaped("at"); ok {
			typ = schema.EventType(at.role)
		}
		r.t.open(r.telling, &event{typ: typ, known: byRole, rule: e.pos, name: r.clauseName()}, r.c.from, r.c.to)
	}
	if beside && !r.newcomers(r.t.cur) && r.s.any(min(r.behindAgents(), st.tok), st.tok, clsAnd|clsWith) {
		return // 和老人一起回忆
	}
	if _, receives := st.word.shaped("receives"); receives && r.t.cur.typ == schema.Talks {
		e.role = schema.RoleSpoke // 甲欢迎乙来访
	}
	if beside && !r.t.cur.tour() {
		e.role = schema.RoleAttended // 一同出席会议
	}
	r.t.cur.apart = r.t.cur.apart || r.each && len(r.agents) > 1 && e.role == schema.RoleAttended
	r.t.cur.live, r.t.cur.speech = r.t.cur.live || occasion, r.t.cur.speech || occasion
	for _, ev := range r.concerned() {
		for _, a := range r.agents {
			r.giveAt(ev, a, e.role, r.c.from, st.end, e.pos)
		}
	}
	r.pending, r.done = false, true
	if r.list = e; e.role == schema.RoleChaired || e.role == schema.RoleSpoke {
		r.list.role = schema.RoleAttended // 甲主持，乙、丙在座
	}
}

// crowd reports whether the clause tells of people whom nobody names, after what its agents did: 甲作报告，全市3000余人参加.
func (r *reading) crowd(st step) bool {
	if r.pending || r.pronoun(st) || slices.ContainsFunc(r.steps, func(n step) bool { return n.person != nil && n.tok < st.tok }) {
		return false
	}
	if r.s.is(st.tok-1, clsTitle|clsGroup) && st.tok > r.c.from {
		return true
	}
	for k := r.c.from; k < st.tok; k++ {
		if c := r.s.at(k)[0]; c >= '0' && c <= '9' && !r.s.is(k+1, clsTime) {
			return true
		}
	}
	return false
}

// objectFirst reads the event that a role word takes as its object before the role is given: 参加了某市政府常务会议.
func (r *reading) objectFirst(st step) {
	for i, n := range r.steps {
		if n.tok <= st.tok || n.post != nil {
			continue
		}
		if _, join := n.word.shaped("join"); join || n.word == nil {
			return
		}
		if e, ok := n.word.shaped("noun"); ok {
			r.named(i, n, e)
			return
		}
	}
}

// concerned are the events that a role is given at: the current one, or all for 分别参加有关活动.
func (r *reading) concerned() []*event {
	weak := func(t tok) bool { _, ok := t.w.shaped("weak"); return ok }
	all := func(t tok) bool { _, ok := t.w.shaped("all"); return ok }
	clause := r.s.toks[r.c.from:r.c.to]
	if r.each && slices.ContainsFunc(clause, weak) || slices.ContainsFunc(clause, all) {
		return r.t.events
	}
	return []*event{r.twin()}
}

// twin is the current event, or, of talks told in one sentence, those that the agents were in: 分别会见甲、乙, 甲表示.
func (r *reading) twin() *event {
	cur := r.t.cur
	if cur.typ == schema.Talks && r.newcomers(cur) {
		for _, e := range r.t.events {
			if e.typ == cur.typ && e.sent == cur.sent && !r.newcomers(e) {
				return e
			}
		}
	}
	return cur
}

// clauseName names an event by the clause that tells it, from its first agent on.
func (r *reading) clauseName() string {
	from, end := r.s.toks[r.c.from].start, r.s.toks[r.c.to-1].end
	if len(r.agents) > 0 && r.agents[0].s == r.s && r.agents[0].start >= from && r.agents[0].start < end {
		from = r.agents[0].start
	}
	return strings.TrimSpace(r.s.s[from:end])
}
