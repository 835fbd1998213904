package extract

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"guanxi/schema"
)

// story reads an article's sentences in order and tells its events: which occasion a clause speaks of, and what the people in it did there.
type story struct {
	x       *Extractor
	a       *article
	base    anchor
	events  []*event
	cur     *event
	agents  []*item // whom the last sentence spoke of, for 他指出
	sent    int
	date    date // the day that the article's beginning prints
	last    date // the last day printed
	head    *event
	placed  map[string]map[string]bool // places in names of events
	outside map[string]bool            // who wrote, or told a reporter
	spare   []step                     // room for those of a clause
	errand  schema.EventType           // what the first tour is of which nobody is named: 总工会开展慰问走访
	words   int                        // the paragraph in which somebody's words go on; -1 if none
}

func (x *Extractor) story(a *article) *story {
	t := &story{x: x, a: a, base: x.lex.calendar.anchor(a), placed: map[string]map[string]bool{}, outside: map[string]bool{}, words: -1}
	for _, s := range a.sents {
		if s.head {
			t.headline(s)
		}
	}
	for i, s := range a.sents {
		if !s.head {
			t.sent = i
			t.sentence(s)
		}
	}
	t.settle()
	t.headAttends()
	return t
}

// headAttends lets people of whom the headline says that they were there, 甲出席闭幕式, have attended the first event that they sat in.
func (t *story) headAttends() {
	for _, s := range t.a.sents {
		for i := range s.items {
			it := &s.items[i]
			k := s.from(it.end)
			if !s.head || it.kind != itemPerson || k == len(s.toks) {
				continue
			}
			there := func(e *event) bool { return sits(e.typ) && e.part(it.name) != nil }
			verb, ok := s.toks[k].w.shaped(shapeSubject)
			if n := slices.IndexFunc(t.events, there); n >= 0 && ok && verb.role == schema.RoleAttended {
				t.events[n].add(s, it, verb.role, it.start, s.toks[k].end, verb.pos)
			}
		}
	}
}

// headline keeps the event that the headline names, to name the article's event by if the text does not.
func (t *story) headline(s *sentence) {
	r := &telling{t: t, s: s}
	for c := range s.clauses() {
		for _, st := range s.steps(nil, c) {
			if st.word == nil || t.head != nil {
				continue
			}
			if e, ok := st.word.verb(); ok && st.tok > c.from {
				t.head = &event{typ: e.typ, name: s.s, rule: e.pos, known: byVerb}
			} else if e, ok := st.word.shaped(shapeNoun); ok {
				if from := r.nameFrom(c, st); from < st.tok {
					t.head = &event{typ: s.honours(from, e).typ, name: s.s[s.toks[from].start:s.toks[st.tok].end], rule: e.pos}
				}
			}
		}
	}
}

// sentence reads one sentence, clause by clause.
func (t *story) sentence(s *sentence) {
	r := &telling{t: t, s: s, main: t.cur}
	if t.words == s.para && s.ofSpeaker() {
		return
	}
	for c := range s.clauses() {
		r.clause(c)
	}
	r.end()
	t.keepDate(s)
	t.fillDate(s)
	t.keepLast(s)
	if len(r.agents) > 0 {
		t.agents, t.words = r.agents, -1
	}
	if r.quote {
		t.words = s.para
	}
	if r.aside && r.main != nil {
		t.cur = r.main
	}
}

// back makes the last event whose name ends in a word the current one, else the last of a type: 会上 after a talk goes back to the meeting,
// or to a ceremony where there was none.
func (t *story) back(word string, typ schema.EventType) {
	if t.cur == nil {
		return
	}
	e := t.called(word)
	if e == nil && !t.cur.like(typ) {
		e = t.lastOf(typ)
		if e == nil && typ == schema.Meeting {
			e = t.lastOf(schema.Ceremony)
		}
	}
	t.cur = cmp.Or(e, t.cur)
	t.cur.live = true
}

// called is the last event whose name ends in a word of some length (座谈会, but not 会), the current one before others; nil if there is none.
func (t *story) called(word string) *event {
	if utf8.RuneCountInString(word) < 2 {
		return nil
	}
	for _, e := range slices.Backward(append(t.events[:len(t.events):len(t.events)], t.cur)) {
		if e.known > byVerb && strings.HasSuffix(e.name, word) {
			return e
		}
	}
	return nil
}

// lastOf is the last event that a word for events of the type may stand for, before one that is only told of as held lately (日前); nil
// if there is none.
func (t *story) lastOf(typ schema.EventType) *event {
	var lately *event
	for _, e := range slices.Backward(t.events) {
		switch {
		case !e.like(typ):
		case !e.date.unresolved:
			return e
		default:
			lately = cmp.Or(lately, e)
		}
	}
	return lately
}

// opening makes a ceremony of a competition beside any ceremony, and of a meeting if people sit in its opening (出席开幕式), unless it goes
// on for days.
func (t *story) opening(word string, typ schema.EventType, sit bool) {
	if typ != schema.Ceremony || t.lastOf(typ) != nil {
		return
	}
	sit = sit && t.x.lex.opens(word)
	for _, e := range t.events {
		_, session := t.x.lex.pieces.ends(e.name, pieceSession)
		opens := sit && e.held && e.date.end == ""
		if e.typ == schema.Meeting && opens && !session || e.typ == schema.Other && e.known == byNoun {
			e.typ = typ
		}
	}
}

// open begins a new event.
func (t *story) open(r *telling, e *event, from, to int) *event {
	if e.status == "" {
		e.status = r.status(r.now.from, r.now.to)
	}
	e.para, e.sent, e.clause, e.date = r.s.para, t.sent, from, r.dateAt(r.s.toks[from].start, e)
	if e.status == schema.Planned {
		e.date = t.ahead(e.date)
	}
	e.span = r.s.span(r.s.toks[from].start, r.s.toks[to-1].end)
	t.events = append(t.events, e)
	t.cur = e
	return e
}

// ahead is the day of a plan: where no month is printed, the next such day.
func (t *story) ahead(d date) date {
	if !d.whole() || t.base.IsZero() || day(d.iso).After(t.base.Time) || holdsAny(d.text, t.x.lex.calendar.words["month"]) {
		return d
	}
	d.iso, d.end = day(d.iso).AddDate(0, 1, 0).Format(time.DateOnly), ""
	return d
}

// fillDate gives the current event the day of a later sentence where its own prints none.
func (t *story) fillDate(s *sentence) {
	if t.cur != nil && t.cur.date.text == "" && t.sent-t.cur.sent < 4 {
		if days := t.daysOf(s, t.cur); len(days) > 0 && (days[0].whole() || days[0].unresolved) {
			t.cur.date = days[0]
		}
	}
}

// dayIn is the first of the days that is printed in full, for an event of which only d was told: 近日考察, then 7日至9日考察; else d.
func dayIn(days []date, d date) date {
	if len(days) > 0 && days[0].whole() {
		return days[0]
	}
	return d
}

// keepDate remembers the day that a sentence of the article's beginning prints, for the events that later ones tell; a little further on,
// the first one that is not long before the article's own.
func (t *story) keepDate(s *sentence) {
	begins := s.para <= 1 && t.sent < 6
	if !begins && (t.date.text != "" || t.sent >= 10) {
		return
	}
	days := t.days(s)
	if len(days) == 0 || !begins && !t.base.lately(days[0]) {
		return
	}
	if t.date.text == "" && days[0].unresolved || s.is(0, clsVague) || days[0].whole() {
		t.date, t.base.began = days[0], days[0].iso
	}
}

// keepLast remembers the last day printed, from which the next one may be counted (次日). Most sentences print none.
func (t *story) keepLast(s *sentence) {
	if !s.dated && !holdsAny(s.s, t.x.lex.calendar.words["day"]) {
		return
	}
	for _, d := range t.days(s) {
		if d.whole() && (t.base.IsZero() || !day(d.iso).After(t.base.Time)) {
			t.last, t.last.start = d, -1
		}
	}
}

// days are the days that a sentence prints, looked for once.
func (t *story) days(s *sentence) []date {
	if !s.dated {
		s.printed, s.dated = t.x.lex.calendar.days(s, t.base, t.last), true
		for i := range s.printed {
			d := &s.printed[i]
			d.coming = t.base.before(*d) || s.plans(d.start)
		}
	}
	return s.printed
}

// daysOf are those of the days that a sentence prints that may be an event's: not one to come, if it took place.
func (t *story) daysOf(s *sentence, e *event) []date {
	days := t.days(s)
	if coming := func(d date) bool { return d.coming }; e.status != schema.Planned && slices.ContainsFunc(days, coming) {
		return slices.DeleteFunc(slices.Clone(days), coming)
	}
	return days
}
