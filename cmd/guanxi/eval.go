package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guanxi/extract"
	"guanxi/extract/eval"
)

func evalCommand() *cli.Command {
	return &cli.Command{
		Name:      "eval",
		Usage:     "measure what is extracted from pages against gold of your own (docs/gold.md)",
		ArgsUsage: "GOLD PATH…",
		Flags: append(inputFlags(),
			&cli.StringSliceFlag{Name: "errors", Usage: "list what is wrong under `METRIC` (" + strings.Join(eval.Metrics(), ", ") + ")"},
			&cli.StringFlag{Name: "floor", Usage: "fail if a metric falls under what `FILE` says"}),
		Action: args(2, -1, evaluate),
	}
}

func evaluate(c *cli.Context) error {
	for _, m := range c.StringSlice("errors") {
		if !slices.Contains(eval.Metrics(), m) {
			return usage(c, "no metric named %s (there are %s)", m, strings.Join(eval.Metrics(), ", "))
		}
	}
	var floor eval.Floor
	if path := c.String("floor"); path != "" {
		var err error
		if floor, err = eval.LoadFloor(os.DirFS(filepath.Dir(path)), filepath.Base(path)); err != nil {
			return err
		}
	}
	gold, err := eval.LoadGold(os.DirFS(c.Args().First()), ".")
	if err != nil {
		return err
	}
	in, err := newInput(c, c.Args().Tail())
	if err != nil {
		return err
	}
	var records []extract.Record
	texts := map[string]string{}
	skipped := skips{w: c.App.ErrWriter}
	err = in.each(c.Context, nil, func(r result) error {
		if r.skipped != nil {
			return skipped.add(r.skipped)
		}
		for _, rec := range r.records {
			texts[rec.ID] = r.text
		}
		records = append(records, r.records...)
		return nil
	})
	if err != nil {
		return err
	}
	res := eval.Score(gold, records)
	fmt.Fprint(c.App.Writer, res.Table())
	for _, m := range c.StringSlice("errors") {
		fmt.Fprintf(c.App.Writer, "\n%s:\n", m)
		for _, e := range res.Errors(m, texts) {
			fmt.Fprintln(c.App.Writer, e)
		}
	}
	if err := floor.Check(res); err != nil {
		return err
	}
	return skipped.err()
}
