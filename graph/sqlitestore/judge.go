package sqlitestore

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"guanxi/graph"
)

// Judge makes judged the judgements that hold, in place of those before, and keeps the graph up. Judgements that find nobody are kept;
// Unmatched names them.
func (k *Keeper) Judge(ctx context.Context, judged graph.Judgements) (Summary, error) {
	var sum Summary
	err := k.change(ctx, &sum, func(e *engine) error { return e.judge(judged) })
	if err != nil {
		return sum, fmt.Errorf("judge: %w", err)
	}
	return sum, nil
}

// Judgements are those that hold.
func (s *Store) Judgements(ctx context.Context) (graph.Judgements, error) {
	lines, err := s.lines(ctx, "SELECT line FROM judgement ORDER BY n")
	if err != nil {
		return nil, err
	}
	return graph.ReadJudgements("judgements", strings.NewReader(strings.Join(lines, "\n")))
}

// Unmatched are the judgements that find nobody: their evidence is gone, or never was.
func (s *Store) Unmatched(ctx context.Context) (graph.Judgements, error) {
	lines, err := s.lines(ctx, "SELECT line FROM judgement j WHERE found = 0 AND NOT EXISTS (SELECT 1 FROM tally WHERE kind = 'used' AND id = j.line) ORDER BY n")
	if err != nil {
		return nil, err
	}
	return graph.ReadJudgements("judgements", strings.NewReader(strings.Join(lines, "\n")))
}

func (s *Store) lines(ctx context.Context, query string) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("read database: %w", err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, fmt.Errorf("read database: %w", err)
		}
		out = append(out, line)
	}
	return out, rows.Err()
}

func (e *engine) judgements() (graph.Judgements, error) {
	var lines []string
	err := e.rows("SELECT line FROM judgement ORDER BY n", nil, func(scan scanner) error {
		var line string
		err := scan(&line)
		lines = append(lines, line)
		return err
	})
	if err != nil {
		return nil, err
	}
	return graph.ReadJudgements("judgements", strings.NewReader(strings.Join(lines, "\n")))
}

// judge touches the names that changed judgements are about. Where they may rename people or take them out, all articles that print
// the name are read anew.
func (e *engine) judge(judged graph.Judgements) error {
	for _, j := range judged {
		if err := j.Check(); err != nil {
			return err
		}
	}
	rereads := map[int64]bool{}
	for _, j := range append(missing(e.judged, judged), missing(judged, e.judged)...) {
		for _, name := range j.Names() {
			e.names[name] = true
			if !j.Renames() {
				continue
			}
			err := e.rows("SELECT rec FROM printed WHERE name = ?", []any{name}, func(scan scanner) error {
				var n int64
				err := scan(&n)
				rereads[n] = true
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	for n := range rereads {
		e.drop(n)
	}
	e.replaceJudgements(judged)
	for n := range rereads {
		r, err := e.record(n)
		if err != nil {
			return err
		}
		e.take(n, r)
	}
	return e.err
}

// replaceJudgements writes the judgements that hold from now on; whom they find is found out by refresh.
func (e *engine) replaceJudgements(judged graph.Judgements) {
	e.judged = judged
	clear(e.readings)
	e.exec("DELETE FROM judgement")
	for _, j := range judged {
		e.exec("INSERT INTO judgement (line, found) VALUES (?, 0)", j.String())
		for _, name := range j.Names() {
			e.names[name] = true
		}
	}
}

// missing are those of a that b lacks, in number too.
func missing(a, b graph.Judgements) graph.Judgements {
	b = slices.Clone(b)
	var out graph.Judgements
	for _, j := range a {
		if i := slices.Index(b, j); i >= 0 {
			b = slices.Delete(b, i, i+1)
		} else {
			out = append(out, j)
		}
	}
	return out
}

// found notes which judgements on a name found their people.
func (e *engine) found(name string, used graph.Judgements) {
	for _, j := range e.judged.About(name) {
		if j.Names()[0] != name {
			continue // of two names, the people are found under the first
		}
		e.exec("UPDATE judgement SET found = ? WHERE line = ?", slices.Contains(used, j), j.String())
	}
}
