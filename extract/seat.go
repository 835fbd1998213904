package extract

import (
	"cmp"
	"strings"
	"unicode/utf8"

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
	if b.placed || b.top {
		return p.placed(w, b)
	}
	if full := cmp.Or(p.completed(po, b, before), p.branchOf(b.rest)); full != "" { // 分局局长 of 某市公安局石桥分局
		return full
	}
	if b.ofHouse() || before != nil && p.amongCommittees(b, before.body) {
		return p.house(before) + b.rest
	}
	if b.ofArea() && p.x.beginsInArea(b.rest) { // 高新区管委会
		return p.aroundArea(before) + b.name()
	}
	if before != nil && before.body != "" {
		if full := p.behind(before.body, b); full != "" {
			return full
		}
	}
	if host := p.host(po, b, before); host != "" {
		return host + b.name()
	}
	return p.sectionOf(b.name(), w)
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
	case chained && b.class != "tail" && b.class != "open" || ofPlace:
		return p.x.under(before, b)
	case !chained:
		return ""
	case strings.HasSuffix(before, b.rest):
		return before // 某市体育局副局长、局党组成员
	}
	if full := p.called(b.rest); full != b.rest {
		return full
	}
	return p.x.under(before, b)
}

// placed is the body of a plain title before which a place or a national body is printed.
func (p *reader) placed(w *word, b body) string {
	switch {
	case b.rest == "" && b.placed && w.title.kind == "chair" && p.x.foreignPlace(b.place) == "": // 广西壮族自治区主席
		return b.place + p.x.lex.pieces.the(pieceGovernment)
	case b.placed && p.x.lex.words[b.place].is(clsLevel):
		return p.called(b.name()) // of a place that nothing tells
	case b.placed && len(b.rest) == hanLen && b.class == "open" && b.rest != p.x.lex.pieces.the(pieceSeat): // 市局, of 青澜市水利局
		return cmp.Or(p.a.antecedent(func(name string) bool {
			return strings.HasPrefix(name, b.place) && strings.HasSuffix(name, b.rest) && len(name) > len(b.name())
		}), b.name())
	}
	return b.name()
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
	government := p.x.lex.pieces.the(pieceGovernment)
	head, _, of := strings.Cut(before.body, government)
	_, special := p.x.lex.pieces.ends(head, pieceSpecial)
	switch {
	case of && special && b.kind == schema.Government && p.x.lex.hasChief(b.rest) && p.inList(po):
		return head + government + b.rest // 某特区政府财政司司长甲、律政司司长乙
	case group != "":
		return group + b.rest
	case len(p.chain) > 0 && n > 0:
		return before.body + b.rest[n:] // 市人大常委会副主任、常委会办公室主任
	case b.kind == schema.Foreign && country != "":
		return country + b.rest // 老挝总理甲，国会主席乙
	}
	return ""
}

// inList reports whether 、 or 和 stands before the post.
func (p *reader) inList(po *post) bool {
	k := p.s.from(po.start) - 1
	return p.s.at(k) == "、" || p.s.is(k, clsAnd)
}

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

// under is the body that an unplaced one belongs to in a chain of posts: 市委常委、宣传部部长; 党工委书记、管委会主任; 主席团委员、创研部主任.
func (x *Extractor) under(before string, b body) string {
	place := x.wherePlaced(before)
	switch b.class {
	case "party":
		return x.partyBody(before, place, b)
	case "seat", "unit":
		return x.besides(before, place, b)
	case "open":
		return x.openBody(before, place, b)
	case "inner", "office", "tail", "":
		return x.inside(before, b)
	}
	return b.name()
}

// wherePlaced is the place that the name of a body begins with, in as many words as it prints; "" if it begins with none.
func (x *Extractor) wherePlaced(name string) string {
	place := x.placeIn(name)
	if d := x.divisionOf(name); d != nil && strings.HasPrefix(name, d.name) {
		place = d.name
	}
	if w := x.lex.words[place]; w.is(clsPlace) && len(w.place) > 0 && w.place[0].name != place && !x.bodyStarts(name[len(place):]) {
		place, _, _ = x.unknownPlace(name, schema.NoLevel) // 青澜路街道 is another place than 青澜
	}
	return place
}

// partyBody is a party body behind one of a place, or behind a committee where nothing tells the place: 区委常委、组织部部长.
func (x *Extractor) partyBody(before, place string, b body) string {
	last := x.lastBody(before)
	committee := last != nil && last.body.class == "seat" && last.body.kind == schema.Party
	area := last != nil && x.endsInArea(strings.TrimSuffix(before, last.text))
	switch {
	case area && !committee: // 青澜高新区管委会副主任、组织部部长
		return strings.TrimSuffix(before, last.text) + b.rest
	case place != "" && !(area && committee):
		return place + x.partySeat(before, place) + b.rest
	case committee:
		return before + b.rest
	}
	return b.name()
}

// openBody is a body that any word may begin, behind another: a part of that one where its name is short.
func (x *Extractor) openBody(before, place string, b body) string {
	last := x.lastBody(before)
	ends := func(class string) bool { return last != nil && last.body.class == class }
	if b.kind == schema.Military && ends("unit") {
		return x.inside(before, b) // 某公安厅专员、网络安全保卫总队总队长
	}
	if b.kind == schema.Government && ends("top") && last.body.kind == schema.Government {
		return before + b.rest // 国家某委副秘书长、某某评价局局长
	}
	if utf8.RuneCountInString(b.rest) > 4 || b.kind != schema.Government && b.kind != schema.OtherKind {
		return b.name()
	}
	if place != "" && strings.HasPrefix(before, place) && ends("seat") {
		return place + b.rest
	}
	return before + b.rest
}

// besides is a committee or a bureau behind a body of the same place.
func (x *Extractor) besides(before, place string, b body) string {
	last := x.lastBody(before)
	if last != nil && last.body.class == "inner" && b.class == "seat" {
		if host := strings.TrimSuffix(before, last.text); host != "" {
			return host + b.rest // 人大常委会法工委副主任、预算工委主任
		}
	}
	ofBody := x.cut(b.rest)[0].is(clsBody) || strings.HasPrefix(b.rest, "“") // “两新”工委
	own, ok := x.lex.pieces.ends(before, pieceCommittee)
	switch {
	case ok && own != place && own != "" && b.class == "seat" && ofBody:
		return own + strings.TrimPrefix(b.rest, own) // 某高新区党工委书记、管委会主任
	case b.kind == schema.Discipline && last != nil && (last.body.class == "open" || last.body.class == "unit"):
		return before + b.rest // 某公司党委副书记、纪委书记
	case b.kind == schema.Mass && last != nil && (last.body.kind == schema.Institution || last.body.kind == schema.Enterprise):
		return before + b.rest // 某大学党委副书记、团委书记
	case place != "" && ofBody:
		return place + b.rest // not of an area with a name of its own: 石桥新区党工委
	}
	return b.name()
}

// inside is a part of the body before, or of what that is a part of; not what has no word of a body, nor the board of a firm or a
// meeting (大会主席团).
func (x *Extractor) inside(before string, b body) string {
	if last := x.lastBody(b.rest); last != nil {
		if firm(x.lastBody(strings.TrimSuffix(b.rest, last.text))) {
			return b.name() // 某基金会主席、某公司董事会主席
		}
	}
	if host := x.sister(before, b); host != "" {
		return host + b.rest
	}
	_, bureau := x.lex.pieces.ends(before, pieceBureau)
	if before == "" || x.cut(b.rest)[0].has("noun") || bureau || b.class == "" && utf8.RuneCountInString(b.rest) > 2 {
		return b.name() // 省林业局党组成员、云岭国家植物园园长
	}
	return before + b.rest
}

// partySeat is how the party committee of a place is written in the body before: 委, 党委 or 地委.
func (x *Extractor) partySeat(before, place string) string {
	for _, s := range x.lex.pieces[pieceCommittee] {
		if strings.HasPrefix(before, place+s) {
			return s
		}
	}
	return x.committeeOf(place)
}
