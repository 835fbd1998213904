package page_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanxi/extract/page"
)

// BenchmarkArticles measures plain text as it is printed in papers, repeated to a size at which the reader's start does not count.
func BenchmarkArticles(b *testing.B) {
	cut := newCutter(b)
	for _, name := range []string{"report.txt", "columns.txt"} {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				p, err := page.Read(name, text, page.Meta{})
				if err != nil {
					b.Fatal(err)
				}
				if got := cut.Articles(p); len(got) != 1 || strings.TrimSpace(got[0].Paras[0].S) == "" {
					b.Fatalf("%d articles", len(got))
				}
			}
		})
	}
}
