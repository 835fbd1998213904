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
		items := a.sents[n].items
		for i := range slices.Backward(items) {
			it := &items[i]
			if it.body != "" && ok(it.body) {
				return it.body
			}
			for i := range slices.Backward(it.posts) {
				if po := &it.posts[i]; po.body != "" && po.kind != "none" && ok(po.body) {
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

// headed is the body of a post that is printed without one: the last that a title like w heads, or that has a part named last, or, for a
// post in the party group of a body, the last that may have such a group.
func (p *reader) headed(w *word, party bool) string {
	body := p.a.antecedent(func(name string) bool {
		last := p.x.lastBody(p.x.conferenceOf(name))
		switch {
		case last == nil, last.text == name && last.body.class != "top", last.body.inner() && last.body.kind != schema.Congress, last.body.kind == schema.Party && last.body.class != "party":
			return false
		case w.title.kind == "chair":
			return last.body.kind == schema.CPPCC || last.body.kind == schema.Mass
		case w.title.body == "", party && w.title.kind == "member":
			return party && hasGroup(last)
		}
		return p.heads(w, name)
	})
	if body == "" && !party && w.title.kind == "body" {
		part := p.a.antecedent(func(name string) bool {
			host := p.x.headedHost(name, w)
			return host != "" && p.x.topBody(host) == nil // not a ministry of which some centre was named
		})
		body = p.x.headedHost(part, w)
	}
	return p.x.conferenceOf(body)
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
	if body := p.villageBody(rest); body != "" {
		return body
	}
	if n := p.partAhead(rest); n > 0 {
		return p.called(rest[:n]) + rest[n:]
	}
	switch w := p.x.lastBody(rest); {
	case w == nil || w.body.class == "top" || w.body.class == "area" && w.text != rest:
		return rest
	case w.text != rest && (w.body.class != "open" && w.body.class != "tail" && !w.body.inner() || utf8.RuneCountInString(rest) > 5):
		return p.a.part(rest)
	}
	_, n := utf8.DecodeLastRuneInString(rest)
	full := p.a.antecedent(func(name string) bool {
		return p.endsIn(name, rest) && !(len(rest) == n && p.x.kindOnly(name)) || len(rest) == n && p.x.endOf(name, rest) != "" // 校 calls no 学校
	})
	if !strings.HasSuffix(full, rest) {
		full = p.x.endOf(full, rest)
	}
	if chief := p.x.lex.chiefs[rest[len(rest)-n:]]; full == "" && chief != nil && (len(rest) == n || strings.Contains(chief.title.body, ",") && chief.heads(rest)) {
		full = p.headed(chief, false) // 校, 学校 of a 大学, or of the department of one
	}
	return cmp.Or(full, p.a.part(rest))
}

// session is what is printed for the body of a post, with the name of the meeting in full for which a word stands: 大会主席团, of
// 十三届全国人大五次会议主席团.
func (p *reader) session(phrase string) string {
	for n, w := range p.x.lex.heads(phrase) {
		inner := p.x.lex.find(phrase[n:])
		if !w.has(shapeNoun) || w.is(clsBody) || phrase[n:] != "" && !(inner.is(clsBody) && inner.body.inner()) {
			continue
		}
		meeting := ""
		p.a.antecedent(func(name string) bool {
			last := p.x.lastBody(name)
			if last != nil && last.body.inner() && last.text != name && p.x.ofMeeting(name) {
				meeting = strings.TrimSuffix(name, last.text)
			}
			return meeting != ""
		})
		return cmp.Or(meeting, w.text) + phrase[n:]
	}
	return phrase
}

// villageBody is the body of the village that the article named last, where rest calls it by the level alone: 村第一书记 after
// 长桥村党支部书记; else "".
func (p *reader) villageBody(rest string) string {
	level := p.x.lex.first(rest)
	if !level.is(clsLevel) || level.rank != schema.Village || !p.x.cut(rest)[0].is(clsLevel|clsBody) || p.x.lex.first(rest[len(level.text):]).is(clsLevel) {
		return ""
	}
	place := p.a.lastPlace(p.x, level.text)
	if w := p.x.lex.find(strings.TrimSuffix(place, level.text)); place == "" || w != nil && !w.is(clsPlace) {
		return ""
	}
	return place + rest[len(level.text):]
}

// partAhead is the length of the word that calls a body at the front of rest, where a part of it follows: 常委会法工委, 厅办公室, 医院医务处.
func (p *reader) partAhead(rest string) int {
	toks := p.x.cut(rest)
	if len(toks) < 2 || !toks[0].is(clsBody) {
		return 0
	}
	n, b := toks[0].end, toks[0].w.body
	if b.inner() || n == hanLen || b.class == "open" && n == 2*hanLen {
		return n
	}
	return 0
}

// ofParty is the name of a body, with the party whose committee in a place it is where the article has named that with it: 农工党|云岭省委会.
func (p *reader) ofParty(b body) string {
	if last := p.x.lastBody(b.name()); last == nil || last.body.kind != schema.Democratic {
		return b.name()
	}
	longer := func(name string) bool { return len(name) > len(b.name()) && strings.HasSuffix(name, b.name()) }
	return cmp.Or(p.a.antecedent(longer), b.name())
}

// wholeAhead is the part of a body that name prints, with that body in full, where it begins with what calls that: 局交警支队, 财政厅预算处.
// "" where none was named in full.
func (p *reader) wholeAhead(name string) string {
	for _, t := range p.x.cut(name) {
		if head := name[:t.end]; t.is(clsBody) && t.w.body.kind != schema.Party && t.w.body.kind != schema.Enterprise && t.end < len(name) {
			if full := p.called(head); full != head && (strings.HasSuffix(full, head) || len(name) > t.end+hanLen) { // 学校团委
				return full + name[t.end:]
			}
		}
	}
	return ""
}

// endsIn reports whether rest may call the body of a name that ends so.
func (p *reader) endsIn(name, rest string) bool {
	head, ok := strings.CutSuffix(name, rest)
	if !ok || head == "" || p.x.lex.find(head).is(clsFollow|clsStop|clsCommon|clsOwn) {
		return false
	}
	if last := p.x.lastBody(name); last != nil && last.body.kind == schema.Party && (last.text != rest && len(rest) == hanLen || !strings.HasSuffix(last.text, rest)) {
		return false
	}
	if p.x.placeIn(head) == head {
		return !p.a.away(head)
	}
	w := p.x.lex.find(rest)
	if w.is(clsBody) {
		return w.body.level == "" // 市委 is not 团市委
	}
	last := p.x.lastBody(rest)
	return p.x.lastBody(head) != nil || last != nil && p.x.lex.find(strings.TrimSuffix(rest, last.text)) != nil // 认证中心
}

// endOf is the body that ends in rest, of which name is only a part: 青澜市水利局, of 青澜市水利局党委; "" if it is none of such a body.
func (x *Extractor) endOf(name, rest string) string {
	head, _, ok := strings.Cut(name, rest)
	if last := x.lastBody(head + rest); ok && last != nil && last.text != rest && !x.kindOnly(head+rest) && last.body.class != "seat" {
		return head + rest
	}
	return ""
}

// part is the body that was printed in full before, and is now named by its last part alone: 市公安局政治处, 政治处; the part itself if
// it was not.
func (a *article) part(rest string) string {
	for n := a.now; n >= 0; n-- {
		s := a.sents[n]
		for i := range slices.Backward(s.items) {
			if it := &s.items[i]; it.kind == itemBody && strings.HasPrefix(s.s[it.end:], rest) {
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
func (b body) ofHouse() bool {
	return b.class == "office" && (b.kind == schema.Congress || b.kind == schema.CPPCC) && !b.placed
}

// amongCommittees reports whether the body may be such a committee behind another: 农委 after 全国人大财经委.
func (p *reader) amongCommittees(b body, before string) bool {
	_, ok := p.x.lex.pieces.ends(b.rest, pieceSeat)
	for _, w := range p.x.lex.heads(b.rest) {
		ok = ok || w.body.kind == schema.Congress && w.body.class == "inner" // 常委会预算工作委员会
	}
	last := p.x.lastBody(before)
	return ok && !b.placed && last != nil && last.body.class == "office" && last.body.kind == schema.Congress
}

// house is the congress, or the CPPCC, that the committee b without one is of: the last that was named, 全国人大 in 全国人大常委会.
func (p *reader) house(before *post, b body) string {
	house := ""
	find := func(name string) bool {
		for _, h := range p.x.lex.pieces[pieceHouse] {
			if head, _, ok := strings.Cut(name, h); ok && head != "" && !p.x.ofMeeting(name) && (b.kind != schema.CPPCC || p.x.lex.find(h).body.kind == b.kind) {
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
