package extract

import (
	"strings"
)

// bare gives the chain's posts to nobody: a post without a name; or to the person of whom a verb says that he holds them.
func (p *reader) bare() {
	if len(p.chain) == 0 {
		return
	}
	last := p.chain[len(p.chain)-1]
	it := item{kind: itemPost, s: p.s, start: p.left, end: last.end, left: p.left, posts: p.chain, rule: last.rule}
	if p.held != nil && p.owner != "" {
		it.name = p.owner
		for i := range it.posts {
			c := p.held.copula
			it.posts[i].action, it.posts[i].former = c.action, it.posts[i].former || c.former
		}
	}
	p.s.items = append(p.s.items, it)
	if last.kind != "vague" && last.kind != "none" {
		p.prev = p.chain
	}
	p.chain = nil
}

// copula reads a word between a person and his posts at token k.
func (p *reader) copula(k int) {
	t := p.s.toks[k]
	switch {
	case t.is(clsCopula) && t.w.copula.shape == "acts":
		p.acts = t.w
	case t.is(clsCopula):
		p.held, p.acts = t.w, nil
	case t.is(clsAs|clsOf) && p.acts != nil && p.namedBefore(k):
		p.held = p.acts
	case strings.ContainsAny(p.s.at(k), "。；"):
		p.held, p.acts = nil, nil
	}
}

// namedBefore reports whether a person was read right before token k.
func (p *reader) namedBefore(k int) bool {
	n := len(p.s.items)
	if n == 0 || p.s.items[n-1].kind != itemPerson {
		return false
	}
	j := p.s.from(p.s.items[n-1].end)
	return j == k || j+1 == k
}

// shareTitle gives the title to the body before too where two seats share it: 市委、市政府新闻发言人.
func (p *reader) shareTitle(k int, po post) {
	n := len(p.s.items)
	if len(p.chain) > 0 || n == 0 || k == 0 || p.s.at(k-1) != "、" || p.s.items[n-1].kind != itemBody || p.s.items[n-1].end != p.s.toks[k-1].start {
		return
	}
	first := p.s.items[n-1].body
	if a, b := p.x.lastBody(first), p.x.lastBody(po.body); a != nil && b != nil && a.body.class == "seat" && b.body.class == "seat" && p.s.toks[k].is(clsLevel) {
		po.body = first
		p.chain, p.left = append(p.chain, po), p.s.items[n-1].start
	}
}
