package sqlitestore

import (
	"slices"

	"guanxi/graph"
)

// near are the records of which one is made from the other with record n.
func (e *engine) near(n int64) []int64 {
	reading := e.reading(n)
	var out []int64
	seen := map[int64]bool{n: true}
	for _, key := range reading.Bands() {
		e.fail(e.rows("SELECT rec FROM band WHERE key = ?", []any{key}, func(scan scanner) error {
			var other int64
			err := scan(&other)
			if !seen[other] {
				seen[other] = true
				out = append(out, other)
			}
			return err
		}))
	}
	return slices.DeleteFunc(out, func(other int64) bool { return !graph.Retold(reading, e.reading(other)) })
}

// count adds claims to the tally, n times, and notes what they touch.
func (e *engine) count(claims []graph.Claim, n int) {
	for _, c := range claims {
		if _, ok := e.likes[c.ID]; c.Kind == graph.ClaimLike && !ok {
			e.likes[c.ID] = e.few(c.ID)
		}
		e.exec("INSERT INTO tally VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n", c.Kind, c.ID, c.Field, c.Value, n)
		if n < 0 {
			e.exec("DELETE FROM tally WHERE kind = ? AND id = ? AND field = ? AND value = ? AND n = 0", c.Kind, c.ID, c.Field, c.Value)
		}
		switch c.Kind {
		case graph.ClaimSeen, graph.ClaimApart, graph.ClaimBeside, graph.ClaimRetold:
			e.names[c.ID] = true
		case graph.ClaimLike: // see misprints.go
		case graph.ClaimMet:
			e.tallies[graph.Claim{Kind: c.Kind, ID: c.ID, Field: c.Field}] = true
		default:
			e.tallies[graph.Claim{Kind: c.Kind, ID: c.ID}] = true
		}
	}
}

// counts reads what is claimed about one thing; field narrows it to one.
func (e *engine) counts(kind, id, field string) (graph.Counts, error) {
	c := graph.Counts{}
	return c, e.rows("SELECT field, value, n FROM tally WHERE kind = ? AND id = ? AND (? = '' OR field = ?)", []any{kind, id, field, field}, func(scan scanner) error {
		var f, v string
		var n int
		err := scan(&f, &v, &n)
		c.Add(f, v, n)
		return err
	})
}
