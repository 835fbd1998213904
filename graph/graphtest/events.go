package graphtest

import (
	"guanxi/graph"
	"guanxi/schema"
)

// The events, by the ids that reports print.
const (
	standing   = "2021-03-01 meeting a1"
	tour       = "2021-03-05 inspection a2"
	talks      = "2021-03-09 talks a3"
	government = "2021-03-20 meeting a4"
	planned    = "2021-04-02 visit a5"
	undated    = "ceremony a4"
)

func (t *town) events() {
	for _, e := range []struct {
		id, kind, name, date, status, article string
		people                                int64
		open                                  bool
		places                                []string
	}{
		{standing, "meeting", "市委常委会会议", "2021-03-01", "happened", "a1", 3, true, nil},
		{tour, "inspection", "到石桥县调研", "2021-03-05", "happened", "a2", 3, false, []string{"东省云溪市石桥县", "云溪市/会展中心"}},
		{talks, "talks", "会见客商", "2021-03-09", "happened", "a3", 2, false, []string{"云溪市/会展中心"}},
		{government, "meeting", "市政府会议", "2021-03-20", "happened", "a4", 2, false, nil},
		{planned, "visit", "慰问", "2021-04-02", "planned", "a5", 1, false, nil},
		{undated, "ceremony", "奠基仪式", "", "happened", "a4", 2, false, []string{"云溪市/南湖公园"}},
	} {
		precision := "day"
		basis := "relative"
		if e.date == "" {
			precision, basis = "", ""
		}
		t.node(schema.Event, e.id, graph.Props{"type": e.kind, "name": e.name, "date": e.date, "date_end": "", "precision": precision,
			"date_basis": basis, "status": e.status, "participants": e.people, "open_list": e.open, "apart": false, "articles": int64(1), "papers": int64(1)})
		t.edge(schema.ReportedIn, ref(schema.Event, e.id), ref(schema.Article, e.article), nil)
		for i, p := range e.places {
			t.edge(schema.At, ref(schema.Event, e.id), ref(schema.Place, p), graph.Props{"order": int64(i + 1),
				"articles": []string{e.article}, "quote": "原文", "span": []int64{9, 15}, "rule": "events/town.txt:1"})
		}
	}
	t.edge(schema.TookPart, ref(schema.Agency, "石桥县商务局"), ref(schema.Event, tour), graph.Props{
		"articles": []string{tour[len(tour)-2:]}, "quote": "原文", "span": []int64{0, 15}, "rule": "events/town.txt:1"})
	for _, r := range []struct {
		role       schema.Rel
		who, event string
		order      int64
		title      string
	}{
		{schema.Chaired, shen, standing, 1, "市委书记"}, {schema.Attended, lu, standing, 2, "副市长"}, {schema.Attended, he1, standing, 3, "市委副书记"},
		{schema.Inspected, shen, tour, 1, "市委书记"}, {schema.Accompanied, gu, tour, 2, "副市长"}, {schema.Accompanied, he2, tour, 3, "县商务局局长"},
		{schema.Met, lu, talks, 1, "市长"}, {schema.Met, jiwen, talks, 2, "临海市市长"},
		{schema.Chaired, lu, government, 1, "市长"}, {schema.SpokeAt, lu, government, 1, "市长"}, {schema.Attended, gu, government, 2, "副市长"},
		{schema.Inspected, gu, planned, 1, ""},
		{schema.Attended, shen, undated, 1, ""}, {schema.Attended, he2, undated, 2, ""},
	} {
		article := r.event[len(r.event)-2:]
		t.edge(r.role, ref(schema.Official, r.who), ref(schema.Event, r.event), graph.Props{"order": r.order, "title": r.title,
			"articles": []string{article}, "quote": "原文", "span": []int64{30, 39}, "rule": "events/town.txt:1", "confidence": 1.0})
	}
}

func (t *town) derived() {
	for _, m := range []struct {
		a, b        string
		n           int64
		first, last string
	}{
		{he1, shen, 1, "2021-03-01", "2021-03-01"}, {he1, lu, 1, "2021-03-01", "2021-03-01"}, {shen, lu, 1, "2021-03-01", "2021-03-01"},
		{shen, gu, 1, "2021-03-05", "2021-03-05"}, {he2, shen, 2, "2021-03-05", "2021-03-05"}, {he2, gu, 1, "2021-03-05", "2021-03-05"},
		{lu, jiwen, 1, "2021-03-09", "2021-03-09"}, {lu, gu, 1, "2021-03-20", "2021-03-20"},
	} {
		t.edge(schema.MetWith, ref(schema.Official, m.a), ref(schema.Official, m.b),
			graph.Props{"events": m.n, "first": m.first, "last": m.last, "derived": true})
	}
	t.edge(schema.PossiblySame, ref(schema.Official, he1), ref(schema.Official, he2),
		graph.Props{"score": 0.4, "reasons": []string{"+ 石桥县 lies in 云溪市", "- ranks far apart on one day"}})
}
