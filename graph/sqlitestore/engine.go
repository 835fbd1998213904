package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"guanxi/extract"
	"guanxi/graph"
)

// engine keeps the graph up within one transaction. Records come and go with learn and forget, which note what they touch;
// refresh then makes the touched parts anew, with the same functions that a build from scratch uses, and compares them with what is there.
type engine struct {
	*writer
	k        *Keeper
	sum      Summary
	judged   graph.Judgements
	readings map[int64]*graph.Reading

	names   map[string]bool      // whose bearers are to be resolved anew
	tallies map[graph.Claim]bool // kind and id whose counts changed
	company map[graph.Claim]int  // claims on who met whom, and how often more they are made
	reports map[reportRow]bool   // whose blocks are to be parted anew
	records map[int64]bool       // whose mentions are to be written anew
	likes   map[string]bool      // like keys that were touched, and whether few names shared them before

	old, new elements // the parts of the graph that are made anew: as they are, and as they shall be
}

// reportRow is a row of report: the n-th event of a record.
type reportRow struct {
	rec int64
	n   int
}

// elements are nodes and edges, each once.
type elements struct {
	nodes map[graph.NodeRef]graph.Node
	edges map[graph.EdgeKey]graph.Edge
}

func newElements() elements {
	return elements{map[graph.NodeRef]graph.Node{}, map[graph.EdgeKey]graph.Edge{}}
}

func (s elements) add(g graph.Graph) {
	for _, n := range g.Nodes {
		s.nodes[n.Ref()] = n
	}
	for _, e := range g.Edges {
		s.edges[e.Key()] = e
	}
}

func (s elements) graph() *graph.Graph {
	g := &graph.Graph{}
	for _, n := range s.nodes {
		g.Nodes = append(g.Nodes, n)
	}
	for _, e := range s.edges {
		g.Edges = append(g.Edges, e)
	}
	g.Sort()
	return g
}

func (k *Keeper) engine(ctx context.Context, tx *sql.Tx) (*engine, error) {
	e := &engine{
		writer: newWriter(ctx, tx), k: k,
		readings: map[int64]*graph.Reading{}, names: map[string]bool{}, tallies: map[graph.Claim]bool{}, company: map[graph.Claim]int{},
		reports: map[reportRow]bool{}, records: map[int64]bool{}, likes: map[string]bool{},
		old: newElements(), new: newElements(),
	}
	var err error
	e.judged, err = e.judgements()
	return e, err
}

// learn takes a record in.
func (e *engine) learn(r *extract.Record, line []byte) {
	n := e.insert("INSERT INTO record (source, article, json) VALUES (?, ?, ?)", r.Source, r.Article, line)
	if e.err == nil {
		e.take(n, r)
	}
}

// take writes what a stored record says.
func (e *engine) take(n int64, r *extract.Record) {
	reading := e.k.lex.Read(r, e.judged)
	e.readings[n] = reading
	e.records[n] = true
	e.new.add(graph.Graph{Nodes: []graph.Node{reading.Article}})
	e.count(reading.Claims, 1)
	e.compare(n, &reading.Telling)
	e.retell(n, 1)
	for _, o := range r.Officials {
		e.exec("INSERT OR IGNORE INTO printed VALUES (?, ?)", o.Name, n)
	}
	for _, p := range reading.People {
		e.names[p.Name] = true
		face := p.Face.String()
		e.exec("INSERT OR IGNORE INTO face (name, face, official) VALUES (?, ?, '')", p.Name, face)
		e.exec("INSERT OR IGNORE INTO shown SELECT n, ? FROM face WHERE name = ? AND face = ?", n, p.Name, face)
	}
	for i := range reading.Reports {
		e.exec("INSERT INTO report VALUES (?, ?, '')", n, i)
		for _, key := range reading.Reports[i].Keys() {
			e.exec("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?)", key, n, i)
		}
		e.reports[reportRow{n, i}] = true
	}
}

// forget takes a record out.
func (e *engine) forget(n int64) {
	e.drop(n)
	e.exec("DELETE FROM record WHERE n = ?", n)
	e.exec("DELETE FROM printed WHERE rec = ?", n)
}

// drop takes back what take wrote. What its events were linked with is to be parted anew.
func (e *engine) drop(n int64) {
	reading := e.reading(n)
	if e.err != nil {
		return
	}
	e.old.add(graph.Graph{Nodes: []graph.Node{reading.Article}})
	e.count(reading.Claims, -1)
	for _, p := range reading.People {
		e.names[p.Name] = true
		e.exec("DELETE FROM shown WHERE rec = ? AND face = (SELECT n FROM face WHERE name = ? AND face = ?)", n, p.Name, p.Face.String())
	}
	e.oldMentions(reading.Article.ID)
	e.retell(n, -1)
	for i := range reading.Reports {
		row := reportRow{n, i}
		for _, other := range e.alike(row) {
			e.reports[other] = true
		}
		e.oldEvent(row)
	}
	for i := range reading.Reports {
		for _, key := range reading.Reports[i].Keys() {
			e.exec("DELETE FROM sighting WHERE key = ? AND rec = ? AND n = ?", key, n, i)
		}
		e.exec("DELETE FROM report WHERE rec = ? AND n = ?", n, i)
		delete(e.reports, reportRow{n, i})
	}
	e.forsake(n, &reading.Telling)
	delete(e.readings, n)
	delete(e.records, n)
}

// reading is a stored record taken apart.
func (e *engine) reading(n int64) *graph.Reading {
	if r, ok := e.readings[n]; ok {
		return r
	}
	r, err := e.record(n)
	if err != nil {
		e.fail(err)
		return &graph.Reading{}
	}
	reading := e.k.lex.Read(r, e.judged)
	e.readings[n] = reading
	return reading
}

func (e *engine) record(n int64) (*extract.Record, error) {
	var line []byte
	if err := e.get("SELECT json FROM record WHERE n = ?", []any{n}, &line); err != nil {
		return nil, fmt.Errorf("record %d: %w", n, err)
	}
	var r extract.Record
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, fmt.Errorf("record %d: %w", n, err)
	}
	return &r, nil
}

// refresh makes the touched parts anew: who is who, then which event is which, then what counts are about, then mentions.
func (e *engine) refresh() (graph.Delta, error) {
	for _, step := range []func() error{e.refreshNames, e.refreshEvents, e.refreshTallies, e.refreshMentions} {
		if err := step(); err != nil {
			return graph.Delta{}, err
		}
	}
	return graph.Diff(e.old.graph(), e.new.graph()), e.err
}
