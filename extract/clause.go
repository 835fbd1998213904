package extract

import (
	"iter"
	"slices"

	"guanxi/schema"
)

// clause is a part of a sentence between commas, as tokens from to to.
type clause struct{ from, to int }

// clauses cuts a sentence at ，；：。, but not within the title of a writing; none is empty.
func (s *sentence) clauses() iter.Seq[clause] {
	return func(yield func(clause) bool) {
		from := 0
		for k := 0; k < len(s.toks); k++ {
			k = s.overTitle(k, len(s.toks))
			if !s.toks[k].is(clsPunct) || !s.parts(k) || s.at(k) == "，" && s.escorting(from, k) {
				continue
			}
			if k > from && !yield(clause{from, k}) {
				return
			}
			from = k + 1
		}
		if from < len(s.toks) {
			yield(clause{from, len(s.toks)})
		}
	}
}

// escorting reports whether the comma at token k stands between those who are named from 在 behind token from on and go along: 在甲，乙陪同下.
func (s *sentence) escorting(from, k int) bool {
	if !s.any(from, k, clsIn) {
		return false
	}
	under := s.under(k)
	last := -1 // the last person before 陪同下, all between whom and the comma is who he is
	for i := range s.items {
		if it := &s.items[i]; it.kind == itemPerson && it.start > s.toks[k].start && under > k && it.end <= s.toks[under].start {
			if last < 0 && it.left > s.toks[k].end {
				return false
			}
			last = s.from(it.end)
		}
	}
	return last >= 0 && last >= under-2
}

// under is the first token after k of the words that say who goes along or leads, before 下; -1 if there is none.
func (s *sentence) under(k int) int {
	for j := k + 2; j < len(s.toks); j++ {
		if s.is(j, clsUnder) && s.leadsOn(j-1) {
			return j - 1
		}
	}
	return -1
}

// leadsOn reports whether the word at token k says that somebody goes along, or leads, or is there: before 下 it is said of who stands
// before it.
func (s *sentence) leadsOn(k int) bool {
	e, _ := s.toks[k].w.shaped(shapeSubject)
	return e.role == schema.RoleAccompanied || e.role == schema.RoleAttended && s.is(k+1, clsUnder) || s.toks[k].has(shapeLeads)
}

// parts reports whether a clause ends before the mark at token k.
func (s *sentence) parts(k int) bool {
	switch s.at(k) {
	case "，", "；", "：", "。", "！", "？":
		return true
	}
	return false
}

// step is one element of a clause in printed order: a person, or a word that makes an event or a role.
type step struct {
	tok    int // token where it begins
	end    int // token after it
	person *item
	word   *word
	post   *item // a post without a name
	group  bool
}

// overTitle is the token of 》 where 《 at token k opens the title of a writing, which tells of nothing here; k elsewhere, as where an
// event's name stands in such marks.
func (s *sentence) overTitle(k, end int) int {
	if !s.is(k, clsPunct) || s.at(k) != "《" {
		return k
	}
	for j := k + 1; j < end; j++ {
		if s.at(j) == "》" && !s.toks[j-1].has(shapeNoun) {
			return j
		}
	}
	return k
}

// steps appends the persons and event words of a clause to out.
func (s *sentence) steps(out []step, c clause) []step {
	it := 0
	for k := c.from; k < c.to; {
		k = s.overTitle(k, c.to)
		t := s.toks[k]
		if s.inSpeech(t.start) {
			k++
			continue
		}
		for it < len(s.items) && s.items[it].end <= t.start {
			it++
		}
		if it < len(s.items) && s.items[it].left <= t.start && s.items[it].left >= 0 {
			i := &s.items[it]
			end := s.from(i.end)
			if end <= k {
				end = k + 1
			}
			switch i.kind {
			case itemPerson:
				out = append(out, step{tok: k, end: end, person: i})
			case itemPost:
				out = append(out, step{tok: k, end: end, post: i})
			case itemGroup:
				out = append(out, step{tok: k, end: end, group: true})
			}
			k = min(end, c.to)
			it++
			continue
		}
		if t.is(clsEventWord | clsSay) {
			out = append(out, step{tok: k, end: k + 1, word: t.w})
		}
		k++
	}
	return out
}

// anyShape reports whether an event word of that shape stands in the tokens.
func (s *sentence) anyShape(from, to int, shape shape) bool {
	return slices.ContainsFunc(s.toks[from:to], func(t tok) bool { return t.has(shape) })
}

// anyStep reports whether one of the steps is an event word of that shape.
func anyStep(steps []step, shape shape) bool {
	return slices.ContainsFunc(steps, func(st step) bool { return st.word.has(shape) })
}

// role is the role that a step's word gives its subject.
func (st step) role() (eventWord, bool) {
	return st.word.shaped(shapeSubject)
}

// tells reports whether the step's word tells what somebody did.
func (st step) tells() bool {
	_, role := st.role()
	_, verb := st.word.verb()
	return role || verb || st.word.is(clsSay)
}

// verb is the event that the word makes of its subject: lead, both or gives.
func (w *word) verb() (eventWord, bool) {
	for _, shape := range []shape{shapeLead, shapeBoth, shapeGives} {
		if e, ok := w.shaped(shape); ok {
			return e, true
		}
	}
	return eventWord{}, false
}

// tour is the inspection or visit during which the word says that something took place: 调研时, in 甲在某局调研时强调.
func (w *word) tour() (eventWord, bool) {
	e, ok := w.shaped(shapeSeries)
	typ := schema.EventType(e.role)
	return eventWord{typ: typ, shape: shapeLead, pos: e.pos}, ok && isTour(typ)
}

// opens reports whether the word stands for an event of the type: 发布会上.
func (w *word) opens(typ schema.EventType) bool {
	e, ok := w.shaped(shapeSeries)
	return ok && schema.EventType(e.role) == typ
}

// speaks reports whether the word says that its subject spoke: 部署, 汇报.
func (w *word) speaks() bool {
	e, ok := w.shaped(shapeSubject)
	return ok && e.role == schema.RoleSpoke
}

// leadRole is the role of who does what the word says.
func leadRole(e eventWord) schema.Role {
	switch e.shape {
	case shapeBoth:
		return schema.RoleMet
	case shapeGives:
		return schema.RoleSpoke
	}
	return schema.RoleInspected
}
