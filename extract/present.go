package extract

import (
	"slices"

	"guanxi/schema"
)

// unreadPresent lets the agents of a clause that no rule reads have attended, or spoken where its verb is a word for that (甲交流工作), if
// they stand between people who have a role.
func (r *telling) unreadPresent() {
	if !r.spent || !r.pending || r.list.role == "" || r.t.cur == nil || r.t.cur.tour() {
		return
	}
	role, last := schema.RoleAttended, r.agents[len(r.agents)-1]
	if k := r.s.from(last.end); last.s == r.s && k < len(r.s.toks) && r.s.toks[k].has(shapeSpeech) {
		role = schema.RoleSpoke
	}
	for _, a := range r.agents {
		r.give(a, role, r.s.from(a.start), r.s.from(a.end), r.list.pos)
	}
}

// colon keeps the role that the names after 陪同出访的有： have.
func (r *telling) colon(c clause, steps []step) {
	if r.s.at(c.to) != "：" {
		return
	}
	if last := c.to - 1; !r.s.is(last, clsHas|clsAs) {
		if r.pending && r.s.toks[last].w.speaks() {
			r.agents, r.pending = nil, false // 甲宣布：乙将访问某国
		}
		return
	}
	for _, st := range steps {
		if e, ok := st.role(); ok {
			r.list, r.pending, r.agents = e, false, nil
		}
	}
}

// end gives those who were named without a verb the role of the list they stand in.
func (r *telling) end() {
	if r.pending && r.list.role == "" && r.bareRoll() {
		r.list = eventWord{role: schema.RoleAttended, pos: bareList}
	}
	if !r.pending || r.list.role == "" || r.denied() || r.t.cur == nil && !r.openRoll() {
		return
	}
	for _, a := range r.agents {
		if r.list.pos != bareList && r.list.role != schema.RoleAttended || r.t.own(r.t.cur, a.name).part(a.name) == nil {
			r.give(a, r.list.role, r.s.from(a.start), r.s.from(a.end), r.list.pos)
		}
	}
}

// bareRoll reports whether the agents are a printed list of people of whom nothing is told but that they were there.
func (r *telling) bareRoll() bool {
	given := func(a *item) bool { return a.given }
	return len(r.agents) >= 3 && r.status(0, r.now.to) != schema.Planned && r.s.at(r.now.from-1) != "：" && !r.listed() && !r.toldOf() && !slices.ContainsFunc(r.agents, given) &&
		!r.s.anyShape(r.now.from, r.now.to, shapeEach) && !r.s.anyShape(r.now.from, r.now.to, shapeSpeech) // 甲、乙、丙先后与某人面对面; 甲、乙、丙发言
}

// openRoll opens the event that a list of people tells of by itself, and reports whether it does: not 甲、乙、丙，被约谈, where no rule
// reads what they did.
func (r *telling) openRoll() bool {
	last := r.agents[len(r.agents)-1]
	if n := r.tail(); r.agents[0].s != r.s || n < 2 || n > shortTail || r.status(0, len(r.s.toks)) == schema.Planned {
		return false
	}
	name := r.s.s[last.start:r.s.toks[r.now.to-1].end]
	r.t.open(r, &event{typ: schema.Other, known: byRole, rule: r.list.pos, name: name}, 0, len(r.s.toks))
	return true
}

// bareList is the rule by which a printed list of people without a verb were there.
const bareList = "list"

// roster opens the event of one of the days of a printed plan, each with those who come on it: 14日，甲等3人；15日，乙. It reports whether
// the clause tells of one.
func (r *telling) roster(c clause, steps []step) bool {
	other := func(st step) bool { return st.person == nil }
	if len(steps) == 0 || r.s.at(c.to) == "，" || slices.ContainsFunc(steps, other) || !r.dayBefore(c) {
		return false
	}
	name := r.s.s[r.s.toks[c.from].start:r.s.toks[c.to-1].end]
	r.t.open(r, &event{typ: schema.Other, known: byRole, rule: bareList, name: name, status: r.status(0, len(r.s.toks))}, c.from, c.to)
	for _, st := range steps {
		r.give(st.person, schema.RoleAttended, c.from, st.end, bareList)
	}
	return true
}

// dayBefore reports whether nothing but a day stands before the clause, and before that or behind the clause the mark that parts such days.
func (r *telling) dayBefore(c clause) bool {
	k := c.from - 2
	for k >= 0 && !r.s.toks[k].is(clsPunct) {
		k--
	}
	if k < 0 || r.s.at(c.from-1) != "，" || r.s.at(k) != "；" && !(r.s.at(k) == "：" && r.s.at(c.to) == "；") {
		return false
	}
	from, to := r.s.toks[k].end, r.s.toks[c.from-1].start
	return slices.ContainsFunc(r.t.days(r.s), func(d date) bool { return d.start == from && from+len(d.text) == to })
}

// listed reports whether the agents are named to say who somebody is: 获奖者分别是甲、乙、丙.
func (r *telling) listed() bool {
	k := r.s.from(r.agents[0].left) - 1
	if r.s.at(k) == "：" {
		k--
	}
	return r.s.is(k, clsIs)
}

// toldOf reports whether the sentence tells of each of the agents by himself, or what they were: 甲政绩观扭曲问题；乙、丙曾任某市市长.
func (r *telling) toldOf() bool {
	from := 0
	if first := r.agents[0]; first.s == r.s {
		from = r.s.from(first.end)
	}
	for k := from; k < len(r.s.toks); k++ {
		if k < r.now.to && r.s.at(k) == "；" || r.s.is(k, clsCopula) {
			return true
		}
	}
	return false
}

// denied reports whether what follows the agents says that they did not: 甲因故未出席.
func (r *telling) denied() bool {
	return r.s.any(len(r.s.toks)-r.tail(), len(r.s.toks), clsNot)
}

// shortTail is how many tokens may follow a list of people that is a sentence by itself: 等市领导。
const shortTail = 6

// tail is how many tokens follow the last of the agents.
func (r *telling) tail() int { return len(r.s.toks) - r.s.from(r.agents[len(r.agents)-1].end) }

// described takes the names in 出席会议的市领导有甲、乙: they have the roles of the verbs before 的.
func (r *reading) described(i int, st step) bool {
	there := slices.IndexFunc(r.steps[:i], func(b step) bool {
		e, ok := b.role()
		return ok && (e.role == schema.RoleAttended || e.role == schema.RoleAccompanied) && r.s.any(b.end, st.tok, clsOf)
	})
	if there < 0 || r.s.any(st.end, r.c.to, clsNot) {
		return false
	}
	if r.t.cur == nil {
		if !r.steps[there].word.has(shapeAt) {
			return false
		}
		e, _ := r.steps[there].role()
		r.openClause(event{typ: r.roleType(r.steps[there], e), known: byRole, rule: e.pos})
	}
	of := 0
	for _, b := range r.steps[there:i] {
		if e, ok := b.role(); ok && !b.word.has(shapeBeside) && r.s.any(b.end, st.tok, clsOf) {
			r.give(st.person, e.role, b.tok, st.end, e.pos)
			of = b.end
		}
	}
	if e, _ := r.steps[there].role(); of == 0 { // 一同调研的还有甲
		if !r.t.cur.tour() {
			e.role = schema.RoleAttended
		}
		r.give(st.person, e.role, r.steps[there].tok, st.end, e.pos)
	}
	return r.s.any(of, st.tok, clsHas) || r.s.at(st.end) != "，" && !r.s.is(st.end, clsSay) // 出席仪式的甲说
}
