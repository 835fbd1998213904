package neo4jstore_test

import (
	"context"
	"net"
	"reflect"
	"strings"
	"testing"

	"guanxi/graph"
	"guanxi/graph/graphtest"
	"guanxi/graph/neo4jstore"
	"guanxi/graph/neo4jstore/neo4jtest"
	"guanxi/graph/report"
	"guanxi/schema"
)

func open(t testing.TB, c neo4jstore.Config) *neo4jstore.Store {
	t.Helper()
	s, err := neo4jstore.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

func TestOpenRefuses(t *testing.T) {
	good := neo4jtest.Config(t)
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	for _, c := range []struct{ name, uri, password, database, want string }{
		{"no address", "", "", "", "not the address of a Neo4j server"},
		{"no scheme", "localhost:7687", "", "", "not the address of a Neo4j server"},
		{"wrong scheme", "http://localhost:7474", "", "", "unknown scheme http of the address localhost:7474: want one of bolt, bolt+s"},
		{"password in address", "bolt://neo4j:s3cret@localhost:7687", "", "", "the address of localhost:7687 holds a user or password"},
		{"server down", "bolt://" + closed.Addr().String(), "", "", "no answer: is the server running"},
		{"routing to a server that is down", "neo4j://" + closed.Addr().String(), "", "", "no answer: is the server running"},
		{"TLS to a server without", "bolt+s://" + strings.TrimPrefix(good.URI, "bolt://"), good.Password, "", "no answer"},
		{"wrong password", good.URI, "s3cret", "", "user and password were refused"},
		{"no such database", good.URI, good.Password, "nowhere", "database nowhere: no such database"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: c.uri, User: "neo4j", Password: c.password, Database: c.database})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want %q", err, c.want)
			}
			if strings.Contains(err.Error(), "s3cret") || c.password != "" && strings.Contains(err.Error(), c.password) {
				t.Errorf("the password is in %q", err)
			}
		})
	}
}

func TestOpenRouted(t *testing.T) {
	c := neo4jtest.Empty(t)
	c.URI = strings.Replace(c.URI, "bolt://", "neo4j://", 1)
	s := open(t, c)
	if _, err := s.Apply(t.Context(), graph.Delta{Put: *graphtest.Town()}); err != nil {
		t.Fatal(err)
	}
}

// TestLeavesOthersAlone: a graph that someone else keeps in the database, even under our labels, outlives load and removal.
func TestLeavesOthersAlone(t *testing.T) {
	c := neo4jtest.Empty(t)
	const theirs = `MATCH (n) WHERE NOT n:Guanxi AND n.owner = 'them' OPTIONAL MATCH (n)-[r {owner: 'them'}]->()
		RETURN labels(n), properties(n), type(r), properties(r) ORDER BY n.id`
	neo4jtest.Query(t, c, `CREATE (:Official {id: 'theirs', owner: 'them'})-[:MET {owner: 'them'}]->(:Event {id: 'their event', owner: 'them'}),
		(:Person {name: 'P', owner: 'them'})-[:KNOWS {owner: 'them'}]->(:Person {name: 'Q', owner: 'them'})`, nil)
	t.Cleanup(func() { neo4jtest.Query(t, c, "MATCH (n {owner: 'them'}) DETACH DELETE n", nil) })
	before := neo4jtest.Query(t, c, theirs, nil)

	s, town := open(t, c), graphtest.Town()
	if _, err := s.Apply(t.Context(), graph.Delta{Put: *town}); err != nil {
		t.Fatal(err)
	}
	// A relationship of theirs, of a type of ours, between two nodes of ours.
	neo4jtest.Query(t, c, `MATCH (a:Guanxi:Official), (b:Guanxi:Official) WHERE a.id < b.id AND NOT (a)-[:MET_WITH]-(b)
		WITH a, b ORDER BY a.id, b.id LIMIT 1 CREATE (a)-[:MET_WITH {owner: 'them'}]->(b)`, nil)
	if got, err := s.Dump(t.Context()); err != nil || len(graph.Diff(got, town).Put.Edges)+len(graph.Diff(got, town).Remove.Edges) > 0 {
		t.Fatalf("the dump has more than we wrote, %v", err)
	}
	if _, err := s.Apply(t.Context(), graph.Delta{Remove: graph.Graph{Edges: town.Edges}}); err != nil {
		t.Fatal(err)
	}
	if n := neo4jtest.Query(t, c, "MATCH (:Guanxi)-[r {owner: 'them'}]->(:Guanxi) RETURN count(r)", nil)[0][0]; n != int64(1) {
		t.Errorf("%v relationships of theirs between nodes of ours are left, want 1", n)
	}
	if _, err := s.Apply(t.Context(), graph.Delta{Remove: *town}); err != nil {
		t.Fatal(err)
	}
	if after := neo4jtest.Query(t, c, theirs, nil); !reflect.DeepEqual(before, after) {
		t.Errorf("before %v\nafter %v", before, after)
	}
}

// TestReportsReadOursAlone: what others keep under our labels and types is in no answer, and outlives our nodes.
func TestReportsReadOursAlone(t *testing.T) {
	c := neo4jtest.Empty(t)
	s, town := open(t, c), graphtest.Town()
	if _, err := s.Apply(t.Context(), graph.Delta{Put: *town}); err != nil {
		t.Fatal(err)
	}
	before := answers(t, s)
	neo4jtest.Query(t, c, `MATCH (o:Guanxi:Official), (e:Guanxi:Event) WITH collect(DISTINCT o) AS os, collect(DISTINCT e) AS es
		UNWIND os AS o UNWIND es AS e CREATE (x:Official {owner: 'them', id: o.id + e.id, name: o.name})
		CREATE (x)-[:CHAIRED]->(e), (x)-[:INSPECTED]->(e), (x)-[:MET_WITH]->(o), (x)-[:HOLDS]->(:Title {owner: 'them', id: o.id + e.id, agency: 'A'}),
			(e)-[:AT]->(:Place {owner: 'them', id: o.id + e.id, name: 'theirs'}), (o)-[:CHAIRED]->(e), (o)-[:INSPECTED]->(e), (x)-[:KNOWS]->(o)`, nil)
	t.Cleanup(func() { neo4jtest.Query(t, c, "MATCH (n {owner: 'them'}) DETACH DELETE n", nil) })
	for name, want := range before {
		if got := answers(t, s)[name]; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v\nbefore they came %v", name, got, want)
		}
	}
	count := "MATCH (n {owner: 'them'}) RETURN count(n)"
	theirs := neo4jtest.Query(t, c, count, nil)
	if _, err := s.Apply(t.Context(), graph.Delta{Remove: *town}); err != nil {
		t.Fatal(err)
	}
	if left := neo4jtest.Query(t, c, count, nil); !reflect.DeepEqual(left, theirs) {
		t.Errorf("%v of their %v nodes are left", left, theirs)
	}
}

// answers are the rows of all reports on the town.
func answers(t *testing.T, s *neo4jstore.Store) map[string][][]any {
	t.Helper()
	all, err := report.All()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][][]any{}
	for _, r := range all {
		q, err := r.Question(r.Example)
		if err != nil {
			t.Fatal(err)
		}
		table, err := s.Ask(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		out[r.Name] = table.Rows
	}
	return out
}

// TestForeignKey: a node of theirs with a label and id of ours is never taken over.
func TestForeignKey(t *testing.T) {
	c := neo4jtest.Empty(t)
	s, town := open(t, c), graphtest.Town()
	neo4jtest.Query(t, c, "CREATE (:Official {id: $id, owner: 'them'})", map[string]any{"id": official(town)})
	t.Cleanup(func() { neo4jtest.Query(t, c, "MATCH (n {owner: 'them'}) DETACH DELETE n", nil) })
	_, err := s.Apply(t.Context(), graph.Delta{Put: *town})
	if err == nil || !strings.Contains(err.Error(), "a node that guanxi did not write has this label and id") {
		t.Errorf("got %v", err)
	}
}

func TestUnknownLabel(t *testing.T) {
	s := open(t, neo4jtest.Empty(t))
	_, err := s.Apply(t.Context(), graph.Delta{Put: graph.Graph{Nodes: []graph.Node{{Label: "X) DETACH DELETE (n", ID: "1"}}}})
	if err == nil || !strings.HasPrefix(err.Error(), `unknown label "X)`) {
		t.Errorf("got %v", err)
	}
}

// TestConstraints: keys are unique, and Chinese names are found by their parts.
func TestConstraints(t *testing.T) {
	c := neo4jtest.Empty(t)
	s := open(t, c)
	if _, err := s.Apply(t.Context(), graph.Delta{Put: *graphtest.Town()}); err != nil {
		t.Fatal(err)
	}
	rows := neo4jtest.Query(t, c, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type = 'UNIQUENESS' AND properties = ['id'] RETURN labelsOrTypes[0]", nil)
	have := map[any]bool{}
	for _, r := range rows {
		have[r[0]] = true
	}
	for _, l := range []schema.Label{schema.Official, schema.Title, schema.Agency, schema.Event, schema.Place, schema.Article} {
		if !have[string(l)] {
			t.Errorf("no constraint on %s", l)
		}
	}
	neo4jtest.Query(t, c, "CALL db.awaitIndexes()", nil)
	found := neo4jtest.Query(t, c, "CALL db.index.fulltext.queryNodes('official_names', $part) YIELD node RETURN node.name", map[string]any{"part": "予安"})
	if len(found) != 1 || found[0][0] != "沈予安" {
		t.Errorf("予安 finds %v", found)
	}
}

func official(g *graph.Graph) string {
	for _, n := range g.Nodes {
		if n.Label == schema.Official {
			return n.ID
		}
	}
	return ""
}

func TestPromises(t *testing.T) {
	c := neo4jtest.Empty(t)
	graphtest.Run(t, func(t *testing.T) (graph.Store, func() graph.Store) {
		neo4jtest.Wipe(t, c)
		again := func() graph.Store { return open(t, c) }
		return again(), again
	})
}
