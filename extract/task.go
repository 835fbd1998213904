package extract

import (
	"cmp"
	"slices"
)

// A group for a task (领导小组, 指挥部) is called by what it is for, often by verbs that no other body's name holds.

// maxTask is how many tokens the name of such a group takes at most.
const maxTask = 16

// maxLeaders is how many tokens it takes at most to tell who leads one.
const maxLeaders = 80

// taskName is the name of a group for a task that token last ends, the token where it begins being from or another: that of the place or
// the body whose group it is (青澜市老旧小区改造提升领导小组), or that of who set it up; "" where nothing tells whose it is.
func (p *reader) taskName(from, last int) (name string, start int) {
	s, owner := p.s, -1
	if _, task := p.x.lex.pieces.ends(s.at(last), pieceTask); !task {
		return "", from
	}
	for j := last - 1; j >= max(0, last-maxTask); j-- {
		t := s.toks[j]
		if f := s.foundsAt(j); f >= 0 && owner < 0 {
			return p.founded(f, j+1, last), j + 1
		}
		if t.has(shapeFounds|shapeHeld|shapePlanned) || t.is(clsPunct|clsSay|clsCopula|clsTitle|clsOf|clsIn|clsBy|clsAs|clsWith|clsToward|clsTime|clsEach|clsOthers|clsPronoun) && !p.quoted(j) || p.a.knownAt(s, t.start) > 0 {
			break
		}
		if t.is(clsPlace) && len(t.w.place) > 0 || t.is(clsLevel) || s.organ(j) {
			owner = j
		}
	}
	if owner < 0 || owner == from {
		return "", from
	}
	return p.bodyName(owner, last), owner
}

// foundsAt is the token that says that a group was set up: j, or the one before, if 的 at token j ends what tells who leads it,
// 成立了由县长任组长的某某领导小组; -1 if there is none.
func (s *sentence) foundsAt(j int) int {
	if s.toks[j].has(shapeFounds) {
		return j
	}
	if !s.is(j, clsOf) {
		return -1
	}
	for k := j - 1; k >= max(0, j-maxLeaders); k-- {
		if !s.toks[k].has(shapeFounds) {
			continue
		}
		if s.is(k+1, clsBy|clsCites) || s.single(k+1) && s.is(k+2, clsBy|clsCites) { // 成立由, 成立了以
			return k
		}
		return -1
	}
	return -1
}

// founded is the name of a group that was just set up, as token f says, which tokens from to last print: with the body or the place named last
// before that, or, where its leaders are told, with the article's own place.
func (p *reader) founded(f, from, last int) string {
	s := p.s
	if s.is(from, clsFollow|clsStop) && s.single(from) {
		from++ // 成立了
	}
	if s.toks[last].start-s.toks[from].start < 3*hanLen {
		return "" // 成立工作专班
	}
	owner := p.founder(f)
	if s.is(from-1, clsOf) {
		owner = cmp.Or(owner, p.a.scene.own()) // 成立由县长任组长的
	}
	if owner == "" {
		return ""
	}
	return owner + s.s[s.toks[from].start:s.toks[last].end]
}

// founder is who set up the group that token f tells of: the body named last before that, for the organ of a place the place, or a place; "" where none
// was.
func (p *reader) founder(f int) string {
	s := p.s
	for k := f - 1; k >= 0; k-- {
		if s.is(k, clsPlace) && p.endsInLevel(k) {
			return s.at(k)
		}
		for _, it := range slices.Backward(s.items) {
			if it.kind != itemBody || it.end != s.toks[k].end {
				continue
			}
			if w := p.x.lastBody(it.body); w != nil && w.body.class == "seat" {
				return p.x.readBody(p.a, it.body, nil).place
			}
			return it.body
		}
	}
	return ""
}
