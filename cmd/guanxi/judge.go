package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"slices"
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
			&cli.StringFlag{Name: "from", Usage: "judge as the CSV `FILE` of guanxi review says, where its verdict and why are filled in"},
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
	judged, err := newJudgements(c)
	if err != nil {
		return err
	}
	if err := appendJudgements(c.String("judgements"), judged); err != nil {
		return err
	}
	all, err := readJudgements(c)
	if err != nil {
		return err
	}
	sum, err := store.Judge(c.Context, all)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "%d judgements in %s; graph %s\n", len(all), c.String("judgements"), counts(sum.Change))
	return tellUnmatched(c, store.Store)
}

// newJudgements are those that the arguments or the filled-in table spell.
func newJudgements(c *cli.Context) (graph.Judgements, error) {
	rows := [][]string{}
	if path := c.String("from"); path != "" {
		var err error
		if rows, err = filledIn(path); err != nil {
			return nil, err
		}
	} else if c.Args().Present() {
		rows = append(rows, []string{c.Args().Get(0), c.Args().Get(1), c.Args().Get(2), c.String("why")})
	}
	when, who := c.String("when"), c.String("who")
	if when == "" {
		when = time.Now().Format(time.DateOnly)
	}
	if u, err := user.Current(); who == "" && err == nil {
		who = u.Username
	}
	var all graph.Judgements
	for _, r := range rows {
		j := graph.Judgement{When: when, Who: who, Verdict: graph.Verdict(r[0]), A: r[1], B: r[2], Why: r[3]}
		if err := j.Check(); err != nil {
			return nil, usage(c, "%s: %v", strings.Join(r, " "), err)
		}
		all = append(all, j)
	}
	return all, nil
}

// filledIn reads the verdict, a, b and why of the rows that have a verdict.
func filledIn(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(rows) == 0 || len(rows[0]) < 4 || strings.TrimPrefix(strings.Join(rows[0][:4], ","), "\ufeff") != "verdict,a,b,why" {
		return nil, fmt.Errorf("%s:1: want the columns verdict, a, b, why first, as guanxi review --format csv writes them", path)
	}
	return slices.DeleteFunc(rows[1:], func(r []string) bool { return strings.TrimSpace(r[0]) == "" }), nil
}

// appendJudgements adds lines to the file, and the head that says how to read it if the file is new.
func appendJudgements(path string, judged graph.Judgements) error {
	if len(judged) == 0 {
		return nil
	}
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
