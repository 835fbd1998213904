package extract

import "slices"

// organiserShapes are the shapes of words whose clause names the bodies that take part: who holds an event, where it goes, who talks.
const organiserShapes = shapeHeld | shapeHost | shapeBoth | shapeLead

// organisers adds the bodies of a clause to the event that the clause tells of: 市文旅局主办, 到市发改委调研, 市政府与科技部会谈.
func (r *telling) organisers(c clause, steps []step) {
	ev, i := r.t.cur, slices.IndexFunc(steps, step.organises)
	if ev == nil || ev.sent != r.t.sent || i < 0 {
		return
	}
	e, _ := steps[i].word.shaped(organiserShapes)
	verb := r.s.toks[steps[i].tok]
	from, to := r.s.toks[c.from].start, r.s.toks[c.to-1].end
	for k := range r.s.items {
		it := &r.s.items[k]
		told := func(h host) bool { return h.it.body == it.body }
		if it.kind == itemBody && it.body != "" && it.start >= from && it.end <= to && !slices.ContainsFunc(ev.bodies, told) {
			ev.bodies = append(ev.bodies, host{it, r.s.proof(min(it.start, verb.start), max(it.end, verb.end), e.pos)})
		}
	}
}

// host is a body that takes part in an event.
type host struct {
	it    *item
	proof Proof
}

func (st step) organises() bool {
	return st.word.has(organiserShapes)
}
