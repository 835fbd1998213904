package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

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
	return strings.TrimSpace(r.s.s[r.s.toks[from].start:r.s.toks[end-1].end]), end
}

// joinedFrom is the token where the name that ends at step i begins, with the one joined to it before: 座谈会暨志愿者出征仪式.
func (r *reading) joinedFrom(i int, st step) int {
	for _, b := range r.steps[:i] {
		if b.word.has(shapeNoun) && r.s.is(b.end, clsJointly) {
			return min(r.nameFrom(r.c, b), r.nameFrom(r.c, st))
		}
	}
	from := r.nameFrom(r.c, st)
	if r.t.cur == nil && r.s.is(from, clsBars) && from < st.tok && !r.held(i) {
		from++ // 甲向茶业论坛致贺信
	}
	return from
}

// firstOf is what the first part of a name joined by 暨 says of the event, if that is more than a meeting (启动仪式暨讲座 is a ceremony), or
// if one of the parts is a forum (论坛暨开园仪式 is a meeting); e where nothing is joined, and for a press conference, which is about all
// that stands before it. Who meets to honour somebody holds a ceremony: 纪念甲诞辰座谈会.
func (r *reading) firstOf(i, from int, e eventWord) eventWord {
	if e.typ == schema.PressConference || r.steps[i].word.has(shapeForum) {
		return e
	}
	if h := r.s.honours(from, e); h.typ != e.typ {
		return h
	}
	for _, b := range r.steps[:i] {
		if b.word == nil || b.tok < from || !r.s.is(b.end, clsJointly) {
			continue
		}
		if n, ok := b.word.shaped(shapeForum); ok {
			return n
		}
		if n, ok := b.word.shaped(shapeNoun); ok && (n.typ != schema.Meeting || e.typ == schema.Other) {
			return n
		}
		if n, ok := b.word.shaped(shapeWeak); ok {
			return n
		}
	}
	return e
}

// honours is what the first word of an event's name, at token from, says of it, if people meet to honour somebody: 纪念; else e.
func (s *sentence) honours(from int, e eventWord) eventWord {
	if h, ok := s.toks[from].w.shaped(shapeHonours); ok && e.typ == schema.Meeting {
		return h
	}
	return e
}

// nameFrom is the token where the name of the event that ends at st begins.
func (r *telling) nameFrom(c clause, st step) int {
	s, from := r.s, st.tok
	if q := s.quoteAt(st.end) + 1; q < st.tok && q > c.from {
		return q // “党建走进社区暨推介会”举行
	}
	for k := st.tok - 1; k >= c.from; k-- {
		switch {
		case k+1 == st.tok && s.at(k) == "、", s.at(k) == "“", // 咨询、培训、会议; a quotation that goes on behind the name
			s.at(k) == "、" && k-1 > c.from && s.toks[k-1].has(shapeNoun) && r.nameStops(c, k-2, st): // 仪式、演讲赛
			return from
		case s.quoteAt(k) < k:
			k = s.quoteAt(k)
			from = k
		case strings.Contains("”（）、·—— /", s.at(k)), s.is(k, clsJointly), s.is(k, clsAnd) && r.insideName(k, st): // not where a name begins
		case r.nameStops(c, k, st):
			return from
		default:
			from = k
		}
	}
	return from
}

// quoteAt is the token where a quotation, or a title in 《》, of a name's length begins that ends at token k; k if none does, or if it is the
// title of what somebody says: 作《…》讲座.
func (s *sentence) quoteAt(k int) int {
	opens := map[string]string{"”": "“", "》": "《"}[s.at(k)]
	for j := k - 1; opens != "" && j >= 0 && s.toks[k].start-s.toks[j].start <= 40*hanLen; j-- {
		if s.at(j) == opens && !(opens == "《" && j > 0 && s.toks[j-1].has(shapeTitled)) {
			return j
		}
	}
	return k
}

// nameStops reports whether the name of the event at st does not reach over token k of the clause.
func (r *telling) nameStops(c clause, k int, st step) bool {
	t, s := r.s.toks[k], r.s
	behind := k > c.from && r.inPerson(s.toks[k-1].start) // of a name
	switch {
	case t.has(shapeLeaves) && r.sentOff(c, k, st):
		return false
	case t.is(clsPunct), t.is(clsEdge|clsAnd|clsFrom) && !r.insideName(k, st) && !r.inPerson(t.start):
		return true
	case t.is(clsSay|clsTime|clsPress|clsWritten) && !r.nameWord(k):
		return true
	case r.inPerson(t.start) && !r.honoured(t.start):
		return true
	case t.has(shapeSpeech) && behind: // 甲总结会议
		return true
	case t.w == nil || !t.w.endsName() || s.is(k+1, clsJointly):
		return false
	}
	kind := k+1 == st.tok && k > c.from && (t.w.speaks() || t.w.has(shapeWithin|shapeAt)) && (!t.is(clsStop) || s.toks[st.tok].has(shapeSeries)) && (!s.is(k-1, clsEdge|clsStop) || s.is(k-1, clsIn)) && !behind // 动员部署会议, 发放仪式
	return !kind
}

// sentOff reports whether the word at token k, before a place away from home, is part of the name of what people were at or what was held:
// 出席青年赴港交流会, 青年赴港交流会举行.
func (r *telling) sentOff(c clause, k int, st step) bool {
	for j := k - 1; j >= c.from; j-- {
		t := r.s.toks[j]
		switch {
		case t.is(clsPunct|clsCompany) || t.has(shapeLeads) || r.inPerson(t.start):
			return false
		case t.has(shapeHeld | shapeSubject):
			return j < k-1 // not 参加赴港交流会
		}
	}
	return k > c.from && r.s.anyShape(st.end, c.to, shapeHeld)
}

// nameWord reports whether a word of time at token k may stand in an event's name: 2024年论坛.
func (r *telling) nameWord(k int) bool {
	w := r.s.toks[k].w
	if w.cls&clsSay != 0 || utf8.RuneCountInString(w.text) > 1 {
		return false
	}
	before := r.s.at(k - 1)
	return before == "" || before[0] < '0' || before[0] > '9' || len(before) == len("2024") // 嘉年华, but not 7月8日
}

// insideName reports whether 和, 与 or 及 at token k joins two parts of the name of the event at st (耕地保护与土地利用会议, 博览会和峰会开幕式),
// not two sides of an event.
func (r *telling) insideName(k int, st step) bool {
	if k == 0 || !r.s.toks[k].is(clsAnd|clsWith|clsPlus) || r.inPerson(r.s.toks[k-1].start) {
		return false
	}
	w := r.s.toks[k-1].w
	if w == nil {
		return true
	}
	of, _ := st.word.shaped(shapeNoun)
	for _, e := range w.event {
		if e.shape&(shapeNoun|shapeWeak) != 0 && (of.typ != schema.Ceremony || r.t.x.lex.typeOf(w.text) == schema.Ceremony) {
			return false
		}
	}
	return w.cls&(clsPlace|clsTitle) == 0 && (w.cls&clsBody == 0 || r.s.toks[k].is(clsPlus))
}

// endsName reports whether a name of an event does not reach over the word: 召开, 出席.
func (w *word) endsName() bool {
	ends := false
	for _, e := range w.event {
		switch e.shape {
		case shapeNoun:
			return false // 宣讲, in 理论宣讲观摩会
		case shapeHeld, shapeSubject, shapeCalls, shapeInto, shapeNext, shapeAside, shapeEach, shapeLeads, shapeHost:
			ends = true
		}
	}
	return ends
}

// honoured reports whether byte b is in the name of a person whom an event's name may hold: 甲同志诞辰座谈会, 纪念甲讲话座谈会.
func (r *telling) honoured(b int) bool {
	return slices.ContainsFunc(r.s.items, func(it item) bool {
		honours := r.s.anyShape(max(0, r.s.from(it.start)-1), r.s.from(it.start), shapeHonours)
		return it.kind == itemPerson && b >= it.start && b < it.end && (honours || r.s.is(r.s.from(it.end), clsComrade))
	})
}

func (r *telling) inPerson(b int) bool {
	return slices.ContainsFunc(r.s.items, func(it item) bool { return it.kind == itemPerson && b >= it.start && b < it.end })
}
