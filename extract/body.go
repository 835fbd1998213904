package extract

import (
	"cmp"
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

// readBody reads a phrase such as 中共虹口区委宣传部, 省发改委 or 布隆迪外交部. near resolves level words before the article's own place does.
func (x *Extractor) readBody(a *article, phrase string, near *division) body {
	s := a.spelled(strings.ReplaceAll(phrase, " ", ""))
	if rest, ok := x.lex.pieces.begins(s, pieceParty); ok && rest != "" {
		if _, central := x.lex.pieces.begins(rest, pieceCentre); !central {
			s = rest
		}
	}
	if b, ok := x.leagueBody(a, s, near); ok {
		return b
	}
	if c := x.lex.calendar; holdsAny(s, c.words["term"]) {
		s = c.term.ReplaceAllString(s, "")
	}
	if of, ok := x.lex.pieces.begins(s, pieceForce); ok && x.lex.placeOf(of) != nil {
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

// localBody reads a body of a place, which stands before its own name: 省发改委.
func (x *Extractor) localBody(a *article, s string, near *division) body {
	var b body
	b.place, b.level, s = x.cutPlaces(a, s, near)
	b.placed = b.place != ""
	if _, ok := x.lex.pieces.begins(s, pieceDepartment); ok && x.seated(b.place) {
		s = x.lex.pieces.the(pieceSeat) + s // 青澜市宣传部
	}
	if w := x.topBody(s); w != nil && w.body.kind != schema.Enterprise && x.home(b.place) {
		return x.readBody(a, s, near) // 中国外交部
	}
	if _, ok := x.lex.pieces.begins(s, pieceNation); ok && !b.placed && utf8.RuneCountInString(s) > 4 && x.nationwide(s) {
		b.placed, b.level = true, schema.National
	}
	b.rest = x.shorten(s)
	if w := x.lastBody(s); w != nil {
		b.class, b.kind = w.body.class, w.body.kind
	}
	seat := x.lex.pieces.the(pieceSeat)
	if s == seat {
		b.kind = schema.Party // 青澜市委, but 青澜市卫健委
	}
	if strings.HasPrefix(s, seat) && x.cut(s)[0].end == len(seat) {
		b.rest = x.seatOf(b.place) + b.rest[len(seat):]
	}
	if w := x.lex.words[s]; w != nil && w.body.kind == schema.Mass && w.body.level != "" {
		b.rest, b.place, b.placed = x.leagueOf(a, s, b.place, w.body.level), "", true
	}
	return b
}

// seatOf is what a place's party committee is called behind the place: 委, and 县委 where the county has one character (代县县委).
func (x *Extractor) seatOf(place string) string {
	seat := x.lex.pieces.the(pieceSeat)
	if level := place[max(0, len(place)-hanLen):]; utf8.RuneCountInString(place) == 2 && x.lex.levelOf(level) == schema.County {
		return level + seat
	}
	return seat
}

// leagueOf is the youth league's committee that s calls by the level of its place alone, which may be printed before it: 泊云团市委.
func (x *Extractor) leagueOf(a *article, s, place, level string) string {
	own := x.fullPlace(place, level)
	if !strings.HasSuffix(own, level) {
		own = a.scene.of(level)
	}
	if own == "" {
		return s
	}
	return x.lex.pieces.the(pieceLeague) + strings.Replace(s[hanLen:], level, own, 1)
}

// seated reports whether the place ends in the level of one whose party committee is called by it: 市委, but 自治区党委.
func (x *Extractor) seated(place string) bool {
	_, region := x.lex.pieces.ends(place, pieceRegion)
	_, n := utf8.DecodeLastRuneInString(place)
	return !region && x.lex.words[place[len(place)-n:]].is(clsLevel)
}

// leagueBody reads the committee of the youth league of a place, 共青团青澜市东屏区委: the last place is its own.
func (x *Extractor) leagueBody(a *article, s string, near *division) (body, bool) {
	rest, ok := x.lex.pieces.begins(s, pieceLeague)
	if !ok || rest == "" {
		return body{}, false
	}
	b := x.readBody(a, rest, near)
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
	return !government && last != nil && last.body.level == ""
}

// home reports whether a place is the country itself.
func (x *Extractor) home(place string) bool {
	short := cmp.Or(x.lex.places.country[place], place) // 中华人民共和国
	w := x.lex.words[short]
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

// cutPlaces cuts the places from the front of s and returns the last of them, with its level, and the rest.
func (x *Extractor) cutPlaces(a *article, s string, near *division) (string, schema.Level, string) {
	var place string
	var level schema.Level
	for s != "" {
		p, lv, n := x.namedPlace(s)
		if n == 0 && place == "" {
			p, lv, n = x.levelPrefix(a, s, near)
		}
		if x.lex.places.apart(place, p) {
			p, lv, n = x.unknownPlace(s) // 湖北省云南商会 is of 湖北省, 石桥区吉林路街道 is a street
		}
		if n == 0 || place != "" && lv == schema.NoLevel {
			break
		}
		place, level, s = p, lv, s[n:]
	}
	if place == "" {
		return "", schema.NoLevel, s
	}
	if level == schema.NoLevel { // a foreign city with its level: 努尔苏丹市
		for _, lw := range x.lex.levels {
			lv := x.lex.levelOf(lw)
			if rest, ok := strings.CutPrefix(s, lw); ok && (lv == schema.Prefecture || lv == schema.Province) && (rest == "" || x.bodyStarts(rest)) {
				return place + lw, lv, rest
			}
		}
	}
	if r, n := utf8.DecodeLastRuneInString(place); strings.HasPrefix(s, string(r)) { // 阿尔山市市委, 翠竹村村书记
		if w := x.lex.words[s[n:]]; len(s) == n || w != nil || x.bodyStarts(s[n:]) {
			s = s[n:]
		}
	}
	return place, level, s
}

// namedPlace is the place that s begins with: a division, a country, or an unknown place with a level (青澜市).
func (x *Extractor) namedPlace(s string) (string, schema.Level, int) {
	switch best := x.lex.placeOf(s); {
	case best != nil && x.bodyBeyond(s, len(best.text)): // 台湾事务办公室
		return "", schema.NoLevel, 0
	case best == nil:
		return x.unknownPlace(s)
	case len(best.place) == 0:
		return x.countryName(best.text), schema.NoLevel, len(best.text)
	default:
		if n := x.township(best, s); n > 0 {
			return s[:n], schema.Township, n
		}
		return best.text, best.place[0].level, len(best.text)
	}
}

// bodyBeyond reports whether s begins with a word for a body that is longer than n bytes.
func (x *Extractor) bodyBeyond(s string, n int) bool {
	for i, w := range x.lex.heads(s) {
		if i > n && w.is(clsBody) && !w.is(clsPlace) {
			return true
		}
	}
	return false
}

// township is the length of a township at the front of s that is called as the place w is for short: 黄石镇.
func (x *Extractor) township(w *word, s string) int {
	rest := s[len(w.text):]
	for _, lw := range x.lex.levels {
		if x.lex.levelOf(lw) == schema.Township && w.place[0].name != w.text && strings.HasPrefix(rest, lw) && x.levelStarts(rest, lw) {
			return len(w.text) + len(lw)
		}
	}
	return 0
}

// levelPrefix is the place that a level word at the front of s stands for: 市财政局.
func (x *Extractor) levelPrefix(a *article, s string, near *division) (string, schema.Level, int) {
	if w := x.lex.words[s]; w.is(clsBody) && w.body.class == "unit" && w.body.level == "" {
		return "", schema.NoLevel, 0 // 乡村振兴局
	}
	for _, lw := range x.lex.levels {
		if rest, ok := strings.CutPrefix(s, lw); ok && (rest == "" || x.bodyStarts(rest) || x.lastBody(rest) != nil && x.levelStarts(s, lw)) {
			if p := a.placeOf(x, lw, near); p != "" {
				return p, x.lex.levelOf(lw), len(lw)
			}
			return lw, x.lex.levelOf(lw), len(lw)
		}
	}
	return "", schema.NoLevel, 0
}

// levelStarts reports whether the level word at the front of s stands for itself, not for the beginning of a longer word (市场).
func (x *Extractor) levelStarts(s, lw string) bool {
	for i, w := range x.lex.heads(s) {
		if i > len(lw) && !w.is(clsLevel) && w.body.level == "" {
			return false
		}
	}
	return true
}

// unknownPlace reads a place that is in no lexicon: two to five characters that make no other word, the last a level, and
// then a body or nothing.
func (x *Extractor) unknownPlace(s string) (string, schema.Level, int) {
	for i, k, last := 0, 0, 0; i < len(s) && k < 6; k++ {
		_, m := utf8.DecodeRuneInString(s[i:])
		pair := (*word)(nil)
		if k > 0 {
			pair = x.lex.words[s[last:i+m]]
		}
		last, i = i, i+m
		if pair != nil && !(k == 1 && pair.is(clsPlace)) { // 吉林路街道
			if pair.rank != schema.Township {
				return "", schema.NoLevel, 0 // 农村, 高新: a word, not a name
			}
			if k > 2 && (i == len(s) || x.bodyStarts(s[i:])) {
				return s[:i], pair.rank, i // 大良街道党工委
			}
		}
		if k < 2 {
			continue
		}
		w := x.lex.words[s[last:i]]
		if !w.is(clsLevel) || x.lex.words[s[:i]] != nil || x.levels(s[last:]) || w.rank == schema.Village && x.townAhead(s[i:]) {
			continue // 翠竹新村街道
		}
		if rest := s[i:]; rest == "" || x.bodyStarts(rest) || strings.HasPrefix(rest, w.text) {
			return s[:i], w.rank, i
		}
	}
	return "", schema.NoLevel, 0
}

// townAhead reports whether s begins with the level of a town, of whose name the level of a village before it is a part.
func (x *Extractor) townAhead(s string) bool {
	for _, w := range x.lex.heads(s) {
		if w.is(clsLevel) && w.rank == schema.Township {
			return true
		}
	}
	return false
}

// levels reports whether s begins with a word of two levels, which stands for any place of them: 乡镇政府.
func (x *Extractor) levels(s string) bool {
	return len(s) >= 2*hanLen && x.lex.levelOf(s[:hanLen]) == schema.Township && x.lex.words[s[:2*hanLen]] != nil && x.lex.first(s[hanLen:]).is(clsLevel)
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
	for i := range s {
		if w := x.lex.words[s[i:]]; w.is(clsBody) {
			return w
		}
	}
	return nil
}

// shorten writes a body in the short form that the record always uses.
func (x *Extractor) shorten(s string) string {
	for _, r := range x.short {
		if !r.both && strings.Contains(s, r.long) {
			s = strings.ReplaceAll(s, r.long, r.short)
		}
	}
	return s
}

func (x *Extractor) countryName(s string) string {
	if _, long := x.lex.pieces.ends(s, pieceState); long && x.lex.places.country[s] != "" {
		return x.lex.places.country[s] // 某某共和国
	}
	return s
}
