package neo4jstore_test

import (
	"fmt"
	"testing"

	"guanxi/graph"
	"guanxi/graph/graphtest"
	"guanxi/graph/neo4jstore"
	"guanxi/graph/neo4jstore/neo4jtest"
	"guanxi/schema"
)

// BenchmarkPushOne pushes one article more to graphs of two sizes: the cost may hardly grow. Run it with -benchtime 50x; the first
// push of the larger takes some minutes.
func BenchmarkPushOne(b *testing.B) {
	const perTown = 5 // articles
	for _, articles := range []int{1000, 100_000} {
		src, dst, n := source(b), open(b, neo4jtest.Empty(b)), 0
		apply(b, src, graph.Diff(&graph.Graph{}, manyTowns(articles/perTown)))
		if _, err := neo4jstore.Push(b.Context(), src, dst, false); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(articles), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				n++
				apply(b, src, graph.Delta{Put: *more(n)})
				b.StartTimer()
				if c, err := neo4jstore.Push(b.Context(), src, dst, false); err != nil || c.NodesAdded != 1 || c.EdgesAdded == 0 {
					b.Fatal(c, err)
				}
			}
		})
	}
}

// more is one article that names all officials of the first of many towns.
func more(i int) *graph.Graph {
	g := &graph.Graph{}
	for _, n := range graphtest.Town().Nodes {
		if n.Label == schema.Article && len(g.Nodes) == 0 {
			n.ID = fmt.Sprint("more", i)
			g.Nodes = append(g.Nodes, n)
		}
	}
	for _, n := range graphtest.Town().Nodes {
		if n.Label == schema.Official {
			g.Edges = append(g.Edges, graph.Edge{Type: schema.MentionedIn, From: graph.NodeRef{Label: n.Label, ID: n.ID + "#0"}, To: g.Nodes[0].Ref(),
				Props: graph.Props{"spans": []int64{0, 9}}})
		}
	}
	g.Sort()
	return g
}
