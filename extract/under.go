package extract

import (
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// under is the body that an unplaced one belongs to in a chain of posts: 市委常委、宣传部部长; 党工委书记、管委会主任; 主席团委员、创研部主任.
func (x *Extractor) under(before string, b body) string {
	if host := x.chainHost(before, b); host != "" {
		return host + b.rest
	}
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

// chainHost is what b is a part of, as the body before is or holds it, 某公安厅法制处处长、网络安全保卫总队总队长, or is a part of it too, of the
// same kind, 某局办公室一科副科长、二科科长; "" where b is no such part.
func (x *Extractor) chainHost(before string, b body) string {
	hosts, part := x.hostsOf(b), x.lastBody(before)
	switch {
	case hosts == nil, part == nil, x.partsIn(b.rest), x.lex.pieces.endsIn(before, pieceBureau):
		return ""
	case part.body.class == "office" && x.lex.pieces.endsIn(part.text, pieceMinistry) && x.lex.pieces.endsIn(b.rest, pieceSection) && b.class != "office": // 政治部
		return before
	case part.body.class != "open" && part.body.class != "inner" && last(part.text) == last(b.rest):
		return x.beginning(strings.TrimSuffix(before, part.text), func(w *word) bool { return hasParts(w) || w.body.class == "office" })
	}
	return x.listHost(before, b, hosts)
}

// wherePlaced is the place that the name of a body begins with, in as many words as it prints; "" if it begins with none.
func (x *Extractor) wherePlaced(name string) string {
	place := x.placeIn(name)
	if d := x.divisionOf(name); d != nil && strings.HasPrefix(name, d.name) {
		place = d.name
	}
	if w := x.lex.find(place); w.is(clsPlace) && len(w.place) > 0 && w.place[0].name != place && !x.bodyStarts(name[len(place):]) {
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
		return own + strings.TrimPrefix(b.rest[x.overlap(own, b.rest):], own) // 某高新区党工委书记、管委会主任; 某社区党委书记、社区居委会主任
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
	_, bureau := x.lex.pieces.ends(before, pieceBureau)
	if before == "" || x.cut(b.rest)[0].has(shapeNoun) || bureau || b.class == "" && utf8.RuneCountInString(b.rest) > 2 {
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
