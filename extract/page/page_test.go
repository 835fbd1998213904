package page_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"guanxi/extract/page"
	"guanxi/extract/rules"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func newCutter(t testing.TB) *page.Cutter {
	t.Helper()
	c, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// articles cuts a plain text into articles.
func articles(t testing.TB, text string) []page.Article {
	t.Helper()
	p, err := page.Read("page.txt", []byte(text), page.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return newCutter(t).Articles(p)
}

// article cuts a plain text that holds one article.
func article(t testing.TB, text string) page.Article {
	t.Helper()
	all := articles(t, text)
	if len(all) != 1 {
		t.Fatalf("%d articles in %q", len(all), text)
	}
	return all[0]
}

// bodyOf is the paragraphs of an article, parted by |.
func bodyOf(a page.Article) string {
	var body []string
	for _, p := range a.Paras {
		body = append(body, p.S)
	}
	return strings.Join(body, "|")
}

// TestPages reads each page of testdata and compares with the article files beside it, FILE.want.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	cut := newCutter(t)
	for _, name := range files {
		if strings.HasSuffix(name, ".want") {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			p, err := page.ReadFile(name, page.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for _, a := range cut.Articles(p) {
				holdsSpanLaw(t, p, a)
				write(&b, a)
			}
			if *update {
				if err := os.WriteFile(name+".want", []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name + ".want")
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("got\n%s\nwant\n%s", b.String(), want)
			}
		})
	}
}

// write prints an article in a form that is pleasant to compare.
func write(b *strings.Builder, a page.Article) {
	fmt.Fprintf(b, "=== %s\ndate %s (%s) place %s (%s) paper %s bylines %v\n", a.ID, a.Meta.Date, a.Meta.DateBasis, a.Meta.Place,
		a.Meta.PlaceBy, a.Meta.Paper, a.Bylines)
	fmt.Fprintf(b, "# %s\n", a.Headline.S)
	for _, s := range a.Subheads {
		fmt.Fprintf(b, "## %s\n", s.S)
	}
	for _, p := range a.Paras {
		mark := ""
		if p.Foreign {
			mark = "(foreign) "
		}
		fmt.Fprintf(b, "%s%s\n", mark, p.S)
	}
}

// holdsSpanLaw checks that the text of an article is where its spans say: each character at its place, or mended from what
// is printed there, and all of it in order and inside the page.
func holdsSpanLaw(t *testing.T, p page.Page, a page.Article) {
	t.Helper()
	texts := append([]page.Text{a.Headline}, a.Subheads...)
	for _, para := range a.Paras {
		texts = append(texts, para.Text)
	}
	for _, text := range texts {
		end := 0
		for i, r := range text.S {
			sp := text.Span(i, i+utf8.RuneLen(r))
			if sp.Start < end || sp.Start >= sp.End || sp.End > len(p.Text) {
				t.Fatalf("%q: character %d at %v, the one before ends at %d", text.S, i, sp, end)
			}
			end = sp.End
			if printed := p.Text[sp.Start:sp.End]; printed != string(r) && !mended(printed, r) {
				t.Fatalf("%q: character %d is %q, printed %q", text.S, i, r, printed)
			}
		}
		if n := len(text.S); n > 0 {
			if whole := text.Span(0, n); whole.Start != text.Span(0, 1).Start || whole.End != end {
				t.Fatalf("%q: the whole at %v", text.S, whole)
			}
		}
	}
}

// mended says whether the reader may have made r of what was printed.
func mended(printed string, r rune) bool {
	return strings.ContainsRune("，：；（）！？· ", r) || r < utf8.RuneSelf && len(printed) == 3 || strings.HasPrefix(printed, "&") ||
		strings.HasPrefix(printed, `\`)
}
