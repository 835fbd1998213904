package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms says what of ours each room may import, itself aside. A room is a folder with all below it that is no room itself.
var rooms = map[string][]string{
	"schema":            {},
	"fixtures":          {},
	"extract":           {"schema"},
	"graph":             {"schema", "extract"},
	"graph/report":      {"graph"},
	"graph/graphtest":   {"schema", "extract", "graph", "graph/report"},
	"graph/sqlitestore": {"schema", "extract", "graph"},
	"graph/neo4jstore":  {"schema", "graph"},
	"cmd/guanxi":        {"schema", "extract", "graph", "graph/report", "graph/sqlitestore", "graph/neo4jstore"},
	"extract/rules/gen": {"extract"},
	"scripts":           {},
}

// lodgers are the libraries that only one room, or one file, knows.
var lodgers = map[string]string{
	"github.com/go-ego/gse":                  "extract/token.go",
	"github.com/neo4j/neo4j-go-driver":       "graph/neo4jstore/",
	"modernc.org/sqlite":                     "graph/sqlitestore/",
	"github.com/urfave/cli":                  "cmd/guanxi/",
	"github.com/jedib0t/go-pretty":           "cmd/guanxi/",
	"github.com/mozillazg/go-pinyin":         "graph/",
	"github.com/markusmobius/go-trafilatura": "extract/page/",
}

// TestImportsGoOneWay reads the imports of every file but tests, which may look at more.
func TestImportsGoOneWay(t *testing.T) {
	eachFile(t, parser.ImportsOnly, func(name string, _ *token.FileSet, f *ast.File) {
		for _, i := range f.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			checkImport(t, name, imported)
		}
	})
}

// eachFile parses every Go file of the module but tests.
func eachFile(t *testing.T, mode parser.Mode, visit func(name string, set *token.FileSet, f *ast.File)) {
	t.Helper()
	root, files := "../..", 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && path != root && strings.ContainsAny(d.Name()[:1], "._") {
			return filepath.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, path, nil, mode)
		if err == nil {
			visit(filepath.ToSlash(name), set, f)
		}
		return err
	})
	if err != nil || files < 20 {
		t.Fatalf("%d files read, %v", files, err)
	}
}

func checkImport(t *testing.T, file, imported string) {
	t.Helper()
	from := room(file)
	if ours, ok := strings.CutPrefix(imported, "guanxi/"); ok {
		if to := room(ours + "/"); to != from && !slices.Contains(rooms[from], to) {
			t.Errorf("%s imports %s: the room %s may only import %v", file, imported, from, rooms[from])
		}
	}
	for lodger, where := range lodgers {
		if strings.HasPrefix(imported, lodger) && !strings.HasPrefix(file, where) {
			t.Errorf("%s imports %s, which only %s knows", file, imported, where)
		}
	}
}

// room is the innermost room that a file lies in.
func room(file string) string {
	best := ""
	for name := range rooms {
		if strings.HasPrefix(file, name+"/") && len(name) > len(best) {
			best = name
		}
	}
	return best
}

// TestEveryFileHasItsPlace: the table of CONTRIBUTING.md names each file of extract once, and no other.
func TestEveryFileHasItsPlace(t *testing.T) {
	text, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "## Inside `extract`")
	section, _, _ = strings.Cut(section, "\n## ")
	var named []string
	for _, row := range strings.Split(section, "\n") {
		if cols := strings.Split(row, "|"); len(cols) == 4 {
			for _, m := range regexp.MustCompile("`(\\w+)`").FindAllStringSubmatch(cols[2], -1) {
				named = append(named, m[1])
			}
		}
	}
	paths, err := filepath.Glob("../../extract/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, p := range paths {
		if name := strings.TrimSuffix(filepath.Base(p), ".go"); !strings.HasSuffix(name, "_test") {
			files = append(files, name)
		}
	}
	slices.Sort(named)
	if !slices.Equal(named, files) {
		t.Errorf("CONTRIBUTING.md names %v,\nextract has %v", named, files)
	}
}
