package extract

import (
	"slices"
	"strings"
	"time"

	"guanxi/schema"
)

// held reports whether the clause says that the event at step i took place: 召开, 举行.
func (r *reading) held(i int) bool {
	return anyStep(r.steps[:i], "held") || anyStep(r.steps[i+1:], "held")
}

// began is the word behind the name at step i that says that it was held: 开幕, in 大会在青澜开幕.
func (r *reading) began(i int) string {
	for _, b := range r.steps[i+1:] {
		if b.word.has("held") {
			return b.word.text
		}
	}
	return ""
}

// session reports whether the name at step i is of a session of the event that opens the clause: 市人大常委会第七次会议举行第一次全体会议.
func (r *reading) session(i int, cur *event) bool {
	return cur.sent == r.t.sent && cur.clause >= r.c.from && cur.known == byNoun && len(cur.parts) == 0 && len(r.agents) == 0 && !r.next &&
		slices.ContainsFunc(r.steps[:i], func(b step) bool { return b.word.has("held") && b.tok > cur.clause })
}

// heldBefore reports whether the name at step i only says that the event was held: 日前召开的全市防汛会议指出.
func (r *reading) heldBefore(i int) bool {
	return slices.ContainsFunc(r.steps[:i], func(b step) bool { return b.word.has("held") && r.s.is(b.end, clsOf) })
}

// otherDay reports whether the sentence prints a day that is not one of the event's, or begins with a time that is none.
func (r *telling) otherDay(e *event) bool {
	days := r.t.days(r.s)
	if r.s.is(0, clsVague) && e.date.whole() {
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
	day := r.t.dayIn(r.s, date{})
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
	n, _ := r.steps[i].word.shaped("noun")
	ceremony := n.typ == schema.Ceremony
	other := e.typ == schema.Talks && !(ceremony && len(e.parts) > 1) || e.tour() && ceremony
	return other && e.sent == r.t.sent && r.c.from > e.clause && r.roleBefore(i)
}

// told reports whether people of the clause have a role at the event named at step i: 甲在参加某代表团审议时说.
func (r *reading) told(i int) bool {
	if !r.pending {
		return r.s.is(r.steps[i].end, clsOn|clsBy)
	}
	e, _ := r.steps[i].word.shaped("noun")
	if e.typ == schema.Lecture && r.t.cur.typ == e.typ && !r.otherDay(r.t.cur) {
		return false // 甲开展宣讲。乙进行了培训
	}
	return r.t.cur.sent != r.t.sent && r.steps[i].tok > 0 && (!r.t.cur.like(e.typ) || r.newcomers(r.t.cur) || slices.ContainsFunc(r.steps[:i], step.holds))
}

// ofYear reports whether the sentence begins with a year and tells no day of it: 2023年，某镇举办了首届大赛.
func (r *telling) ofYear() bool {
	c := r.s.at(0)
	return len(c) == len("2006") && c[0] >= '0' && c[0] <= '9' && r.s.at(2) == "，"
}
