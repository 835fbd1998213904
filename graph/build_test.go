package graph_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"guanxi/graph"
	"guanxi/graph/graphtest"
	"guanxi/schema"
)

// Four articles of two papers: the committee meets, the paper of the province tells of it too, a namesake sits in the county.
const village = `
@ 云溪日报/1 2021-03-02 云溪市
沈予安 云溪市委/书记
陆明川 云溪市委/副书记 云溪市政府/代市长
何川 云溪市委宣传部/部长 云溪市委/常委
* meeting 2021-03-01 市委常委会召开会议
沈予安 chaired spoke
陆明川 attended
何川 attended

@ 东省日报/1 2021-03-03 东省
沈予安 云溪市委/书记
陆明川 云溪市委/副书记
* meeting 2021-03-01 云溪市委常委会会议
沈予安 chaired
陆明川 attended

@ 云溪日报/2 2021-03-06 云溪市
沈予安 云溪市委/书记
顾晓岚 云溪市政府/副市长 女
何川 石桥县商务局/局长
* inspection 2021-03-05 到石桥县调研 石桥县,会展中心
沈予安 inspected
顾晓岚 accompanied
何川 accompanied
* visit! 2021-04-02 慰问
顾晓岚 inspected
* visit/ 2021-03-04 分头走访慰问
沈予安 inspected
顾晓岚 inspected

@ 云溪日报/3 2021-03-21 云溪市
陆明川 云溪市政府/市长!任命:2021-03 云溪市政府/-代市长
顾晓岚
* other - 奠基
陆明川 attended
顾晓岚 attended
`

func TestBuildVillage(t *testing.T) {
	g := build(t, village, nil)
	m, err := schema.Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := graph.Check(m, g); err != nil {
		t.Error(err)
	}
	graphtest.Golden(t, "testdata/village.jsonl", graphtest.Text(t, g))
}

func TestOrderOfRecordsDoesNotMatter(t *testing.T) {
	want := graphtest.Text(t, build(t, village, nil))
	records := graphtest.Records(t, village)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		rnd.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		g, _, err := graphtest.Lexicon(t).Build(slices.Clone(records), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := graphtest.Text(t, g); got != want {
			t.Fatalf("another order gives another graph:\n%s", got)
		}
	}
}

func build(t *testing.T, text string, judged graph.Judgements) *graph.Graph {
	t.Helper()
	g, unused, err := graphtest.Lexicon(t).Build(graphtest.Records(t, text), judged)
	if err != nil {
		t.Fatal(err)
	}
	if len(unused) > 0 {
		t.Errorf("judgements that found nobody: %q", unused)
	}
	return g
}
