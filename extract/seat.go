package extract

import (
	"cmp"
	"strings"

	"guanxi/schema"
)

// seat is the body of a plain title: printed before it, or inherited from the post before.
func (p *reader) seat(po *post, w *word, phrase string, b body, before *post) string {
	if country := p.abroad(po, b, before); country != "" {
		return country + b.name()
	}
	if phrase == "" {
		return p.unprinted(w, before)
	}
	if full := p.ofBureau(po, w, b, before); full != "" { // 石桥分局
		return full
	}
	if b.placed || b.top {
		return p.placed(w, b)
	}
	if full := cmp.Or(p.ofRegion(po, b), p.completed(po, b, before), p.wholeAhead(b.rest), p.branchOf(b.rest)); full != "" { // 分局局长 of 某市公安局石桥分局
		return full
	}
	if b.ofHouse() || before != nil && p.amongCommittees(b, before.body) {
		return p.house(before, b) + b.rest
	}
	if b.ofArea() && p.x.beginsInArea(b.rest) { // 高新区管委会
		return p.aroundArea(before) + b.name()
	}
	if before != nil && before.body != "" && !strings.HasPrefix(b.rest, "《") { // 《某某志》编委会 is of many
		if full := p.behind(before.body, b); full != "" {
			return full
		}
	}
	return cmp.Or(p.hosted(po, w, b, before), p.alone(b.name()))
}

// ofArea reports whether the body is of the classes that an area such as a development zone has: 管委会, 党工委, 分局.
func (b body) ofArea() bool {
	return b.class == "seat" || b.class == "office" || b.class == "unit" || b.class == "party"
}

// aroundArea is the short name of the place in which an area lies that is called by its kind alone: that of the post before, or the
// article's own.
func (p *reader) aroundArea(before *post) string {
	if d := p.near(before); d != nil && d.level != schema.Province && len(d.short) > 0 {
		return d.short[0]
	}
	return p.a.scene.shortName()
}

// behind is the body that an unplaced one is behind a post in the body before, "" if that tells nothing of it.
func (p *reader) behind(before string, b body) string {
	chained := len(p.chain) > 0
	ofPlace := b.class == "party" || b.class == "unit" || b.class == "seat" && !p.x.lex.ofLevel(b.rest)
	switch {
	case before != b.rest && strings.HasPrefix(before, b.rest):
		return b.rest // 大会秘书长, after 大会主席团
	case b.class == "seat" && strings.HasSuffix(before, b.rest):
		return before // 市政协主席带领政协委员
	case chained && b.class != "tail" && b.class != "open" || ofPlace:
		return p.x.under(before, b)
	case !chained:
		return ""
	case strings.HasSuffix(before, b.rest):
		return before // 某市体育局副局长、局党组成员
	}
	if full := p.called(b.rest); full != b.rest && p.x.chainHost(before, b) == "" {
		other, named := strings.CutSuffix(full, b.rest)
		if place := p.x.wherePlaced(before); place != "" && named && p.x.levelled(other) && !strings.HasPrefix(other, place) {
			return place + b.rest // 某省海外联谊会 before, 某市委常委、海外联谊会会长
		}
		return full
	}
	if _, task := p.x.lex.pieces.ends(b.rest, pieceTask); task { // 某县某委主任、某工作领导小组组长
		return cmp.Or(p.a.antecedent(func(name string) bool { return strings.HasSuffix(name, b.rest) }), p.x.wherePlaced(before)+b.rest)
	}
	return p.x.under(before, b)
}

// placed is the body of a plain title before which a place or a national body is printed.
func (p *reader) placed(w *word, b body) string {
	secretary := w.text == p.x.lex.pieces.the(pieceSecretary)
	small := b.level == schema.Township || b.level == schema.Village
	switch {
	case b.rest == "" && b.placed && w.title.kind == "chair" && p.x.foreignPlace(b.place) == "": // 广西壮族自治区主席
		return b.place + p.x.lex.pieces.the(pieceGovernment)
	case b.rest == "" && b.placed && p.x.levelled(b.place) && (w.title.kind == "member" || secretary && !small): // 青澜市常委, 石桥区副书记
		return b.place + p.x.committeeOf(b.place)
	case b.kind == schema.Congress && b.class == "seat" && !w.heads(b.name()) && w.heads(b.name()+p.x.lex.pieces.the(pieceStanding)): // 青澜市人大副主任
		return b.name() + p.x.lex.pieces.the(pieceStanding)
	case b.placed && p.x.lex.find(b.place).is(clsLevel):
		return p.called(b.name()) // of a place that nothing tells
	case b.placed && len(b.rest) == hanLen && b.class == "open" && b.rest != p.x.lex.pieces.the(pieceSeat): // 市局, of 青澜市水利局
		return cmp.Or(p.a.antecedent(func(name string) bool {
			return strings.HasPrefix(name, b.place) && strings.HasSuffix(name, b.rest) && len(name) > len(b.name())
		}), b.name())
	}
	return p.ofParty(b)
}

// completed is the body of which a post prints only the end, as the post before tells the beginning; "" where it does not.
func (p *reader) completed(po *post, b body, before *post) string {
	if before == nil {
		return ""
	}
	if len(p.chain) > 0 {
		if host := p.watched(before.body, b.rest); host != "" {
			return host
		}
	}
	country := p.x.foreignPlace(before.body)
	n, group := p.x.overlap(before.body, b.rest), p.x.groupOf(b.rest, before.body)
	switch {
	case group != "":
		return group + b.rest
	case len(p.chain) > 0 && n > 0:
		return before.body + b.rest[n:] // 市人大常委会副主任、常委会办公室主任
	case b.kind == schema.Foreign && country != "":
		return country + b.rest // 老挝总理甲，国会主席乙
	}
	return ""
}

// ofRegion is the bureau b of a special region, or its legislature or court, that is called without it where the article is set in one, or
// in a list behind another: 某特区政府财政司司长甲、律政司司长乙、立法会主席丙. "" elsewhere.
func (p *reader) ofRegion(po *post, b body) string {
	_, ministry := p.x.lex.pieces.ends(b.rest, pieceMinistry)
	bureau := b.kind == schema.Government && p.x.lex.hasChief(b.rest)
	house := b.kind == schema.Congress && b.class == "open" || b.kind == schema.Court
	if !bureau && !house || ministry {
		return ""
	}
	region := p.x.region(p.a.scene.name())
	if region != "" {
		region = cmp.Or(p.x.region(p.a.antecedent(func(name string) bool { return p.x.region(name) != "" })), region)
	}
	if before := p.before(); before != nil && p.inList(po) && (region == "" || p.near(before) != nil) {
		region = p.x.region(before.body) // of whom he stands behind
	}
	switch {
	case region == "":
		return ""
	case house:
		return region + b.rest
	}
	return region + p.x.lex.pieces.the(pieceGovernment) + b.rest
}

// region is the special region that a body's name begins with, "" if it begins with none.
func (x *Extractor) region(name string) string {
	place := x.placeIn(name)
	if _, special := x.lex.pieces.ends(place, pieceSpecial); special {
		return place
	}
	return ""
}

// inList reports whether 、 or 和 stands before the post.
func (p *reader) inList(po *post) bool {
	k := p.s.from(po.start) - 1
	return p.s.at(k) == "、" || p.s.is(k, clsAnd)
}

// follows reports whether the post stands in a list whose items may have commas.
func (p *reader) follows(po *post) bool {
	k := p.s.from(po.start) - 1
	return p.inList(po) || p.s.at(k) == "，" || p.s.is(k, clsPlus)
}

// afterMark reports whether a mark stands before the post.
func (p *reader) afterMark(po *post) bool { return p.s.is(p.s.from(po.start)-1, clsPunct) }

// overlap is how many bytes of the name of a body say the end of the one before again, as a word of its own.
func (x *Extractor) overlap(before, name string) int {
	n := 0
	for i, w := range x.lex.heads(name) {
		if w.is(clsBody) && i > hanLen && i < len(name) && strings.HasSuffix(before, name[:i]) {
			n = i
		}
	}
	return n
}

// unprinted is the body of a plain title that is printed without one, as the post before tells it.
func (p *reader) unprinted(w *word, before *post) string {
	if before == nil || p.plainMember(w, before) { // 某局局长甲介绍情况，委员乙发言
		return ""
	}
	region, _ := p.x.lex.pieces.ends(before.body, pieceCommittee)
	if _, ok := p.x.lex.pieces.ends(region, pieceRegion); ok && w.title.kind == "chair" {
		return region + p.x.lex.pieces.the(pieceGovernment) // 自治区党委常委、常务副主席
	}
	if region != "" && w.heads(region) {
		return region // 管理办公室党工委书记、主任
	}
	if _, task := p.x.lex.pieces.ends(w.title.body, pieceTask); task && !w.heads(before.body) {
		return p.headed(w, false) // 某指挥部召开会议，市委宣传部部长、副指挥长甲
	}
	return before.body
}

// plainMember reports whether the title is a member's of a congress, which nobody of the department before it is.
func (p *reader) plainMember(w *word, before *post) bool {
	last := p.x.lastBody(before.body)
	return w.title.kind == "member" && len(p.chain) == 0 && last != nil && last.body.class == "unit"
}

// branchOf is the branch, named in full before, that is called by the word for it alone, "" if rest is none.
func (p *reader) branchOf(rest string) string {
	if of, branch := p.x.lex.pieces.ends(rest, pieceBranch); !branch || of != "" {
		return ""
	}
	if full := p.called(rest); full != rest {
		return full
	}
	return ""
}

// beginsInArea reports whether the name of a body begins with an area that is called by its kind alone: 高新区.
func (x *Extractor) beginsInArea(name string) bool {
	w := x.cut(name)[0].w
	return w != nil && w.body.class == "area"
}
