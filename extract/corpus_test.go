package extract

import (
	"bufio"
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/schema"
)

// example is one sentence of a corpus file with the facts that it must give, and those that it must not. One that holds a
// class in brackets stands for each word of that class.
type example struct {
	file        string
	line        int
	text        string
	class       string // unit in > 市[unit]副主任郑博出席会议。
	date, place string
	want        []string
}

// TestCorpus runs every rules/**/*.corpus. A file holds examples: `> sentence`, then facts as Record.Facts prints them,
// `not FACT` for one that must be absent, `none` for no fact at all. A fact may stop short: `王伟:` holds for any posts.
// @date and @place set the article's day and place for what follows. ¶ begins a paragraph.
func TestCorpus(t *testing.T) {
	x := newExtractor(t)
	files, err := fs.Glob(rules.Default(), "*/*.corpus")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus files: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(f, ".corpus"), func(t *testing.T) {
			for _, e := range readCorpus(t, f) {
				if e.class == "" {
					e.check(t, x)
				}
			}
		})
	}
}

// TestBeginnings reads every beginning of every sentence of the corpora, as pages break off: what stands at the end of a text makes no panic.
func TestBeginnings(t *testing.T) {
	x := newExtractor(t)
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(rules.Default(), "*/*.corpus")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus files: %v", err)
	}
	read := func(text string) {
		defer func() {
			if fault := recover(); fault != nil {
				t.Errorf("%s: %v", text, fault)
			}
		}()
		if p, err := page.Read("corpus.txt", []byte(text), page.Meta{}); err == nil {
			x.Page(cut.Articles(p))
		}
	}
	for _, f := range files {
		for _, e := range readCorpus(t, f) {
			for i := range e.text {
				read(e.text[:i])
			}
		}
	}
}

func newExtractor(tb testing.TB) *Extractor {
	tb.Helper()
	x, err := New(rules.Default())
	if err != nil {
		tb.Fatal(err)
	}
	return x
}

func readCorpus(t *testing.T, name string) []example {
	b, err := fs.ReadFile(rules.Default(), name)
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	date, place := "2024-12-03", "青澜市"
	s := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; s.Scan(); n++ {
		line := strings.TrimSpace(s.Text())
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "@date"):
			date = strings.TrimSpace(line[len("@date"):])
		case strings.HasPrefix(line, "@place"):
			place = strings.TrimSpace(line[len("@place"):])
		case strings.HasPrefix(line, ">"):
			out = append(out, example{file: name, line: n, text: strings.TrimSpace(line[1:]), class: bracket.FindString(line), date: date, place: place})
		case len(out) == 0:
			t.Fatalf("%s:%d: a fact before the first sentence", name, n)
		default:
			out[len(out)-1].want = append(out[len(out)-1].want, line)
		}
	}
	return out
}

func (e example) check(t *testing.T, x *Extractor) {
	if w, got := e.fault(t, x); w != "" {
		t.Errorf("rules/%s:%d: %s\n\twant %s\n\tgot  %s", e.file, e.line, e.text, w, strings.Join(got, "\n\t     "))
	}
}

// fault is the first fact that the sentence should give and does not, or gives and should not, with all that it gives.
func (e example) fault(t *testing.T, x *Extractor) (string, []string) {
	got := e.facts(t, x)
	for _, w := range e.want {
		neg := strings.HasPrefix(w, "not ")
		has := slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, strings.TrimPrefix(w, "not ")) })
		if w == "none" && len(got) > 0 || w != "none" && has == neg {
			return w, got
		}
	}
	return "", got
}

func (e example) facts(t *testing.T, x *Extractor) []string {
	var out []string
	for _, r := range e.records(t, x) {
		out = append(out, r.Facts()...)
	}
	return out
}

func (e example) records(t *testing.T, x *Extractor) []Record {
	p, err := page.Read("corpus.txt", []byte(strings.ReplaceAll(e.text, "¶", "\n\n")), page.Meta{Date: e.date, DateBasis: schema.BasisFlag, Place: e.place, PlaceBy: schema.BasisFlag})
	if err != nil {
		t.Fatalf("rules/%s:%d: %v", e.file, e.line, err)
	}
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	return x.Page(cut.Articles(p))
}

// TestIssues: what no rule knows is a signal, not a guess.
func TestIssues(t *testing.T) {
	x := newExtractor(t)
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, code, message string }{
		{"青澜市财政局巡夜员温岚参加会议。", unknownTitle, "巡夜员"},
		{"青澜市夜光台主任温岚参加会议。", unknownBody, "青澜市夜光台"},
		{"会议由主任温岚主持。", noBody, "温岚 主任"},
	} {
		p, err := page.Read("issue.txt", []byte(c.text), page.Meta{Place: "青澜市"})
		if err != nil {
			t.Fatal(err)
		}
		is := x.Page(cut.Articles(p))[0].Issues
		if len(is) != 1 || is[0].Code != c.code || is[0].Message != c.message {
			t.Errorf("%s: issues %+v, want one %s %s", c.text, is, c.code, c.message)
		}
	}
}
