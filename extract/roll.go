package extract

import (
	"slices"
	"strings"

	"guanxi/schema"
)

// roll reports whether what follows a name at token j goes on with a list of names and ends as lists of leaders do: 、乙、丙等领导, 、乙出席.
func (p *reader) roll(j int) bool {
	s, people := p.s, false
	for n := 1; j < len(s.toks); n++ {
		j = s.overBracket(j)
		if s.at(j) != "、" && !s.is(j, clsAnd|clsPlus) {
			return (people || n < 3) && p.rollEnds(n, j)
		}
		e := p.x.nameAt(p.a, s, j+1, n > 2 || p.boxed(j+1))
		if long := p.x.nameAt(p.a, s, j+1, n > 1); long-s.toks[j].end >= longestHan*hanLen {
			e = long // 甲、乙、贡桑江村
		}
		if p.x.lex.first(s.s[e:]).is(clsOthers) {
			p.x.splitAt(s, e) // 张平等委员, where 平等 is a word
		}
		if e == 0 || !s.endsAt(e) {
			return s.besides(j) || n > 1 && p.alongside(j)
		}
		if name := s.s[s.toks[j+1].start:e]; p.x.surname(name) == 0 && !p.x.sounds(name) && !strings.Contains(name, "·") {
			return false
		}
		people = people || p.x.lex.sites.at(s.s[e-hanLen:e], "ends") == 0 // not 华翠山、金云山、青岭
		j = s.from(e)
	}
	return false
}

// boxed reports whether as many characters as a name has, the first of them a surname, stand at token k before the mark of a list: then it
// may hold a word (沈冠军、李明), but not end as places do.
func (p *reader) boxed(k int) bool {
	if k >= len(p.s.toks) {
		return false
	}
	s := p.s.s[p.s.toks[k].start:]
	n := strings.Index(s, "、") / hanLen
	return (n == 2 || n == 3) && p.x.lex.surnames[s[:hanLen]].common() && p.x.lex.sites.at(s[(n-1)*hanLen:], "ends") == 0
}

// styled reports whether a name of three characters, that may hold a word, stands at token k, where a clause begins or somebody is named to a
// post, before 同志 or a title of state: 沈建立委员长, 任命郑海军同志.
func (p *reader) styled(k int) bool {
	s := p.s
	from := s.toks[k].start
	if !s.single(k) || !p.commonAt(k) || !p.opensClause(k) && !p.noticedAt(k) {
		return false
	}
	j := s.from(from + 3*hanLen)
	if j >= len(s.toks) || s.toks[j].start != from+3*hanLen {
		return false
	}
	return s.is(j, clsComrade) || s.is(j, clsTitle) && slices.Contains(styles, s.toks[j].w.title.kind)
}

// styles are the kinds of titles that papers print behind names: 甲委员长, 乙常委.
var styles = []string{"state", "member"}

// rollEnds reports whether a list of n names ends at token j as lists of leaders do: behind it they speak, take posts or were there.
func (p *reader) rollEnds(n, j int) bool {
	s := p.s
	held := p.holds(s.overOthers(j))
	if p.x.lex.first(s.at(j)).is(clsOthers) && !s.is(j+1, clsGroup) {
		j++
	}
	switch {
	case s.is(j-1, clsOthers) && s.number(j) && s.is(j+2, clsTitle) && !s.officers(j+2) && !s.toks[j+2].member():
		return held // 等12位火炬手
	case held, n > 1 && (s.is(j, clsOthers) || j < len(s.toks) && p.speaks(j) || p.alongside(j)):
		return true
	case s.is(j-1, clsOthers) && (n > 1 && (s.membersSpeak(j) || s.is(j, clsEach) && s.is(j+1, clsGroup)) || n == 1 && j < len(s.toks) && s.attends(j)):
		return true
	case n > 3 && !(s.is(j, clsTitle) && !s.officers(j)): // not 等院士专家参加
		return s.anyShape(min(j, len(s.toks)), len(s.toks), shapeSubject)
	}
	return n > 2 && s.is(j-1, clsOthers) && s.officers(s.present(j)-1)
}

// membersSpeak reports whether members who speak, or a number of them, stand at token j: 6位常委作大会发言.
func (s *sentence) membersSpeak(j int) bool {
	if s.number(j) {
		j += 2
	}
	members := j < len(s.toks) && s.toks[j].member()
	for j++; members && j < len(s.toks) && !s.is(j, clsPunct); j++ {
		if e, ok := s.toks[j].w.shaped(shapeSubject); ok && e.role == schema.RoleSpoke {
			return true
		}
	}
	return false
}

// number reports whether token k is one, in digits, or an ASCII mark before them.
func (s *sentence) number(k int) bool { return k < len(s.toks) && s.s[s.toks[k].start] <= '9' }

// present is the first token from j on that says of a list that it was there, 0 if there is none: 甲、乙、丙、丁，有关部门负责人出席会议.
func (s *sentence) present(j int) int {
	for k := j; k < len(s.toks); k++ {
		if s.attends(k) {
			return k
		}
	}
	return 0
}

// presentAfter reports whether the list that goes on behind a person, over commas too, is of those who were there: 甲，副市长乙参加会见.
func (s *sentence) presentAfter(first *item) bool {
	k := s.from(first.end)
	for i := range s.items {
		if it := &s.items[i]; it.kind == itemPerson && it.start > first.start && s.is(k, clsPunct) && s.from(it.left) == k+1 {
			k = s.from(it.end)
		}
	}
	for ; k < len(s.toks) && !s.toks[k].is(clsPunct); k++ {
		if s.attends(k) {
			return true
		}
	}
	return false
}

// besides reports whether officials without names, who were there too, come after 和 at token j: 甲和有关部门负责人出席.
func (s *sentence) besides(j int) bool {
	there := s.present(j)
	return s.is(j, clsAnd|clsPlus) && there > 0 && s.is(there-1, clsTitle|clsGroup)
}

// alongside reports whether the sentence goes on behind the comma or 和 at token j with officials who were there too, and ends:
// 甲，副市长乙参加会见.
func (p *reader) alongside(j int) bool {
	there := p.s.present(j)
	return (p.s.at(j) == "，" || p.s.is(j, clsAnd|clsPlus)) && there > 0 && there+3 >= len(p.s.toks) && (p.postAhead(j+1) || p.s.is(j+1, clsGroup) || p.s.is(there-1, clsTitle|clsGroup))
}

// presentBefore reports whether the phrase that ends before token k says of a list that it was there: 出席会议的同志有.
func (s *sentence) presentBefore(k int) bool {
	of := false
	for k--; k >= 0 && !s.toks[k].is(clsPunct) && !(of && s.attends(k)); k-- {
		of = of || s.is(k, clsOf)
	}
	return k >= 0 && s.attends(k)
}

// attends reports whether the word at token k says of its subject that he was there.
func (s *sentence) attends(k int) bool {
	e, ok := s.toks[k].w.shaped(shapeSubject)
	return ok && (e.role == schema.RoleAttended || e.role == schema.RoleAccompanied)
}

// officers reports whether token k is a title that tells a post: 等市委委员, not 等专家.
func (s *sentence) officers(k int) bool { return s.is(k, clsTitle) && s.toks[k].w.title.kind != "none" }
