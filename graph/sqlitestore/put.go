package sqlitestore

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"guanxi/extract"
	"guanxi/graph"
)

// Summary says what a Put, Withdraw or Judge did.
type Summary struct {
	Added, Replaced, Unchanged, Removed int // articles
	graph.Change                            // of the graph
}

// ErrNoSource: nothing of that source is in the store.
var ErrNoSource = errors.New("nothing of that source is in the database")

// chunk is how many articles go in with one transaction. An interrupted Put keeps the whole ones.
const chunk = 250

// Put takes in what articles say and keeps the graph up. All that a source of the records said before is replaced, so the articles of
// one source belong in one Put. Putting the same again changes nothing.
func (k *Keeper) Put(ctx context.Context, records []extract.Record) (Summary, error) {
	var sum Summary
	for from := 0; from < len(records); {
		to := min(from+chunk, len(records))
		for to < len(records) && records[to].Source == records[to-1].Source {
			to++
		}
		if err := k.change(ctx, &sum, func(e *engine) error { return e.put(records[from:to]) }); err != nil {
			return sum, fmt.Errorf("put %s and after: %w", records[from].Source, err)
		}
		from = to
	}
	return sum, nil
}

// Withdraw takes a source out, and all that rested on it alone.
func (k *Keeper) Withdraw(ctx context.Context, source string) (Summary, error) {
	var sum Summary
	err := k.change(ctx, &sum, func(e *engine) error {
		old, err := e.stored(source)
		if err == nil && len(old) == 0 {
			err = ErrNoSource
		}
		for _, r := range old {
			e.forget(r.n)
			e.sum.Removed++
		}
		return err
	})
	if err != nil {
		return sum, fmt.Errorf("withdraw %s: %w", source, err)
	}
	return sum, nil
}

// Keeper is a store that keeps the graph up as records and judgements come and go. It needs a lexicon, which plain reading does not.
type Keeper struct {
	*Store
	lex *graph.Lexicon
}

// Keep gives the store the lexicon with which records become a graph.
func (s *Store) Keep(lex *graph.Lexicon) *Keeper { return &Keeper{s, lex} }

// change runs one transaction: f says what comes and goes, then the graph is kept up.
func (k *Keeper) change(ctx context.Context, sum *Summary, f func(*engine) error) error {
	var done Summary
	err := k.write(ctx, func(tx *sql.Tx) error {
		e, err := k.engine(ctx, tx)
		if err != nil {
			return err
		}
		defer e.close()
		if err := f(e); err != nil {
			return err
		}
		delta, err := e.refresh()
		if err != nil {
			return err
		}
		e.sum.Change, err = apply(ctx, tx, delta)
		done = e.sum
		return err
	})
	if err == nil {
		sum.Add(done)
	}
	return err
}

// Add counts what t did as well.
func (s *Summary) Add(t Summary) {
	s.Added += t.Added
	s.Replaced += t.Replaced
	s.Unchanged += t.Unchanged
	s.Removed += t.Removed
	s.NodesAdded += t.NodesAdded
	s.NodesChanged += t.NodesChanged
	s.NodesRemoved += t.NodesRemoved
	s.EdgesAdded += t.EdgesAdded
	s.EdgesChanged += t.EdgesChanged
	s.EdgesRemoved += t.EdgesRemoved
	s.Change.Unchanged += t.Change.Unchanged
}

// storedRecord is a row of record.
type storedRecord struct {
	n       int64
	article int
	json    []byte
}

func (e *engine) stored(source string) ([]storedRecord, error) {
	var out []storedRecord
	return out, e.rows("SELECT n, article, json FROM record WHERE source = ? ORDER BY article", []any{source}, func(scan scanner) error {
		var r storedRecord
		err := scan(&r.n, &r.article, &r.json)
		out = append(out, r)
		return err
	})
}

// put replaces what the sources of the records said before.
func (e *engine) put(records []extract.Record) error {
	for from := 0; from < len(records); {
		to := from + 1
		for to < len(records) && records[to].Source == records[from].Source {
			to++
		}
		if err := e.putSource(records[from:to]); err != nil {
			return fmt.Errorf("%s: %w", records[from].Source, err)
		}
		from = to
	}
	return nil
}

func (e *engine) putSource(records []extract.Record) error {
	old, err := e.stored(records[0].Source)
	if err != nil {
		return err
	}
	before := map[int]storedRecord{}
	for _, r := range old {
		before[r.article] = r
	}
	seen := map[int]bool{}
	for i := range records {
		r := &records[i]
		if seen[r.Article] {
			return fmt.Errorf("article %d is given twice", r.Article)
		}
		seen[r.Article] = true
		line, err := r.Line()
		if err != nil {
			return err
		}
		was, ok := before[r.Article]
		delete(before, r.Article)
		switch {
		case ok && bytes.Equal(was.json, line):
			e.sum.Unchanged++
			continue
		case ok:
			e.forget(was.n)
			e.sum.Replaced++
		default:
			e.sum.Added++
		}
		e.learn(r, line)
	}
	for _, r := range before {
		e.forget(r.n)
		e.sum.Removed++
	}
	return e.err
}
