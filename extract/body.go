package extract

import (
	"regexp"
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

var term = regexp.MustCompile(`第?[一二三四五六七八九十百\d]+届`)

// readBody reads a phrase such as 中共虹口区委宣传部, 省发改委 or 布隆迪外交部. near resolves level words before the article's own place does.
func (x *Extractor) readBody(a *article, phrase string, near *division) body {
	s := strings.ReplaceAll(phrase, " ", "")
	for _, p := range []string{"中国共产党", "中共"} {
		if strings.HasPrefix(s, p) && !strings.HasPrefix(s, p+"中央") && len(s) > len(p) {
			s = s[len(p):]
		}
	}
	s = term.ReplaceAllString(s, "")
	if w := x.lex.words[s]; w != nil && w.cls&clsBody != 0 && w.body.class == "top" {
		return body{rest: x.shorten(s), class: "top", kind: w.body.kind, level: schema.National, top: true}
	}
	var b body
	b.place, b.level, s = x.cutPlaces(a, s, near)
	b.placed = b.place != ""
	b.rest = x.shorten(s)
	if w := x.lastBody(s); w != nil {
		b.class, b.kind = w.body.class, w.body.kind
	}
	if strings.HasPrefix(s, "团") && x.lex.words[s] != nil { // 团省委
		if w := x.lex.words[s]; w.body.level != "" {
			b.place, b.rest, b.placed = "", "共青团"+a.scene.of(w.body.level)+"委", true
		}
	}
	return b
}

// cutPlaces cuts the places from the front of s and returns the last of them, with its level, and the rest.
func (x *Extractor) cutPlaces(a *article, s string, near *division) (string, schema.Level, string) {
	var place string
	var level schema.Level
	for s != "" {
		p, lv, n := x.placePrefix(a, s, near)
		if n == 0 || place != "" && lv == schema.NoLevel {
			break
		}
		place, level, s = p, lv, s[n:]
	}
	if place == "" {
		return "", schema.NoLevel, s
	}
	if r, n := utf8.DecodeLastRuneInString(place); strings.HasPrefix(s, string(r)) && len(s) > n { // 阿尔山市市委
		if w := x.lex.words[s[n:]]; w != nil || x.bodyStarts(s[n:]) {
			s = s[n:]
		}
	}
	return place, level, s
}

// placePrefix is the place that s begins with: a division, a country, an unknown place with a level (青澜市), or a level word.
func (x *Extractor) placePrefix(a *article, s string, near *division) (string, schema.Level, int) {
	best, n := (*word)(nil), 0
	for i, k := 0, 0; i < len(s) && k < 14; k++ {
		_, m := utf8.DecodeRuneInString(s[i:])
		i += m
		if w := x.lex.words[s[:i]]; w != nil && w.cls&clsPlace != 0 {
			best, n = w, i
		}
	}
	if best != nil {
		if len(best.place) == 0 {
			return x.countryName(best.text), schema.NoLevel, n
		}
		return best.text, best.place[0].level, n
	}
	if p, lv, m := x.unknownPlace(s); m > 0 {
		return p, lv, m
	}
	for _, lw := range []string{"自治区", "街道", "地区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"} {
		if rest, ok := strings.CutPrefix(s, lw); ok && rest != "" && x.bodyStarts(rest) {
			if p := a.placeOf(x, lw, near); p != "" {
				return p, levelOf(lw), len(lw)
			}
			return lw, levelOf(lw), len(lw)
		}
	}
	return "", schema.NoLevel, 0
}

// unknownPlace reads a place that is in no lexicon: two to four characters, a level, and then a body or nothing.
func (x *Extractor) unknownPlace(s string) (string, schema.Level, int) {
	for i, k := 0, 0; i < len(s) && k < 6; k++ {
		r, m := utf8.DecodeRuneInString(s[i:])
		i += m
		w := x.lex.words[string(r)]
		if k < 2 || w == nil || w.cls&clsLevel == 0 {
			continue
		}
		if rest := s[i:]; rest == "" || x.bodyStarts(rest) || strings.HasPrefix(rest, string(r)) {
			return s[:i], levelOf(string(r)), i
		}
	}
	return "", schema.NoLevel, 0
}

// bodyStarts reports whether s begins with a word for a body.
func (x *Extractor) bodyStarts(s string) bool {
	for i, k := 0, 0; i < len(s) && k < 12; k++ {
		_, m := utf8.DecodeRuneInString(s[i:])
		i += m
		if w := x.lex.words[s[:i]]; w != nil && w.cls&clsBody != 0 {
			return true
		}
	}
	return strings.HasPrefix(s, "直")
}

// lastBody is the longest body word that s ends with.
func (x *Extractor) lastBody(s string) *word {
	for i := range s {
		if w := x.lex.words[s[i:]]; w != nil && w.cls&clsBody != 0 {
			return w
		}
	}
	return nil
}

func (x *Extractor) shorten(s string) string {
	for _, r := range x.short {
		s = strings.ReplaceAll(s, r[0], r[1])
	}
	return s
}

func (x *Extractor) countryName(s string) string {
	return strings.TrimSuffix(s, "共和国")
}

func levelOf(lw string) schema.Level {
	switch lw {
	case "省", "自治区":
		return schema.Province
	case "市", "州", "盟", "地", "地区":
		return schema.Prefecture
	case "县", "区", "旗":
		return schema.County
	case "镇", "乡", "街道":
		return schema.Township
	case "村":
		return schema.Village
	}
	return schema.NoLevel
}

// fillBody finds the body of a post whose title is w and before which phrase is printed.
func (x *Extractor) fillBody(p *reader, po *post, w *word, phrase string) {
	before := p.before()
	near := x.nearDivision(before)
	b := x.readBody(p.a, phrase, near)
	switch k := w.title.kind; {
	case strings.Contains(w.title.body, ":"):
		po.body, po.title, _ = strings.Cut(w.title.body, ":")
	case k == "state" && phrase == "":
		po.body = w.title.body
		if po.body == "" && before != nil {
			po.body = before.body
		}
	case k == "state":
		po.body = b.name()
	case k == "embassy":
		po.body = strings.TrimSuffix(b.name(), "政府") + w.title.body
		if phrase == "" {
			po.body = ""
		}
	case k == "level" && phrase == "":
		po.body = p.government(w.title.body, before)
	case k == "level" && b.rest == "":
		po.body = p.x.fullPlace(b.place, w.title.body) + "政府"
	case phrase == "":
		if before != nil {
			po.body = before.body
		}
	case b.rest == "" && b.placed && strings.HasSuffix(w.text, "主席"): // 广西壮族自治区主席
		po.body = b.place + "政府"
	case !b.placed && !b.top && before != nil:
		po.body = x.under(before.body, b)
	default:
		po.body = b.name()
	}
}

// before is the post whose body the next post may inherit: the last of the chain, or of the list before.
func (p *reader) before() *post {
	if n := len(p.chain); n > 0 {
		return &p.chain[n-1]
	}
	if n := len(p.prev); n > 0 {
		return &p.prev[n-1]
	}
	return nil
}

// government is the government that a level title without a place heads: 区长 after 马村区委副书记, else the article's own.
func (p *reader) government(level string, before *post) string {
	near := p.x.nearDivision(before)
	if pl := p.a.placeOf(p.x, level, near); pl != "" {
		return pl + "政府"
	}
	return ""
}

// nearDivision is the division that a body's name begins with.
func (x *Extractor) nearDivision(po *post) *division {
	if po == nil {
		return nil
	}
	return x.divisionOf(po.body)
}

func (x *Extractor) divisionOf(body string) *division {
	var d *division
	for i, k := 0, 0; i < len(body) && k < 14; k++ {
		_, m := utf8.DecodeRuneInString(body[i:])
		i += m
		if w := x.lex.words[body[:i]]; w != nil && len(w.place) > 0 {
			d = w.place[0]
		}
	}
	if d == nil {
		if p, lv, n := x.unknownPlace(body); n > 0 {
			d = &division{name: p, level: lv}
		}
	}
	return d
}

// fullPlace adds the level to a short place that a level title follows: 松江 + 区.
func (x *Extractor) fullPlace(place, level string) string {
	if w := x.lex.words[place]; w != nil {
		for _, d := range w.place {
			if strings.HasSuffix(d.name, level) {
				return d.name
			}
		}
	}
	return place
}

// under is the body that an unplaced one belongs to in a chain of posts: 市委常委、宣传部部长; 党工委书记、管委会主任; 主席团委员、创研部主任.
func (x *Extractor) under(before string, b body) string {
	place := ""
	if d := x.divisionOf(before); d != nil && strings.HasPrefix(before, d.name) {
		place = d.name
	} else if w := x.placeIn(before); w != "" {
		place = w
	}
	switch b.class {
	case "party":
		if place != "" {
			return strings.TrimSuffix(place, "") + partySeat(before, place) + b.rest
		}
	case "seat", "unit":
		if place != "" {
			return place + b.rest
		}
	case "inner", "":
		if before != "" && !strings.HasSuffix(before, "政治局") {
			return before + b.rest
		}
	case "open":
		if utf8.RuneCountInString(b.rest) <= 4 && before != "" && (b.kind == schema.Government || b.kind == schema.OtherKind) {
			if place != "" && strings.HasPrefix(before, place) && x.lastBody(before) != nil && x.lastBody(before).body.class == "seat" {
				return place + b.rest
			}
			return before + b.rest
		}
	}
	return b.name()
}

// placeIn is the printed place that a body's name begins with, whatever its form.
func (x *Extractor) placeIn(body string) string {
	n := 0
	for i, k := 0, 0; i < len(body) && k < 14; k++ {
		_, m := utf8.DecodeRuneInString(body[i:])
		i += m
		if w := x.lex.words[body[:i]]; w != nil && w.cls&clsPlace != 0 {
			n = i
		}
	}
	return body[:n]
}

// partySeat is how the party committee of a place is written in the body before: 委, 党委 or 地委.
func partySeat(before, place string) string {
	for _, s := range []string{"党委", "地委", "党工委", "工委"} {
		if strings.HasPrefix(before, place+s) {
			return s
		}
	}
	return "委"
}

// bodies reads the bodies of a phrase without titles, tokens k to end, and returns where to go on.
func (p *reader) bodies(k, end int) int {
	s := p.s
	for j := k; j < end; j++ {
		if j > k && p.a.knownAt(s, s.toks[j].start) > 0 {
			return j
		}
		if s.toks[j].is(clsGroup) && j > k {
			return j
		}
		if !s.toks[j].is(clsBody) {
			continue
		}
		for j+1 < end && (s.toks[j+1].is(clsBody)) {
			j++
		}
		from := p.trim(k, j)
		phrase := s.s[s.toks[from].start:s.toks[j].end]
		b := p.x.readBody(p.a, phrase, nil)
		last := s.toks[j].w.body.class
		name := b.name()
		switch {
		case b.top:
		case b.placed && last != "area" && last != "inner" && b.rest != "" && utf8.RuneCountInString(b.rest) < 18:
		case !b.placed && from == j && last == "unit" && p.afterBody(from):
			name = p.sharedPlace() + b.rest
		default:
			continue
		}
		s.items = append(s.items, item{kind: itemBody, start: s.toks[from].start, end: s.toks[j].end, body: name, rule: s.toks[j].w.pos})
		k = j + 1
	}
	return max(end, k)
}

// afterBody reports whether the token before k joins to a body just read: 市住建局、财政局.
func (p *reader) afterBody(k int) bool {
	n := len(p.s.items)
	return n > 0 && k > 0 && p.s.items[n-1].kind == itemBody && p.s.at(k-1) == "、" && p.s.items[n-1].end == p.s.toks[k-1].start
}

func (p *reader) sharedPlace() string {
	b := p.s.items[len(p.s.items)-1].body
	if d := p.x.divisionOf(b); d != nil && strings.HasPrefix(b, d.name) {
		return d.name
	}
	return p.x.placeIn(b)
}
