package extract

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// names reads a list of names from token k, each with the given posts: 甲、乙和丙.
func (p *reader) names(k int, posts []post, rule string) int {
	s := p.s
	p.list++
	left := s.toks[min(k, len(s.toks)-1)].start
	if len(posts) > 0 {
		left = p.left
	}
	for n := 0; ; n++ {
		e := p.nameAt(k)
		if e == 0 || n > 0 && (p.postAhead(k) || p.bodyAhead(e)) {
			if n > 0 {
				return k - 1
			}
			return k
		}
		s.splitAt(e, p.x.lex)
		if n == 0 {
			p.owners = nil
		}
		p.owners, p.held = append(p.owners, p.a.bare(s.s[s.toks[k].start:e])), nil
		it := item{kind: itemPerson, s: s, start: s.toks[k].start, end: e, left: left, name: p.a.bare(s.s[s.toks[k].start:e]), rule: rule, list: p.list}
		it.posts = append(it.posts, posts...)
		p.foreigner(&it)
		k = s.from(e)
		k = p.trailing(k, &it)
		s.items = append(s.items, it)
		rule = "list"
		if k >= len(s.toks) || !p.listSep(k, n) {
			return k
		}
		if s.at(k) == "，" || s.is(k, clsPlus) && !p.x.deputies(posts) { // 县委书记甲以及乙、丙等领导
			posts = nil
		}
		k++
		left = -1
		if k >= len(s.toks) {
			return k
		}
		left = s.toks[k].start
	}
}

// deputies reports whether the last post is one that several people may hold: 副局长.
func (x *Extractor) deputies(posts []post) bool {
	if len(posts) == 0 {
		return false
	}
	w := x.lex.first(posts[len(posts)-1].title)
	return w != nil && w.prefix == "grade"
}

// listSep reports whether token k parts the names of a list.
func (p *reader) listSep(k, n int) bool {
	switch at := p.s.at(k); {
	case at == "、":
		return true
	case at == "，", at == " ", p.s.is(k, clsAnd|clsPlus):
		return k+1 < len(p.s.toks) && !p.postAhead(k+1) && p.listName(k, n)
	}
	return false
}

// listName is stricter than nameAt: after a comma or 和 the next name must be a whole list member.
func (p *reader) listName(k, n int) bool {
	e := p.x.nameAt(p.a, p.s, k+1, false)
	if e == 0 {
		return false
	}
	j := p.s.from(e)
	if p.s.at(k) == " " && p.commonAt(k+1) && p.s.endsAt(e) {
		goesOn := p.s.at(j) == " " && j+1 < len(p.s.toks) && p.commonAt(j+1) && p.x.nameAt(p.a, p.s, j+1, false) > 0
		if goesOn || p.spaced() {
			return true
		}
	}
	return p.s.at(k) != "，" && p.s.at(k) != " " || j < len(p.s.toks) && (p.s.at(j) == "、" || p.s.at(j) == "，" && n > 3)
}

// spaced reports whether a space stands before the last person read, as in a list without marks: 市领导 甲 乙 丙.
func (p *reader) spaced() bool {
	n := len(p.s.items)
	return n > 0 && p.s.at(p.s.from(p.s.items[n-1].start)-1) == " "
}

// postAhead reports whether a post with its own body or prefix begins at token k, not a name with a title after it.
func (p *reader) postAhead(k int) bool {
	t, _ := p.title(k)
	if t.at < 0 {
		return false
	}
	e := p.x.nameAt(p.a, p.s, k, true)
	if e == 0 {
		return true
	}
	another := p.x.nameAt(p.a, p.s, t.next, true) > 0
	switch w := p.s.toks[t.at].w; {
	case w.is(clsTitle) && w.title.kind == "none" && p.s.is(p.s.from(e), clsAnd) && !another: // 甲和其他成员
		return false
	case e != p.s.toks[t.pre].start || p.endsInLevel(t.pre-1):
		return true
	case t.pre == t.at: // 李强市长, but 濮阳中支总经理王伟
		return another && p.x.surname(p.s.s[p.s.toks[k].start:]) > 1
	}
	return another || !p.commonAt(k) // 李强副市长
}

// bodyAhead reports whether what was read as a name up to byte e goes on as the name of a body: 翠竹镇政府.
func (p *reader) bodyAhead(e int) bool {
	j := p.s.from(e)
	return p.s.is(j, clsLevel) && p.s.is(j+1, clsBody)
}

// longestHan is how many runes a Chinese name has at most.
const longestHan = 4

// trailing reads a title after a name (王伟市长, 李强同志) and a bracket (挂职).
func (p *reader) trailing(k int, it *item) int {
	s := p.s
	k = s.overBracket(k)
	t, _ := titleAt{at: -1}, 0
	if k < len(s.toks) && s.toks[k].is(clsTitle) {
		t = titleAt{k, k, p.suffix(k + 1)}
	} else if k+1 < len(s.toks) && s.toks[k].is(clsPrefix) && s.toks[k+1].is(clsTitle) {
		t = titleAt{k, k + 1, p.suffix(k + 2)}
	}
	if t.at < 0 {
		return k
	}
	save, left, prev := p.chain, p.left, p.prev
	p.chain = nil
	if j := s.from(it.start) - 1; s.at(j) != "、" && !s.is(j, clsAnd) {
		p.prev = nil // 副总理甲宣读乙主席的贺信
	}
	p.add(k, t.pre, t)
	p.prev = prev
	if len(it.posts) == 0 || !covers(it.posts, p.chain[0]) {
		it.posts = append(it.posts, p.chain[0])
	}
	if po := &it.posts[0]; po.body == "" || po.kind == "state" && utf8.RuneCountInString(it.name) > longestHan {
		switch w := p.x.lex.title(po.title); w.kind {
		case "chair":
			po.body = w.body
		case "member":
			po.body = p.consultative() // 甲常委建议
		case "state":
			po.body = cmp.Or(p.country(), po.body) // 总统
		}
	}
	p.chain, p.left = save, left
	return t.next
}

// consultative is the CPPCC that the article named last.
func (p *reader) consultative() string {
	return p.a.antecedent(func(name string) bool {
		last := p.x.lastBody(name)
		return last != nil && last.body.kind == schema.CPPCC
	})
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

func covers(posts []post, q post) bool {
	for _, o := range posts {
		if o.title == q.title || strings.HasSuffix(o.title, q.title) {
			return true
		}
	}
	return false
}

// group reads a list of names without posts after a group word: 市领导甲、乙.
func (p *reader) group(k int) int {
	p.bare()
	s := p.s
	s.items = append(s.items, item{kind: itemGroup, s: s, start: s.toks[k].start, left: s.toks[k].start, end: s.toks[k].end, rule: s.toks[k].w.pos})
	j := k + 1
	if s.at(j) == "：" || s.at(j) == " " || s.is(j, clsHas) {
		j++
	}
	strong := utf8.RuneCountInString(s.at(j)) < 2 || j < len(s.toks) && s.toks[j].is(clsPlace) // 市领导包片 names nobody
	if e := p.x.nameAt(p.a, s, j, strong); e > 0 && (s.bound(s.from(e)) > weakBound || !s.endsAt(e)) {
		first := len(s.items)
		if n := p.names(j, nil, "group"); n > j {
			for i := range s.items[first:] {
				s.items[first+i].of = p.led(k)
			}
			return n
		}
	}
	return k + 1
}

// led is the place whose leaders a group word heads: 泊云市领导, or those of the article's own city, 市领导; a bare level
// where that cannot be told, "" where not even that can.
func (p *reader) led(k int) string {
	s, level := p.s, ""
	for _, l := range p.x.lex.levels {
		if strings.HasPrefix(s.at(k), l) {
			level = l
		}
	}
	switch {
	case s.is(k-1, clsPlace):
		place, _, _ := p.x.cutPlaces(p.a, s.at(k-1)+s.at(k), nil)
		return place
	case level == "":
		return ""
	case p.opensPhrase(k):
		return cmp.Or(p.a.scene.of(level), level)
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		if p.opensPhrase(j) {
			place, _, _ := p.x.unknownPlace(s.s[s.toks[j].start:s.toks[k].start] + level)
			return place
		}
	}
	return ""
}

// opensPhrase reports whether nothing before token k belongs to it.
func (p *reader) opensPhrase(k int) bool {
	return k == 0 || p.s.toks[k-1].punct || p.s.is(k-1, clsStop|clsAnd)
}

// endsInLevel reports whether token k ends in the level of a place: what stands before a title is then a place, not a name.
func (p *reader) endsInLevel(k int) bool {
	r, _ := utf8.DecodeLastRuneInString(p.s.at(k))
	w := p.x.lex.words[string(r)]
	return w.is(clsLevel)
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

// nameAt reads a name after a post or in a list; after a foreign body it may be a foreign name of any length.
func (p *reader) nameAt(k int) int {
	if p.vague() {
		return p.plainName(k)
	}
	if n := len(p.chain); n > 0 && p.s.bound(k) < hardBound && p.x.foreignPlace(p.chain[n-1].body) != "" && p.a.knownAt(p.s, p.s.toks[k].start) == 0 {
		r := p.x.run(p.s, k)
		if e := p.x.foreign(p.s, &r); e > 0 && !p.s.toks[k].is(clsEdge) {
			return e
		}
		if e := r.whole(4, 5); e > 0 {
			return e // 田中一郎
		}
	}
	return p.x.nameAt(p.a, p.s, k, true)
}

// vague reports whether the posts read so far are those of people who are seldom named: 群众安全, 负责人和某某.
func (p *reader) vague() bool {
	for _, po := range p.chain {
		if po.kind != "none" && po.kind != "vague" {
			return false
		}
	}
	return len(p.chain) > 0
}

// plainName reads a name after 群众, 专家 or 负责人, whom a name seldom follows: one that begins with a common surname that is no word.
// Any other must be no word either, and end where somebody speaks or at a mark.
func (p *reader) plainName(k int) int {
	if k >= len(p.s.toks) {
		return 0
	}
	if p.commonAt(k) {
		e := p.x.nameAt(p.a, p.s, k, true)
		if last := p.s.from(e) - 1; e > 0 && last > k && p.s.toks[last].is(clsTitle) {
			return 0 // 市民孙女士
		}
		return e
	}
	if e := p.a.knownAt(p.s, p.s.toks[k].start); e > 0 {
		return e
	}
	e := p.x.nameAt(p.a, p.s, k, false)
	if j := p.s.from(e); e == 0 || p.x.lex.surnames[p.s.at(k)].doubtful() || p.s.toks[k].is(clsStop|clsFollow) || p.s.bound(j) < hardBound && !p.s.toks[j].is(clsSay) {
		return 0
	}
	return e
}
