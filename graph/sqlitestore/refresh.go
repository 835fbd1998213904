package sqlitestore

import (
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	"guanxi/graph"
	"guanxi/schema"
)

// refreshNames resolves the touched names. Where a face changes its official, all that shows the face is touched too.
func (e *engine) refreshNames() error {
	e.touchAlike()
	parts := map[string]*graph.Graph{}
	for _, name := range slices.Sorted(maps.Keys(e.names)) {
		claims := func(kind string) (graph.Counts, error) { return e.counts(kind, name) }
		people, err := e.k.lex.Resolve(name, claims, e.judged.About(name))
		if err != nil {
			return fmt.Errorf("resolve %s: %w", name, err)
		}
		if err := e.oldOfficials(name); err != nil {
			return err
		}
		e.new.add(people.Part)
		parts[name] = &people.Part
		e.found(name, people.Used)
		if err := e.assign(name, people.Who); err != nil {
			return err
		}
	}
	return e.refreshMisprints(parts)
}

// officials are those of a name as they are, with what they hold and whom they may be.
func (e *engine) officials(name string) (graph.Graph, error) {
	const named = "(SELECT n FROM node WHERE label = 'Official' AND props->>'$.name' = ?)"
	part, err := e.k.read(e.ctx, e.tx, "n IN "+named, "edge WHERE type IN ('HOLDS', 'POSSIBLY_SAME') AND src IN "+named, name)
	if err != nil {
		return part, err
	}
	from, err := e.k.read(e.ctx, e.tx, "FALSE", "edge INDEXED BY edge_dst WHERE type = 'POSSIBLY_SAME' AND dst IN "+named, name)
	part.Edges = append(part.Edges, from.Edges...)
	return part, err
}

// oldOfficials gathers the officials of a name as they are, with HOLDS and POSSIBLY_SAME.
func (e *engine) oldOfficials(name string) error {
	part, err := e.officials(name)
	e.old.add(part)
	return err
}

// assign writes which face is whose.
func (e *engine) assign(name string, who map[string]string) error {
	type row struct {
		n              int64
		face, official string
	}
	var faces []row
	err := e.rows("SELECT n, face, official FROM face WHERE name = ?", []any{name}, func(scan scanner) error {
		var r row
		err := scan(&r.n, &r.face, &r.official)
		faces = append(faces, r)
		return err
	})
	if err != nil {
		return err
	}
	for _, f := range faces {
		id, shown := who[f.face]
		switch {
		case !shown:
			e.exec("DELETE FROM face WHERE n = ?", f.n)
		case id != f.official:
			e.exec("UPDATE face SET official = ? WHERE n = ?", id, f.n)
			if err := e.touchShown(f.n); err != nil {
				return err
			}
		}
	}
	return e.err
}

// touchShown notes the records that show a face, and their events.
func (e *engine) touchShown(face int64) error {
	return e.rows("SELECT r.rec, r.n FROM shown s LEFT JOIN report r ON r.rec = s.rec WHERE s.face = ? AND r.rec IS NOT NULL UNION ALL SELECT rec, -1 FROM shown WHERE face = ?",
		[]any{face, face}, func(scan scanner) error {
			var row reportRow
			err := scan(&row.rec, &row.n)
			e.records[row.rec] = true
			if row.n >= 0 {
				e.reports[row] = true
			}
			return err
		})
}

// official is who a person of a record is.
func (e *engine) official(p graph.Person) string {
	var id string
	if err := e.get("SELECT official FROM face WHERE name = ? AND face = ?", []any{p.Name, p.Face.String()}, &id); err != nil {
		e.fail(fmt.Errorf("who is %s: %w", p.Name, err))
	}
	return id
}

// refreshTallies makes what counts are about: titles, bodies, places, and last who met whom.
func (e *engine) refreshTallies() error {
	for pair := range e.settle() {
		if err := e.refreshMet(pair[0], pair[1]); err != nil {
			return err
		}
	}
	for c := range e.tallies {
		if c.Kind == graph.ClaimUsed {
			continue
		}
		counts, err := e.counts(c.Kind, c.ID)
		if err != nil {
			return err
		}
		ref := graph.NodeRef{Label: schema.Label(c.Kind), ID: c.ID}
		part, err := e.k.read(e.ctx, e.tx, "label = ? AND id = ?",
			"edge WHERE type IN ('IN', 'UNDER', 'WITHIN') AND src = (SELECT n FROM node WHERE label = ? AND id = ?)", ref.Label, ref.ID)
		if err != nil {
			return err
		}
		e.old.add(part)
		if len(counts) > 0 {
			e.new.add(graph.About(ref, counts))
		}
	}
	return e.err
}

func (e *engine) refreshMet(a, b string) error {
	old, err := e.met(graph.NodeRef{Label: schema.Official, ID: a}, graph.NodeRef{Label: schema.Official, ID: b})
	if err != nil {
		return err
	}
	e.old.add(graph.Graph{Edges: old})
	var events int64
	var first, last string
	err = e.get("SELECT coalesce(sum(n), 0), coalesce(min(nullif(value, '')), ''), coalesce(max(value), '') FROM tally WHERE kind = ? AND id = ? AND field = ?",
		[]any{graph.ClaimMet, a, b}, &events, &first, &last)
	if events > 0 {
		e.new.add(graph.Graph{Edges: []graph.Edge{graph.MetWith(a, b, events, first, last)}})
	}
	return err
}

// met is MET_WITH of two as it is, if it is. Leaders meet thousands, so it is looked for by both ends.
func (e *engine) met(a, b graph.NodeRef) ([]graph.Edge, error) {
	var props string
	switch err := e.get("SELECT props FROM edge WHERE type = ? AND src = ? AND dst = ?", []any{schema.MetWith, e.number(a), e.number(b)}, &props); {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, err
	}
	p, err := decode(props, e.k.model.Edge(schema.MetWith).Props)
	return []graph.Edge{{Type: schema.MetWith, From: a, To: b, Props: p}}, err
}

// refreshMentions writes who and what the touched records mention.
func (e *engine) refreshMentions() error {
	for n := range e.records {
		r := e.reading(n)
		e.oldMentions(r.Article.ID)
		e.new.add(graph.Graph{Edges: r.Mentions(e.official)})
	}
	return e.err
}

func (e *engine) oldMentions(article string) {
	part, err := e.k.read(e.ctx, e.tx, "FALSE", "edge INDEXED BY edge_dst WHERE type = 'MENTIONED_IN' AND dst = (SELECT n FROM node WHERE label = 'Article' AND id = ?)", article)
	e.old.add(part)
	e.fail(err)
}
