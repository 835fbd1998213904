package extract

import (
	"slices"
	"strings"

	"guanxi/schema"
)

// settle names what stayed nameless, makes one of what was told twice, drops summaries whose people all stand in the events
// that follow, and gives talks and rounds their people.
func (t *story) settle() {
	kept := t.events[:0]
	for _, e := range t.events {
		if len(e.parts) == 0 || e.mentioned() || len(kept) == 0 && e.inPassing() {
			continue
		}
		t.callByHeadline(e, len(kept) == 0)
		t.travels(e)
		e.seat()
		if first := toldBefore(kept, e); first != nil {
			if first.join(e); first.known < e.known && e.tour() && e.sent-first.sent < 3 {
				first.become(e)
			}
			continue
		}
		kept = append(kept, e)
	}
	t.events = nil
	for _, e := range kept {
		t.events = append(t.events, e)
		if m := e.meeting(); m != nil {
			t.events = append(t.events, m)
		}
	}
	t.share()
	t.bothMet()
	t.dropSummary()
	t.dropStays()
	t.typeCalls()
}

// callByHeadline gives an event the headline's name, and its type where the text tells less; first is the article's first event.
func (t *story) callByHeadline(e *event, first bool) {
	switch {
	case t.head == nil:
	case t.headTells(e, first):
		e.typ, e.name, e.rule = t.head.typ, t.head.name, t.head.rule
	case t.headNames(e, first):
		e.name, e.typ = t.head.name, t.head.typ
	}
	if e.known == byRole && t.a.Headline.S != "" {
		e.name = t.a.Headline.S
	}
}

// headTells reports whether the headline tells more of an event than the text: what somebody did there (first is the article's first),
// or its name.
func (t *story) headTells(e *event, first bool) bool {
	if t.head.known != byVerb {
		return e.known < byVerb
	}
	switch h := t.head; {
	case !first, e.typ == schema.Ceremony && h.typ == schema.Trip: // 甲举行仪式欢迎乙访华
		return false
	case e.known == byRole:
		return t.headLeads(e)
	case e.known == byNoun, e.known == byWeak && t.headLeads(e):
		return (h.typ == schema.Trip || h.typ == schema.Talks) && dice(h.name, e.name) < 0.3
	}
	return false
}

// headNames reports whether the headline's name for an event is the better one: longer by half, or with its people.
func (t *story) headNames(e *event, first bool) bool {
	switch h := t.head; {
	case h.known != byVerb:
		return e.known == byNoun && len(e.name) < len(h.name)/2 && strings.HasSuffix(h.name, e.name)
	case first && e.known == byVerb:
		return h.typ == e.typ && !strings.Contains(e.name, e.parts[0].name) && t.headLeads(e)
	}
	return false
}

// headLeads reports whether the headline names the first of the event's people.
func (t *story) headLeads(e *event) bool { return strings.Contains(t.head.name, e.parts[0].name) }

// toldBefore is the event that a later one tells again, as captions and headlines do, or that it goes on with: a visit's next stop,
// or a talk on a tour, where nobody is met who was not on it.
func toldBefore(events []*event, e *event) *event {
	for i, b := range slices.Backward(events) {
		if e.retells(b, i == len(events)-1) {
			return b
		}
	}
	return nil
}

// retells reports whether the event is one with b, told before it; last says that nothing was told between.
func (e *event) retells(b *event, last bool) bool {
	if last && e.withListeners(b) {
		return true
	}
	days := !strings.HasPrefix(b.date.iso, e.date.iso) && !strings.HasPrefix(e.date.iso, b.date.iso)
	apart := b.typ == schema.Talks && e.typ == schema.Talks && b.sent == e.sent && len(b.parts) > 1 && len(e.parts) > 1 // 分别会见甲、乙
	own := b.leaders() > 0 && e.within(b) && e.headedApart(b, schema.RoleInspected)                                     // who went along there leads his own company here
	if days || apart || own || b.round != nil || e.round != nil || b.apart && b.leaders() > 1 {
		return false
	}
	switch {
	case last && e.tour() && sits(b.typ) && b.known < byHeld && b.within(e) && !b.did(schema.RoleChaired): // 座谈会现场, then 甲调研并召开座谈会
		return true
	case b.typ != e.typ:
		return last && e.partOf(b)
	case e.within(b) || b.within(e):
		return e.typ == schema.Talks && (e.sideOf(b) || b.sideOf(e)) && (len(e.parts) > 1 || last && len(b.parts) == 1) || e.tour() && last || e.known == byVerb && dice(b.name, e.name) >= 0.5
	}
	return false
}

// withListeners reports whether the event is the talks that the speaker of lecture b had with those who listened.
func (e *event) withListeners(b *event) bool {
	return b.typ == schema.Lecture && e.typ == schema.Talks && len(e.parts) == 1 && e.within(b) &&
		slices.Contains(b.part(e.parts[0].name).roles, schema.RoleSpoke)
}

// partOf reports whether the event, of another type, is a part of the tour b.
func (e *event) partOf(b *event) bool {
	tour := b.typ == schema.Inspection || b.typ == schema.Trip && b.known == byRole || b.typ == schema.Visit && e.typ == schema.Inspection || b.typ == schema.Talks && e.tour() && e.date == b.date
	ceremony := e.typ == schema.Ceremony && e.known == byNoun
	return tour && !ceremony && (e.para == b.para || b.typ == schema.Talks) && e.within(b) && !e.headedApart(b, schema.RoleChaired)
}

// headedApart reports whether somebody heads the event, in the role, who does not lead b, all of whose people are at b: then it is one
// of its own.
func (e *event) headedApart(b *event, role schema.Role) bool {
	return slices.ContainsFunc(e.parts, func(p *part) bool {
		return slices.Contains(p.roles, role) && !slices.Contains(b.part(p.name).roles, schema.RoleInspected)
	})
}

// did reports whether somebody has the role at the event.
func (e *event) did(role schema.Role) bool {
	return slices.ContainsFunc(e.parts, func(p *part) bool { return slices.Contains(p.roles, role) })
}

// mentioned reports whether the event is only spoken of, and those who speak in later sentences speak elsewhere, to a reporter: it
// stands far down, or without a day and not as held now, and nobody did more than speak.
func (e *event) mentioned() bool {
	if (e.known == byWeak && e.typ == schema.Ceremony || e.tour()) && e.date.text == "" && !e.speech && e.onlySpoken() {
		return true
	}
	return !e.live && (e.sent >= farDown || !e.held && e.typ != schema.PressConference && (e.date.text == "" || e.date.unresolved))
}

// inPassing reports whether what would be the article's first event is told so far down, without a name and a day, that the article
// tells of no event.
func (e *event) inPassing() bool { return e.sent >= tooFar && e.known < byNoun && e.date.text == "" }

// tooFar is how many sentences into an article its first event is told at the latest.
const tooFar = 8

// farDown is how many sentences into an article what it is about has been told.
const farDown = 5

// onlySpoken reports whether all that people did was speak: then 活动 without a day is what they speak of, not where they were.
func (e *event) onlySpoken() bool {
	return !slices.ContainsFunc(e.parts, func(p *part) bool { return len(p.roles) > 1 || p.roles[0] != schema.RoleSpoke })
}

// seat makes a meeting of a tour that nobody leads and somebody chairs (现场观摩活动), and lets nobody lead what people sit in.
func (e *event) seat() {
	if e.typ == schema.Inspection && e.did(schema.RoleChaired) && !e.led() {
		e.typ = schema.Meeting
	}
	for _, p := range e.parts {
		i := slices.Index(p.roles, schema.RoleInspected)
		switch {
		case i < 0 || !sits(e.typ) || len(p.roles) > 1 && e.typ != schema.Meeting && !p.led: // 参加活动并调研, but 率队出席活动
		case len(p.roles) > 1:
			p.roles, p.proof = slices.Delete(p.roles, i, i+1), slices.Delete(p.proof, i, i+1)
		default:
			p.roles[i], p.proof[i].Role = schema.RoleAttended, schema.RoleAttended
		}
	}
}

// leaders is how many lead the event.
func (e *event) leaders() int {
	n := 0
	for _, p := range e.parts {
		if slices.Contains(p.roles, schema.RoleInspected) {
			n++
		}
	}
	return n
}

// within reports whether all people of the event take part in b too.
func (e *event) within(b *event) bool {
	return !slices.ContainsFunc(e.parts, func(p *part) bool { return b.part(p.name) == nil })
}

// join adds to the event what another telling of it says.
func (e *event) join(b *event) {
	if e.date.iso == "" {
		e.date = b.date
	}
	e.goTo(b.places)
	for _, p := range b.parts {
		old := e.part(p.name)
		if old == nil {
			e.parts = append(e.parts, p)
			continue
		}
		for i, r := range p.roles {
			if !slices.Contains(old.roles, r) && (r != schema.RoleMet || e.typ == schema.Talks) {
				old.roles, old.proof = append(old.roles, r), append(old.proof, p.proof[i])
			}
		}
	}
}

// dropSummary drops a first event without a destination when later ones of its type hold all its people: 市领导走访慰问部队.
func (t *story) dropSummary() {
	if len(t.events) < 3 {
		return
	}
	first := t.events[0]
	if !first.apart && (first.dest != "" || first.typ != schema.Visit && first.known > byRole) {
		return
	}
	for _, p := range first.parts {
		if !slices.ContainsFunc(t.events[1:], func(e *event) bool { return e.part(p.name) != nil }) {
			return
		}
	}
	t.events = t.events[1:]
}

// dropStays drops the stay of a delegation beside the talks that it held (甲率团来访, then 乙会见甲一行), of a single one only if the
// delegation did nothing else. Of talks in a stay of several days only the month is known.
func (t *story) dropStays() {
	talks := slices.DeleteFunc(slices.Clone(t.events), func(e *event) bool { return e.typ != schema.Talks })
	t.events = slices.DeleteFunc(t.events, func(e *event) bool {
		held := 0
		for _, talk := range talks {
			if e.within(talk) {
				held++
			}
		}
		stay := e.typ == schema.Trip && e.verb != "" && !t.x.lex.find(e.verb).has(shapeAway)
		if !stay || held == 0 || held == 1 && e.did(schema.RoleAttended) {
			return false
		}
		for _, talk := range talks {
			if talk.date == e.date && e.date.end != "" {
				talk.date = talk.date.monthOnly()
			}
		}
		return true
	})
}

// typeCalls makes of talks by telephone what they are called in the record; until then they are read as any talks.
func (t *story) typeCalls() {
	for _, e := range t.events {
		if t.x.lex.find(e.verb).has(shapeCall) {
			e.typ = schema.Other
		}
	}
}
