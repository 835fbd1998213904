package neo4jstore_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"guanxi/graph"
	"guanxi/graph/graphtest"
	"guanxi/graph/neo4jstore"
	"guanxi/graph/neo4jstore/neo4jtest"
	"guanxi/graph/sqlitestore"
)

// TestPush walks one Neo4j through the life of a graph: each step is a push, and what it must write.
func TestPush(t *testing.T) {
	c := neo4jtest.Empty(t)
	dst, src, town := open(t, c), source(t), graphtest.Town()
	less := without(town, official(town))

	apply(t, src, graph.Diff(&graph.Graph{}, town))
	pushed(t, src, dst, town, graph.Change{NodesAdded: len(town.Nodes), EdgesAdded: len(town.Edges)})
	pushed(t, src, dst, town, graph.Change{})

	gone := graph.Diff(town, less)
	apply(t, src, gone)
	pushed(t, src, dst, less, graph.Change{NodesRemoved: 1, EdgesRemoved: len(gone.Remove.Edges)})

	apply(t, src, graph.Diff(less, town))
	pushed(t, src, dst, town, graph.Change{NodesAdded: 1, EdgesAdded: len(gone.Remove.Edges)})

	other := source(t) // another graph takes the place of the first
	apply(t, other, graph.Diff(&graph.Graph{}, less))
	pushed(t, other, dst, less, graph.Change{NodesRemoved: 1, EdgesRemoved: len(gone.Remove.Edges)})
	pushed(t, src, dst, town, graph.Change{NodesAdded: 1, EdgesAdded: len(gone.Remove.Edges)})
}

// TestPushMends: what someone removed by hand comes back when it is missed, or when all is asked for.
func TestPushMends(t *testing.T) {
	c := neo4jtest.Empty(t)
	dst, src, town := open(t, c), source(t), graphtest.Town()
	apply(t, src, graph.Diff(&graph.Graph{}, town))
	if _, err := neo4jstore.Push(t.Context(), src, dst, false); err != nil {
		t.Fatal(err)
	}
	neo4jtest.Query(t, c, "MATCH (n:Guanxi:Official {id: $id}) DETACH DELETE n", map[string]any{"id": official(town)})
	if got, err := neo4jstore.Push(t.Context(), src, dst, true); err != nil || got.NodesAdded != 1 {
		t.Errorf("all: %+v, %v, want one node added", got, err)
	}
	same(t, dst, town)

	neo4jtest.Query(t, c, "MATCH (n:Guanxi) DETACH DELETE n", nil)
	edge := town.Edges[0]
	edge.Props = graph.Props{"order": int64(9)}
	apply(t, src, graph.Delta{Put: graph.Graph{Edges: []graph.Edge{edge}}})
	if got, err := neo4jstore.Push(t.Context(), src, dst, false); err != nil || got.NodesAdded != len(town.Nodes) {
		t.Errorf("an edge whose ends are gone: %+v, %v, want all nodes added", got, err)
	}
}

// TestPushesAtOnce: they wait for one another, and the graph is right whoever comes last.
func TestPushesAtOnce(t *testing.T) {
	c := neo4jtest.Empty(t)
	open(t, c) // constraints first
	src := source(t)
	apply(t, src, graph.Diff(&graph.Graph{}, manyTowns(20)))
	var all sync.WaitGroup
	for range 4 {
		dst := open(t, c)
		all.Go(func() {
			if _, err := neo4jstore.Push(t.Context(), src, dst, false); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	same(t, open(t, c), manyTowns(20))
}

// TestPushCancelled: a push that ends half-way is completed by the next.
func TestPushCancelled(t *testing.T) {
	c := neo4jtest.Empty(t)
	src, towns := source(t), manyTowns(200)
	apply(t, src, graph.Diff(&graph.Graph{}, towns))
	ctx, cancel := context.WithCancel(t.Context())
	failed := pushing(ctx, t, src, c)
	waitForNodes(t, c)
	cancel()
	if err := <-failed; err == nil {
		t.Fatal("the push was through before it could be cancelled: make the graph larger")
	}
	dst := open(t, c)
	got, err := neo4jstore.Push(t.Context(), src, dst, false)
	if err != nil || got.Unchanged == 0 || got.NodesAdded+got.EdgesAdded == 0 {
		t.Errorf("next push: %+v, %v, want some there and some added", got, err)
	}
	same(t, dst, towns)
}

func waitForNodes(t *testing.T, c neo4jstore.Config) {
	t.Helper()
	for range 2000 {
		if neo4jtest.Query(t, c, "MATCH (n:Guanxi) RETURN count(n)", nil)[0][0] != int64(0) {
			return
		}
	}
	t.Fatal("no node was written")
}

func source(t testing.TB) *sqlitestore.Store {
	t.Helper()
	s, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

func apply(t testing.TB, s graph.Store, d graph.Delta) {
	t.Helper()
	if _, err := s.Apply(t.Context(), d); err != nil {
		t.Fatal(err)
	}
}

// pushed pushes and checks what that wrote, leaving aside what was found unchanged, and what the database then holds.
func pushed(t *testing.T, src neo4jstore.Source, dst *neo4jstore.Store, holds *graph.Graph, want graph.Change) {
	t.Helper()
	got, err := neo4jstore.Push(t.Context(), src, dst, false)
	if err != nil {
		t.Fatal(err)
	}
	if got.Unchanged = 0; got != want {
		t.Errorf("wrote %+v, want %+v", got, want)
	}
	same(t, dst, holds)
}

func same(t *testing.T, s graph.Store, want *graph.Graph) {
	t.Helper()
	got, err := s.Dump(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if graphtest.Text(t, got) != graphtest.Text(t, want) {
		d := graph.Diff(got, want)
		t.Errorf("lacks %d nodes, %d edges; has %d nodes, %d edges too many", len(d.Put.Nodes), len(d.Put.Edges), len(d.Remove.Nodes), len(d.Remove.Edges))
	}
}

// without is g without one official and the edges at that one.
func without(g *graph.Graph, id string) *graph.Graph {
	out := &graph.Graph{}
	for _, n := range g.Nodes {
		if n.ID != id {
			out.Nodes = append(out.Nodes, n)
		}
	}
	for _, e := range g.Edges {
		if e.From.ID != id && e.To.ID != id {
			out.Edges = append(out.Edges, e)
		}
	}
	return out
}

// manyTowns is n towns, each with ids of its own.
func manyTowns(n int) *graph.Graph {
	out := &graph.Graph{}
	for i := range n {
		number := func(id string) string { return strings.Join([]string{id, fmt.Sprint(i)}, "#") }
		for _, node := range graphtest.Town().Nodes {
			node.ID = number(node.ID)
			out.Nodes = append(out.Nodes, node)
		}
		for _, e := range graphtest.Town().Edges {
			e.From.ID, e.To.ID = number(e.From.ID), number(e.To.ID)
			out.Edges = append(out.Edges, e)
		}
	}
	out.Sort()
	return out
}
