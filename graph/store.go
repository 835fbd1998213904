package graph

import "context"

// Delta is what must be written to make one graph another: nodes and edges to put as they stand, and those to remove.
type Delta struct {
	Put    Graph
	Remove Graph // props are ignored
}

// Change counts what a store wrote. Unchanged is what was asked for and already there.
type Change struct {
	NodesAdded, NodesChanged, NodesRemoved int
	EdgesAdded, EdgesChanged, EdgesRemoved int
	Unchanged                              int
}

// Nothing reports whether the store wrote nothing.
func (c Change) Nothing() bool { c.Unchanged = 0; return c == Change{} }

// Net is a change, in several batches, of a store that was empty: what one batch adds and another changes or removes is there once, or not.
func (c Change) Net() Change {
	return Change{NodesAdded: c.NodesAdded - c.NodesRemoved, EdgesAdded: c.EdgesAdded - c.EdgesRemoved}
}

// Store keeps a graph and answers reports on it. graphtest holds every store to the same promises.
type Store interface {
	// Apply writes d in batches, each whole or not at all. Applying the same delta twice writes nothing the second time.
	Apply(ctx context.Context, d Delta) (Change, error)
	// Dump returns the whole graph, sorted.
	Dump(ctx context.Context) (*Graph, error)
	// Ask answers a report. Rows come in the report's own total order.
	Ask(ctx context.Context, q Question) (Table, error)
	// Close frees what the store holds.
	Close(ctx context.Context) error
}

// Question is a report in the languages that stores speak, with its arguments.
type Question struct {
	Name    string
	Cypher  string
	SQL     string
	Columns []string
	Args    map[string]any // every parameter of the report, nil for one not given
}

// Table is a report's answer: cells are string, int64, float64, bool, []string or nil.
type Table struct {
	Columns []string
	Rows    [][]any
}
