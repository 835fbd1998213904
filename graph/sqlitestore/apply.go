package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"guanxi/graph"
)

// Apply writes d in one transaction.
func (s *Store) Apply(ctx context.Context, d graph.Delta) (graph.Change, error) {
	var c graph.Change
	err := s.write(ctx, func(tx *sql.Tx) (err error) {
		c, err = apply(ctx, tx, d)
		return err
	})
	if err != nil {
		return graph.Change{}, fmt.Errorf("write graph: %w", err)
	}
	return c, nil
}

// apply puts nodes, then edges, then removes edges, then nodes with the edges left on them. What it writes gets the next revision;
// the revision is counted only if something was written.
func apply(ctx context.Context, tx *sql.Tx, d graph.Delta) (graph.Change, error) {
	w := newWriter(ctx, tx)
	defer w.close()
	if err := w.get("SELECT rev + 1 FROM meta", nil, &w.rev); err != nil {
		return w.Change, err
	}
	for _, n := range d.Put.Nodes {
		w.putNode(n)
	}
	for _, e := range d.Put.Edges {
		w.putEdge(e)
	}
	for _, e := range d.Remove.Edges {
		w.removeEdge(e)
	}
	for _, n := range d.Remove.Nodes {
		w.removeNode(n.Ref())
	}
	if !w.Nothing() {
		w.exec("UPDATE meta SET rev = ?", w.rev)
	}
	return w.Change, w.err
}

func (w *writer) putNode(n graph.Node) {
	props, err := encode(n.Props)
	if err != nil {
		w.fail(err)
		return
	}
	var old string
	switch found := w.get("SELECT props FROM node WHERE label = ? AND id = ?", []any{n.Label, n.ID}, &old); {
	case errors.Is(found, sql.ErrNoRows):
		w.exec("INSERT INTO node (label, id, props, rev) VALUES (?, ?, ?, ?)", n.Label, n.ID, props, w.rev)
		w.exec("DELETE FROM gone WHERE type = ? AND from_label = '' AND from_id = ? AND to_label = '' AND to_id = ''", n.Label, n.ID)
		w.NodesAdded++
	case found != nil:
		w.fail(found)
	case old == props:
		w.Unchanged++
	default:
		w.exec("UPDATE node SET props = ?, rev = ? WHERE label = ? AND id = ?", props, w.rev, n.Label, n.ID)
		w.NodesChanged++
	}
}

func (w *writer) putEdge(e graph.Edge) {
	props, err := encode(e.Props)
	if err != nil {
		w.fail(err)
		return
	}
	src, dst := w.number(e.From), w.number(e.To)
	if src == 0 || dst == 0 {
		w.fail(fmt.Errorf("%s from %s to %s: an end is missing", e.Type, e.From.ID, e.To.ID))
		return
	}
	var old string
	switch found := w.get("SELECT props FROM edge WHERE type = ? AND src = ? AND dst = ?", []any{e.Type, src, dst}, &old); {
	case errors.Is(found, sql.ErrNoRows):
		w.exec("INSERT INTO edge (type, src, dst, props, rev) VALUES (?, ?, ?, ?, ?)", e.Type, src, dst, props, w.rev)
		w.exec("DELETE FROM gone WHERE type = ? AND from_label = ? AND from_id = ? AND to_label = ? AND to_id = ?",
			e.Type, e.From.Label, e.From.ID, e.To.Label, e.To.ID)
		w.EdgesAdded++
	case found != nil:
		w.fail(found)
	case old == props:
		w.Unchanged++
	default:
		w.exec("UPDATE edge SET props = ?, rev = ? WHERE type = ? AND src = ? AND dst = ?", props, w.rev, e.Type, src, dst)
		w.EdgesChanged++
	}
}

func (w *writer) removeEdge(e graph.Edge) {
	src, dst := w.number(e.From), w.number(e.To)
	if src == 0 || dst == 0 || w.exec("DELETE FROM edge WHERE type = ? AND src = ? AND dst = ?", e.Type, src, dst) == 0 {
		return
	}
	w.bury(string(e.Type), e.From, e.To)
	w.EdgesRemoved++
}

func (w *writer) removeNode(r graph.NodeRef) {
	n := w.number(r)
	if n == 0 {
		return
	}
	w.exec(`INSERT OR REPLACE INTO gone SELECT ?, e.type, a.label, a.id, b.label, b.id FROM edge e JOIN node a ON a.n = e.src JOIN node b ON b.n = e.dst
		WHERE e.src = ? OR e.dst = ?`, w.rev, n, n)
	w.EdgesRemoved += int(w.exec("DELETE FROM edge WHERE src = ? OR dst = ?", n, n))
	w.exec("DELETE FROM node WHERE n = ?", n)
	w.bury(string(r.Label), graph.NodeRef{ID: r.ID}, graph.NodeRef{})
	w.NodesRemoved++
	delete(w.numbers, r)
}

func (w *writer) bury(typ string, from, to graph.NodeRef) {
	w.exec("INSERT OR REPLACE INTO gone VALUES (?, ?, ?, ?, ?, ?)", w.rev, typ, from.Label, from.ID, to.Label, to.ID)
}

// number is the row of a node, 0 if there is none.
func (w *writer) number(r graph.NodeRef) int64 {
	n, ok := w.numbers[r]
	if !ok {
		if err := w.get("SELECT n FROM node WHERE label = ? AND id = ?", []any{r.Label, r.ID}, &n); err != nil {
			if !errors.Is(err, sql.ErrNoRows) {
				w.fail(err)
			}
			return 0
		}
		w.numbers[r] = n
	}
	return n
}
