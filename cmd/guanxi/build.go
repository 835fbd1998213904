package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/urfave/cli/v2"

	"guanxi/extract"
	"guanxi/graph"
	"guanxi/graph/report"
	"guanxi/graph/sqlitestore"
)

func buildCommand() *cli.Command {
	return &cli.Command{
		Name:      "build",
		Usage:     "read pages into the graph: the main job",
		ArgsUsage: "PATH…|-",
		Flags: slices.Concat(inputFlags(), []cli.Flag{dbFlag(), judgementsFlag(),
			&cli.StringFlag{Name: "to", Usage: "push the graph to the Neo4j at `URI` as well"}}, neo4jFlags()),
		Action: args(1, -1, build),
	}
}

func build(c *cli.Context) error {
	in, err := newInput(c, c.Args().Slice())
	if err != nil {
		return err
	}
	judged, err := readJudgements(c)
	if err != nil {
		return err
	}
	b := &building{skips: skips{w: c.App.ErrWriter}, issues: map[string]int{}, progress: newProgress(c.App.ErrWriter)}
	err = in.each(c.Context, func() (err error) { // called once the pages may be written
		file, err := sqlitestore.Open(c.Context, c.String("db"))
		if b.store, err = keeper(c, file, err); err != nil {
			return err
		}
		rev, _, err := b.store.Revision(c.Context)
		b.empty = rev == 0
		return err
	}, func(r result) error { return b.page(c.Context, r) })
	if b.store == nil {
		return err
	}
	defer b.store.Close(c.Context)
	if err := b.end(c.Context, err, judged); err != nil {
		return err
	}
	if err := b.tell(c); err != nil {
		return err
	}
	if uri := c.String("to"); uri != "" {
		if err := push(c, b.store.Store, uri); err != nil {
			return err
		}
	}
	return b.skips.err()
}

// building puts records into the store, some pages at a time.
type building struct {
	store    *sqlitestore.Keeper
	empty    bool // the store was, at the start
	batch    []extract.Record
	pages    int
	sum      sqlitestore.Summary
	issues   map[string]int // by code
	skips    skips
	progress *progress
}

// batchRecords is how many records, at least, are put at a time: more make the graph in fewer steps, fewer are lost with a crash.
const batchRecords = 250

// end puts what is left, and the judgements on it. Failed is what stopped the reading, if anything did.
func (b *building) end(ctx context.Context, failed error, judged graph.Judgements) error {
	b.progress.clear()
	if err := errors.Join(failed, b.put(ctx)); err != nil {
		return fmt.Errorf("%w\n%d articles are in the database; the same command goes on from there", err, b.sum.Added+b.sum.Replaced+b.sum.Unchanged)
	}
	sum, err := b.store.Judge(ctx, judged)
	b.sum.Add(sum)
	return err
}

func (b *building) page(ctx context.Context, r result) error {
	if r.skipped != nil {
		b.progress.clear()
		return b.skips.add(r.skipped)
	}
	b.pages++
	for _, rec := range r.records {
		for _, i := range rec.Issues {
			b.issues[i.Code]++
		}
	}
	b.progress.show("%d pages", b.pages)
	if b.batch = append(b.batch, r.records...); len(b.batch) < batchRecords {
		return nil
	}
	return b.put(ctx)
}

func (b *building) put(ctx context.Context) error {
	sum, err := b.store.Put(ctx, b.batch)
	b.sum.Add(sum)
	b.batch = nil
	return err
}

// tell prints what was read, who met whom most, and what to try next.
func (b *building) tell(c *cli.Context) error {
	w := c.App.Writer
	fmt.Fprintf(w, "pages: %d read, %d skipped; articles: %d new, %d changed, %d as before\n",
		b.pages, b.skips.n, b.sum.Added, b.sum.Replaced, b.sum.Unchanged)
	change := b.sum.Change
	if b.empty {
		change = change.Net()
	}
	fmt.Fprintf(w, "graph %s\n", counts(change))
	for _, code := range slices.Sorted(maps.Keys(b.issues)) {
		fmt.Fprintf(w, "not understood (see issues): %d × %s\n", b.issues[code], code)
	}
	if err := tellUnmatched(c, b.store.Store); err != nil {
		return err
	}
	pairs, err := ask(c.Context, b.store, "pairs", map[string]string{"top": "10"})
	if err != nil || len(pairs.Rows) == 0 {
		return err
	}
	me, db := c.App.HelpName, ""
	if c.IsSet("db") {
		db = "--db " + c.String("db") + " "
	}
	fmt.Fprintf(w, "\nwho met whom most often:\n%s\n\nnext:\n", pretty(pairs).Render())
	fmt.Fprintf(w, "  %s report who-met-whom %s%v\n", me, db, pairs.Rows[0][0])
	fmt.Fprintf(w, "  %s report timeline %s%v\n", me, db, pairs.Rows[0][0])
	fmt.Fprintf(w, "  %s report --help\n  %s push %sbolt://localhost:7687\n", me, me, db)
	return nil
}

func ask(ctx context.Context, s graph.Store, name string, given map[string]string) (graph.Table, error) {
	r, err := report.Find(name)
	if err != nil {
		return graph.Table{}, err
	}
	q, err := r.Question(given)
	if err != nil {
		return graph.Table{}, err
	}
	return s.Ask(ctx, q)
}

// counts says what a change wrote.
func counts(c graph.Change) string {
	if c.Nothing() {
		return "nothing to write, all is there"
	}
	return fmt.Sprintf("nodes: %d added, %d changed, %d removed; relationships: %d added, %d changed, %d removed",
		c.NodesAdded, c.NodesChanged, c.NodesRemoved, c.EdgesAdded, c.EdgesChanged, c.EdgesRemoved)
}
