package neo4jstore

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"guanxi/graph"
)

// Source is a store that knows what it changed since a revision of its own.
type Source interface {
	// ID tells this graph from every other one.
	ID() string
	// Since returns what must be written to bring a copy of revision rev up to date, and the revision that it then has.
	Since(ctx context.Context, rev int64) (graph.Delta, int64, error)
	// Dump returns the whole graph, sorted.
	Dump(ctx context.Context) (*graph.Graph, error)
}

// errDangling: an edge lacks a node that should have been there before it.
var errDangling = errors.New("no node at an end of the edge")

// mark is what the database says of the copy that it holds: revision rev of a graph, and whose push was begun and not ended.
type mark struct {
	graph    string
	revision int64
	writing  string
}

// Push makes dst equal to src, writing only what differs. If dst holds an older revision of src, only what changed since is looked
// at; else, or if all is set, the two graphs are compared. The new revision is marked last, so a push that was killed is completed
// by the next one, and pushes at the same time wait for one another.
func Push(ctx context.Context, src Source, dst *Store, all bool) (graph.Change, error) {
	session := dst.session(ctx)
	defer session.Close(ctx)
	lock, err := session.BeginTransaction(ctx)
	if err != nil {
		return graph.Change{}, dst.explain(err)
	}
	defer lock.Close(ctx)
	if err := run(ctx, lock, statement("mark_lock"), nil); err != nil {
		return graph.Change{}, fmt.Errorf("wait for another push: %w", dst.explain(err))
	}
	c, rev, err := dst.update(ctx, src, all)
	if err != nil {
		return c, err
	}
	// Within the lock: if that was lost on the way, the revision stays unmarked and the next push looks again.
	if err := writeMark(ctx, lock, mark{graph: src.ID(), revision: rev}); err != nil {
		return c, dst.explain(err)
	}
	return c, dst.explain(lock.Commit(ctx))
}

// update writes what differs, after noting whose push is at work: another graph's next push must then compare all.
func (s *Store) update(ctx context.Context, src Source, all bool) (graph.Change, int64, error) {
	m, err := s.readMark(ctx)
	if err != nil {
		return graph.Change{}, 0, err
	}
	whole := all || m.graph != src.ID() || m.writing != "" && m.writing != src.ID()
	if whole {
		m = mark{} // revision 0 has nothing
	}
	m.writing = src.ID()
	if err := s.write(ctx, func(tx neo4j.ManagedTransaction) error { return writeMark(ctx, tx, m) }); err != nil {
		return graph.Change{}, 0, err
	}
	delta, rev, err := src.Since(ctx, m.revision)
	if err != nil {
		return graph.Change{}, 0, err
	}
	if !whole {
		c, err := s.Apply(ctx, delta)
		if !errors.Is(err, errDangling) {
			return c, rev, err
		}
		// Someone removed nodes of ours by hand: only a whole comparison finds which.
	}
	c, err := s.equal(ctx, src)
	return c, rev, err
}

// equal compares everything.
func (s *Store) equal(ctx context.Context, src Source) (graph.Change, error) {
	want, err := src.Dump(ctx)
	if err != nil {
		return graph.Change{}, err
	}
	have, err := s.Dump(ctx)
	if err != nil {
		return graph.Change{}, err
	}
	d := graph.Diff(have, want)
	c, err := s.Apply(ctx, d)
	c.Unchanged += len(want.Nodes) + len(want.Edges) - len(d.Put.Nodes) - len(d.Put.Edges)
	return c, err
}

func (s *Store) readMark(ctx context.Context) (m mark, err error) {
	err = s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		res, err := tx.Run(ctx, statement("mark_read"), nil)
		if err != nil {
			return err
		}
		rec, err := res.Single(ctx)
		if err != nil {
			return err
		}
		m.graph, _ = rec.Values[0].(string)
		m.revision, _ = rec.Values[1].(int64)
		m.writing, _ = rec.Values[2].(string)
		return nil
	})
	return m, err
}

func writeMark(ctx context.Context, tx runner, m mark) error {
	return run(ctx, tx, statement("mark_write"), map[string]any{"graph": m.graph, "revision": m.revision, "writing": m.writing})
}
