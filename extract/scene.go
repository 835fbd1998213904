package extract

import (
	"cmp"
	"maps"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// scene is where an article is set: its own place, whose level words (市委, 省财政厅) stand for it and what lies above it.
type scene struct {
	g     *gazetteer
	self  *division
	basis schema.Basis
}

// of is the full name of the place that a level word stands for; "" if it cannot be told.
func (s *scene) of(level string) string {
	for d := s.self; d != nil; d = s.g.parent(d) {
		if strings.HasSuffix(d.name, level) {
			return d.name
		}
	}
	return ""
}

// name is the article's own place.
func (s *scene) name() string {
	if s.self == nil {
		return ""
	}
	return s.self.name
}

// placeOf resolves a level word: first by the place printed right before, then by the article's own.
func (a *article) placeOf(x *Extractor, level string, near *division) string {
	for d := near; d != nil; d = x.lex.places.parent(d) {
		if strings.HasSuffix(d.name, level) {
			return d.name
		}
	}
	return cmp.Or(a.scene.of(level), a.lastPlace(x, level))
}

// ownLevels are the levels, lowest first, that an article's own organs may be of.
var ownLevels = []schema.Level{schema.County, schema.Prefecture, schema.Province}

// setScenes finds the own place of each article of a page: as given, or from the places and the level words that it prints,
// or, where it prints none, from those of the whole page.
func (x *Extractor) setScenes(as []*article) {
	all, allBare := map[*division]int{}, map[string]int{}
	for _, a := range as {
		a.scene = scene{g: x.lex.places}
		if p := a.meta.Place; p != "" {
			a.scene.self, a.scene.basis = x.givenPlace(p), a.meta.PlaceBy
			if a.scene.basis == schema.BasisText {
				x.narrow(&a.scene, x.choosePlace(x.placeScores(a)))
			}
			continue
		}
		score, bare := x.placeScores(a)
		for d, n := range score {
			all[d] += n
		}
		for l, n := range bare {
			allBare[l] += n
		}
		a.scene.self = x.choosePlace(score, bare)
	}
	common := x.choosePlace(all, allBare)
	for _, a := range as {
		if a.meta.Place != "" {
			continue
		}
		if len(as) > 1 && common != nil {
			a.scene.self = common
		}
		if a.scene.self != nil {
			a.scene.basis = schema.BasisText
		}
	}
}

// narrow moves the scene that a dateline gives, where the reporter sits, to a place within it whose organs speak.
func (x *Extractor) narrow(s *scene, to *division) {
	for up := to; up != nil; up = s.g.parent(up) {
		if up == s.self {
			s.self = to
		}
	}
}

// givenPlace reads a place given by its path or by its name alone: 云岭省青澜市, 青澜市. What the gazetteer lacks, the
// level words cut; it lies in what stands before it.
func (x *Extractor) givenPlace(p string) *division {
	var d *division
	for rest := p; rest != ""; {
		n := x.givenPart(rest)
		d = x.divisionNamed(rest[:n], d)
		rest = rest[n:]
	}
	return d
}

// givenPart is the length of the first place of a path: one that the gazetteer has, or else up to a level word.
func (x *Extractor) givenPart(s string) int {
	known, cut := 0, 0
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if len(x.lex.places.byName[s[:end]]) > 0 {
			known = end
		}
		if w := x.lex.words[string(r)]; cut == 0 && i >= 2*utf8.RuneLen(r) && w.is(clsLevel) {
			cut = end
		}
	}
	return cmp.Or(known, cut, len(s))
}

// divisionNamed is the division of that name within up, from the gazetteer if it is there.
func (x *Extractor) divisionNamed(name string, up *division) *division {
	for _, d := range x.lex.places.byName[name] {
		if up == nil || d.parent == up.name {
			return d
		}
	}
	if d := x.shortOf(name); d != nil {
		return d
	}
	r, _ := utf8.DecodeLastRuneInString(name)
	d := &division{name: name, level: x.lex.levelOf(string(r)), within: up}
	if up != nil {
		d.parent = up.name
	}
	return d
}

// shortOf is the one division that a name without its level stands for, a city before a county: 雪溪. nil if there is none or several.
func (x *Extractor) shortOf(name string) *division {
	var all []*division
	for _, level := range x.lex.levels {
		for _, d := range x.lex.places.byName[name+level] {
			if d.level == schema.Prefecture {
				return d
			}
			all = append(all, d)
		}
	}
	if len(all) != 1 {
		return nil
	}
	return all[0]
}

// placeScores counts the divisions that the article names, and its bare level words (市委, 我市, 全县).
func (x *Extractor) placeScores(a *article) (map[*division]int, map[string]int) {
	score, bare, ours := map[*division]int{}, map[string]int{}, map[string]int{}
	for n, s := range a.sents {
		weight := 1
		if n < 2 {
			weight = 3
		}
		for k, t := range s.toks {
			if !t.is(clsPlace | clsLevel | clsBody | clsTitle) {
				continue
			}
			if lv := s.bareLevel(k); lv != "" {
				bare[lv] += weight
				if s.is(k-1, clsOwn) && s.is(k-1, clsStop) {
					ours[lv] += weight // 我市
				}
			}
			if t.is(clsTitle) && t.w.title.kind == "level" && s.opensPost(k) && x.lex.levelOf(t.w.title.body) == schema.Prefecture {
				bare[t.w.title.body] += weight // 副市长; a 县长 may be one of many
			}
			if s.inName(x, k) {
				continue
			}
			for _, d := range t.w.place {
				if afar := x.lex.pieces.the(pieceAfar); d.name != afar && d.parent != afar {
					score[d] += weight * s.bearing(k)
				}
			}
		}
	}
	for _, said := range ours {
		maps.DeleteFunc(bare, func(_ string, n int) bool { return n < said }) // a level named in passing
	}
	x.scorePaper(a.meta.Paper, score, bare)
	return score, bare
}

// bearing is how much the place at token k counts.
func (s *sentence) bearing(k int) int {
	n := 1
	if s.is(k-1, clsComes) {
		n += 3 // visitors come to the article's own place
	}
	if s.is(k+1, clsBody|clsTitle) {
		n += 2
	}
	return n
}

// scorePaper counts the places in the name of the paper, where the article speaks of their level alone: 雪溪日报, 市委.
func (x *Extractor) scorePaper(paper string, score map[*division]int, bare map[string]int) {
	for _, t := range x.cut(paper) {
		if !t.is(clsPlace) {
			continue
		}
		for _, d := range t.w.place {
			if _, last := utf8.DecodeLastRuneInString(d.name); bare[d.name[len(d.name)-last:]] > 0 {
				score[d] += 3
			}
		}
	}
}

// bareLevel is the level word that token k prints without a place before it: 市 of 市委, 我市, 市财政局; else "".
func (s *sentence) bareLevel(k int) string {
	switch t := s.toks[k]; {
	case s.is(k-1, clsPlace):
	case t.is(clsBody) && t.w.body.level != "":
		return t.w.body.level
	case t.is(clsLevel) && (t.is(clsBody) || s.is(k+1, clsBody) || s.is(k-1, clsOwn)):
		return t.w.level
	}
	return ""
}

// opensPost reports whether the title at token k begins a post, but for its prefixes: no place and no body stands before it.
func (s *sentence) opensPost(k int) bool {
	for s.is(k-1, clsPrefix) {
		k--
	}
	return k == 0 || s.toks[k-1].punct
}

// nearest is the namesake of d that lies in the article's own place, or beside it; d itself if none does.
func (s *scene) nearest(d *division) *division {
	for up := s.self; up != nil && d != nil; up = s.g.parent(up) {
		for _, e := range s.g.byName[d.name] {
			if e == up || e.parent == up.name {
				return e
			}
		}
	}
	return d
}

// inName reports whether the place at token k, by its short name, may end a person's name: 永新 in 朱永新.
func (s *sentence) inName(x *Extractor, k int) bool {
	t := s.toks[k]
	return t.is(clsPlace) && k > 0 && x.lex.surnames[s.at(k-1)].common() && len(t.w.place) > 0 && t.w.place[0].name != t.w.text
}

// choosePlace picks the best division of the lowest level that the article uses bare.
func (x *Extractor) choosePlace(score map[*division]int, bare map[string]int) *division {
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
				return x.alone(d, score)
			}
		}
	}
	return x.alone(best(score, func(d *division) bool { return true }), score)
}

// lift gives a parent a share of what its children score, so that 松江区 speaks for 上海市 and a county for its own prefecture among namesakes.
func (x *Extractor) lift(score map[*division]int) {
	add := map[*division]int{}
	for d, n := range score {
		p := x.lex.places.parent(d)
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
		if ok(d) && (b == nil || n > score[b] || n == score[b] && d.key() < b.key()) {
			b = d
		}
	}
	return b
}

func (d *division) key() string { return d.name + "/" + d.parent }

// shortName is the article's own place without its level: 焦作.
func (s *scene) shortName() string {
	if s.self == nil || s.self.level == schema.Province {
		return ""
	}
	if len(s.self.short) > 0 {
		return s.self.short[0]
	}
	return s.self.name
}
