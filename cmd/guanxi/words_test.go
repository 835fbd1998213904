package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// wordless are the rooms whose code knows no Chinese word: words are data. Marks of print (，、《) are no words.
var wordless = []string{"extract/", "graph/"}

// worded are the files in them that hold Chinese all the same.
var worded = []string{
	"extract/page/number.go", // what dates and numbers are printed with
	"graph/graphtest/",       // a town and its people, for tests
}

func TestWordsAreData(t *testing.T) {
	eachFile(t, parser.SkipObjectResolution, func(name string, set *token.FileSet, f *ast.File) {
		under := func(dir string) bool { return strings.HasPrefix(name, dir) }
		if !slices.ContainsFunc(wordless, under) || slices.ContainsFunc(worded, under) {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && strings.ContainsFunc(lit.Value, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s:%d: %s is a word in code; it belongs to a rule file (CONTRIBUTING.md)", name, set.Position(lit.Pos()).Line, lit.Value)
			}
			return true
		})
	})
}
