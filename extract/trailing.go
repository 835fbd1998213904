package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// longestHan is how many runes a Chinese name has at most.
const longestHan = 4

// trailing reads a title after a name (王伟市长, 李强同志) and a bracket (挂职).
func (p *reader) trailing(k int, it *item) int {
	s := p.s
	save, left, prev := p.chain, p.left, p.prev
	p.chain = slices.Clone(it.posts)
	k = s.overBracket(p.bracketed(k))
	it.posts, p.chain, p.left = p.chain, save, left
	t := titleAt{at: -1}
	if k < len(s.toks) && s.toks[k].is(clsTitle) {
		t = titleAt{k, k, p.suffix(k + 1)}
	} else if k+1 < len(s.toks) && s.toks[k].is(clsPrefix) && s.toks[k+1].is(clsTitle) {
		t = titleAt{k, k + 1, p.suffix(k + 2)}
	}
	if t.at < 0 || s.is(t.at, clsCited) && s.toks[t.at].w.title.kind == "none" { // 市长甲夫人乙
		return k
	}
	p.chain = nil
	if j := s.from(it.start) - 1; s.at(j) != "、" && !s.is(j, clsAnd) {
		p.prev = nil // 副总理甲宣读乙主席的贺信
	}
	p.add(k, t.pre, t)
	if po := &p.chain[0]; po.inherited && p.x.lex.title(po.title).kind == "chair" && !p.presides(po.body, t.next) {
		po.body = ""
	}
	p.prev = prev
	if po := p.chain[0]; len(it.posts) == 0 || !covers(it.posts, po) && po.body != "" {
		it.posts = append(it.posts, p.chain[0])
	}
	for k = t.next; s.at(k) == "、" && p.stateAlone(k+1); k += 2 {
		p.chain = it.posts // 甲总书记、国家主席
		p.add(k+1, k+1, titleAt{k + 1, k + 1, k + 2})
		it.posts = p.chain
	}
	p.bodyOf(it, t.next)
	p.chain, p.left = save, left
	return k
}

// stateAlone reports whether a title of state stands at token k, and nobody behind it.
func (p *reader) stateAlone(k int) bool {
	return p.s.is(k, clsTitle) && p.s.toks[k].w.title.kind == "state" && (p.s.is(k+1, clsAnd|clsWith) || p.x.nameAt(p.a, p.s, k+1, true) == 0)
}

// bodyOf finds the body of a title behind the name of a person, up to token next, that tells none.
func (p *reader) bodyOf(it *item, next int) {
	switch po, w := &it.posts[0], p.x.lex.title(it.posts[0].title); {
	case p.otherSide(it):
		for i := range it.posts {
			it.posts[i].body = p.only(po)
		}
	case po.body != "" && (po.kind != "state" || utf8.RuneCountInString(it.name) <= longestHan):
	case w.kind == "chair":
		po.body = w.body
		if p.atWork(next) {
			po.body = cmp.Or(p.consultative(), w.body)
		}
	case w.kind == "member":
		po.body = p.consultative() // 甲常委建议
	case w.kind == "state":
		po.body = cmp.Or(p.country(po), po.body) // 总统
	}
}

// otherSide reports whether a person with a title of state behind his name sits opposite one of our leaders: 某某主席同来访的甲总理举行会谈,
// 某某总书记和甲总书记.
func (p *reader) otherSide(it *item) bool {
	s, n, po := p.s, len(p.s.items), &it.posts[0]
	k := s.from(it.start) - 1
	if w := p.x.lex.find(po.title); n == 0 || s.items[n-1].kind != itemPerson || po.start < it.end || !w.is(clsTitle) || !w.title.ofState() {
		return false
	}
	for of := s.is(k, clsOf); of && k > 0 && !s.is(k, clsPunct|clsWith|clsToward); { // 来访的
		k--
	}
	before := s.items[n-1]
	if strings.ContainsAny(s.s[before.end:it.start], "，。；") {
		return false
	}
	return slices.ContainsFunc(before.posts, func(q post) bool {
		home := q.body != "" && q.body == p.x.lex.title(q.title).body
		same := q.title == po.title && q.body == po.body
		return home && (same || q.body != po.body && s.is(k, clsWith|clsToward))
	})
}

// presides reports whether a chairman who is called so behind his name may be that of the body, which the article named: it is no national
// one, and token k says what he did there; not 习近平主席重要讲话.
func (p *reader) presides(body string, k int) bool {
	_, does := p.s.toks[min(k, len(p.s.toks)-1)].w.shaped(shapeSubject)
	return does && p.x.topBody(body) == nil
}

// bracketed adds the posts of the bracket that begins at token k, which tells what somebody holds now, or held (现任某局局长), to the chain,
// and returns the token after it, k where it tells none.
func (p *reader) bracketed(k int) int {
	s, n := p.s, len(p.chain)
	if s.at(k) != "（" || !p.holds(k+1) {
		return k
	}
	j := k + 1
	for s.at(j) != "）" {
		t, _ := p.title(j + 1)
		if t.at < 0 || !strings.Contains("、，）", s.at(t.next)) {
			p.chain = p.chain[:n]
			return k
		}
		p.add(j+1, t.pre, t)
		j = t.next
	}
	old, now, former := p.chain[:n], p.chain[n:], s.toks[k+1].w.copula.former
	for i := range now {
		now[i].former = now[i].former || former
	}
	if first := s.from(p.left); !former && (s.is(first, clsCopula) || s.is(first-1, clsCopula)) { // 时任甲市市长（现任乙市市长）
		for i := range old {
			kept := slices.ContainsFunc(now, func(q post) bool { return q.body == old[i].body && q.title == old[i].title })
			old[i].former = old[i].former || !kept
		}
	}
	return j + 1
}

// atWork reports whether whoever is named before token k chairs, or is the author of a report: 甲主席主持会议, 甲主席所作的报告.
func (p *reader) atWork(k int) bool {
	for j := k; j < min(k+4, len(p.s.toks)); j++ {
		t := p.s.toks[j]
		if e, _ := t.w.shaped(shapeSubject); e.role == schema.RoleChaired && j == k || j > k && (t.w.speaks() || t.has(shapeSpeech)) {
			return true
		}
		if !p.s.single(j) || t.is(clsPunct) {
			return false
		}
	}
	return false
}

// consultative is the CPPCC that the article named last.
func (p *reader) consultative() string {
	return p.a.antecedent(func(name string) bool {
		last := p.x.lastBody(name)
		return last != nil && last.body.kind == schema.CPPCC && last.body.class != "office"
	})
}

// seated gives those of the list that ends at token k the seat told behind it: 甲、乙等6位常委.
func (p *reader) seated(k int) {
	s, j := p.s, k+1
	if s.number(j) {
		j += 2
	}
	if !s.is(k, clsOthers) || !s.is(j, clsTitle) || s.is(j+1, clsAnd) || s.toks[j].w.title.kind != "member" || s.toks[j].w.title.body == "" {
		return // 等常委和委员 does not tell whose
	}
	w := s.toks[j].w
	for i := range s.items {
		if it := &s.items[i]; it.list == p.list && len(it.posts) == 0 {
			it.posts = []post{{body: p.consultative(), title: w.text, start: s.toks[j].start, end: s.toks[j].end, kind: w.title.kind, rule: w.pos}}
		}
	}
}

// overBracket is the token after the short bracket that begins at token k (挂职), k where none does.
func (s *sentence) overBracket(k int) int {
	shut := ""
	switch s.at(k) {
	case "（":
		shut = "）"
	case "(":
		shut = ")"
	}
	for j := k + 1; shut != "" && j < len(s.toks) && j < k+8; j++ {
		if s.at(j) == shut {
			return j + 1
		}
	}
	return k
}

// covers reports whether one of the posts has the title of q, or one that ends in it.
func covers(posts []post, q post) bool {
	return slices.ContainsFunc(posts, func(o post) bool { return strings.HasSuffix(o.title, q.title) })
}

// nameInside reads a person whose body stands before his name, and his title behind it: 石桥区委郑博书记.
func (p *reader) nameInside(k int, t titleAt) int {
	j := t.pre
	for j > k && !p.s.toks[j-1].is(clsBody) {
		j--
	}
	if j == k || j == t.pre || !p.s.plainRun(j, t.pre) || p.x.surname(p.s.s[p.s.toks[j].start:]) == 0 || p.x.nameAt(p.a, p.s, j, true) != p.s.toks[t.pre].start {
		return k
	}
	if p.x.nameAt(p.a, p.s, t.next, true) > 0 {
		return k // the title is of another
	}
	p.add(k, j, t)
	s, start, end := p.s, p.s.toks[j].start, p.s.toks[t.pre].start
	name := p.a.bare(s.s[start:end])
	p.owners, p.list = []string{name}, p.list+1
	s.items = append(s.items, item{kind: itemPerson, s: s, start: start, end: end, left: p.left, name: name, posts: p.chain, rule: "name-title", list: p.list})
	p.prev, p.chain = p.chain, nil
	return t.next
}
