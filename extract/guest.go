package extract

import "guanxi/schema"

// The other side of talks may be told in front of who meets it: 在会见甲时，乙表示; 在同甲的会谈中，乙指出.

// guests are the persons that such a clause names, and the words that say that they are met.
type guests struct {
	items []*item
	c     clause
	rule  string
}

// receives keeps the guests of a clause that begins the sentence with 在, and reports whether it names any.
func (r *telling) receives(c clause, steps []step) bool {
	if !r.s.is(c.from, clsIn) || len(r.agents) > 0 {
		return false
	}
	g := guests{c: c}
	for _, st := range steps {
		if st.person != nil {
			g.items = append(g.items, st.person)
		}
		if e, both := st.word.shaped("both"); both && st.tok <= c.from+2 {
			g.rule = e.pos
		}
		if e, series := st.word.shaped("series"); series && schema.EventType(e.role) == schema.Talks {
			g.rule = e.pos
		}
	}
	if g.rule == "" || g.items == nil {
		return false
	}
	r.guests = g
	return true
}

// meetGuests lets the agents of the clause meet the guests, in the talks that the article told of with them, or in new ones.
func (r *reading) meetGuests() {
	g := r.guests
	r.guests = guests{}
	r.t.cur = r.t.talksWith(g.items[0].name)
	if r.t.cur == nil {
		name := r.s.s[r.s.toks[g.c.from+1].start:r.s.toks[g.c.to-1].end]
		r.t.open(r.telling, &event{typ: schema.Talks, known: byVerb, rule: g.rule, name: name, dest: g.items[0].name}, g.c.from, r.c.to)
	}
	for _, it := range append(g.items, r.agents...) {
		r.give(it, schema.RoleMet, g.c.from, r.c.to, g.rule)
	}
}

// talksWith are the last talks with a person.
func (t *story) talksWith(name string) *event {
	for i := len(t.events) - 1; i >= 0; i-- {
		if e := t.events[i]; e.typ == schema.Talks && e.part(name) != nil {
			return e
		}
	}
	return nil
}
