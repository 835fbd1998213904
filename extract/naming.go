package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// named reads the name of an event that ends with the word at step i: 全市安全生产工作会议.
func (r *reading) named(i int, st step, e eventWord) {
	if r.s.is(st.end, clsOf) || r.insideLonger(i, st) || r.regarded(st) || r.t.cur != nil && r.modifies(st) {
		return
	}
	from := r.nameFrom(r.c, st)
	name, to := r.nameText(from, st)
	cur := r.t.cur
	if old := r.t.find(name); old != nil {
		if utf8.RuneCountInString(name) > 3 || cur == nil || !strings.HasSuffix(cur.name, name) {
			r.t.cur = old
		}
		return
	}
	specific := utf8.RuneCountInString(name)-utf8.RuneCountInString(st.word.text) >= 2
	ev := &event{typ: r.firstOf(i, from, e).typ, name: name, known: byNoun, rule: e.pos}
	planned := r.status(r.c.from, r.c.to) == schema.Planned
	switch {
	case cur == nil && r.content(i) && !r.held(i):
	case cur == nil:
		if !specific {
			ev.known = byWeak
		}
		r.t.open(r.telling, ev, from, to)
	case !specific || planned:
	case (cur.known < byHeld && r.t.sent-cur.sent < 2 || cur.known == byRole && r.s.is(from-1, clsTime)) && !r.content(i): // 此次香港会议
		cur.typ, cur.name, cur.known, cur.rule = ev.typ, name, byNoun, e.pos
	case cur.known == byVerb && cur.sent == r.t.sent && !r.pastVerb(i) && !(r.c.from > cur.clause && (r.held(i) || cur.typ == schema.Talks)):
		cur.typ, cur.name, cur.known, cur.rule = ev.typ, name, byNoun, e.pos
	case (r.next || r.held(i) && (len(cur.parts) == 0 || r.otherDay(cur)) || r.told(i) || r.after(cur, i)) && !r.content(i):
		r.t.open(r.telling, ev, from, to)
		if planned {
			r.t.cur = cur // what is told next goes on with what took place
		}
	}
}

// firstOf is what the first part of a name joined by 暨 says of the event (启动仪式暨讲座 is a ceremony); e where nothing is joined, and
// for a press conference, which is about all that stands before it.
func (r *reading) firstOf(i, from int, e eventWord) eventWord {
	if e.typ == schema.PressConference {
		return e
	}
	for _, b := range r.steps[:i] {
		if b.word == nil || b.tok < from || !r.s.is(b.end, clsJointly) {
			continue
		}
		if n, ok := b.word.shaped("noun"); ok {
			return n
		}
		if n, ok := b.word.shaped("weak"); ok {
			return n
		}
	}
	return e
}

// longName is how many runes make a weak word's name as telling as a noun's: “夏送清凉”慰问活动.
const longName = 6

// weak reads 活动: an event where nothing tells more.
func (r *reading) weak(i int, st step, e eventWord) {
	if r.insideLonger(i, st) {
		return
	}
	from := r.nameFrom(r.c, st)
	name, to := r.nameText(from, st)
	if cur := r.t.cur; cur == nil {
		ev := &event{typ: e.typ, name: name, known: byWeak, rule: e.pos}
		if r.held(i) && utf8.RuneCountInString(name) > longName {
			ev.known = byHeld
		}
		r.t.open(r.telling, ev, from, to)
	} else if cur.known == byRole {
		cur.typ, cur.name, cur.known, cur.rule = e.typ, name, byWeak, e.pos
	}
}

// insideLonger reports whether a later word of the same phrase ends the name: 博览会 in 博览会招商路演.
func (r *reading) insideLonger(i int, st step) bool {
	for _, n := range r.steps[i+1:] {
		if n.person != nil {
			return false
		}
		if n.word == nil {
			continue
		}
		if _, noun := n.word.shaped("noun"); noun {
			return r.nameFrom(r.c, n) <= st.tok
		}
	}
	return false
}

// modifies reports whether an ordinary noun follows the word at st, which then tells its kind and no event: 宣讲空间, 培训基地.
func (r *telling) modifies(st step) bool {
	return st.end < len(r.s.toks) && r.s.toks[st.end].w != nil && r.s.toks[st.end].w.cls == clsCommon && utf8.RuneCountInString(r.s.toks[st.end].w.text) > 1
}

// regarded reports whether the word at a step is what somebody speaks of (对参加洽谈会表示感谢), or what is done to him (被市安委办约谈).
func (r *reading) regarded(st step) bool {
	says := func(n step) bool { return n.tok > st.tok && n.word.is(clsSay) }
	for k := r.c.from; k < st.tok; k++ {
		if r.s.is(k, clsPassive) {
			return true
		}
		if r.s.is(k, clsToward) {
			return slices.ContainsFunc(r.steps, says)
		}
	}
	return false
}

// pastVerb reports whether the clause has its event verb before step i: then the noun is what the verb is about.
func (r *reading) pastVerb(i int) bool {
	for _, b := range r.steps[:i] {
		if b.word != nil {
			if _, ok := b.word.verb(); ok {
				return true
			}
		}
	}
	return false
}

// content reports whether the clause tells of what was said or studied elsewhere.
func (r *reading) content(i int) bool {
	for _, b := range r.steps[:i] {
		if _, ok := b.word.shaped("content"); ok {
			return true
		}
	}
	return false
}

// held reports whether the clause says that the event at step i took place: 召开, 举行.
func (r *reading) held(i int) bool {
	for j, b := range r.steps {
		if _, ok := b.word.shaped("held"); ok && j != i {
			return true
		}
	}
	return false
}

// otherDay reports whether the sentence prints a day that is not the event's.
func (r *telling) otherDay(e *event) bool {
	days := r.t.days(r.s)
	return len(days) > 0 && days[0].iso != "" && e.date.iso != "" && days[0].iso != e.date.iso
}

// after reports whether who has met somebody takes part in the event at step i as well: 会见甲，出席论坛.
func (r *reading) after(e *event, i int) bool {
	return e.typ == schema.Talks && e.sent == r.t.sent && r.c.from > e.clause &&
		slices.ContainsFunc(r.steps[:i], func(st step) bool { _, ok := st.role(); return ok })
}

// told reports whether people of the clause have a role at the event named at step i: 甲在参加某代表团审议时说.
func (r *reading) told(i int) bool {
	if !r.pending {
		return r.s.is(r.steps[i].end, clsOn|clsBy)
	}
	if r.t.cur.sent == r.t.sent {
		return false
	}
	return r.steps[i].tok > 0
}

// nameText is the name from token from to the word of st, with a short bracket after it, and the token after that.
func (r *reading) nameText(from int, st step) (string, int) {
	end := st.end
	if r.s.at(end) == "（" {
		for k := end + 1; k < end+5; k++ {
			if r.s.at(k) == "）" {
				end = k + 1
				break
			}
		}
	}
	name := strings.TrimSpace(r.s.s[r.s.toks[from].start:r.s.toks[end-1].end])
	if strings.Count(name, "“") > strings.Count(name, "”") {
		name = strings.TrimPrefix(name, "“") // the quotation goes on behind the name
	}
	return name, end
}

// nameFrom is the token where the name of the event that ends at st begins.
func (r *telling) nameFrom(c clause, st step) int {
	s := r.s
	from := st.tok
	for k := st.tok - 1; k >= c.from; k-- {
		t := s.toks[k]
		if strings.Contains("”“）（、·—— /", s.at(k)) || t.is(clsJointly) || t.is(clsAnd) && r.insideName(k) {
			if s.at(k) == "“" {
				from = k
			}
			continue
		}
		if s.isPunct(t) || t.is(clsSay|clsTitle|clsTime) && !r.nameWord(k) || t.is(clsEdge|clsAnd) && !r.insideName(k) || r.inPerson(t.start) {
			break
		}
		if t.w != nil && r.ends(t.w) && !(k+1 == st.tok && k > c.from && t.w.speaks() && !t.is(clsStop) && !s.is(k-1, clsEdge|clsStop) && !r.inPerson(s.toks[k-1].start)) { // 动员部署会议
			break
		}
		from = k
	}
	return from
}

// nameWord reports whether a title or a word of time at token k may stand in an event's name: 退役军人座谈会, 2024年论坛.
func (r *telling) nameWord(k int) bool {
	w := r.s.toks[k].w
	if w.cls&clsTitle != 0 {
		return w.title.kind == "none"
	}
	if w.cls&clsSay != 0 || utf8.RuneCountInString(w.text) > 1 {
		return false
	}
	before := r.s.at(k - 1)
	return before == "" || before[0] < '0' || before[0] > '9' || len(before) == len("2024") // 嘉年华, but not 7月8日
}

// insideName reports whether 和, 与 or 及 at token k joins two parts of an event's name (耕地保护与土地利用会议), not two sides of an event.
func (r *telling) insideName(k int) bool {
	if k == 0 || !r.s.toks[k].is(clsAnd|clsWith|clsPlus) || r.inPerson(r.s.toks[k-1].start) {
		return false
	}
	w := r.s.toks[k-1].w
	if w == nil {
		return true
	}
	for _, e := range w.event {
		if e.shape == "noun" || e.shape == "weak" {
			return false
		}
	}
	return w.cls&(clsPlace|clsTitle) == 0 && (w.cls&clsBody == 0 || r.s.toks[k].is(clsPlus))
}

// ends reports whether a name of an event does not reach over the word: 召开, 出席.
func (r *telling) ends(w *word) bool {
	ends := false
	for _, e := range w.event {
		switch e.shape {
		case "noun":
			return false // 宣讲, in 理论宣讲观摩会
		case "held", "subject", "into", "next", "aside", "each", "leads":
			ends = true
		}
	}
	return ends
}

func (r *telling) inPerson(b int) bool {
	for _, it := range r.s.items {
		if it.kind == itemPerson && b >= it.start && b < it.end {
			return true
		}
	}
	return false
}

// find is the event of the article that a name means: the same, a part of it, or nearly.
func (t *story) find(name string) *event {
	for i := len(t.events) - 1; i >= 0; i-- {
		e := t.events[i]
		if e.known < byWeak || t.conflict(e.name, name) {
			continue
		}
		if strings.Contains(e.name, name) || dice(e.name, name) >= 0.5 {
			return e
		}
	}
	return nil
}

// conflict reports whether two names of events name different places: 四川代表团审议, 湖南代表团审议.
func (t *story) conflict(a, b string) bool {
	pa, pb := t.places(a), t.places(b)
	if len(pa) == 0 || len(pb) == 0 {
		return false
	}
	for p := range pa {
		if pb[p] {
			return false
		}
	}
	return true
}

func (t *story) places(name string) map[string]bool {
	out := map[string]bool{}
	for _, k := range t.x.cut(name) {
		if k.is(clsPlace) {
			out[k.w.text] = true
		}
	}
	return out
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
