package graph

import (
	"slices"

	"guanxi/schema"
)

// likeKeys are keys of which two names share one if they differ in one character at most and their bearers hold one post: the post,
// and the name without that character. Names of two characters have too many such.
func likeKeys(name, title string) []string {
	r := []rune(name)
	if len(r) < 3 {
		return nil
	}
	var out []string
	for i := range r {
		out = append(out, string(r[:i])+"*"+string(r[i+1:])+"@"+title)
	}
	return out
}

// MaxLike is how many names may share a like key: more of them are no misprints, but a place where names are alike.
const MaxLike = 3

// LikeKeys are those of all officials in a part of the graph that Resolve made.
func LikeKeys(part *Graph) []string {
	names := map[NodeRef]string{}
	for _, n := range part.Nodes {
		names[n.Ref()] = n.Props["name"].(string)
	}
	var out []string
	for _, e := range part.Edges {
		if e.Type == schema.Holds {
			out = append(out, likeKeys(names[e.From], e.To.ID)...)
		}
	}
	return distinct(out)
}

// Misprints links bearers of two names with one character off who hold a post in common at one time, or nearly: POSSIBLY_SAME, to be
// judged by a person. a and b are the parts of the graph that Resolve made of the two names.
func Misprints(a, b *Graph, judged Judgements) []Edge {
	var out []Edge
	for _, p := range a.Nodes {
		for _, q := range b.Nodes {
			titles := heldByBoth(a, p, b, q)
			if len(titles) == 0 || judged.apart(selectors(a, p), selectors(b, q)) {
				continue
			}
			reasons := []string{"+ one character off: a misprint?"}
			for _, t := range titles {
				reasons = append(reasons, "+ both "+t)
			}
			out = append(out, Edge{schema.PossiblySame, NodeRef{schema.Official, min(p.ID, q.ID)}, NodeRef{schema.Official, max(p.ID, q.ID)},
				Props{"score": 0.5, "reasons": append(reasons, "- two names")}})
		}
	}
	return out
}

// selectors are how judgements may name an official: by id, by a post, or by the bare name.
func selectors(g *Graph, n Node) []string {
	name := n.Props["name"].(string)
	out := []string{n.ID, name}
	for _, e := range g.Edges {
		if e.Type == schema.Holds && e.From == n.Ref() {
			out = append(out, name+"@"+e.To.ID)
		}
	}
	return out
}

// apart reports whether two officials of two names are judged to be two people.
func (all Judgements) apart(a, b []string) bool {
	last := false
	for _, j := range all {
		if slices.Contains(a, j.A) && slices.Contains(b, j.B) || slices.Contains(a, j.B) && slices.Contains(b, j.A) {
			last = j.Verdict == Different
		}
	}
	return last
}

// heldByBoth are the titles that both held within a year of one another. Predecessor and successor bear names alike only by chance.
func heldByBoth(a *Graph, p Node, b *Graph, q Node) []string {
	var out []string
	for _, e := range a.Edges {
		for _, f := range b.Edges {
			if e.Type == schema.Holds && f.Type == schema.Holds && e.From == p.Ref() && f.From == q.Ref() && e.To == f.To && near(e.Props, f.Props) {
				out = append(out, e.To.ID)
			}
		}
	}
	slices.Sort(out)
	return out
}

// near: two tenures lie within a year of one another, as far as is known.
func near(a, b Props) bool {
	day := func(p Props, name string) string { return p[name].(string) }
	if day(a, "first_seen") > day(b, "first_seen") {
		a, b = b, a
	}
	return years(day(a, "last_seen"), day(b, "first_seen")) <= 1
}
