package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// TestFilesAndConstantsAgree reads schema.go, so that a new constant without its row, or a row without constant, fails.
func TestFilesAndConstantsAgree(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	var labels, rels []string
	for _, n := range m.Nodes {
		labels = append(labels, string(n.Label))
	}
	for _, e := range m.Edges {
		rels = append(rels, string(e.Type))
	}
	for typ, want := range map[string][]string{
		"Label": labels, "Rel": rels, "Role": m.Set("role"), "EventType": m.Set("event"), "Status": m.Set("status"),
		"Basis": m.Set("basis"), "Kind": m.Set("kind"), "Level": append(m.Set("level"), ""),
	} {
		got := constants(t, typ)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: constants %q, files %q", typ, got, want)
		}
	}
}

func constants(t *testing.T, typ string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "schema.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if id, ok := v.Type.(*ast.Ident); ok && id.Name == typ {
			s, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, s)
		}
		return true
	})
	slices.Sort(out)
	return out
}

func TestCypher(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	got := m.Cypher()
	for _, want := range []string{
		"// (:Official)-[:CHAIRED]->(:Event) led the event (主持)\n",
		"CREATE CONSTRAINT agency_id IF NOT EXISTS FOR (n:Agency) REQUIRE n.id IS UNIQUE;\n",
		"CREATE FULLTEXT INDEX official_names IF NOT EXISTS FOR (n:Official) ON EACH [n.name, n.aliases]",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestBrokenFiles(t *testing.T) {
	good := map[string]string{"nodes.txt": "A\t*\tnode\tx\nA\tid\tstring\tkey\n", "edges.txt": "R\tA>A\tends\tx\n", "words.txt": "s\tw\tx\n"}
	for _, c := range []struct{ file, text, want string }{
		{"nodes.txt", "A\t*\tnode\n", "nodes.txt:1: 3 columns, want 4"},
		{"nodes.txt", "A\tid\tstring\tkey\n", "nodes.txt:1: property id of unknown label A: its * row comes first"},
		{"nodes.txt", "A\t*\tnode\tx\nA\tname\tstring\tx\n", "nodes.txt:2: first property of A is name, want its key id"},
		{"nodes.txt", "A\t*\tnode\tx\nA\tid\ttext\tx\n", "nodes.txt:2: type text of id, want one of string, int, float, bool, string[], int[]"},
		{"nodes.txt", "A\t*\tnode\tx\nA\t*\tnode\tx\n", "nodes.txt:2: label A is given twice"},
		{"edges.txt", "# c\n\nR\tA>B\tends\tx\n", "edges.txt:3: ends A>B of R, want two labels as in Official>Event"},
		{"edges.txt", "R\tp\tint\tx\n", "edges.txt:1: property p of unknown type R: its ends come first"},
		{"words.txt", "s\tw\tx\ns\tw\ty\n", "words.txt:2: s w is given twice"},
	} {
		fsys := fstest.MapFS{}
		for name, text := range good {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		fsys[c.file] = &fstest.MapFile{Data: []byte(c.text)}
		if _, err := Load(fsys); err == nil || err.Error() != c.want {
			t.Errorf("%s %q: got %v, want %s", c.file, c.text, err, c.want)
		}
	}
}
