package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"guanxi/graph"
	"guanxi/graph/sqlitestore"
)

func judgementsFlag() cli.Flag {
	return &cli.StringFlag{Name: "judgements", Value: "judgements.txt", Usage: "the text `FILE` of judgements, replayed on every build"}
}

func judgeCommand() *cli.Command {
	return &cli.Command{
		Name:  "judge",
		Usage: "say who is who: same A B, different A B, not-an-official A, rename A NAME",
		Description: "Adds a line to the judgements file and applies the file to the graph. A judgement is taken back by deleting its line\n" +
			"and running judge without arguments, or build.",
		ArgsUsage: "[VERDICT A [B]]",
		Flags: []cli.Flag{dbFlag(), judgementsFlag(),
			&cli.StringFlag{Name: "why", Usage: "what the judgement rests on"},
			&cli.StringFlag{Name: "who", DefaultText: "your user name", Usage: "who judges"},
			&cli.StringFlag{Name: "when", DefaultText: "today", Usage: "`DAY` of the judgement"}},
		Action: args(0, 3, judge),
	}
}

func judge(c *cli.Context) error {
	existing, err := openExisting(c)
	store, err := keeper(c, existing, err)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	if c.Args().Present() {
		j, err := judgement(c)
		if err != nil {
			return usage(c, "%v", err)
		}
		if err := appendJudgements(c.String("judgements"), j); err != nil {
			return err
		}
	}
	all, err := readJudgements(c)
	if err != nil {
		return err
	}
	sum, err := store.Judge(c.Context, all)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "%d judgements in %s; graph: %s\n", len(all), c.String("judgements"), counts(sum.Change))
	return tellUnmatched(c, store.Store)
}

// judgement is the one that the arguments spell.
func judgement(c *cli.Context) (graph.Judgement, error) {
	j := graph.Judgement{When: c.String("when"), Who: c.String("who"), Verdict: graph.Verdict(c.Args().Get(0)), A: c.Args().Get(1), B: c.Args().Get(2), Why: c.String("why")}
	if j.When == "" {
		j.When = time.Now().Format(time.DateOnly)
	}
	if j.Who == "" {
		if u, err := user.Current(); err == nil {
			j.Who = u.Username
		}
	}
	return j, j.Check()
}

// appendJudgements adds lines to the file, and the head that says how to read it if the file is new.
func appendJudgements(path string, judged ...graph.Judgement) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return err
	}
	var b strings.Builder
	if st, err := f.Stat(); err == nil && st.Size() == 0 {
		b.WriteString(graph.JudgementsHead)
	}
	for _, j := range judged {
		fmt.Fprintln(&b, j)
	}
	_, err = f.WriteString(b.String())
	return errors.Join(err, f.Close())
}

// readJudgements reads the judgements file. That there is none is only an error where one was asked for.
func readJudgements(c *cli.Context) (graph.Judgements, error) {
	path := c.String("judgements")
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) && !c.IsSet("judgements") {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return graph.ReadJudgements(path, f)
}

// tellUnmatched names the judgements that find nobody: they are kept, and hold again when their people come back.
func tellUnmatched(c *cli.Context, store *sqlitestore.Store) error {
	judged, err := store.Unmatched(c.Context)
	for _, j := range judged {
		fmt.Fprintf(c.App.ErrWriter, "judgement finds nobody: %s\n", strings.ReplaceAll(j.String(), "\t", " "))
	}
	return err
}
