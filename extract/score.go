package extract

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

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

// seated reports whether token k is a body that only has its seat in the place before it: 大学, 医院.
func (s *sentence) seated(k int) bool {
	return s.bodyClass(k) == "open" && s.toks[k].w.body.kind == schema.Institution
}

// scorePaper counts the places where the paper is at home, where the article speaks of their level alone: 雪溪日报, 市委.
func (x *Extractor) scorePaper(paper string, score map[*division]int, bare map[string]int) {
	for _, d := range x.homes(paper) {
		if _, last := utf8.DecodeLastRuneInString(d.name); bare[d.name[len(d.name)-last:]] > 0 {
			score[d] += 3
		}
	}
}

// homes are the places where a paper is at home, known or named by it: 南方日报, 雪溪日报.
func (x *Extractor) homes(paper string) []*division {
	var places []*division
	for name, home := range x.lex.places.papers {
		if strings.HasPrefix(paper, name) {
			places = append(places, home)
		}
	}
	for _, t := range x.cut(paper) {
		if t.is(clsPlace) {
			places = append(places, t.w.place...)
		}
	}
	return places
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

// choosePlace picks the best division of the lowest level that the article uses bare, and reports that it is the article's own. Where it
// uses none, it picks the best of all, which is its own if it lies where the paper is at home.
func (x *Extractor) choosePlace(paper string, score map[*division]int, bare map[string]int) (d *division, own bool) {
	x.lift(score)
	for _, level := range ownLevels {
		for _, w := range x.lex.levels {
			if bare[w] == 0 || x.lex.levelOf(w) != level {
				continue
			}
			named := func(d *division) bool {
				return strings.HasSuffix(d.name, w) && (level != schema.County || d.level != schema.Province) // 区 is no 自治区
			}
			if d := best(score, named); d != nil {
				return x.alone(d, score), true
			}
		}
	}
	if d = best(score, func(*division) bool { return true }); d != nil {
		own = slices.ContainsFunc(x.homes(paper), func(home *division) bool { return x.lex.places.holds(home, d) })
	}
	return x.alone(d, score), own
}

// lift gives a parent a share of what its children score, so that 松江区 speaks for 上海市 and a county for its own prefecture among namesakes.
func (x *Extractor) lift(score map[*division]int) {
	add := map[*division]int{}
	for d, n := range score {
		p := x.lex.places.parent(d)
		if n == 0 {
			continue
		}
		if p != nil && score[p] > 0 {
			add[d] += 2 // named with its parent: the right one of several
		} else if x.lex.places.ambiguous(d) {
			continue
		}
		for ; p != nil; p = x.lex.places.parent(p) {
			add[p] += (n + 2) / 3
		}
	}
	for d, n := range add {
		score[d] += n
	}
}

// alone is d, but without its parent where nothing tells which of several namesakes it is.
func (x *Extractor) alone(d *division, score map[*division]int) *division {
	if d == nil || score[x.lex.places.parent(d)] > 0 || !x.lex.places.ambiguous(d) {
		return d
	}
	return &division{name: d.name, level: d.level}
}

func best(score map[*division]int, ok func(*division) bool) *division {
	var b *division
	for d, n := range score {
		if n > 0 && ok(d) && (b == nil || n > score[b] || n == score[b] && d.key() < b.key()) {
			b = d
		}
	}
	return b
}

func (d *division) key() string { return d.name + "/" + d.parent }

// led reports whether somebody leads others in the clause of tokens from to to, or the last that ends there.
func (s *sentence) led(from, to int) bool {
	for k := to - 1; k >= from && !s.parts(k); k-- {
		if s.toks[k].has("leads") {
			return true
		}
	}
	return false
}
