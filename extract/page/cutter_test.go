package page_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"guanxi/extract/page"
	"guanxi/extract/rules"
)

// TestBrokenRules: a broken rule file is named with its line, and nothing starts.
func TestBrokenRules(t *testing.T) {
	tests := []struct{ file, text, want string }{
		{"page/label.txt", "# word\tclass\n记者\treporter\n", `page/label.txt:2: unknown class "reporter"`},
		{"page/label.txt", "记者\tname\theadline\n", `page/label.txt:1: unknown place "headline"`},
		{"page/label.txt", "记者\tname\n编辑\tname\n记者\tname\n", "page/label.txt:3: 记者 twice"},
		{"page/lead.txt", "近日\n", "page/lead.txt:1: 1 columns"},
	}
	for _, test := range tests {
		changed := fstest.MapFS{}
		err := fs.WalkDir(rules.Default(), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(rules.Default(), name)
			changed[name] = &fstest.MapFile{Data: b}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		changed[test.file] = &fstest.MapFile{Data: []byte(test.text)}
		if _, err := page.NewCutter(changed); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
}
