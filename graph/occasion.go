package graph

import (
	"cmp"
	"slices"
)

// Alike reports whether two reports that share a key may be of one occasion. Reports linked by such pairs make a block.
func Alike(r, s *Report) bool { return compare(r, s).score >= sameOccasion }

// Occasions parts a block into reports of one occasion each, every part in the order of telling, copies last. An article's own events stay apart,
// however alike: two meetings of one pair on one day are two. Only a text made from another may tell in parts what that one tells whole.
// A copy joins nothing: its reports go with those that they are most like. What only copies tell of is no occasion; copied says which
// reports stand in one.
func Occasions(reports []*Report, copied func(*Report) bool) [][]*Report {
	reports = slices.SortedFunc(slices.Values(reports), compareReports)
	likely, copies := likePairs(reports, copied)
	sets := newSets(len(reports))
	apart := func(a, b []int) bool {
		return slices.ContainsFunc(a, func(i int) bool {
			return slices.ContainsFunc(b, func(j int) bool { return quarrel(reports[i], reports[j], copied) })
		})
	}
	for _, p := range likely {
		if !apart(sets.members(p.i), sets.members(p.j)) {
			sets.join(p.i, p.j)
		}
	}
	for _, p := range likely {
		if p.part && sets.members(p.j)[0] > p.i && !apart([]int{p.i}, sets.members(p.j)) {
			sets.join(p.i, p.j)
		}
	}
	for _, p := range copies {
		if len(sets.members(p.j)) == 1 && !apart(sets.members(p.i), []int{p.j}) {
			sets.join(p.i, p.j)
		}
	}
	var out [][]*Report
	for _, set := range sets.all() {
		if told := copiesLast(reports, set, copied); !copied(told[0]) {
			out = append(out, told)
		}
	}
	return out
}

// copiesLast are the reports of a set, those in copies behind the others.
func copiesLast(reports []*Report, set []int, copied func(*Report) bool) []*Report {
	var told, again []*Report
	for _, i := range set {
		if copied(reports[i]) {
			again = append(again, reports[i])
		} else {
			told = append(told, reports[i])
		}
	}
	return append(told, again...)
}

// likePair are two reports that may be of one occasion: i told before j, or j in a copy.
type likePair struct {
	i, j int
	likeness
}

// likePairs are the likeliest first: of reports of which neither stands in a copy, and of which one does.
func likePairs(reports []*Report, copied func(*Report) bool) (likely, copies []likePair) {
	for j, s := range reports {
		for i, r := range reports[:j] {
			switch l := compare(r, s); {
			case l.score < sameOccasion || copied(r) && copied(s):
			case copied(r):
				copies = append(copies, likePair{j, i, l})
			case copied(s):
				copies = append(copies, likePair{i, j, l})
			default:
				likely = append(likely, likePair{i, j, l})
			}
		}
	}
	for _, pairs := range [][]likePair{likely, copies} {
		slices.SortStableFunc(pairs, func(a, b likePair) int { return cmp.Compare(b.score, a.score) })
	}
	return likely, copies
}

// quarrel: one article tells of an event in each of two reports; or they tell of two days, or were published more than a month apart, and
// are not alike. A text without a day may be like both. A copy is no witness to its day.
func quarrel(r, s *Report, copied func(*Report) bool) bool {
	apart := (otherDay(r, s) || !within(31, r.Published, s.Published)) && !Alike(r, s)
	return r.Article == s.Article || apart && !copied(r) && !copied(s)
}
