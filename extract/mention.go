package extract

import "unicode/utf8"

// name reads a person named without a post before him at token k: one known from elsewhere in the article, with his title after the name
// (王伟市长说), or the subject of a verb; or a list of such.
func (p *reader) name(k int) int {
	s := p.s
	if len(p.chain) > 0 {
		return k
	}
	word := s.toks[k].is(clsStop) // 于, 任: a surname that is a word too
	if e := p.a.knownAt(s, s.toks[k].start); e > 0 && (!word || s.endsAt(e)) {
		return p.told(k, p.noticed(k, p.names(k, nil, "known")))
	}
	if n := p.call(k); n > k {
		return n
	}
	styled := p.styled(k)
	boxed := styled || p.opensClause(k) && p.boxed(k)
	e := p.x.nameAt(p.a, s, k, boxed || p.noticedAt(k) && p.x.lex.surnames[s.at(k)].kind == "common")
	j := s.from(e)
	if e == 0 || j >= len(s.toks) || word && !p.opensClause(k) && !p.noticedAt(k) {
		return k
	}
	switch {
	case s.is(j, clsTitle) && p.commonAt(j+1) && p.x.nameAt(p.a, s, j+1, true) > 0: // 马祖议长某某
		return k
	case styled && e == s.toks[k].start+3*hanLen && s.is(j, clsTitle), p.titleBehind(k, e):
		return p.names(k, nil, "name-title")
	case s.is(k-1, clsCites) && s.is(j, clsComrade) && s.is(j+1, clsAs): // 以甲同志为核心的集体, which alone is spoken of
		return k
	case (s.toks[j].is(clsComrade) || p.acts != nil && p.given(k, j)) && (styled || s.plainRun(k, j)):
		return p.noticed(k, p.names(k, nil, "name-title"))
	case s.is(k-1, clsBody) && (p.roll(j) || p.rollAt(k)): // 某集团甲、乙等负责同志
		return p.names(k, nil, "subject")
	case p.x.lex.surnames[s.at(k)].kind == "" && !boxed:
	case s.is(k-1, clsHas) && s.at(j) == "、" && s.presentBefore(k-1): // 出席会议的还有甲、乙
		return p.names(k, nil, "list")
	case s.is(k-1, clsBy) && p.commonAt(k) && s.plainRun(k, j) && s.speaksAt(e): // 会议由甲主持
		return p.names(k, nil, "subject")
	case s.is(k-1, clsBy) && (s.is(j, clsCopula|clsAnd) || s.at(j) == "、") && len(s.items) > 0 && s.open(&s.items[len(s.items)-1]):
		return p.names(k, nil, "list") // 局长由甲接任
	case p.holds(j) && !word && p.commonAt(k) && s.plainRun(k, j): // 接受甲辞去某市市长职务
		return p.names(k, nil, "subject")
	case !p.opensClause(k):
	case p.takes(j), p.roll(j), k == 0 && p.commonAt(k) && (s.besides(j) || p.alongside(j)):
		return p.told(k, p.names(k, nil, "subject"))
	case !word && p.x.lex.surnames[s.at(k)].kind == "common" && (p.commonAt(k) || s.toks[j].is(clsSay|clsToward)) && p.speaks(j) && !s.toks[k].is(clsFollow):
		return p.names(k, nil, "speaker")
	}
	return k
}

// titleBehind reports whether the title of its bearer follows a name from token k to byte e: 王伟市长, 郑博副会长说; 石桥副区长 may be of a
// place.
func (p *reader) titleBehind(k, e int) bool {
	s, j := p.s, p.s.from(e)
	if !s.is(j, clsTitle|clsPrefix) || s.toks[j].start != e || s.insideRun(k) || !s.plainRun(k, j) && !(j == k+2 && s.inName(p.x, k+1)) {
		return false
	}
	if p.x.lex.sites.at(s.s[s.toks[j].end:], "ends") > hanLen {
		return false // 常可国王机场, called after him
	}
	short := s.is(k, clsStop) && utf8.RuneCountInString(s.s[s.toks[k].start:e]) <= 2
	if s.is(j, clsTitle) && !short && (s.toks[j].w.title.kind != "none" || s.bound(j+1) >= wordBound && p.commonAt(k) && !p.x.lex.first(s.at(j)).is(clsLevel)) {
		return true
	}
	if !s.is(j, clsPrefix) || !s.is(j+1, clsTitle) || p.x.nameAt(p.a, s, j+2, true) > 0 {
		return false
	}
	switch title, name := s.toks[j+1].w.title, s.s[s.toks[k].start:e]; title.kind {
	case "body", "chair", "state":
		return true
	case "level":
		return p.commonAt(k) && s.bound(j+2) >= wordBound && !p.x.lex.find(name).is(clsPlace) && !p.x.lex.find(name+title.body).is(clsPlace)
	}
	return false
}

// wordName reads a person at a word that is a surname too, which takes no person as its object: 于某某出席, but not 向某某.
func (p *reader) wordName(k int) int {
	t := p.s.toks[k]
	if t.is(clsPunct) || t.w.family.kind == "" || t.is(clsBars|clsAnd|clsWith|clsBy|clsCites|clsToward|clsAs) && p.a.knownAt(p.s, t.start) == 0 {
		return k
	}
	return p.name(k)
}

// commonAt reports whether a surname that is common, and no word, stands at token k.
func (p *reader) commonAt(k int) bool { return p.x.lex.surnames[p.s.at(k)].common() }

// insideRun reports whether the token before k is a character that is no word, so that what begins at k may be the rest of a name.
func (s *sentence) insideRun(k int) bool {
	return k > 0 && s.toks[k-1].w == nil && !s.toks[k-1].is(clsPunct) && s.s[s.toks[k-1].start] >= utf8.RuneSelf
}

// endsAt reports whether a token ends at byte e.
func (s *sentence) endsAt(e int) bool {
	k := s.from(e)
	return k == len(s.toks) || s.toks[k].start == e
}

// plainRun reports whether tokens k to j are characters that are no words, or a place behind the first: then they may be a name.
func (s *sentence) plainRun(k, j int) bool {
	for n := k; k < j; k++ {
		if s.toks[k].w != nil && !s.single(k) && !(k > n && s.is(k, clsPlace)) {
			return false
		}
	}
	return true
}

func (p *reader) opensClause(k int) bool {
	return k == 0 || p.s.toks[k-1].is(clsPunct) && p.s.at(k-1) != "、"
}

// speaks reports whether what follows a name at token j says that he speaks: 何雄表示, 何雄对我市……给予肯定.
func (p *reader) speaks(j int) bool {
	t := p.s.toks[j]
	switch {
	case t.is(clsToward):
		return p.saysLater(j)
	case t.is(clsIn | clsDelegate), t.has(shapeTitled):
		return p.speechAhead(j)
	}
	if t.has(shapeSeries) && p.s.is(j+1, clsEventWord|clsSay) {
		return p.speaks(j + 1) // 甲会见时在座
	}
	if t.w == nil || p.s.single(j) {
		return false
	}
	for _, e := range t.w.event {
		switch e.shape {
		case shapeSubject, shapeLead, shapeBoth, shapeLeads:
			return true
		}
	}
	return t.is(clsSay | clsCompany)
}

// speechAhead reports whether the clause goes on, behind token j, with where one said something, 在某地调研时指出, or ends in what he gave:
// 作总结讲话, 代表党组作工作报告.
func (p *reader) speechAhead(j int) bool {
	s, gives := p.s, !p.s.is(j, clsIn)
	for k := j + 1; k < len(s.toks) && !s.toks[k].is(clsPunct); k++ {
		last := s.bound(k+1) == hardBound
		if gives && last && (s.toks[k].has(shapeSpeech) || s.toks[k].w.speaks()) || !gives && (s.is(k, clsWhen) || s.toks[k].has(shapeSeries)) && s.is(k+1, clsSay) {
			return true
		}
	}
	return false
}

// saysLater reports whether the sentence goes on with what one says of 对…: 给予肯定, 表示感谢.
func (p *reader) saysLater(j int) bool {
	for ; j < len(p.s.toks); j++ {
		if p.s.toks[j].is(clsSay) && !p.s.single(j) {
			return true
		}
	}
	return false
}

// headOfState finds a name before a title of state inside a phrase: 学习领会某某总书记. Such titles need no body, and are printed after the name.
func (p *reader) headOfState(k int, t titleAt) int {
	s := p.s
	if t.at < 0 || t.pre != t.at || s.toks[t.at].w == nil || !s.toks[t.at].w.title.ofState() {
		return k
	}
	from, to := s.toks[k].start, s.toks[t.at].start
	if p.x.lex.sites.at(s.s[s.toks[t.at].end:], "ends") > hanLen {
		return k // 维莱国王机场
	}
	if n := t.at - k; n > 1 && n < 9 && s.plainRun(k, t.at) && (n > 3 || p.x.surname(s.s[from:]) == 0) && p.x.sounds(s.s[from:to]) {
		p.list++
		s.items = append(s.items, item{kind: itemPerson, s: s, start: from, end: to, left: from, name: s.s[from:to], rule: "name-title", list: p.list})
		return t.next
	}
	for j := max(k, t.at-4); j <= t.at-2; j++ {
		if e := p.x.nameAt(p.a, s, j, false); e > 0 && e == to && s.plainRun(j, t.at) && p.x.surname(s.s[s.toks[j].start:]) > 0 {
			if n := p.names(j, nil, "name-title"); n > j {
				return n
			}
		}
	}
	return k
}

// call reads a person called by surname and title (王书记指出), known from earlier in the article.
func (p *reader) call(k int) int {
	s := p.s
	if k+1 >= len(s.toks) || !s.toks[k+1].is(clsTitle) {
		return k
	}
	who := p.a.called[s.s[s.toks[k].start:s.toks[k+1].end]]
	if who == "" {
		return k
	}
	p.owners = []string{who}
	s.items = append(s.items, item{kind: itemPerson, s: s, start: s.toks[k].start, end: s.toks[k+1].end, left: s.toks[k].start, name: who, rule: "surname-title", list: -1})
	return k + 2
}
