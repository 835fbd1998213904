package graphtest

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanxi/graph"
	"guanxi/graph/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// reports: every store package lies beside graph/report, where NAME.txt is.
func reports(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Town())
	all, err := report.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		t.Run(r.Name, func(t *testing.T) {
			q, err := r.Question(r.Example)
			if err != nil {
				t.Fatal(err)
			}
			answer, err := s.Ask(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			Golden(t, filepath.Join("..", "report", strings.ReplaceAll(r.Name, "-", "_")+".txt"), print(answer))
		})
	}
}

// Golden fails unless the file holds got. With -update it writes the file instead.
func Golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs at %s", file, FirstDifference(got, string(want)))
	}
}

// print writes columns and rows, parted by tabs, cells as JSON where they are no plain text.
func print(t graph.Table) string {
	var b strings.Builder
	b.WriteString(strings.Join(t.Columns, "\t") + "\n")
	for _, row := range t.Rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			switch c := cell.(type) {
			case string:
				b.WriteString(c)
			case nil:
				b.WriteString("null")
			default:
				text, err := json.Marshal(c)
				if err != nil {
					panic(err) // cells are strings, numbers, bools and lists of strings
				}
				b.Write(text)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// FirstDifference is the first line in which two texts differ.
func FirstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("line %d:\n got %s\nwant %s", i+1, g[i], strings.Join(w[i:min(i+1, len(w))], ""))
		}
	}
	return fmt.Sprintf("line %d: got nothing, want %s", len(g)+1, w[len(g)])
}

func badParameter(t *testing.T, open Open) {
	for _, c := range []struct {
		report string
		args   map[string]string
		want   string
	}{
		{"who-met-whom", nil, "report who-met-whom: parameter name must be given"},
		{"who-met-whom", map[string]string{"name": "甲", "since": "March"}, `report who-met-whom: parameter since is "March", want a day`},
		{"tenures", map[string]string{"nmae": "甲"}, "report tenures: parameter nmae is unknown"},
	} {
		r, err := report.Find(c.report)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = r.Question(c.args); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s %v: got %v, want %s", c.report, c.args, err, c.want)
		}
	}
	s := fresh(t, open)
	q := graph.Question{Name: "broken", Cypher: "RETURN $missing AS x", SQL: "SELECT $missing AS x", Columns: []string{"x"}}
	if _, err := s.Ask(t.Context(), q); err == nil || !strings.Contains(err.Error(), "broken") || !strings.Contains(err.Error(), "missing") {
		t.Errorf("a parameter not given: got %v, want an error that names broken and missing", err)
	}
}
