package sqlitestore

import "guanxi/graph"

// few reports whether so few names share a like key that one may be a misprint of another.
func (e *engine) few(key string) bool {
	n := 0
	e.fail(e.get("SELECT count(*) FROM (SELECT 1 FROM tally WHERE kind = ? AND id = ? LIMIT ?)", []any{graph.ClaimLike, key, graph.MaxLike + 1}, &n))
	return n <= graph.MaxLike
}

// touchAlike touches all names of the like keys that few shared before and many do now, or the other way about.
func (e *engine) touchAlike() {
	for key, before := range e.likes {
		if e.few(key) == before {
			continue
		}
		e.fail(e.rows("SELECT field FROM tally WHERE kind = ? AND id = ?", []any{graph.ClaimLike, key}, func(scan scanner) error {
			var name string
			err := scan(&name)
			e.names[name] = true
			return err
		}))
	}
}

// refreshMisprints links the officials of the resolved names with those of names that are nearly theirs.
func (e *engine) refreshMisprints(parts map[string]*graph.Graph) error {
	for name, part := range parts {
		for _, other := range e.alikes(name, part) {
			like, ok := parts[other]
			if !ok {
				read, err := e.officials(other)
				if err != nil {
					return err
				}
				like = &read
			}
			e.new.add(graph.Graph{Edges: graph.Misprints(part, like, e.judged)})
		}
	}
	return e.err
}

// alikes are the names that share a like key with one, each once.
func (e *engine) alikes(name string, part *graph.Graph) []string {
	seen := map[string]bool{name: true}
	var out []string
	for _, key := range graph.LikeKeys(part) {
		if !e.few(key) {
			continue
		}
		others, err := e.counts(graph.ClaimLike, key)
		e.fail(err)
		for other := range others {
			if !seen[other] {
				seen[other] = true
				out = append(out, other)
			}
		}
	}
	return out
}
