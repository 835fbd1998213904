package extract

import (
	"strings"
	"time"
	"unicode/utf8"

	"guanxi/schema"
)

// story reads an article's sentences in order and tells its events: which occasion a clause speaks of, and what the people in it did there.
type story struct {
	x      *Extractor
	a      *article
	base   time.Time
	events []*event
	cur    *event
	date   date // the last day printed
	agents []*item
	sent   int
}

func (x *Extractor) story(a *article) *story {
	t := &story{x: x, a: a, base: day(a.meta.Date)}
	for i, s := range a.sents {
		if s.head {
			continue
		}
		t.sent = i
		t.sentence(s)
	}
	return t
}

// sentence reads one sentence, clause by clause.
func (t *story) sentence(s *sentence) {
	if d, ok := dateIn(s.s, t.base); ok {
		t.date = d
	}
	r := &telling{t: t, s: s, quote: -1}
	for _, c := range s.clauses() {
		r.clause(c)
	}
	r.end()
	if len(r.agents) > 0 {
		t.agents = r.agents
	}
}

// telling reads the clauses of one sentence.
type telling struct {
	t       *story
	s       *sentence
	agents  []*item // who the clause speaks of; carried over commas
	pending bool    // agents named, no verb yet
	speech  bool    // what follows is what somebody said
	marker  bool    // 随后, 会前: another event may begin
	list    schema.Role
	listBy  string
	quote   int
}

func (r *telling) clause(c clause) {
	s := r.s
	steps := s.steps(c)
	if r.speech && !r.opensWithPerson(c, steps) {
		return
	}
	r.speech = false
	r.markers(c)
	fresh := !r.pending
	with := -1 // token of 在 in 在甲陪同下
	for i, st := range steps {
		switch {
		case st.person != nil:
			if r.talkedAbout(c, st, steps[:i]) {
				continue
			}
			if s.at(st.tok-1) == "由" {
				fresh = true
			}
			if s.at(st.tok-1) == "在" {
				with = i
			}
			if r.object(c, steps[:i], st) {
				continue
			}
			if fresh {
				r.agents, fresh = nil, false
			}
			r.agents = append(r.agents, st.person)
			r.pending = true
		case st.word != nil:
			if with >= 0 && r.accompanying(st, with, steps[:i]) {
				with = -1
				fresh = true
				continue
			}
			r.word(c, st, steps, i)
			if r.speech {
				return
			}
		}
	}
	r.colon(c, steps)
}

// opensWithPerson reports whether a clause after somebody's words begins with a person again.
func (r *telling) opensWithPerson(c clause, steps []step) bool {
	return len(steps) > 1 && steps[0].person != nil && steps[0].tok == c.from
}

func (r *telling) markers(c clause) {
	for k := c.from; k < c.to; k++ {
		if w := r.s.toks[k].w; w != nil {
			if _, ok := w.shaped("next"); ok {
				r.marker = true
			}
		}
	}
}

// talkedAbout reports whether a person is only spoken of: 习近平总书记重要讲话精神, 关于…的重要论述, 以…同志为核心.
func (r *telling) talkedAbout(c clause, st step, before []step) bool {
	for _, b := range before {
		if b.word != nil {
			if _, ok := b.word.shaped("content"); ok {
				return true
			}
		}
	}
	next := r.s.at(st.end)
	switch next {
	case "的", "关于", "重要", "为", "新时代", "法治", "致", "所":
		return true
	}
	if prev := r.s.at(st.tok - 1); prev == "以" || prev == "受" || prev == "代表" {
		return true
	}
	return false
}

// object takes a person after a verb that joins both sides: 会见乙, 陪同乙调研.
func (r *telling) object(c clause, before []step, st step) bool {
	for i := len(before) - 1; i >= 0; i-- {
		w := before[i].word
		if w == nil {
			continue
		}
		if e, ok := w.shaped("both"); ok && r.t.cur != nil && len(r.agents) > 0 {
			r.give(st.person, leadRole(e), st.tok, st.end, e.pos)
			return true
		}
		if e, ok := w.roleOf(); ok && e.role == schema.RoleAttended && r.between(before[i].end, st.tok, "的") && r.t.cur != nil {
			r.give(st.person, e.role, before[i].tok, st.end, e.pos)
			return true
		}
		return false
	}
	return false
}

func (r *telling) between(from, to int, word string) bool {
	for k := from; k < to; k++ {
		if r.s.at(k) == word {
			return true
		}
	}
	return false
}

// accompanying reads 在甲、乙陪同下.
func (r *telling) accompanying(st step, with int, before []step) bool {
	e, ok := st.word.roleOf()
	if !ok || e.role != schema.RoleAccompanied {
		return false
	}
	ev := r.t.cur
	if ev == nil {
		return true
	}
	for _, b := range before[with:] {
		if b.person != nil {
			r.give(b.person, e.role, b.tok, st.end, e.pos)
		}
	}
	r.agents, r.pending = nil, false
	return true
}

// word reads an event word: an event that its subject does, a role, or the name of an event.
func (r *telling) word(c clause, st step, steps []step, i int) {
	if e, ok := st.word.shaped("noun"); ok {
		r.named(c, st, e)
	}
	if len(r.agents) == 0 && r.pronoun(c, st) {
		r.agents = r.t.agents
	}
	if e, ok := st.word.verb(); ok && len(r.agents) > 0 && r.acts(c, st) {
		r.does(c, st, e)
	}
	if e, ok := st.word.roleOf(); ok && len(r.agents) > 0 && r.acts(c, st) {
		r.role(c, st, e)
	}
	if st.word.cls&clsSay != 0 && len(r.agents) > 0 && utf8.RuneCountInString(st.word.text) > 1 {
		r.speech = true
	}
}

// pronoun reports whether a clause without its own subject goes on with the last: 他指出.
func (r *telling) pronoun(c clause, st step) bool {
	for k := c.from; k < st.tok; k++ {
		switch r.s.at(k) {
		case "他", "她":
			return true
		}
	}
	return false
}

// acts reports whether the word at st is what the agents do, not a word inside another phrase.
func (r *telling) acts(c clause, st step) bool {
	return r.s.at(st.end) != "的" || r.s.at(st.end+1) == "有" || r.s.at(st.end+1) == "还有"
}

// does reads a verb that is an event: 甲调研, 甲会见乙.
func (r *telling) does(c clause, st step, e eventWord) {
	ev := r.t.cur
	switch {
	case ev == nil || r.marker && (ev.typ != e.typ || !r.sameAgents(ev)) && r.pendingOrOwn(c):
		ev = r.t.open(r, c, st, e)
	case len(ev.parts) == 0 && ev.rank < 2:
		ev.typ = e.typ
	}
	for _, a := range r.agents {
		r.give(a, leadRole(e), c.from, st.end, e.pos)
	}
	r.pending, r.marker = false, false
}

func (r *telling) pendingOrOwn(c clause) bool { return r.pending }

func (r *telling) sameAgents(ev *event) bool {
	for _, a := range r.agents {
		if ev.part(a.name) == nil {
			return false
		}
	}
	return len(r.agents) > 0
}

// role gives the agents the role that the word says.
func (r *telling) role(c clause, st step, e eventWord) {
	if r.t.cur == nil {
		if r.t.first(r) {
			return
		}
	}
	for _, a := range r.agents {
		r.give(a, e.role, c.from, st.end, e.pos)
	}
	r.pending = false
	r.list, r.listBy = e.role, e.pos
}

// first opens an event for people whose role is told before the event is: 甲、乙参加.
func (t *story) first(r *telling) bool {
	ev := &event{typ: schema.Other, date: t.date, para: r.s.para, sent: t.sent, rule: "role", generic: true}
	ev.span = r.s.span(0, len(r.s.s))
	t.events = append(t.events, ev)
	t.cur = ev
	return false
}

// colon reads the names after 陪同出访的有：.
func (r *telling) colon(c clause, steps []step) {
	if c.to < len(r.s.toks) && r.s.at(c.to) == "：" && (r.s.at(c.to-1) == "有" || r.s.at(c.to-1) == "还有" || r.s.at(c.to-1) == "为") {
		for _, st := range steps {
			if st.word != nil {
				if e, ok := st.word.roleOf(); ok {
					r.list, r.listBy, r.pending = e.role, e.pos, false
					r.agents = nil
				}
			}
		}
	}
}

// end gives those who were named without a verb the role of the list they stand in.
func (r *telling) end() {
	if !r.pending || r.t.cur == nil || r.list == "" {
		return
	}
	for _, a := range r.agents {
		r.give(a, r.list, r.s.from(a.start), r.s.from(a.end), r.listBy)
	}
}

// give adds a role at the current event; from and to are tokens.
func (r *telling) give(it *item, role schema.Role, from, to int, rule string) {
	r.t.cur.add(r.s, it, role, r.s.toks[from].start, r.s.toks[min(to, len(r.s.toks))-1].end, rule)
}

// open begins a new event at a verb.
func (t *story) open(r *telling, c clause, st step, e eventWord) *event {
	from := r.s.toks[c.from].start
	if len(r.agents) > 0 && r.agents[0].start >= from {
		from = r.agents[0].start
	}
	ev := &event{typ: e.typ, date: t.date, para: r.s.para, sent: t.sent, rule: e.pos, rank: 1}
	end := r.s.toks[c.to-1].end
	if from >= end {
		from = r.s.toks[c.from].start
	}
	ev.name, ev.span = r.s.s[from:end], r.s.span(from, end)
	t.events = append(t.events, ev)
	t.cur = ev
	return ev
}

// named reads the name of an event that ends with the word at st: 全市安全生产工作会议.
func (r *telling) named(c clause, st step, e eventWord) {
	s := r.s
	from := r.nameFrom(c, st)
	name := s.s[s.toks[from].start:s.toks[st.tok].end]
	specific := utf8.RuneCountInString(strings.TrimLeft(s.s[s.toks[from].start:s.toks[st.tok].start], "“《")) >= 3
	cur := r.t.cur
	switch {
	case cur == nil:
		r.t.name(r, from, st, e, name, !specific)
	case cur.generic && specific && len(r.t.events) == 1 && cur.rank < 2:
		cur.name, cur.typ, cur.generic, cur.rank, cur.rule = name, e.typ, false, 2, e.pos
	case specific && cur.rank < 2 && cur.para == s.para && cur.sent == r.t.sent:
		cur.name, cur.typ, cur.rank, cur.rule = name, e.typ, 2, e.pos
	case specific && r.another(cur, name):
		r.t.name(r, from, st, e, name, false)
	}
}

// another reports whether a named event is another one than the current.
func (r *telling) another(cur *event, name string) bool {
	return r.marker && dice(cur.name, name) < 0.4
}

func (t *story) name(r *telling, from int, st step, e eventWord, name string, generic bool) {
	ev := &event{typ: e.typ, name: name, generic: generic, date: t.date, para: r.s.para, sent: t.sent, rule: e.pos, rank: 2}
	if generic {
		ev.rank = 0
	}
	ev.span = r.s.span(r.s.toks[from].start, r.s.toks[st.tok].end)
	t.events = append(t.events, ev)
	t.cur = ev
}

// nameFrom is the token where the name of the event that ends at st begins.
func (r *telling) nameFrom(c clause, st step) int {
	s := r.s
	from := st.tok
	for k := st.tok - 1; k >= c.from; k-- {
		t := s.toks[k]
		if s.at(k) == "”" || s.at(k) == "“" || s.at(k) == "）" || s.at(k) == "（" || s.at(k) == "、" || s.at(k) == "暨" || s.at(k) == "和" || s.at(k) == "与" {
			continue
		}
		if s.isPunct(t) && s.at(k) != " " || t.is(clsStop|clsSay) || r.inPerson(t.start) {
			break
		}
		if t.is(clsEventWord) && t.w.cls&clsFollow != 0 {
			break
		}
		from = k
	}
	return from
}

func (r *telling) inPerson(b int) bool {
	for _, it := range r.s.items {
		if it.kind == itemPerson && b >= it.start && b < it.end {
			return true
		}
	}
	return false
}

// dice is how alike two names are by their pairs of characters, 0 to 1.
func dice(a, b string) float64 {
	ga, gb := pairsOf(a), pairsOf(b)
	if len(ga) == 0 || len(gb) == 0 {
		return 0
	}
	n := 0
	for g := range ga {
		if gb[g] {
			n++
		}
	}
	return 2 * float64(n) / float64(len(ga)+len(gb))
}

func pairsOf(s string) map[string]bool {
	out := map[string]bool{}
	prev := ""
	for _, r := range s {
		c := string(r)
		if prev != "" {
			out[prev+c] = true
		}
		prev = c
	}
	return out
}
