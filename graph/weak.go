package graph

import (
	"fmt"
	"slices"
	"strings"
)

// weak are the faces that do not tell by themselves where the person serves, and were not joined to one that does.
func (r *resolver) weak() []int {
	var out []int
	for i := range r.faces {
		if !slices.ContainsFunc(r.sets.members(i), func(j int) bool { return r.faces[j].placed() }) {
			out = append(out, i)
		}
	}
	return out
}

// byPlace gives a weak face to the one person of the name who serves the scene, or else to the one who keeps that company.
// Where several come into question, each is possible.
func (r *resolver) byPlace(weak []int, beside Counts) {
	sets := r.posted()
	for _, i := range weak {
		f := r.faces[i]
		var here []int
		for n, set := range sets {
			if !r.barred(i, set[0]) && f.Place != "" && r.lex.serves(r.cluster(set), f) {
				here = append(here, n)
			}
		}
		if n, with := r.company(i, sets, beside); n >= 0 {
			r.join(sets[n][0], i, "+ in the company of "+strings.Join(with, ", "))
		} else if len(here) == 1 && (len(f.Posts) == 0 || !common(r.name)) {
			r.join(sets[here[0]][0], i, fmt.Sprintf("+ the only %s of %s", r.name, f.Place))
		} else {
			for _, n := range here {
				r.doubts = append(r.doubts, doubt{sets[n][0], i, 0.5, []string{"+ of " + f.Place, "- not certain to be the only one of that name there"}})
			}
		}
	}
}

// amongWeak joins weak faces that nobody with a post claims: of one text and its reprints, of one company, or of one place.
func (r *resolver) amongWeak(beside Counts) {
	weak := r.weak()
	for n, i := range weak {
		for _, j := range weak[:n] {
			f, g := r.faces[i], r.faces[j]
			switch with := r.together(beside, i, j); {
			case f.Text != "" && f.Text == g.Text:
				r.join(j, i, "+ in one text")
			case len(with) > keeps:
				r.join(j, i, "+ in the company of "+strings.Join(with[:keeps+1], ", "))
			case f.Place != "" && f.Place == g.Place && f.Place != r.lex.nation() && !common(r.name):
				r.join(j, i, "+ both of "+f.Place)
			}
		}
	}
}

// together are those who stand beside both faces.
func (r *resolver) together(beside Counts, i, j int) []string {
	var out []string
	for _, name := range sortedKeys(beside[short(r.faces[i].key)]) {
		if beside[short(r.faces[j].key)][name] > 0 {
			out = append(out, name)
		}
	}
	return out
}

// keeps is how many people must stand beside both a face and a person.
const keeps = 2

// company is the set whose people stand beside the name in other articles as in those of face i, if one does so more than all
// others; else -1. The second result are the names of some.
func (r *resolver) company(i int, sets [][]int, beside Counts) (int, []string) {
	best, with, tie := -1, []string(nil), false
	own := beside[short(r.faces[i].key)]
	for n, set := range sets {
		if r.barred(i, set[0]) {
			continue
		}
		var shared []string
		for _, name := range sortedKeys(own) {
			if slices.ContainsFunc(set, func(j int) bool { return beside[short(r.faces[j].key)][name] > 0 }) {
				shared = append(shared, name)
			}
		}
		switch {
		case len(shared) < keeps || len(shared) < len(with):
		case len(shared) == len(with):
			tie = true
		default:
			best, with, tie = n, shared, false
		}
	}
	if tie {
		return -1, nil
	}
	return best, with[:min(len(with), 3)]
}
