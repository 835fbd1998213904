package extract

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"guanxi/extract/rules"
)

// TestCompoundsAreNeeded: an event word that ends in another of the same shape (实地调研, 调研) has a row of its own only if an example
// fails without it.
func TestCompoundsAreNeeded(t *testing.T) {
	all := ruleFiles(t)
	names, err := fs.Glob(all, "events/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no event files: %v", err)
	}
	examples := ownExamples(t)
	for _, name := range names {
		rows, err := rules.Read(rules.Default(), name, 2, 3)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if !compound(r, rows) {
				continue
			}
			whole := all[name]
			all[name] = &fstest.MapFile{Data: bytes.Replace(whole.Data, []byte("\n"+strings.Join(r.Cols, "\t")+"\n"), []byte("\n#\n"), 1)}
			x, err := New(all)
			if err != nil {
				t.Fatal(err)
			}
			all[name] = whole
			fails := func(e example) bool {
				if !strings.Contains(e.text, r.Cols[0]) {
					return false
				}
				want, _ := e.fault(t, x)
				return want != ""
			}
			if !slices.ContainsFunc(examples, fails) {
				t.Errorf("rules/%s: no example needs %s beside the word that it ends in", r.Pos(), r.Cols[0])
			}
		}
	}
}

// compound reports whether the word of a row ends in that of another with the same columns.
func compound(r rules.Row, rows []rules.Row) bool {
	return slices.ContainsFunc(rows, func(o rules.Row) bool {
		return len(o.Cols[0]) < len(r.Cols[0]) && strings.HasSuffix(r.Cols[0], o.Cols[0]) && slices.Equal(o.Cols[1:], r.Cols[1:])
	})
}

// ownExamples are the sentences of all corpus files that stand for no class.
func ownExamples(t *testing.T) []example {
	files, err := fs.Glob(rules.Default(), "*/*.corpus")
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	for _, f := range files {
		out = append(out, slices.DeleteFunc(readCorpus(t, f), func(e example) bool { return e.class != "" })...)
	}
	return out
}
