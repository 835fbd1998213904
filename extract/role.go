package extract

import (
	"cmp"
	"slices"
	"strings"

	"guanxi/schema"
)

// leads reads 率队: it leads what its agents do next.
func (r *reading) leads(st step, e eventWord) {
	if ev := r.t.cur; ev != nil && ev.sent != r.t.sent && !ev.tour() && !(r.otherDay(ev) && r.goes(st)) {
		if st.end == r.c.to { // 本次活动由甲、乙带队
			r.list = eventWord{role: schema.RoleAttended, pos: e.pos}
		}
		return
	}
	if r.t.cur == nil || r.t.cur.sent != r.t.sent && (r.ofAnother(r.t.cur) || !r.t.cur.tour()) {
		if !r.goes(st) && len(r.t.days(r.s)) == 0 && !r.s.anyShape(st.end, r.c.to, shapeWeak) {
			return // 甲带领乡亲种果树: no event of a day
		}
		typ := cmp.Or(r.t.errand, r.outward(st))
		r.openClause(event{typ: typ, known: byRole, rule: e.pos, where: r.whither()})
	}
	if r.ofAnother(r.t.cur) && !r.goes(st) {
		return // 甲带队检查，乙带领科室负责人陪同
	}
	for _, a := range r.agents {
		p := r.t.cur.part(a.name)
		inspects := p != nil && slices.Contains(p.roles, e.role)
		r.give(a, e.role, r.c.from, st.end, e.pos)
		if p = r.t.cur.part(a.name); p != nil {
			p.led = p.led || !inspects
		}
	}
	r.pending = false
}

// ofAnother reports whether somebody leads the event, and none of the agents does: who went along there and leads here is at another.
func (r *reading) ofAnother(ev *event) bool {
	leads := func(a *item) bool {
		p := ev.part(a.name)
		return p != nil && slices.Contains(p.roles, schema.RoleInspected)
	}
	return ev.led() && !slices.ContainsFunc(r.agents, leads)
}

// into reports whether the clause goes to what ends with the word at st: 来到老兵家中.
func (r *reading) into(st step) bool {
	return r.s.anyShape(r.c.from, st.tok, shapeInto)
}

// goes reports whether the clause names a stop behind the word at st: 率队赴某县.
func (r *reading) goes(st step) bool {
	return r.s.anyShape(st.end, r.c.to, shapeInto)
}

// role gives the agents the role that the word says.
func (r *reading) role(st step, e eventWord) {
	if e.role != schema.RoleSpoke && r.crowd(st) || e.role == schema.RoleAccompanied && r.s.is(st.end, clsUnder) {
		return
	}
	r.objectFirst(st)
	if e.role == schema.RoleAccompanied {
		r.wentAhead(e)
	}
	if cur := r.t.cur; cur != nil && cur.status != schema.Planned && r.toCome(st) {
		return
	}
	if r.t.cur == nil {
		if r.noOccasion(st, e) {
			return
		}
		r.openClause(event{typ: r.roleType(st, e), known: byRole, rule: e.pos})
	}
	cur, beside := r.t.cur, st.word.has(shapeBeside)
	switch {
	case beside && r.next && sits(cur.typ) && r.s.anyShape(st.end, min(st.end+1, r.c.to), shapeLead):
		return // 会前，甲和乙一起视察
	case beside && !r.newcomers(cur) && r.s.any(min(r.behindAgents(), st.tok), st.tok, clsAnd|clsWith):
		return // 和老人一起回忆
	case beside && !cur.tour():
		e.role = schema.RoleAttended // 一同出席会议
	case e.role == schema.RoleSpoke && cur.tour() && len(r.agents) > 2 && r.behindAgents() == r.c.from && !r.newcomers(cur):
		return // 甲、乙、丙慰问官兵，感谢他们
	case e.role == schema.RoleAttended && cur.typ == schema.Talks && len(cur.parts) == 0: // 两市举行会谈，甲、乙出席
		for _, a := range r.agents {
			r.give(a, schema.RoleMet, r.c.from, st.end, e.pos)
		}
	case st.word.has(shapeReceives) && cur.typ == schema.Talks:
		e.role, r.speech = schema.RoleSpoke, true // 甲欢迎乙来访并出席论坛
	case st.word.has(shapeWithin) && !sits(cur.typ) && !r.newcomers(cur):
		return // 走访慰问，送上慰问品
	}
	occasion := r.opensOccasion(st, e)
	cur.apart = cur.apart || r.apart && len(r.agents) > 1 && e.role == schema.RoleAttended
	cur.live, cur.speech = cur.live || occasion, cur.speech || occasion
	all := r.concerned(st, e.role)
	for _, ev := range all {
		for _, a := range r.agents {
			if len(all) == 1 {
				ev = r.t.own(ev, a.name)
			}
			r.giveAt(ev, a, e.role, r.c.from, st.end, e.pos)
		}
	}
	r.pending, r.done, r.sat = false, true, e.role == schema.RoleAttended || e.role == schema.RoleAccompanied
	if r.list = e; e.role == schema.RoleChaired || e.role == schema.RoleSpoke {
		r.list.role = schema.RoleAttended // 甲主持，乙、丙在座
	}
}

// noOccasion reports whether the role that the word at st says, where no event was told of, tells of none either: 甲介绍, to a reporter,
// 甲与家人一起; but 甲宣布比赛开幕.
func (r *reading) noOccasion(st step, e eventWord) bool {
	w := st.word
	return w.has(shapeWithin) && !(w.has(shapeAt) && len(r.t.days(r.s)) > 0) || r.status(r.fromAgents(), st.tok) == schema.Past ||
		w.has(shapeBeside) && !w.has(shapeAt) && !r.s.is(st.end, clsEventWord) || e.role == schema.RoleSpoke && !r.opensOccasion(st, e)
}

// opensOccasion reports whether the word at st is said where the occasion is only: 致辞, 宣布比赛开幕.
func (r *reading) opensOccasion(st step, e eventWord) bool {
	return st.word.has(shapeOccasion) || e.role == schema.RoleSpoke && r.s.anyShape(st.end, r.c.to, shapeOpens)
}

// roleType is the type of the event that a role tells of: that of a tour right behind it (参加视察), too.
func (r *reading) roleType(st step, e eventWord) schema.EventType {
	if at, ok := r.saidAt(st); ok {
		return at
	}
	if e.role == schema.RoleAccompanied {
		return schema.Inspection
	}
	return schema.Meeting
}

// saidAt is the type of event that the word at st says its role is for.
func (r *reading) saidAt(st step) (schema.EventType, bool) {
	if at, ok := st.word.shaped(shapeAt); ok {
		return schema.EventType(at.role), true
	}
	if e, ok := st.role(); !ok || e.role != schema.RoleAttended && e.role != schema.RoleAccompanied || !r.hasAt(st.end, shapeLead) {
		return "", false
	}
	tour, _ := r.s.toks[st.end].w.shaped(shapeLead)
	return tour.typ, true
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
		if n.word == nil || n.word.has(shapeJoin) {
			return
		}
		if e, ok := n.word.shaped(shapeNoun); ok {
			r.named(i, n, e)
			return
		}
	}
}

// concerned are the events that a role is given at: the current one, or all for 分别参加有关活动, and for 分别参加 all of whoever leads it.
func (r *reading) concerned(st step, role schema.Role) []*event {
	if r.each && r.s.anyShape(r.c.from, r.c.to, shapeWeak) || r.s.anyShape(r.c.from, r.c.to, shapeAll) {
		return slices.DeleteFunc(slices.Clone(r.t.events), func(e *event) bool { return len(e.parts) == 0 && !e.held }) // not 峰会期间
	}
	cur := r.twin(role)
	if r.activity(st) && r.t.followed(cur) { // 发布会举行。会后召开推介会。甲出席活动
		return slices.DeleteFunc(slices.Clone(r.t.events), func(e *event) bool { return e != cur && (!e.held || len(e.parts) > 0 || e.para != cur.para) })
	}
	if all := r.ofAll(cur, role); len(all) > 1 || len(all) == 1 && all[0] != cur {
		return all
	}
	if !r.each || role == schema.RoleSpoke || st.end < r.c.to || cur.sent == r.t.sent || len(cur.parts) == 0 {
		return []*event{cur}
	}
	return slices.DeleteFunc(slices.Clone(r.t.events), func(e *event) bool { return e.part(cur.parts[0].name) == nil })
}

// followed reports whether the sentence before told of the event as held after another, and of nobody there.
func (t *story) followed(e *event) bool {
	s := t.a.sents[e.sent]
	return len(e.parts) == 0 && e.sent == t.sent-1 && s.anyShape(0, min(2, len(s.toks)), shapeNext)
}

// activity reports whether the word at st says that somebody was at what is only called an activity: 出席活动.
func (r *reading) activity(st step) bool {
	for i := range st.word.text {
		if i > 0 && r.t.x.lex.find(st.word.text[i:]).has(shapeWeak) {
			return st.word.has(shapeSubject)
		}
	}
	return false
}

// own is the event; of talks told in one sentence, or of what each did at a stop of his own, that which the person was in: 分别会见甲、乙, 甲表示.
func (t *story) own(ev *event, name string) *event {
	if ev.typ != schema.Talks && !ev.alone || ev.part(name) != nil {
		return ev
	}
	for _, e := range t.events {
		if e.typ == ev.typ && e.sent == ev.sent && e.part(name) != nil {
			return e
		}
	}
	return ev
}

// twin is the current event; or, where the agents only speak, the last that they were at, if nobody of the current one was; on a visit
// its hosts speak.
func (r *reading) twin(role schema.Role) *event {
	cur := r.t.cur
	if role != schema.RoleSpoke || cur.typ == schema.Visit || cur.sent == r.t.sent || !r.newcomers(cur) || r.s.anyShape(0, len(r.s.toks), shapeSeries) {
		return cur
	}
	for _, e := range slices.Backward(r.t.events) {
		if !r.newcomers(e) && !slices.ContainsFunc(cur.parts, func(p *part) bool { return e.part(p.name) != nil }) {
			return e
		}
	}
	return cur
}

// openClause begins the event e, which the clause at hand tells and names.
func (r *reading) openClause(e event) *event {
	e.name = r.clauseName()
	return r.t.open(r.telling, &e, r.c.from, r.c.to)
}

// clauseName names an event by the clause that tells it, from its first agent on, without the word that joins it to the one before, 并,
// and what joins it to the one behind: 甲在青澜市调研时强调.
func (r *reading) clauseName() string {
	to := r.c.to
	for to-1 > r.c.from && (r.s.is(to-1, clsSay|clsDuring) || r.s.single(to-1) && r.s.is(to-1, clsWhen)) {
		to--
	}
	from, end := r.s.toks[r.c.from].start, r.s.toks[to-1].end
	if r.s.toks[r.c.from].has(shapeJoin) && r.c.from+1 < r.c.to {
		from = r.s.toks[r.c.from].end
	}
	if len(r.agents) > 0 && r.agents[0].s == r.s && r.agents[0].start < end && (r.agents[0].start >= from || r.listedBefore(r.agents[0])) {
		from = r.agents[0].start
	}
	return strings.TrimSpace(r.s.s[from:end])
}

// listedBefore reports whether the list of agents whom the clause names begins with one before it: 市委书记甲，市长乙会见丙.
func (r *reading) listedBefore(first *item) bool {
	last := r.agents[len(r.agents)-1]
	if last.s != r.s || last.start < r.s.toks[r.c.from].start {
		return false
	}
	bars := clsSay | clsTime | clsCompany | clsPress
	if !r.pending {
		bars |= clsEventWord | clsStop // 甲分别与乙，丙座谈 is one clause of its own
	}
	return !r.s.any(r.s.from(first.end), r.c.from, bars)
}
