package extract

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"guanxi/extract/page"
	"guanxi/extract/rules"
)

// TestTowns: an article that speaks of its county by the level alone (区委) is at home where the town that it names lies; some names of
// towns are words (集镇), but each county has others.
func TestTowns(t *testing.T) {
	x := newExtractor(t)
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	rows, err := rules.Read(rules.Default(), "words/town.txt", 3, 3)
	if err != nil {
		t.Fatal(err)
	}
	home := func(town, level string) string {
		p, err := page.Read("town.txt", []byte(level+"委书记沈若谷在"+town+"调研，强调要抓好落实。"), page.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		return x.Page(cut.Articles(p))[0].Place
	}
	for _, r := range rows {
		county := r.Cols[0]
		_, n := utf8.DecodeLastRuneInString(county)
		towns := strings.Split(r.Cols[2], ",")
		if !slices.ContainsFunc(towns, func(town string) bool { return home(town, county[len(county)-n:]) == county }) {
			t.Errorf("%s: no town of %s tells where an article is at home", r.Pos(), county)
		}
	}
}
