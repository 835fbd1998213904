package extract

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"guanxi/extract/rules"
)

// bracket is the class that a sentence of a corpus file stands for; [*] is every word of the file.
var bracket = regexp.MustCompile(`\[[a-z*]+\]`)

// TestExamples: every word of the rules stands in a sentence of the twin of its file, or does what the sentence of its class
// says. The print around an article (page/) is shown by the pages of the fixtures, towns and papers by town_test.go; vocab.txt only cuts sentences.
func TestExamples(t *testing.T) {
	x := newExtractor(t)
	files, err := fs.Glob(rules.Default(), "*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rule files: %v", err)
	}
	for _, f := range files {
		if path.Dir(f) == "page" || slices.Contains([]string{"words/vocab.txt", "words/town.txt", "words/paper.txt"}, f) {
			continue
		}
		t.Run(strings.TrimSuffix(f, ".txt"), func(t *testing.T) {
			rows, err := rules.Read(rules.Default(), f, 1, 6)
			if err != nil {
				t.Fatal(err)
			}
			examples := readCorpus(t, strings.TrimSuffix(f, ".txt")+".corpus")
			for _, r := range rows {
				if !stands(r, examples) {
					tryClasses(t, x, r, examples)
				}
			}
		})
	}
}

// stands reports whether the word of a row stands in a sentence of its own.
func stands(r rules.Row, examples []example) bool {
	return slices.ContainsFunc(examples, func(e example) bool { return e.class == "" && strings.Contains(e.text, r.Cols[0]) })
}

// tryClasses puts the word of a row into the sentences of its classes.
func tryClasses(t *testing.T, x *Extractor, r rules.Row, examples []example) {
	tried := false
	for _, e := range examples {
		if !slices.Contains(classesOf(r), e.class) {
			continue
		}
		tried = true
		if want, got := e.with(r.Cols[0]).fault(t, x); want != "" {
			t.Errorf("rules/%s: %s is no %s of rules/%s:%d and has no sentence of its own there\n\twant %s\n\tgot  %s",
				r.Pos(), r.Cols[0], e.class, e.file, e.line, want, strings.Join(got, "\n\t     "))
		}
	}
	if !tried {
		t.Errorf("rules/%s: %s has no example in the corpus beside the file", r.Pos(), r.Cols[0])
	}
}

// with is the example with a word for its class.
func (e example) with(word string) example {
	e.text = strings.ReplaceAll(e.text, e.class, word)
	e.want = slices.Clone(e.want)
	for i, w := range e.want {
		e.want[i] = strings.ReplaceAll(w, e.class, word)
	}
	return e
}

// classesOf are the classes of a row, as sentences name them: the third column of body.txt, whose second is the kind of agency; else the second.
func classesOf(r rules.Row) []string {
	column := 1
	if r.File == "words/body.txt" {
		column = 2
	}
	out := []string{"[*]"}
	for _, c := range strings.Split(r.Col(column), ",") {
		out = append(out, "["+c+"]")
	}
	return out
}
