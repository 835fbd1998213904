package extract

import "slices"

// A group for a task (领导小组, 指挥部) is called by what it is for, often by verbs that no other body's name holds.

// maxTask is how many tokens the name of such a group takes at most.
const maxTask = 16

// taskName is the name of a group for a task that token last ends, the token where it begins being from or another: that of the place or
// the body whose group it is (青澜市老旧小区改造提升领导小组), or that of who set it up; "" where nothing tells whose it is.
func (p *reader) taskName(from, last int) (name string, start int) {
	s, owner := p.s, -1
	if _, task := p.x.lex.pieces.ends(s.at(last), pieceTask); !task {
		return "", from
	}
	for j := last - 1; j >= max(0, last-maxTask); j-- {
		t := s.toks[j]
		if t.has(shapeFounds) && owner < 0 {
			return p.founded(j+1, last), j + 1
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

// founded is the name of a group that was just set up, which tokens from to last print: with the body named last in the sentence before
// it, or with the place that it governs.
func (p *reader) founded(from, last int) string {
	s := p.s
	if s.is(from, clsFollow|clsStop) && s.single(from) {
		from++ // 成立了
	}
	if s.toks[last].start-s.toks[from].start < 3*hanLen {
		return "" // 成立工作专班
	}
	for _, it := range slices.Backward(s.items) {
		if it.kind != itemBody {
			continue
		}
		owner := it.body
		if w := p.x.lastBody(owner); w != nil && w.body.class == "seat" {
			owner = p.x.readBody(p.a, owner, nil).place
		}
		if owner != "" {
			return owner + s.s[s.toks[from].start:s.toks[last].end]
		}
	}
	return ""
}
