package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// telling reads the clauses of one sentence.
type telling struct {
	t       *story
	s       *sentence
	now     clause  // the clause at hand
	agents  []*item // who the clause speaks of; carried over commas
	pending bool    // agents were named and have no verb yet
	spent   bool    // the agents did something that no rule knows: whoever comes next does not share it
	speech  bool    // what follows is what somebody said
	next    bool    // 随后: another event may begin
	aside   bool    // 会前: an event of this sentence only
	cites   bool    // the clause tells of what was said elsewhere: 传达…精神，以及…要求
	list    eventWord
	both    *eventWord // 会见, whose objects may go on in the next clause
	bothAt  int        // its token
	each    bool       // 分别会见甲、乙
	guests  guests     // whom the subject of the next clause meets
}

func (r *telling) clause(c clause) {
	steps := r.s.steps(c)
	if r.speech && !r.resumes(c, steps) {
		return
	}
	r.speech, r.now = false, c
	r.cites = r.cites && r.s.is(c.from, clsPlus)
	r.mark(c)
	if len(steps) > 0 && !r.pending && r.otherSubject(c, steps) {
		r.agents = nil
	}
	for _, st := range steps {
		if st.word != nil && (st.word.cls&(clsFollow) != 0) {
			r.both, r.each = nil, false
		}
	}
	if r.receives(c, steps) {
		return
	}
	r.atStop(c)
	cl := &reading{telling: r, c: c, steps: steps, fresh: !r.pending || r.spent, with: -1, skipped: -1}
	for i := range steps {
		cl.step(i)
		if r.speech {
			return
		}
	}
	cl.occasion()
	r.hosts(c, steps)
	r.spent = r.unread(c)
	r.colon(c, steps)
	for _, p := range r.stops(c) {
		if r.t.cur != nil && r.t.cur.sent == r.t.sent {
			r.t.cur.places = append(r.t.cur.places, p)
		}
	}
}

// unread reports whether the clause ends in words that tell what its agents did, none of which a rule knows: 甲交流工作，乙主持.
func (r *telling) unread(c clause) bool {
	if !r.pending || len(r.agents) == 0 || r.agents[len(r.agents)-1].s != r.s {
		return false
	}
	k := r.s.from(r.agents[len(r.agents)-1].end)
	if k <= c.from || k >= c.to {
		return false
	}
	w := r.s.toks[k].w
	if _, titled := w.shaped("titled"); titled {
		return true // 作了回顾
	}
	return w != nil && w.cls&(clsTitle|clsGroup|clsEdge|clsBody|clsPlace|clsStop) == 0 && utf8.RuneCountInString(w.text) > 1
}

// unreadPresent lets the agents of a clause that no rule reads have attended, if they stand between people who have a role.
func (r *telling) unreadPresent() {
	if !r.spent || !r.pending || r.list.role == "" || r.t.cur == nil || r.t.cur.tour() {
		return
	}
	for _, a := range r.agents {
		r.give(a, schema.RoleAttended, r.s.from(a.start), r.s.from(a.end), r.list.pos)
	}
}

// resumes reports whether a clause after somebody's words begins with a person of the event again: 甲表示欢迎，乙介绍了情况.
func (r *telling) resumes(c clause, steps []step) bool {
	if len(steps) == 0 || steps[0].tok != c.from {
		return false
	}
	if first := steps[0].person; first != nil && first.left >= 0 && first.left < first.start && r.s.at(c.from-1) == "；" {
		return true // 甲介绍了情况；副市长乙以此为契机，
	}
	if len(steps) == 1 {
		return false
	}
	told := func(st step) bool {
		_, role := st.role()
		_, verb := st.word.verb()
		return role || verb || st.word.is(clsSay)
	}
	return steps[0].group && steps[1].person != nil || steps[0].person != nil && !r.summit(steps[0].person) && slices.ContainsFunc(steps, told)
}

// mark looks for words about the event's place in the article.
func (r *telling) mark(c clause) {
	for k := c.from; k < c.to; k++ {
		w := r.s.toks[k].w
		if w == nil || len(w.event) == 0 {
			continue
		}
		if _, ok := w.shaped("next"); ok {
			r.next = r.next || r.status(c.from, c.to) != schema.Planned
		}
		if _, ok := w.shaped("content"); ok {
			r.cites = true
		}
		if _, ok := w.shaped("half"); ok && k == 0 {
			r.next = r.t.cur != nil
		}
		if e, ok := w.shaped("series"); ok {
			r.series(c, k, schema.EventType(e.role))
		}
		if _, ok := w.shaped("aside"); ok {
			r.next, r.aside = true, true
		}
	}
}

// statuses are the shapes of words that say whether an event took place, the most telling first.
var statuses = []struct {
	shape  string
	status schema.Status
}{{"denied", schema.Negated}, {"planned", schema.Planned}, {"past", schema.Past}}

// status says whether what tokens from to to tell of took place: 会议取消, 将举行, 曾到访.
func (r *telling) status(from, to int) schema.Status {
	for _, s := range statuses {
		for k := from; k < to; k++ {
			if _, ok := r.s.toks[k].w.shaped(s.shape); ok {
				return s.status
			}
		}
	}
	return schema.Happened
}

// series goes on with the event that the word at token k stands for (会上), or begins one that nothing before told of: 在成立仪式上.
func (r *telling) series(c clause, k int, typ schema.EventType) {
	r.t.opening(r.s.at(k), typ)
	if typ == "" || r.t.cur != nil || k+1 != c.to && (isTour(typ) || !r.s.is(k+1, clsSay|clsTells) && !r.alone(c, k)) {
		r.t.back(typ)
		return
	}
	ev, from := r.seriesEvent(c, k, typ)
	r.t.open(r, ev, from, k+1)
}

// alone reports whether nothing but the word at token k tells of an event in the clause, where somebody speaks: 在发布会上介绍了情况.
func (r *telling) alone(c clause, k int) bool {
	return r.s.toks[k+1].w.speaks() && !slices.ContainsFunc(r.s.toks[c.from:k], func(t tok) bool {
		_, takes := t.w.shaped("subject")
		_, noun := t.w.shaped("noun")
		return takes || noun
	})
}

// seriesEvent is the event that the word at token k names, and the token where its name begins: 成立仪式, in 在成立仪式上.
func (r *telling) seriesEvent(c clause, k int, typ schema.EventType) (*event, int) {
	w := r.s.toks[k].w
	from := r.nameFrom(c, step{tok: k, end: k + 1})
	ev := &event{typ: typ, name: cutLast(r.s.s[r.s.toks[from].start:r.s.toks[k].end]), known: byNoun, rule: w.pos}
	if e, ok := r.t.x.lex.words[cutLast(w.text)].shaped("noun"); ok {
		ev.typ, ev.rule = e.typ, e.pos
	} else {
		ev.known = byWeak
	}
	if utf8.RuneCountInString(ev.name) < 2 {
		ev.known = byRole
	}
	return ev, from
}

// cutLast is s without its last rune: 成立仪式 for 成立仪式上.
func cutLast(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-n]
}

// otherSubject reports whether the clause begins with a subject that is no person: 会议强调, 省财政厅将.
func (r *telling) otherSubject(c clause, steps []step) bool {
	if steps[0].person != nil || steps[0].tok != c.from {
		return steps[0].person == nil && r.bodyAt(c.from)
	}
	if steps[0].word != nil {
		_, noun := steps[0].word.shaped("noun")
		return noun
	}
	return steps[0].group
}

func (r *telling) bodyAt(k int) bool {
	for _, it := range r.s.items {
		if it.kind == itemBody && it.start == r.s.toks[k].start {
			return true
		}
	}
	return false
}

// opens reports whether the sentence begins with the person, with what he is on (正在青澜考察的总书记某某) or with a day.
func (r *telling) opens(it *item) bool {
	if it.left <= 0 {
		return it.left == 0
	}
	before := r.s.s[:it.left]
	if k := r.s.from(it.left); r.s.is(k-1, clsOf) {
		return !r.s.is(r.s.from(it.end), clsOf) && r.s.any(0, k, clsEventWord)
	}
	days := r.t.days(r.s)
	return it.left < it.start && strings.HasSuffix(before, "，") && strings.Count(before, "，") == 1 && len(days) > 0 && days[0].start < it.left && len(before) < maxDay
}

// maxDay is how many bytes a day may take that a sentence begins with: 当地时间12月12日中午，
const maxDay = 40

// figure reports whether a person is one that papers quote, not one who is there: a head of party or state who does not open the article.
func (r *telling) figure(it *item) bool {
	lead := r.t.sent < 3 && r.s.para <= 0 && r.opens(it)
	return !lead && r.summit(it) && !r.t.lead(it.name)
}

// summit reports whether a person is printed as a head of party or state.
func (r *telling) summit(it *item) bool {
	return slices.ContainsFunc(it.posts, func(p post) bool {
		w := r.t.x.lex.words[p.title] // no 副主席
		return slices.Contains(r.t.x.lex.pieces[pieceSummit], p.body) && w.is(clsTitle) && w.title.ofState()
	})
}

// lead reports whether a person is named in the headline, or takes part in an event already.
func (t *story) lead(name string) bool {
	for _, e := range t.events {
		if e.part(name) != nil {
			return true
		}
	}
	_, after, ok := strings.Cut(t.a.Headline.S, name)
	return ok && !t.x.headsState(after)
}

// headsState reports whether s begins with the title of a head of party or state: 总书记.
func (x *Extractor) headsState(s string) bool {
	for _, w := range x.lex.heads(s) {
		if w.title.kind == "state" {
			return true
		}
	}
	return false
}

// colon keeps the role that the names after 陪同出访的有： have.
func (r *telling) colon(c clause, steps []step) {
	if c.to >= len(r.s.toks) || r.s.at(c.to) != "：" {
		return
	}
	if !r.s.is(c.to-1, clsHas|clsAs) {
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
	if r.pending && r.list.role == "" && len(r.agents) >= 3 && r.s.at(r.now.from-1) != "：" && !r.listed() && !slices.ContainsFunc(r.agents, func(a *item) bool { return a.given }) {
		r.list = eventWord{role: schema.RoleAttended, pos: bareList}
	}
	if !r.pending || r.list.role == "" || r.denied() {
		return
	}
	if r.t.cur == nil && r.agents[0].s == r.s {
		if n := r.tail(); n < 2 || n > shortTail || r.status(0, len(r.s.toks)) == schema.Planned {
			return // 甲、乙、丙，被约谈: what they did, no rule reads
		}
		r.t.open(r, &event{typ: schema.Other, known: byRole, rule: r.list.pos, name: r.s.s[r.agents[len(r.agents)-1].start:r.s.toks[r.now.to-1].end]}, 0, len(r.s.toks))
	}
	if r.t.cur == nil {
		return
	}
	for _, a := range r.agents {
		if r.list.pos != bareList && r.list.role != schema.RoleAttended || r.t.cur.part(a.name) == nil {
			r.give(a, r.list.role, r.s.from(a.start), r.s.from(a.end), r.list.pos)
		}
	}
}

// bareList is the rule by which a printed list of people without a verb were there.
const bareList = "list"

// listed reports whether the agents are named to say who somebody is: 获奖者分别是甲、乙、丙.
func (r *telling) listed() bool {
	k := r.s.from(r.agents[0].left) - 1
	if r.s.at(k) == "：" {
		k--
	}
	return r.s.is(k, clsIs)
}

// denied reports whether what follows the agents says that they did not: 甲因故未出席.
func (r *telling) denied() bool {
	for k := len(r.s.toks) - r.tail(); k < len(r.s.toks); k++ {
		if r.s.is(k, clsNot) {
			return true
		}
	}
	return false
}

// shortTail is how many tokens may follow a list of people that is a sentence by itself: 等市领导。
const shortTail = 6

// tail is how many tokens follow the last of the agents.
func (r *telling) tail() int { return len(r.s.toks) - r.s.from(r.agents[len(r.agents)-1].end) }
