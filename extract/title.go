package extract

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// titleAt is a title found in a phrase: prefixes begin at token pre, the title is at, next follows it.
type titleAt struct{ pre, at, next int }

// namesNext reports whether the posts that begin at token k end in a name: then a post before the comma is his too, if it has
// none of its own (县教育工委书记，县教育局局长王伟).
func (p *reader) namesNext(k int) bool {
	for {
		t, _ := p.title(k)
		if t.at < 0 || p.s.toks[t.at].w.title.kind == "none" {
			return false
		}
		if k = t.next; p.s.at(k) != "、" {
			return k < len(p.s.toks) && p.x.nameAt(p.a, p.s, k, true) > 0
		}
		k++
	}
}

// titled reports whether the phrase at token k has a title before its end.
func (p *reader) titled(k int) bool {
	if k >= len(p.s.toks) || p.s.toks[k].is(clsPunct) && !p.quoted(k) {
		return false
	}
	t, _ := p.title(k)
	return t.at >= 0
}

// title finds the first title of the phrase that begins at token k, and where the phrase ends.
func (p *reader) title(k int) (titleAt, int) {
	s := p.s
	pre := -1
	for j := k; j < len(s.toks); j++ {
		t := s.toks[j]
		switch {
		case s.rankAt(j) && s.is(j+1, clsTitle): // 区人民武装部大校部长
			if pre < 0 {
				pre = j
			}
			continue
		case p.holdersOffice(j): // 校长办公室主任
		case t.is(clsTitle) && (t.w.title.kind != "none" || j+1 >= len(s.toks) || s.toks[j+1].is(clsPunct) || s.is(j+1, clsAnd|clsPlus|clsAlso) && s.is(j+2, clsTitle) || p.x.nameAt(p.a, s, j+1, true) > 0):
			if pre < 0 {
				pre = j
			}
			return titleAt{pre, j, p.suffix(j + 1)}, j
		case j > k && p.headOf(j) != nil:
			return titleAt{j, j, p.suffix(j + 1)}, j
		case t.is(clsPrefix) && (pre >= 0 || !p.partyBody(k, j)):
			if pre < 0 {
				pre = j
			}
			continue
		case p.opens(j) > j:
			j = p.opens(j) // a bracket or quotation inside a name: 市“四城联创”指挥部
		case p.joinsName(k, j), p.verbInName(j):
		case j > k && s.year(j) && s.is(j-1, clsLevel|clsPlace):
			j++ // 省2025年春灌领导小组
		case t.is(clsPunct), t.is(clsStop) && !t.is(clsBody):
			return titleAt{at: -1}, j
		}
		pre = -1
	}
	return titleAt{at: -1}, len(s.toks)
}

// holdersOffice reports whether the title at token j begins the name of a body that works for who holds it: 校长办公室, 总统战略研究所.
func (p *reader) holdersOffice(j int) bool {
	switch {
	case !p.s.is(j, clsTitle):
		return false
	case p.s.is(j+1, clsBody) && p.s.toks[j+1].w.body.class == "office":
		return true
	}
	if p.s.toks[j].w.title.kind != "state" || p.s.is(j+1, clsAlso|clsPlace|clsLevel) || p.x.nameAt(p.a, p.s, j+1, true) > 0 {
		return false
	}
	t, _ := p.title(j + 1)
	return t.at >= 0 && p.s.is(t.pre-1, clsBody) && !p.s.withLevel(t.pre-1)
}

// rankAt reports whether token k is a military rank.
func (s *sentence) rankAt(k int) bool { return s.is(k, clsTitle) && s.toks[k].w.title.kind == "rank" }

// year reports whether a number of four digits and the word for a year stand at token j.
func (s *sentence) year(j int) bool {
	n := len(s.at(j))
	return n == 4 && s.s[s.toks[j].start] < utf8.RuneSelf && s.is(j+1, clsTime) && s.toks[j+1].end-s.toks[j+1].start == hanLen
}

// surelyNamed reports whether a name with a common surname begins at token k, and something surely ends it.
func (p *reader) surelyNamed(k int) bool {
	e := p.plainName(k)
	return e > 0 && p.commonAt(k) && p.s.bound(p.s.from(e)) >= wordBound
}

// headOf is the title that 长 at token j makes with the body before it, nil if it makes none: 财政局长 → 局长; or with a place, before a
// name: 江阴市长 → 市长.
func (p *reader) headOf(j int) *word {
	if !p.s.is(j, clsHeads) || !p.s.is(j-1, clsBody) && !(p.s.is(j-1, clsPlace) && p.surelyNamed(j+1)) {
		return nil
	}
	prev := p.s.at(j - 1)
	_, n := utf8.DecodeLastRuneInString(prev)
	if w := p.x.lex.find(prev[len(prev)-n:] + p.s.at(j)); w.is(clsTitle) {
		return w
	}
	return nil
}

// partyBody reports whether the prefix at j is a body: 党委 after a place or an area (州党委书记, 社区党委书记), not after a body (北京大学党委书记).
func (p *reader) partyBody(k, j int) bool {
	t := p.s.toks[j]
	if t.w.prefix != "party" || !t.is(clsBody) {
		return false
	}
	return j > k && ((p.s.is(j-1, clsPlace) || p.endsInLevel(j-1)) && !p.s.is(j-1, clsBody) || j-1 > k && p.s.area(j-1))
}

// suffix steps over a word that belongs to the title before it: 市长助理.
func (p *reader) suffix(j int) int {
	if j < len(p.s.toks) && p.s.toks[j].is(clsSuffix) {
		return j + 1
	}
	return j
}

// opens returns the token that closes the bracket or quotation mark at j, if it is near and inside a name; else j.
func (p *reader) opens(j int) int {
	s := p.s
	if !s.toks[j].is(clsPunct) {
		return j
	}
	shut := ""
	switch s.at(j) {
	case "（":
		shut = "）"
	case "“":
		shut = "”"
	case "《":
		shut = "》"
	default:
		return j
	}
	for k := j + 1; k < len(s.toks) && k < j+18; k++ {
		if s.at(k) == shut {
			if k+1 < len(s.toks) && !(shut == "）" && s.is(k-1, clsFollow)) && !s.toks[k+1].is(clsPunct|clsStop) {
				return k
			}
			return j
		}
		if strings.Contains("，。；！？", s.at(k)) || s.at(k) == s.at(j) {
			return j
		}
	}
	return j
}

func (p *reader) titleWord(t titleAt) *word { return cmp.Or(p.headOf(t.at), p.s.toks[t.at].w) }

// opensName reports whether the name of a body surely begins at token j: with a place or a national body.
func (p *reader) opensName(j int) bool {
	return p.s.is(j, clsPlace) || p.s.is(j, clsBody) && p.s.toks[j].w.body.class == "top"
}

// verbInName reports whether the verb at token j is part of a body's name: a word as short as 司 ends it before the title
// (就业促进司司长), or it says what a body of a place is for (省推进某发展领导小组组长),
// behind another post too (总理、推进某建设领导小组组长).
func (p *reader) verbInName(j int) bool {
	s := p.s
	if s.toks[j].is(clsPunct|clsSay|clsTime|clsCopula) || !s.is(j, clsStop) && !s.is(j+1, clsBody) || s.single(j) {
		return false
	}
	if s.is(j+1, clsBody) && !s.area(j+1) && s.toks[j+1].w.body.level == "" && s.is(j+2, clsTitle|clsPrefix) && utf8.RuneCountInString(s.at(j+1)) < 3 {
		return true
	}
	return s.is(j, clsStop) && !s.is(j, clsEventWord) && ((s.is(j-1, clsPlace|clsLevel) || j > 1 && s.at(j-1) == "、" && s.is(j-2, clsTitle)) && p.taskAhead(j+1) || !s.is(j, clsFollow) && j > 0 && s.plainWord(j-1) && p.headAhead(j+1))
}

// headAhead reports whether the name of a body goes on at token j, and a title follows it: 低空协同|运行管理委员会主任.
func (p *reader) headAhead(j int) bool {
	for body := false; j < len(p.s.toks); j++ {
		switch {
		case p.s.is(j, clsTitle|clsPrefix):
			return body && !(p.s.is(j, clsTitle) && p.s.toks[j].w.title.kind == "vague")
		case p.s.is(j, clsBody) && p.s.toks[j].w.body.level == "":
			body = true
		case body || !p.s.plainWord(j):
			return false
		}
	}
	return false
}

// taskAhead reports whether a body for a task, with a title behind it, ends a few words from token j on.
func (p *reader) taskAhead(j int) bool {
	for i := j; i < len(p.s.toks) && i < j+9 && (!p.s.toks[i].is(clsPunct) || p.opens(i) > i); i++ {
		i = max(i, p.opens(i))
		if _, task := p.x.lex.pieces.ends(p.s.at(i), pieceTask); task || p.s.is(i, clsTitle) {
			return task && p.s.is(i+1, clsTitle|clsPrefix|clsBody)
		}
	}
	return false
}

// joinsName reports whether 和 or 与 at token j stands inside a body's name: no body ends before it, and one ends after it
// before the title (经济和科技促进局局长). In the name of a foreign ministry 、 does too (旅游、艺术和文化部).
func (p *reader) joinsName(k, j int) bool {
	s := p.s
	foreign := s.toks[k].is(clsPlace) && len(s.toks[k].w.place) == 0 && !p.x.home(s.at(k))
	if joins := s.toks[j].is(clsAnd|clsWith|clsPlus) || foreign && s.at(j) == "、"; !joins || j == k || p.another(k, j, foreign) {
		return false
	}
	for i := k; i < j; i++ {
		if s.toks[i].is(clsTitle) && !p.holdersOffice(i) || s.toks[i].is(clsBody) && i == j-1 || p.a.knownAt(s, s.toks[i].start) > 0 {
			return false
		}
	}
	body := false
	for i := j + 1; i < len(s.toks) && i < j+9; i++ {
		t := s.toks[i]
		switch {
		case t.is(clsTitle), t.is(clsPrefix) && (t.w.prefix != "chief" || s.is(i+1, clsTitle)): // 亚太与全球战略研究院
			_, ministry := p.x.lex.pieces.begins(s.at(i), pieceMinistry)
			return (body || foreign && ministry) && t.start == s.toks[i-1].end
		case t.is(clsBody):
			body = true
		case t.is(clsAnd | clsWith | clsPlus), foreign && s.at(i) == "、" && !body:
		case t.is(clsPunct | clsStop):
			return body && p.twofold(k, j, i-1)
		}
	}
	return false
}

// another reports whether the word at token j joins another body, or another person, to the phrase that begins at token k.
func (p *reader) another(k, j int, foreign bool) bool {
	s := p.s
	switch {
	case s.is(j-1, clsPlace) && s.is(j+1, clsPlace) && s.any(k, j, clsBody):
		return false // 某院老挝与布隆迪研究所
	case s.is(j+1, clsLevel), s.withLevel(j + 1), !foreign && p.opensName(j+1):
		return true
	case s.is(j, clsPlus) && (p.opensName(j+1) || !s.is(k, clsPlace|clsLevel|clsCommon)): // 甲及某科科长乙
		return true
	}
	return j == k+1 && s.is(k, clsPlace) && s.is(k-1, clsIn)
}

// twofold reports whether tokens k to last name one bureau of a place for two fields, which the word at token j joins: 青澜市园林和林业局.
func (p *reader) twofold(k, j, last int) bool {
	s := p.s
	if !s.is(k, clsPlace|clsLevel) || k+1 == j || j+2 < last || !s.is(last, clsBody) || s.toks[last].w.body.class != "unit" {
		return false
	}
	for i := k + 1; i < last; i++ {
		if i != j && (!s.plainWord(i) || s.is(i, clsPlace)) {
			return false
		}
	}
	return true
}
