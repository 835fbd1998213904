// Package graph turns records into the graph of who met whom, and says what every store of it must keep.
// It is pure: no Bolt, no SQL, no files. The stores are its subpackages.
package graph

import (
	"cmp"
	"slices"

	"guanxi/schema"
)

// Props holds a node's or edge's properties: string, int64, float64, bool, []string or []int64, never nil.
type Props map[string]any

// Node is one thing, known by its label and id.
type Node struct {
	Label schema.Label
	ID    string
	Props Props // without the id
}

// Edge is one relationship. There is at most one of a type between two nodes.
type Edge struct {
	Type     schema.Rel
	From, To NodeRef
	Props    Props
}

// NodeRef names a node.
type NodeRef struct {
	Label schema.Label
	ID    string
}

// Graph is a set of nodes and edges, sorted by Sort, without duplicates.
type Graph struct {
	Nodes []Node
	Edges []Edge
}

// Sort puts nodes in order of label and id, edges in order of type, from and to: the order of every dump.
func (g *Graph) Sort() {
	slices.SortFunc(g.Nodes, compareNodes)
	slices.SortFunc(g.Edges, compareEdges)
}

func compareNodes(a, b Node) int { return compareRef(a.Ref(), b.Ref()) }

func compareEdges(a, b Edge) int {
	return cmp.Or(cmp.Compare(a.Type, b.Type), compareRef(a.From, b.From), compareRef(a.To, b.To))
}

func compareRef(a, b NodeRef) int {
	return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
}

// Ref is what n is known by.
func (n Node) Ref() NodeRef { return NodeRef{n.Label, n.ID} }

// EdgeKey is what an edge is known by.
type EdgeKey struct {
	Type     schema.Rel
	From, To NodeRef
}

// Key is what e is known by.
func (e Edge) Key() EdgeKey { return EdgeKey{e.Type, e.From, e.To} }
