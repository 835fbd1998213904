package extract

import (
	"strings"
	"unicode/utf8"
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
	held   *word    // 任, 曾任: the next posts are those of the owners
	acts   *word    // 任命, 免去: the next person is given posts by 为 or 的
	owners []string // whom the last list of names held
}

func (x *Extractor) read(a *article, s *sentence) {
	s.items, s.passing = s.items[:0], s.passing[:0]
	p := &reader{x: x, a: a, s: s, list: -1, owners: a.subject}
	for k := 0; k < len(s.toks); {
		k = p.phrase(k)
	}
	p.bare()
	if !s.head {
		a.subject = p.owners
	}
}

// phrase reads the nominal phrase that begins at token k and returns the token to go on from.
func (p *reader) phrase(k int) int {
	s := p.s
	if s.isPunct(s.toks[k]) || s.toks[k].is(clsStop) && !s.toks[k].is(clsTitle|clsBody|clsPrefix|clsGroup) {
		if s.at(k) == "：" && s.is(k-1, clsHas) {
			return max(p.group(k-1), k+1) // 参加的还有：甲、乙
		}
		if n := p.wordName(k); n > k {
			return n
		}
		if !p.joins(k) {
			p.bare()
		}
		p.copula(k)
		if p.endsSentencePart(k) {
			p.prev = nil
		}
		return k + 1
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

// endsSentencePart reports whether token k ends what a shared body may reach over.
func (p *reader) endsSentencePart(k int) bool {
	return p.s.toks[k].punct && strings.ContainsAny(p.s.at(k), "；。：")
}

// joins reports whether token k joins two posts of one person: 市委书记、市长王伟; 省委常委，某市委书记李强.
func (p *reader) joins(k int) bool {
	if len(p.chain) == 0 {
		return false
	}
	switch at := p.s.at(k); {
	case at == "、", at == " ", p.s.toks[k].is(clsAnd | clsPlus | clsAlso):
		return p.titled(k + 1)
	case at == "，":
		last := p.chain[len(p.chain)-1].kind
		return p.held == nil && p.titled(k+1) && (last == "member" || last != "vague" && last != "none" && p.namesNext(k+1))
	}
	return false
}

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
	if k >= len(p.s.toks) || p.s.isPunct(p.s.toks[k]) {
		return false
	}
	t, _ := p.title(k)
	return t.at >= 0
}

// titleAt is a title found in a phrase: prefixes begin at token pre, the title is at, next follows it.
type titleAt struct{ pre, at, next int }

// title finds the first title of the phrase that begins at token k, and where the phrase ends.
func (p *reader) title(k int) (titleAt, int) {
	s := p.s
	pre := -1
	for j := k; j < len(s.toks); j++ {
		t := s.toks[j]
		switch {
		case t.is(clsTitle) && (t.w.title.kind != "none" || j+1 >= len(s.toks) || s.toks[j+1].punct || p.x.nameAt(p.a, s, j+1, true) > 0):
			if pre < 0 {
				pre = j
			}
			return titleAt{pre, j, p.suffix(j + 1)}, j
		case t.is(clsHeads) && j > k && p.headOf(j) != "":
			return titleAt{j, j, p.suffix(j + 1)}, j
		case t.is(clsPrefix) && (pre >= 0 || !p.partyBody(k, j)):
			if pre < 0 {
				pre = j
			}
			continue
		case p.opens(j) > j:
			j = p.opens(j) // a bracket or quotation inside a name: 市“四城联创”指挥部
		case p.joinsName(k, j):
		case s.isPunct(t), t.is(clsStop) && !t.is(clsBody):
			return titleAt{at: -1}, j
		}
		pre = -1
	}
	return titleAt{at: -1}, len(s.toks)
}

// headOf is the title that 长 makes with the body before it: 财政局长 → 局长.
func (p *reader) headOf(j int) string {
	prev := p.s.at(j - 1)
	if !p.s.toks[j-1].is(clsBody) {
		return ""
	}
	_, n := utf8.DecodeLastRuneInString(prev)
	if w := p.x.lex.words[prev[len(prev)-n:]+p.s.at(j)]; w.is(clsTitle) {
		return w.text
	}
	return ""
}

// partyBody reports whether the prefix at j is a body: 党委 after a place or an area (州党委书记, 社区党委书记), not after a body (北京大学党委书记).
func (p *reader) partyBody(k, j int) bool {
	t := p.s.toks[j]
	if t.w.prefix != "party" || !t.is(clsBody) {
		return false
	}
	return j > k && (p.s.toks[j-1].is(clsPlace|clsLevel) && !p.s.toks[j-1].is(clsBody) || j-1 > k && p.s.area(j-1))
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
	if !s.toks[j].punct {
		return j
	}
	shut := ""
	switch s.at(j) {
	case "（":
		shut = "）"
	case "“":
		shut = "”"
	default:
		return j
	}
	for k := j + 1; k < len(s.toks) && k < j+18; k++ {
		if s.at(k) == shut {
			if k+1 < len(s.toks) && !s.isPunct(s.toks[k+1]) && !s.toks[k+1].is(clsStop) {
				return k
			}
			return j
		}
		if strings.ContainsAny(s.at(k), "，。；！？") {
			return j
		}
	}
	return j
}

// add makes a post of the title and the body that tokens k to end print before it, and puts it on the chain.
func (p *reader) add(k, end int, t titleAt) {
	s := p.s
	k = p.trim(k, end)
	w := p.titleWord(t)
	if strings.Contains(w.title.body, ":") {
		k = end // the title names its own body
	}
	start := s.toks[k].start
	if len(p.chain) == 0 {
		p.left = start
	}
	po := post{start: start, end: s.toks[t.next-1].end, rule: w.pos, kind: w.title.kind}
	phrase := p.printed(&po, k, end)
	for j := t.pre; j < t.at; j++ {
		p.prefix(&po, j)
	}
	po.title += w.text + s.s[s.toks[t.at].end:s.toks[t.next-1].end]
	p.x.fillBody(p, &po, w, phrase, t.next)
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
		if t := s.toks[j]; t.is(clsPrefix) && t.w.prefix == "former" && (j == k || s.is(j-1, clsPlace|clsLevel) && s.is(j+1, clsBody)) {
			p.prefix(po, j)
			body, from = body+s.less(from, t.start), t.end
		}
	}
	return body + s.less(from, s.toks[end].start)
}

// prefix adds the prefix at token j to the title of the post.
func (p *reader) prefix(po *post, j int) {
	kind := p.s.toks[j].w.prefix
	po.former = po.former || kind == "former"
	if kind == "party" {
		po.party = true
		if w := p.s.toks[j].w; w.body.class == "seat" {
			po.committee = w.text
		}
	}
	if kind != "time" {
		po.title += p.s.at(j)
	}
}

func (p *reader) titleWord(t titleAt) *word {
	if h := p.headOf2(t.at); h != "" {
		return p.x.lex.words[h]
	}
	return p.s.toks[t.at].w
}

func (p *reader) headOf2(j int) string {
	if j > 0 && p.s.toks[j].is(clsHeads) {
		return p.headOf(j)
	}
	return ""
}

// trim moves the left edge over words that no body begins with: up to a place with its level, or to a level word that a
// body follows (评议市政府). A few characters that are no words may be an unknown place (青澜市) and stay.
func (p *reader) trim(k, end int) int {
	s := p.s
	for k < end && s.toks[k].is(clsStop) && !s.toks[k].is(clsBody|clsLevel|clsPlace) {
		k++ // 新任某局局长
	}
	for j := k; j+1 < end; j++ {
		if s.toks[j].is(clsFollow|clsSay) && !s.toks[j].is(clsBody|clsPlace) && p.opensName(j+1) && !p.joinsName(k, j) {
			k = j + 1 // 致辞青澜市水利局局长
		}
	}
	for j := k; j < end; j++ {
		t := s.toks[j]
		switch {
		case t.is(clsPlace) && len(t.w.place) > 0 && t.w.place[0].name == t.w.text && !s.toks[k].is(clsPlace):
			return j
		case t.is(clsBody) && t.w.body.class == "top" && !s.toks[k].is(clsPlace) && !s.plainRun(k, j):
			return j
		case t.is(clsLevel) && j > k && j+1 < len(s.toks) && s.toks[j+1].is(clsBody) && s.toks[j+1].w.body.class != "area" && !s.plainRun(k, j):
			return j
		case t.is(clsBody|clsLevel) || p.opens(j) > j || s.isPunct(t):
			return k
		case t.is(clsBody) && t.w.body.level != "" && j > k && !s.plainRun(k, j):
			return j
		}
	}
	return k
}

// opensName reports whether the name of a body surely begins at token j: with a place or a national body.
func (p *reader) opensName(j int) bool {
	return p.s.is(j, clsPlace) || p.s.is(j, clsBody) && p.s.toks[j].w.body.class == "top"
}

// after reads what follows a title: another post of the same person, or names.
func (p *reader) after(k int) int {
	if k < len(p.s.toks) && p.joins(k) {
		return k + 1
	}
	if k < len(p.s.toks) && p.s.at(k) == " " {
		if e := p.x.nameAt(p.a, p.s, k+1, true); e > 0 {
			k++
		}
	}
	from := k
	if p.s.is(k, clsOf) && p.held != nil { // 卸任某市委副书记的孙勇
		from++
	}
	chain := p.chain
	if n := p.names(from, chain, "title-name"); n > from {
		p.prev, p.chain = chain, nil
		return n
	}
	p.bare()
	return k
}

// joinsName reports whether 和 or 与 at token j stands inside a body's name: no body ends before it, and one ends after it
// before the title (经济和科技促进局局长). In the name of a foreign ministry 、 does too (旅游、艺术和文化部).
func (p *reader) joinsName(k, j int) bool {
	s := p.s
	foreign := s.toks[k].is(clsPlace) && len(s.toks[k].w.place) == 0
	if j == k || !s.toks[j].is(clsAnd|clsWith) && !(s.at(j) == "、" && foreign) || s.is(j+1, clsLevel) || s.is(j+1, clsBody) && s.toks[j+1].w.body.level != "" || !foreign && p.opensName(j+1) {
		return false
	}
	for i := k; i < j; i++ {
		if s.toks[i].is(clsTitle) || s.toks[i].is(clsBody) && i == j-1 || p.a.knownAt(s, s.toks[i].start) > 0 {
			return false
		}
	}
	body := false
	for i := j + 1; i < len(s.toks) && i < j+9; i++ {
		t := s.toks[i]
		switch {
		case t.is(clsTitle | clsPrefix):
			_, ministry := p.x.lex.pieces.begins(s.at(i), pieceMinistry)
			return (body || foreign && ministry) && t.start == s.toks[i-1].end
		case t.is(clsBody):
			body = true
		case t.is(clsAnd | clsWith):
		case s.isPunct(t) || t.is(clsStop):
			return false
		}
	}
	return false
}
