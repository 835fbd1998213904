package neo4jstore

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"guanxi/graph"
	"guanxi/schema"
)

// Dump returns all that guanxi wrote into the database, sorted.
func (s *Store) Dump(ctx context.Context) (*graph.Graph, error) {
	var g *graph.Graph
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		g = &graph.Graph{} // a retry starts anew
		for _, t := range s.model.Nodes {
			if err := dumpNodes(ctx, tx, t, g); err != nil {
				return err
			}
		}
		for _, t := range s.model.Edges {
			for _, ends := range t.Ends {
				if err := dumpEdges(ctx, tx, t, ends, g); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the graph: %w", err)
	}
	g.Sort()
	return g, nil
}

func dumpNodes(ctx context.Context, tx runner, t schema.NodeType, g *graph.Graph) error {
	res, err := tx.Run(ctx, names{label: t.Label}.replacer().Replace(statement("nodes_dump")), nil)
	if err != nil {
		return err
	}
	for res.Next(ctx) {
		v := res.Record().Values
		p, err := props(v[1].(map[string]any), t.Props)
		if err != nil {
			return fmt.Errorf("%s %v: %w", t.Label, v[0], err)
		}
		delete(p, "id")
		g.Nodes = append(g.Nodes, graph.Node{Label: t.Label, ID: v[0].(string), Props: p})
	}
	return res.Err()
}

func dumpEdges(ctx context.Context, tx runner, t schema.EdgeType, ends schema.Ends, g *graph.Graph) error {
	res, err := tx.Run(ctx, names{"", t.Type, ends.From, ends.To}.replacer().Replace(statement("edges_dump")), nil)
	if err != nil {
		return err
	}
	for res.Next(ctx) {
		v := res.Record().Values
		p, err := props(v[2].(map[string]any), t.Props)
		if err != nil {
			return fmt.Errorf("%s from %v to %v: %w", t.Type, v[0], v[1], err)
		}
		delete(p, "guanxi")
		g.Edges = append(g.Edges, graph.Edge{Type: t.Type, From: graph.NodeRef{Label: ends.From, ID: v[0].(string)},
			To: graph.NodeRef{Label: ends.To, ID: v[1].(string)}, Props: p})
	}
	return res.Err()
}

// props gives lists, which Bolt leaves untyped, the type that the schema has for them.
func props(in map[string]any, types []schema.Property) (graph.Props, error) {
	out := graph.Props(in)
	for _, t := range types {
		list, ok := in[t.Name].([]any)
		if !ok {
			continue
		}
		var err error
		if t.Type == "int[]" {
			out[t.Name], err = typed[int64](list)
		} else {
			out[t.Name], err = typed[string](list)
		}
		if err != nil {
			return nil, fmt.Errorf("property %s: %w", t.Name, err)
		}
	}
	return out, nil
}

func typed[T any](list []any) ([]T, error) {
	out := make([]T, len(list))
	for i, v := range list {
		x, ok := v.(T)
		if !ok {
			return nil, fmt.Errorf("%v is a %T, want %T", v, v, x)
		}
		out[i] = x
	}
	return out, nil
}

// Ask answers a report.
func (s *Store) Ask(ctx context.Context, q graph.Question) (graph.Table, error) {
	t := graph.Table{Columns: q.Columns}
	err := s.read(ctx, func(tx neo4j.ManagedTransaction) error {
		t.Rows = nil // a retry starts anew
		res, err := tx.Run(ctx, q.Cypher, q.Args)
		if err != nil {
			return err
		}
		for res.Next(ctx) {
			row := make([]any, len(q.Columns))
			for i, column := range q.Columns {
				v, ok := res.Record().Get(column)
				if !ok {
					return fmt.Errorf("no column %s in the answer", column)
				}
				if row[i], err = cell(v); err != nil {
					return fmt.Errorf("column %s: %w", column, err)
				}
			}
			t.Rows = append(t.Rows, row)
		}
		return res.Err()
	})
	if err != nil {
		return graph.Table{}, fmt.Errorf("report %s: %w", q.Name, err)
	}
	return t, nil
}

func cell(v any) (any, error) {
	if list, ok := v.([]any); ok {
		return typed[string](list)
	}
	return v, nil
}
