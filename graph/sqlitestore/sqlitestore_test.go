package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"guanxi/graph"
	"guanxi/graph/graphtest"
)

func TestPromises(t *testing.T) {
	graphtest.Run(t, func(t *testing.T) (graph.Store, func() graph.Store) {
		path := filepath.Join(t.TempDir(), "odd name?#%.db")
		again := func() graph.Store { return openTest(t, path) }
		return again(), again
	})
}

func openTest(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestMadeAtOnce: programs that make the same new file at once all get it.
func TestMadeAtOnce(t *testing.T) {
	for range 20 {
		path := filepath.Join(t.TempDir(), "new.db")
		errs := make(chan error)
		for range 4 {
			go func() {
				s, err := Open(context.Background(), path)
				if err == nil {
					err = s.Close(context.Background())
				}
				errs <- err
			}()
		}
		for range 4 {
			if err := <-errs; err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestOthersFiles: what is not ours is refused and left as it is.
func TestOthersFiles(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("no database\n", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE t (x)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{text, other, dir} {
		before, _ := os.ReadFile(path)
		if _, err := Open(t.Context(), path); !errors.Is(err, ErrNotOurs) || !strings.Contains(err.Error(), path) {
			t.Errorf("open %s: got %v, want %v", path, err, ErrNotOurs)
		}
		if after, _ := os.ReadFile(path); string(after) != string(before) {
			t.Errorf("%s was changed", path)
		}
	}
	if _, err := Open(t.Context(), filepath.Join(dir, "missing", "x.db")); err == nil {
		t.Error("no error from a folder that does not exist")
	}
}

func TestNewerTablesAreRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.db")
	s := openTest(t, path)
	if _, err := s.db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), "version 99") {
		t.Errorf("got %v, want an error that names version 99", err)
	}
}

const two = "@ a 2021-03-02 云溪市\n沈予安 云溪市委/书记\n@ b 2021-03-03 云溪市\n陆明川 云溪市政府/市长\n"

func TestOneWriterAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shared.db")
	first, second := openTest(t, path), openTest(t, path)
	defer first.Close(t.Context())
	defer second.Close(t.Context())
	if _, err := second.db.Exec("PRAGMA busy_timeout = 50"); err != nil {
		t.Fatal(err)
	}
	err := first.write(t.Context(), func(*sql.Tx) error {
		if _, err := second.Dump(t.Context()); err != nil {
			t.Errorf("reading meanwhile: %v", err)
		}
		_, err := second.Keep(graphtest.Lexicon(t)).Put(t.Context(), graphtest.Records(t, two))
		return err
	})
	if !errors.Is(err, ErrBusy) {
		t.Errorf("got %v, want %v", err, ErrBusy)
	}
}

func TestCancelledPutLeavesNothing(t *testing.T) {
	s := openTest(t, filepath.Join(t.TempDir(), "x.db"))
	defer s.Close(t.Context())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Keep(graphtest.Lexicon(t)).Put(ctx, graphtest.Records(t, two)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if sources, err := s.Sources(t.Context()); err != nil || len(sources) > 0 {
		t.Errorf("holds %v, %v", sources, err)
	}
}

func TestWithdraw(t *testing.T) {
	s := openTest(t, filepath.Join(t.TempDir(), "x.db"))
	defer s.Close(t.Context())
	k := s.Keep(graphtest.Lexicon(t))
	if _, err := k.Put(t.Context(), graphtest.Records(t, two)); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Withdraw(t.Context(), "c"); !errors.Is(err, ErrNoSource) {
		t.Errorf("got %v, want %v", err, ErrNoSource)
	}
	for _, source := range []string{"a", "b"} {
		if sum, err := k.Withdraw(t.Context(), source); err != nil || sum.Removed != 1 {
			t.Errorf("withdraw %s: %+v, %v", source, sum, err)
		}
	}
	if g, err := s.Dump(t.Context()); err != nil || len(g.Nodes)+len(g.Edges) > 0 {
		t.Errorf("still holds %v, %v", g, err)
	}
}

// TestSince: what changed since a revision, applied to what was there then, is what is there now.
func TestSince(t *testing.T) {
	dir := t.TempDir()
	s, copied := openTest(t, filepath.Join(dir, "x.db")), openTest(t, filepath.Join(dir, "copy.db"))
	defer s.Close(t.Context())
	defer copied.Close(t.Context())
	k := s.Keep(graphtest.Lexicon(t))
	records := graphtest.Records(t, two)
	var rev int64
	for _, step := range []func() (Summary, error){
		func() (Summary, error) { return k.Put(t.Context(), records) },
		func() (Summary, error) { return k.Withdraw(t.Context(), "a") },
		func() (Summary, error) { return k.Put(t.Context(), records[:1]) },
	} {
		if _, err := step(); err != nil {
			t.Fatal(err)
		}
		d, now, err := s.Since(t.Context(), rev)
		if err != nil || now <= rev {
			t.Fatalf("revision %d after %d, %v", now, rev, err)
		}
		rev = now
		if _, err := copied.Apply(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		want, err := s.Dump(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got, err := copied.Dump(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if a, b := graphtest.Text(t, got), graphtest.Text(t, want); a != b {
			t.Errorf("the copy differs at %s", graphtest.FirstDifference(a, b))
		}
	}
}

func TestQueue(t *testing.T) {
	s := openTest(t, filepath.Join(t.TempDir(), "x.db"))
	defer s.Close(t.Context())
	_, err := s.Keep(graphtest.Lexicon(t)).Put(t.Context(), graphtest.Records(t, `
@ a 2021-03-02 云溪市
陆明川 云溪市政府/市长
@ b 2021-03-05 云溪市
陆明州 云溪市政府/市长
@ c 2021-03-09 云溪市
陆明川 云溪市政府/市长
@ d 2025-03-09 云溪市
陆明洲 云溪市政府/市长
@ e 2018-03-02 云溪市
王军 云溪市政府/市长
@ f 2020-06-02 青岭市
王军 青岭市委/书记
`))
	if err != nil {
		t.Fatal(err)
	}
	queue, err := s.Queue(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range queue {
		got = append(got, d.A.ID+" ~ "+d.B.ID)
	}
	want := []string{"王军@云溪市政府市长 ~ 王军@青岭市委书记", "陆明川@云溪市政府市长 ~ 陆明州@云溪市政府市长"}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
