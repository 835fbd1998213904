package extract

import (
	"slices"

	"guanxi/schema"
)

// person takes a person as subject, as object of 会见, or as escort.
func (r *reading) person(i int, st step) {
	switch {
	case r.heard(i, st):
	case r.s.is(st.tok-1, clsIn) && r.with < 0 && r.escortFollows(i):
		r.with = i
	case r.with >= 0:
	case r.talkedAbout(i, st) || r.figure(st.person) || r.addressed(i, st) || r.absent(i, st):
	case r.both != nil && len(r.agents) > 0 && !(r.c.from > r.bothAt && (r.rolesAfter(i) || r.s.presentAfter(st.person))): // 会见甲，副市长乙参加
		r.meets(st)
	case r.described(i, st) || r.visited(i, st):
	case r.joined(st) && !r.actsAfter(i) && (r.t.cur == nil || r.t.cur.typ != schema.Talks):
		r.skipped = st.end
	default:
		if r.fresh && !r.joined(st) || r.s.is(st.tok-1, clsBy) || r.runsOn(st) {
			r.unreadPresent()
			r.agents = nil
		}
		r.fresh = false
		if r.s.is(st.end, clsCompany) {
			r.party(st)
		}
		r.agents = append(r.agents, st.person)
		r.pending, r.done = true, false
	}
}

// runsOn reports whether a person stands right behind the word that gave those before him a role, with no mark between: 甲主持会议|市长乙致辞.
func (r *reading) runsOn(st step) bool {
	k := r.s.from(st.person.left) - 1
	if !r.done || k < r.behindAgents() || r.s.single(k) {
		return false
	}
	e, ok := r.s.toks[k].w.shaped(shapeSubject)
	return ok && e.role != schema.RoleAccompanied // not 甲陪同乙检查
}

// talkedAbout reports whether a person is only spoken of: 习近平总书记重要讲话精神, 关于…的重要论述, 以…同志为核心.
func (r *reading) talkedAbout(i int, st step) bool {
	if r.content(i) {
		return true
	}
	end := r.listEnd(i)
	if r.hasAt(end, shapeDeputes) {
		r.t.outside[st.person.name] = true // 甲派出代表
		return true
	}
	if r.hasAt(end, shapeHome) || r.envoyAt(end) || r.atHis(st, end) {
		return true // 来到某某家中
	}
	acts := r.s.is(end, clsAs) || r.s.is(end, clsCopula) && anyStep(r.steps[i:], shapeJoin)
	if r.s.is(end, clsCited|clsCopula) && !(acts && (r.actsAfter(i) || anyStep(r.steps[i+1:], shapeHeld))) {
		return true // 某某同志任某职: a notice names him, he is not there; but 甲当选主席并讲话
	}
	said := r.t.cur != nil && r.t.cur.typ == schema.PressConference && slices.ContainsFunc(r.steps[i:], func(n step) bool { return n.word.is(clsSay | clsTells) }) // 据甲介绍
	led := r.hasAt(end, shapeLeads) && r.s.is(end+1, clsOf)                                                                                                        // 以甲为团长的代表团
	on := (r.s.at(st.tok-1) == "、" || r.s.is(st.tok-1, clsAnd)) && r.skipped == st.tok-1
	if on || r.s.is(st.tok-1, clsCites) && !said && !led && !r.delegate(st.tok-1) {
		r.skipped = st.end
		return true
	}
	return false
}

// listEnd is the token after the last person of the printed list that step i stands in, and after what he is called by: 甲、乙同志.
func (r *reading) listEnd(i int) int {
	end := r.steps[i].end
	for _, st := range r.steps[i+1:] {
		if st.person == nil || st.person.list != r.steps[i].person.list || st.person.list < 0 {
			break
		}
		end = st.end
	}
	for r.s.is(end, clsComrade|clsTitle) && !r.envoyAt(end) {
		end++
	}
	return end
}

// atHis reports whether the clause tells where something was done by whose place that is: 在甲工作的工地，; not 在甲的主持下，.
func (r *reading) atHis(st step, end int) bool {
	return st.tok == r.c.from+1 && r.s.is(r.c.from, clsIn) && r.s.any(end, r.c.to, clsOf) && !r.s.is(r.c.to-1, clsUnder|clsWhen)
}

// envoyAt reports whether token k says whom he sends who was named before it: 甲主席特使乙.
func (r *reading) envoyAt(k int) bool { return r.s.is(k, clsTitle) && r.s.is(k, clsCited) }

// delegate reports whether the word at token k says what the person after it is, and not whom somebody speaks for: 学生代表甲.
func (r *reading) delegate(k int) bool {
	if !r.s.is(k, clsDelegate) || k == r.c.from || r.inPerson(r.s.toks[k-1].start) {
		return false
	}
	return !r.s.toks[k-1].is(clsPunct | clsStop | clsFollow | clsEdge | clsEventWord | clsPronoun | clsTime)
}

// addressed reports whether something is said to a person, or done to him, or to the list that he stands in: 甲对乙、丙表示欢迎; but
// who is handed something (甲向乙颁发聘书) is there.
func (r *reading) addressed(i int, st step) bool {
	does := func(n step) bool {
		_, verb := n.word.verb()
		return verb || n.word.speaks() || n.word.is(clsSay|clsTells)
	}
	inPost := !r.pending && r.s.is(st.tok-2, clsBody|clsPlace) // 中央对外部部长甲
	towards := r.s.is(st.tok-1, clsToward) && !inPost && (r.s.is(st.tok-1, clsEdge) || slices.ContainsFunc(r.steps[i+1:], does))
	if !towards && !(r.s.at(st.tok-1) == "、" && (r.skipped == st.tok-1 || r.amongOthers(st))) {
		return false
	}
	r.skipped = st.end
	return true
}

// amongOthers reports whether the person stands in a list towards which something is done, and all before him are names that no rule reads.
func (r *reading) amongOthers(st step) bool {
	k := st.tok - 1
	for k > r.behindAgents() && (r.s.at(k) == "、" || r.s.toks[k].w == nil || r.s.single(k) && !r.s.is(k, clsToward|clsPunct)) {
		k--
	}
	return r.s.is(k, clsToward) && r.s.is(k, clsEdge) && k < st.tok-2
}

// heard takes the persons in 听取甲、乙的汇报, 听取甲关于经济工作的汇报: they spoke.
func (r *reading) heard(i int, st step) bool {
	last := len(r.steps) - 1
	for last > i && r.steps[last].person == nil {
		last--
	}
	end := r.steps[last].end
	tells := func(n step) bool {
		return n.tok >= end && (n.word.speaks() || n.word.has(shapeHeard)) && (n.tok > end && r.s.any(end, n.tok, clsOf) || n.end == r.c.to)
	}
	if r.hasAt(end, shapeSubject) || r.t.cur == nil || !slices.ContainsFunc(r.steps[last:], tells) {
		return false
	}
	for k := r.c.from; k < st.tok; k++ {
		if r.s.is(k, clsObject) && !r.s.is(k, clsWith) {
			r.give(st.person, schema.RoleSpoke, k, end, r.s.toks[k].w.pos)
			return true
		}
	}
	return false
}

// rolesAfter reports whether a word behind step i gives its subject a role: 甲为获奖者颁发证书.
func (r *reading) rolesAfter(i int) bool {
	return slices.ContainsFunc(r.steps[i+1:], func(st step) bool { _, ok := st.role(); return ok })
}

// joined reports whether 与 joins a person to whom the sentence spoke of before: 甲考察园区，并与乙交谈.
func (r *reading) joined(st step) bool {
	return r.s.is(st.tok-1, clsWith) && len(r.agents) > 0 && r.behindAgents() == r.c.from
}

// actsAfter reports whether a word behind step i makes an event or a role, or the list that the step stands in goes on in the next clause.
func (r *reading) actsAfter(i int) bool {
	if last := r.steps[len(r.steps)-1]; last.person != nil && last.end == r.c.to {
		return true
	}
	return slices.ContainsFunc(r.steps[i+1:], func(st step) bool { _, verb := st.word.verb(); return verb }) || r.rolesAfter(i)
}

// escortFollows reports whether 陪同, or 带领下, comes after the persons from step i on.
func (r *reading) escortFollows(i int) bool {
	for _, st := range r.steps[i:] {
		leads := st.word.has(shapeLeads) && r.s.is(st.end, clsUnder) && st.end+1 == r.c.to // not 在甲率领下赴某市考察
		if _, ok := st.role(); ok || leads {
			return leads || r.s.leadsOn(st.tok)
		}
	}
	return false
}

// escorted reads 在甲、乙陪同下, and 在甲带领下.
func (r *reading) escorted(i int, st step) bool {
	if !r.s.leadsOn(st.tok) {
		return false
	}
	e, escorts := st.role()
	if !escorts {
		e, _ = st.word.shaped(shapeLeads)
	}
	if r.t.cur == nil && !escorts {
		r.led(r.steps[r.with:i])
		return true
	}
	along := e.role == schema.RoleAccompanied
	if ev := r.t.cur; escorts && (ev == nil || along && !ev.tour() && ev.typ != schema.Talks && (r.newcomers(ev) || r.aside && r.pending)) {
		r.openClause(event{typ: r.roleType(st, e), rule: e.pos})
	}
	if r.t.cur != nil && sits(r.t.cur.typ) {
		e.role = schema.RoleAttended // 在甲陪同下检阅仪仗队: nobody inspects at a ceremony
	}
	for _, b := range r.steps[r.with:i] {
		if b.person != nil && r.t.cur != nil {
			r.give(b.person, e.role, b.tok, st.end, e.pos)
		}
	}
	if r.with = -1; e.role == schema.RoleAttended {
		r.list = e // 在甲见证下，乙、丙签约
	}
	return true
}

// led makes agents of those who lead what the rest of the sentence tells of: 在甲带领下，考察团赴某地考察.
func (r *reading) led(by []step) {
	for _, b := range by {
		if b.person != nil {
			r.agents = append(r.agents, b.person)
		}
	}
	r.with, r.pending = -1, true
}

// meets takes the other side of 会见.
func (r *reading) meets(st step) {
	if old := r.t.cur; sits(old.typ) || r.each && (old.tour() || old.dest != st.person.name && r.guestOf(old)) {
		r.t.open(r.telling, &event{typ: schema.Talks, known: old.known, rule: r.both.pos, name: r.clauseName()}, st.tok, st.end)
		for _, a := range r.agents {
			r.give(a, schema.RoleMet, r.c.from, st.end, r.both.pos)
		}
	}
	r.t.cur.dest = st.person.name
	r.give(st.person, schema.RoleMet, st.tok, st.end, r.both.pos)
}

// guestOf reports whether somebody besides the agents is met at the event.
func (r *reading) guestOf(ev *event) bool {
	return slices.ContainsFunc(ev.parts, func(p *part) bool {
		host := slices.ContainsFunc(r.agents, func(a *item) bool { return a.name == p.name })
		return !host && slices.Contains(p.roles, schema.RoleMet)
	})
}

// visited reports whether the agents did something to a person that the clause names behind the verb, or before it behind 为: 甲看望乙、丙;
// 甲为乙送喜报.
func (r *reading) visited(i int, st step) bool {
	if r.s.is(st.tok-1, clsBy) || r.rolesAfter(i) || len(r.agents) == 0 {
		return false
	}
	visits := func(b step) bool { e, ok := b.word.shaped(shapeLead); return ok && e.typ == schema.Visit }
	return slices.ContainsFunc(r.steps[:i], visits) || r.s.any(min(r.behindAgents(), st.tok), st.tok, clsAs) && slices.ContainsFunc(r.steps[i:], visits)
}
