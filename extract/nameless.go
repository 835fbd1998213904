package extract

import (
	"slices"
	"unicode/utf8"

	"guanxi/schema"
)

// Not every word for an event names one that the clause tells of: it may tell the kind of something else, or what people speak of.

// nameless reports whether the word at step i names no event that the clause tells of: 会议的, 洽谈会筹备.
func (r *reading) nameless(i int, st step) bool {
	if r.s.is(st.end, clsOf|clsCited) || r.often(st) || r.insideLonger(i, st) || r.regarded(st) || r.onBehalf(st) || r.inPost(st) || r.inVenue(i, st) {
		return true
	}
	cur := r.t.cur
	object := cur != nil && len(cur.parts) == 0 && anyStep(r.steps[:i], shapeHeld)           // 甲进行宣讲, the first who is named
	beside := r.s.is(st.end, clsOthers) || r.pending && st.word.has(shapeSubject) && !object // 讲座、论坛等; 甲宣讲
	return cur != nil && (r.modifies(st) || beside && !r.roleBefore(i))
}

// inVenue reports whether the word at step i is part of the name of a venue that somebody tours: 到路演中心调研.
func (r *reading) inVenue(i int, st step) bool {
	return r.t.x.lex.sites.at(r.s.s[r.s.toks[st.end-1].end:], "ends") > 0 && anyStep(r.steps[i+1:], shapeLead)
}

// insideLonger reports whether a later word of the same phrase ends the name: 博览会 in 博览会招商路演.
func (r *reading) insideLonger(i int, st step) bool {
	for _, n := range r.steps[i+1:] {
		if n.person != nil {
			return false
		}
		if n.word == nil {
			continue
		}
		if (n.word.has(shapeNoun) || n.word.opens(schema.PressConference)) && (r.s.is(st.end, clsJointly) || r.nameFrom(r.c, n) <= st.tok) {
			return true
		}
	}
	return false
}

// inPost reports whether the word at a step stands in the name of a post that somebody holds: 曾任某会议副主席.
func (r *reading) inPost(st step) bool {
	return slices.ContainsFunc(r.s.toks[r.c.from:st.tok], func(t tok) bool { return t.is(clsCopula) && t.w.copula.former })
}

// modifies reports whether an ordinary noun follows the word at st, which then tells its kind and no event: 宣讲空间, 培训基地.
func (r *telling) modifies(st step) bool {
	return st.end < len(r.s.toks) && r.s.toks[st.end].w != nil && r.s.toks[st.end].w.cls&^(clsCommon|clsPeople) == 0 && utf8.RuneCountInString(r.s.toks[st.end].w.text) > 1
}

// regarded reports whether the word at a step is what somebody speaks of (对参加洽谈会表示感谢), or what is done to him (被市安委办约谈).
func (r *reading) regarded(st step) bool {
	says := func(n step) bool { return n.tok > st.tok && n.word.is(clsSay) }
	for k := r.c.from; k < st.tok; k++ {
		if r.s.is(k, clsPassive) || r.hasAt(k, shapeDeputes) && k >= r.behindAgents() && !r.s.any(r.c.from, k, clsCites) {
			return true // 甲委派干部慰问乙; not 甲受省委委托慰问
		}
		if r.s.is(k, clsAbout) && st.word.has(shapeGroup) {
			return true // 关于报告审议情况的汇报
		}
		if r.s.is(k, clsToward) {
			return !st.word.is(clsSay) && slices.ContainsFunc(r.steps, says)
		}
	}
	return false
}

// onBehalf reports whether the word at a step names for whom an agent acts: 甲代表市纪委常委会作报告.
func (r *reading) onBehalf(st step) bool {
	if len(r.agents) == 0 {
		return false
	}
	k := r.behindAgents()
	does := func(n step) bool { _, role := n.role(); return role && n.tok > k && n.tok < st.tok } // 甲代表市委出席会议
	return k < st.tok && r.s.is(k, clsDelegate) && !slices.ContainsFunc(r.steps, does)
}

// pastVerb reports whether the clause has its event verb before step i: then the noun is what the verb is about.
func (r *reading) pastVerb(i int) bool {
	return slices.ContainsFunc(r.steps[:i], func(b step) bool { _, ok := b.word.verb(); return ok })
}

// content reports whether the clause tells of what was said or studied elsewhere.
func (r *reading) content(i int) bool {
	return r.cites && r.s.is(r.c.from, clsPlus) || anyStep(r.steps[:i], shapeContent)
}
