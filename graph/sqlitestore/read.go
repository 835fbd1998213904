package sqlitestore

import (
	"context"
	"database/sql"
	"fmt"

	"guanxi/graph"
	"guanxi/schema"
)

// Dump returns the whole graph, sorted.
func (s *Store) Dump(ctx context.Context) (*graph.Graph, error) {
	d, _, err := s.Since(ctx, 0)
	return &d.Put, err
}

// Since returns what was written and removed after revision rev, and the revision now. Since 0 it is the whole graph.
func (s *Store) Since(ctx context.Context, rev int64) (graph.Delta, int64, error) {
	var d graph.Delta
	var now int64
	err := s.view(ctx, func(tx *sql.Tx) (err error) {
		if err := tx.QueryRowContext(ctx, "SELECT rev FROM meta").Scan(&now); err != nil {
			return err
		}
		if d.Put, err = s.read(ctx, tx, "rev > ?", "edge WHERE rev > ?", rev); err != nil || rev == 0 {
			return err
		}
		d.Remove, err = buried(ctx, tx, rev)
		return err
	})
	if err != nil {
		return graph.Delta{}, 0, fmt.Errorf("read graph: %w", err)
	}
	d.Put.Sort()
	d.Remove.Sort()
	return d, now, nil
}

// Revision is the number of the last write and the name that tells this graph from every other.
func (s *Store) Revision(ctx context.Context) (rev int64, id string, err error) {
	if err = s.db.QueryRowContext(ctx, "SELECT rev, id FROM meta").Scan(&rev, &id); err != nil {
		return 0, "", fmt.Errorf("read revision: %w", err)
	}
	return rev, id, nil
}

// view runs f on one state of the file, whatever is written meanwhile.
func (s *Store) view(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return plain(err)
	}
	defer tx.Rollback() //nolint:errcheck // it read only
	return plain(f(tx))
}

// read returns the nodes for which a condition holds and the edges of a table expression, in no order.
func (s *Store) read(ctx context.Context, tx *sql.Tx, nodes, edges string, args ...any) (graph.Graph, error) {
	var g graph.Graph
	err := each(ctx, tx, "SELECT label, id, props FROM node WHERE "+nodes, args, func(scan scanner) error {
		var n graph.Node
		var props string
		if err := scan(&n.Label, &n.ID, &props); err != nil {
			return err
		}
		t := s.model.Node(n.Label)
		if t == nil {
			t = &schema.NodeType{}
		}
		var err error
		n.Props, err = decode(props, t.Props)
		g.Nodes = append(g.Nodes, n)
		return err
	})
	if err != nil {
		return g, err
	}
	return g, each(ctx, tx, `SELECT e.type, a.label, a.id, b.label, b.id, e.props FROM (SELECT * FROM `+edges+`) e
		JOIN node a ON a.n = e.src JOIN node b ON b.n = e.dst`, args, func(scan scanner) error {
		var e graph.Edge
		var props string
		if err := scan(&e.Type, &e.From.Label, &e.From.ID, &e.To.Label, &e.To.ID, &props); err != nil {
			return err
		}
		t := s.model.Edge(e.Type)
		if t == nil {
			t = &schema.EdgeType{}
		}
		var err error
		e.Props, err = decode(props, t.Props)
		g.Edges = append(g.Edges, e)
		return err
	})
}

// buried is what was removed after rev. A row without from_label is a node.
func buried(ctx context.Context, tx *sql.Tx, rev int64) (graph.Graph, error) {
	var g graph.Graph
	return g, each(ctx, tx, "SELECT type, from_label, from_id, to_label, to_id FROM gone WHERE rev > ?", []any{rev}, func(scan scanner) error {
		var e graph.Edge
		if err := scan(&e.Type, &e.From.Label, &e.From.ID, &e.To.Label, &e.To.ID); err != nil {
			return err
		}
		if e.From.Label == "" {
			g.Nodes = append(g.Nodes, graph.Node{Label: schema.Label(e.Type), ID: e.From.ID})
		} else {
			g.Edges = append(g.Edges, e)
		}
		return nil
	})
}

type scanner = func(dst ...any) error

// each hands every row of a query to f.
func each(ctx context.Context, tx *sql.Tx, query string, args []any, f func(scanner) error) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	return hand(rows, f)
}

// hand hands every row to f.
func hand(rows *sql.Rows, f func(scanner) error) error {
	defer rows.Close()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
