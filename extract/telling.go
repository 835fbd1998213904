package extract

import (
	"cmp"
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
	quote   bool    // and his words follow: behind 指出，
	next    bool    // 随后: another event may begin
	aside   bool    // 会前: an event of this sentence only
	main    *event  // the one to go on with after it
	cites   bool    // the clause tells of what was said elsewhere: 传达…精神，以及…要求
	list    eventWord
	both    *eventWord // 会见, whose objects may go on in the next clause
	bothAt  int        // its token
	each    bool       // 分别会见甲、乙
	apart   bool       // 甲、乙分头慰问
	guests  guests     // whom the subject of the next clause meets
	sites   []site     // places of the event that a later clause may tell of
}

func (r *telling) clause(c clause) {
	steps := r.s.steps(r.t.spare[:0], c)
	r.t.spare = steps
	if r.speech && !r.resumes(c, steps) {
		return
	}
	if r.speech, r.quote, r.now = false, false, c; r.s.is(c.from, clsOwn) && r.firstPerson(c) {
		r.speech = true
		return
	}
	r.cites = r.cites && r.s.is(c.from, clsPlus)
	r.mark(c)
	if len(steps) > 0 && !r.pending && r.otherSubject(c, steps) {
		r.agents = nil
	}
	for _, st := range steps {
		if st.word.is(clsFollow) && !r.pending {
			r.both, r.each, r.apart = nil, false, false
		}
	}
	if r.receives(c, steps) || r.roster(c, steps) {
		return
	}
	r.atStop(c)
	cl := &reading{telling: r, c: c, steps: steps, fresh: !r.pending || r.spent, with: -1, skipped: -1}
	for i := range steps {
		cl.step(i)
		if r.speech {
			r.spent = r.t.cur == nil && r.unread(clause{c.from, steps[i].end})
			r.visits(clause{c.from, steps[i].tok})
			return
		}
	}
	cl.wrote()
	cl.occasion()
	cl.setsOut()
	r.organisers(c, steps)
	r.spent = r.unread(c)
	r.colon(c, steps)
	r.visits(c)
}

// unread reports whether the clause ends in words that tell what its agents did, none of which a rule knows, 甲交流工作，乙主持,
// or in one for saying, where no event is told of yet.
func (r *telling) unread(c clause) bool {
	if !r.pending || len(r.agents) == 0 || r.agents[len(r.agents)-1].s != r.s {
		return false
	}
	if last := r.s.toks[c.to-1]; r.t.cur == nil && (last.w.speaks() || last.is(clsSay)) {
		return true // 甲宣布，乙访问某国
	}
	k := r.s.from(r.agents[len(r.agents)-1].end)
	for r.s.is(k, clsComrade) {
		k++ // 甲同志，乙同志参加
	}
	if k <= c.from || k >= c.to {
		return false
	}
	w := r.s.toks[k].w
	if w.has(shapeTitled) || r.s.is(c.to-1, clsWhen) {
		return true // 作了回顾; 甲步出舱门时，乙迎接
	}
	return w != nil && w.cls&(clsTitle|clsGroup|clsEdge|clsBody|clsPlace|clsStop) == 0 && utf8.RuneCountInString(w.text) > 1
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
	if steps[0].group && steps[1].person != nil {
		return true
	}
	first, i := steps[0].person, slices.IndexFunc(steps, step.tells)
	others := func(st step) bool {
		return st.person != nil && st.person.list != first.list && r.s.at(r.s.from(st.person.left)-1) != "、"
	}
	return first != nil && !r.summit(first) && i > 0 && !slices.ContainsFunc(steps[:i], others) && !r.nested(c, steps)
}

// firstPerson reports whether the clause, which begins with 我, goes on with what somebody says: 我将同客人会谈; not 我市将举行会议.
func (r *telling) firstPerson(c clause) bool {
	return r.s.is(c.from+1, clsWith) || r.s.any(c.from+1, c.to, clsEventWord) && r.s.toks[c.from+1].has(shapePlanned)
}

// nested reports whether the clause tells of what somebody else said, of whom the words behind 指出， tell: 甲指出，省长乙在调研时要求.
func (r *telling) nested(c clause, steps []step) bool {
	if !r.quote || r.s.at(c.from-1) == "；" {
		return false
	}
	said := slices.IndexFunc(steps, func(st step) bool { return st.tells() && !r.s.any(st.end, c.to, clsWhen) })
	return said >= 0 && steps[said].word.is(clsSay)
}

// mark looks for words about the event's place in the article.
func (r *telling) mark(c clause) {
	for k := c.from; k < c.to; k++ {
		if !r.s.toks[k].is(clsEventWord) || r.s.inSpeech(r.s.toks[k].start) {
			continue
		}
		w := r.s.toks[k].w
		if w.has(shapeNext) {
			r.next = r.next || r.status(c.from, c.to) != schema.Planned
		}
		if w.has(shapeContent) {
			r.cites = true
		}
		if w.has(shapeHalf) && k == 0 {
			r.next = r.t.cur != nil
		}
		if e, ok := w.shaped(shapeSeries); ok {
			r.series(c, k, schema.EventType(e.role))
		}
		if w.has(shapeAside) {
			r.next, r.aside, r.main = true, true, cmp.Or(r.main, r.t.cur)
		}
	}
}

// otherSubject reports whether the clause begins with a subject that is no person: 会议强调, 省财政厅将.
func (r *telling) otherSubject(c clause, steps []step) bool {
	if steps[0].person != nil || steps[0].tok != c.from {
		return steps[0].person == nil && (r.bodyAt(c.from) || r.strangers(c, steps[0]) || r.placesAct(c, steps[0]))
	}
	if steps[0].word != nil {
		return steps[0].word.has(shapeNoun) || r.guestsAct(c, steps)
	}
	return steps[0].group || steps[0].post != nil
}

// guestsAct reports whether the clause begins with people who are called by what they are at: 参加仪式的各位领导.
func (r *telling) guestsAct(c clause, steps []step) bool {
	k := steps[0].end
	_, role := steps[0].role()
	return role && r.s.is(k, clsOf) && r.s.any(k+1, min(k+4, c.to), clsPeople|clsTitle|clsGroup) && !slices.ContainsFunc(steps, func(st step) bool { return st.person != nil })
}

// strangers reports whether people of whom no name is printed are the subject of the clause, whose first step is st: 企业家代表参加;
// not 对干部提出要求, 组织党员参观.
func (r *telling) strangers(c clause, st step) bool {
	last := st.tok - 1
	if st.post != nil {
		last = st.end - 1
	}
	if last < c.from {
		return false
	}
	who := r.s.s[r.s.toks[c.from].start:r.s.toks[last].end]
	if r.s.is(c.from, clsCites) && r.s.is(last, clsDelegate) || r.t.x.lex.words[who].is(clsPeople) {
		return true // 受表彰代表发言, 师生发言
	}
	none := func(t tok) bool {
		return t.is(clsFollow|clsToward|clsWith|clsObject|clsBars|clsPassive|clsAs|clsIn|clsPronoun) && !t.is(clsDelegate)
	}
	named := r.s.is(last, clsPeople|clsTitle|clsComrade) || r.s.any(c.from+1, last+1, clsDelegate)
	return named && !slices.ContainsFunc(r.s.toks[c.from:last], none)
}

// placesAct reports whether places, and bodies listed with them, are all that stands in the clause before st, and they hold nothing: 东屏区、各县作发言.
func (r *telling) placesAct(c clause, st step) bool {
	other := func(t tok) bool {
		return !t.is(clsPlace | clsLevel | clsEach | clsBody | clsAnd | clsPunct | clsOthers)
	}
	return !st.word.has(shapeHeld) && r.s.is(c.from, clsPlace|clsLevel|clsEach) && !slices.ContainsFunc(r.s.toks[c.from:st.tok], other)
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
	if it.left == it.start || !strings.HasSuffix(before, "，") {
		return false
	}
	if r.t.sent == 0 && (r.s.is(0, clsCites) || !r.inPersonBefore(it.left)) {
		return true // 应乙邀请，甲访问某国
	}
	days := r.t.days(r.s)
	return strings.Count(before, "，") == 1 && len(before) < maxDay && (r.s.is(0, clsTime) || len(days) > 0 && days[0].start < it.left)
}

// inPersonBefore reports whether the sentence names somebody before byte b.
func (r *telling) inPersonBefore(b int) bool {
	return slices.ContainsFunc(r.s.items, func(it item) bool { return it.kind == itemPerson && it.end <= b })
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
		w := r.t.x.lex.find(p.title) // no 副主席
		return slices.Contains(r.t.x.lex.pieces[pieceSummit], p.body) && w.is(clsTitle) && w.title.ofState()
	})
}

// lead reports whether a person is named in the headline, or takes part in an event already.
func (t *story) lead(name string) bool {
	_, after, ok := strings.Cut(t.a.Headline.S, name)
	return t.present(name) || ok && !t.x.headsState(after)
}

// present reports whether a person takes part in an event.
func (t *story) present(name string) bool {
	return slices.ContainsFunc(t.events, func(e *event) bool { return e.part(name) != nil })
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
