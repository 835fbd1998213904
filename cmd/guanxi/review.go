package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"guanxi/graph"
)

func reviewCommand() *cli.Command {
	return &cli.Command{
		Name:  "review",
		Usage: "list the pairs of officials that may be one person, the likeliest first",
		Description: "Judge one with guanxi judge; or write all to a file with --format csv, fill in verdict (same or different) and why,\n" +
			"and hand it to guanxi judge --from FILE.",
		Flags:  []cli.Flag{dbFlag(), formatFlag()},
		Action: args(0, 0, review),
	}
}

func review(c *cli.Context) error {
	store, err := openExisting(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	queue, err := store.Queue(c.Context)
	if err != nil {
		return err
	}
	t := graph.Table{Columns: []string{"verdict", "a", "b", "why", "score", "reasons"}}
	for _, d := range queue {
		t.Rows = append(t.Rows, []any{"", d.A.ID, d.B.ID, "", fmt.Sprintf("%.2f", d.Score), strings.Join(d.Reasons, "; ")})
	}
	return printTable(c, t)
}
