package sqlitestore

import (
	"encoding/json"

	"guanxi/graph"
)

// count adds claims to the tally, n times, and notes what they touch. Who met whom waits for settle: an event that is made anew takes
// back and claims again the same of most of its people.
func (e *engine) count(claims []graph.Claim, n int) {
	for _, c := range claims {
		switch c.Kind {
		case graph.ClaimMet:
			e.company[c] += n
			continue
		case graph.ClaimLike:
			if _, ok := e.likes[c.ID]; !ok {
				e.likes[c.ID] = e.few(c.ID)
			}
		case graph.ClaimSeen, graph.ClaimApart, graph.ClaimBeside, graph.ClaimRetold, graph.ClaimFollows, graph.ClaimCopied, graph.ClaimWords:
			e.names[c.ID] = true
		default:
			e.tallies[graph.Claim{Kind: c.Kind, ID: c.ID}] = true
		}
		e.tally(c, n)
	}
}

// settle writes the claims on who met whom that did not cancel out, and returns the pairs that they are on.
func (e *engine) settle() map[[2]string]bool {
	pairs := map[[2]string]bool{}
	for c, n := range e.company {
		if n != 0 {
			e.tally(c, n)
			pairs[[2]string{c.ID, c.Field}] = true
		}
	}
	return pairs
}

func (e *engine) tally(c graph.Claim, n int) {
	e.exec("INSERT INTO tally VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n", c.Kind, c.ID, c.Field, c.Value, n)
	if n < 0 {
		e.exec("DELETE FROM tally WHERE kind = ? AND id = ? AND field = ? AND value = ? AND n = 0", c.Kind, c.ID, c.Field, c.Value)
	}
}

// counts reads what is claimed about one thing. A leader is shown on thousands of days: SQLite puts all values of a field into one row,
// since a row costs the driver more than reading it.
func (e *engine) counts(kind, id string) (graph.Counts, error) {
	c := graph.Counts{}
	return c, e.rows("SELECT field, json_group_object(value, n) FROM tally WHERE kind = ? AND id = ? AND n <> 0 GROUP BY field", []any{kind, id}, func(scan scanner) error {
		var field string
		var values []byte
		if err := scan(&field, &values); err != nil {
			return err
		}
		var counts map[string]int
		err := json.Unmarshal(values, &counts)
		c[field] = counts
		return err
	})
}
