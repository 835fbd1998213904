package extract

import (
	"cmp"
	"slices"
	"strings"

	"guanxi/schema"
)

// alone is the body that is called by the name of it, without another or a place, as the article has named it.
func (p *reader) alone(name string) string {
	full, last := p.called(name), p.x.lastBody(name)
	if full == name && last != nil && last.body.kind == schema.Congress && last.body.class == "inner" {
		return p.standing("") + name
	}
	return full
}

// partsIn reports whether the name of a body holds that of another before its end: 管委会服务处.
func (x *Extractor) partsIn(name string) bool {
	toks := x.cut(name)
	return slices.ContainsFunc(toks[:len(toks)-1], func(t tok) bool { return t.is(clsBody) })
}

// standing is the standing committee of a congress that the article named last, or that part of it.
func (p *reader) standing(part string) string {
	return p.a.antecedent(func(name string) bool {
		name, ok := strings.CutSuffix(name, part)
		last := p.x.lastBody(name)
		_, house := p.x.lex.pieces.ends(name, pieceHouse)
		return ok && last != nil && last.body.kind == schema.Congress && !last.body.inner() && !house
	})
}

// ofStanding is the part of a congress's standing committee that w ends and that is called without the congress, 常委会法工委, 执法检查组;
// "" where the article has named no such committee, or that committee is what is called.
func (p *reader) ofStanding(part string, w *word) string {
	host := p.standing("")
	if host == "" || strings.HasSuffix(host, w.text) || part[p.x.overlap(host, part):] != w.text {
		return ""
	}
	return cmp.Or(p.standing(w.text), host+w.text)
}

// whole is the longest beginning of a body's name that is one with departments, "" if none is.
func (x *Extractor) whole(name string) string { return x.beginning(name, hasParts) }

// beginning is the longest beginning of a body's name that ends in a word that ok accepts; not the youth league of a university.
func (x *Extractor) beginning(name string, ok func(*word) bool) string {
	for _, t := range slices.Backward(x.cut(name)) {
		i := t.end
		last := x.lastBody(name[:i])
		if last == nil || !ok(last) {
			continue
		}
		if of := x.lastBody(name[:i-len(last.text)]); last.body.kind != schema.Mass || of == nil || of.body.class != "open" {
			return name[:i]
		}
	}
	return ""
}

// watched is the body that a discipline group is stationed in, where rest, its end, calls it: 驻教育部纪检监察组组长、部党组成员.
func (p *reader) watched(group, rest string) string {
	last := p.x.lastBody(group)
	if last == nil || last.body.kind != schema.Discipline || last.body.class != "open" {
		return ""
	}
	head := strings.TrimSuffix(group, last.text)
	w := p.x.lastBody(head)
	if w == nil || w.text == rest || !strings.HasSuffix(w.text, rest) {
		return ""
	}
	from := len(head) - len(w.text)
	if from >= hanLen && p.x.lex.find(head[from-hanLen:from]).is(clsLevel) {
		from -= hanLen // 省教育厅
	}
	return p.x.readBody(p.a, head[from:], nil).name()
}

// outer is the post whose body a title without one inherits, if the last post, before, is of a mere part of it, and somebody held
// the same title in the whole, 副院长丙 after 某学院副院长甲、纪委书记乙, or the title is one of its head; or of a group stationed in it:
// 副部长乙 after 驻某部纪检监察组组长甲.
func (p *reader) outer(po *post, before *post, w *word) *post {
	if before != nil {
		if host := p.aboveSection(po, before.body, w); host != "" {
			of := *before
			of.body = host
			return &of
		}
	}
	if before == nil || strings.HasSuffix(before.title, w.text) || w.heads(before.body) {
		return before
	}
	find := func(posts []post) *post {
		for i := len(posts) - 1; i >= 0; i-- {
			if po := &posts[i]; len(po.body) < len(before.body) && po.body != "" && strings.HasPrefix(before.body, po.body) && strings.HasSuffix(po.title, w.text) {
				return po
			}
		}
		return nil
	}
	if po := find(p.chain); po != nil {
		return po
	}
	for _, it := range slices.Backward(p.s.items) {
		if po := find(it.posts); po != nil {
			return po
		}
	}
	of := *before
	if len(p.chain) > 0 || p.held != nil { // 某医院内科主任、副院长
		of.body = cmp.Or(p.x.headedHost(before.body, w), of.body)
	}
	of.body = cmp.Or(p.watched(before.body, ""), of.body)
	return &of
}

// aboveSection is the whole, of whose party group the post is that is printed behind one in a section of it, 某局人事科科长、党组成员, or whose secretary,
// 团市委学校部部长、副书记; or, of the next in a list, any party's body, 某局人事科科长甲、机关党委书记乙. "" if it is of no such.
func (p *reader) aboveSection(po *post, section string, w *word) string {
	last, parts := p.x.lastBody(section), p.x.lex.pieces
	if last == nil || !parts.endsIn(section, pieceSection) && !parts.endsIn(section, pieceMinistry) {
		return ""
	}
	of := strings.TrimSuffix(section, last.text)
	switch chained := len(p.chain) > 0; {
	case po.party && (chained && po.committee == "" || !chained && p.follows(po)):
		return p.x.beginning(of, hasParts)
	case !po.party && chained && parts.endsIn(w.text, pieceSecretary):
		return p.x.beginning(of, func(w *word) bool { return w.body.class == "seat" })
	}
	return ""
}

// headedHost is the body that a part of it, body, lies in and that one with the title w heads.
func (x *Extractor) headedHost(body string, w *word) string {
	part := x.lastBody(body)
	if part == nil {
		return ""
	}
	return x.beginning(strings.TrimSuffix(body, part.text), func(last *word) bool {
		return hasParts(last) && (w.heads(last.text) || w.title.kind == "chair" && last.body.kind == schema.Mass) // 妇联
	})
}

// groupOf is the body of whose party group a body's name begins with, as the post before tells it: 党组学习领导小组, 党委办公室.
func (x *Extractor) groupOf(name, before string) string {
	for n, w := range x.lex.heads(name) {
		if w.is(clsPrefix) && w.prefix == "party" && n < len(name) {
			return x.beginning(before, func(w *word) bool { return hasParts(w) || w.body.class == "seat" })
		}
	}
	return ""
}

// hasParts reports whether departments that are called by their names alone may belong to a body of this kind; those of a place's
// committee and government are named with it.
func hasParts(last *word) bool {
	switch last.body.class {
	case "unit", "open", "top", "party":
		return true
	case "seat":
		return last.body.kind == schema.Court || last.body.kind == schema.Procuracy || last.body.kind == schema.Military
	}
	return last.body.kind == schema.Military
}
