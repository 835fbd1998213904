package extract

import (
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// body is a printed body read into its place and its own name.
type body struct {
	place  string // 焦作市, or the surface where it cannot be told
	rest   string // 委宣传部; "" for a bare place
	class  string // of the last body word in rest: seat, party, unit, inner, open; "" if none
	kind   schema.Kind
	level  schema.Level
	placed bool // a place or level word was printed
	top    bool
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
	if c := x.lex.calendar; holdsAny(s, c.words["term"]) {
		s = c.term.ReplaceAllString(s, "")
	}
	if w := x.topBody(s); w != nil {
		b := body{rest: x.shorten(a, x.canonical(s, w)), class: "top", kind: w.body.kind, level: schema.National, top: true}
		if last := x.lastBody(s[len(w.text):]); last != nil {
			b.class, b.top = last.body.class, false
			b.placed = true
		}
		return b
	}
	var b body
	b.place, b.level, s = x.cutPlaces(a, s, near)
	b.placed = b.place != ""
	if w := x.topBody(s); w != nil && w.body.kind != schema.Enterprise && x.home(b.place) {
		return x.readBody(a, s, near) // 中国外交部
	}
	if _, ok := x.lex.pieces.begins(s, pieceNation); ok && !b.placed && utf8.RuneCountInString(s) > 4 && x.lastBody(s) != nil {
		b.placed, b.level = true, schema.National
	}
	b.rest = x.shorten(a, s)
	if w := x.lastBody(s); w != nil {
		b.class, b.kind = w.body.class, w.body.kind
	}
	if s == x.lex.pieces.the(pieceSeat) {
		b.kind = schema.Party // 青澜市委, but 青澜市卫健委
	}
	if w := x.lex.words[s]; w != nil && w.body.kind == schema.Mass && w.body.level != "" { // 团省委
		b.place, b.rest, b.placed = "", x.lex.pieces.the(pieceLeague)+strings.Replace(s, w.body.level, a.scene.of(w.body.level), 1), true
	}
	return b
}

// home reports whether a place is the country itself.
func (x *Extractor) home(place string) bool {
	w := x.lex.words[place]
	return w.is(clsPlace) && len(w.place) == 0 && x.lex.places.country[place] == ""
}

// topBody is the national body that s begins with: 国家文物局文物古迹司.
func (x *Extractor) topBody(s string) *word {
	var best *word
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
	if r, n := utf8.DecodeLastRuneInString(place); strings.HasPrefix(s, string(r)) && len(s) > n { // 阿尔山市市委
		if w := x.lex.words[s[n:]]; w != nil || x.bodyStarts(s[n:]) {
			s = s[n:]
		}
	}
	return place, level, s
}

// namedPlace is the place that s begins with: a division, a country, or an unknown place with a level (青澜市).
func (x *Extractor) namedPlace(s string) (string, schema.Level, int) {
	switch best := x.lex.placeOf(s); {
	case best == nil:
		return x.unknownPlace(s)
	case len(best.place) == 0:
		return x.countryName(best.text), schema.NoLevel, len(best.text)
	default:
		return best.text, best.place[0].level, len(best.text)
	}
}

// levelPrefix is the place that a level word at the front of s stands for: 市财政局.
func (x *Extractor) levelPrefix(a *article, s string, near *division) (string, schema.Level, int) {
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
		if pair != nil {
			if pair.rank != schema.Township {
				return "", schema.NoLevel, 0 // 农村, 高新: a word, not a name
			}
			if k > 2 && x.bodyStarts(s[i:]) {
				return s[:i], pair.rank, i // 大良街道党工委
			}
		}
		if k < 2 {
			continue
		}
		w := x.lex.words[s[last:i]]
		if !w.is(clsLevel) || x.lex.words[s[:i]] != nil {
			continue
		}
		if rest := s[i:]; rest == "" || x.bodyStarts(rest) || strings.HasPrefix(rest, w.text) {
			return s[:i], w.rank, i
		}
	}
	return "", schema.NoLevel, 0
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

// shorten writes a body in the short form that the record uses; some only where the article prints that form too.
func (x *Extractor) shorten(a *article, s string) string {
	for _, r := range x.short {
		if strings.Contains(s, r.long) && (!r.seen || a.prints(r.short)) {
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

// bodies reads the bodies of a phrase without titles, tokens k to end, and returns where to go on.
func (p *reader) bodies(k, end int) int {
	s := p.s
	start := k
	for j, begin := k, k; j < end; j++ {
		if j > begin && (s.toks[j].is(clsGroup) || p.a.knownAt(s, s.toks[j].start) > 0) {
			return j
		}
		if !s.toks[j].is(clsBody) {
			continue
		}
		for j+1 < end && s.toks[j+1].is(clsBody) && !(s.toks[j].w.body.class == "seat" && s.toks[j+1].w.body.class == "seat") {
			j++ // not 县委政府
		}
		last := j
		for last > k && s.toks[last].w.body.class == "inner" && s.toks[last-1].is(clsBody) {
			last-- // 市委主题教育办调研组 acts for 市委主题教育办
		}
		from := p.trim(k, last)
		name, host := p.bodyName(from, last), ""
		if last > from && s.organ(last-1) && s.at(j+1) == "、" {
			host = p.bodyName(from, last-1)
		}
		if far := p.further(j, end); far > j {
			if longer := p.bodyName(from, far); longer != "" && name != "" {
				name, host, last, j = longer, name, far, far
			} else if name == "" && s.organ(j) {
				last, j = far, far
			}
		}
		if name == "" {
			p.pass(from, last)
		} else {
			s.items = append(s.items, item{kind: itemBody, s: s, start: s.toks[from].start, left: s.toks[from].start, end: s.toks[last].end, body: name, host: host, rule: s.toks[last].w.pos})
			p.a.christen(s, s.toks[last].end, name)
		}
		k = j + 1
	}
	return max(end, k, start+1)
}

// further is the token where a part of the body that ends at token j ends: 青澜市药监局审评中心; j if none follows. Few
// characters that are no words of grammar lie between.
func (p *reader) further(j, end int) int {
	s := p.s
	party := s.toks[j].w.body.kind == schema.Democratic // 民革青澜市委会: its branches are of places
	for i := j + 1; i < end && i < j+8; i++ {
		switch t := s.toks[i]; {
		case t.is(clsBody) && (t.w.body.class == "unit" || t.w.body.class == "open" || party && t.w.body.class == "seat") && i > j+1:
			return i
		case t.is(clsBody) && t.w.body.class == "top" && i == j+2 && s.is(i+1, clsBody):
			return i + 1 // 国家监委驻教育部纪检监察组
		case party && t.is(clsPlace|clsLevel):
		case !s.plainWord(i) || t.is(clsPlace|clsAnd|clsWith|clsEdge):
			return j
		}
	}
	return j
}

// pass keeps the body that tokens from to last print, which is no agency where it stands: the verb before it is no part of it.
func (p *reader) pass(from, last int) {
	s := p.s
	for j := from; j < last; j++ {
		if s.toks[j].is(clsFollow|clsSay|clsEventWord|clsTime|clsEdge) && !s.toks[j].is(clsBody|clsPlace) {
			from = j + 1
		}
	}
	if s.toks[last].w.body.class != "tail" && !s.toks[from].punct {
		name := p.x.readBody(p.a, s.s[s.toks[from].start:s.toks[last].end], nil).name()
		s.passing = append(s.passing, name)
		p.a.christen(s, s.toks[last].end, name)
	}
}

// bodyName is the name of the body that tokens from to last print, "" if they print none for sure: running text names a
// body only with its place, in full, or in a list after one (市住建局、财政局).
func (p *reader) bodyName(from, last int) string {
	s := p.s
	w := s.toks[last].w
	b := p.x.readBody(p.a, s.s[s.toks[from].start:s.toks[last].end], nil)
	party, slogan := p.x.lex.pieces.begins(b.name(), pieceParty)
	switch {
	case slogan && party == "", w.body.kind == schema.Foreign && w.body.class == "top" && from < last:
		return "" // the party as such; 中国—东盟
	case b.top:
		return b.name()
	case strings.ContainsAny(b.name(), "0123456789（"), b.rest == w.text && b.kind != schema.Party && w.body.class == "open" && utf8.RuneCountInString(b.rest) < 3:
		return "" // 市中心
	case w.body.class == "area" || w.body.class == "tail" || w.body.class == "inner" || w.body.kind == schema.Enterprise || w.body.kind == schema.Institution || w.body.kind == schema.Media:
		return ""
	case b.placed && b.rest != "" && utf8.RuneCountInString(b.rest) < 18 && p.x.foreignPlace(b.name()) == "":
		return b.name()
	case !b.placed && p.afterBody(from) && (from == last && (w.body.class == "unit" || w.body.class == "party") || w.body.class == "open" && last-from < 8):
		return p.sharedHead(w) + b.rest
	}
	return ""
}

// afterBody reports whether the token before k joins to a body just read: 市住建局、财政局.
func (p *reader) afterBody(k int) bool {
	n := len(p.s.items)
	return n > 0 && k > 0 && p.s.items[n-1].kind == itemBody && p.s.at(k-1) == "、" && p.s.items[n-1].end == p.s.toks[k-1].start
}

// sharedHead is what a body that w ends shares with the one before it in a list: the committee or the body that it is a part
// of, or the place.
func (p *reader) sharedHead(w *word) string {
	host := p.s.items[len(p.s.items)-1].host
	if last := p.x.lastBody(host); last != nil && (last.body.class == "seat") == (w.body.class == "party") {
		return host
	}
	b := p.s.items[len(p.s.items)-1].body
	if d := p.x.divisionOf(b); d != nil && strings.HasPrefix(b, d.name) {
		return d.name
	}
	return p.x.placeIn(b)
}
