// Package neo4jtest lends tests a real Neo4j: the server that scripts/neo4j.sh run, or the environment, gives.
package neo4jtest

import (
	"context"
	"os"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"guanxi/graph/neo4jstore"
)

// Config is the server of the environment. Without one the test is skipped, or fails where GUANXI_NEO4J_REQUIRED=1.
func Config(t testing.TB) neo4jstore.Config {
	t.Helper()
	c := neo4jstore.Config{
		URI:      os.Getenv("GUANXI_NEO4J_URI"),
		User:     os.Getenv("GUANXI_NEO4J_USERNAME"),
		Password: os.Getenv("GUANXI_NEO4J_PASSWORD"),
	}
	if c.URI == "" {
		Missing(t, "needs a Neo4j: make test, or scripts/neo4j.sh run go test ./..., or GUANXI_NEO4J_URI, _USERNAME and _PASSWORD of an empty one")
	}
	return c
}

// Missing skips the test, or fails it where Neo4j is required.
func Missing(t testing.TB, why string) {
	t.Helper()
	if os.Getenv("GUANXI_NEO4J_REQUIRED") == "1" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// Empty is Config with the database to the test alone until it ends, and nothing of guanxi in it.
func Empty(t testing.TB) neo4jstore.Config {
	t.Helper()
	c := Config(t)
	lock(t, c)
	Query(t, c, "MATCH (n) WHERE n:Guanxi OR n:GuanxiMark DETACH DELETE n", nil)
	return c
}

// lock holds a node's lock in an open transaction, so that the tests of other packages, which are other processes, wait.
// It will not empty a database that somebody uses: where there is a graph there must be our lock as well.
func lock(t testing.TB, c neo4jstore.Config) {
	t.Helper()
	if rows := Query(t, c, "OPTIONAL MATCH (n:Guanxi) WITH count(n) AS n OPTIONAL MATCH (l:GuanxiTestLock) RETURN n > 0 AND l IS NULL", nil); rows[0][0].(bool) {
		t.Fatalf("the database at %s holds a graph that no test made: tests want an empty one", c.URI)
	}
	Query(t, c, "CREATE CONSTRAINT guanxi_test_lock IF NOT EXISTS FOR (l:GuanxiTestLock) REQUIRE l.id IS UNIQUE", nil)
	Query(t, c, "MERGE (:GuanxiTestLock {id: 1})", nil)
	driver := dial(t, c)
	session := driver.NewSession(context.Background(), neo4j.SessionConfig{DatabaseName: "neo4j"})
	tx, err := session.BeginTransaction(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Run(context.Background(), "MATCH (l:GuanxiTestLock {id: 1}) SET l.taken = timestamp() RETURN l", nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tx.Rollback(context.Background()) })
}

// Query runs Cypher of the test's own and returns the rows.
func Query(t testing.TB, c neo4jstore.Config, cypher string, params map[string]any) [][]any {
	t.Helper()
	res, err := neo4j.ExecuteQuery(context.Background(), dial(t, c), cypher, params, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]any
	for _, r := range res.Records {
		rows = append(rows, r.Values)
	}
	return rows
}

func dial(t testing.TB, c neo4jstore.Config) neo4j.DriverWithContext {
	t.Helper()
	d, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.User, c.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close(context.Background()) })
	return d
}
