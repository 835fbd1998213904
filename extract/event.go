package extract

import (
	"slices"

	"guanxi/extract/page"
	"guanxi/schema"
)

// event is one occasion while the article is read.
type event struct {
	typ     schema.EventType
	name    string
	generic bool // the name is only a word for an event: 会议
	date    date
	places  []string
	status  schema.Status
	open    bool
	bodies  []string
	parts   []*part
	para    int
	sent    int
	span    page.Span
	rule    string
	rank    int // how telling the word was that gave the type: a named event over a verb
}

// part is somebody's part in an event.
type part struct {
	name  string
	roles []schema.Role
	proof []Evidence
	title string
}

func (e *event) part(name string) *part {
	for _, p := range e.parts {
		if p.name == name {
			return p
		}
	}
	return nil
}

// add gives a person a role at the event, with the sentence part and the rule that say so.
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
	sp := s.span(from, to)
	p.proof = append(p.proof, Evidence{Role: role, Span: sp, Rule: rule})
}
