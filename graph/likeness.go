package graph

import (
	"maps"
	"math"
	"slices"
	"strings"

	"guanxi/schema"
)

const (
	sameOccasion = 0.55
	sameWords    = 0.6 // share of words from which two reports in texts made one from the other are of one event
	half         = 0.5 // share of people, or of stops, from which two reports have the same
	nearly       = 0.7 // share of two texts from which other counts in names are misread, and a report may be a part of the other's event
)

// likeness is how much two reports look like one occasion.
type likeness struct {
	score float64
	part  bool // in texts made one from the other, either may be a part of the other
}

// compare asks who was there, how the event is called, where, when and of what type it was: 0 to 1. Where one text is made from the
// other and both reports rest on the same words, it is more than 1. Reports in equal texts that would give the event one id are of one
// whatever else they say.
func compare(r, s *Report) likeness {
	switch {
	case r.Article == s.Article:
		return likeness{}
	case r.ID() == s.ID():
		return likeness{score: 3}
	case countedApart(r.counts, s.counts) && shared(r.Imprint, s.Imprint) < nearly:
		return likeness{}
	}
	people := overlap(names(r), names(s))
	near := r.retells(s.Telling) && within(7, r.Published, s.Published) || r.recalls(s, people)
	words := near && overlap(quoted(r), quoted(s)) >= sameWords
	day, sort := sameDay(r, s), r.event.Type == s.event.Type
	switch {
	case words:
	case (r.event.Status == schema.Happened) != (s.event.Status == schema.Happened),
		near && people < half && !strongName(r, s),
		!near && (!day || people == 0 || elsewhere(r, s) || !strongName(r, s) && !agree(r, s, people)):
		return likeness{}
	}
	score := 0.5*people + 0.35*alike(r.event.Name, s.event.Name) + 0.15*overlap(where(r), where(s))
	if sort {
		score += 0.15
	}
	if !near {
		return likeness{score: min(score, 1)}
	}
	if day = day || r.event.Date == "" || s.event.Date == ""; day {
		score += 0.3
	}
	if words {
		return likeness{1 + min(score, 1), true}
	}
	return likeness{min(score, 1), day && people > 0 && (sort && people == 1 || shared(r.Imprint, s.Imprint) >= nearly)}
}

// agree: two reports of which neither is made from the other tell of the same people, at one sort of event, under one name, in places that
// do not differ; or of one round with the same stops. Two meetings of the same people on one day are called otherwise.
func agree(r, s *Report, people float64) bool {
	kindred := goes(r) == goes(s) && r.event.Type != schema.Talks && s.event.Type != schema.Talks
	if people < half || r.event.Type != s.event.Type && !kindred {
		return false
	}
	at := where
	if goes(r) {
		at = stops
	}
	named := overlap(pairs(r.event.Name), pairs(s.event.Name)) >= sameWords
	here, there := at(r), at(s)
	return named && (len(here) == 0 || len(there) == 0 || overlap(here, there) > 0) || goes(r) && overlap(here, there) >= half
}

// goes: those present went somewhere, and did not meet in one place.
func goes(r *Report) bool {
	return slices.Contains([]schema.EventType{schema.Inspection, schema.Visit, schema.Trip}, r.event.Type)
}

// recalls: the texts share less than would tell that one is made from the other, but the days that they print do not speak against it,
// and they were published within a day; if the day of publication of one is not known, the one names none whom the other does not. Sittings of one
// session, which are held on several days, share as much. people is the share of the names that both have.
func (r *Report) recalls(s *Report, people float64) bool {
	if otherDay(r, s) || shared(r.Imprint, s.Imprint) < akin {
		return false
	}
	return within(1, r.Published, s.Published) && (people == 1 || r.Published != "" && s.Published != "")
}

// sameDay: equal days; or one day of two years of which one is not known; or days unknown in both, where both give the event one long
// name. What has no day is published within a month of the other.
func sameDay(r, s *Report) bool {
	switch {
	case r.event.Date != "" && s.event.Date != "":
		return r.event.Date == s.event.Date
	case otherDay(r, s) || !within(31, r.Published, s.Published):
		return false
	}
	return r.ofYear(true) != "" && r.ofYear(true) == s.ofYear(true) || r.event.Date == s.event.Date && strongName(r, s)
}

// otherDay: both tell the day, or day or month of an unknown year, and not the same.
func otherDay(r, s *Report) bool {
	return r.day != s.day && r.day*s.day > 0 || r.month != s.month && r.month*s.month > 0 || r.event.Date != s.event.Date && r.event.Date != "" && s.event.Date != ""
}

// within so many days were both published, as far as is known.
func within(days float64, a, b string) bool {
	return a == "" || b == "" || math.Abs(years(a, b))*365 <= days+0.1
}

// quoted are the pairs of characters in the sentences that a report rests on.
func quoted(r *Report) []string {
	var out []string
	for _, p := range r.Present {
		for _, e := range p.part.Evidence {
			out = append(out, pairs(e.Quote)...)
		}
	}
	return distinct(out)
}

// strongName: both events bear one long name.
func strongName(r, s *Report) bool {
	return len([]rune(r.event.Name)) >= 6 && alike(r.event.Name, s.event.Name) >= 0.8
}

func names(r *Report) []string {
	var out []string
	for _, p := range r.Present {
		out = append(out, p.Name)
	}
	return distinct(out)
}

// stops are the places of an event, as printed.
func stops(r *Report) []string {
	var out []string
	for _, s := range r.Sites {
		out = append(out, s.Printed)
	}
	return distinct(out)
}

// where are the places that speak for where an event was: its stops, and the seats of those present.
func where(r *Report) []string {
	out := stops(r)
	for _, p := range r.Present {
		out = append(out, p.Seats...)
	}
	return distinct(out)
}

// elsewhere: both tell in which divisions the event was, and neither has one of the other's, or one in or around it.
func elsewhere(r, s *Report) bool {
	known := false
	for _, a := range r.Sites {
		for _, b := range s.Sites {
			if !a.division || !b.division {
				continue
			}
			if strings.HasPrefix(a.ID, b.ID) || strings.HasPrefix(b.ID, a.ID) {
				return false
			}
			known = true
		}
	}
	return known
}

func distinct(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// overlap is the share of the shorter list that the longer holds. Both are distinct, or the order of the two would matter.
func overlap(a, b []string) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return float64(n) / float64(len(a))
}

// alike is the share of two-character pieces that two names have in common (Dice).
func alike(a, b string) float64 {
	p, q := pieces(a), pieces(b)
	if len(p)+len(q) == 0 {
		return 0
	}
	n := 0
	for x, k := range p {
		n += min(k, q[x])
	}
	return 2 * float64(n) / float64(total(p)+total(q))
}

// pairs are the two-character pieces of s, each once.
func pairs(s string) []string { return slices.Sorted(maps.Keys(pieces(s))) }

func pieces(s string) map[string]int {
	out := map[string]int{}
	r := []rune(s)
	for i := 0; i+2 <= len(r); i++ {
		out[string(r[i:i+2])]++
	}
	return out
}

func total(m map[string]int) int {
	n := 0
	for _, k := range m {
		n += k
	}
	return n
}
