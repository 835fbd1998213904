package extract

import "slices"

// organiserShapes are the shapes of words whose clause names the bodies that take part: who holds an event, where it goes, who talks.
const organiserShapes = shapeHeld | shapeHost | shapeBoth | shapeLead

// organisers adds the bodies of a clause to the event that the clause tells of: 市文旅局主办, 到市发改委调研, 市政府与科技部会谈.
func (r *telling) organisers(c clause, steps []step) {
	ev := r.t.cur
	if ev == nil || ev.sent != r.t.sent || !slices.ContainsFunc(steps, step.organises) {
		return
	}
	from, to := r.s.toks[c.from].start, r.s.toks[c.to-1].end
	for _, it := range r.s.items {
		if it.kind == itemBody && it.body != "" && it.start >= from && it.end <= to && !slices.Contains(ev.bodies, it.body) {
			ev.bodies = append(ev.bodies, it.body)
		}
	}
}

func (st step) organises() bool {
	return st.word.has(organiserShapes)
}
