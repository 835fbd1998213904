package extract

import (
	"io/fs"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/fixtures"
)

// FuzzPage: whatever the page, no panic, the same record twice, and what a record quotes is what is printed at its span.
func FuzzPage(f *testing.F) {
	names, err := fs.Glob(fixtures.Pages, "pages/*")
	if err != nil || len(names) == 0 {
		f.Fatalf("no pages: %v", err)
	}
	for _, n := range names {
		b, err := fs.ReadFile(fixtures.Pages, n)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	for _, s := range []string{"市委书记", "任命·为某市市长", "云岭、泊云两省", "、、等领导出席", "（以下简称“某院”）院长", "3月0日，市长王会见", "在仪式上，", "对参加会议表示", "副副副市长王伟", "İİ市长王伟"} {
		f.Add(s)
	}
	x := newExtractor(f)
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := page.Read("page.txt", []byte(text), page.Meta{Date: "2024-12-03", Place: "青澜市"})
		if err != nil {
			return
		}
		records, again := x.Page(cut.Articles(p)), x.Page(cut.Articles(p))
		for i := range records {
			quotesWhatIsPrinted(t, p.Text, &records[i])
			if a, b := strings.Join(records[i].Facts(), "\n"), strings.Join(again[i].Facts(), "\n"); a != b {
				t.Errorf("once\n%s\nthen\n%s", a, b)
			}
		}
	})
}

// quotesWhatIsPrinted holds a record to the text that its spans point into.
func quotesWhatIsPrinted(t *testing.T, text string, r *Record) {
	printed := func(what string, at page.Span, want string) {
		if at.Start < 0 || at.End > len(text) || at.Start > at.End || !utf8.ValidString(text[at.Start:at.End]) {
			t.Fatalf("%s: span %v of %d bytes", what, at, len(text))
		}
		if got := letters(text[at.Start:at.End]); got != letters(want) {
			t.Errorf("%s: %q at its span, want %q", what, got, want)
		}
	}
	for _, o := range r.Officials {
		for _, p := range o.Posts {
			printed(o.Name+" "+p.Title, p.Span, p.Printed)
		}
	}
	for _, a := range r.Agencies {
		for i, sp := range a.Spans {
			printed(a.Name, sp, a.Surface[i])
		}
	}
	for _, e := range r.Events {
		for _, p := range e.Participants {
			for _, v := range p.Evidence {
				printed(e.Name+" "+p.Name, v.Span, v.Quote)
			}
		}
	}
}

// letters are the Han characters of s: what cleaning for reading never changes.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return r
		}
		return -1
	}, s)
}
