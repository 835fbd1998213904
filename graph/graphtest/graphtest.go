// Package graphtest holds every store to one list of promises, on a town small enough to hold in the head.
//
//	func TestPromises(t *testing.T) { graphtest.Run(t, open) }
//
// open gives a fresh, empty store; calling its second result opens the same store again after it was closed.
package graphtest

import (
	"bytes"
	"context"
	"testing"

	"guanxi/graph"
	"guanxi/schema"
)

// Open gives an empty store, and a way to open the same again once it was closed.
type Open func(t *testing.T) (s graph.Store, reopen func() graph.Store)

// Run checks every promise, each on a store of its own.
func Run(t *testing.T, open Open) {
	for _, p := range []struct {
		name  string
		check func(t *testing.T, open Open)
	}{
		{"the town fits the schema", fits},
		{"apply then dump gives the graph back", roundTrip},
		{"applying twice changes nothing and says so", twice},
		{"two halves in either order are the whole", halves},
		{"a change is counted and an old property goes", change},
		{"what is removed is gone, and nothing else", removal},
		{"odd characters and empty values survive", odd},
		{"a cancelled context leaves all or nothing", cancelled},
		{"closing and opening again gives the same dump", reopened},
		{"every report gives its answer on the town", reports},
		{"a bad parameter is an error that names it", badParameter},
	} {
		t.Run(p.name, func(t *testing.T) { p.check(t, open) })
	}
}

func fits(t *testing.T, _ Open) {
	m, err := schema.Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := graph.Check(m, Town()); err != nil {
		t.Error(err)
	}
}

func roundTrip(t *testing.T, open Open) {
	s := fresh(t, open)
	c := put(t, s, Town())
	want := graph.Change{NodesAdded: len(Town().Nodes), EdgesAdded: len(Town().Edges)}
	if c != want {
		t.Errorf("counted %+v, want %+v", c, want)
	}
	same(t, s, Town())
}

func twice(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Town())
	c := put(t, s, Town())
	if want := len(Town().Nodes) + len(Town().Edges); !c.Nothing() || c.Unchanged != want {
		t.Errorf("second time: %+v, want nothing but %d unchanged", c, want)
	}
	same(t, s, Town())
}

func halves(t *testing.T, open Open) {
	a, b := split(Town())
	for _, order := range [][]*graph.Graph{{a, b}, {b, a}} {
		s := fresh(t, open)
		for _, half := range order {
			put(t, s, half)
		}
		same(t, s, Town())
	}
}

// split gives two overlapping graphs that are the whole together: every second edge with its ends, and the rest with theirs
// and all nodes.
func split(g *graph.Graph) (a, b *graph.Graph) {
	a, b = &graph.Graph{}, &graph.Graph{Nodes: g.Nodes}
	ends := map[graph.NodeRef]bool{}
	for i, e := range g.Edges {
		if i%2 == 1 {
			b.Edges = append(b.Edges, e)
			continue
		}
		a.Edges = append(a.Edges, e)
		ends[e.From], ends[e.To] = true, true
	}
	for _, n := range g.Nodes {
		if ends[n.Ref()] {
			a.Nodes = append(a.Nodes, n)
		}
	}
	return a, b
}

func change(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Town())
	g := Town()
	for i, n := range g.Nodes {
		if n.ID == gu {
			g.Nodes[i].Props = graph.Props{"name": "顾晓岚", "aliases": []string{"顾小岚"}}
		}
	}
	g.Edges[0].Props = graph.Props{"order": int64(7)}
	c := put(t, s, g)
	if c.NodesChanged != 1 || c.EdgesChanged != 1 || c.NodesAdded+c.EdgesAdded+c.NodesRemoved+c.EdgesRemoved != 0 {
		t.Errorf("counted %+v, want one node and one edge changed", c)
	}
	same(t, s, g)
}

func removal(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Town())
	want := &graph.Graph{}
	for _, n := range Town().Nodes {
		if n.ID != he1 && n.ID != standing {
			want.Nodes = append(want.Nodes, n)
		}
	}
	for _, e := range Town().Edges {
		if e.From.ID != he1 && e.From.ID != standing && e.To.ID != standing && e.To.ID != he1 && e.Type != schema.Within {
			want.Edges = append(want.Edges, e)
		}
	}
	d := graph.Diff(Town(), want)
	c := apply(t, s, d)
	if c.NodesRemoved != 2 || c.EdgesRemoved != len(Town().Edges)-len(want.Edges) || c.NodesAdded+c.NodesChanged+c.EdgesAdded+c.EdgesChanged != 0 {
		t.Errorf("counted %+v for %d nodes, %d edges", c, len(d.Remove.Nodes), len(d.Remove.Edges))
	}
	same(t, s, want)
	if c := apply(t, s, d); !c.Nothing() {
		t.Errorf("second time: %+v, want nothing", c)
	}
	if c := put(t, s, Town()); c.NodesAdded != 2 {
		t.Errorf("put back: %+v, want two nodes added", c)
	}
	same(t, s, Town())
}

func odd(t *testing.T, open Open) {
	g := &graph.Graph{}
	for _, name := range []string{"𠮷文", `"引" '号'`, "a\nb\r\n\tc", "$name", "{{label}}", `\u0041\`, "`x`; MATCH (n) DETACH DELETE n //", "a\x00b", " ", "<&>\u2028"} {
		g.Nodes = append(g.Nodes, graph.Node{Label: schema.Place, ID: name, Props: graph.Props{"name": name, "level": "", "code": ""}})
		g.Edges = append(g.Edges, graph.Edge{Type: schema.PossiblySame, From: ref(schema.Official, "甲"), To: ref(schema.Official, "乙"+name),
			Props: graph.Props{"score": 1.0, "reasons": []string{name, ""}}})
		g.Nodes = append(g.Nodes, graph.Node{Label: schema.Official, ID: "乙" + name, Props: graph.Props{"aliases": []string{}, "articles": int64(0)}})
	}
	g.Nodes = append(g.Nodes, graph.Node{Label: schema.Official, ID: "甲", Props: graph.Props{"name": "", "first_seen": ""}})
	g.Sort()
	s := fresh(t, open)
	put(t, s, g)
	same(t, s, g)
	if c := put(t, s, g); !c.Nothing() {
		t.Errorf("second time: %+v, want nothing", c)
	}
}

func cancelled(t *testing.T, open Open) {
	s := fresh(t, open)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Apply(ctx, graph.Diff(&graph.Graph{}, Town())); err == nil {
		t.Error("no error from a cancelled context")
	}
	same(t, s, &graph.Graph{})
	put(t, s, Town())
	same(t, s, Town())
}

func reopened(t *testing.T, open Open) {
	s, reopen := open(t)
	put(t, s, Town())
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	s = reopen()
	defer shut(t, s)
	same(t, s, Town())
}

func fresh(t *testing.T, open Open) graph.Store {
	t.Helper()
	s, _ := open(t)
	t.Cleanup(func() { shut(t, s) })
	return s
}

func shut(t *testing.T, s graph.Store) {
	t.Helper()
	if err := s.Close(context.WithoutCancel(t.Context())); err != nil {
		t.Error(err)
	}
}

func put(t *testing.T, s graph.Store, g *graph.Graph) graph.Change {
	t.Helper()
	return apply(t, s, graph.Delta{Put: *g})
}

func apply(t *testing.T, s graph.Store, d graph.Delta) graph.Change {
	t.Helper()
	c, err := s.Apply(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// same fails unless s holds want, byte for byte.
func same(t *testing.T, s graph.Store, want *graph.Graph) {
	t.Helper()
	got, err := s.Dump(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if a, b := Text(t, got), Text(t, want); a != b {
		t.Errorf("dump differs at %s", FirstDifference(a, b))
	}
}

// Text is g as JSONL.
func Text(t *testing.T, g *graph.Graph) string {
	t.Helper()
	var b bytes.Buffer
	if err := g.WriteJSONL(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
