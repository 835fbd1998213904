package neo4jstore_test

import (
	"context"
	"testing"

	"guanxi/graph"
	"guanxi/graph/neo4jstore"
	"guanxi/graph/neo4jstore/neo4jtest"
)

// TestServerKilled: a server that dies in the middle of a push leaves whole batches, and the next push completes the work.
// One that is back soon is waited for.
func TestServerKilled(t *testing.T) {
	server := neo4jtest.Start(t, "../..")
	src, towns := source(t), manyTowns(200)
	apply(t, src, graph.Diff(&graph.Graph{}, towns))

	t.Run("for good", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		failed := pushing(ctx, t, src, server.Config)
		waitForNodes(t, server.Config)
		server.Kill(t)
		cancel() // the user does not wait for the retries
		if err := <-failed; err == nil {
			t.Fatal("the push was through before the server could be killed: make the graph larger")
		}
		server.Restart(t)
		wholeBatches(t, server.Config, towns)
		got, err := neo4jstore.Push(t.Context(), src, open(t, server.Config), false)
		if err != nil || got.Unchanged == 0 || got.NodesAdded+got.EdgesAdded == 0 {
			t.Errorf("next push: %+v, %v, want some there and some added", got, err)
		}
		same(t, open(t, server.Config), towns)
	})
	t.Run("and back soon", func(t *testing.T) {
		neo4jtest.Wipe(t, server.Config)
		failed := pushing(t.Context(), t, src, server.Config)
		waitForNodes(t, server.Config)
		server.Kill(t)
		server.Restart(t)
		<-failed // the batches went through; the lock did not, so the revision may be unmarked
		if _, err := neo4jstore.Push(t.Context(), src, open(t, server.Config), false); err != nil {
			t.Error(err)
		}
		same(t, open(t, server.Config), towns)
	})
}

// pushing pushes in the background and hands over how it ended.
func pushing(ctx context.Context, t *testing.T, src neo4jstore.Source, c neo4jstore.Config) <-chan error {
	t.Helper()
	dst, ended := open(t, c), make(chan error, 1)
	go func() {
		_, err := neo4jstore.Push(ctx, src, dst, false)
		ended <- err
	}()
	return ended
}

// wholeBatches fails if of any label there are neither all nodes nor a number of full batches.
func wholeBatches(t *testing.T, c neo4jstore.Config, g *graph.Graph) {
	t.Helper()
	all := map[string]int64{}
	for _, n := range g.Nodes {
		all[string(n.Label)]++
	}
	for _, row := range neo4jtest.Query(t, c, "MATCH (n:Guanxi) RETURN [l IN labels(n) WHERE l <> 'Guanxi'][0], count(n)", nil) {
		if label, n := row[0].(string), row[1].(int64); n != all[label] && n%5000 != 0 {
			t.Errorf("%d of %d %s are there", n, all[label], label)
		}
	}
}
