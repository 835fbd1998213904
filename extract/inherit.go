package extract

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// fillBody finds the body of a post whose title is w and before which phrase is printed; token next follows it.
func (p *reader) fillBody(po *post, w *word, phrase string, next int) {
	before := cmp.Or(p.before(), p.recited())
	if phrase == "" {
		before = p.outer(po, before, w)
	}
	phrase, w = p.x.union(po, p.unabridged(w, phrase), w)
	phrase = p.session(p.task(po, w, phrase))
	printed := p.x.withHead(phrase, w, before)
	b := p.x.readBody(p.a, printed, p.near(before))
	b.glued = len(printed) > len(phrase)
	switch w.title.kind {
	case "state":
		po.body = p.state(po, w, phrase, b, before)
	case "embassy":
		po.body = p.x.embassy(po, w, phrase, b, before)
	case "level":
		po.body = p.levelBody(w, phrase, b, before, next)
	default:
		if p.listedUnit(po, &b) { // 市财政局、水利局负责人
			before = nil
		}
		po.body = p.seat(po, w, phrase, b, before)
		if owner := cmp.Or(p.owner(po, phrase), p.delegation(phrase, next)); owner != "" {
			po.body = owner
		} else if phrase == "" || po.body == "" { // 第三届会长
			po.body = p.headless(po, w, next)
		}
	}
	p.x.divide(po, phrase)
	po.body = p.x.chamber(p.cell(po), w)
	po.inherited = phrase == "" && !strings.Contains(w.title.body, ":") && !p.shares(po, w)
	listed := before != nil && (b.class == "unit" || b.class == "party") && p.inList(po) && p.x.wherePlaced(po.body) != "" // 副县长甲、财政局负责人
	po.placed = b.placed || b.top || listed || phrase == "" && before != nil && before.placed || w.title.kind == "level" && !p.x.placeless(po.body)
}

// shares reports whether the body of the post is the one printed with that before it, and one that the title w may have: 某局副局长、局长,
// but not 国务院党组成员、部长.
func (p *reader) shares(po *post, w *word) bool {
	n := len(p.chain)
	return n > 0 && p.chain[n-1].body == po.body && !p.chain[n-1].inherited && (w.title.body == "" || w.heads(po.body))
}

// levelBody is the government that the head of a place heads, before whose title phrase is printed, read as b; token next follows it.
func (p *reader) levelBody(w *word, phrase string, b body, before *post, next int) string {
	places := p.x.lex.places.byName[b.rest+w.title.body]
	government := p.x.lex.pieces.the(pieceGovernment)
	switch {
	case phrase == "", b.rest == government && !b.placed: // 政府县长
		return p.government(w.title.body, before)
	case b.rest == "":
		return p.x.fullPlace(b.place, w.title.body) + government
	case len(places) > 0: // a county without its level: 武陟副县长
		return b.rest + w.title.body + government
	case p.x.lex.levelOf(w.title.body) != schema.Prefecture && strings.HasSuffix(phrase, w.title.body): // a town that is called by a word: 长征镇副镇长
		return b.name() + government
	case b.class == "" && utf8.RuneCountInString(phrase) > 1 && p.nameAt(next) > 0 && p.x.mayName(phrase, w.title.body): // of no lexicon: 石洼县长甲
		return phrase + w.title.body + government
	}
	return b.name()
}

// listedUnit reports whether a body without its place stands in a list behind one with it, and gives it that place.
func (p *reader) listedUnit(po *post, b *body) bool {
	if b.placed || b.top || !p.afterBody(p.s.from(po.start)) {
		return false
	}
	seat := b.class == "seat" && p.x.lex.find(b.rest) != nil && p.besideCommittee() != "" // 某高新区党工委、人大工委
	if !seat && b.class != "unit" && b.class != "party" {
		return false
	}
	b.place, b.placed = p.sharedHead(p.x.lastBody(b.rest)), true
	return true
}

// owner is the body that stands with 的 before a post that is printed without one: 市水利局的调研员.
func (p *reader) owner(po *post, phrase string) string {
	n := len(p.s.items)
	if k := p.s.from(po.start) - 1; phrase == "" && p.s.is(k, clsOf) && n > 0 && p.s.items[n-1].kind == itemBody && p.s.items[n-1].end == p.s.toks[k].start {
		return p.s.items[n-1].body
	}
	return ""
}

// placeless reports whether nothing tells the place whose government this is: 区政府.
func (x *Extractor) placeless(body string) bool {
	level, _ := x.lex.pieces.ends(body, pieceGovernment)
	of, special := x.lex.pieces.ends(level, pieceSpecial)
	return special && of == "" || x.lex.find(level).is(clsLevel)
}

// headless is the body of a post that is printed without one. It is not inherited from a list of people whose body the title
// does not head (副局长 after posts in a 部).
func (p *reader) headless(po *post, w *word, next int) string {
	t := p.teller(w, next)
	if _, level := p.x.cutPosted(po.title); level != "" {
		return p.villageNear(level)
	}
	switch other := p.headedBeside(t, po.body); {
	case other != "":
		return other
	case po.body != "" && (len(p.chain) > 0 || p.heads(t, po.body) || !p.x.lex.chief(t) && !p.strange(t, po.body)):
		return po.body
	case po.party && t.title.kind == "level":
		return p.ownParty(po, t.title.body)
	}
	if body := p.headed(t, po.party); body != "" || p.held != nil && p.strange(t, po.body) {
		return body // 县委书记甲任组长
	}
	return po.body
}

// headedBeside is the body that a title behind one in the organ of a place heads, if the organ has no such title and the article named a body of
// that place which has: 副市长、会长, of 青澜市红十字会.
func (p *reader) headedBeside(w *word, organ string) string {
	if len(p.chain) == 0 || !p.x.lex.chief(w) || !p.strange(w, organ) {
		return ""
	}
	place, body := p.x.wherePlaced(organ), p.headed(w, false)
	if place == "" || !strings.HasPrefix(body, place) {
		return ""
	}
	return body
}

// strange reports whether the title is one that the organ of a place does not have: 董事长, 支队长.
func (p *reader) strange(w *word, body string) bool {
	last := p.x.lastBody(body)
	return last != nil && last.body.class == "seat" && w.title.body != "" && !w.heads(body)
}

// heads reports whether a title of this kind is held at the head of the body, as 会长 is not in a party or a congress: 民革青澜市委会.
func (p *reader) heads(w *word, name string) bool {
	last := p.x.lastBody(name)
	organ := last != nil && (last.body.kind == schema.Congress || last.body.kind == schema.Democratic)
	return w.heads(name) && !(organ && !strings.Contains(w.title.body, p.x.lex.pieces.the(pieceSeat)))
}

// ownParty is the body of a party post that is printed before the head of a place: 党组书记、市长 are both of the government,
// 党委书记、镇长 of the committee and the government.
func (p *reader) ownParty(po *post, level string) string {
	place := cmp.Or(p.a.placeOf(p.x, level, nil), level)
	if po.committee == "" {
		return place + p.x.lex.pieces.the(pieceGovernment)
	}
	return place + po.committee
}

// withHead gives a body back the last character that it shares with the title: 宣传部长 is 部长 of 宣传部.
func (x *Extractor) withHead(phrase string, w *word, before *post) string {
	if phrase == "" {
		return phrase
	}
	if of := cutLast(phrase); x.lex.find(phrase[len(of):]).is(clsBody) && x.lex.pieces.endsIn(of, pieceUniversity) {
		return of // 某大学校党委副书记
	}
	_, n := utf8.DecodeRuneInString(w.text)
	if _, last := utf8.DecodeLastRuneInString(phrase); x.lastBody(phrase) == nil {
		if b := x.lastBody(phrase[:len(phrase)-last]); b != nil && b.body.class == "party" {
			return phrase[:len(phrase)-last] // a character too many: 宣传部分副部长
		}
	}
	if x.lastBody(phrase) == nil && x.lex.find(w.text[n:]).is(clsHeads) {
		_, ministry := x.lex.pieces.begins(w.text, pieceMinistry)
		_, section := x.lex.pieces.begins(w.text, pieceSection)
		abroad := before != nil && x.foreignPlace(before.body) != ""
		worded := len(phrase) > hanLen && x.placeIn(phrase) != phrase && !strings.HasSuffix(phrase, w.text[:n])
		if h := x.lastBody(phrase + w.text[:n]); h != nil && (len(h.text) > n || ministry && abroad || worded && (ministry || section || h.body.class == "open")) {
			return phrase + w.text[:n]
		}
	}
	return phrase
}

// before is the post whose body the next post may inherit: the last of the chain, or of the list before.
func (p *reader) before() *post {
	if n := len(p.chain); n > 0 {
		return &p.chain[n-1]
	}
	if n := len(p.prev); n > 0 && p.prev[n-1].kind != "none" { // not after 困难退役军人甲
		return &p.prev[n-1]
	}
	return nil
}

// recited is a post in the body of another country that was named last, where a list tells next who is what there, nil elsewhere.
func (p *reader) recited() *post {
	if !p.recites() {
		return nil
	}
	name := p.a.antecedent(func(name string) bool { return p.x.placeIn(name) != "" || p.x.topBody(name) != nil })
	if p.x.foreignPlace(name) == "" {
		return nil
	}
	return &post{body: name}
}

// government is the government that a level title without a place heads: 区长 after 马村区委副书记, else the article's own.
func (p *reader) government(level string, before *post) string {
	place := cmp.Or(p.a.placeOf(p.x, level, p.near(before)), level)
	if d := p.x.divisionOf(place); d != nil && d.level == schema.Province && p.x.lex.levelOf(level) == schema.County { // 区长, of no 自治区
		place = cmp.Or(p.a.lastPlace(p.x, level), level)
	}
	if before != nil {
		place = p.x.asPrinted(place, level, before.body)
	}
	return place + p.x.lex.pieces.the(pieceGovernment)
}

// near is the division that the body of a post begins with.
func (p *reader) near(po *post) *division {
	if po == nil {
		return nil
	}
	return p.a.scene.nearest(p.x.divisionOf(po.body))
}

// divisionOf is the last division that the name of a body begins with, nil if there is none: 石桥区, of 青澜市石桥区财政局.
func (x *Extractor) divisionOf(body string) *division {
	var d *division
	for _, w := range x.lex.heads(body) {
		if len(w.place) > 0 {
			d = w.place[0]
		}
	}
	if d != nil {
		return d
	}
	if rest, league := x.lex.pieces.begins(body, pieceLeague); league {
		return x.divisionOf(rest) // 共青团青澜市委
	}
	if p, lv, n := x.unknownPlace(body, schema.NoLevel); n > 0 {
		return &division{name: p, level: lv}
	}
	return nil
}

// fullPlace adds the level to a short place that a level title follows: 松江 + 区.
func (x *Extractor) fullPlace(place, level string) string {
	if w := x.lex.find(place); w != nil && !strings.HasSuffix(place, level) { // not 伊犁州
		for _, d := range w.place {
			if strings.HasSuffix(d.name, level) {
				return d.name
			}
		}
	}
	if full := place + level; x.lex.find(full).is(clsPlace) || x.lex.places.country[place] != "" && !strings.HasSuffix(place, level) {
		return full // 北辰区委, of 北辰; 纽约市长
	}
	return place
}

// conferenceOf is the consultative conference whose standing committee a body is, which has no heads of its own; else the body.
func (x *Extractor) conferenceOf(name string) string {
	for _, house := range x.lex.pieces[pieceHouse] {
		head, committee, ok := strings.Cut(name, house)
		if ok && x.lex.words[house].body.kind == schema.CPPCC && x.lex.words[committee].is(clsBody) && x.lex.words[committee].body.inner() {
			return head + house
		}
	}
	return name
}
