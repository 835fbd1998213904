package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"guanxi/graph"
	"guanxi/graph/report"
)

func reportCommand() *cli.Command {
	cmd := &cli.Command{Name: "report", Usage: "answer a question on the graph, in SQLite or in Neo4j"}
	all, err := report.All()
	if err != nil {
		cmd.Action = func(*cli.Context) error { return err }
		return cmd
	}
	for _, r := range all {
		cmd.Subcommands = append(cmd.Subcommands, oneReport(r))
	}
	return cmd
}

// oneReport is a report as a command: a flag for each parameter, and the one that must be given as an argument as well.
func oneReport(r report.Report) *cli.Command {
	cmd := &cli.Command{
		Name:  r.Name,
		Usage: r.Title,
		Flags: append([]cli.Flag{dbFlag(), formatFlag(), &cli.StringFlag{Name: "on", Usage: "ask the Neo4j at `URI` instead of the SQLite file"}}, neo4jFlags()...),
	}
	most := 0
	for _, p := range r.Params {
		cmd.Flags = append(cmd.Flags, &cli.StringFlag{Name: p.Name, Usage: p.Meaning})
		if p.Required && most == 0 {
			most, cmd.ArgsUsage = 1, strings.ToUpper(p.Name)
		}
	}
	cmd.Action = args(0, most, func(c *cli.Context) error { return answer(c, r) })
	return cmd
}

func answer(c *cli.Context, r report.Report) error {
	given := map[string]string{}
	for _, p := range r.Params {
		if v := c.String(p.Name); v != "" {
			given[p.Name] = v
		} else if p.Required && given[p.Name] == "" {
			given[p.Name] = c.Args().First()
		}
	}
	q, err := r.Question(given)
	if err != nil {
		return usage(c, "%v", err)
	}
	store, err := openStore(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	t, err := store.Ask(c.Context, q)
	if err != nil {
		return err
	}
	if len(t.Rows) == 0 {
		fmt.Fprintln(c.App.ErrWriter, "nothing found")
	}
	return printTable(c, t)
}

// openStore opens what a report is asked of.
func openStore(c *cli.Context) (graph.Store, error) {
	if uri := c.String("on"); uri != "" {
		return openNeo4j(c, uri)
	}
	return openExisting(c)
}
