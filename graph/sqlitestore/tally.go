package sqlitestore

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"guanxi/graph"
)

// near are the records of which one is made from the other with record n.
func (e *engine) near(n int64) []int64 {
	if out, ok := e.nears[n]; ok {
		return out
	}
	reading := e.reading(n)
	b := reading.Bands()
	var out []int64
	e.fail(e.rows(`SELECT rec FROM band WHERE key = ?1 UNION
		SELECT rec FROM json_each(?2) JOIN band ON band.key = value WHERE ?3 = 0 OR month IN (0, ?3 - 1, ?3, ?3 + 1)`,
		[]any{b.Text, numbers(b.Marks), b.Month}, func(scan scanner) error {
			var other int64
			err := scan(&other)
			out = append(out, other)
			return err
		}))
	e.nears[n] = slices.DeleteFunc(out, func(other int64) bool { return other == n || !graph.Retold(reading, e.reading(other)) })
	return e.nears[n]
}

// retell counts what record n and those that it is near to claim together, times. One may copy the other now, or no longer, so their
// events are parted anew.
func (e *engine) retell(n int64, times int) {
	r := e.reading(n)
	for _, other := range e.near(n) {
		s := e.reading(other)
		e.count(graph.Retelling(r, s), times)
		for i := range s.Reports {
			e.reports[reportRow{other, i}] = true
		}
	}
}

// copied: record n copies another.
func (e *engine) copied(n int64) bool {
	return slices.ContainsFunc(e.near(n), func(other int64) bool { return graph.Copies(e.reading(other), e.reading(n)) })
}

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
		case graph.ClaimSeen, graph.ClaimApart, graph.ClaimBeside, graph.ClaimRetold, graph.ClaimFollows, graph.ClaimCopied:
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

// numbers is a list for json_each.
func numbers(list []int64) string { return strings.ReplaceAll(fmt.Sprint(list), " ", ",") }
