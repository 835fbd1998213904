package graph_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"guanxi/graph"
	"guanxi/schema"
)

// TestNamesakes resolves every case of testdata/namesakes.txt and demands the floor at its head over all pairs of articles.
func TestNamesakes(t *testing.T) {
	b, err := os.ReadFile("testdata/namesakes.txt")
	if err != nil {
		t.Fatal(err)
	}
	head, body, _ := strings.Cut(string(b), "\n== ")
	var wantPrecision, wantRecall float64
	if _, err := fmt.Sscanf(head[strings.LastIndex(head, "\nfloor")+1:], "floor %f %f", &wantPrecision, &wantRecall); err != nil {
		t.Fatal(err)
	}
	var s score
	for text := range strings.SplitSeq(body, "\n== ") {
		title, rest, _ := strings.Cut(text, "\n")
		t.Run(title, func(t *testing.T) { s.add(t, rest) })
	}
	precision, recall := 100*float64(s.right)/float64(s.right+s.wrong), 100*float64(s.right)/float64(s.right+s.missed)
	t.Logf("%d cases, pairs: precision %.1f, recall %.1f", s.cases, precision, recall)
	if s.cases < 60 || precision < wantPrecision || recall < wantRecall {
		t.Errorf("%d cases, precision %.1f, recall %.1f; want 60, %.1f, %.1f", s.cases, precision, recall, wantPrecision, wantRecall)
	}
}

// score counts pairs of articles: rightly joined, wrongly joined, wrongly left apart.
type score struct{ cases, right, wrong, missed int }

func (s *score) add(t *testing.T, text string) {
	s.cases++
	articles, answers := text, ""
	if i := regexp.MustCompile(`(?m)^[>?!] `).FindStringIndex(text); i != nil {
		articles, answers = text[:i[0]], text[i[0]:]
	}
	g := build(t, articles, nil)
	for line := range strings.SplitSeq(strings.TrimSpace(answers), "\n") {
		name, people, _ := strings.Cut(line[2:], ": ")
		if line[0] != '>' {
			a, b, _ := strings.Cut(people, " ~ ")
			other, rest, another := strings.Cut(b, " ")
			if !another {
				other, rest = name, b
			}
			if doubted(g, bearer(t, g, name, a), bearer(t, g, other, rest)) != (line[0] == '?') {
				t.Errorf("%s: linked POSSIBLY_SAME or not", line)
			}
			continue
		}
		s.compare(t, g, name, people)
	}
}

func (s *score) compare(t *testing.T, g *graph.Graph, name, people string) {
	gold := map[string]int{}
	for i, group := range strings.Split(people, " | ") {
		for _, a := range strings.Fields(group) {
			gold[a] = i
		}
	}
	for a := range gold {
		for b := range gold {
			if a >= b {
				continue
			}
			switch joined := bearer(t, g, name, a) == bearer(t, g, name, b); {
			case joined && gold[a] == gold[b]:
				s.right++
			case joined:
				s.wrong++
				t.Logf("%s of %s and %s: joined", name, a, b)
			case gold[a] == gold[b]:
				s.missed++
				t.Logf("%s of %s and %s: left apart", name, a, b)
			}
		}
	}
}

// bearer is the official of that name in an article; a#2 is the second one in a.
func bearer(t *testing.T, g *graph.Graph, name, article string) string {
	t.Helper()
	source, _, second := strings.Cut(article, "#")
	var found []graph.Edge
	for _, e := range g.Edges {
		if e.Type == schema.MentionedIn && strings.HasPrefix(e.From.ID, name+"@") && sourceOf(g, e.To.ID) == source {
			found = append(found, e)
		}
	}
	slices.SortFunc(found, func(a, b graph.Edge) int {
		return slices.Compare(a.Props["spans"].([]int64), b.Props["spans"].([]int64))
	})
	n := 0
	if second {
		n = 1
	}
	if n >= len(found) {
		t.Fatalf("nobody called %s in %s", name, article)
	}
	return found[n].From.ID
}

func sourceOf(g *graph.Graph, article string) any {
	for _, n := range g.Nodes {
		if n.Label == schema.Article && n.ID == article {
			return n.Props["source"]
		}
	}
	return nil
}

func doubted(g *graph.Graph, a, b string) bool {
	return slices.ContainsFunc(g.Edges, func(e graph.Edge) bool {
		return e.Type == schema.PossiblySame && e.From.ID == min(a, b) && e.To.ID == max(a, b)
	})
}
