package extract

import (
	"slices"

	"guanxi/extract/page"
	"guanxi/schema"
)

// event is one occasion while the article is read.
type event struct {
	typ    schema.EventType
	name   string
	known  rank // how telling the words were that gave type and name
	date   date
	places []site
	status schema.Status
	open   bool // 等 follows the names
	held   bool // it is said to have been held: 召开
	speech bool // somebody gave a speech that only an occasion has: 致辞
	cited  bool // it is only told of as where somebody said something: 甲在发布会上说
	live   bool // somebody did more than speak in a later sentence, or the text came back to it
	bodies []host
	parts  []*part
	para   int
	sent   int
	clause int       // token of the sentence where the clause begins that told of it
	stops  []*item   // the bodies of a round of talks
	round  *event    // the round that this is a stop of
	apart  bool      // its leaders went apart, each with his company
	alone  bool      // one of those of which a clause told for each of its people: 甲、乙分别赴某县、某市
	verb   string    // the word that made it an event
	dest   string    // the body or people that a visit or talk is with
	where  *division // that a tour goes to; nil if none is named
	span   page.Span
	rule   string
}

// rank orders the words that an event is known by.
type rank int

const (
	byRole rank = iota // people took part in something: 甲、乙参加
	byWeak             // 活动
	byHeld             // “夏送清凉”慰问活动举行
	byVerb             // 甲调研, 甲会见乙
	byNoun             // 全市安全生产会议
)

// part is somebody's part in an event.
type part struct {
	name  string
	roles []schema.Role
	proof []Evidence
	title string
	led   bool // inspected means that people were led there, whatever for: 率队
}

func (e *event) part(name string) *part {
	for _, p := range e.parts {
		if p.name == name {
			return p
		}
	}
	return nil
}

// become gives the event the type and the name of another that tells more of it.
func (e *event) become(b *event) { e.typ, e.name, e.known, e.rule = b.typ, b.name, b.known, b.rule }

// led reports whether somebody leads the event.
func (e *event) led() bool {
	for _, p := range e.parts {
		if slices.Contains(p.roles, schema.RoleInspected) || slices.Contains(p.roles, schema.RoleMet) {
			return true
		}
	}
	return false
}

// tour reports whether the event is one that people go along on, rather than sit in.
func (e *event) tour() bool { return isTour(e.typ) }

// met is how many met at the event.
func (e *event) met() int {
	n := 0
	for _, p := range e.parts {
		if slices.Contains(p.roles, schema.RoleMet) {
			n++
		}
	}
	return n
}

// sideOf reports whether all who met at the event met at b too.
func (e *event) sideOf(b *event) bool {
	return !slices.ContainsFunc(e.parts, func(p *part) bool {
		other := b.part(p.name)
		return slices.Contains(p.roles, schema.RoleMet) && (other == nil || !slices.Contains(other.roles, schema.RoleMet))
	})
}

// like reports whether a word for events of a type may stand for the event: 考察, for a trip as well; 会上, for a 培训会; 大赛, for its opening.
func (e *event) like(typ schema.EventType) bool {
	switch {
	case e.typ == typ, e.typ == schema.Ceremony && typ == schema.Other, e.typ == schema.Trip && typ == schema.Inspection:
		return true
	}
	return typ == schema.Meeting && (e.typ == schema.Lecture || e.typ == schema.PressConference)
}

func isTour(t schema.EventType) bool {
	return t == schema.Inspection || t == schema.Visit || t == schema.Trip
}

// alike reports whether a and b may be the types of one occasion: a trip is told of as an inspection too.
func alike(a, b schema.EventType) bool {
	travel := func(t schema.EventType) bool { return t == schema.Trip || t == schema.Inspection }
	return a == b || travel(a) && travel(b)
}

// sits reports whether people sit in an event of the type, rather than go along or meet.
func sits(t schema.EventType) bool { return !isTour(t) && t != schema.Talks }

// add gives a person a role at the event, with the part of sentence s and the rule that say so.
func (e *event) add(s *sentence, it *item, role schema.Role, from, to int, rule string) {
	p := e.part(it.name)
	if p == nil {
		p = &part{name: it.name}
		e.parts = append(e.parts, p)
	}
	if p.title == "" && it.left >= 0 && it.left < it.start {
		p.title = it.s.s[it.left:it.start]
	}
	if slices.Contains(p.roles, role) {
		return
	}
	p.roles = append(p.roles, role)
	p.proof = append(p.proof, Evidence{role, s.proof(from, to, rule)})
}

// meeting takes the meeting out of a tour on which others chaired one than those who lead the tour: whoever spoke did so there. It is nil
// where there was none.
func (e *event) meeting() *event {
	leads := func(p *part) bool {
		return slices.Contains(p.roles, schema.RoleInspected) && slices.Contains(p.roles, schema.RoleChaired)
	}
	if !e.tour() || e.leaders() == 0 || !e.did(schema.RoleChaired) || slices.ContainsFunc(e.parts, leads) {
		return nil
	}
	m := &event{typ: schema.Meeting, date: e.date, status: e.status, para: e.para, sent: e.sent}
	toured := e.parts
	e.parts = nil
	for _, p := range toured {
		sat, went := &part{name: p.name, title: p.title}, &part{name: p.name, title: p.title}
		for i, role := range p.roles {
			to := went
			if role == schema.RoleChaired || role == schema.RoleSpoke {
				to = sat
			}
			to.roles, to.proof = append(to.roles, role), append(to.proof, p.proof[i])
			if role == schema.RoleChaired {
				m.name, m.span, m.rule = p.proof[i].Quote, p.proof[i].Span, p.proof[i].Rule
			}
		}
		m.parts, e.parts = sat.joins(m.parts), went.joins(e.parts)
	}
	return m
}

// joins appends the part to the others if it has a role.
func (p *part) joins(parts []*part) []*part {
	if len(p.roles) == 0 {
		return parts
	}
	return append(parts, p)
}
