package sqlitestore

import (
	"encoding/json"
	"fmt"
	"strings"

	"guanxi/graph"
)

// Records that share a mark are many, and few of them are made one from the other. So they are compared by their tellings, which are
// read in a fraction of the time that a record takes.

// band writes what record n is found by and compared by as a text.
func (e *engine) band(n int64, t *graph.Telling) {
	line, err := json.Marshal(t)
	e.fail(err)
	e.exec("INSERT INTO telling VALUES (?, ?)", n, line)
	b := t.Bands()
	e.exec("INSERT OR IGNORE INTO band SELECT value, ?, ? FROM json_each(?)", b.Month, n, numbers(b.Marks))
	e.exec("INSERT INTO band VALUES (?, 0, ?)", b.Text, n)
	e.tellings[n] = t
	clear(e.nears)
}

// unband takes back what band wrote.
func (e *engine) unband(n int64) {
	b := e.telling(n).Bands()
	e.exec("DELETE FROM telling WHERE rec = ?", n)
	e.exec("DELETE FROM band WHERE rec = ? AND key IN (SELECT value FROM json_each(?))", n, numbers(append(b.Marks, b.Text)))
	delete(e.tellings, n)
	clear(e.nears)
}

// telling is record n as a text.
func (e *engine) telling(n int64) *graph.Telling {
	if t, ok := e.tellings[n]; ok {
		return t
	}
	var t graph.Telling
	var line []byte
	err := e.get("SELECT json FROM telling WHERE rec = ?", []any{n}, &line)
	if err == nil {
		err = json.Unmarshal(line, &t)
	}
	if err != nil {
		e.fail(fmt.Errorf("record %d as a text: %w", n, err))
	}
	e.tellings[n] = &t
	return &t
}

// nears are the records of which one is made from the other with a record, and whether that one copies one of them.
type nears struct {
	recs   []int64
	copied bool
}

func (e *engine) near(n int64) nears {
	if out, ok := e.nears[n]; ok {
		return out
	}
	var out nears
	t := e.telling(n)
	for _, other := range e.marked(n) {
		if u := e.telling(other); other != n && graph.Retold(t, u) {
			out.recs = append(out.recs, other)
			out.copied = out.copied || graph.Copies(u, t)
		}
	}
	e.nears[n] = out
	return out
}

// marked are the records that share a mark with record n and may have been published within four weeks, or that have its text.
func (e *engine) marked(n int64) []int64 {
	b := e.telling(n).Bands()
	query, args := "SELECT rec FROM band WHERE key = ? UNION SELECT rec FROM json_each(?) JOIN band ON band.key = value", []any{b.Text, numbers(b.Marks)}
	if b.Month > 0 {
		query += " WHERE month IN (0, ?3 - 1, ?3, ?3 + 1)"
		args = append(args, b.Month)
	}
	var out []int64
	e.fail(e.rows(query, args, func(scan scanner) error {
		var other int64
		err := scan(&other)
		out = append(out, other)
		return err
	}))
	return out
}

// retell counts what record n and those that it is near to claim together, times. One may copy the other now, or no longer, so their
// events are parted anew.
func (e *engine) retell(n int64, times int) {
	r := e.reading(n)
	for _, other := range e.near(n).recs {
		s := e.reading(other)
		e.count(graph.Retelling(r, s), times)
		for i := range s.Reports {
			e.reports[reportRow{other, i}] = true
		}
	}
}

// numbers is a list for json_each.
func numbers(list []int64) string { return strings.ReplaceAll(fmt.Sprint(list), " ", ",") }
