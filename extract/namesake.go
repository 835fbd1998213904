package extract

import (
	"fmt"
	"slices"
	"strings"
)

// tellApart gives a second person of one name an identity of his own, 甲#2: where one list introduces the name twice, each time with
// posts, and the bodies differ, or where the posts are in places of one level, neither of which lies in the other. A later mention
// is his if it prints a post in his body; the name alone stays that of the first.
func (x *Extractor) tellApart(a *article) {
	seen := map[string][][]*item{} // name → for each person his items
	for _, s := range a.sents {
		for i := range s.items {
			it := &s.items[i]
			if it.kind != itemPerson || !it.introduces() {
				continue
			}
			people := seen[it.name]
			k := slices.IndexFunc(people, func(of []*item) bool { return !slices.ContainsFunc(of, func(o *item) bool { return x.apart(o, it) }) })
			if k < 0 {
				k, people = len(people), append(people, nil)
			}
			people[k] = append(people[k], it)
			seen[it.name] = people
			if k > 0 {
				it.name = fmt.Sprintf("%s#%d", it.name, k+1)
			}
		}
	}
}

// introduces reports whether posts that are held now, each with its body, are printed before the name.
func (it *item) introduces() bool {
	return it.left >= 0 && it.left < it.start && len(it.posts) > 0 &&
		!slices.ContainsFunc(it.posts, func(p post) bool { return p.body == "" || p.former || p.action != "" || p.kind == "none" })
}

// apart reports whether two mentions of one name, each with posts, are of two people.
func (x *Extractor) apart(a, b *item) bool {
	for _, p := range a.posts {
		if slices.ContainsFunc(b.posts, func(q post) bool { return q.body == p.body }) {
			return false
		}
	}
	if a.s == b.s && a.s.rolls(a.end, b.left) {
		return true
	}
	d, e := x.divisionOf(a.posts[0].body), x.divisionOf(b.posts[0].body)
	return d != nil && e != nil && d.level == e.level && d.level != "" && !strings.HasSuffix(d.name, e.name) && !strings.HasSuffix(e.name, d.name)
}

// rolls reports whether nothing but people and their posts stand from byte i to j: both ends are in one list of those present.
func (s *sentence) rolls(i, j int) bool {
	for k := s.from(i); k < len(s.toks) && s.toks[k].start < j; k++ {
		if len(s.at(k)) > hanLen && s.toks[k].is(clsEventWord|clsSay|clsCopula|clsStop) && !s.toks[k].is(clsTitle|clsBody) {
			return false
		}
	}
	return true
}

// identity parts the name from the key of a second person of that name; the key is "" for the first.
func identity(id string) (name, key string) {
	name, _, second := strings.Cut(id, "#")
	if second {
		key = id
	}
	return name, key
}
