package sqlitestore

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"guanxi/extract"
	"guanxi/graph"
	"guanxi/graph/graphtest"
)

// TestAnyOrderOfOperations does random operations and after each compares the store with a build from scratch, byte for byte.
func TestAnyOrderOfOperations(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			p := newPlay(t, seed)
			for range 40 {
				p.step()
				p.compare()
			}
		})
	}
}

// play is a store and what it should hold.
type play struct {
	t       *testing.T
	rnd     *rand.Rand
	lex     *graph.Lexicon
	store   *Keeper
	records map[string][]extract.Record // by source
	judged  graph.Judgements
	did     string
}

func newPlay(t *testing.T, seed uint64) *play {
	lex := graphtest.Lexicon(t)
	s := openTest(t, filepath.Join(t.TempDir(), "play.db"))
	t.Cleanup(func() {
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
	})
	return &play{t: t, rnd: rand.New(rand.NewPCG(seed, 5)), lex: lex, store: s.Keep(lex), records: map[string][]extract.Record{}}
}

func (p *play) step() {
	switch n := p.rnd.IntN(10); {
	case n < 6:
		p.put()
	case n < 8 && len(p.records) > 0:
		p.withdraw()
	case n >= 8:
		p.judge()
	}
}

func (p *play) put() {
	var batch []extract.Record
	for range 1 + p.rnd.IntN(3) {
		source := fmt.Sprintf("源%d", p.rnd.IntN(12))
		if slices.ContainsFunc(batch, func(r extract.Record) bool { return r.Source == source }) {
			continue
		}
		var of []extract.Record
		for n := range 1 + p.rnd.IntN(2) {
			r := graphtest.Records(p.t, p.article(source))[0]
			r.Article = n + 1
			of = append(of, r)
		}
		p.records[source] = of
		batch = append(batch, of...)
	}
	p.did = "put"
	for _, r := range batch {
		p.did += fmt.Sprintf(" %s#%d", r.Source, r.Article)
	}
	if _, err := p.store.Put(p.t.Context(), batch); err != nil {
		p.t.Fatal(err)
	}
	again, err := p.store.Put(p.t.Context(), batch)
	if err != nil || !again.Nothing() || again.Unchanged != len(batch) {
		p.t.Fatalf("%s again: %+v, %v; want nothing", p.did, again, err)
	}
}

func (p *play) withdraw() {
	source := p.pick(slices.Sorted(maps.Keys(p.records))...)
	p.did = "withdraw " + source
	delete(p.records, source)
	if _, err := p.store.Withdraw(p.t.Context(), source); err != nil {
		p.t.Fatal(err)
	}
}

func (p *play) judge() {
	if len(p.judged) > 0 && p.rnd.IntN(2) == 0 {
		i := p.rnd.IntN(len(p.judged))
		p.judged = slices.Delete(slices.Clone(p.judged), i, i+1)
	} else {
		j := graph.Judgement{When: "2021-05-01", Who: "ann", Verdict: graph.Verdict(p.pick("same", "different", "rename", "not-an-official")),
			A: p.pick("王军", "李敏", "赵一山") + "@" + p.pick(someBodies...), B: p.pick("王军", "李敏", "李某", "赵一川") + "@" + p.pick(someBodies...), Why: p.pick("known", "told")}
		switch j.Verdict {
		case graph.Rename:
			j.B, _, _ = strings.Cut(j.B, "@")
		case graph.NotAnOfficial:
			j.B = ""
		}
		if j.Check() == nil {
			p.judged = append(slices.Clone(p.judged), j)
		}
	}
	p.did = fmt.Sprintf("judge %q", p.judged)
	if _, err := p.store.Judge(p.t.Context(), p.judged); err != nil {
		p.t.Fatal(err)
	}
}

func (p *play) compare() {
	p.t.Helper()
	var all []extract.Record
	for _, source := range slices.Sorted(maps.Keys(p.records)) {
		all = append(all, p.records[source]...)
	}
	want, unused, err := p.lex.Build(all, p.judged)
	if err != nil {
		p.t.Fatal(err)
	}
	got, err := p.store.Dump(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	if err := graph.Check(p.store.model, got); err != nil {
		p.t.Errorf("after %s: %v", p.did, err)
	}
	if a, b := graphtest.Text(p.t, got), graphtest.Text(p.t, want); a != b {
		p.t.Fatalf("after %s: the store differs from a build at %s", p.did, graphtest.FirstDifference(a, b))
	}
	unmatched, err := p.store.Unmatched(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	if !slices.Equal(unmatched, unused) {
		p.t.Fatalf("after %s: unmatched %q, a build says %q", p.did, unmatched, unused)
	}
}

var someBodies = []string{"云溪市政府", "云溪市委宣传部", "青岭市政府", "石桥县商务局", "东省云溪市", "临海市委"}

// article draws an article of few names, few bodies, few days and few texts, so that everything meets everything.
func (p *play) article(source string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "@ %s %s %s", source, p.pick("2021-03-01", "2021-03-02", "2021-03-24", "2021-04-09", "-"), p.pick("云溪市", "青岭市", "东省", "-"))
	if p.rnd.IntN(3) == 0 {
		fmt.Fprintf(&b, " 同文%d%s", p.rnd.IntN(3), p.pick("", "", "~", "~~", "<", "~<"))
	} else {
		fmt.Fprintf(&b, " 文%d", p.rnd.IntN(1000))
	}
	var there []string
	for _, name := range []string{"王军", "李敏", "李某", "赵一山", "赵一川", "王军#2"} {
		if p.rnd.IntN(2) == 0 || name == "王军#2" && !slices.Contains(there, "王军") {
			continue
		}
		there = append(there, name)
		fmt.Fprintf(&b, "\n%s", name)
		for range p.rnd.IntN(3) {
			fmt.Fprintf(&b, " %s/%s", p.pick(someBodies...), p.pick("副主任", "主任", "局长!任命", "-局长"))
		}
	}
	for range p.rnd.IntN(3) {
		fmt.Fprintf(&b, "\n* %s %s %s %s", p.pick("meeting", "meeting", "inspection", "visit!"), p.pick("2021-03-01", "2021-03-01", "3月1日", "2021-03", "-"),
			p.pick("全市工作会议", "全市工作会议召开", "调研"), p.pick("会展中心", "石桥县", "石桥县,会展中心"))
		for _, name := range there {
			if p.rnd.IntN(3) > 0 {
				fmt.Fprintf(&b, "\n%s %s", name, p.pick("attended", "chaired spoke", "met"))
			}
		}
	}
	return b.String()
}

func (p *play) pick(from ...string) string { return from[p.rnd.IntN(len(from))] }

// TestNet puts more articles than go in with one transaction: what the later ones change in the graph of the earlier is added once.
func TestNet(t *testing.T) {
	s := openTest(t, filepath.Join(t.TempDir(), "net.db"))
	defer s.Close(t.Context()) //nolint:errcheck // nothing is written to it any more
	sum, err := s.Keep(graphtest.Lexicon(t)).Put(t.Context(), varied(t, 0, 2*chunk))
	if err != nil {
		t.Fatal(err)
	}
	g, err := s.Dump(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if sum.NodesChanged == 0 {
		t.Error("the second transaction changed nothing of the first")
	}
	if want := (graph.Change{NodesAdded: len(g.Nodes), EdgesAdded: len(g.Edges)}); sum.Net() != want {
		t.Errorf("net %+v, want %+v", sum.Net(), want)
	}
}
