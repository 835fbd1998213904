package extract

import (
	"cmp"
	"slices"
	"strings"

	"guanxi/schema"
)

// abroad is the country of a ministry or an army that is called without it behind a post of that country, 泰国副总理兼外交部长,
// 泰国国防部长甲、海军司令乙, or its party, of a central body: 越共中央政治局委员、中央办公厅主任.
func (p *reader) abroad(po *post, b body, before *post) string {
	if party := p.foreignParty(b, before); party != "" {
		return party
	}
	_, ministry := p.x.lex.pieces.ends(b.rest, pieceMinistry)
	_, central := p.x.lex.pieces.begins(b.rest, pieceCentre)
	if before == nil || b.place != "" || !ministry && !central && !(b.top && b.kind == schema.Military) {
		return ""
	}
	country := p.x.foreignPlace(before.body)
	if len(p.chain) > 0 && (central || country == before.body) || len(p.chain) == 0 && (p.inList(po) || p.recites()) {
		if ministry {
			return p.x.nation(country) // 越共中央书记处书记甲、外长乙
		}
		return country
	}
	return ""
}

// foreignParty is the party abroad of whose centre b is, behind another post there, or named so before: 越共中央政治局委员、中央书记处书记.
func (p *reader) foreignParty(b body, before *post) string {
	if _, centre := p.x.lex.pieces.begins(b.name(), pieceCentre); !centre {
		return ""
	}
	if len(p.chain) > 0 {
		party := p.x.foreignPlace(before.body)
		if _, centre := p.x.lex.pieces.begins(strings.TrimPrefix(before.body, party), pieceCentre); centre {
			return party
		}
	}
	if b.top {
		return "" // 中央组织部
	}
	return p.x.foreignPlace(p.a.antecedent(func(name string) bool { return strings.HasSuffix(name, b.name()) && name != b.name() }))
}

// foreigner gives what one with a foreign name heads in a state to the country that the article named last, where the post is printed
// without one: 总理常可·维莱, 外交部长常可·维莱.
func (p *reader) foreigner(it *item) {
	for i := range it.posts {
		po := &it.posts[i]
		top := p.x.topBody(po.body)
		_, ministry := p.x.lex.pieces.ends(po.body, pieceMinistry)
		country := ""
		if strings.Contains(it.name, "·") && top != nil && top.body.kind == schema.Government && (ministry || po.kind == "state") {
			country = p.country(po)
		}
		switch {
		case country == "":
		case ministry:
			po.body = country + po.body
		default:
			po.body = country
		}
	}
}

// unabridged is what is printed for the body of a post with the country in full that it begins with by a character or two:
// 俄外长, 阿教育部部长.
func (p *reader) unabridged(w *word, phrase string) string {
	abroad := w.title.kind == "state" || w.title.kind == "embassy"
	if c := p.x.lex.places.letter[phrase]; c != "" && abroad {
		return c
	}
	_, ministry := p.x.lex.pieces.ends(phrase, pieceMinistry)
	_, head := p.x.lex.pieces.begins(w.text, pieceMinistry)
	if !abroad && (!ministry && !head || p.x.placeIn(phrase) != "" || p.x.topBody(phrase) != nil) {
		return phrase
	}
	for n := 2 * hanLen; n > 0; n -= hanLen {
		if n > len(phrase) || abroad != (n == len(phrase)) {
			continue
		}
		begins := func(place, country string) bool {
			return place == country && len(place) > n && strings.HasPrefix(place, phrase[:n])
		}
		if c := p.named(len(p.s.s), begins); c != "" {
			return c + phrase[n:]
		}
	}
	return phrase
}

// country is the foreign one that the article named last before the post, or else named a city of; of a post that is over (前总统), the only one.
func (p *reader) country(po *post) string {
	if po.former {
		return p.only(po)
	}
	itself := p.named(po.start, func(place, country string) bool { return place == country })
	return cmp.Or(itself, p.named(po.start, func(place, country string) bool { return true }))
}

// only is the foreign country that the article has named before the post, "" where it has named several.
func (p *reader) only(po *post) string {
	c := p.named(po.start, func(place, country string) bool { return true })
	if p.named(po.start, func(place, country string) bool { return country != c }) != "" {
		return ""
	}
	return c
}

// named is the foreign country of the last place that ok accepts, named before byte end of the sentence being read.
func (p *reader) named(end int, ok func(place, country string) bool) string {
	for n := p.a.now; n >= 0; n-- {
		for _, t := range slices.Backward(p.a.sents[n].toks) {
			if !t.is(clsPlace) || n == p.a.now && t.start >= end {
				continue
			}
			if country := p.x.lex.places.nation[t.w.text]; country != "" && !p.x.home(country) && ok(t.w.text, country) {
				return country
			}
		}
	}
	return ""
}

// state is the body of a title that belongs to one body of a state: 国务委员, 布隆迪总统, (新加坡)政府总理.
func (p *reader) state(po *post, w *word, phrase string, b body, before *post) string {
	body, title, ok := strings.Cut(w.title.body, ":")
	country := p.x.foreignPlace(phrase)
	joined := len(p.chain) > 0 || p.inList(po)
	if before != nil && (!ok && (joined || w.title.body == "" || p.afterMark(po)) || phrase == "" && joined) { // not 老挝国王甲会见国务委员乙
		country = p.x.foreignPlace(before.body)
	}
	if ok {
		po.title = strings.Replace(po.title, w.text, title, 1)
		if kind := p.x.lex.title(title).kind; kind != "none" { // 成员, a post only in a body that is named
			po.kind = kind
		}
		if p.x.home(body) && country != "" { // 某国国家主席; 某国某党总书记、国家主席
			return p.x.nation(country) // 越共中央总书记、国家主席
		}
		if own, _ := p.x.lex.pieces.begins(body, pieceParty); country != "" && (phrase == country || len(p.chain) > 0) {
			return country + own // 越共中央政治局委员、中央书记处书记
		}
		return body
	}
	toks := p.x.cut(phrase)
	switch {
	case len(toks) > 1 && toks[len(toks)-1].is(clsPlace) && p.x.lex.places.nation[toks[len(toks)-1].w.text] != "":
		return toks[len(toks)-1].w.text // 某组织成员国老挝总统, not of the organisation
	case phrase == "" && country != "":
		return p.x.nation(country) // some city's mayor 甲、前总统乙
	case phrase == "":
		return cmp.Or(w.title.body, p.country(po))
	case b.name() == p.x.lex.pieces.the(pieceGovernment): // 政府副总理, of a country named before
		return p.governed(po, phrase, cmp.Or(p.x.lex.places.nation[country], p.country(po)))
	case !b.placed && !b.top && b.class != "" && country != "":
		return country + b.rest
	}
	if state, ok := p.x.lex.pieces.ends(b.name(), pieceGovernment); ok && state != "" && state == p.x.foreignPlace(state) {
		return p.governed(po, phrase, state) // 老挝政府总理
	}
	return b.name()
}

// governed is the country whose government the post's body prints; that is a body of its own.
func (p *reader) governed(po *post, phrase, country string) string {
	government := country + p.x.lex.pieces.the(pieceGovernment)
	p.s.items = append(p.s.items, item{kind: itemBody, s: p.s, start: po.start, end: po.start + len(phrase), left: po.start, body: government, rule: po.rule})
	return cmp.Or(country, government)
}

// nation is the country that a place abroad lies in, or is.
func (x *Extractor) nation(place string) string { return cmp.Or(x.lex.places.nation[place], place) }

// foreignPlace is the country that a body's name begins with, "" for one of China.
func (x *Extractor) foreignPlace(body string) string {
	if pl := x.placeIn(body); pl != "" && x.lex.places.country[pl] != "" && !x.home(pl) {
		return pl
	}
	return ""
}

// embassy is the body of a title that names it: 中国驻老挝大使, (某国)副总理兼外长.
func (x *Extractor) embassy(po *post, w *word, phrase string, b body, before *post) string {
	mission, title, ok := strings.Cut(w.title.body, ":")
	if ok {
		po.title = strings.Replace(po.title, w.text, title, 1)
	}
	if phrase != "" {
		post, posted := x.lex.pieces.begins(phrase, piecePosted)
		if posted && before != nil && post != "" && !strings.Contains(before.body, post) {
			return x.sender(before.body) + phrase + mission // 某国外长甲、驻华大使乙
		}
		if x.lastBody(b.rest) != nil || b.top && b.name() != "" {
			return b.name() // 驻泊云总领事馆总领事, 外交部大使
		}
		if house := x.beginning(b.name(), x.mission); house != "" { // 某国驻华使馆科技参赞
			po.title = strings.TrimPrefix(b.name(), house) + po.title
			return house
		}
		country, _ := x.lex.pieces.ends(cmp.Or(b.name(), phrase), pieceGovernment)
		return x.untimed(country) + mission
	}
	switch {
	case ok:
		return mission
	case before == nil:
		return ""
	}
	if _, mission := x.lex.pieces.ends(before.body, pieceMission); mission {
		return before.body
	}
	if c := x.foreignPlace(before.body); c != "" {
		return x.nation(c) + mission
	}
	return ""
}

// delegation is the body whose delegation he leads who is named at token next, behind a title before which phrase is printed, if it is
// called only there: 由主席甲率领的某党代表团.
func (p *reader) delegation(phrase string, next int) string {
	s, k := p.s, p.s.from(p.x.nameAt(p.a, p.s, next, true))
	if phrase != "" || k <= next || k+2 >= len(s.toks) || !s.toks[k].has(shapeLeads) || !s.is(k+1, clsOf) {
		return ""
	}
	from := s.toks[k+2].start
	for _, t := range s.toks[k+2:] {
		switch body := s.s[from:t.start]; {
		case t.is(clsPunct):
			return ""
		case t.is(clsBody) && t.w.body.class == "inner" && p.x.lastBody(body) != nil:
			return p.x.readBody(p.a, body, nil).name()
		}
	}
	return ""
}

// sender is the country of a mission, or of any other body abroad: 老挝, of 老挝驻华大使馆.
func (x *Extractor) sender(body string) string {
	if country, _, ok := strings.Cut(body, x.lex.pieces.the(piecePosted)); ok {
		return country
	}
	return x.foreignPlace(body)
}

// untimed is the phrase without a word that tells since when somebody has the post: 老挝新任驻华.
func (x *Extractor) untimed(phrase string) string {
	for _, t := range x.cut(phrase) {
		if t.is(clsPrefix) && t.w.prefix == "time" {
			return strings.Replace(phrase, t.w.text, "", 1)
		}
	}
	return phrase
}

// mission reports whether w ends the name of a body abroad: 使馆.
func (x *Extractor) mission(w *word) bool {
	_, ok := x.lex.pieces.ends(w.text, pieceMission)
	return ok
}

// chamber is the house of representatives of a place that stands for it before a title of its members: 泊云市议员, of 泊云市议会.
func (x *Extractor) chamber(body string, w *word) string {
	if house := x.lex.find(w.title.body); w.title.kind == "body" && house.is(clsBody) && house.body.kind == schema.Foreign && x.namesPlace(body) {
		return body + house.text
	}
	return body
}
