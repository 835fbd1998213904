package main

import (
	"github.com/urfave/cli/v2"
)

func exportCommand() *cli.Command {
	return &cli.Command{
		Name:   "export",
		Usage:  "write the graph to stdout",
		Flags:  []cli.Flag{dbFlag(), &cli.StringFlag{Name: "format", Value: "jsonl", Usage: "jsonl: a node or an edge a line"}},
		Action: args(0, 0, export),
	}
}

func export(c *cli.Context) error {
	if format := c.String("format"); format != "jsonl" {
		return usage(c, "no format named %s (there is jsonl)", format)
	}
	store, err := openExisting(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	g, err := store.Dump(c.Context)
	if err != nil {
		return err
	}
	return g.WriteJSONL(c.App.Writer)
}
