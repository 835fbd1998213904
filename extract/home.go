package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// Which of the divisions that an article names is its own.

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
