package sqlitestore

import "database/sql"

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
	s := w.stmt(query)
	if w.err != nil {
		return 0
	}
	res, err := s.ExecContext(w.ctx, args...)
	if err != nil {
		w.fail(err)
		return 0
	}
	n, err := res.RowsAffected()
	w.fail(err)
	return n
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
