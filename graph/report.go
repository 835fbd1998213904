package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"guanxi/extract"
	"guanxi/schema"
)

// Report is what one article says of one event.
type Report struct {
	*Telling
	N       int // number within the article
	K       int // number among the article's events of equal day and type
	Present []Present
	Sites   []site
	Bodies  []host
	event   *extract.Event
	month   int // as printed, also where the year is not known; 0 where none is
	day     int
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
	proof       extract.Proof
}

// host is an agency that took part.
type host struct {
	ID    string
	proof extract.Proof
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
		rep := Report{Telling: &r.Telling, N: n, event: e, counts: a.lex.numbers(e.Name)}
		rep.month, rep.day = a.lex.dayOfYear(e.Date, e.DateText)
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
		for i, printed := range e.Places {
			id, _, whole := a.site(printed)
			rep.Sites = append(rep.Sites, site{id, printed, whole, proofAt(e.PlaceProofs, i)})
		}
		for i, name := range e.Agencies {
			rep.Bodies = append(rep.Bodies, host{a.body(name).ID, proofAt(e.AgencyProofs, i)})
		}
		r.Reports = append(r.Reports, rep)
	}
}

// proofAt is the i-th of the proofs; a record made by hand may have none.
func proofAt(proofs []extract.Proof, i int) extract.Proof {
	if i < len(proofs) {
		return proofs[i]
	}
	return extract.Proof{}
}

// ID is the id of the event if this is the report that tells of it first.
func (r *Report) ID() string {
	id := strings.TrimSpace(fmt.Sprintf("%s %s %s", r.event.Date, r.event.Type, r.Text[:8]))
	if r.K > 0 {
		id += fmt.Sprintf("-%d", r.K+1)
	}
	return id
}

// Keys are what a report is found by.
func (r *Report) Keys() []string { return r.named(r.when(0), r.ofYear(r.event.Date != "")) }

// Asks are the keys of the reports that may be of one occasion with r, if neither text is known to be made from the other: one of its
// names, and the day; where none is known, its own month of publication or one beside it, or the day as printed. One that tells a day of an
// unknown year asks for that day of any. If r asks for s, s asks for r.
func (r *Report) Asks() []string {
	if r.event.Date != "" {
		return r.named(r.when(0), r.ofYear(false))
	}
	return r.named(slices.Compact([]string{r.when(-1), r.when(0), r.when(1), r.ofYear(false), r.ofYear(true)})...)
}

// when is the day of r; where none is known, the month of publication, or one so many after it; where none is, the day as printed.
func (r *Report) when(months int) string {
	switch month, err := time.Parse("2006-01", r.Published[:min(7, len(r.Published))]); {
	case r.event.Date != "":
		return r.event.Date
	case err == nil:
		return month.AddDate(0, months, 0).Format("~2006-01")
	}
	return fmt.Sprint("~", r.day)
}

// ofYear is the day that r tells, of whatever year, where that is known or where it is not; "" where r does not tell the month.
func (r *Report) ofYear(known bool) string {
	if r.month*r.day == 0 {
		return ""
	}
	return fmt.Sprint(r.month, "-", r.day, known)
}

// named are keys, each with each name.
func (r *Report) named(keys ...string) []string {
	var out []string
	for _, key := range keys {
		for _, p := range r.Present {
			if key != "" {
				out = append(out, key+" "+p.Name)
			}
		}
	}
	return out
}

// compareReports orders by who told first.
func compareReports(a, b *Report) int {
	return cmp.Or(compareTellings(a.Telling, b.Telling), cmp.Compare(a.N, b.N))
}

// rels are the relationships that a participant's roles make.
func (p Present) rels() []schema.Rel {
	var out []schema.Rel
	for _, role := range p.part.Roles {
		out = append(out, role.Rel())
	}
	return out
}
