package extract

import (
	"strings"
	"unicode/utf8"
)

// reader reads one sentence from left to right into items: posts with their bodies, the names that follow them,
// lists of names that share a post, and bodies on their own.
type reader struct {
	x     *Extractor
	a     *article
	s     *sentence
	chain []post // posts read so far that still wait for a name
	left  int    // byte where the chain began
	prev  []post // posts of the names read last: 秘书长丁 after 副主任甲、乙 inherits their body
	list  int
	held  *word // 任, 曾任: the next posts are those of owner
	acts  *word // 任命, 免去: the next person is given posts by 为 or 的
	owner string
}

func (x *Extractor) read(a *article, s *sentence) {
	s.items = s.items[:0]
	p := &reader{x: x, a: a, s: s, list: -1, owner: a.subject}
	for k := 0; k < len(s.toks); {
		k = p.phrase(k)
	}
	p.bare()
	if !s.head {
		a.subject = p.owner
	}
}

// phrase reads the nominal phrase that begins at token k and returns the token to go on from.
func (p *reader) phrase(k int) int {
	s := p.s
	if s.isPunct(s.toks[k]) || s.toks[k].is(clsStop) && !s.toks[k].is(clsTitle|clsBody|clsPrefix|clsGroup) {
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
	p.add(k, t)
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
	switch p.s.at(k) {
	case "、", "兼", "和", "及", "兼任", " ":
		return p.titled(k + 1)
	case "，":
		return p.chain[len(p.chain)-1].member() && p.titled(k+1)
	}
	return false
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
		case s.at(j) == "长" && j > k && p.headOf(j) != "":
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
	if w := p.x.lex.words[prev[len(prev)-n:]+"长"]; w != nil && w.cls&clsTitle != 0 {
		return w.text
	}
	return ""
}

// partyBody reports whether the prefix at j is a body: 党委 after a place (州党委书记), not after a body (北京大学党委书记).
func (p *reader) partyBody(k, j int) bool {
	t := p.s.toks[j]
	if t.w.prefix != "party" || !t.is(clsBody) {
		return false
	}
	return j > k && p.s.toks[j-1].is(clsPlace|clsLevel) && !p.s.toks[j-1].is(clsBody)
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

// add makes a post of the title and what stands before it from token k, and puts it on the chain.
func (p *reader) add(k int, t titleAt) {
	s := p.s
	k = p.trim(k, t.pre)
	w := p.titleWord(t)
	if strings.Contains(w.title.body, ":") {
		k = t.pre // the title names its own body
	}
	start := s.toks[k].start
	if len(p.chain) == 0 {
		p.left = start
	}
	po := post{start: start, end: s.toks[t.next-1].end, rule: w.pos, rank: w.title.kind == "rank", none: w.title.kind == "none"}
	var b strings.Builder
	for j := t.pre; j < t.at; j++ {
		switch pw := s.toks[j].w; pw.prefix {
		case "time":
		case "former":
			po.former = true
			b.WriteString(s.at(j))
		default:
			b.WriteString(s.at(j))
		}
	}
	b.WriteString(w.text)
	for j := t.at + 1; j < t.next; j++ {
		b.WriteString(s.at(j))
	}
	po.title = b.String()
	p.x.fillBody(p, &po, w, s.s[start:s.toks[t.pre].start])
	p.shareTitle(k, po)
	p.chain = append(p.chain, po)
}

func (p *reader) titleWord(t titleAt) *word {
	if h := p.headOf2(t.at); h != "" {
		return p.x.lex.words[h]
	}
	return p.s.toks[t.at].w
}

func (p *reader) headOf2(j int) string {
	if p.s.at(j) == "长" && j > 0 {
		return p.headOf(j)
	}
	return ""
}

// trim moves the left edge over words that no body begins with: up to a place with its level, or to a level word that a
// body follows (评议市政府). A few characters that are no words may be an unknown place (青澜市) and stay.
func (p *reader) trim(k, end int) int {
	s := p.s
	for j := k; j < end; j++ {
		t := s.toks[j]
		switch {
		case t.is(clsPlace) && len(t.w.place) > 0 && t.w.place[0].name == t.w.text && !s.toks[k].is(clsPlace):
			return j
		case t.is(clsBody) && t.w.body.class == "top" && !s.toks[k].is(clsPlace) && !s.plainRun(k, j):
			return j
		case t.is(clsLevel) && j > k && j+1 < len(s.toks) && s.toks[j+1].is(clsBody) && !s.plainRun(k, j):
			return j
		case t.is(clsBody|clsLevel) || p.opens(j) > j || s.isPunct(t):
			return k
		case t.is(clsBody) && t.w.body.level != "" && j > k && !s.plainRun(k, j):
			return j
		}
	}
	return k
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
	if k < len(p.s.toks) && p.s.at(k) == "的" && p.held != nil { // 卸任某市委副书记的孙勇
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

// names reads a list of names from token k, each with the given posts: 甲、乙和丙.
func (p *reader) names(k int, posts []post, rule string) int {
	s := p.s
	p.list++
	left := s.toks[min(k, len(s.toks)-1)].start
	if len(posts) > 0 {
		left = p.left
	}
	for n := 0; ; n++ {
		e := p.nameAt(k)
		if e == 0 || n > 0 && p.postAhead(k) {
			if n > 0 {
				return k - 1
			}
			return k
		}
		p.owner, p.held = p.a.bare(s.s[s.toks[k].start:e]), nil
		it := item{kind: itemPerson, s: s, start: s.toks[k].start, end: e, left: left, name: p.a.bare(s.s[s.toks[k].start:e]), rule: rule, list: p.list}
		it.posts = append(it.posts, posts...)
		k = s.from(e)
		k = p.trailing(k, &it)
		s.items = append(s.items, it)
		rule = "list"
		if k >= len(s.toks) || !p.listSep(k, n) {
			return k
		}
		k++
		left = -1
		if k >= len(s.toks) {
			return k
		}
		left = s.toks[k].start
	}
}

// listSep reports whether token k parts the names of a list.
func (p *reader) listSep(k, n int) bool {
	switch p.s.at(k) {
	case "、":
		return true
	case "和", "及", "以及", "，", " ":
		return k+1 < len(p.s.toks) && !p.postAhead(k+1) && p.listName(k, n)
	}
	return false
}

// listName is stricter than nameAt: after a comma or 和 the next name must be a whole list member.
func (p *reader) listName(k, n int) bool {
	e := p.x.nameAt(p.a, p.s, k+1, false)
	if e == 0 {
		return false
	}
	j := p.s.from(e)
	return p.s.at(k) != "，" && p.s.at(k) != " " || j < len(p.s.toks) && (p.s.at(j) == "、" || p.s.at(j) == "，" && n > 3)
}

// postAhead reports whether a post with its own body or prefix begins at token k, not a name with a title after it.
func (p *reader) postAhead(k int) bool {
	t, _ := p.title(k)
	if t.at < 0 {
		return false
	}
	if e := p.x.nameAt(p.a, p.s, k, true); e > 0 && e == p.s.toks[t.pre].start && t.pre == t.at && !p.endsInLevel(t.pre-1) {
		return false // 李强副市长
	}
	return true
}

// trailing reads a title after a name (王伟市长, 李强同志) and a bracket (挂职).
func (p *reader) trailing(k int, it *item) int {
	s := p.s
	if k < len(s.toks) && s.at(k) == "（" {
		for j := k + 1; j < len(s.toks) && j < k+8; j++ {
			if s.at(j) == "）" {
				k = j + 1
				break
			}
		}
	}
	t, _ := titleAt{at: -1}, 0
	if k < len(s.toks) && s.toks[k].is(clsTitle) {
		t = titleAt{k, k, p.suffix(k + 1)}
	} else if k+1 < len(s.toks) && s.toks[k].is(clsPrefix) && s.toks[k+1].is(clsTitle) {
		t = titleAt{k, k + 1, p.suffix(k + 2)}
	}
	if t.at < 0 {
		return k
	}
	save, left := p.chain, p.left
	p.chain = nil
	p.add(k, t)
	if len(it.posts) == 0 || !covers(it.posts, p.chain[0]) {
		it.posts = append(it.posts, p.chain[0])
	}
	if it.posts[0].body == "" && it.posts[0].title == "主席" {
		it.posts[0].body = p.x.lex.words["国家主席"].title.body[:len("中华人民共和国")]
	}
	p.chain, p.left = save, left
	return t.next
}

func covers(posts []post, q post) bool {
	for _, o := range posts {
		if o.title == q.title || strings.HasSuffix(o.title, q.title) {
			return true
		}
	}
	return false
}

// name reads a name with its title after it at token k (王伟市长说), or a person known from elsewhere in the article.
func (p *reader) name(k int) int {
	s := p.s
	if len(p.chain) > 0 {
		return k
	}
	if e := p.a.knownAt(s, s.toks[k].start); e > 0 {
		return p.names(k, nil, "known")
	}
	e := p.x.nameAt(p.a, s, k, false)
	if e == 0 {
		return k
	}
	j := s.from(e)
	if j >= len(s.toks) {
		return k
	}
	switch {
	case s.toks[j].is(clsTitle) && s.toks[j].start == e && s.plainRun(k, j) && (s.toks[j].w.title.kind != "none" || s.bound(j+1) >= wordBound):
		return p.names(k, nil, "name-title")
	case s.at(j) == "同志" && s.plainRun(k, j), p.acts != nil && (s.at(j) == "为" || s.at(j) == "的") && s.plainRun(k, j):
		return p.names(k, nil, "name-title")
	case p.opensClause(k) && p.x.lex.surnames[s.s[s.toks[k].start:s.toks[k].end]] == "common" && p.speaks(j) && !s.toks[k].is(clsStop|clsFollow):
		return p.names(k, nil, "speaker")
	}
	return k
}

// plainRun reports whether tokens k to j are characters that are no words: then they may be a name.
func (s *sentence) plainRun(k, j int) bool {
	for ; k < j; k++ {
		if s.toks[k].w != nil && utf8.RuneCountInString(s.at(k)) > 1 {
			return false
		}
	}
	return true
}

func (p *reader) opensClause(k int) bool {
	return k == 0 || strings.ContainsAny(p.s.at(k-1), "。；！？”") || k >= 1 && p.s.isPunct(p.s.toks[k-1]) && p.s.at(k-1) != "、"
}

// speaks reports whether what follows a name at token j says that he speaks: 何雄表示, 何雄对我市……给予肯定.
func (p *reader) speaks(j int) bool {
	t := p.s.toks[j]
	if p.s.at(j) == "对" {
		return p.saysLater(j)
	}
	if t.w == nil || utf8.RuneCountInString(t.w.text) < 2 {
		return false
	}
	for _, e := range t.w.event {
		switch e.shape {
		case "subject", "lead", "both", "leads":
			return true
		}
	}
	return t.is(clsSay) || t.w.text == "一行"
}

// group reads a list of names without posts after a group word: 市领导甲、乙.
func (p *reader) group(k int) int {
	p.bare()
	s := p.s
	s.items = append(s.items, item{kind: itemGroup, s: s, start: s.toks[k].start, left: s.toks[k].start, end: s.toks[k].end, rule: s.toks[k].w.pos})
	j := k + 1
	if j < len(s.toks) && (s.at(j) == "：" || s.at(j) == " " || s.at(j) == "有" || s.at(j) == "还有") {
		j++
	}
	if e := p.x.nameAt(p.a, s, j, true); e > 0 && s.bound(s.from(e)) > weakBound {
		if n := p.names(j, nil, "group"); n > j {
			return n
		}
	}
	return k + 1
}

// bare gives the chain's posts to nobody: a post without a name; or to the person of whom a verb says that he holds them.
func (p *reader) bare() {
	if len(p.chain) == 0 {
		return
	}
	last := p.chain[len(p.chain)-1]
	it := item{kind: itemPost, s: p.s, start: p.left, end: last.end, left: p.left, posts: p.chain, rule: last.rule}
	if p.held != nil && p.owner != "" {
		it.name = p.owner
		for i := range it.posts {
			c := p.held.copula
			it.posts[i].action, it.posts[i].former = c.action, it.posts[i].former || c.former
		}
	}
	p.s.items = append(p.s.items, it)
	if !last.vague() && !last.none {
		p.prev = p.chain
	}
	p.chain = nil
}

// copula reads a word between a person and his posts at token k.
func (p *reader) copula(k int) {
	t := p.s.toks[k]
	switch at := p.s.at(k); {
	case t.is(clsCopula) && t.w.copula.shape == "acts":
		p.acts = t.w
	case t.is(clsCopula):
		p.held, p.acts = t.w, nil
	case (at == "为" || at == "的") && p.acts != nil && p.namedBefore(k):
		p.held = p.acts
	case strings.ContainsAny(at, "。；"):
		p.held, p.acts = nil, nil
	}
}

// namedBefore reports whether a person was read right before token k.
func (p *reader) namedBefore(k int) bool {
	n := len(p.s.items)
	if n == 0 || p.s.items[n-1].kind != itemPerson {
		return false
	}
	j := p.s.from(p.s.items[n-1].end)
	return j == k || j+1 == k
}

func (po post) member() bool {
	for _, m := range []string{"常委", "委员", "成员"} {
		if strings.HasSuffix(po.title, m) {
			return true
		}
	}
	return false
}

// endsInLevel reports whether token k ends in the level of a place: what stands before a title is then a place, not a name.
func (p *reader) endsInLevel(k int) bool {
	r, _ := utf8.DecodeLastRuneInString(p.s.at(k))
	w := p.x.lex.words[string(r)]
	return w != nil && w.cls&clsLevel != 0
}

// headOfState finds a name before a title of state inside a phrase: 学习领会某某总书记. Such titles need no body, and are printed after the name.
func (p *reader) headOfState(k int, t titleAt) int {
	if t.at < 0 || t.pre != t.at || p.s.toks[t.at].w == nil || p.s.toks[t.at].w.title.kind != "state" && p.s.at(t.at) != "主席" {
		return k
	}
	if n := t.at - k; n > 1 && n < 9 && p.s.plainRun(k, t.at) && p.x.sounds(p.s.s[p.s.toks[k].start:p.s.toks[t.at].start]) {
		p.list++
		p.s.items = append(p.s.items, item{kind: itemPerson, s: p.s, start: p.s.toks[k].start, end: p.s.toks[t.at].start, left: p.s.toks[k].start, name: p.s.s[p.s.toks[k].start:p.s.toks[t.at].start], rule: "name-title", list: p.list})
		return t.next
	}
	for j := t.at - 2; j >= k && j >= t.at-4; j-- {
		if e := p.x.nameAt(p.a, p.s, j, false); e > 0 && e == p.s.toks[t.at].start && p.s.plainRun(j, t.at) && p.x.surname(p.s.s[p.s.toks[j].start:]) > 0 {
			if n := p.names(j, nil, "name-title"); n > j {
				return n
			}
		}
	}
	return k
}

// nameAt reads a name after a post or in a list; after a foreign body it may be a foreign name of any length.
func (p *reader) nameAt(k int) int {
	if n := len(p.chain); n > 0 && k < len(p.s.toks) && p.x.foreignPlace(p.chain[n-1].body) != "" && p.a.knownAt(p.s, p.s.toks[k].start) == 0 {
		if e := p.x.foreign(p.s, p.s.run(k)); e > 0 && !p.s.toks[k].is(clsEdge) {
			return e
		}
	}
	if n := len(p.chain); n > 0 && (p.chain[n-1].none || p.chain[n-1].vague()) && k < len(p.s.toks) && p.x.doubtful(p.s, k) {
		return 0
	}
	return p.x.nameAt(p.a, p.s, k, true)
}

// vague reports whether the title is one of people who are seldom named: 负责人和某某.
func (po post) vague() bool { return strings.HasSuffix(po.title, "负责人") }

// doubtful reports whether no surname, or one that is a common word too (和, 从), begins at token k: after 负责人 or 专家 that is no name.
func (x *Extractor) doubtful(s *sentence, k int) bool {
	return x.surname(s.s[s.toks[k].start:]) == 0 || s.toks[k].is(clsStop|clsFollow)
}

// joinsName reports whether 和 or 与 at token j stands inside a body's name: no body ends before it, and one ends after it
// before the title (经济和科技促进局局长). In the name of a foreign ministry 、 does too (旅游、艺术和文化部).
func (p *reader) joinsName(k, j int) bool {
	s := p.s
	at := s.at(j)
	foreign := s.toks[k].is(clsPlace) && len(s.toks[k].w.place) == 0
	if j == k || at != "和" && at != "与" && !(at == "、" && foreign) {
		return false
	}
	for i := k; i < j; i++ {
		if s.toks[i].is(clsBody|clsTitle) || p.a.knownAt(s, s.toks[i].start) > 0 {
			return false
		}
	}
	body := false
	for i := j + 1; i < len(s.toks) && i < j+9; i++ {
		t := s.toks[i]
		switch {
		case t.is(clsTitle | clsPrefix):
			return (body || foreign && strings.HasPrefix(s.at(i), "部")) && t.start == s.toks[i-1].end
		case t.is(clsBody):
			body = true
		case s.at(i) == "和" || s.at(i) == "与":
		case s.isPunct(t) || t.is(clsStop):
			return false
		}
	}
	return false
}

// shareTitle gives the title to the body before too where two seats share it: 市委、市政府新闻发言人.
func (p *reader) shareTitle(k int, po post) {
	n := len(p.s.items)
	if len(p.chain) > 0 || n == 0 || k == 0 || p.s.at(k-1) != "、" || p.s.items[n-1].kind != itemBody || p.s.items[n-1].end != p.s.toks[k-1].start {
		return
	}
	first := p.s.items[n-1].body
	if a, b := p.x.lastBody(first), p.x.lastBody(po.body); a != nil && b != nil && a.body.class == "seat" && b.body.class == "seat" && p.s.toks[k].is(clsLevel) {
		po.body = first
		p.chain, p.left = append(p.chain, po), p.s.items[n-1].start
	}
}

// saysLater reports whether the sentence goes on with what one says of 对…: 给予肯定, 表示感谢.
func (p *reader) saysLater(j int) bool {
	for ; j < len(p.s.toks); j++ {
		if p.s.toks[j].is(clsSay) && utf8.RuneCountInString(p.s.at(j)) > 1 {
			return true
		}
	}
	return false
}
