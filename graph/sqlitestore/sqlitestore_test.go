package sqlitestore

import (
	"path/filepath"
	"testing"

	"guanxi/graph"
	"guanxi/graph/graphtest"
)

func TestPromises(t *testing.T) {
	graphtest.Run(t, func(t *testing.T) (graph.Store, func() graph.Store) {
		path := filepath.Join(t.TempDir(), "odd name?#%.db")
		again := func() graph.Store { return openTest(t, path) }
		return again(), again
	})
}

func openTest(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
