package extract

import (
	"slices"
	"strings"
	"time"

	"guanxi/schema"
)

// held reports whether the clause says that the event at step i took place: 召开, 举行.
func (r *reading) held(i int) bool {
	return anyStep(r.steps[:i], shapeHeld) || anyStep(r.steps[i+1:], shapeHeld)
}

// began is the word behind the name at step i that says that it was held: 开幕, in 大会在青澜开幕.
func (r *reading) began(i int) string {
	for _, b := range r.steps[i+1:] {
		if b.word.has(shapeHeld) {
			return b.word.text
		}
	}
	return ""
}

// session reports whether the name at step i is of a session of the event that opens the clause: 市人大常委会第七次会议举行第一次全体会议.
func (r *reading) session(i int, cur *event) bool {
	return cur.sent == r.t.sent && cur.clause >= r.c.from && cur.known == byNoun && len(cur.parts) == 0 && len(r.agents) == 0 && !r.next &&
		slices.ContainsFunc(r.steps[:i], func(b step) bool { return b.word.has(shapeHeld) && b.tok > cur.clause })
}

// heldBefore reports whether the name at step i only says that the event was held: 日前召开的全市防汛会议指出.
func (r *reading) heldBefore(i int) bool {
	return slices.ContainsFunc(r.steps[:i], func(b step) bool { return b.word.has(shapeHeld) && r.s.is(b.end, clsOf) })
}

// otherDay reports whether the sentence prints a day that is not one of the event's, or begins with a time that is none, or another year.
func (r *telling) otherDay(e *event) bool {
	days := r.t.days(r.s)
	if r.s.is(0, clsVague) && e.date.whole() || len(days) == 0 && r.s.ofYear() && e.date.iso != "" && !strings.HasPrefix(e.date.iso, r.s.at(0)) {
		return true
	}
	return len(days) > 0 && days[0].iso != "" && e.date.iso != "" && (days[0].iso < e.date.iso || days[0].iso > max(e.date.iso, e.date.end))
}

// dayAgain reports whether the sentence begins with a day.
func (r *telling) dayAgain() bool {
	days := r.t.days(r.s)
	return len(days) > 0 && days[0].iso != "" && days[0].start == 0
}

// ahead reports whether the day that the sentence prints is after the article's own, or, of an article without one, after the event's.
func (r *telling) ahead() bool {
	day := dayIn(r.t.days(r.s), date{})
	if r.t.base.IsZero() {
		return r.t.cur != nil && r.t.cur.date.whole() && day.iso > r.t.cur.date.iso
	}
	return day.iso > r.t.base.Format(time.DateOnly)
}

// before reports whether the sentence looks back to a month before the event's: 今年7月，全省会议召开.
func (r *telling) before(e *event) bool {
	days := r.t.days(r.s)
	if len(days) == 0 || !days[0].month {
		return false
	}
	return days[0].iso == "" || days[0].iso < e.date.iso && !strings.HasPrefix(e.date.iso, days[0].iso)
}

// after reports whether who has met somebody, or was on a tour, takes part in the event at step i as well: 会见甲，出席论坛; 调研，并参加启动仪式;
// but talks may end in a signing.
func (r *reading) after(e *event, i int) bool {
	n, _ := r.steps[i].word.shaped(shapeNoun)
	ceremony := n.typ == schema.Ceremony
	other := e.typ == schema.Talks && !(ceremony && len(e.parts) > 1) || e.tour() && ceremony
	return other && e.sent == r.t.sent && r.c.from > e.clause && r.roleBefore(i)
}

// told reports whether people of the clause have a role at the event named at step i: 甲在参加某代表团审议时说.
func (r *reading) told(i int) bool {
	if !r.pending {
		return r.s.is(r.steps[i].end, clsOn|clsBy)
	}
	e, _ := r.steps[i].word.shaped(shapeNoun)
	if e.typ == schema.Lecture && r.t.cur.typ == e.typ && !r.otherDay(r.t.cur) {
		return false // 甲开展宣讲。乙进行了培训
	}
	return r.t.cur.sent != r.t.sent && r.steps[i].tok > 0 && (!r.t.cur.like(e.typ) || r.newcomers(r.t.cur) || slices.ContainsFunc(r.steps[:i], step.holds))
}

// ofYear reports whether the sentence begins with a year and tells no day of it: 2023年，某镇举办了首届大赛.
func (s *sentence) ofYear() bool {
	c := s.at(0)
	return len(c) == len("2006") && c[0] >= '0' && c[0] <= '9' && s.at(2) == "，"
}

// plans reports whether the clause in which byte b of the sentence stands tells of a plan: 项目将于5月8日开工.
func (s *sentence) plans(b int) bool {
	from := s.from(b)
	to := from
	for from > 0 && !s.parts(from-1) {
		from--
	}
	for to < len(s.toks) && !s.parts(to) {
		to++
	}
	return s.anyShape(from, to, shapePlanned)
}

// fixed reports whether what is to come is fixed for the day that is printed at byte b: 将于23日.
func (s *sentence) fixed(b int) bool {
	k := s.from(b)
	return k > 0 && s.toks[k-1].has(shapePlanned) || k > 1 && s.is(k-1, clsIn) && s.toks[k-2].has(shapePlanned)
}

// dateAt is the day of the event that is printed last before byte b of the sentence, else the first after it, else the last that the article
// told so far; of a stay that goes on from that one only the month is known, and nothing where the sentence is of another time
// (此前, of others than who was there last).
func (r *telling) dateAt(b int, e *event) date {
	d, s := r.t.date, r.s
	switch {
	case s.ofYear():
		d = date{text: s.s[:s.toks[1].end], unresolved: true, basis: schema.BasisRelative}
	case s.toks[0].has(shapePast) && (r.main == nil || r.newcomers(r.main)), d.coming && e.status != schema.Planned:
		d = date{}
	}
	found := false
	for _, x := range r.t.daysOf(s, e) {
		if x.start < b || !found && !(x.unresolved && d.whole()) || e.status == schema.Planned && s.fixed(x.start) { // not 研究近期工作
			d, found = x, true
		}
	}
	if stay := slices.ContainsFunc(s.toks, func(w tok) bool { return w.is(clsDuring) }); stay && !found && d.whole() {
		if e.status == schema.Planned {
			d = r.t.ahead(d)
		}
		d = d.monthOnly()
	}
	return d
}
