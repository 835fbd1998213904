// Package neo4jtest lends tests a real Neo4j: the server that scripts/neo4j.sh run, or the environment, gives.
package neo4jtest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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

// Server is a server of the test's own, which may be killed. Its files are in dir.
type Server struct {
	neo4jstore.Config
	script, dir string
}

// Start starts a server by scripts/neo4j.sh, which lies under root. It ends with the test.
func Start(t testing.TB, root string) *Server {
	t.Helper()
	s := &Server{script: filepath.Join(root, "scripts", "neo4j.sh"), dir: t.TempDir()}
	out, err := s.command("start").Output()
	if err != nil {
		Missing(t, fmt.Sprintf("needs Java 17 and Maven to start a Neo4j: %v", err))
	}
	t.Cleanup(func() { s.Kill(t) })
	values := map[string]string{}
	for line := range strings.Lines(string(out)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		values[name] = value
	}
	s.Config = neo4jstore.Config{URI: values["GUANXI_NEO4J_URI"], User: values["GUANXI_NEO4J_USERNAME"], Password: values["GUANXI_NEO4J_PASSWORD"]}
	return s
}

// Kill ends the server as a power cut would.
func (s *Server) Kill(t testing.TB) { s.must(t, "kill") }

// Restart starts it again, at the same address.
func (s *Server) Restart(t testing.TB) { s.must(t, "start") }

func (s *Server) must(t testing.TB, do string) {
	t.Helper()
	if err := s.command(do).Run(); err != nil {
		t.Fatalf("%s %s: %v", s.script, do, err)
	}
}

func (s *Server) command(do string) *exec.Cmd {
	cmd := exec.Command(s.script, do)
	cmd.Env = append(os.Environ(), "GUANXI_NEO4J_DIR="+s.dir, "GUANXI_NEO4J_BOLT=", "GUANXI_NEO4J_HTTP=", "GUANXI_NEO4J_PASSWORD=", "GUANXI_NEO4J_HEAP=512m")
	cmd.Stderr = os.Stderr
	return cmd
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
	Wipe(t, c)
	return c
}

// Wipe removes what guanxi wrote from a database that Empty gave.
func Wipe(t testing.TB, c neo4jstore.Config) {
	t.Helper()
	Query(t, c, "MATCH (n) WHERE n:Guanxi OR n:GuanxiMark DETACH DELETE n", nil)
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
	t.Cleanup(func() { tx.Rollback(context.Background()) })
	taken, err := tx.Run(context.Background(), "MATCH (l:GuanxiTestLock {id: 1}) SET l.taken = timestamp()", nil)
	if err == nil {
		_, err = taken.Consume(context.Background()) // Run does not wait for the lock, its result does
	}
	if err != nil {
		t.Fatal(err)
	}
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
