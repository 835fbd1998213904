package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"guanxi/graph/neo4jstore"
	"guanxi/graph/sqlitestore"
)

func pushCommand() *cli.Command {
	return &cli.Command{
		Name:      "push",
		Usage:     "make a Neo4j equal to the graph, writing only what differs",
		ArgsUsage: "URI",
		Flags: slices.Concat([]cli.Flag{dbFlag(),
			&cli.BoolFlag{Name: "all", Usage: "compare everything, not only what changed since the last push"}}, neo4jFlags()),
		Action: args(1, 1, func(c *cli.Context) error {
			store, err := openExisting(c)
			if err != nil {
				return err
			}
			defer store.Close(c.Context)
			return push(c, store, c.Args().First())
		}),
	}
}

func push(c *cli.Context, store *sqlitestore.Store, uri string) error {
	dst, err := openNeo4j(c, uri)
	if err != nil {
		return err
	}
	defer dst.Close(c.Context)
	change, err := neo4jstore.Push(c.Context, store, dst, c.Bool("all"))
	if err != nil {
		return errors.Join(fmt.Errorf("push to %s: %w", uri, err), fmt.Errorf("written before that: %s; guanxi push goes on from there", counts(change)))
	}
	fmt.Fprintf(c.App.Writer, "neo4j %s\n", counts(change))
	return nil
}
