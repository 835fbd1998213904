package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"guanxi/extract"
	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/schema"
)

// inputFlags say where pages come from and what is known of them.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "date", Usage: "publication `DAY` of the pages, like 2020-04-03"},
		&cli.StringFlag{Name: "place", Usage: "`PLACE` whose organ speaks in the pages (我市), like 焦作市"},
		&cli.StringFlag{Name: "paper", Usage: "newspaper or site"},
		&cli.StringFlag{Name: "meta", Usage: "CSV `FILE` with the columns file, date, place, paper"},
		&cli.StringFlag{Name: "from", Value: "pages", Usage: "pages, or jsonl: one article {\"id\",\"date\",\"place\",\"text\"} a line (files named .jsonl are read so anyway)"},
		&cli.StringFlag{Name: "rules", Usage: "read words and verbs from `DIR` instead of those compiled in"},
		&cli.IntFlag{Name: "workers", Value: runtime.NumCPU(), Usage: "pages read at a time; the output is the same for any number"},
		&cli.BoolFlag{Name: "strict", Usage: "stop before anything is written if a page cannot be read"},
	}
}

// input is what the flags and arguments of a command say.
type input struct {
	paths   []string
	jsonl   bool
	strict  bool
	workers int
	given   page.Meta            // by flags
	table   map[string]page.Meta // by --meta
	stdin   io.Reader
	cutter  *page.Cutter
	extract *extract.Extractor
}

func newInput(c *cli.Context, paths []string) (*input, error) {
	in := &input{paths: paths, strict: c.Bool("strict"), workers: c.Int("workers"), stdin: c.App.Reader}
	switch from := c.String("from"); from {
	case "pages":
	case "jsonl":
		in.jsonl = true
	default:
		return nil, usage(c, "no input named %s (there are pages, jsonl)", from)
	}
	if in.workers < 1 {
		return nil, usage(c, "--workers %d: want 1 or more", in.workers)
	}
	var err error
	if in.given, err = given(c); err != nil {
		return nil, err
	}
	if in.table, err = readMeta(c.String("meta")); err != nil {
		return nil, err
	}
	if in.cutter, err = page.NewCutter(rulesOf(c)); err != nil {
		return nil, err
	}
	in.extract, err = extract.New(rulesOf(c))
	return in, err
}

// rulesOf are the words and verbs that a command reads with.
func rulesOf(c *cli.Context) fs.FS {
	if dir := c.String("rules"); dir != "" {
		return os.DirFS(dir)
	}
	return rules.Default()
}

// given is what the flags say of every page.
func given(c *cli.Context) (page.Meta, error) {
	m := page.Meta{Date: c.String("date"), Place: c.String("place"), Paper: c.String("paper")}
	if m.Date != "" {
		if _, err := time.Parse(time.DateOnly, m.Date); err != nil {
			return m, usage(c, "--date %s: want a day like 2020-04-03", m.Date)
		}
		m.DateBasis = schema.BasisFlag
	}
	if m.Place != "" {
		m.PlaceBy = schema.BasisFlag
	}
	return m, nil
}

func readMeta(path string) (map[string]page.Meta, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	table, err := page.ReadMeta(f)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	return table, nil
}

// result is what became of one page: its text and records, or why it was skipped.
type result struct {
	text    string
	records []extract.Record
	skipped error
}

// each calls begin, if there is one, then hands the result of every page to emit in the order of the input. With --strict it first makes sure that
// all can be read.
func (in *input) each(ctx context.Context, begin func() error, emit func(result) error) error {
	if begin == nil {
		begin = func() error { return nil }
	}
	if !in.strict {
		if err := begin(); err != nil {
			return err
		}
		return ordered(ctx, in.workers, in.produce, in.work, emit)
	}
	var kept []result
	err := ordered(ctx, in.workers, in.produce, in.work, func(r result) error {
		if r.skipped != nil {
			return exitError{exitSkipped, r.skipped.Error() + " (--strict: nothing was written)"}
		}
		kept = append(kept, r)
		return nil
	})
	if err == nil {
		err = begin()
	}
	for i := 0; i < len(kept) && err == nil; i++ {
		err = emit(kept[i])
	}
	return err
}

// load gets one page; it is called in a worker.
type load func() (page.Page, error)

func (in *input) work(get load) result {
	p, err := get()
	if err != nil {
		return result{skipped: err}
	}
	r := result{text: p.Text, records: in.extract.Page(in.cutter.Articles(p))}
	for i := range r.records {
		r.records[i].Source = p.Source
	}
	if len(r.records) == 0 {
		r.skipped = fmt.Errorf("%s: no article in it", p.Source)
	}
	return r
}

func (in *input) produce(give func(load) error) error {
	for _, path := range in.paths {
		if err := in.path(path, give); err != nil {
			return err
		}
	}
	return nil
}

// pageFiles are the endings of the files that are read from a folder; a file that is named is read whatever its ending.
var pageFiles = []string{".md", ".markdown", ".txt", ".html", ".htm", ".shtml", ".jsonl"}

func (in *input) path(path string, give func(load) error) error {
	if path == "-" {
		return in.stream("stdin", in.stdin, give)
	}
	if st, err := os.Stat(path); err != nil || !st.IsDir() {
		return in.file(path, give) // what cannot be opened is told of there
	}
	found := false
	err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains(pageFiles, strings.ToLower(filepath.Ext(name))) {
			return err
		}
		found = true
		return in.file(name, give)
	})
	if err == nil && !found {
		return give(failing(fmt.Errorf("%s: no pages in this folder (want %s)", path, strings.Join(pageFiles, ", "))))
	}
	return err
}

func failing(err error) load { return func() (page.Page, error) { return page.Page{}, err } }

func (in *input) file(path string, give func(load) error) error {
	if in.jsonl || strings.EqualFold(filepath.Ext(path), ".jsonl") {
		f, err := os.Open(path)
		if err != nil {
			return give(failing(err))
		}
		defer f.Close()
		return in.lines(path, f, give)
	}
	return give(func() (page.Page, error) {
		p, err := page.ReadFile(path, in.given)
		p.Meta.Complete(in.fromTable(path))
		return p, err
	})
}

func (in *input) stream(name string, r io.Reader, give func(load) error) error {
	if in.jsonl {
		return in.lines(name, r, give)
	}
	b, err := io.ReadAll(io.LimitReader(r, page.MaxSize+1))
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return give(func() (page.Page, error) { return page.Read(name, b, in.given) })
}

// lines reads JSONL. What flags say is trusted over what a line says.
func (in *input) lines(name string, r io.Reader, give func(load) error) error {
	var stopped error
	err := page.ReadJSONL(r, func(p page.Page, err error) error {
		stopped = give(func() (page.Page, error) {
			if err != nil {
				return p, fmt.Errorf("%s:%w", name, err)
			}
			m := in.given
			m.Complete(p.Meta)
			m.Complete(in.fromTable(p.ID))
			p.Meta = m
			return p, nil
		})
		return stopped
	})
	if err != nil && !errors.Is(err, stopped) {
		return fmt.Errorf("%s:%w", name, err)
	}
	return err
}

// fromTable is the --meta row for a path, by the path itself or by its last element.
func (in *input) fromTable(path string) page.Meta {
	if m, ok := in.table[path]; ok {
		return m
	}
	return in.table[filepath.Base(path)]
}
