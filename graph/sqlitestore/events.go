package sqlitestore

import (
	"slices"

	"guanxi/graph"
	"guanxi/schema"
)

// report is a report of a stored record.
func (e *engine) report(row reportRow) *graph.Report {
	reports := e.reading(row.rec).Reports
	if row.n >= len(reports) {
		return &graph.Report{}
	}
	return &reports[row.n]
}

// alike are the reports that may be of one occasion with row. Two copies link nothing.
func (e *engine) alike(row reportRow) []reportRow {
	var out []reportRow
	r := e.report(row)
	if e.err != nil {
		return nil
	}
	linked := `SELECT rec, n FROM sighting WHERE key IN (SELECT value FROM json_each(?))
		UNION SELECT report.rec, n FROM retold JOIN report ON report.rec = other WHERE retold.rec = ?`
	if e.copied(row.rec) {
		linked = "SELECT rec, n FROM (" + linked + ") x WHERE NOT EXISTS (SELECT 1 FROM retold WHERE rec = x.rec AND copies)"
	}
	e.fail(e.rows(linked, []any{e.json(r.Asks()), row.rec}, func(scan scanner) error {
		var other reportRow
		err := scan(&other.rec, &other.n)
		out = append(out, other)
		return err
	}))
	return slices.DeleteFunc(out, func(other reportRow) bool { return !graph.Alike(r, e.report(other)) })
}

// refreshEvents parts the blocks of the touched reports into occasions anew, and of those that were of one event with them.
func (e *engine) refreshEvents() error {
	done := map[reportRow]bool{}
	for len(e.reports) > 0 && e.err == nil {
		for row := range e.reports {
			delete(e.reports, row)
			if !done[row] {
				e.part(e.block(row, done))
			}
		}
	}
	return e.err
}

// part parts a block into occasions anew.
func (e *engine) part(block []reportRow) {
	rows := map[*graph.Report]reportRow{}
	copied := map[*graph.Report]bool{}
	var reports []*graph.Report
	for _, row := range block {
		r := e.report(row)
		rows[r], copied[r] = row, e.copied(row.rec)
		reports = append(reports, r)
		e.oldEvent(row)
	}
	for _, told := range graph.Occasions(reports, func(r *graph.Report) bool { return copied[r] }) {
		e.newEvent(told, rows)
	}
}

// block gathers all reports linked with row.
func (e *engine) block(row reportRow, done map[reportRow]bool) []reportRow {
	block := []reportRow{row}
	done[row] = true
	for i := 0; i < len(block); i++ {
		for _, other := range e.alike(block[i]) {
			if !done[other] {
				done[other] = true
				block = append(block, other)
			}
		}
	}
	return block
}

// oldEvent gathers the event that a report belongs to, as it is, and takes back who met whom there. Its other reports are touched.
func (e *engine) oldEvent(row reportRow) {
	var id string
	if err := e.get("SELECT event FROM report WHERE rec = ? AND n = ?", []any{row.rec, row.n}, &id); err != nil || id == "" {
		e.fail(err)
		return
	}
	ref := graph.NodeRef{Label: schema.Event, ID: id}
	if _, ok := e.old.nodes[ref]; ok {
		return
	}
	part, err := e.k.read(e.ctx, e.tx, "label = 'Event' AND id = ?1",
		"edge WHERE src = (SELECT n FROM node WHERE label = 'Event' AND id = ?1) OR dst = (SELECT n FROM node WHERE label = 'Event' AND id = ?1)", id)
	if err != nil {
		e.fail(err)
		return
	}
	e.old.add(part)
	e.count(graph.Company(part), -1)
	e.fail(e.rows("UPDATE report SET event = '' WHERE event = ? RETURNING rec, n", []any{id}, func(scan scanner) error {
		var other reportRow
		err := scan(&other.rec, &other.n)
		e.reports[other] = true
		return err
	}))
}

// newEvent writes an event as it shall be.
func (e *engine) newEvent(told []*graph.Report, rows map[*graph.Report]reportRow) {
	part := graph.Occasion(told, func(r *graph.Report, n int) string {
		return e.official(e.reading(rows[r].rec).People[r.Present[n].Person])
	})
	e.new.add(part)
	e.count(graph.Company(part), 1)
	for _, r := range told {
		e.exec("UPDATE report SET event = ? WHERE rec = ? AND n = ?", part.Nodes[0].ID, rows[r].rec, rows[r].n)
	}
}
