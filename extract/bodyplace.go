package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// cutPlaces cuts the places from the front of s and returns the last of them, with its level, and the rest.
func (x *Extractor) cutPlaces(a *article, s string, near *division) (string, schema.Level, string) {
	var place string
	var level schema.Level
	for s != "" {
		within := level
		if place != "" && !x.levelled(place) {
			within = schema.NoLevel
		}
		p, lv, n := x.namedPlace(s, within)
		if n == 0 && place == "" {
			p, lv, n = x.levelPrefix(a, s, near)
		}
		if place != "" && x.lex.places.apart(place, p) {
			p, lv, n = x.unknownPlace(s, within) // 湖北省云南商会 is of 湖北省, 石桥区吉林路街道 is a street
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
		if w := x.lex.find(s[n:]); len(s) == n || w != nil || x.bodyStarts(s[n:]) {
			s = s[n:]
		}
	}
	return place, level, s
}

// namedPlace is the place that s begins with, behind a place of the level within: a division, a country, or an unknown place with a
// level (青澜市).
func (x *Extractor) namedPlace(s string, within schema.Level) (string, schema.Level, int) {
	switch best := x.lex.placeOf(s); {
	case best != nil && x.bodyBeyond(s, len(best.text)): // 台湾事务办公室
		return "", schema.NoLevel, 0
	case best == nil || x.road(s[len(best.text):]):
		return x.unknownPlace(s, within)
	case len(best.place) == 0:
		name := best.text
		if first := x.cut(s)[0]; first.end < len(name) && first.is(clsPlace) {
			name = first.w.text // 老挝|国会, where 老挝国 is a country too
		}
		return x.countryName(name), schema.NoLevel, len(name)
	default:
		if n := x.township(best, s); n > 0 {
			return s[:n], schema.Township, n
		}
		if _, special := x.lex.pieces.ends(best.text, pieceSpecial); special {
			return best.place[0].name, best.place[0].level, len(best.text) // 香港特区
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

// road reports whether s goes on with a road that a street is called by: 青澜|西路街道.
func (x *Extractor) road(s string) bool {
	street, road := x.lex.pieces.begins(s, pieceRoad)
	return road && slices.ContainsFunc(x.lex.levels, func(l string) bool {
		return x.lex.levelOf(l) == schema.Township && len(l) > hanLen && strings.HasPrefix(street, l)
	})
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
	if w := x.lex.find(s); w.is(clsBody) && w.body.class == "unit" && w.body.level == "" {
		return "", schema.NoLevel, 0 // 乡村振兴局
	}
	for _, lw := range x.lex.levels {
		if rest, ok := strings.CutPrefix(s, lw); ok && (rest == "" || x.bodyStarts(rest) || x.lastBody(rest) != nil && x.levelStarts(s, lw)) {
			if p := a.placeOf(x, x.lex.find(lw).level, near); p != "" {
				return p, x.lex.levelOf(lw), len(lw)
			}
			return lw, x.lex.levelOf(lw), len(lw)
		}
	}
	return "", schema.NoLevel, 0
}

// levelStarts reports whether the level word at the front of s stands for itself, not for the beginning of a longer word: 市场, but 市|民政事务.
func (x *Extractor) levelStarts(s, lw string) bool {
	for i, w := range x.lex.heads(s) {
		if i > len(lw) && !w.is(clsLevel) && w.body.level == "" {
			return x.cut(s)[0].end == len(lw)
		}
	}
	return true
}

// unknownPlace reads a place that is in no lexicon: two to five characters that make no other word, the last a level, and
// then a body or nothing. Within a county or a township the words may be those of a village's name: 石桥镇古城村.
func (x *Extractor) unknownPlace(s string, within schema.Level) (string, schema.Level, int) {
	inside := slices.Contains([]schema.Level{schema.County, schema.Township}, within)
	mixed := x.lex.first(s).is(clsLevel)
	for i, k, last := 0, 0, 0; i < len(s) && k < 6; k++ {
		r, m := utf8.DecodeRuneInString(s[i:])
		pair := (*word)(nil)
		if k > 0 {
			pair = x.lex.find(s[last : i+m])
		}
		last, i = i, i+m
		if (r < 0x4e00 || 0x9fa5 < r) && isPunct(s[last:i]) {
			return "", schema.NoLevel, 0 // 信访局、市发改委
		}
		if inside && pair != nil && pair.rank == schema.NoLevel && x.lex.levelOf(s[last:i]) == schema.NoLevel {
			mixed = true
		} else if pair != nil && !(k == 1 && pair.is(clsPlace)) && !(inside && k > 2 && x.lex.first(pair.text).is(clsLevel)) { // 吉林路街道, 紫溪市镇
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
		w := x.lex.find(s[last:i])
		small := w.is(clsLevel) && (w.rank == schema.Township || w.rank == schema.Village)
		if !small && w.is(clsLevel) && (mixed || x.lex.calendar.figureEnds(s[:last])) {
			return "", schema.NoLevel, 0 // 市经开区, 区委依法治区办; 沿黄九市
		}
		if !w.is(clsLevel) || x.lex.find(s[:i]) != nil || x.levels(s[last:]) || x.levels(s[max(0, last-hanLen):]) || (w.rank == schema.Village || inside) && x.townAhead(s[i:]) {
			continue // 翠竹新村街道
		}
		if rest := s[i:]; rest == "" || x.bodyStarts(rest) || strings.HasPrefix(rest, w.text) || w.rank == schema.Township && x.village(rest) {
			return s[:i], w.rank, i
		}
	}
	return "", schema.NoLevel, 0
}

// village reports whether s begins with the name of a village: 河图镇|金杨村党支部.
func (x *Extractor) village(s string) bool {
	_, rank, n := x.unknownPlace(s, schema.Township)
	return n > 0 && rank == schema.Village
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
	return len(s) >= 2*hanLen && x.lex.levelOf(s[:hanLen]) == schema.Township && x.lex.find(s[:2*hanLen]) != nil && x.lex.first(s[hanLen:]).is(clsLevel)
}

// anyTown reports whether s begins with the word for towns of two kinds, which is the name of none: 乡镇.
func (x *Extractor) anyTown(s string) bool {
	return x.levels(s) && x.lex.first(s[hanLen:]).rank == schema.Township
}

func (x *Extractor) countryName(s string) string {
	if _, long := x.lex.pieces.ends(s, pieceState); long && x.lex.places.country[s] != "" {
		return x.lex.places.country[s] // 某某共和国
	}
	return s
}

// committeeOf is what a place's party committee is called behind the place: 委, and 县委 where the county has one character (代县县委).
func (x *Extractor) committeeOf(place string) string {
	seat := x.lex.pieces.the(pieceSeat)
	if level := place[max(0, len(place)-hanLen):]; utf8.RuneCountInString(place) == 2 && x.lex.levelOf(level) == schema.County {
		return level + seat
	}
	return seat
}

// county reports whether a place is a county, printed with its level, and no quarter as 某合作区 is.
func (x *Extractor) county(place string) bool {
	w := x.lex.find(place)
	_, quarter := x.lex.pieces.ends(place, pieceQuarter)
	return w.is(clsPlace) && len(w.place) > 0 && w.place[0].level == schema.County && w.place[0].name == place && !quarter
}

// placeIn is the printed place that a body's name begins with, whatever its form.
func (x *Extractor) placeIn(body string) string {
	if w := x.lex.placeOf(body); w != nil {
		return w.text
	}
	return ""
}

// withLevel is the place of the bureau, the mass organisation or the court rest with its level, where it is printed without: 乌兰察布|商务局,
// 上海|作协. Regions go without it, but for their courts.
func (x *Extractor) withLevel(place, rest string) string {
	p, b := x.lex.find(place), x.lex.find(rest)
	_, kept := x.lex.pieces.ends(rest, pieceKept)
	if p == nil || len(p.place) != 1 || !b.is(clsBody) || kept {
		return place
	}
	full := p.place[0].name
	switch unit := b.body.class == "unit" && (b.body.kind == schema.Government || b.body.kind == schema.Mass); {
	case b.body.kind == schema.Court, unit && len(full) == len(place)+hanLen && strings.HasPrefix(full, place):
		return full
	}
	return place
}
