package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"guanxi/extract"
	"guanxi/schema"
)

// Report is what one article says of one event.
type Report struct {
	*telling
	N       int // number within the article
	K       int // number among the article's events of equal day and type
	Present []Present
	Sites   []site
	Bodies  []string // ids of agencies that took part
	event   *extract.Event
	day     int      // of the month, as printed, also where month or year is not known; 0 where none is
	counts  []number // in the event's name
}

// Present is an official at an event: a person of the same reading, and what the report says of the part taken.
type Present struct {
	Person int // index in Reading.People
	Name   string
	Seats  []string
	part   extract.Participant
}

// site is a venue or stop.
type site struct {
	ID, Printed string
	division    bool
}

// reports reads the events. Participants who are no officials stay out, and so do events with no others.
func (a *article) reports(r *Reading) {
	who := map[string]int{}
	for i, p := range r.People {
		who[p.key] = i
	}
	count := map[string]int{}
	for n := range a.rec.Events {
		e := &a.rec.Events[n]
		rep := Report{telling: &r.in, N: n, event: e, day: a.lex.dayOfMonth(e.Date, e.DateText), counts: a.lex.numbers(e.Name)}
		rep.K = count[e.Date+string(e.Type)]
		count[e.Date+string(e.Type)]++
		for _, p := range e.Participants {
			if i, ok := who[cmp.Or(p.Key, p.Name)]; ok && !slices.ContainsFunc(rep.Present, func(q Present) bool { return q.Person == i }) {
				rep.Present = append(rep.Present, Present{i, r.People[i].Name, r.People[i].Face.seats(), p})
			}
		}
		if rep.Present == nil {
			continue // an occasion without officials is none
		}
		for _, printed := range e.Places {
			id, d := a.site(printed)
			rep.Sites = append(rep.Sites, site{id, printed, d != nil})
		}
		for _, name := range e.Agencies {
			rep.Bodies = append(rep.Bodies, a.body(name).ID)
		}
		r.Reports = append(r.Reports, rep)
	}
}

// ID is the id of the event if this is the report that tells of it first.
func (r *Report) ID() string {
	id := strings.TrimSpace(fmt.Sprintf("%s %s %s", r.event.Date, r.event.Type, r.Text[:8]))
	if r.K > 0 {
		id += fmt.Sprintf("-%d", r.K+1)
	}
	return id
}

// Keys are what two reports of one occasion share at least one of, if neither text is known to be made from the other: a name, and the
// day; where none is known, the month of publication; where none is, the day as printed.
func (r *Report) Keys() []string {
	day := r.event.Date
	switch {
	case day != "":
	case r.Published != "":
		day = "~" + r.Published[:min(7, len(r.Published))] // told of in one month, on an unknown day
	default:
		day = fmt.Sprint("~", r.day)
	}
	var keys []string
	for _, p := range r.Present {
		keys = append(keys, day+" "+p.Name)
	}
	return keys
}

// compareReports orders by who told first.
func compareReports(a, b *Report) int {
	return cmp.Or(compareTellings(a.telling, b.telling), cmp.Compare(a.N, b.N))
}

// rels are the relationships that a participant's roles make.
func (p Present) rels() []schema.Rel {
	var out []schema.Rel
	for _, role := range p.part.Roles {
		out = append(out, role.Rel())
	}
	return out
}
