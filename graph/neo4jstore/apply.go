package neo4jstore

import (
	"context"
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"guanxi/graph"
	"guanxi/schema"
)

//go:embed cypher
var statements embed.FS

// batchRows is how many nodes or relationships go into one transaction.
const batchRows = 5000

// batch is some nodes of one label or relationships of one type between the same labels: what one statement can take.
type batch struct {
	what  string            // nodes or edges
	names *strings.Replacer // {{label}}, {{type}}, {{from}}, {{to}}
	rows  []map[string]any
}

// Apply writes d in batches of one transaction each: first what is put, then what is removed, and MET_WITH, which is derived
// from all of it, last. It stops at the first error; the change tells what is in by then, and the same delta completes it.
func (s *Store) Apply(ctx context.Context, d graph.Delta) (graph.Change, error) {
	var c graph.Change
	if err := s.known(d); err != nil {
		return c, err
	}
	put, derived := splitDerived(d.Put.Edges)
	for _, step := range []struct {
		batches []batch
		do      func(context.Context, batch, *graph.Change) error
	}{
		{nodeBatches(d.Put.Nodes), s.put},
		{edgeBatches(put), s.put},
		{edgeBatches(d.Remove.Edges), s.remove},
		{nodeBatches(d.Remove.Nodes), s.remove},
		{edgeBatches(derived), s.put},
	} {
		for _, b := range step.batches {
			if err := step.do(ctx, b, &c); err != nil {
				return c, err
			}
		}
	}
	return c, nil
}

// known refuses labels and types that the schema has not: they go into statements as they are.
func (s *Store) known(d graph.Delta) error {
	for _, g := range []graph.Graph{d.Put, d.Remove} {
		for _, n := range g.Nodes {
			if s.model.Node(n.Label) == nil {
				return fmt.Errorf("unknown label %q of node %q", n.Label, n.ID)
			}
		}
		for _, e := range g.Edges {
			if s.model.Edge(e.Type) == nil || s.model.Node(e.From.Label) == nil || s.model.Node(e.To.Label) == nil {
				return fmt.Errorf("unknown type %q of an edge from %s %q to %s %q", e.Type, e.From.Label, e.From.ID, e.To.Label, e.To.ID)
			}
		}
	}
	return nil
}

// put writes the rows of b that differ from what is there, and leaves the others untouched.
func (s *Store) put(ctx context.Context, b batch, c *graph.Change) error {
	var added, changed int
	err := s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		found, err := tx.Run(ctx, b.cypher("differ"), map[string]any{"rows": b.rows})
		if err != nil {
			return err
		}
		added, changed = 0, 0 // a retry counts anew
		var rows []map[string]any
		for found.Next(ctx) {
			i, isNew := found.Record().Values[0].(int64), found.Record().Values[1].(bool)
			if b.what == "edges" && found.Record().Values[2].(bool) {
				return fmt.Errorf("%w: %s", errDangling, b.names.Replace(fmt.Sprintf("{{type}} from {{from}} %v to {{to}} %v", b.rows[i]["from"], b.rows[i]["to"])))
			}
			if isNew {
				added++
			} else {
				changed++
			}
			rows = append(rows, b.rows[i])
		}
		if err := found.Err(); err != nil || rows == nil {
			return err
		}
		return run(ctx, tx, b.cypher("put"), map[string]any{"rows": rows})
	})
	if err != nil {
		return err
	}
	c.Unchanged += len(b.rows) - added - changed
	if b.what == "nodes" {
		c.NodesAdded, c.NodesChanged = c.NodesAdded+added, c.NodesChanged+changed
	} else {
		c.EdgesAdded, c.EdgesChanged = c.EdgesAdded+added, c.EdgesChanged+changed
	}
	return nil
}

// remove deletes the rows of b that are there. A node takes its relationships with it.
func (s *Store) remove(ctx context.Context, b batch, c *graph.Change) error {
	var nodes, edges int
	err := s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		res, err := tx.Run(ctx, b.cypher("remove"), map[string]any{"rows": b.rows})
		if err != nil {
			return err
		}
		sum, err := res.Consume(ctx)
		if err == nil {
			nodes, edges = sum.Counters().NodesDeleted(), sum.Counters().RelationshipsDeleted()
		}
		return err
	})
	c.NodesRemoved += nodes
	c.EdgesRemoved += edges
	return err
}

// cypher is the statement of cypher/ that does this to the batch.
func (b batch) cypher(do string) string { return b.names.Replace(statement(b.what + "_" + do)) }

// statement is a file of cypher/. They are compiled in, so a missing one is a broken build.
func statement(name string) string {
	text, err := statements.ReadFile("cypher/" + name + ".cypher")
	if err != nil {
		panic(err)
	}
	return string(text)
}

func splitDerived(edges []graph.Edge) (plain, derived []graph.Edge) {
	for _, e := range edges {
		if e.Type == schema.MetWith {
			derived = append(derived, e)
		} else {
			plain = append(plain, e)
		}
	}
	return plain, derived
}

func nodeBatches(nodes []graph.Node) []batch {
	return batches("nodes", nodes, func(n graph.Node) names { return names{label: n.Label} }, func(n graph.Node) map[string]any {
		row := map[string]any{"id": n.ID}
		maps.Copy(row, n.Props)
		return row
	})
}

func edgeBatches(edges []graph.Edge) []batch {
	return batches("edges", edges, func(e graph.Edge) names { return names{"", e.Type, e.From.Label, e.To.Label} }, func(e graph.Edge) map[string]any {
		props := map[string]any{"guanxi": true}
		maps.Copy(props, e.Props)
		return map[string]any{"from": e.From.ID, "to": e.To.ID, "props": props}
	})
}

// names are what may stand for the placeholders of a statement.
type names struct {
	label    schema.Label
	typ      schema.Rel
	from, to schema.Label
}

func (n names) replacer() *strings.Replacer {
	return strings.NewReplacer("{{label}}", string(n.label), "{{type}}", string(n.typ), "{{from}}", string(n.from), "{{to}}", string(n.to))
}

// batches groups items by their names, in order of first appearance, and cuts the groups to size.
func batches[T any](what string, items []T, by func(T) names, row func(T) map[string]any) []batch {
	var order []names
	groups := map[names][]map[string]any{}
	for _, item := range items {
		n := by(item)
		if groups[n] == nil {
			order = append(order, n)
		}
		groups[n] = append(groups[n], row(item))
	}
	var out []batch
	for _, n := range order {
		for rows := range slices.Chunk(groups[n], batchRows) {
			out = append(out, batch{what, n.replacer(), rows})
		}
	}
	return out
}
