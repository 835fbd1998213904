package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"guanxi/graph"
	"guanxi/graph/neo4jstore"
	"guanxi/graph/sqlitestore"
)

func dbFlag() cli.Flag {
	return &cli.StringFlag{Name: "db", Value: "guanxi.db", Usage: "the SQLite `FILE` that holds records, judgements and graph"}
}

// neo4jFlags say who we are to a Neo4j server. A password in the environment is seen by fewer eyes than one in a flag.
func neo4jFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "user", Value: "neo4j", EnvVars: []string{"GUANXI_NEO4J_USERNAME"}, Usage: "user of the Neo4j server"},
		&cli.StringFlag{Name: "password", DefaultText: "none", EnvVars: []string{"GUANXI_NEO4J_PASSWORD"}, Usage: "the user's password"},
		&cli.StringFlag{Name: "database", Value: "neo4j", EnvVars: []string{"GUANXI_NEO4J_DATABASE"}, Usage: "database of the server"},
	}
}

func openNeo4j(c *cli.Context, uri string) (*neo4jstore.Store, error) {
	return neo4jstore.Open(c.Context, neo4jstore.Config{URI: uri, User: c.String("user"), Password: c.String("password"), Database: c.String("database")})
}

// openExisting opens the database of a command that only reads it.
func openExisting(c *cli.Context) (*sqlitestore.Store, error) {
	path := c.String("db")
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("no database %s: guanxi build PATH… makes it, --db names another", path)
	}
	return sqlitestore.Open(c.Context, path)
}

// keeper gives a store what it needs to keep the graph up.
func keeper(c *cli.Context, store *sqlitestore.Store, err error) (*sqlitestore.Keeper, error) {
	if err != nil {
		return nil, err
	}
	lex, err := graph.NewLexicon(rulesOf(c))
	if err != nil {
		return nil, errors.Join(err, store.Close(c.Context))
	}
	return store.Keep(lex), nil
}
