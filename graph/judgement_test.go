package graph_test

import (
	"slices"
	"strings"
	"testing"

	"guanxi/graph"
	"guanxi/schema"
)

const pair = `
@ a 2018-03-02 云溪市
王军 云溪市政府/市长
@ b 2020-06-02 青岭市
王军 青岭市委/书记
@ c 2020-07-02 青岭市
王君 青岭市委/书记
李明 青岭市政府/副市长
`

func TestJudgements(t *testing.T) {
	for _, c := range []struct {
		name, line string
		want       []string // officials, with aliases
	}{
		{"none", "", []string{"李明@青岭市政府副市长", "王军@云溪市政府市长", "王军@青岭市委书记", "王君@青岭市委书记"}},
		{"same", "same	王军@云溪市政府市长	王军@青岭市委书记", []string{"李明@青岭市政府副市长", "王军@云溪市政府市长", "王君@青岭市委书记"}},
		{"rename", "rename	王君@青岭市委书记	王军", []string{"李明@青岭市政府副市长", "王军@云溪市政府市长", "王军@青岭市委书记 王君"}},
		{"same, under two names", "same	王军@青岭市委书记	王君@青岭市委书记",
			[]string{"李明@青岭市政府副市长", "王军@云溪市政府市长", "王军@青岭市委书记 王君"}},
		{"not an official", "not-an-official	李明@青岭市政府	", []string{"王军@云溪市政府市长", "王军@青岭市委书记", "王君@青岭市委书记"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var judged graph.Judgements
			if c.line != "" {
				judged = read(t, "2026-11-26\tann\t"+c.line+"\tbecause")
			}
			var got []string
			for _, n := range build(t, pair, judged).Nodes {
				if n.Label == schema.Official {
					got = append(got, strings.TrimSpace(n.ID+" "+strings.Join(n.Props["aliases"].([]string), " ")))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDifferentParts(t *testing.T) {
	one := "@ a 2018-03-02 云溪市\n陆明川 云溪市政府/市长\n@ b 2020-06-02 云溪市\n陆明川 云溪市委/书记\n"
	judged := read(t, "2026-11-26\tann\tdifferent\t陆明川@云溪市政府市长\t陆明川@云溪市委书记\tmet both")
	if n := len(officials(build(t, one, nil))); n != 1 {
		t.Fatalf("%d officials without a judgement, want 1", n)
	}
	if got := officials(build(t, one, judged)); !slices.Equal(got, []string{"陆明川@云溪市委书记", "陆明川@云溪市政府市长"}) {
		t.Errorf("got %q, want two", got)
	}
}

// TestMisprintJudged: the doubt whether a name is misprinted goes when it is judged, either way.
func TestMisprintJudged(t *testing.T) {
	const text = "@ a 2018-03-02 云溪市\n陆明川 云溪市政府/市长\n@ b 2018-06-02 云溪市\n陆明州 云溪市政府/市长\n"
	for _, c := range []struct {
		line      string
		officials int
		doubted   bool
	}{
		{"", 2, true},
		{"different\t陆明川@云溪市政府市长\t陆明州@云溪市政府市长", 2, false},
		{"rename\t陆明州@云溪市政府市长\t陆明川", 1, false},
		{"same\t陆明川@云溪市政府市长\t陆明州@云溪市政府市长", 1, false},
	} {
		var judged graph.Judgements
		if c.line != "" {
			judged = read(t, "2026-11-26\tann\t"+c.line+"\tboth photographed")
		}
		g := build(t, text, judged)
		if n := len(officials(g)); n != c.officials {
			t.Errorf("%q: %d officials, want %d", c.line, n, c.officials)
		}
		if got := doubted(g, "陆明川@云溪市政府市长", "陆明州@云溪市政府市长"); got != c.doubted {
			t.Errorf("%q: linked POSSIBLY_SAME is %v, want %v", c.line, got, c.doubted)
		}
	}
}

func officials(g *graph.Graph) []string {
	var out []string
	for _, n := range g.Nodes {
		if n.Label == schema.Official {
			out = append(out, n.ID)
		}
	}
	return out
}

func read(t *testing.T, text string) graph.Judgements {
	t.Helper()
	j, err := graph.ReadJudgements("j.txt", strings.NewReader(graph.JudgementsHead+text))
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func TestBrokenJudgements(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"2026-11-26\tann\tsame\t甲@乙", "j.txt:1: 4 columns parted by tabs, want 6: when, who, verdict, a, b, why"},
		{"today\tann\tsame\t甲@乙\t甲@丙\tx", `j.txt:1: day "today", want one like 2026-11-26`},
		{"2026-11-26\tann\tsame\t甲@乙\t甲@丙\t", "j.txt:1: who and why must be given"},
		{"2026-11-26\tann\tperhaps\t甲@乙\t甲@丙\tx", `j.txt:1: verdict "perhaps", want same, different, not-an-official or rename`},
		{"2026-11-26\tann\tnot-an-official\t甲@乙\t甲@丙\tx", `j.txt:1: not-an-official of "甲@乙" and "甲@丙": want name@post, name@place or a name`},
		{"2026-11-26\tann\trename\t甲@乙\t丁@丙\tx", `j.txt:1: rename to "丁@丙", want a bare name`},
		{"2026-11-26\tann\tsame\t甲@乙\t甲@乙\tx", "j.txt:1: same of 甲@乙 and itself"},
	} {
		if _, err := graph.ReadJudgements("j.txt", strings.NewReader(c.line)); err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.line, err, c.want)
		}
	}
}
