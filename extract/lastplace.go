package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// lastPlace is the last place of a level that the article printed before: in a body's name (翠竹镇 in 翠竹镇党委), or, a
// township or one of the lexicon, where a clause begins (翠竹镇召开会议).
func (a *article) lastPlace(x *Extractor, level string) string {
	place := ""
	a.antecedent(func(name string) bool {
		if d := x.divisionOf(name); d != nil && !strings.HasSuffix(d.name, level) {
			name = strings.TrimPrefix(name, d.name)
		}
		if own, rest, ok := strings.Cut(name, level); ok && utf8.RuneCountInString(own) > 1 && (rest == "" || x.bodyStarts(rest)) && x.mayName(own, level) && !a.away(own+level) {
			place = own + level
		}
		return place != ""
	})
	for n := a.now; n >= 0 && place == ""; n-- {
		if rank := x.lex.levelOf(level); rank == schema.Township || rank == schema.Village {
			place = a.sents[n].placeAhead(level)
		} else if ahead := a.sents[n].knownAhead(level); !a.away(ahead) {
			place = ahead
		}
	}
	return place
}

// away reports whether the place is one that its people went to, or visitors came from: none that the article calls its own.
func (a *article) away(place string) bool {
	return slices.ContainsFunc(a.afar, func(d *division) bool { return place != "" && strings.HasPrefix(d.name, place) })
}

// asPrinted is the place by the short name with its level that the body before prints it by: 伊犁州, of 伊犁州党委.
func (x *Extractor) asPrinted(place, level, before string) string {
	printed := x.placeIn(before)
	if d := x.lex.places.byName[printed]; len(d) > 0 && d[0].name == place && strings.HasSuffix(printed, level) {
		return printed
	}
	return place
}

// knownAhead is the place of a level that begins a clause of the sentence, if it is in the lexicon.
func (s *sentence) knownAhead(level string) string {
	for j, t := range s.toks {
		if t.is(clsPlace) && strings.HasSuffix(s.at(j), level) && (j == 0 || s.toks[j-1].is(clsPunct|clsTime)) && !s.is(j+1, clsPlace) {
			return s.at(j)
		}
	}
	return ""
}

// mayName reports whether s, with the level behind it, may be the name of a place: no ordinary word (民主党派), no national body and a
// place (民革青澜), nothing joined (住房和城), and no level that is the end of another word (社区).
func (x *Extractor) mayName(s, level string) bool {
	w := x.lex.find(s)
	_, quarter := x.lex.pieces.ends(s+level, pieceQuarter)
	return (w == nil || w.is(clsPlace)) && x.topBody(s) == nil && !x.joined(s) && !quarter
}

// joined reports whether s holds a word that joins: 住房和城 is no place.
func (x *Extractor) joined(s string) bool {
	return slices.ContainsFunc(x.cut(s), func(t tok) bool { return t.is(clsAnd | clsWith) })
}

// placeAhead is the place of a level that begins a clause of the sentence, or stands behind 在, 走进 or a larger place: two to four characters
// and the level word.
func (s *sentence) placeAhead(level string) string {
	for j, t := range s.toks {
		if !t.is(clsLevel) || t.w.level != level {
			continue
		}
		k := j
		if j > 0 && s.inVillage(j-1) {
			k = j - 1
		}
		for k > 0 && (s.plainWord(k-1) || k == j && s.is(k-1, clsLevel) && s.toks[k-1].w.rank == schema.Village) && !s.toks[k-1].is(clsPlace|clsOwn|clsEdge|clsAnd) {
			k--
		}
		n := utf8.RuneCountInString(s.s[s.toks[k].start:t.start])
		if n > 1 && n < 5 && (k == 0 || (s.toks[k-1].is(clsPunct|clsPlace|clsLevel|clsIn) || s.toks[k-1].has(shapeInto))) {
			return s.s[s.toks[k].start:t.end]
		}
	}
	return ""
}

// villageNear is the first village named in this sentence, else in the one before, "" if none was: whoever is posted in a village (驻村第一书记) is in it.
func (p *reader) villageNear(level string) string {
	for n := p.a.now; n >= max(0, p.a.now-1); n-- {
		if village := p.a.sents[n].placeAhead(level); village != "" {
			return village
		}
	}
	return ""
}

// cutPosted cuts the word that says that somebody is posted in a village from the front of his title, and is the level of a village; "" where
// the title has no such word.
func (x *Extractor) cutPosted(title string) (rest, level string) {
	if at, posted := x.lex.pieces.begins(title, piecePosted); posted {
		if w := x.lex.first(at); w.is(clsLevel) && w.rank == schema.Village {
			return at[len(w.text):], w.level
		}
	}
	return title, ""
}
