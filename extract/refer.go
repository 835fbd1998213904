package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// A body that the article has named is called by its last word later (该局, 厅党组书记), or not at all (局长王伟强调).

// farBack is how many sentences later what an article has named is not meant any more.
const farBack = 300

// antecedent is the last body named up to here that ok accepts, "" if there is none.
func (a *article) antecedent(ok func(name string) bool) string {
	for n := a.now; n >= max(0, a.now-farBack); n-- {
		for _, it := range slices.Backward(a.sents[n].items) {
			if it.body != "" && ok(it.body) {
				return it.body
			}
			for _, po := range slices.Backward(it.posts) {
				if po.body != "" && po.kind != "none" && ok(po.body) {
					return po.body
				}
			}
		}
		for _, name := range slices.Backward(a.sents[n].passing) {
			if ok(name) {
				return name
			}
		}
	}
	return ""
}

// headed is the body of a post that is printed without one: the last that a title like w heads, or, for a post in the party
// group of a body, the last that may have such a group.
func (p *reader) headed(w *word, party bool) string {
	return p.a.antecedent(func(name string) bool {
		last := p.x.lastBody(name)
		if last == nil || last.text == name && last.body.class != "top" || last.body.inner() && last.body.kind != schema.Congress || last.body.kind == schema.Party {
			return false
		}
		switch {
		case w.title.kind == "chair":
			return last.body.kind == schema.CPPCC || last.body.kind == schema.Mass
		case w.title.body == "", party && w.title.kind == "member":
			return party && hasGroup(last)
		}
		return w.heads(name)
	})
}

// teller is the title that tells best which body a chain of posts without one is of: the next, after one of the party group
// (党组成员、副部长), else w.
func (p *reader) teller(w *word, next int) *word {
	if w.title.kind != "member" && w.title.body != "" || next+1 >= len(p.s.toks) || p.s.at(next) != "、" {
		return w
	}
	if t, _ := p.title(next + 1); t.at >= 0 && t.pre == next+1 && p.titleWord(t).title.kind != "none" {
		return p.titleWord(t)
	}
	return w
}

// hasGroup reports whether a body of this kind has a party group or committee of its own.
func hasGroup(last *word) bool {
	switch last.body.class {
	case "unit", "top":
		return last.body.kind != schema.Mass && last.body.kind != schema.Democratic
	case "open":
		return last.body.kind != schema.Mass && last.body.kind != schema.Discipline
	}
	return false
}

// heads reports whether a title of this kind is held at the head of the body: 局长, of 青澜市财政局.
func (w *word) heads(name string) bool {
	return slices.ContainsFunc(strings.Split(w.title.body, ","), func(end string) bool { return end != "" && strings.HasSuffix(name, end) })
}

// called is the body that is named by its last word alone, rest, or without the place or the body before it; rest itself if
// none was named in full.
func (p *reader) called(rest string) string {
	if lw := p.x.lex.first(rest); lw.is(clsLevel) && lw.rank == schema.Village && p.x.cut(rest)[0].is(clsLevel|clsBody) && !p.x.lex.first(rest[len(lw.text):]).is(clsLevel) {
		if place := p.a.lastPlace(p.x, lw.text); place != "" && p.x.lex.words[strings.TrimSuffix(place, lw.text)] == nil {
			return place + rest[len(lw.text):] // 村第一书记 after 长桥村党支部书记
		}
	}
	if toks := p.x.cut(rest); len(toks) > 1 && toks[0].is(clsBody) && (toks[0].w.body.inner() || toks[0].end == hanLen || toks[0].w.body.class == "open" && toks[0].end == 2*hanLen) {
		return p.called(rest[:toks[0].end]) + rest[toks[0].end:] // 常委会法工委, 厅办公室, 医院医务处
	}
	switch w := p.x.lastBody(rest); {
	case w == nil || w.body.class == "top" || w.body.class == "area" && w.text != rest:
		return rest
	case w.text != rest && (w.body.class != "open" && w.body.class != "tail" && !w.body.inner() || utf8.RuneCountInString(rest) > 5):
		return p.a.part(rest)
	}
	full := p.a.antecedent(func(name string) bool {
		head, ok := strings.CutSuffix(name, rest)
		if last := p.x.lastBody(name); !ok || head == "" || p.x.lex.words[head].is(clsFollow|clsStop|clsCommon|clsOwn) || last != nil && last.body.kind == schema.Party && (last.text != rest && len(rest) == hanLen || !strings.HasSuffix(last.text, rest)) {
			return false
		}
		return p.x.lex.words[rest].is(clsBody) || p.x.placeIn(head) == head || p.x.lastBody(head) != nil
	})
	_, n := utf8.DecodeLastRuneInString(rest)
	if full == "" && len(rest) == n {
		full = p.partOf(rest)
	}
	if chief := p.x.lex.chiefs[rest[len(rest)-n:]]; full == "" && chief != nil && (len(rest) == n || strings.Contains(chief.title.body, ",") && chief.heads(rest)) {
		full = p.headed(chief, false) // 校, 学校 of a 大学
	}
	return cmp.Or(full, p.a.part(rest))
}

// partOf is the body that ends in rest, of which only a part was named: 青澜市水利局, of 青澜市水利局党委.
func (p *reader) partOf(rest string) string {
	whole := func(name string) string {
		head, _, ok := strings.Cut(name, rest)
		if last := p.x.lastBody(head + rest); ok && last != nil && last.text != rest {
			return head + rest
		}
		return ""
	}
	return whole(p.a.antecedent(func(name string) bool { return whole(name) != "" }))
}

// part is the body that was printed in full before, and is now named by its last part alone: 市公安局政治处, 政治处; the part itself if
// it was not.
func (a *article) part(rest string) string {
	for n := a.now; n >= 0; n-- {
		s := a.sents[n]
		for _, it := range slices.Backward(s.items) {
			if it.kind == itemBody && strings.HasPrefix(s.s[it.end:], rest) {
				return it.body + rest
			}
		}
		for _, name := range s.passing {
			if strings.Contains(s.s, name+rest) {
				return name + rest
			}
		}
	}
	return rest
}

// ofHouse reports whether the body is a committee of a congress or a CPPCC that is not printed with it: 财经委.
func (b body) ofHouse() bool { return b.class == "office" && b.kind == schema.Congress && !b.placed }

// amongCommittees reports whether the body may be such a committee behind another: 农委 after 全国人大财经委.
func (p *reader) amongCommittees(b body, before string) bool {
	_, ok := p.x.lex.pieces.ends(b.rest, pieceSeat)
	for _, w := range p.x.lex.heads(b.rest) {
		ok = ok || w.body.kind == schema.Congress && w.body.class == "inner" // 常委会预算工作委员会
	}
	last := p.x.lastBody(before)
	return ok && !b.placed && last != nil && last.body.class == "office" && last.body.kind == schema.Congress
}

// house is the congress or the CPPCC that a committee without one is of: the last that was named, 全国人大 in 全国人大常委会.
func (p *reader) house(before *post) string {
	house := ""
	find := func(name string) bool {
		for _, h := range p.x.lex.pieces[pieceHouse] {
			if head, _, ok := strings.Cut(name, h); ok && head != "" {
				house = head + h
			}
		}
		return house != ""
	}
	if before == nil || !find(before.body) {
		p.a.antecedent(find)
	}
	return house
}

// lastPlace is the last place of a level that the article printed before: in a body's name (翠竹镇 in 翠竹镇党委), or, a
// township or one of the lexicon, where a clause begins (翠竹镇召开会议).
func (a *article) lastPlace(x *Extractor, level string) string {
	place := ""
	a.antecedent(func(name string) bool {
		if d := x.divisionOf(name); d != nil && !strings.HasSuffix(d.name, level) {
			name = strings.TrimPrefix(name, d.name)
		}
		if own, rest, ok := strings.Cut(name, level); ok && utf8.RuneCountInString(own) > 1 && (rest == "" || x.bodyStarts(rest)) && x.mayName(own) && !x.joined(own) && !x.within(own, level) {
			place = own + level
		}
		return place != ""
	})
	for n := a.now; n >= 0 && place == ""; n-- {
		if x.lex.levelOf(level) == schema.Township {
			place = a.sents[n].placeAhead(level)
		} else {
			place = a.sents[n].knownAhead(level)
		}
	}
	return place
}

// knownAhead is the place of a level that begins a clause of the sentence, if it is in the lexicon.
func (s *sentence) knownAhead(level string) string {
	for j, t := range s.toks {
		if t.is(clsPlace) && strings.HasSuffix(s.at(j), level) && (j == 0 || s.toks[j-1].punct || s.toks[j-1].is(clsTime)) && !s.is(j+1, clsPlace) {
			return s.at(j)
		}
	}
	return ""
}

// mayName reports whether s may be the name of a place: no ordinary word (民主党派), and no national body and a place (民革青澜).
func (x *Extractor) mayName(s string) bool {
	w := x.lex.words[s]
	return (w == nil || w.is(clsPlace)) && x.topBody(s) == nil
}

// within reports whether the level word after own is the end of another, which names no place of that level: 社区.
func (x *Extractor) within(own, level string) bool {
	_, quarter := x.lex.pieces.ends(own+level, pieceQuarter)
	return quarter
}

// joined reports whether s holds a word that joins: 住房和城 is no place.
func (x *Extractor) joined(s string) bool {
	return slices.ContainsFunc(x.cut(s), func(t tok) bool { return t.is(clsAnd | clsWith) })
}

// placeAhead is the place of a level that begins a clause of the sentence: two to four characters and the level word.
func (s *sentence) placeAhead(level string) string {
	for j, t := range s.toks {
		if !t.is(clsLevel) || t.w.level != level {
			continue
		}
		k := j
		for k > 0 && (s.plainWord(k-1) || k == j && s.is(k-1, clsLevel) && s.toks[k-1].w.rank == schema.Village) && !s.toks[k-1].is(clsPlace|clsOwn|clsEdge|clsAnd) {
			k--
		}
		n := utf8.RuneCountInString(s.s[s.toks[k].start:t.start])
		if n > 1 && n < 5 && (k == 0 || s.toks[k-1].punct || s.toks[k-1].is(clsPlace)) {
			return s.s[s.toks[k].start:t.end]
		}
	}
	return ""
}
