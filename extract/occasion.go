package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// occasion opens or names an event that no word of the rules names, where the clause says that it was held or that somebody was there:
// 举行青年沙龙, 青年赋能会在青澜举办, 出席青年赋能会.
func (r *reading) occasion() {
	i := slices.IndexFunc(r.steps, step.holds)
	cur := r.t.cur
	if i < 0 {
		r.during()
		return
	}
	if cur != nil && (cur.known > byRole || cur.sent != r.t.sent) || slices.ContainsFunc(r.steps, r.tells) || r.content(i) {
		return
	}
	from, to := r.object(r.steps[i])
	if r.steps[i].end == r.c.to {
		from, to = r.subject(r.steps[i])
	}
	if from == to || r.s.is(to-1, clsBody|clsPlace) {
		return
	}
	name, _ := r.nameText(from, step{end: to})
	typ := r.t.x.lex.typeOf(strings.TrimSuffix(name, "”"))
	e, held := r.steps[i].word.shaped(shapeHeld)
	if typ == "" && e.role != anyEvent && to == r.c.to {
		typ = schema.EventType(e.role)
	}
	if n := utf8.RuneCountInString(name); n < shortestName || n > longestName || typ == "" {
		return
	}
	if typ == schema.Other && r.steps[i].word.has(shapeOpens) {
		typ = schema.Ceremony
	}
	ev := event{typ: typ, name: name, known: byWeak, rule: r.steps[i].word.pos, held: held}
	if cur == nil {
		r.t.open(r.telling, &ev, from, to)
		return
	}
	cur.become(&ev)
}

// during opens an event that no word of the rules names, where the clause is 在青澜茶叶节上.
func (r *reading) during() {
	from, to := r.c.from, r.c.to-1
	for r.s.is(from, clsTime) {
		from++
	}
	if r.t.cur != nil || !r.s.is(from, clsIn) || !r.s.is(to, clsOn) || slices.ContainsFunc(r.steps, r.tells) {
		return
	}
	name, _ := r.nameText(from+1, step{end: to})
	if n := utf8.RuneCountInString(name); n < shortestName || n > longestName {
		return
	}
	if typ := r.t.x.lex.typeOf(name); typ != "" {
		r.t.open(r.telling, &event{typ: typ, name: name, known: byWeak, rule: r.s.toks[to].w.pos}, from+1, to)
	}
}

// anyEvent stands beside a verb whose object is an occasion of any type (举行): its name must tell which. That of others is of theirs (召开).
const anyEvent = "any"

// The name of an event that no word tells from other phrases has so many runes.
const (
	shortestName = 3
	longestName  = 45
)

// holds reports whether the step is a word that has an occasion as its object, or says that one took place: 举行, 出席.
func (st step) holds() bool {
	e, held := st.word.shaped(shapeHeld)
	if role, ok := st.role(); ok && !held {
		return role.role == schema.RoleAttended || role.role == schema.RoleChaired
	}
	return held && e.role != ""
}

// tells reports whether the step is a word that names an event, makes one of what somebody does, or stands beside who holds one, but not
// before its name: 市文旅局承办的茶叶节.
func (r *reading) tells(st step) bool {
	_, verb := st.word.verb()
	return verb || st.word.has(shapeNoun|shapeWeak|shapeHost) && !r.s.is(st.end, clsOf)
}

// object is what follows the word at st up to the end of the clause, as tokens from and to.
func (r *reading) object(st step) (int, int) {
	from := st.end
	if r.s.is(from, clsOf) {
		from++ // 今日举行的青年沙龙
	}
	for k := from; k < r.c.to; k++ {
		k = r.s.overQuoted(k, r.c.to)
		if t := r.s.toks[k]; t.is(clsStop|clsIn) || t.heads() || r.inPerson(t.start) {
			return from, from
		}
	}
	to := r.c.to
	if r.s.is(to-1, clsOn) {
		to-- // 在今日举行的青年沙龙上
	}
	return from, max(from, to)
}

// subject is what stands before the word at st, less the day before it, and the day and the place behind it.
func (r *reading) subject(st step) (int, int) {
	from := r.c.from
	for from < st.tok && r.s.is(from, clsStop|clsTime) {
		from++
	}
	for k := st.tok - 1; k > from; k-- {
		if r.s.is(k, clsOf) && r.s.toks[k-1].w.has(shapeHost) {
			from = k + 1
		}
	}
	for k := from; k < st.tok; k++ {
		k = r.s.overQuoted(k, st.tok)
		t := r.s.toks[k]
		switch {
		case r.inPerson(t.start) || t.heads():
			return from, from
		case t.is(clsIn|clsBy) || t.is(clsStop) && t.end-t.start > hanLen || r.dayBegins(t.start):
			return from, k
		}
	}
	return from, st.tok
}

// overQuoted is the token before end at which a quotation or a title of a writing ends that token k opens; k elsewhere.
func (s *sentence) overQuoted(k, end int) int {
	if s.at(k) == "“" {
		for j := k + 1; j < end; j++ {
			if s.at(j) == "”" {
				return j
			}
		}
	}
	return s.overTitle(k, end)
}

// heads reports whether the token is the title of a post, not what people are called who have none: 教师, in 教师基本功竞赛.
func (t tok) heads() bool { return t.is(clsTitle) && t.w.title.kind != "none" }

// dayBegins reports whether the sentence prints a day at byte b.
func (r *reading) dayBegins(b int) bool {
	return slices.ContainsFunc(r.t.days(r.s), func(d date) bool { return d.start == b })
}

// typeOf is the type of occasions whose names end as name does: 赋能会 is a meeting; "" where no rule knows its end.
func (l *lexicon) typeOf(name string) schema.EventType {
	for i := range name {
		if typ, ok := l.ends[name[i:]]; ok {
			return typ
		}
	}
	return ""
}

// opens reports whether a word for an occasion begins with one for its opening: 开幕式.
func (l *lexicon) opens(word string) bool {
	for i := range word {
		if l.words[word[:i]].has(shapeOpens) {
			return true
		}
	}
	return false
}

// nounOf is the longest noun that a name ends in: 表彰大会, of 全市先进工作者表彰大会.
func (l *lexicon) nounOf(name string) (eventWord, bool) {
	for i := range name {
		if e, ok := l.words[name[i:]].shaped(shapeNoun); ok {
			return e, true
		}
	}
	return eventWord{}, false
}
