package sqlitestore

import (
	"encoding/json"
	"fmt"

	"guanxi/graph"
)

// compare notes of which records one is made from the other with record n, and which copies which. Records that share a mark are many,
// and few of them are; so what is compared is kept apart from the records.
func (e *engine) compare(n int64, t *graph.Telling) {
	others, err := e.marked(t)
	e.fail(err)
	for other, u := range others {
		if graph.Retold(t, u) {
			e.exec("INSERT INTO retold VALUES (?, ?, ?), (?, ?, ?)", n, other, graph.Copies(u, t), other, n, graph.Copies(t, u))
		}
	}
	e.exec("INSERT INTO telling VALUES (?, ?)", n, e.json(t))
	b := t.Bands()
	e.exec("INSERT OR IGNORE INTO band SELECT value, ?, ? FROM json_each(?)", b.Month, n, e.json(b.Marks))
	e.exec("INSERT INTO band VALUES (?, 0, ?)", b.Text, n)
}

// forsake takes back what compare wrote.
func (e *engine) forsake(n int64, t *graph.Telling) {
	b := t.Bands()
	e.exec("DELETE FROM retold WHERE other = ?1 AND rec IN (SELECT other FROM retold WHERE rec = ?1)", n)
	e.exec("DELETE FROM retold WHERE rec = ?", n)
	e.exec("DELETE FROM telling WHERE rec = ?", n)
	e.exec("DELETE FROM band WHERE rec = ? AND key IN (SELECT value FROM json_each(?))", n, e.json(append(b.Marks, b.Text)))
}

// marked are the records that share a mark with t and may have been published within four weeks of it, and those of its text.
func (e *engine) marked(t *graph.Telling) (map[int64]*graph.Telling, error) {
	b := t.Bands()
	recs, args := "SELECT rec FROM band WHERE key = ? UNION SELECT rec FROM json_each(?) JOIN band ON band.key = value", []any{b.Text, e.json(b.Marks)}
	if b.Month > 0 {
		recs += " WHERE month IN (0, ?3 - 1, ?3, ?3 + 1)"
		args = append(args, b.Month)
	}
	out := map[int64]*graph.Telling{}
	return out, e.rows("SELECT rec, json FROM telling WHERE rec IN ("+recs+")", args, func(scan scanner) error {
		var rec int64
		var line []byte
		if err := scan(&rec, &line); err != nil {
			return err
		}
		out[rec] = &graph.Telling{}
		if err := json.Unmarshal(line, out[rec]); err != nil {
			return fmt.Errorf("record %d as a text: %w", rec, err)
		}
		return nil
	})
}

// near are the records of which one is made from the other with record n.
func (e *engine) near(n int64) []int64 {
	var out []int64
	e.fail(e.rows("SELECT other FROM retold WHERE rec = ?", []any{n}, func(scan scanner) error {
		var other int64
		err := scan(&other)
		out = append(out, other)
		return err
	}))
	return out
}

// copied: record n copies another.
func (e *engine) copied(n int64) bool {
	var yes bool
	e.fail(e.get("SELECT EXISTS (SELECT 1 FROM retold WHERE rec = ? AND copies)", []any{n}, &yes))
	return yes
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

// json is v in JSON, for json_each or to be kept.
func (e *engine) json(v any) string {
	b, err := json.Marshal(v)
	e.fail(err)
	return string(b)
}
