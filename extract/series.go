package extract

import (
	"slices"
	"unicode/utf8"

	"guanxi/schema"
)

// statuses are the shapes of words that say whether an event took place, the most telling first.
var statuses = []struct {
	shape  shape
	status schema.Status
}{{shapeDenied, schema.Negated}, {shapePlanned, schema.Planned}, {shapePast, schema.Past}}

// status says whether what tokens from to to tell of took place: 会议取消, 将举行, 曾到访; not 《曾经的家园》主题展.
func (r *telling) status(from, to int) schema.Status {
	for _, s := range statuses {
		for k := from; k < to; k++ {
			if r.s.toks[k].has(s.shape) && !cited(r.s.s, r.s.toks[k].start) {
				return s.status
			}
		}
	}
	return schema.Happened
}

// series goes on with the event that the word at token k stands for (会上), or begins one that nothing before told of: 在成立仪式上.
func (r *telling) series(c clause, k int, typ schema.EventType) {
	r.t.opening(r.s.at(k), typ, false)
	if typ == "" || r.t.cur != nil || k+1 != c.to && typ != schema.PressConference && (isTour(typ) || !r.s.is(k+1, clsSay|clsTells) && !r.alone(c, k)) {
		r.t.back(cutLast(r.s.at(k)), typ)
		return
	}
	ev, from := r.seriesEvent(c, k, typ)
	ev.cited = typ == schema.PressConference && r.s.is(k+1, clsSay) && r.personIn(c.from, k) && !r.s.anyShape(c.from, k, shapeHeld)
	r.t.open(r, ev, from, k+1)
}

// personIn reports whether tokens from to to name somebody.
func (r *telling) personIn(from, to int) bool {
	return slices.ContainsFunc(r.s.toks[from:to], func(t tok) bool { return r.inPerson(t.start) })
}

// alone reports whether nothing but the word at token k tells of an event in the clause, where somebody speaks: 在发布会上介绍了情况.
func (r *telling) alone(c clause, k int) bool {
	says := k + 1
	if r.s.toks[says].has(shapeTitled) {
		says++ // 作典型发言
	}
	return says < c.to && r.s.toks[says].w.speaks() && !slices.ContainsFunc(r.s.toks[c.from:k], func(t tok) bool {
		return t.has(shapeSubject | shapeNoun)
	})
}

// seriesEvent is the event that the word at token k names, and the token where its name begins: 成立仪式, in 在成立仪式上.
func (r *telling) seriesEvent(c clause, k int, typ schema.EventType) (*event, int) {
	w := r.s.toks[k].w
	from := r.nameFrom(c, step{tok: k, end: k + 1})
	ev := &event{typ: typ, name: cutLast(r.s.s[r.s.toks[from].start:r.s.toks[k].end]), known: byNoun, rule: w.pos}
	if e, ok := r.t.x.lex.nounOf(ev.name); ok {
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
