package graph

import (
	"cmp"
	"slices"
	"strconv"
)

// identify gives every cluster its id: the name and the highest post of its first face, so that later articles do not rename it.
func (r *resolver) identify(clusters []*cluster) {
	slices.SortStableFunc(clusters, func(a, b *cluster) int {
		return cmp.Or(cmp.Compare(cmp.Or(a.first, "~"), cmp.Or(b.first, "~")), cmp.Compare(a.firstFace().key, b.firstFace().key))
	})
	taken := map[string]int{}
	for _, c := range clusters {
		f := c.firstFace()
		id := r.name + "@" + cmp.Or(f.Place, f.Text)
		if len(f.Posts) > 0 {
			id = r.name + "@" + r.lex.chief(f.held()).ID()
		}
		taken[id]++
		if c.id = id; taken[id] > 1 {
			c.id += "~" + strconv.Itoa(taken[id])
		}
	}
}

// held are the posts that somebody had when the face was shown, not those that a biography tells of; all if it shows none so.
func (f *shown) held() []Post {
	over := func(p Post) bool { return p.Former || p.Day != "" }
	if now := slices.DeleteFunc(slices.Clone(f.Posts), over); len(now) > 0 {
		return now
	}
	return f.Posts
}

// firstFace is the face shown first: of those with a post that tells its place, else with any, else of all. Those that only copies of
// other texts show come last.
func (c *cluster) firstFace() *shown {
	return slices.MinFunc(c.faces, func(a, b *shown) int {
		return cmp.Or(cmp.Compare(a.standing(), b.standing()), cmp.Compare(cmp.Or(a.first, "~"), cmp.Or(b.first, "~")),
			cmp.Compare(a.later, b.later), cmp.Compare(a.key, b.key))
	})
}

func (f *shown) standing() int {
	n := 0
	switch {
	case len(f.Posts) == 0:
		n = 2
	case !f.placed():
		n = 1
	}
	if f.copied() {
		n += 3
	}
	return n
}
