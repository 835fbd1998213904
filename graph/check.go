package graph

import (
	"fmt"

	"guanxi/schema"
)

// Check says the first thing in g that the model does not allow: an unknown label, type, property or property type, ends that
// a type does not join, an edge without its nodes, or lists out of order.
func Check(m *schema.Model, g *Graph) error {
	if !g.Sorted() {
		return fmt.Errorf("graph is not sorted, or holds something twice")
	}
	there := make(map[NodeRef]bool, len(g.Nodes))
	for _, n := range g.Nodes {
		there[n.Ref()] = true
		t := m.Node(n.Label)
		if t == nil {
			return fmt.Errorf("no label %s", n.Label)
		}
		if err := checkProps(t.Props[1:], n.Props); err != nil {
			return fmt.Errorf("%s %s: %w", n.Label, n.ID, err)
		}
	}
	for _, e := range g.Edges {
		t := m.Edge(e.Type)
		if t == nil || !t.Joins(e.From.Label, e.To.Label) {
			return fmt.Errorf("no %s from %s to %s", e.Type, e.From.Label, e.To.Label)
		}
		if !there[e.From] || !there[e.To] {
			return fmt.Errorf("%s from %v to %v: an end is missing", e.Type, e.From, e.To)
		}
		if err := checkProps(t.Props, e.Props); err != nil {
			return fmt.Errorf("%s from %s to %s: %w", e.Type, e.From.ID, e.To.ID, err)
		}
	}
	return nil
}

func checkProps(want []schema.Property, got Props) error {
	for _, p := range want {
		v, ok := got[p.Name]
		if have := typeOf(v); !ok || have != p.Type {
			return fmt.Errorf("property %s is %s, want %s", p.Name, have, p.Type)
		}
	}
	if len(got) != len(want) {
		return fmt.Errorf("%d properties, want %d", len(got), len(want))
	}
	return nil
}

// typeOf is the name that the schema files have for the type of v.
func typeOf(v any) string {
	switch v.(type) {
	case string:
		return "string"
	case int64:
		return "int"
	case float64:
		return "float"
	case bool:
		return "bool"
	case []string:
		return "string[]"
	case []int64:
		return "int[]"
	}
	return fmt.Sprintf("%T", v)
}
