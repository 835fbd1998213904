package eval

import (
	"bytes"
	"io/fs"
	"path"
	"testing"

	"guanxi/extract"
	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/fixtures"
)

// TestFixtures holds the extractor to the floor on our own pages.
func TestFixtures(t *testing.T) {
	gold, err := LoadGold(fixtures.Gold, "gold")
	if err != nil {
		t.Fatal(err)
	}
	floor, err := LoadFloor(fixtures.Gold, "gold/floor.txt")
	if err != nil {
		t.Fatal(err)
	}
	records, texts := extractFixtures(t)
	res := Score(gold, records)
	if res.Missing > 0 || len(records) != len(gold) {
		t.Errorf("%d records for %d gold articles, %d of them without one", len(records), len(gold), res.Missing)
	}
	if err := floor.Check(res); err != nil {
		t.Errorf("%v\n%s", err, res.Table())
	}
	if testing.Verbose() {
		t.Log("\n" + res.Table())
		for _, m := range Metrics() {
			for _, e := range res.Errors(m, texts) {
				t.Log(m, e)
			}
		}
	}
}

func extractFixtures(t *testing.T) ([]extract.Record, map[string]string) {
	t.Helper()
	meta, err := page.ReadMeta(bytes.NewReader(fixtures.Meta))
	if err != nil {
		t.Fatal(err)
	}
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(fixtures.Pages, "pages/*")
	if err != nil {
		t.Fatal(err)
	}
	var records []extract.Record
	texts := map[string]string{}
	for _, f := range files {
		b, err := fs.ReadFile(fixtures.Pages, f)
		if err != nil {
			t.Fatal(err)
		}
		p, err := page.Read(f, b, meta[path.Base(f)])
		if err != nil {
			t.Fatal(err)
		}
		as := cut.Articles(p)
		records = append(records, x.Page(as)...)
		for _, a := range as {
			for _, para := range a.Paras {
				texts[a.ID] += para.S + "\n"
			}
		}
	}
	return records, texts
}
