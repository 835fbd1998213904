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
	// Revision is the number of the last write, and the name that tells this graph from every other.
	Revision(ctx context.Context) (rev int64, id string, err error)
	// Since returns what was written and removed after revision rev, and the revision now. Since 0 it is the whole graph.
	Since(ctx context.Context, rev int64) (graph.Delta, int64, error)
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
	c, done, err := dst.update(ctx, src, all)
	if err != nil {
		return c, err
	}
	// Within the lock: if that was lost on the way, the revision stays unmarked and the next push looks again.
	if err := writeMark(ctx, lock, done); err != nil {
		return c, dst.explain(err)
	}
	return c, dst.explain(lock.Commit(ctx))
}

// update writes what differs and returns what may then be marked. It first notes whose push is at work, so that the next push of
// another graph, should this one be killed, compares all.
func (s *Store) update(ctx context.Context, src Source, all bool) (graph.Change, mark, error) {
	m, err := s.readMark(ctx)
	if err != nil {
		return graph.Change{}, mark{}, err
	}
	rev, id, err := src.Revision(ctx)
	if err != nil {
		return graph.Change{}, mark{}, err
	}
	if all || m.graph != id || m.revision > rev || m.writing != "" && m.writing != id {
		m = mark{}
	}
	m.writing = id
	if err := s.write(ctx, func(tx neo4j.ManagedTransaction) error { return writeMark(ctx, tx, m) }); err != nil {
		return graph.Change{}, mark{}, err
	}
	if m.graph == id {
		delta, rev, err := src.Since(ctx, m.revision)
		if err != nil {
			return graph.Change{}, mark{}, err
		}
		c, err := s.Apply(ctx, delta)
		if !errors.Is(err, errDangling) {
			return c, mark{graph: id, revision: rev}, err
		}
		// Someone removed nodes of ours by hand: only a whole comparison finds which.
	}
	c, rev, err := s.equal(ctx, src)
	return c, mark{graph: id, revision: rev}, err
}

// equal compares everything and writes what differs. It returns the revision that the database then holds.
func (s *Store) equal(ctx context.Context, src Source) (graph.Change, int64, error) {
	want, rev, err := src.Since(ctx, 0)
	if err != nil {
		return graph.Change{}, 0, err
	}
	have, err := s.Dump(ctx)
	if err != nil {
		return graph.Change{}, 0, err
	}
	d := graph.Diff(have, &want.Put)
	c, err := s.Apply(ctx, d)
	c.Unchanged += len(want.Put.Nodes) + len(want.Put.Edges) - len(d.Put.Nodes) - len(d.Put.Edges)
	return c, rev, err
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
