package graph_test

import (
	"slices"
	"testing"

	"guanxi/graph"
	"guanxi/schema"
)

// TestTitles prints a post in an article of 云溪市, and gives the id of its title.
func TestTitles(t *testing.T) {
	for post, want := range map[string]string{
		"市委/书记": "云溪市委书记",
		"云溪市发展和改革委员会/主任": "云溪市发改委主任",
		"中华人民共和国/主席":     "中华人民共和国主席",
		"印尼/总统":          "印度尼西亚总统",
		"中宣部/部长":         "中央宣传部部长",
		"老挝政府/总理":        "老挝总理",
		"第十四届全国人大一次会议主席团/常务主席": "全国人大主席团常务主席",
		"云溪市十届人大3次会议主席团/常务主席":  "云溪市人大主席团常务主席",
	} {
		g := build(t, "@ a 2021-03-02 云溪市\n沈予安 "+post, nil)
		for _, n := range g.Nodes {
			if n.Label == schema.Title && n.ID != want {
				t.Errorf("%s: got %s, want %s", post, n.ID, want)
			}
		}
	}
}

// TestPlaces prints a stop in an article of 云溪市, and gives the id of its place.
func TestPlaces(t *testing.T) {
	for printed, want := range map[string]string{
		"会展中心":     "云溪市/会展中心",
		"石桥县":      "东省云溪市石桥县",
		"溪":        "东省云溪市",
		"西省临海市":    "西省临海市",
		"临海市人民广场":  "西省临海市/临海市人民广场",
		"临海路社区":    "云溪市/临海路社区",
		"白塔区城南派出所": "东省云溪市白塔区/白塔区城南派出所",
	} {
		g := build(t, "@ a 2021-03-02 云溪市\n沈予安 市委/书记\n* inspection 2021-03-01 检查工作 "+printed+"\n沈予安 inspected", nil)
		if !slices.ContainsFunc(g.Edges, func(e graph.Edge) bool { return e.Type == schema.At && e.To.ID == want }) {
			t.Errorf("%s: no event at %s in %v", printed, want, g.Edges)
		}
	}
}
