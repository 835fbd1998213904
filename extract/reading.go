package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// reading is one clause being read, step by step.
type reading struct {
	*telling
	c       clause
	steps   []step
	fresh   bool // the next person begins a new subject
	with    int  // step of the first person in 在甲、乙陪同下; -1 outside
	done    bool // a role was given: another needs 并
	sat     bool // it was that of somebody who is there: 参加拜访
	skipped int  // token after a person that was only spoken of: the next of his list is too
}

func (r *reading) step(i int) {
	st := r.steps[i]
	switch {
	case st.person != nil:
		r.person(i, st)
	case st.word != nil && r.with >= 0 && r.escorted(i, st):
	case st.word != nil:
		r.word(i, st)
	}
}

// hasAt reports whether an event word of that shape stands at token k.
func (r *reading) hasAt(k int, shape shape) bool {
	return k >= 0 && k < len(r.s.toks) && r.s.toks[k].has(shape)
}

// word reads an event word: the name of an event, an event that its subject does, or a role.
func (r *reading) word(i int, st step) {
	w := st.word
	own := r.pending // the clause names its own subject, and this is its first verb
	if w.has(shapeJoin) {
		r.done, r.sat = false, false
	}
	r.each, r.apart = r.each || w.has(shapeEach), r.apart || w.has(shapeApart)
	if e, ok := w.shaped(shapeHeld); ok && e.role == anyEvent && own && (len(r.agents) > 1 || r.s.any(min(r.behindAgents(), st.tok), st.tok, clsWith)) && st.end < r.c.to && r.list.role == "" {
		r.list = eventWord{role: schema.RoleAttended, pos: w.pos} // 甲、乙赴青澜，举行茶乡活动
	}
	if typ, ok := r.saidAt(st); ok {
		r.at(typ)
	}
	if e, ok := w.shaped(shapeSeries); ok && r.t.cur != nil {
		r.other(i, st, schema.EventType(e.role))
	}
	if e, ok := w.shaped(shapeNoun); ok {
		r.named(i, st, e)
	} else if e, ok := w.shaped(shapeWeak); ok {
		r.weak(i, st, e)
	}
	if len(r.agents) == 0 && r.pronoun(st) {
		r.agents, own = r.t.agents, true
	}
	if len(r.agents) == 0 {
		r.company(st)
		if w.is(clsSay) && !r.s.is(st.end, clsOf) && (st.tok == 0 || i > 0 && r.t.cur != nil && r.otherSubject(r.c, r.steps)) { // 希望…, 会议强调：, not 某市通报称
			r.speaks(st)
		}
		return
	}
	if r.guests.items != nil {
		r.meetGuests()
	}
	if r.acts(st) && !r.regarded(st) {
		r.act(i, st, own)
	}
}

// act reads what the agents do by the word at step i: an event, a role, what they say. own says that the clause names them.
func (r *reading) act(i int, st step, own bool) {
	w := st.word
	if r.lookedBack(st) {
		r.t.agents, r.agents, r.pending = r.agents, nil, false
		return
	}
	if r.outside(st) || r.often(st) {
		r.t.speakOutside(r.agents)
		if r.agents, r.pending = nil, false; r.says(st) {
			r.speaks(st)
		}
		return
	}
	elsewhere := r.t.sent > 0 && r.summit(r.agents[0]) && !r.t.lead(r.agents[0].name) // 总书记考察云岭时强调
	if e, ok := w.verb(); ok && !(elsewhere && r.s.any(st.end, r.c.to, clsWhen)) && (!r.done || r.meetsToo(st, e)) {
		r.does(st, e)
	}
	if e, ok := w.tour(); ok && own && (r.t.cur == nil || r.t.cur.known < byVerb || sits(r.t.cur.typ) && r.newcomers(r.t.cur) && r.s.is(st.end, clsSay)) && !elsewhere {
		r.does(st, e)
	}
	if e, ok := w.shaped(shapeHome); ok && r.into(st) {
		r.does(st, e)
	}
	if e, ok := w.shaped(shapeLeads); ok && !r.s.is(st.end, clsTitle) { // no 带队教师
		r.leads(st, e)
	}
	r.roles(i, st, own)
	if !r.says(st) {
		return
	}
	if !r.joinFollows(i) {
		r.speaks(st)
	}
	if w.has(shapeSubject) || !own || r.t.cur == nil {
		return
	}
	for _, a := range r.agents {
		r.giveAt(r.t.own(r.twin(schema.RoleSpoke), a.name), a, schema.RoleSpoke, r.c.from, st.end, w.pos)
	}
}

// meetsToo reports whether the agents, who have a role already, meet somebody by a verb too: in talks, or 出席论坛期间会见乙.
func (r *reading) meetsToo(st step, e eventWord) bool {
	if r.both != nil || e.shape != shapeBoth || r.t.cur == nil {
		return false
	}
	return !r.sat && r.t.cur.typ == schema.Talks || r.s.any(min(r.behindAgents(), st.tok), st.tok, clsDuring)
}

// speechFollows reports whether the word at st stands before the title of a speech or the clause ends in a word for one: 作《…》报告,
// 作经验交流. At talks both sides do that.
func (r *reading) speechFollows(st step) bool {
	held, _ := st.word.shaped(shapeHeld)
	holds := held.role == anyEvent
	if !holds && strings.ContainsAny(r.s.at(st.end), "《“") { // not 开展“送清凉”活动
		return true
	}
	last := r.c.to - 1
	word := r.s.at(last) // 辅导报告
	word = word[max(0, len(word)-2*hanLen):]
	if _, both := r.t.x.lex.find(st.word.text + word).verb(); both && holds {
		return false // 开展经贸交流
	}
	speech := r.t.x.lex.find(word).has(shapeSpeech)
	verb := func(n step) bool { _, ok := n.word.verb(); return ok && n.tok > st.tok }
	return speech && last >= st.end && last-st.end < maxSpeech && !slices.ContainsFunc(r.steps, verb) && (r.t.cur == nil || r.t.cur.typ != schema.Talks || r.newcomers(r.t.cur))
}

// maxSpeech is how many tokens may stand between a verb and the word for a speech.
const maxSpeech = 20

// roles reads what part the agents have by the word at step i.
func (r *reading) roles(i int, st step, own bool) {
	w := st.word
	if e, ok := w.shaped(shapeCalls); ok && own && r.directly(st) {
		if e.role == schema.RoleChaired && r.aside && r.t.cur != nil && r.t.cur.sent != r.t.sent { // 活动后，甲召开会议
			r.openClause(event{typ: schema.Meeting, known: byVerb, rule: e.pos})
		}
		r.role(st, e)
	}
	if e, ok := w.shaped(shapeSubject); ok && !r.blocked(e) && !(e.role == schema.RoleSpoke && r.passesOn(i)) && (!w.is(clsSay) || r.says(st) || r.saidBy(st)) {
		r.role(st, e)
	}
	if e, ok := w.shaped(shapeHears); ok {
		r.hears(st, e)
	}
	if e, ok := w.shaped(shapeReceives); ok {
		r.greets(i, e)
	}
	if e, ok := w.shaped(shapeTitled); ok && r.speechFollows(st) {
		r.role(st, e)
	}
}

// passesOn reports whether the word at step i is in what the agents pass on or go by: 传达市委书记的专题报告, 按照市委部署.
func (r *reading) passesOn(i int) bool {
	begins := func(b step) bool { return b.word.has(shapeContent) && (b.tok == r.c.from || b.tok == r.behindAgents()) }
	joined := func(b step) bool { return b.word.has(shapeJoin) }
	return slices.ContainsFunc(r.steps[:i], begins) && !slices.ContainsFunc(r.steps[:i], joined) && !r.steps[i].word.is(clsSay)
}

// directly reports whether the agents do what the word at st says: nothing stands between but how they do it (连夜召开), or where.
func (r *reading) directly(st step) bool {
	k := r.behindAgents()
	for r.s.is(k, clsTitle|clsComrade) {
		k++ // 甲常委建议
	}
	if r.s.is(k, clsIn) {
		return true
	}
	for ; k < st.tok; k++ {
		if t := r.s.toks[k]; !t.is(clsFollow|clsCommon) || t.is(clsEventWord|clsBody|clsTitle|clsPlace|clsNot|clsBars|clsPassive|clsToward|clsBy|clsWith|clsAnd|clsObject) {
			return false
		}
	}
	return true
}

// hears opens the meeting at which the agents are told of work, if it is the first event: 甲听取市委工作汇报.
func (r *reading) hears(st step, e eventWord) {
	k := st.end
	for !r.hasAt(k, shapeHeard) {
		if k++; k >= r.c.to {
			return
		}
	}
	from := r.s.toks[st.tok].start
	name := r.s.s[from:r.s.toks[k].end]
	told := slices.IndexFunc(r.t.events, func(ev *event) bool { return ev.name == name })
	switch {
	case told < 0 && slices.ContainsFunc(r.t.events, func(ev *event) bool { return len(ev.parts) > 0 }):
		return
	case told < 0:
		r.t.open(r.telling, &event{typ: schema.Meeting, known: byVerb, rule: e.pos, name: name}, r.c.from, r.c.to)
	default:
		r.t.cur = r.t.events[told]
		if r.t.cur.date.text == "" {
			r.t.cur.date = r.dateAt(from, r.t.cur)
		}
	}
	r.role(st, e)
}

// greets lets the guests whom the ceremony at hand is for have been there: 举行仪式，欢迎乙.
func (r *reading) greets(i int, e eventWord) {
	if ev := r.t.cur; ev == nil || ev.typ != schema.Ceremony || ev.sent != r.t.sent {
		return
	}
	for _, st := range r.steps[i+1:] {
		if st.person != nil && !r.figure(st.person) {
			r.give(st.person, schema.RoleAttended, r.steps[i].tok, st.end, e.pos)
		}
	}
}

// joinFollows reports whether the clause goes on with another verb of the same subject: 作出指示并赶赴现场.
func (r *reading) joinFollows(i int) bool {
	return anyStep(r.steps[i+1:], shapeJoin)
}

// saidBy reports whether who speaks by the word at st stands right before it: 甲说他来, 她说两岸; not 甲，青澜市船说文化基金会.
func (r *reading) saidBy(st step) bool {
	return st.tok == r.behindAgents() || r.s.is(st.tok-1, clsPronoun)
}

// speaks begins what somebody says by the word at st: his words, where they must follow (指出，), but not behind 表示欢迎，.
func (r *reading) speaks(st step) {
	if r.speech = true; r.s.is(st.end, clsPunct) && !st.word.is(clsWritten) && !st.word.has(shapeWhole) {
		r.quote = true
	}
}

// says reports whether what follows the word at st is what somebody said.
func (r *reading) says(st step) bool {
	comma := st.end >= len(r.s.toks) || r.s.toks[st.end].is(clsPunct)
	if st.word.is(clsTells) {
		return comma
	}
	return st.word.is(clsSay) && (comma || utf8.RuneCountInString(st.word.text) > 1)
}
