package extract

import (
	"io/fs"
	"testing"

	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/fixtures"
)

// BenchmarkPages reads the fixture pages, cutting and extraction together: bytes of text a second on one core.
func BenchmarkPages(b *testing.B) {
	x := newExtractor(b)
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		b.Fatal(err)
	}
	names, err := fs.Glob(fixtures.Pages, "pages/*")
	if err != nil || len(names) == 0 {
		b.Fatalf("no pages: %v", err)
	}
	var pages []page.Page
	size := 0
	for _, n := range names {
		raw, err := fs.ReadFile(fixtures.Pages, n)
		if err != nil {
			b.Fatal(err)
		}
		p, err := page.Read(n, raw, page.Meta{})
		if err != nil {
			b.Fatal(err)
		}
		pages, size = append(pages, p), size+len(p.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, p := range pages {
			x.Page(cut.Articles(p))
		}
	}
}
