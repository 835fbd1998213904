package graphtest

import (
	"strings"

	"guanxi/graph"
	"guanxi/schema"
)

// Town is a graph small enough to hold in the head, with nobody real in it. Every report's answer on it is known.
//
//	云溪市 ⊃ 石桥县                    03-01 meeting     常委会会议   沈予安 chairs; 陆明川, 何川¹ attend
//	沈予安   市委书记                   03-05 inspection  石桥县      沈予安 inspects; 顾晓岚, 何川² accompany
//	陆明川   副市长, then 市长           03-09 talks       会见客商    陆明川 meets 𠮷文 (of another city)
//	顾晓岚   副市长                     03-20 meeting     政府会议    陆明川 chairs and speaks; 顾晓岚 attends
//	何川¹   市委副书记                  04-02 visit       planned     顾晓岚 is to visit
//	何川²   石桥县商务局局长 (a namesake)  undated ceremony  奠基仪式    沈予安, 何川² attend
//	𠮷文    临海市市长
func Town() *graph.Graph {
	t := &town{}
	t.places()
	t.bodies()
	t.people()
	t.articles()
	t.events()
	t.derived()
	t.g.Sort()
	return &t.g
}

type town struct{ g graph.Graph }

func (t *town) node(l schema.Label, id string, p graph.Props) {
	t.g.Nodes = append(t.g.Nodes, graph.Node{Label: l, ID: id, Props: p})
}

func (t *town) edge(r schema.Rel, from, to graph.NodeRef, p graph.Props) {
	if p == nil {
		p = graph.Props{}
	}
	t.g.Edges = append(t.g.Edges, graph.Edge{Type: r, From: from, To: to, Props: p})
}

func ref(l schema.Label, id string) graph.NodeRef { return graph.NodeRef{Label: l, ID: id} }

func (t *town) places() {
	for _, p := range []struct{ id, name, level, within string }{
		{"东省", "东省", "province", ""},
		{"东省云溪市", "云溪市", "prefecture", "东省"},
		{"东省云溪市石桥县", "石桥县", "county", "东省云溪市"},
		{"云溪市/会展中心", "会展中心", "", "东省云溪市"},
		{"云溪市/南湖公园", "南湖公园", "", "东省云溪市"},
	} {
		t.node(schema.Place, p.id, graph.Props{"name": p.name, "level": p.level, "code": ""})
		if p.within != "" {
			t.edge(schema.Within, ref(schema.Place, p.id), ref(schema.Place, p.within), nil)
		}
	}
}

func (t *town) bodies() {
	for _, a := range []struct{ id, kind, level, place, short, under string }{
		{"云溪市委", "party", "prefecture", "云溪市", "市委", ""},
		{"云溪市政府", "government", "prefecture", "云溪市", "", ""},
		{"石桥县政府", "government", "county", "石桥县", "", "云溪市政府"},
		{"石桥县商务局", "government", "county", "石桥县", "县商务局", "石桥县政府"},
		{"临海市政府", "government", "prefecture", "临海市", "", ""},
	} {
		t.node(schema.Agency, a.id, graph.Props{"name": a.id, "short": list(a.short), "kind": a.kind, "level": a.level, "place": a.place})
		if a.under != "" {
			t.edge(schema.Under, ref(schema.Agency, a.id), ref(schema.Agency, a.under), nil)
		}
	}
}

// The people, by the ids that reports print.
const (
	shen  = "沈予安@云溪市委书记"
	lu    = "陆明川@云溪市政府副市长"
	gu    = "顾晓岚@云溪市政府副市长"
	he1   = "何川@云溪市委副书记"
	he2   = "何川@石桥县商务局局长"
	jiwen = "𠮷文@临海市政府市长"
)

func (t *town) people() {
	for _, p := range []struct{ id, pinyin, kind, gender, first, last, resolution string }{
		{shen, "shen yu an", "party", "", "2021-03-02", "2021-03-21", "auto"},
		{lu, "lu ming chuan", "government", "", "2021-03-02", "2021-03-21", "auto"},
		{gu, "gu xiao lan", "government", "女", "2021-03-06", "2021-04-01", "reviewed"},
		{he1, "he chuan", "party", "", "2021-03-02", "2021-03-02", "ambiguous"},
		{he2, "he chuan", "government", "", "2021-03-06", "2021-03-06", "ambiguous"},
		{jiwen, "ji wen", "government", "", "2021-03-10", "2021-03-10", "auto"},
	} {
		name, _, _ := strings.Cut(p.id, "@")
		t.node(schema.Official, p.id, graph.Props{"name": name, "aliases": []string{}, "pinyin": p.pinyin, "kind": p.kind, "gender": p.gender,
			"ethnic": "", "first_seen": p.first, "last_seen": p.last, "articles": int64(1), "resolution": p.resolution, "reasons": []string{}})
	}
	for _, h := range []struct{ who, agency, title, first, last, announced string }{
		{shen, "云溪市委", "书记", "2021-03-02", "2021-03-21", ""},
		{lu, "云溪市政府", "副市长", "2021-03-02", "2021-03-02", ""},
		{lu, "云溪市政府", "市长", "2021-03-10", "2021-03-21", "2021-03-08 任命"},
		{gu, "云溪市政府", "副市长", "2021-03-06", "2021-04-01", ""},
		{he1, "云溪市委", "副书记", "2021-03-02", "2021-03-02", ""},
		{he2, "石桥县商务局", "局长", "2021-03-06", "2021-03-06", ""},
		{jiwen, "临海市政府", "市长", "2021-03-10", "2021-03-10", ""},
	} {
		id := h.agency + h.title
		if !t.has(schema.Title, id) {
			level := "prefecture"
			if h.agency == "石桥县商务局" {
				level = "county"
			}
			t.node(schema.Title, id, graph.Props{"name": h.title, "agency": h.agency, "level": level})
			t.edge(schema.In, ref(schema.Title, id), ref(schema.Agency, h.agency), nil)
		}
		basis := []string{"observed"}
		if h.announced != "" {
			basis = []string{"announced", "observed"}
		}
		t.edge(schema.Holds, ref(schema.Official, h.who), ref(schema.Title, id), graph.Props{"first_seen": h.first, "last_seen": h.last,
			"basis": basis, "announced": list(h.announced), "former": false, "forms": []string{}, "articles": int64(1), "quote": h.title, "rule": "words/title.txt:1"})
	}
}

func (t *town) has(l schema.Label, id string) bool {
	for _, n := range t.g.Nodes {
		if n.Label == l && n.ID == id {
			return true
		}
	}
	return false
}

func (t *town) articles() {
	for _, a := range []struct{ id, headline, date string }{
		{"a1", "市委常委会召开会议", "2021-03-02"},
		{"a2", "沈予安到石桥县调研", "2021-03-06"},
		{"a3", "陆明川会见客商", "2021-03-10"},
		{"a4", "市政府召开会议 项目奠基", "2021-03-21"},
		{"a5", "下周预告", "2021-04-01"},
	} {
		t.node(schema.Article, a.id, graph.Props{"headline": a.headline, "date": a.date, "date_basis": "file", "place": "云溪市", "paper": "云溪日报",
			"source": "pages/" + a.date + ".md", "page": a.date, "bylines": []string{"林记"}})
	}
	for _, m := range []struct{ who, article string }{
		{shen, "a1"}, {lu, "a1"}, {he1, "a1"}, {shen, "a2"}, {gu, "a2"}, {he2, "a2"}, {lu, "a3"}, {jiwen, "a3"},
		{lu, "a4"}, {gu, "a4"}, {shen, "a4"}, {he2, "a4"}, {gu, "a5"},
	} {
		t.edge(schema.MentionedIn, ref(schema.Official, m.who), ref(schema.Article, m.article), graph.Props{"spans": []int64{30, 39, 60, 69}})
	}
	t.edge(schema.MentionedIn, ref(schema.Agency, "云溪市委"), ref(schema.Article, "a1"), graph.Props{"spans": []int64{10, 16}})
}

func list(s string) []string {
	if s == "" {
		return []string{}
	}
	return strings.Split(s, ",")
}
