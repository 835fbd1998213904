package extract

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/fixtures"
)

// otherNames are names of nobody, by how many characters they have.
var otherNames = map[int][]string{
	2: {"周岚", "孙毅", "胡敏", "郭琳", "何勇", "高宁", "林涛", "罗静", "梁栋", "宋颖", "唐伟", "许兰"},
	3: {"赵卫东", "钱立新", "孙晓梅", "李建华", "周文海", "吴玉芬", "郑海涛", "王志强", "冯秀英", "陈国庆", "褚明亮", "蒋春燕", "沈学文", "韩永福", "杨红军", "朱光耀", "秦少平", "尤桂兰", "许德胜", "何金龙"},
}

// TestNamesDoNotMatter: what a page says of people does not depend on what they are called.
func TestNamesDoNotMatter(t *testing.T) {
	x := newExtractor(t)
	cut, err := page.NewCutter(rules.Default())
	if err != nil {
		t.Fatal(err)
	}
	pages, err := fs.Glob(fixtures.Pages, "pages/*")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, name := range pages {
		raw, err := fs.ReadFile(fixtures.Pages, name)
		if err != nil {
			t.Fatal(err)
		}
		read := func(text string) (facts, people []string) {
			p, err := page.Read(name, []byte(text), page.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range x.Page(cut.Articles(p)) {
				facts = append(facts, r.Facts()...)
				for _, o := range r.Officials {
					people = append(people, o.Name)
				}
			}
			return facts, people
		}
		want, people := read(string(raw))
		for shift := range 6 {
			there, back := renaming(people, 3*shift)
			got, _ := read(there.Replace(string(raw)))
			for i, f := range got {
				got[i] = back.Replace(f)
			}
			for _, f := range want {
				if !slices.Contains(got, f) {
					t.Errorf("%s: lost %q", name, there.Replace(f))
				}
			}
			for _, f := range got {
				if !slices.Contains(want, f) {
					t.Errorf("%s: new %q", name, there.Replace(f))
				}
			}
		}
	}
}

// renaming gives people other names, from the shift-th on, and takes them away again. Who has a name of more characters keeps it.
func renaming(people []string, shift int) (there, back *strings.Replacer) {
	people = slices.Clone(people)
	slices.SortFunc(people, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	var to, from []string
	for i, who := range slices.Compact(people) {
		if names := otherNames[utf8.RuneCountInString(who)]; i < len(names) {
			other := names[(i+shift)%len(names)]
			to, from = append(to, who, other), append(from, other, who)
		}
	}
	return strings.NewReplacer(to...), strings.NewReplacer(from...)
}
