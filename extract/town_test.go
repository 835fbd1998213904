package extract

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"guanxi/extract/page"
	"guanxi/extract/rules"
)

// home is the place of an article without a dateline, printed by the paper.
func home(t *testing.T, x *Extractor, cut *page.Cutter, paper, text string) string {
	t.Helper()
	p, err := page.Read("page.txt", []byte(text), page.Meta{Paper: paper})
	if err != nil {
		t.Fatal(err)
	}
	return x.Page(cut.Articles(p))[0].Place
}

// TestTowns: an article that speaks of its county by the level alone (区委) is at home where the town that it names lies; some names of
// towns are words (集镇), but each county has others.
func TestTowns(t *testing.T) {
	x, cut := newExtractor(t), newCutter(t)
	for _, r := range rowsOf(t, "words/town.txt", 3) {
		county, towns := r.Cols[0], strings.Split(r.Cols[2], ",")
		tells := func(town string) bool {
			return home(t, x, cut, "", level(county)+"委书记沈若谷在"+town+"调研，强调要抓好落实。") == county
		}
		if !slices.ContainsFunc(towns, tells) {
			t.Errorf("%s: no town of %s tells where an article is at home", r.Pos(), county)
		}
	}
}

// TestPapers: an article that speaks of its place by the level alone is at home where its paper is.
func TestPapers(t *testing.T) {
	x, cut := newExtractor(t), newCutter(t)
	for _, r := range rowsOf(t, "words/paper.txt", 2) {
		if got := home(t, x, cut, r.Cols[0], level(r.Cols[1])+"政协主席沈若谷主持会议。"); got != r.Cols[1] {
			t.Errorf("%s: got %q, want %s", r.Pos(), got, r.Cols[1])
		}
	}
}

// TestHome: what an article names most is its own place only where its paper is at home.
func TestHome(t *testing.T) {
	x, cut := newExtractor(t), newCutter(t)
	for _, c := range []struct{ paper, text, want string }{
		{"", "焦作市财政局局长沈若谷主持会议。", ""},
		{"焦作日报", "焦作市财政局局长沈若谷主持会议。", "焦作市"},
		{"大河报", "焦作市财政局局长沈若谷主持会议。", "焦作市"},
		{"南方日报", "焦作市财政局局长沈若谷主持会议。", ""},
		{"", "敦化路上车水马龙，市水利局派员参加，市财政局局长沈若谷主持会议。", ""},
		{"", "焦作市水利局派员参加，市财政局局长沈若谷主持会议。", "焦作市"},
	} {
		if got := home(t, x, cut, c.paper, c.text); got != c.want {
			t.Errorf("%s %s: at home in %q, want %q", c.paper, c.text, got, c.want)
		}
	}
}

// TestPageOfArticles: articles of one page share its place where theirs agree; each keeps its own.
func TestPageOfArticles(t *testing.T) {
	x, cut := newExtractor(t), newCutter(t)
	for _, c := range []struct{ text, want string }{
		{"# 市委召开会议\n\n焦作市财政局派员参加，市委书记沈若谷讲话。\n\n# 陆景行调研\n\n市长陆景行到企业调研。", "焦作市 焦作市"},
		{"# 市委召开会议\n\n焦作市财政局派员参加，市委书记沈若谷讲话。\n\n# 郑州召开会议\n\n郑州市财政局派员参加，市长陆景行讲话。\n\n# 郑博调研\n\n市长郑博到企业调研。", "焦作市 郑州市 "},
	} {
		p, err := page.Read("page.md", []byte(c.text), page.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range x.Page(cut.Articles(p)) {
			got = append(got, r.Place)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// level is the word that a place's name ends in.
func level(place string) string {
	_, n := utf8.DecodeLastRuneInString(place)
	return place[len(place)-n:]
}

func newCutter(t *testing.T) *page.Cutter {
	t.Helper()
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	return cut
}

func rowsOf(t *testing.T, file string, columns int) []rules.Row {
	t.Helper()
	rows, err := rules.Read(rules.Default(), file, columns, columns)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
