package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/extract/page"
)

// article is one article while it is read.
type article struct {
	page.Article
	meta    page.Meta
	sents   []*sentence
	unread  *sentence // the first one, where the article is in print that is not read
	scene   scene
	afar    []*division         // where its people went, or visitors came from: none is its own
	nicks   map[string]string   // second names of bodies: 市设院
	now     int                 // the sentence that is being read
	subject []string            // whom the last sentence ended with: 曾任 in the next one is said of him
	loose   map[string]bool     // names that end in a character that is a word too (万鼎作)
	called  map[string]string   // 王书记 → 王伟, where only one person of the article is meant
	family  map[string]string   // 维莱 → 常可·维莱, likewise
	bodies  map[bodyPhrase]body // as they were read
	known   wordSet             // names found in the article
}

// bare is a name without inner spaces, and in full where a family name stands for it.
func (a *article) bare(s string) string {
	s = strings.ReplaceAll(s, " ", "")
	return cmp.Or(a.family[s], s)
}

// knownAt is the byte where a name known in the article ends that begins at byte b of the sentence, 0 if none.
func (a *article) knownAt(s *sentence, b int) int {
	if n := a.known.longest(s.s[b:]); n > 0 {
		return b + n
	}
	return 0
}

// learn collects the names that the first reading found. Where one name is the beginning of another, the one that was
// bounded for sure stays: 薛恒来 before a comma, not 薛恒.
func (x *Extractor) learn(a *article) map[string]int {
	a.loose = map[string]bool{}
	sure, all := map[string]int{}, map[string]int{}
	for _, s := range a.sents {
		for _, it := range s.items {
			if it.kind != itemPerson {
				continue
			}
			all[it.name]++
			_, n := utf8.DecodeLastRuneInString(it.name)
			if w := x.lex.find(it.name[len(it.name)-n:]); w.is(clsFollow | clsStop | clsEventWord) {
				a.loose[it.name] = true
			}
			if s.bound(s.from(it.end)) >= wordBound {
				sure[it.name]++
			}
		}
	}
	a.lengthen(sure, all)
	x.learnFamilies(a, all)
	a.known = newWordSet(func(yield func(string) bool) {
		for name := range all {
			if !a.rival(name, sure, all) && !yield(name) {
				return
			}
		}
	})
	return all
}

// lengthen gives a name of two characters the third, a word, that stands behind it wherever the article prints it: 张刚正找到, 张刚正说.
func (a *article) lengthen(sure, all map[string]int) {
	for _, s := range a.sents {
		for _, it := range s.items {
			if len(it.name) != 2*hanLen || all[it.name] == 0 {
				continue
			}
			k := s.from(it.end)
			if k == len(s.toks) || !s.single(k) || s.toks[k].cls&^(clsFollow|clsStop) != 0 {
				continue
			}
			long, n, m := it.name+s.at(k), 0, 0
			for _, t := range a.sents {
				n, m = n+strings.Count(t.s, it.name), m+strings.Count(t.s, long)
			}
			if n == m && n > 1 {
				all[long], sure[long] = all[long]+all[it.name], sure[long]+sure[it.name]
				delete(all, it.name)
			}
		}
	}
}

// learnFamilies adds to the names those that foreign ones end in, and those that they begin with where somebody is called so, if it
// is one person's only: 维莱, of 常可·维莱; 艾力, of 艾力·吾守尔.
func (x *Extractor) learnFamilies(a *article, all map[string]int) {
	a.family = map[string]string{}
	learn := func(part, name string) {
		_, shared := a.family[part]
		if a.family[part] = name; shared {
			a.family[part] = ""
		}
	}
	for name := range all {
		if !strings.Contains(name, "·") {
			continue
		}
		if last := name[strings.LastIndex(name, "·")+len("·"):]; utf8.RuneCountInString(last) > 1 && x.lex.find(last) == nil {
			learn(last, name)
		}
		if first, _, _ := strings.Cut(name, "·"); all[first] > 0 {
			learn(first, name)
		}
	}
	for part, name := range a.family {
		if name != "" {
			all[part]++
		}
	}
}

// again reports whether the sentence reads otherwise now that the names of the article are known: it prints one where nobody was found, or
// whose posts may be told only now.
func (a *article) again(s *sentence, names wordSet) bool {
	if slices.ContainsFunc(s.toks, func(t tok) bool { return t.is(clsCopula) }) { // 曾任: whose posts these are is known now
		return true
	}
	n, next := 0, 0
	for i := range s.s {
		if i < next {
			continue
		}
		size := names.longest(s.s[i:])
		if size == 0 {
			continue
		}
		for n < len(s.items) && (s.items[n].kind != itemPerson || s.items[n].start < i) {
			n++
		}
		if n == len(s.items) || s.items[n].start != i || s.items[n].end != i+size || !a.settled(s, &s.items[n]) {
			return true
		}
		next = i + size
	}
	return false
}

// settled reports whether a person was read as he would be by his name: no other name of the article has it in part, and no title stands
// behind it unread (甲主席与乙总统).
func (a *article) settled(s *sentence, it *item) bool {
	return a.knownAt(s, it.start) == it.end && a.family[it.name] == "" && !strings.Contains(it.name, "·") && (len(it.posts) > 0 || !s.is(s.from(it.end), clsTitle))
}

// rival reports whether another name found, longer or shorter by a character, is better founded.
func (a *article) rival(name string, sure, all map[string]int) bool {
	for other := range all {
		if other == name || !strings.HasPrefix(other, name) && !strings.HasPrefix(name, other) {
			continue
		}
		if strings.HasPrefix(name, other) && sure[other] > 0 && a.loose[name] {
			return true
		}
		if sure[other] > sure[name] || sure[other] == sure[name] && sure[name] == 0 && (all[other] > all[name] || all[other] == all[name] && len(other) < len(name)) {
			return true
		}
	}
	return false
}

// learnCalls finds how later sentences may call a person, by surname and title (王书记), where only one can be meant.
// The calls are added to names, whose sentences are read again.
func (x *Extractor) learnCalls(a *article, names map[string]int) {
	a.called = map[string]string{}
	for _, s := range a.sents {
		for i := range s.items {
			it := &s.items[i]
			n := x.surname(it.name)
			if it.kind != itemPerson || n == 0 || n*hanLen >= len(it.name) {
				continue
			}
			for _, p := range it.posts {
				call := it.name[:n*hanLen] + p.title
				if who, ok := a.called[call]; ok && who != it.name {
					a.called[call] = ""
					continue
				}
				a.called[call] = it.name
			}
		}
	}
	for c, who := range a.called {
		if who != "" {
			names[c]++
		}
	}
}
