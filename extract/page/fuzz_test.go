package page_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"guanxi/extract/page"
)

// seed gives a fuzz target the pages of testdata.
func seed(f *testing.F) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		if filepath.Ext(name) == ".want" {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(name), b)
	}
	for _, s := range []string{"本报讯（记者", "广告 ×", "王 伟", "（（（", "来源：", "&nbsp", "---\na: b\n---", "\xff\xfe", "报讯（记者 乔远", "1月1日电"} {
		f.Add(".txt", []byte(s))
	}
}

// FuzzRead: whatever the bytes, a page is valid UTF-8 or an error that names one of the reasons.
func FuzzRead(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, ext string, b []byte) {
		p, err := page.Read("page"+ext, b, page.Meta{})
		if err == nil && (!utf8.ValidString(p.Text) || p.Text == "") {
			t.Errorf("text %q", p.Text)
		}
		if err != nil && p.Text != "" {
			t.Errorf("%v with text %q", err, p.Text)
		}
		if errors.Is(err, page.ErrTooLarge) {
			t.Errorf("%d bytes: %v", len(b), err)
		}
	})
}

// FuzzArticles: whatever the page, no panic, and every character is where its span says.
func FuzzArticles(f *testing.F) {
	seed(f)
	cut := newCutter(f)
	f.Fuzz(func(t *testing.T, ext string, b []byte) {
		p, err := page.Read("page"+ext, b, page.Meta{})
		if err != nil {
			return
		}
		for _, a := range cut.Articles(p) {
			holdsSpanLaw(t, p, a)
		}
	})
}
