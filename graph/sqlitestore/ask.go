package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"guanxi/graph"
)

// Ask answers the SQL of q. A column that the SQL names with [] at its end holds a JSON list.
func (s *Store) Ask(ctx context.Context, q graph.Question) (graph.Table, error) {
	t := graph.Table{Columns: q.Columns}
	var args []any
	for _, name := range slices.Sorted(maps.Keys(q.Args)) {
		args = append(args, sql.Named(name, q.Args[name]))
	}
	rows, err := s.db.QueryContext(ctx, q.SQL, args...)
	if err != nil {
		return t, fmt.Errorf("report %s: %w", q.Name, err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return t, fmt.Errorf("report %s: %w", q.Name, err)
	}
	for i, name := range names {
		if i >= len(q.Columns) || strings.TrimSuffix(name, "[]") != q.Columns[i] {
			return t, fmt.Errorf("report %s: the SQL gives columns %q, want %q", q.Name, names, q.Columns)
		}
	}
	for rows.Next() {
		row, err := cells(rows, names)
		if err != nil {
			return t, fmt.Errorf("report %s: %w", q.Name, err)
		}
		t.Rows = append(t.Rows, row)
	}
	if err := rows.Err(); err != nil {
		return t, fmt.Errorf("report %s: %w", q.Name, err)
	}
	return t, nil
}

func cells(rows *sql.Rows, names []string) ([]any, error) {
	row := make([]any, len(names))
	dst := make([]any, len(names))
	for i := range row {
		dst[i] = &row[i]
	}
	if err := rows.Scan(dst...); err != nil {
		return nil, err
	}
	for i, name := range names {
		text, ok := row[i].(string)
		if !ok || !strings.HasSuffix(name, "[]") {
			continue
		}
		var list []string
		if err := json.Unmarshal([]byte(text), &list); err != nil {
			return nil, fmt.Errorf("column %s: %w", name, err)
		}
		row[i] = list
	}
	return row, nil
}
