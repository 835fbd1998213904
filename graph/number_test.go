package graph

import (
	"testing"

	"guanxi/extract/rules"
)

// TestCountedApart gives two names of events, and whether they count one thing differently; the order of the two tells nothing.
func TestCountedApart(t *testing.T) {
	lex, err := NewLexicon(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"第三次会议", "第四次会议", true},
		{"一次会议主席团第一次会议", "一次会议主席团第三次会议", true},
		{"第十二次会议", "第12次会议", false},
		{"第三次会议", "全体会议", false},
		{"第三次会议", "第四届会议", false},
	} {
		for _, names := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := countedApart(lex.numbers(names[0]), lex.numbers(names[1])); got != c.want {
				t.Errorf("countedApart(%s, %s) = %v", names[0], names[1], got)
			}
		}
	}
}
