package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// named reads the name of an event that ends with the word at step i: 全市安全生产工作会议.
func (r *reading) named(i int, st step, e eventWord) {
	if r.backToMain(i, st) {
		r.t.main() // 出席闭幕式, after a part of it that was told without its people
		return
	}
	if r.lecturesElsewhere(st, e) {
		r.openClause(event{typ: e.typ, known: byVerb, rule: e.pos})
		return
	}
	if r.nameless(i, st) {
		return
	}
	from := r.joinedFrom(i, st)
	name, to := r.nameText(from, st)
	if r.t.x.lex.find(name).is(clsBody) || r.t.cur != nil && r.s.is(from, clsBars) {
		return // 中国人民政治协商会议, 关于会议的报告
	}
	cur := r.t.cur
	old := r.t.find(name)
	if old == nil && r.thisOne(from) && strings.HasSuffix(r.t.cur.name, st.word.text) {
		old = r.t.cur
	}
	if old != nil && !(r.held(i) && r.otherDay(old)) && !r.beside(old, name, st) {
		if old.date.text == "" {
			old.date = r.dateAt(r.s.toks[from].start, old)
		}
		same := strings.Contains(old.name, name) || r.pending || r.held(i) // else a meeting that proposes something to this one
		if same && (utf8.RuneCountInString(name) > 3 || cur == nil || !strings.HasSuffix(cur.name, name)) {
			r.t.cur = old
		}
		return
	}
	ev := &event{typ: r.firstOf(i, from, e).typ, name: name, known: byNoun, rule: e.pos, held: r.held(i) && !r.heldBefore(i)}
	kind := st.word.text[max(0, len(st.word.text)-2*hanLen):] // 活动, of 交流活动
	if r.t.x.lex.find(r.began(i)).has(shapeOpens) && (ev.typ == schema.Other || ev.typ == schema.Meeting && r.t.x.lex.find(kind).has(shapeWeak)) {
		ev.typ = schema.Ceremony
	}
	before := strings.TrimSuffix(name, st.word.text)
	opening := ev.typ == schema.Ceremony && r.t.x.lex.find(before).has(shapeNoun) // 大会开幕式
	r.enter(i, ev, from, to, utf8.RuneCountInString(before) >= 2 && !opening || old != nil)
}

// backToMain reports whether the bare word at step i, of which people have a role, is not for the event at hand, which nobody takes part in.
func (r *reading) backToMain(i int, st step) bool {
	cur := r.t.cur
	if cur == nil || cur.status == schema.Planned || len(cur.parts) > 0 || cur.sent == r.t.sent || strings.HasSuffix(cur.name, st.word.text) {
		return false
	}
	return r.roleBefore(i) && r.nameFrom(r.c, st) == st.tok
}

// enter opens the event named at step i by tokens from to to, or lets the one at hand become it; specific says that more than its
// last word names it.
func (r *reading) enter(i int, ev *event, from, to int, specific bool) {
	cur := r.t.cur
	planned := r.planned()
	switch {
	case cur == nil && r.content(i) && !r.held(i):
	case cur == nil:
		if !specific {
			ev.known = byWeak
		}
		r.t.open(r.telling, ev, from, to)
	case specific && r.session(i, cur):
		cur.name, cur.typ = cur.name+ev.name, ev.typ
	case cur.status == schema.Planned && cur.sent != r.t.sent && !planned && r.roleBefore(i):
		r.t.open(r.telling, ev, from, to)
	case planned, r.signing(i, cur): // of talks whose people the clause names
	case !specific && ev.typ != schema.PressConference && !r.anew(i, cur):
		r.t.opening(r.steps[i].word.text, ev.typ, r.roleBefore(i))
	case r.names(cur, i, from):
		cur.become(ev)
		if len(cur.parts) == 0 && cur.sent != r.t.sent { // 近日，多地举行报告会。12月2日，甲在某市作宣讲报告
			cur.date = dayIn(r.t.daysOf(r.s, cur), cur.date)
		}
	case !r.content(i) && r.another(cur, i, from, to):
		r.t.open(r.telling, ev, from, to)
		r.aside = r.aside || r.amid(i) || r.before(cur)
	}
}

// planned reports whether the clause tells of what is to come.
func (r *reading) planned() bool {
	return r.status(r.c.from, r.c.to) == schema.Planned || r.ahead()
}

// lecturesElsewhere reports whether the clause begins with a newcomer who lectures in a place of his own, after a lecture of others: 乙在某县宣讲.
func (r *reading) lecturesElsewhere(st step, e eventWord) bool {
	cur := r.t.cur
	after := cur != nil && e.typ == schema.Lecture && cur.typ == e.typ && len(cur.parts) > 0 && cur.sent != r.t.sent
	return after && r.pending && st.word.has(shapeSubject) && r.newcomers(cur) && r.inPlace()
}

// inPlace reports whether the clause says where its agents are: 甲在青澜市宣讲.
func (r *reading) inPlace() bool {
	k := r.behindAgents()
	return k > r.c.from && r.s.is(k, clsIn) && r.s.is(k+1, clsPlace)
}

// signing reports whether the ceremony at step i ends the talks cur, of which nobody was named: 两市举行会谈并签署协议。甲、乙出席签约仪式.
func (r *reading) signing(i int, cur *event) bool {
	k := r.steps[i].tok - 1
	return k >= 0 && r.s.toks[k].has(shapeWeak) && cur.typ == schema.Talks && len(cur.parts) == 0 && r.t.sent-cur.sent < 2
}

// anew reports whether what step i names by its kind alone was held beside the event at hand: on another day, or 会后; 当晚, of talks.
func (r *reading) anew(i int, cur *event) bool {
	after := (r.aside || r.next && cur.typ == schema.Talks) && (r.pending || !r.s.anyShape(r.c.from, r.c.to, shapeAside)) // not 会议还举行了宣誓仪式
	return r.held(i) && (after || r.otherDay(cur))
}

// names reports whether what step i names, from token from on, is the event at hand, of which the article told less so far.
func (r *reading) names(cur *event, i, from int) bool {
	if cur.known == byVerb {
		beyond := r.c.from > cur.clause && (r.held(i) || cur.typ == schema.Talks) || r.after(cur, i)
		return cur.sent == r.t.sent && !r.pastVerb(i) && !beyond
	}
	soon := cur.known < byHeld && r.t.sent-cur.sent < 2 && !(r.held(i) && r.otherDay(cur))
	n, _ := r.steps[i].word.shaped(shapeNoun)
	nameless := cur.known == byRole && (r.s.is(from-1, clsTime) || cur.typ == schema.Ceremony && n.typ == cur.typ) // 此次香港会议; 出席仪式的甲说
	return (soon || nameless) && !r.content(i)
}

// another reports whether the event named at step i by tokens from to to is not the one at hand.
func (r *reading) another(cur *event, i, from, to int) bool {
	if r.held(i) && (len(cur.parts) == 0 && !r.s.ofYear() || r.otherDay(cur) || from == 0 && cur.typ == schema.Talks && cur.sent != r.t.sent) {
		return true
	}
	return r.next && !r.s.is(to, clsDuring) && !r.hasAt(to, shapeNext) || r.told(i) || r.after(cur, i) // not 培训期间, 仪式结束后
}

// roleBefore reports whether the clause gives its people a role before step i: 出席论坛等活动, but 开展讲座、论坛等.
func (r *reading) roleBefore(i int) bool {
	return slices.ContainsFunc(r.steps[:i], func(st step) bool { _, ok := st.role(); return ok })
}

// amid reports whether the event at step i is a part of the one at hand: 会上还举行了签约仪式.
func (r *reading) amid(i int) bool {
	return anyStep(r.steps[:i], shapeSeries)
}

// main makes the last event that people took part in the current one.
func (t *story) main() {
	for _, e := range slices.Backward(t.events) {
		if len(e.parts) > 0 {
			t.cur = e
			return
		}
	}
}

// thisOne reports whether the name that begins at token from is told of as that of the event at hand: 此次线上年会.
func (r *reading) thisOne(from int) bool {
	return r.t.cur != nil && r.s.is(from-1, clsTime) && !r.s.is(from-1, clsDay|clsAfter|clsVague)
}

// beside reports whether newcomers are in one of several groups that sit at a time, or at another time: 甲在参加民盟小组讨论时说.
func (r *reading) beside(old *event, name string, st step) bool {
	another := st.word.has(shapeGroup) || !strings.Contains(old.name, name)
	return another && r.pending && r.s.is(st.end, clsWhen) && r.newcomers(old)
}

// other goes on with the meeting that a word like 会上 at step i names, or opens it where newcomers speak there: 甲在全市防汛会议上部署.
func (r *reading) other(i int, st step, typ schema.EventType) {
	r.t.back(cutLast(st.word.text), typ)
	r.backToOwn(typ)
	ev, from := r.seriesEvent(r.c, st.tok, typ)
	cur := r.t.cur
	speech := len(r.agents) > 0 && st.end < r.c.to && r.s.toks[st.end].w.speaks() // 会见乙，并在表彰大会上讲话
	named := utf8.RuneCountInString(ev.name) >= longName || speech && ev.typ == schema.Ceremony && cur.typ == schema.Talks
	if ev.known != byNoun || !named || r.content(i) {
		return
	}
	if old := r.t.find(ev.name); old != nil {
		r.t.cur, old.live = old, true
		return
	}
	if !sits(ev.typ) || !(cur.typ == schema.Talks && speech) && (ev.typ == schema.Ceremony || cur.typ == schema.Talks || !r.newSpeakers(st)) {
		return
	}
	if cur.known < byHeld && sits(cur.typ) {
		cur.become(ev)
		return
	}
	r.t.open(r.telling, ev, from, st.end)
}

// backToOwn makes the last event of the type at which the agents were the current one: 甲在会上指出, after a meeting of
// others that was told of between.
func (r *reading) backToOwn(typ schema.EventType) {
	if !r.pending || !r.newcomers(r.t.cur) {
		return
	}
	for _, e := range slices.Backward(r.t.events) {
		if e.like(typ) && e.known == byNoun && !r.newcomers(e) {
			r.t.cur, e.live = e, true
			return
		}
	}
}

// newSpeakers reports whether people who do not take part in the event at hand stand before the word at st, or begin the clause after it.
func (r *reading) newSpeakers(st step) bool {
	if r.pending {
		return r.newcomers(r.t.cur)
	}
	return st.end == r.c.to && slices.ContainsFunc(r.s.items, func(it item) bool {
		return it.kind == itemPerson && st.end+1 < len(r.s.toks) && it.left == r.s.toks[st.end+1].start && !r.figure(&it) && r.t.cur.part(it.name) == nil
	})
}

// longName is how many runes make a weak word's name as telling as a noun's: “夏送清凉”慰问活动.
const longName = 6

// weak reads 活动: an event where nothing tells more.
func (r *reading) weak(i int, st step, e eventWord) {
	if r.insideLonger(i, st) || r.often(st) {
		return
	}
	from := r.nameFrom(r.c, st)
	name, to := r.nameText(from, st)
	if cur := r.t.cur; cur == nil {
		ev := &event{typ: cmp.Or(r.tourAt(st.tok-1), e.typ), name: name, known: byWeak, rule: e.pos}
		if r.held(i) && utf8.RuneCountInString(name) > longName {
			ev.known, ev.held = byHeld, true
		}
		r.t.open(r.telling, ev, from, to)
	} else if cur.known == byRole && !cur.led() && (cur.status == schema.Planned || !r.planned()) {
		cur.typ, cur.name, cur.known, cur.rule = e.typ, name, byWeak, e.pos
	}
}

// tourAt is the type of what is done by the verb at token k, if people go along: visit in 走访慰问活动.
func (r *reading) tourAt(k int) schema.EventType {
	if k < r.c.from {
		return ""
	}
	if e, ok := r.s.toks[k].w.verb(); ok && isTour(e.typ) {
		return e.typ
	}
	return ""
}
