package extract

import (
	"maps"
	"slices"
	"strings"

	"guanxi/schema"
)

// scores are how often the article names each division, has a town of a county, and prints a level word without a place (市委, 我市, 全县).
type scores struct {
	named, lies map[*division]int
	bare, ours  map[string]int // ours: 我市
	left, from  []*division    // where people of the article's own place set out for, and where visitors are from
}

// placeScores counts what tells where the article is set.
func (x *Extractor) placeScores(a *article) (named map[*division]int, bare map[string]int) {
	c := &scores{named: map[*division]int{}, lies: map[*division]int{}, bare: map[string]int{}, ours: map[string]int{}}
	for n, s := range a.sents {
		weight := 1
		if n < 2 {
			weight = 3
		}
		towns := x.towns(s)
		for _, t := range towns {
			c.lies[t.county] += weight
		}
		for k, t := range s.toks {
			if t.is(clsPlace|clsLevel|clsBody|clsTitle) && !(t.is(clsPlace) && holds(towns, t.start)) {
				x.scoreToken(c, s, k, weight)
			}
		}
	}
	for _, said := range c.ours {
		maps.DeleteFunc(c.bare, func(_ string, n int) bool { return n < said }) // a level named in passing
	}
	for _, up := range c.left {
		maps.DeleteFunc(c.named, func(d *division, _ int) bool { return x.lex.places.holds(up, d) })
	}
	for _, d := range c.from {
		delete(c.named, d)
	}
	a.afar = append(c.left, c.from...)
	x.scorePaper(a.meta.Paper, c.named, c.bare)
	x.scoreUnnamed(a, c.lies, c.named, c.bare)
	return c.named, c.bare
}

// scoreToken counts the level or the divisions that token k prints.
func (x *Extractor) scoreToken(c *scores, s *sentence, k, weight int) {
	t := s.toks[k]
	if lv := s.bareLevel(k); lv != "" {
		if w := x.stemmed(s, k, lv); w != nil {
			for _, d := range w.place {
				c.named[d] += weight * s.bearing(k-1)
			}
			return
		}
		c.bare[lv] += weight
		if s.is(k-1, clsOwn) && s.is(k-1, clsStop) {
			c.ours[lv] += weight
		}
	}
	if t.is(clsTitle) && t.w.title.kind == "level" && s.opensPost(k) && x.lex.levelOf(t.w.title.body) == schema.Prefecture {
		c.bare[t.w.title.body] += weight // 副市长; a 县长 may be one of many
	}
	if s.inName(x, k) || s.inVillage(k) || x.onRoad(s, k) || t.is(clsCommon) && !s.is(k-1, clsPlace) && !s.is(k+1, clsBody|clsTitle) {
		return
	}
	for _, d := range t.w.place {
		if afar := x.lex.pieces.the(pieceAfar); d.name != afar && d.parent != afar {
			c.named[d] += weight * s.bearing(k)
		}
		if s.led(0, k) && !s.is(k+1, clsBody|clsTitle|clsLevel|clsCommon) && s.leftFor(k) {
			c.left = append(c.left, d)
		}
		if x.visitors(s, k, d) {
			c.from = append(c.from, d)
		}
	}
}

// bearing is how much the place at token k counts.
func (s *sentence) bearing(k int) int {
	for j := k + 1; j < len(s.toks) && !s.toks[j].is(clsPunct|clsPlace); j++ {
		if s.is(j, clsComes) && s.is(j+1, clsPlace) {
			return 0 // visitors' own: 泊云市代表团来青澜考察
		}
	}
	if s.leftFor(k) {
		return 0
	}
	n := 1
	if s.is(k-1, clsComes) {
		n += 3 // visitors come to the article's own place
	}
	if s.is(k+1, clsBody|clsTitle) && !s.seated(k+1) {
		n += 2
	}
	return n
}

// leftFor reports whether the place at token k is one that people go to, or whose people they meet, from another of its level, or is a province:
// 市长赴泊云市.
func (s *sentence) leftFor(k int) bool {
	j := k - 1
	for s.is(j, clsPlace) || j > 0 && s.at(j) == "、" {
		j--
	}
	if j < 0 || !(s.toks[j].has(shapeInto) && !s.is(j, clsComes|clsIn) || s.toks[j].has(shapeBoth)) {
		return false
	}
	for i, t := range s.toks[:j] {
		level := s.bareLevel(i)
		if t.is(clsTitle) && t.w.title.kind == "level" && s.opensPost(i) {
			level = t.w.title.body
		}
		far := func(d *division) bool { return strings.HasSuffix(d.name, level) || d.level == schema.Province }
		if level != "" && slices.ContainsFunc(s.toks[k].w.place, far) {
			return true
		}
	}
	return false
}

// visitors reports whether people of a body of the division d, at token k, are led to another, where the article is set:
// 泊云市政协主席甲率队来青澜考察.
func (x *Extractor) visitors(s *sentence, k int, d *division) bool {
	if !s.is(k+1, clsBody|clsTitle|clsLevel) {
		return false
	}
	within := func(e *division) bool { return x.lex.places.holds(d, e) }
	for j := k + 2; j+1 < len(s.toks) && !s.parts(j); j++ {
		t, to := s.toks[j], s.toks[j+1]
		if (t.is(clsComes) || t.has(shapeInto) && !t.has(shapeLeaves) && to.is(clsPlace)) && s.led(k, j) {
			return to.is(clsPlace) && !slices.ContainsFunc(to.w.place, within) || s.comesHere(j)
		}
	}
	return false
}

// comesHere reports whether at token k somebody comes to the article's own place, called by one character of its name: 来焦考察.
func (s *sentence) comesHere(k int) bool {
	return s.is(k, clsComes) && k+2 < len(s.toks) && s.toks[k+1].end-s.toks[k+1].start == hanLen && s.is(k+2, clsEventWord)
}

// seated reports whether token k is a body that only has its seat in the place before it: 大学, 医院.
func (s *sentence) seated(k int) bool {
	return s.bodyClass(k) == "open" && s.toks[k].w.body.kind == schema.Institution
}

// bareLevel is the level word that token k prints without a place before it: 市 of 市委, 我市, 市财政局; else "".
func (s *sentence) bareLevel(k int) string {
	switch t := s.toks[k]; {
	case s.is(k-1, clsPlace|clsEach):
	case t.is(clsBody) && t.w.body.level != "":
		return t.w.body.level
	case t.is(clsLevel) && (t.is(clsBody) || s.is(k+1, clsBody) || s.is(k-1, clsOwn)):
		return t.w.level
	}
	return ""
}

// stemmed is the place that the ordinary word before token k makes with the level in the token: 凤凰|县委; nil if none.
func (x *Extractor) stemmed(s *sentence, k int, level string) *word {
	if k == 0 || !s.is(k-1, clsCommon) || !strings.HasPrefix(s.at(k), level) {
		return nil
	}
	if w := x.lex.find(s.at(k-1) + level); w.is(clsPlace) {
		return w
	}
	return nil
}

// opensPost reports whether the title at token k begins a post, but for its prefixes: no place and no body stands before it.
func (s *sentence) opensPost(k int) bool {
	for s.is(k-1, clsPrefix) {
		k--
	}
	return k == 0 || s.toks[k-1].is(clsPunct)
}

// inName reports whether the place at token k, by its short name, may end a person's name or begin it: 永新 in 朱永新, 温江 in 副主席温江娜.
func (s *sentence) inName(x *Extractor, k int) bool {
	t := s.toks[k]
	return t.is(clsPlace) && k > 0 && (x.lex.surnames[s.at(k-1)].common() || s.is(k-1, clsTitle)) && len(t.w.place) > 0 && t.w.place[0].name != t.w.text
}

// inVillage reports whether a town or a village is called by the short name of the place at token k: 长兴村 is not of 长兴县.
func (s *sentence) inVillage(k int) bool {
	t := s.toks[k]
	small := s.is(k+1, clsLevel) && (s.toks[k+1].w.rank == schema.Township || s.toks[k+1].w.rank == schema.Village)
	return small && t.is(clsPlace) && len(t.w.place) > 0 && t.w.place[0].name != t.w.text
}

// onRoad reports whether a road is called by the place at token k: 宜川路 is not in 宜川县.
func (x *Extractor) onRoad(s *sentence, k int) bool {
	_, road := x.lex.pieces.begins(s.at(k+1), pieceRoad)
	return road && !s.is(k+1, clsCommon)
}

// led reports whether somebody leads others in the clause of tokens from to to, or the last that ends there.
func (s *sentence) led(from, to int) bool {
	for k := to - 1; k >= from && !s.parts(k); k-- {
		if s.toks[k].has(shapeLeads) {
			return true
		}
	}
	return false
}
