package rules_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"guanxi/extract/rules"
)

// TestLint holds every rule file to its form, so that a new line has one place where it can go, and nothing in it is dead.
func TestLint(t *testing.T) {
	for _, name := range textFiles(t, rules.Default()) {
		for _, fault := range lint(rules.Default(), name) {
			t.Error(fault)
		}
	}
}

// TestParents: a place lies in a place of the file, a city in a country.
func TestParents(t *testing.T) {
	for _, c := range []struct {
		file   string
		parent int
	}{{"words/place.txt", 2}, {"words/country.txt", 2}} {
		rows, err := rules.Read(rules.Default(), c.file, 2, 6)
		if err != nil {
			t.Fatal(err)
		}
		named := map[string]bool{"": true}
		for _, r := range rows {
			named[r.Cols[0]] = true
		}
		for _, r := range rows {
			if !named[r.Col(c.parent)] {
				t.Error(r.Errorf("%q is not in the file", r.Col(c.parent)))
			}
		}
	}
}

func TestLintFindsFaults(t *testing.T) {
	const head = "# Words.\n# Source: by hand; dated 2026-11.\n# word\tclass\n"
	for file, want := range map[string]string{
		head + "乙\ta\n甲\ta\n":                                   "",
		head + "甲\ta\n乙\ta\n":                                   "x.txt:5: 乙 stands after 甲, not in order",
		head + "乙\ta\n乙\ta\n":                                   "x.txt:5: the row is there twice",
		head + "乙\ta \n":                                        "x.txt:4: spaces around a field",
		head + "乙\ta\tb\n":                                      "x.txt: no header line with 3 columns",
		"# Words.\n# word\tclass\n乙\ta\n":                       "x.txt: the header gives no date (2026-11)",
		"# Source: by hand; dated 2026-11.\n# word\tclass\n":    "x.txt: no entries",
		"# Source: by hand; dated 2026-11.\n# several words\n乙": "x.txt: no header line with 1 columns",
	} {
		got := lint(fstest.MapFS{"x.txt": {Data: []byte(file)}}, "x.txt")
		if strings.Join(got, "; ") != want {
			t.Errorf("%q: got %q, want %q", file, got, want)
		}
	}
}

func textFiles(t *testing.T, fsys fs.FS) []string {
	t.Helper()
	files, err := fs.Glob(fsys, "*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rule files: %v", err)
	}
	return files
}

var dated = regexp.MustCompile(`\b20\d\d-\d\d\b`)

// lint lists what is wrong with the form of one rule file.
func lint(fsys fs.FS, name string) []string {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return []string{err.Error()}
	}
	var faults, comments []string
	last, columns, seen := "", 0, map[string]bool{}
	for i, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			comments = append(comments, strings.TrimPrefix(line, "# "))
			continue
		}
		fault := func(format string, args ...any) {
			faults = append(faults, fmt.Sprintf("%s:%d: %s", name, i+1, fmt.Sprintf(format, args...)))
		}
		cols := strings.Split(line, "\t")
		columns = max(columns, len(cols))
		for _, c := range cols {
			if c != strings.TrimSpace(c) {
				fault("spaces around a field")
			}
		}
		switch {
		case seen[line]:
			fault("the row is there twice")
		case cols[0] < last:
			fault("%s stands after %s, not in order", cols[0], last)
		}
		last, seen[line] = cols[0], true
	}
	return append(faults, lintHeader(name, comments, columns)...)
}

func lintHeader(name string, comments []string, columns int) []string {
	var faults []string
	hasColumns := false
	for _, c := range comments {
		fields := strings.Split(c, "\t")
		hasColumns = hasColumns || len(fields) == columns && !strings.Contains(fields[0], " ")
	}
	switch {
	case columns == 0:
		faults = append(faults, name+": no entries")
	case !hasColumns:
		faults = append(faults, fmt.Sprintf("%s: no header line with %d columns", name, columns))
	}
	if !dated.MatchString(strings.Join(comments, "\n")) {
		faults = append(faults, name+": the header gives no date (2026-11)")
	}
	return faults
}
