package extract

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// joinsPeople reports whether who is told of from token k on is joined to the person before: 某市委书记甲、某市长乙曾任.
func (p *reader) joinsPeople(k int) bool {
	n := len(p.s.items)
	return n > 0 && k > 0 && (p.s.at(k-1) == "、" || p.s.is(k-1, clsAnd)) && p.s.items[n-1].kind == itemPerson && p.s.items[n-1].end == p.s.toks[k-1].start
}

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
		if e == 0 || n > 0 && (p.postAhead(k) || p.bodyAhead(e) || p.x.lex.places.country[s.s[s.toks[k].start:e]] != "") {
			return k - min(n, 1) // not over the mark before what is no name
		}
		p.x.splitAt(s, e)
		if n == 0 && !p.joinsPeople(s.from(left)) {
			p.owners = nil
		}
		start := s.toks[k].start
		it := item{kind: itemPerson, s: s, start: start, end: e, left: left, name: p.a.bare(s.s[start:e]), posts: slices.Concat(p.common, posts), rule: rule, list: p.list}
		p.owners, p.held = append(p.owners, it.name), nil
		p.foreigner(&it)
		given := len(it.posts)
		if k = p.trailing(s.from(e), &it); n > 0 && len(it.posts) > given {
			it.posts = it.posts[given:] // 国王甲和乙王储
		}
		s.items = append(s.items, it)
		rule = "list"
		if k >= len(s.toks) || !p.listSep(k, n) {
			p.seated(k)
			return k
		}
		if s.at(k) == "，" || s.is(k, clsPlus) && !p.x.deputies(posts) { // 县委书记甲以及乙、丙等领导
			posts = nil
		}
		if k++; k >= len(s.toks) {
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
	e := p.x.nameAt(p.a, p.s, k+1, n > 1 && p.s.single(k+1) && p.commonAt(k+1)) // 甲、乙、丙和沈冠军
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
	case w.is(clsTitle) && w.title.kind == "none" && (p.s.is(p.s.from(e), clsAnd) && !another || e == p.s.toks[t.at].end): // 甲和其他成员; 沈冠军
		return false
	case e != p.s.toks[t.pre].start || p.endsInLevel(t.pre-1):
		return true
	case t.pre == t.at: // 李强市长, but 濮阳中支总经理王伟
		return another && p.x.surname(p.s.s[p.s.toks[k].start:]) > 1
	}
	return another || !p.commonAt(k) // 李强副市长
}

// calls reports whether what reads as a name at token k is what another body is called by, and more words: 副院长|鹭岚|艺术中心主任甲.
func (p *reader) calls(k int) bool {
	j := p.s.from(p.x.nameAt(p.a, p.s, k, true))
	return j > k && j < len(p.s.toks) && p.s.toks[j].w != nil && !p.s.single(j) && p.s.plainWord(j) && !p.s.is(j, clsPlace) && p.postAhead(k)
}

// bodyAhead reports whether what was read as a name up to byte e goes on as the name of a body: 翠竹镇政府.
func (p *reader) bodyAhead(e int) bool {
	j := p.s.from(e)
	return p.s.is(j, clsLevel) && p.s.is(j+1, clsBody)
}

// endsInLevel reports whether token k ends in the level of a place: what stands before a title is then a place, not a name.
func (p *reader) endsInLevel(k int) bool {
	r, _ := utf8.DecodeLastRuneInString(p.s.at(k))
	w := p.x.lex.find(string(r))
	return w.is(clsLevel)
}

// nameAt reads a name after a post or in a list; after a foreign body it may be a foreign name of any length.
func (p *reader) nameAt(k int) int {
	if p.vague() {
		return p.plainName(k)
	}
	if len(p.chain) > 0 && p.s.at(p.s.from(p.left)-1) == "“" && p.s.at(p.s.from(p.x.nameAt(p.a, p.s, k, true))) == "”" {
		return 0 // “区长包园”, a saying
	}
	if n := len(p.chain); n > 0 && p.s.bound(k) < hardBound && !p.s.is(k, clsAnd) && p.x.foreignPlace(p.chain[n-1].body) != "" && p.a.knownAt(p.s, p.s.toks[k].start) == 0 {
		r := p.x.run(p.s, k)
		if e := cmp.Or(p.x.dotted(p.s, &r), p.x.japanese(p.s, &r), p.x.foreign(p.s, &r)); e > 0 && !p.s.toks[k].is(clsEdge) {
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
// Any other must be foreign, or no word either, and end where somebody speaks or at a mark.
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
	if r := p.x.run(p.s, k); p.x.allTranslit(p.s, &r) { // 画家阿克莎塔
		return p.x.foreign(p.s, &r)
	}
	e := p.x.nameAt(p.a, p.s, k, false)
	if j := p.s.from(e); e == 0 || p.x.lex.surnames[p.s.at(k)].doubtful() || p.s.toks[k].is(clsStop|clsFollow) || p.s.bound(j) < hardBound && !p.s.toks[j].is(clsSay) {
		return 0
	}
	return e
}
