package extract

import (
	"cmp"
	"slices"

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
			several := len(r.t.agents) > 1 && r.t.cur != nil && sits(r.t.cur.typ)
			return !r.s.is(k-1, clsOf) && (several || !r.s.is(k, clsPeople)) // 首次参赛的他 is another; 他们 may be those who are visited
		}
	}
	return false
}

// acts reports whether the word at st is what the agents do, not a word inside another phrase: 出席论坛的嘉宾.
func (r *reading) acts(st step) bool {
	if r.s.is(st.end, clsOf) {
		return r.s.is(st.end+1, clsHas)
	}
	if k := st.tok - 1; st.word.is(clsSay) || st.word.speaks() {
		for k > r.c.from && r.s.is(k, clsSay) {
			k--
		}
		if k >= r.c.from && r.s.is(k, clsCited) && !r.s.is(k, clsFollow|clsOf) {
			return false // 学习重要指示批示
		}
	}
	if r.hasAt(st.end, shapeSeries) && (st.word.has(shapeWithin | shapeAt)) {
		return false // 在揭牌|仪式上
	}
	if r.s.is(st.tok-1, clsBars) && !(r.s.is(st.tok-1, clsOf) && r.undertakes(st)) || r.tellsWho(st) || r.ofOthers(st) || r.spokenOf(st) {
		return false
	}
	for k := st.tok - 1; k >= r.behindAgents(); k-- {
		last := k == st.tok-1
		if r.s.toks[k].has(shapeJoin) || last && r.s.is(k, clsWhen) || last && r.s.at(k) == "、" && !st.word.has(shapeSpeech) {
			return true // 听取汇报并讲话, 听取汇报后指出, 听取意见、回答询问; not 听取汇报、发言
		}
		if r.s.toks[k].is(clsObject) {
			e, subject := st.word.shaped(shapeSubject)
			return !subject && !st.word.has(shapeTitled) || r.s.toks[k].is(clsWith) && r.together(k, st, e)
		}
	}
	return true
}

// undertakes reports whether the word at st tells what the agents carry out: 开展为期两天的考察.
func (r *reading) undertakes(st step) bool {
	return r.s.anyShape(min(r.behindAgents(), st.tok), st.tok, shapeHeld)
}

// spokenOf reports whether the word at st tells of what the agents speak of: 就参加省运会情况作说明, 就日程、
// 列席人员名单作说明.
func (r *reading) spokenOf(st step) bool {
	k := st.tok - 1
	for k >= r.c.from && r.s.is(k, clsPlace|clsLevel|clsBody) {
		k--
	}
	speaks := func(n step) bool { return n.tok > st.tok && (n.word.has(shapeTitled) || n.word.speaks()) }
	listed := r.s.at(k) == "、" || r.s.is(k, clsAnd)
	return k >= r.c.from && (r.s.is(k, clsAbout) || listed && r.s.any(r.c.from, k, clsAbout)) && slices.ContainsFunc(r.steps, speaks)
}

// tellsWho reports whether the word at st and the event behind it tell of people: 出席论坛的嘉宾.
func (r *reading) tellsWho(st step) bool {
	for _, n := range r.steps {
		if n.tok == st.end && n.word.has(shapeNoun) {
			return r.s.is(n.end, clsOf) && !r.s.is(n.end+1, clsHas|clsEventWord)
		}
	}
	return false
}

// ofOthers reports whether the word at st is what others do, whom 和 joins to the agents and who do something with them: 甲以及应邀观摩的来宾出席.
func (r *reading) ofOthers(st step) bool {
	if len(r.agents) == 0 || !r.s.is(r.behindAgents(), clsAnd|clsPlus) {
		return false
	}
	for _, n := range r.steps {
		if n.tok <= st.tok {
			continue
		}
		if n.word.has(shapeJoin) {
			return false // 甲和有关人员察看堤坝的情况并参加座谈会
		}
		if _, role := n.role(); role && r.s.any(st.end, n.tok, clsOf) {
			return true
		}
	}
	return false
}

// together reports whether the subject does the word at st with those whom 与 at token k joins to it (与企业签订协议), and it does not
// tell of them: 与参会代表交流, 与来青澜出席论坛的乙座谈.
func (r *reading) together(k int, st step, e eventWord) bool {
	both := func(n step) bool { return n.word.has(shapeBoth) && n.tok > st.tok }
	return k+1 < st.tok && (e.role == schema.RoleSpoke || !r.s.any(st.end, r.c.to, clsOf) && !slices.ContainsFunc(r.steps, both))
}

// does reads a verb that is an event: 甲调研, 甲会见乙.
func (r *reading) does(st step, e eventWord) {
	ev := r.doneIn(st, e)
	if ev.verb == "" {
		ev.verb, ev.where = st.word.text, cmp.Or(ev.where, r.whither())
	}
	if ev.date.unresolved && ev.sent != r.t.sent && !r.newcomers(ev) {
		ev.date = dayIn(r.t.daysOf(r.s, ev), ev.date)
	}
	role := leadRole(e)
	guests := r.partWith(e)
	ev.apart = ev.apart || r.apart && len(r.agents) > 1 && role == schema.RoleInspected
	r.round(ev)
	all := r.scatter(ev, st)
	for i, a := range r.agents {
		if all != nil {
			ev, r.t.cur = all[i], all[i]
		}
		switch {
		case role == schema.RoleInspected && (r.escorts(ev, a) || ev.typ == schema.Talks && r.withOthers(a)): // 甲陪同乙考察; 甲与乙座谈，并考察某地
		case r.fits(ev, role):
			r.give(a, role, r.c.from, st.end, e.pos)
		case role == schema.RoleMet && ev.tour() && ev.part(a.name) == nil: // 走访慰问，与乙座谈
			r.give(a, schema.RoleAttended, r.c.from, st.end, e.pos)
		}
	}
	if e.shape == shapeBoth {
		r.both, r.bothAt = &e, st.tok
	}
	for _, a := range guests {
		r.meets(step{tok: r.s.from(a.start), end: r.s.from(a.end), person: a})
	}
	r.pending, r.next, r.done = false, false, true
}

// doneIn is the event that the verb at st is: a new one, or the one at hand, of which it may tell more.
func (r *reading) doneIn(st step, e eventWord) *event {
	ev, dest := r.t.cur, r.destination(st)
	if ev == nil || r.begins(ev, e, dest) {
		visit := ev
		ev = r.openClause(event{typ: e.typ, known: byVerb, rule: e.pos, dest: dest, status: r.status(r.behindAgents(), st.tok)})
		if ev.date = r.dateAt(r.s.toks[st.tok].start, ev); r.past(st) {
			ev.status, ev.date = schema.Past, dayIn(r.t.days(r.s), date{})
		}
		if visit != nil && r.welcomes(visit, e) {
			r.guestsOf(visit, ev, st, e)
		}
		return ev
	}
	switch {
	case e.typ == schema.Talks && (r.metOn(ev) || r.sawOn(ev, st)):
		r.becomesTalks(ev, st, e)
	case e.typ == schema.Talks && ev.typ == schema.Meeting && len(ev.parts) == 0 && r.pending:
		ev.typ = e.typ // 召开座谈会，甲与专家座谈
	case e.typ == schema.Talks && ev.did(schema.RoleChaired): // 主持活动，与企业家交流
	case ev.known < byVerb && (ev.sent == r.t.sent || len(ev.parts) == 0 || ev.known == byRole && !ev.led() && !r.newcomers(ev)):
		ev.typ, ev.known, ev.rule, ev.name = e.typ, byVerb, e.pos, r.clauseName()
	}
	ev.dest = cmp.Or(ev.dest, dest)
	return ev
}

// escorts reports whether the sentence says that somebody goes along with others of the agents.
func (r *reading) escorts(ev *event, a *item) bool {
	p := ev.part(a.name)
	return p != nil && ev.sent == r.t.sent && len(r.agents) > 1 && slices.Contains(p.roles, schema.RoleAccompanied)
}

// behindAgents is the token after the last agent, in the clause at hand; its first if none is named in it.
func (r *reading) behindAgents() int {
	if n := len(r.agents); n > 0 && r.agents[n-1].s == r.s {
		return max(r.c.from, r.s.from(r.agents[n-1].end))
	}
	return r.c.from
}

// fromAgents is the token after the first agent, if the sentence names him before the clause at hand; the first of the clause else.
func (r *reading) fromAgents() int {
	if len(r.agents) > 0 && r.agents[0].s == r.s {
		return min(r.c.from, r.s.from(r.agents[0].end))
	}
	return r.c.from
}

// at goes back to the event of a type that a role is said of: 出席会议, after talks; in the sentence of the talks, to the tour that others
// are on. Sitting in one meeting is told by any such word.
func (r *reading) at(typ schema.EventType) {
	tours := r.pending && isTour(typ)
	if cur := r.t.cur; cur != nil && (cur.sent != r.t.sent || tours) && !(sits(cur.typ) && sits(typ)) {
		r.t.back("", typ)
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
	here := ev.sent == r.t.sent
	switch {
	case here && r.likewise(ev, e, dest):
		return true
	case !r.pending && !r.next, here && !r.next:
		return false
	case r.pending && r.otherDay(ev):
		return true
	case here && r.welcomes(ev, e):
		return false
	case e.shape == shapeBoth && r.pending && r.bothSides(ev) && ev.met() > 1:
		return true // 甲会见乙。甲与丙座谈
	case !alike(e.typ, ev.typ):
		return r.pending && (r.next || r.dayAgain()) || r.aside && r.next || r.newcomers(ev) && r.closed(ev, e)
	case e.shape == shapeGives:
		return r.newcomers(ev) && (ev.para != r.s.para || len(ev.parts) > 0 && r.inPlace())
	}
	elsewhere := r.pending && dest != "" && ev.dest != "" && dest != ev.dest && (e.typ != schema.Visit || r.tellsWhom())
	return r.newcomers(ev) && ev.led() || elsewhere && (e.typ == schema.Visit || e.typ == schema.Talks)
}

// likewise reports whether the agents do elsewhere what others of the sentence do: 甲慰问武警支队，乙慰问军分区.
func (r *reading) likewise(ev *event, e eventWord, dest string) bool {
	apart := dest != "" && ev.dest != "" && dest != ev.dest
	return r.pending && apart && alike(e.typ, ev.typ) && ev.known == byVerb && ev.clause < r.c.from && ev.led() && r.newcomers(ev)
}

// closed reports whether the event is told of to its end, before newcomers do what e says, which is something else.
func (r *reading) closed(ev *event, e eventWord) bool {
	nobody := len(ev.parts) == 0 && (e.shape == shapeBoth || ev.status == schema.Planned)
	return ev.led() || ev.para != r.s.para || nobody
}

// destination is the body or the people that follow the verb at st, or stand before it after 到 or 与.
func (r *reading) destination(st step) string {
	for _, it := range r.s.items {
		if it.kind == itemBody && it.start >= r.s.toks[r.c.from].start && it.end <= r.s.toks[r.c.to-1].end {
			return it.body
		}
	}
	if st.end < r.c.to {
		return r.s.s[r.s.toks[st.end].start:r.s.toks[r.c.to-1].end]
	}
	for _, a := range r.agents {
		if r.withOthers(a) {
			return a.name
		}
	}
	return ""
}
