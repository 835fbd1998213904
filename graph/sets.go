package graph

import "slices"

// sets parts the numbers 0 … n-1; at first each is alone.
type sets struct {
	of  []int         // number → its set, known by the smallest member
	in  map[int][]int // set → members, sorted
	end int
}

func newSets(n int) *sets {
	s := &sets{of: make([]int, n), in: map[int][]int{}, end: n}
	for i := range n {
		s.of[i], s.in[i] = i, []int{i}
	}
	return s
}

func (s *sets) same(i, j int) bool { return s.of[i] == s.of[j] }

func (s *sets) members(i int) []int { return s.in[s.of[i]] }

func (s *sets) join(i, j int) {
	a, b := min(s.of[i], s.of[j]), max(s.of[i], s.of[j])
	if a == b {
		return
	}
	for _, k := range s.in[b] {
		s.of[k] = a
	}
	s.in[a] = append(s.in[a], s.in[b]...)
	slices.Sort(s.in[a])
	delete(s.in, b)
}

// all are the sets in order of their smallest members.
func (s *sets) all() [][]int {
	var out [][]int
	for i := range s.end {
		if s.of[i] == i {
			out = append(out, s.in[i])
		}
	}
	return out
}
