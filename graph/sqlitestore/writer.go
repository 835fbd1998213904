package sqlitestore

import (
	"context"
	"database/sql"

	"guanxi/graph"
)

// writer writes rows and counts them. After the first error it does nothing more.
type writer struct {
	graph.Change
	ctx     context.Context
	tx      *sql.Tx
	rev     int64
	stmts   map[string]*sql.Stmt
	numbers map[graph.NodeRef]int64 // rows of nodes
	err     error
}

func newWriter(ctx context.Context, tx *sql.Tx) *writer {
	return &writer{ctx: ctx, tx: tx, stmts: map[string]*sql.Stmt{}, numbers: map[graph.NodeRef]int64{}}
}

// stmt is query prepared once.
func (w *writer) stmt(query string) *sql.Stmt {
	s, ok := w.stmts[query]
	if !ok && w.err == nil {
		s, w.err = w.tx.PrepareContext(w.ctx, query)
		w.stmts[query] = s
	}
	return s
}

// exec runs query and returns how many rows it touched.
func (w *writer) exec(query string, args ...any) int64 {
	return w.run(query, args, sql.Result.RowsAffected)
}

// insert runs query and returns the number of the row it made.
func (w *writer) insert(query string, args ...any) int64 {
	return w.run(query, args, sql.Result.LastInsertId)
}

// run runs query and returns what count reads off its result; 0 after an error, which w keeps.
func (w *writer) run(query string, args []any, count func(sql.Result) (int64, error)) int64 {
	s := w.stmt(query)
	if w.err != nil {
		return 0
	}
	res, err := s.ExecContext(w.ctx, args...)
	if err != nil {
		w.fail(err)
		return 0
	}
	n, err := count(res)
	w.fail(err)
	return n
}

// rows hands every row of query to f.
func (w *writer) rows(query string, args []any, f func(scanner) error) error {
	s := w.stmt(query)
	if w.err != nil {
		return w.err
	}
	rows, err := s.QueryContext(w.ctx, args...)
	if err != nil {
		return err
	}
	return hand(rows, f)
}

// get reads the one row of query into dst.
func (w *writer) get(query string, args []any, dst ...any) error {
	s := w.stmt(query)
	if w.err != nil {
		return w.err
	}
	return s.QueryRowContext(w.ctx, args...).Scan(dst...)
}

// fail keeps the first error.
func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) close() {
	for _, s := range w.stmts {
		if s != nil {
			w.fail(s.Close())
		}
	}
}
