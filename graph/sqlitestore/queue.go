package sqlitestore

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"io"
	"slices"

	"guanxi/graph"
	"guanxi/schema"
)

// Doubt is one pair of the review queue.
type Doubt struct {
	A, B    graph.Node
	Score   float64
	Reasons []string // for (+) and against (-)
}

// Queue are the pairs of officials that may be one person, the likeliest first: those linked POSSIBLY_SAME.
func (s *Store) Queue(ctx context.Context) ([]Doubt, error) {
	var g graph.Graph
	var out []Doubt
	err := s.view(ctx, func(tx *sql.Tx) (err error) {
		g, err = s.read(ctx, tx, "n IN (SELECT src FROM edge WHERE type = 'POSSIBLY_SAME' UNION SELECT dst FROM edge WHERE type = 'POSSIBLY_SAME')",
			"edge WHERE type = 'POSSIBLY_SAME'")
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read the review queue: %w", err)
	}
	nodes := map[string]graph.Node{}
	for _, n := range g.Nodes {
		nodes[n.ID] = n
	}
	for _, e := range g.Edges {
		out = append(out, Doubt{nodes[e.From.ID], nodes[e.To.ID], e.Props["score"].(float64), e.Props["reasons"].([]string)})
	}
	slices.SortFunc(out, func(a, b Doubt) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A.ID, b.A.ID), cmp.Compare(a.B.ID, b.B.ID))
	})
	return out, nil
}

// Export writes the graph as JSONL: see graph.WriteJSONL.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	g, err := s.Dump(ctx)
	if err != nil {
		return err
	}
	return g.WriteJSONL(w)
}

// Sources are what records came from, sorted.
func (s *Store) Sources(ctx context.Context) ([]string, error) {
	return s.lines(ctx, "SELECT DISTINCT source FROM record ORDER BY source")
}

// Size is how many nodes there are of each label.
func (s *Store) Size(ctx context.Context) (map[schema.Label]int, error) {
	out := map[schema.Label]int{}
	err := s.view(ctx, func(tx *sql.Tx) error {
		return each(ctx, tx, "SELECT label, count(*) FROM node GROUP BY label", nil, func(scan scanner) error {
			var l schema.Label
			var n int
			err := scan(&l, &n)
			out[l] = n
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("count nodes: %w", err)
	}
	return out, nil
}
