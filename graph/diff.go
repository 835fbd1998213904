package graph

import "reflect"

// Diff is what makes old into new. Both are sorted; so are the parts of the delta.
func Diff(old, new *Graph) Delta {
	var d Delta
	d.Put.Nodes, d.Remove.Nodes = diff(old.Nodes, new.Nodes, compareNodes)
	d.Put.Edges, d.Remove.Edges = diff(old.Edges, new.Edges, compareEdges)
	return d
}

// Empty reports whether d asks for nothing.
func (d Delta) Empty() bool {
	return len(d.Put.Nodes)+len(d.Put.Edges)+len(d.Remove.Nodes)+len(d.Remove.Edges) == 0
}

// diff walks two sorted lists: what is new or differs, and what is gone.
func diff[T any](old, new []T, compare func(a, b T) int) (put, remove []T) {
	for len(old) > 0 || len(new) > 0 {
		switch {
		case len(new) == 0 || len(old) > 0 && compare(old[0], new[0]) < 0:
			remove, old = append(remove, old[0]), old[1:]
		case len(old) == 0 || compare(old[0], new[0]) > 0:
			put, new = append(put, new[0]), new[1:]
		default:
			if !reflect.DeepEqual(old[0], new[0]) {
				put = append(put, new[0])
			}
			old, new = old[1:], new[1:]
		}
	}
	return put, remove
}

// Sorted reports whether g is in order and without duplicates, as stores give it and Diff wants it.
func (g *Graph) Sorted() bool {
	return strictly(g.Nodes, compareNodes) && strictly(g.Edges, compareEdges)
}

func strictly[T any](list []T, compare func(a, b T) int) bool {
	for i := 1; i < len(list); i++ {
		if compare(list[i-1], list[i]) >= 0 {
			return false
		}
	}
	return true
}
