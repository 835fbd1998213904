package extract

import (
	"slices"
	"strings"
)

// bare gives the chain's posts to nobody: a post without a name; or to the person of whom a verb says that he holds them.
func (p *reader) bare() {
	if len(p.chain) == 0 {
		return
	}
	last := p.chain[len(p.chain)-1]
	it := item{kind: itemPost, s: p.s, start: p.left, end: last.end, left: p.left, posts: p.chain, rule: last.rule}
	if p.held == nil || len(p.owners) == 0 {
		p.s.items = append(p.s.items, it)
	} else {
		for i := range it.posts {
			po := &it.posts[i]
			po.told, po.action, po.former = p.held.at, p.held.action, p.held.former || po.former && p.held.action == ""
		}
		for i := range p.s.items {
			named := &p.s.items[i]
			named.given = named.given || p.held.action != "" && named.kind == itemPerson && slices.Contains(p.owners, named.name)
		}
		for _, it.name = range p.owners {
			p.s.items = append(p.s.items, it)
		}
	}
	if last.kind != "vague" && last.kind != "none" {
		p.prev = p.chain
	}
	p.chain = nil
}

// copula reads a word between a person and his posts at token k.
func (p *reader) copula(k int) {
	t := p.s.toks[k]
	switch {
	case p.shaped(k, "lives"), p.shaped(k, "replaces"):
	case p.shaped(k, "acts"):
		p.acts = p.holding(k)
	case t.is(clsCopula) && p.filled(k):
		p.held, p.acts = nil, nil
	case t.is(clsCopula):
		p.held, p.acts = p.holding(k), nil
		p.succeeds(k)
		if p.othersHold(k) {
			p.held = nil
		}
	case t.is(clsAs|clsOf) && p.acts != nil && p.namedBefore(k):
		p.held = p.acts
	case p.s.at(k) == "（":
		p.shut = p.held
	case p.s.at(k) == "）" && p.shut != nil:
		p.held, p.shut = p.shut, nil
	case p.held != nil && t.is(clsStop) && !t.is(clsPunct|clsTime|clsEdge|clsSex) && len(p.s.at(k)) > hanLen:
		p.held = nil // 现任副市长，协助市长工作
	case p.held != nil && strings.ContainsAny(p.s.at(k), "。；") && !(p.s.at(k) == "；" && p.titled(k+1)):
		p.held = nil // 曾任某局局长；某厅厅长 goes on
	}
}

// succeeds makes what the word at token k tells that of who took the place of the person before it: 甲接替乙任.
func (p *reader) succeeds(k int) {
	for k--; k >= 0 && !p.s.toks[k].is(clsPunct); k-- {
		if !p.shaped(k, "replaces") {
			continue
		}
		p.owners = nil
		for i := range p.s.items {
			if it := &p.s.items[i]; it.kind == itemPerson && it.start < p.s.toks[k].start {
				p.owners = []string{it.name}
			}
		}
		return
	}
}

// filled gives the posts before 由 to the people behind it, where the word at token k, with no post behind it, says that they hold them, 组长由甲、乙
// 担任, and reports whether it does.
func (p *reader) filled(k int) bool {
	s, i := p.s, len(p.s.items)
	for i > 0 && s.items[i-1].kind == itemPerson {
		i--
	}
	if i == 0 || i == len(s.items) || p.titled(k+1) || !s.open(&s.items[i-1]) {
		return false
	}
	h := p.holding(k)
	posts := slices.Clone(s.items[i-1].posts)
	for j := range posts {
		posts[j].told, posts[j].action, posts[j].former = h.at, h.action, h.former
	}
	for ; i < len(s.items); i++ {
		s.items[i].posts, s.items[i].given = append(s.items[i].posts, posts...), h.action != ""
	}
	return true
}

// open reports whether the item is a post of which 由 behind it tells who holds it: 局长一职由甲接任.
func (s *sentence) open(it *item) bool {
	by := s.from(it.end)
	if s.is(by, clsOf) {
		by++
	}
	return it.kind == itemPost && it.name == "" && s.is(by, clsBy)
}

// holding is what the word at token k tells of posts: they are over where its clause says so, 曾在某局任, or what its bracket stands behind.
func (p *reader) holding(k int) *holding {
	h := &holding{p.s.toks[k].w.copula, p.s.toks[k].start}
	if p.pastBefore(k) || p.shut != nil && p.shut.former {
		h.action, h.former = "", true
	}
	return h
}

// pastBefore reports whether a word before token k in its clause, or alone in the one before, says that what it tells of is over: 曾在某局任;
// 此前，甲任.
func (p *reader) pastBefore(k int) bool {
	for k--; k >= 0 && !p.s.toks[k].is(clsPunct); k-- {
		if p.s.toks[k].has(shapePast) {
			return true
		}
	}
	return p.s.at(k) == "，" && k > 0 && p.s.toks[k-1].has(shapePast) && (k == 1 || p.s.is(k-2, clsPunct))
}

// othersHold reports whether the word at token k says of somebody without a name what he holds (副市长任组长), or of several what
// each of them does (甲、乙分别任).
func (p *reader) othersHold(k int) bool {
	if k == 0 {
		return false
	}
	if w := p.s.toks[k-1].w; w != nil && len(p.owners) > 1 {
		if w.has(shapeEach) {
			return true
		}
	}
	if p.s.is(k-1, clsFrom) {
		return true // 从担任某局局长那天起，乙
	}
	n := len(p.s.items)
	if p.s.at(k-1) == "（" && (n == 0 || p.s.items[n-1].kind != itemPerson || p.s.items[n-1].end != p.s.toks[k-1].start) {
		return true // 时任某局局长（现任某厅厅长）甲
	}
	for j := k - 1; j >= 0 && !strings.ContainsAny(p.s.at(j), "，；。："); j-- {
		if p.s.is(j, clsBy|clsHas) || p.s.is(j, clsCites) && p.s.is(j, clsSay) { // 由某市政府主要负责同志任组长, 还有一名官员任某市副市长, 祝贺他当选
			return n == 0 || p.s.items[n-1].kind != itemPerson || p.s.items[n-1].start < p.s.toks[j].start
		}
	}
	figure := func(k int) bool { return k >= 0 && p.s.s[p.s.toks[k].start] <= '9' }
	if p.placeHolds(k) || figure(k-2) && !figure(k-1) && !p.s.toks[k-1].is(clsTime) && !p.s.is(k-3, clsOthers) {
		return true // 有33人挂职任副县长, but 2018.05任, 甲等22人当选
	}
	if n > 0 && p.s.items[n-1].end == p.s.toks[k].start {
		return p.s.items[n-1].kind != itemPerson
	}
	return p.strangerBefore(k)
}

// strangerBefore reports whether a name that was not read ends before token k: 他的前任某某现任.
func (p *reader) strangerBefore(k int) bool {
	for j := max(0, k-3); j < k-1; j++ {
		if p.commonAt(j) && p.s.plainRun(j, k) && p.x.nameAt(p.a, p.s, j, true) == p.s.toks[k].start {
			return true
		}
	}
	return false
}

// placeHolds reports whether a place that nobody goes to stands before token k: 去年底中国接任主席国, but 到青澜市任副市长.
func (p *reader) placeHolds(k int) bool {
	if !p.s.is(k-1, clsPlace) || k > 1 && p.s.is(k-2, clsIn|clsEdge|clsPlace) {
		return false
	}
	for j := k - 2; j >= 0 && !p.s.toks[j].is(clsPunct); j-- {
		if p.s.toks[j].has(shapeInto) || p.s.toks[j].is(clsIn) {
			return false
		}
		k = j
	}
	n := len(p.s.items)
	return n == 0 || p.s.items[n-1].kind != itemPerson || p.s.items[n-1].start < p.s.toks[k].start
}

// given reports whether what follows the name from token k to j gives posts to him, or to a list of names that he is the first of:
// 免去甲、乙的局长职务, 免去甲某局局长职务.
func (p *reader) given(k, j int) bool {
	if p.noticedAt(k) && p.titled(j) {
		return true
	}
	for j = p.s.overBracket(j); j < len(p.s.toks); j = p.s.overBracket(j) {
		if p.s.toks[j].is(clsAs | clsOf) {
			return true
		}
		if p.s.at(j) != "、" && !p.s.toks[j].is(clsAnd) {
			return false
		}
		e := p.x.nameAt(p.a, p.s, j+1, false)
		if e == 0 {
			return false
		}
		j = p.s.from(e)
	}
	return false
}

// noticedAt reports whether a word of a notice stands right before token k: 免去, 免去：.
func (p *reader) noticedAt(k int) bool {
	return p.acts != nil && (p.s.is(k-1, clsCopula) || p.s.at(k-1) == "：")
}

// noticed gives the posts printed right behind the names from token k to end, or behind 同志, to them: 免去甲同志某局局长职务.
func (p *reader) noticed(k, end int) int {
	j := end
	if p.s.is(j, clsComrade) {
		j++
	}
	if !p.noticedAt(k) || !p.titled(j) {
		return end
	}
	p.held = p.acts
	return j
}

// said reports whether the word at token k says of the person right before it what he holds, and is no part of a post: 甲时任某局局长.
func (p *reader) said(k int) bool {
	n := len(p.s.items)
	return p.s.is(k, clsCopula) && n > 0 && p.s.items[n-1].kind == itemPerson && p.s.items[n-1].end == p.s.toks[k].start
}

// namedBefore reports whether a person was read right before token k.
func (p *reader) namedBefore(k int) bool {
	n := len(p.s.items)
	if n == 0 || p.s.items[n-1].kind != itemPerson {
		return false
	}
	j := p.s.overBracket(p.s.from(p.s.items[n-1].end))
	return j == k || j+1 == k
}

// shareTitle gives the title to the body before too where two seats share it, 市委、市政府新闻发言人, or two bodies of one kind do, each
// by its full name: 中央台办、国务院台办主任.
func (p *reader) shareTitle(k int, po post) {
	n := len(p.s.items)
	if len(p.chain) > 0 || n == 0 || k == 0 || p.s.at(k-1) != "、" || p.s.items[n-1].kind != itemBody || p.s.items[n-1].end != p.s.toks[k-1].start {
		return
	}
	first := p.s.items[n-1].body
	a, b := p.x.lastBody(first), p.x.lastBody(po.body)
	if a == nil || b == nil {
		return
	}
	if a.body.class == b.body.class && last(first) == last(po.body) && p.opensName(k) || a.body.class == "seat" && b.body.class == "seat" && p.s.toks[k].is(clsLevel) {
		po.body = first
		p.chain, p.left = append(p.chain, po), p.s.items[n-1].start
	}
}
