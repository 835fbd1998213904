package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"guanxi/schema"
)

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "print what the graph may hold: labels, relationship types, keys, words",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: "cypher", Usage: "cypher (constraints for Neo4j), sql (views) or json (all)"},
		},
		Action: args(0, 0, printSchema),
	}
}

func printSchema(c *cli.Context) error {
	m, err := schema.Default()
	if err != nil {
		return err
	}
	switch format := c.String("format"); format {
	case "cypher":
		_, err = fmt.Fprint(c.App.Writer, m.Cypher())
	case "sql":
		_, err = fmt.Fprint(c.App.Writer, m.SQL())
	case "json":
		var b []byte
		if b, err = m.JSON(); err == nil {
			_, err = c.App.Writer.Write(b)
		}
	default:
		return usage(c, "no format named %s (there are cypher, sql, json)", format)
	}
	return err
}
