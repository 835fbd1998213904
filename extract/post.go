package extract

import (
	"slices"
	"strings"

	"guanxi/schema"
)

// reader reads one sentence from left to right into items: posts with their bodies, the names that follow them,
// lists of names that share a post, and bodies on their own.
type reader struct {
	x      *Extractor
	a      *article
	s      *sentence
	chain  []post // posts read so far that still wait for a name
	left   int    // byte where the chain began
	prev   []post // posts of the names read last: 秘书长丁 after 副主任甲、乙 inherits their body
	list   int
	held   *holding // 任, 曾任: the next posts are those of the owners
	shut   *holding // held before the bracket that is open: 曾任某处处长（挂职任某局副局长）
	acts   *holding // 任命, 免去: the next person is given posts by 为 or 的
	common []post   // those of all whom a list names: 担任代表团副团长的市长甲、市委秘书长乙
	owners []string // whom the last list of names held
	places []string // those that the bodies of a list share: 云岭、泊云两省水利厅、教育厅
	reach  int      // byte that a list of bodies reaches over one that is no agency: 市财政局、某公司、教育局
}

// holding is a word that tells of posts somebody has, takes or leaves.
type holding struct {
	copulaWord
	at int // byte where it stands
}

func (x *Extractor) read(a *article, s *sentence) {
	s.items, s.passing = s.items[:0], s.passing[:0]
	p := &reader{x: x, a: a, s: s, list: -1, owners: a.subject}
	for k := 0; k < len(s.toks); {
		k = p.phrase(k)
	}
	p.bare()
	if s.subject = p.owners; !s.head {
		a.subject = s.subject
	}
}

// phrase reads the nominal phrase that begins at token k and returns the token to go on from.
func (p *reader) phrase(k int) int {
	s := p.s
	if s.toks[k].is(clsPunct) && !p.quoted(k) || s.toks[k].is(clsStop) && (p.said(k) || !s.toks[k].is(clsTitle|clsBody|clsPrefix|clsGroup) && !p.verbInName(k)) {
		return p.between(k)
	}
	if n := p.name(k); n > k {
		return n
	}
	if s.toks[k].is(clsGroup) {
		return p.group(k)
	}
	t, end := p.title(k)
	if n := p.headOfState(k, t); n > k {
		return n
	}
	if t.at < 0 {
		p.bare()
		return p.bodies(k, end)
	}
	if s.toks[t.at].w.title.kind == "none" {
		p.bodies(k, t.pre) // no post, but its body is named all the same
	}
	if n := p.nameInside(k, t); n > k {
		return n
	}
	p.add(k, t.pre, t)
	return p.after(t.next)
}

// quoted reports whether the name of a body, with a title behind it, begins at token k with a quotation: “某路”建设领导小组组长, 《某某》杂志社社长.
func (p *reader) quoted(k int) bool {
	shut := p.opens(k)
	if shut == k || p.s.at(k) == "（" {
		return false
	}
	t, _ := p.title(k)
	return t.at >= 0 && (t.pre-1 > shut && (p.s.is(t.pre-1, clsBody) || len(p.chain) > 0) || t.pre-1 == shut && len(p.chain) > 0 && p.s.toks[t.at].w.title.kind == "none")
}

// between reads token k, which stands between phrases, and returns the token to go on from.
func (p *reader) between(k int) int {
	if p.s.at(k) == "：" && p.s.is(k-1, clsHas) {
		return max(p.group(k-1), k+1) // 参加的还有：甲、乙
	}
	if n := p.wordName(k); n > k {
		return n
	}
	if !p.joins(k) {
		p.bare()
	}
	p.copula(k)
	if p.endsSentencePart(k) || p.elsewhere(k) {
		p.prev = nil
	}
	return max(p.delegate(k), k+1)
}

// delegate reads a person whom an ordinary word tells of: 无党派人士代表甲, 学生代表乙; not 市长代表丙.
func (p *reader) delegate(k int) int {
	s := p.s
	member := s.is(k-1, clsBody) && s.toks[k-1].w.body.kind == schema.Congress // 人大代表甲
	if !s.is(k, clsDelegate) || k == 0 || !member && s.is(k-1, clsPunct|clsStop|clsFollow|clsEdge|clsBody|clsEventWord|clsTime) || !p.surelyNamed(k+1) {
		return k
	}
	if w := s.toks[k-1].w; w.is(clsTitle) && w.title.kind != "none" || len(s.items) > 0 && s.items[len(s.items)-1].end == s.toks[k].start {
		return k
	}
	p.left = s.toks[k].start
	return p.names(k+1, []post{{start: s.toks[k].start, end: s.toks[k].end, title: s.at(k), kind: "none"}}, "title-name")
}

// endsSentencePart reports whether token k ends what a shared body may reach over.
func (p *reader) endsSentencePart(k int) bool {
	return p.s.toks[k].is(clsPunct) && strings.Contains("；。：", p.s.at(k))
}

// elsewhere reports whether those named before go, at token k, to another place of the level of theirs: 泊云市市长甲来青澜市，市委书记乙陪同.
func (p *reader) elsewhere(k int) bool {
	s := p.s
	if len(p.prev) == 0 || !(s.toks[k].has(shapeInto) || s.is(k, clsComes)) || !s.is(k+1, clsPlace) {
		return len(p.prev) > 0 && s.comesHere(k)
	}
	home := p.near(&p.prev[len(p.prev)-1])
	return home != nil && slices.ContainsFunc(s.toks[k+1].w.place, func(d *division) bool { return d.level == home.level && d.name != home.name })
}

// joins reports whether token k joins two posts of one person: 市委书记、市长王伟; 省委常委，某市委书记李强.
func (p *reader) joins(k int) bool {
	if len(p.chain) == 0 {
		return false
	}
	switch at := p.s.at(k); {
	case at == "、", at == " ", p.s.is(k, clsAnd|clsPlus|clsAlso):
		return p.titled(k + 1)
	case p.s.is(k, clsWith):
		return p.held == nil && p.titled(k+1) && p.namesNext(k+1)
	case at == "，":
		last := p.chain[len(p.chain)-1].kind
		return p.held == nil && p.titled(k+1) && (last == "member" || last != "vague" && last != "none" && p.namesNext(k+1))
	}
	return false
}

// add makes a post of the title and the body that tokens k to end print before it, and puts it on the chain.
func (p *reader) add(k, end int, t titleAt) {
	s, from := p.s, k
	if left := p.trim(k, end); left > k && s.former(left-1) { // 宣读了原青澜市政协副主席的贺信
		k = left - 1
	} else {
		k = left
	}
	w := p.titleWord(t)
	if w.title.kind == "level" {
		k = p.overWords(k, end)
	}
	if strings.Contains(w.title.body, ":") {
		own := end // the title names its own body
		if country := s.at(end - 1); k < end && (p.x.foreignPlace(country) == country || w.title.kind == "embassy" && p.x.home(country)) {
			own-- // 老挝国家主席, 中国常驻联合国代表
		}
		k = own
	}
	if last := p.lastPlaceIn(from, end); w.title.kind == "vague" && last < end-1 {
		p.shared(last, end-1) // 温县、武陟两县水利局负责人
	}
	start := s.toks[k].start
	if len(p.chain) == 0 {
		p.left = start
	}
	po := post{start: start, end: s.toks[t.next-1].end, rule: w.pos, kind: w.title.kind}
	phrase := p.printed(&po, k, end)
	if k == end {
		p.stillFormer(&po, t)
		p.stillParty(&po, t)
	}
	for j := t.pre; j < t.at; j++ {
		p.prefix(&po, j)
	}
	po.title += w.text + s.s[s.toks[t.at].end:s.toks[t.next-1].end]
	p.fillBody(&po, w, phrase, t.next)
	p.a.christen(s, s.toks[end].start, po.body)
	p.shareTitle(k, po)
	p.chain = append(p.chain, po)
}

// printed is what tokens k to end print for a body, less brackets that give names. A word that says it was one before goes to
// the title: 原水利局局长, 石桥区原区委书记.
func (p *reader) printed(po *post, k, end int) string {
	s := p.s
	body := ""
	from := s.toks[k].start
	for j := k; j < end; j++ {
		t := s.toks[j]
		acting := j == k && s.is(j+1, clsPlace) && t.is(clsPrefix) && t.w.prefix == "grade" && t.end-t.start > hanLen // 署理香港特区行政长官
		if acting || t.is(clsPrefix) && t.w.prefix == "former" && (j == k || s.is(j-1, clsPlace|clsLevel|clsBody) && !s.area(j-1) && !s.is(j+1, clsTitle)) {
			p.prefix(po, j)
			body, from = body+s.less(from, t.start), t.end
		}
	}
	return body + s.less(from, s.toks[end].start)
}

// former reports whether 原 or 前 stands at token k.
func (s *sentence) former(k int) bool {
	return s.is(k, clsPrefix) && s.toks[k].w.prefix == "former" && len(s.at(k)) == hanLen
}

// prefix adds the prefix at token j to the title of the post.
func (p *reader) prefix(po *post, j int) {
	kind := p.s.toks[j].w.prefix
	po.former = po.former || kind == "former"
	if kind == "party" {
		po.party = true
		if _, committee := p.x.lex.pieces.ends(p.s.at(j), pieceCommittee); committee {
			po.committee = p.s.at(j)
		}
	}
	if kind != "time" && !p.s.rankAt(j) {
		po.title += p.s.at(j)
	}
}

// after reads what follows a title: another post of the same person, or names.
func (p *reader) after(k int) int {
	n := len(p.chain)
	if far := p.s.overBracket(p.bracketed(k)); far > k && (p.joins(far) || p.x.nameAt(p.a, p.s, far, true) > 0) {
		k = far // 副市长（挂职）, 时任市长（现任省财政厅厅长）甲
	} else {
		p.chain = p.chain[:n]
	}
	if k < len(p.s.toks) && p.joins(k) {
		return k + 1
	}
	if (p.s.fullLevel(k) != "" || p.s.withLevel(k) || p.s.levelOfBody(k) || p.glued(k)) && p.namesNext(k) || p.calls(k) {
		return k // 区委常委区委宣传部部长甲
	}
	if k < len(p.s.toks) && p.s.at(k) == " " {
		if e := p.x.nameAt(p.a, p.s, k+1, true); e > 0 {
			k++
		}
	}
	if p.held != nil && p.s.is(k, clsOf) && p.namesNext(k+1) { // 担任代表团团长的省委副书记甲
		if p.held = nil; p.x.deputies(p.chain) {
			p.common, p.chain = p.chain, nil
		}
		return k + 1
	}
	from := k
	for p.held != nil && p.s.is(from, clsOf|clsIs) { // 卸任某市委副书记的孙勇, 担任某市市长一职的是郑博
		from++
	}
	if p.s.is(from, clsIs) {
		if e := p.x.nameAt(p.a, p.s, from+1, true); e > 0 && p.s.bound(p.s.from(e)) == hardBound {
			from++ // 水利局局长是郑博。
		}
	}
	chain := p.chain
	if n := p.names(from, chain, "title-name"); n > from {
		if p.prev, p.chain = chain, nil; !p.s.is(n, clsPunct|clsAnd) {
			p.common = nil
		}
		return n
	}
	p.bare()
	return k
}
