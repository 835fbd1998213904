package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// body is a printed body read into its place and its own name.
type body struct {
	place  string // 焦作市, or the surface where it cannot be told
	rest   string // 委宣传部; "" for a bare place
	class  string // of the last body word in rest: seat, party, unit, inner, office, open; "" if none
	kind   schema.Kind
	level  schema.Level
	placed bool // a place or level word was printed
	top    bool
	glued  bool // its last character is the first of the title
}

func (b body) name() string { return b.place + b.rest }

// bodyPhrase is what a body is read from: a phrase, and what resolves its level words, near or else in and before a sentence.
type bodyPhrase struct {
	text string
	near *division
	sent int
}

// readBody reads a phrase such as 中共虹口区委宣传部, 省发改委 or 布隆迪外交部. near resolves level words before the article's own place does.
// Sentences are read twice, and the record asks again, so what was read is kept.
func (x *Extractor) readBody(a *article, phrase string, near *division) body {
	k := bodyPhrase{phrase, near, a.now}
	b, done := a.bodies[k]
	if !done {
		b = x.parseBody(a, phrase, near)
		a.bodies[k] = b
	}
	return b
}

func (x *Extractor) parseBody(a *article, phrase string, near *division) body {
	s := a.spelled(strings.ReplaceAll(phrase, " ", ""))
	if c := x.lex.calendar; holdsAny(s, c.words["term"]) && !x.ofMeeting(s) {
		s = c.term.ReplaceAllString(x.lessBoard(s), "")
	}
	party := false
	if rest, ok := x.lex.pieces.begins(s, pieceParty); ok && rest != "" {
		if _, central := x.lex.pieces.begins(rest, pieceCentre); !central || x.topBody(rest) != nil { // 中共中央宣传部, but 中共中央
			s, party = rest, true
		}
	}
	s = x.inShort(s, party)
	if b, ok := x.leagueBody(a, s, near); ok {
		return b
	}
	if of, ok := x.lex.pieces.begins(s, pieceForce); ok && of != "" && !x.cut(of)[0].is(clsBody|clsLevel) {
		return body{rest: s, kind: schema.Military, placed: true}
	}
	if w := x.topBody(s); w != nil {
		if w.body.kind == schema.Democratic {
			s = x.placeBranch(a, s, w)
		}
		b := body{rest: x.shorten(x.canonical(s, w)), class: "top", kind: w.body.kind, level: schema.National, top: true}
		if last := x.lastBody(s[len(w.text):]); last != nil {
			b.class, b.top = last.body.class, false
			b.placed = true
		}
		return b
	}
	return x.localBody(a, s, near)
}

// ofMeeting reports whether the name of a body says which meeting it is for, whose number is a part of it: 第四届青澜运动会组委会.
func (x *Extractor) ofMeeting(s string) bool {
	return slices.ContainsFunc(x.cut(s), func(t tok) bool { return t.has(shapeNoun) && !t.is(clsBody) })
}

// inShort writes the committee of a party or of the conference in a place as it is called: 青澜市委员会 → 青澜市委,
// 政协青澜市委员会 → 青澜市政协, 政协全国委员会 → 全国政协.
func (x *Extractor) inShort(s string, party bool) string {
	head, rest, full := strings.Cut(s, x.lex.pieces.the(pieceFull))
	place, house := x.lex.pieces.begins(head, pieceHouse)
	of, nation := x.lex.pieces.begins(place, pieceNation)
	switch {
	case !full || !x.levelled(head) && !(house && nation && of == ""):
		return s
	case party:
		return head + x.lex.pieces.the(pieceSeat) + rest
	case house && place != "":
		return place + strings.TrimSuffix(head, place) + rest
	}
	return s
}

// localBody reads a body of a place, which stands before its own name: 省发改委.
func (x *Extractor) localBody(a *article, s string, near *division) body {
	var b body
	if w := x.lastBody(s); w != nil && w.body.kind == schema.Mass && w.body.level != "" {
		return x.leagueOf(a, w, strings.TrimSuffix(s, w.text), near)
	}
	for n, w := range x.lex.heads(s) {
		if n < len(s) && w.body.kind == schema.Mass && w.body.level != "" {
			b = x.leagueOf(a, w, "", near)
			b.rest += s[n:] // 团市委学校部
			return b
		}
	}
	b.place, b.level, s = x.cutPlaces(a, s, near)
	for _, w := range x.lex.heads(s) {
		if w.is(clsBody) && w.body.kind == schema.Court {
			s = x.canonical(s, w) // 青澜市中院
			break
		}
	}
	b.place = x.withLevel(b.place, s)
	b.placed = b.place != ""
	if _, ok := x.lex.pieces.begins(s, pieceDepartment); ok && x.seated(b.place) {
		s = x.lex.pieces.the(pieceSeat) + s // 青澜市宣传部
	}
	if w := x.topBody(s); w != nil {
		ministry := w.body.kind == schema.Government && x.foreignPlace(b.place) == ""
		_, region := x.lex.pieces.ends(x.longPlace(b.place), pieceSpecial) // 香港证监会
		if ministry && !region || w.body.kind != schema.Enterprise && x.home(b.place) {
			return x.readBody(a, s, near) // 北京|国务院国资委, 中国外交部
		}
	}
	if _, ok := x.lex.pieces.begins(s, pieceNation); ok && !b.placed && utf8.RuneCountInString(s) > 4 && x.nationwide(s) {
		b.placed, b.level = true, schema.National
	}
	b.rest = x.shorten(s)
	if w := x.lastBody(s); w != nil {
		b.class, b.kind = w.body.class, w.body.kind
	}
	seat, league := x.lex.pieces.the(pieceSeat), x.lex.pieces.the(pieceLeague)
	if of, ok := strings.CutSuffix(s, seat); ok && of != "" && strings.HasSuffix(league, of) && slices.Contains(ownLevels, b.level) && x.levelled(b.place) {
		return body{rest: league + b.place + x.committeeOf(b.place), class: b.class, kind: schema.Mass, level: b.level, placed: true} // 云岭省团委
	}
	if s == seat {
		b.kind = schema.Party // 青澜市委, but 青澜市卫健委
	}
	if s == x.lex.pieces.the(pieceCommittee) && x.county(b.place) {
		s, b.rest = seat, seat // 朝阳区党委
	}
	if strings.HasPrefix(s, seat) && x.cut(s)[0].end == len(seat) {
		b.rest = x.committeeOf(b.place) + b.rest[len(seat):]
	}
	return b
}

// leagueOf is the youth league's committee that w calls by the level of its place alone, which may be printed before it: 泊云团市委.
func (x *Extractor) leagueOf(a *article, w *word, printed string, near *division) body {
	b := body{rest: printed + w.text, class: w.body.class, kind: w.body.kind, placed: true}
	place, level, _ := x.cutPlaces(a, printed, near)
	own := x.fullPlace(cmp.Or(place, printed), w.body.level)
	if !strings.HasSuffix(own, w.body.level) {
		own = a.scene.of(w.body.level)
	}
	if b.level = level; own != "" {
		b.rest = x.lex.pieces.the(pieceLeague) + strings.Replace(w.text[hanLen:], w.body.level, own, 1)
	}
	return b
}

// seated reports whether the place ends in the level of one whose party committee is called by it: 市委, but 自治区党委.
func (x *Extractor) seated(place string) bool {
	_, region := x.lex.pieces.ends(place, pieceRegion)
	return !region && x.levelled(place)
}

// levelled reports whether a place is printed with its level: 青澜市, but 青澜.
func (x *Extractor) levelled(place string) bool {
	_, n := utf8.DecodeLastRuneInString(place)
	return x.lex.find(place[len(place)-n:]).is(clsLevel)
}

// leagueBody reads the committee of the youth league of a place, 共青团青澜市东屏区委: the last place is its own.
func (x *Extractor) leagueBody(a *article, s string, near *division) (body, bool) {
	rest, ok := x.lex.pieces.begins(s, pieceLeague)
	if !ok || rest == "" {
		return body{}, false
	}
	b := x.readBody(a, x.inShort(rest, true), near)
	if !b.placed || b.class != "seat" && b.rest != x.lex.pieces.the(pieceSeat) {
		return body{}, false
	}
	return body{rest: x.lex.pieces.the(pieceLeague) + b.name(), class: b.class, kind: schema.Mass, level: b.level, placed: true}, true
}

// placeBranch writes the place into the branch of a party that is named by its level: 民盟市委 → 民盟青澜市委.
func (x *Extractor) placeBranch(a *article, s string, party *word) string {
	branch := s[len(party.text):]
	for _, level := range x.lex.levels {
		if rest, ok := strings.CutPrefix(branch, level); ok && strings.HasPrefix(rest, x.lex.pieces.the(pieceSeat)) {
			return party.text + cmp.Or(a.scene.of(level), level) + rest
		}
	}
	return s
}

// nationwide reports whether s, which begins as national bodies do, ends as one: 中央单位政府采购 names none.
func (x *Extractor) nationwide(s string) bool {
	_, government := x.lex.pieces.ends(s, pieceGovernment)
	last := x.lastBody(s)
	section := x.lex.pieces.endsIn(s, pieceSection) && last != nil && last.body.class == "tail" // 国际交流处
	return !government && !section && last != nil && last.body.level == ""
}

// home reports whether a place is the country itself.
func (x *Extractor) home(place string) bool {
	short := cmp.Or(x.lex.places.country[place], place) // 中华人民共和国
	w := x.lex.find(short)
	return w.is(clsPlace) && len(w.place) == 0 && x.lex.places.country[short] == ""
}

// topBody is the national body that s begins with: 国家文物局文物古迹司.
func (x *Extractor) topBody(s string) *word {
	var best *word
	if first, _ := utf8.DecodeRuneInString(s); !x.lex.tops[first] {
		return nil
	}
	for _, w := range x.lex.heads(s) {
		if w.is(clsBody) && w.body.class == "top" {
			best = w
		}
	}
	return best
}

// canonical writes a national body by the record's name: 党中央 → 中共中央.
func (x *Extractor) canonical(s string, w *word) string {
	if c := x.alias[w.text]; c != "" {
		return c + s[len(w.text):]
	}
	return s
}

// bodyStarts reports whether s begins with a word for a body.
func (x *Extractor) bodyStarts(s string) bool {
	for _, w := range x.lex.heads(s) {
		if w.is(clsBody) {
			return true
		}
	}
	return x.lex.first(s).is(clsDirect)
}

// lastBody is the longest body word that s ends with.
func (x *Extractor) lastBody(s string) *word {
	for end, n := ending(s), 0; end != ""; end = end[n:] {
		if _, n = utf8.DecodeRuneInString(end); !x.lex.endings.open(end) {
			continue
		}
		for _, w := range x.lex.bodies[end] {
			if strings.HasSuffix(s, w.text) {
				return w
			}
		}
	}
	return nil
}

// shorten writes a body in the short form that the record always uses.
func (x *Extractor) shorten(s string) string {
	if !x.longs.in(s) {
		return s
	}
	for _, r := range x.short {
		s = strings.ReplaceAll(s, r.long, r.short)
	}
	return s
}
