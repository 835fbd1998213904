package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// scene is where an article is set: its own place, whose level words (市委, 省财政厅) stand for it and what lies above it. Without a
// basis it is only the place that the article names most: good to read it by, but not what it calls its own.
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

// own is the name of the article's own place; "" if it cannot be told.
func (s *scene) own() string {
	if s.basis == "" {
		return ""
	}
	return s.name()
}

// name is the place where the article is set.
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
		switch {
		case a.meta.Place == "":
			score, bare := x.placeScores(a)
			for d, n := range score {
				all[d] += n
			}
			for l, n := range bare {
				allBare[l] += n
			}
			a.scene.set(x.choosePlace(a.meta.Paper, score, bare))
		case a.meta.PlaceBy == schema.BasisText:
			a.scene.wire(x, a)
		default:
			a.scene.self, a.scene.basis = x.givenPlace(a.meta.Place), cmp.Or(a.meta.PlaceBy, schema.BasisMeta)
		}
	}
	if len(as) < 2 {
		return
	}
	common, own := x.choosePlace(as[0].meta.Paper, all, allBare)
	elsewhere := func(a *article) bool {
		d := a.scene.self
		return a.scene.basis != "" && !x.lex.places.holds(common, d) && !x.lex.places.holds(d, common)
	}
	if common == nil || slices.ContainsFunc(as, elsewhere) {
		return // news of several places
	}
	for _, a := range as {
		if a.scene.basis == "" {
			a.scene.set(common, own)
		}
	}
}

// set makes d the scene; its basis says whether it is the article's own place.
func (s *scene) set(d *division, own bool) {
	s.self, s.basis = d, ""
	if own {
		s.basis = schema.BasisText
	}
}

// wire sets the scene that a dateline gives, where the reporter sits, or a place within it whose organs speak. What is wired from
// the capital or from abroad is no place's own for that alone.
func (s *scene) wire(x *Extractor, a *article) {
	d := x.givenPlace(a.meta.Place)
	local := s.g.known(d) && d.name != x.lex.pieces.the(pieceCapital)
	score, bare := x.placeScores(a)
	if to, own := x.choosePlace(a.meta.Paper, score, bare); s.g.holds(d, to) {
		d, local = to, local || own
	}
	s.set(d, local)
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
		if w := x.lex.find(string(r)); cut == 0 && i >= 2*utf8.RuneLen(r) && w.is(clsLevel) {
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
