// Package sqlitestore keeps records, judgements and the graph made from them in one SQLite file, and answers reports from it.
// It is the only package that knows SQLite. A second program may read while one writes.
package sqlitestore

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	_ "modernc.org/sqlite" // the driver

	"guanxi/graph"
	"guanxi/schema"
)

// ErrNotOurs: the file exists and is something else. It is left as it is.
var ErrNotOurs = errors.New("not a guanxi database")

// ErrBusy: another program is writing to the file.
var ErrBusy = errors.New("another program is writing to it: try again when it has ended")

const (
	applicationID = 0x6775616e // "guan", in the file's header
	version       = 6          // of the tables
)

//go:embed tables.sql
var tables string

// Store is one open file.
type Store struct {
	db    *sql.DB
	model *schema.Model
}

var _ graph.Store = (*Store)(nil)

// Open opens or creates the file at path.
func Open(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, plain(err))
	}
	return s, nil
}

func open(ctx context.Context, path string) (*Store, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%w: not a file", ErrNotOurs)
	}
	model, err := schema.Default()
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?_txlock=immediate&_pragma=busy_timeout(10000)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one writer, and pragmas hold for all
	s := &Store{db, model}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// prepare makes the tables of a new file, and refuses a file that another program or a newer guanxi made.
func (s *Store) prepare(ctx context.Context) error {
	var app, ver, others int
	row := s.db.QueryRowContext(ctx, "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)")
	if err := row.Scan(&app, &ver, &others); err != nil {
		return err
	}
	switch {
	case app == 0 && others == 0:
		if err := s.create(ctx); err != nil {
			return err
		}
	case app != applicationID:
		return ErrNotOurs
	case ver != version:
		return fmt.Errorf("its tables are of version %d, this program writes version %d: build it anew from the pages", ver, version)
	}
	return s.tune(ctx)
}

// tune sets what SQLite sets for each connection. It waits for others everywhere but here: two that open a new file at once meet.
func (s *Store) tune(ctx context.Context) error {
	for tries := 1; ; tries++ {
		_, err := s.db.ExecContext(ctx, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
		if err == nil || tries == 200 || !errors.Is(plain(err), ErrBusy) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// create makes the tables, unless another program did so since we looked.
func (s *Store) create(ctx context.Context) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		var made int
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&made); err != nil || made > 0 {
			return err
		}
		_, err := tx.ExecContext(ctx, tables+s.model.SQL()+
			fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, version))
		return err
	})
}

// write runs f in a transaction: all of what f wrote, or nothing.
func (s *Store) write(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return plain(err)
	}
	if err := f(tx); err != nil {
		return plain(errors.Join(err, ignoreDone(tx.Rollback())))
	}
	return plain(tx.Commit())
}

// ignoreDone: a cancelled context has already rolled back.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// plain puts our words on the driver's codes that a user can do something about.
func plain(err error) error {
	var coded interface{ Code() int }
	if errors.As(err, &coded) {
		switch coded.Code() & 0xff {
		case 5: // SQLITE_BUSY
			return fmt.Errorf("%w (%w)", ErrBusy, err)
		case 26: // SQLITE_NOTADB
			return fmt.Errorf("%w (%w)", ErrNotOurs, err)
		}
	}
	return err
}

// Close frees the file.
func (s *Store) Close(context.Context) error { return s.db.Close() }
