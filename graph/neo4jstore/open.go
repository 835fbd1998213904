// Package neo4jstore keeps the graph in Neo4j 5, Community or better, without plug-ins. It is the only package that speaks Bolt.
//
// What guanxi wrote is marked, nodes by the second label Guanxi and relationships by the property guanxi = true, and nothing else
// in the database is read, changed or removed: whoever keeps a graph of his own there finds it as he left it.
package neo4jstore

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"guanxi/graph"
	"guanxi/schema"
)

var _ graph.Store = (*Store)(nil)

// Config says where the server is. Database is neo4j if empty.
type Config struct{ URI, User, Password, Database string }

// Store is a graph.Store in one database of a Neo4j server. It is safe for concurrent use.
type Store struct {
	driver   neo4j.DriverWithContext
	database string
	at       string // address without credentials, for errors
	model    *schema.Model
}

// Open connects, checks that the server answers and takes the password, and creates the constraints and indexes that are missing.
func Open(ctx context.Context, c Config) (*Store, error) {
	u, err := address(c.URI)
	if err != nil {
		return nil, err
	}
	model, err := schema.Default()
	if err != nil {
		return nil, err
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.User, c.Password, ""))
	if err != nil {
		return nil, fmt.Errorf("neo4j at %s: %w", u, err)
	}
	s := &Store{driver: driver, database: c.Database, at: u, model: model}
	if s.database == "" {
		s.database = "neo4j"
	}
	if err := s.prepare(ctx); err != nil {
		driver.Close(ctx)
		return nil, err
	}
	return s, nil
}

// Schemes are the address schemes that Open takes: +s checks the server's certificate, +ssc takes any.
var schemes = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}

// address checks a URI and gives it back fit to be printed. Credentials in it are refused, and not repeated.
func address(uri string) (string, error) {
	u, err := url.Parse(uri)
	switch {
	case err != nil || u.Host == "":
		return "", fmt.Errorf("not the address of a Neo4j server: want scheme://host:port with one of %s", strings.Join(schemes, ", "))
	case u.User != nil:
		return "", fmt.Errorf("the address of %s holds a user or password: give them apart from it", u.Host)
	case !slices.Contains(schemes, u.Scheme):
		return "", fmt.Errorf("unknown scheme %s of the address %s: want one of %s", u.Scheme, u.Host, strings.Join(schemes, ", "))
	}
	return u.Scheme + "://" + u.Host, nil
}

// prepare asks something small first, without retry, so that a server that is down is told of at once.
func (s *Store) prepare(ctx context.Context) error {
	session := s.session(ctx)
	defer session.Close(ctx)
	if err := run(ctx, autocommit{session}, "RETURN 1", nil); err != nil {
		return s.explain(err)
	}
	mark := "CREATE CONSTRAINT guanxi_mark_id IF NOT EXISTS FOR (n:GuanxiMark) REQUIRE n.id IS UNIQUE"
	for _, statement := range append(s.model.Constraints(), mark) {
		err := s.write(ctx, func(tx neo4j.ManagedTransaction) error { return run(ctx, tx, statement, nil) })
		if err != nil {
			return fmt.Errorf("create constraints: %w", err)
		}
	}
	return nil
}

// Close ends the connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

func (s *Store) session(ctx context.Context) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.database})
}

// write does work in a transaction of its own; the driver does it again after a deadlock or a lost connection.
func (s *Store) write(ctx context.Context, work func(neo4j.ManagedTransaction) error) error {
	session := s.session(ctx)
	defer session.Close(ctx)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, work(tx) })
	return s.explain(err)
}

// read is write for work that only reads.
func (s *Store) read(ctx context.Context, work func(neo4j.ManagedTransaction) error) error {
	session := s.session(ctx)
	defer session.Close(ctx)
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, work(tx) })
	return s.explain(err)
}

// runner is a transaction, managed or not.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
}

// autocommit runs each statement in a transaction of its own, without retry.
type autocommit struct{ neo4j.SessionWithContext }

func (a autocommit) Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error) {
	return a.SessionWithContext.Run(ctx, cypher, params)
}

// run runs a statement whose rows are of no interest.
func run(ctx context.Context, tx runner, cypher string, params map[string]any) error {
	res, err := tx.Run(ctx, cypher, params)
	if err == nil {
		_, err = res.Consume(ctx)
	}
	return err
}
