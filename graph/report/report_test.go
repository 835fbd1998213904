package report

import (
	"testing"
	"testing/fstest"
)

func TestEveryReportHasItsParts(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		for name := range r.Example {
			if _, err := r.Question(r.Example); err != nil {
				t.Errorf("%s: example %s: %v", r.Name, name, err)
			}
		}
	}
	if _, err := Find("tenure"); err == nil || err.Error() != "no report named tenure (there are chairs, inspections, pairs, roster, tenures, timeline, who-met-whom)" {
		t.Errorf("got %v, want an error that names the reports", err)
	}
}

func TestBrokenReports(t *testing.T) {
	for _, c := range []struct{ cypher, want string }{
		{"// title: x\nRETURN 1", "a.cypher:1: wants a title and columns at its head"},
		{"// title: x\n// param name: y\n", "a.cypher:2: param wants a name and a type"},
		{"// title: x\n// param name word: y\n", "a.cypher:2: type word of name, want text, day or count"},
	} {
		_, err := load(fstest.MapFS{"a.cypher": {Data: []byte(c.cypher)}, "a.sql": {Data: []byte("SELECT 1")}})
		if err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.cypher, err, c.want)
		}
	}
	if _, err := load(fstest.MapFS{"a.cypher": {Data: []byte("// title: x\n// columns: y\n")}}); err == nil {
		t.Error("no error where the SQL twin is missing")
	}
}
