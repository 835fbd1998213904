package eval

import (
	"cmp"
	"slices"
)

// alignFloor is the similarity under which two events are not taken for one.
const alignFloor = 0.35

// align pairs the events of a record with those of gold, the most similar first, each at most once.
// The result goes from the record's events to gold's.
func align(gold, got []Event, ignore set) map[int]int {
	type candidate struct {
		sim  float64
		i, j int
	}
	var all []candidate
	for i, g := range gold {
		for j, p := range got {
			if s := similarity(g, p, ignore); s >= alignFloor {
				all = append(all, candidate{s, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.sim, a.sim), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	out, taken := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, ok := out[c.j]; !ok && !taken[c.i] {
			out[c.j], taken[c.i] = c.i, true
		}
	}
	return out
}

// similarity weighs shared people one half, the type and the name's letter pairs a quarter each.
func similarity(g, p Event, ignore set) float64 {
	people, letters := jaccard(names(g, ignore), names(p, ignore)), dice(bigrams(g.Name), bigrams(p.Name))
	same := 0.0
	if g.Type == p.Type {
		same = 1
	}
	return 0.5*people + 0.25*same + 0.25*letters
}

func names(e Event, ignore set) set {
	out := set{}
	for _, p := range e.Participants {
		if n := normName(p.Name); !ignore[n] {
			out[n] = true
		}
	}
	return out
}

func bigrams(s string) set {
	out, r := set{}, []rune(s)
	for i := 0; i+1 < len(r); i++ {
		out[string(r[i:i+2])] = true
	}
	return out
}

func jaccard(a, b set) float64 {
	both := shared(a, b)
	if len(a)+len(b) == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

func dice(a, b set) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(2*shared(a, b)) / float64(len(a)+len(b))
}

func shared(a, b set) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}
