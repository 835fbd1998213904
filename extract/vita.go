package extract

import "strings"

// Somebody of whom the text begins to tell: what he has held, 甲，男，1968年生，历任某局局长.

// takes reports whether what follows a name at token j says what posts he takes or holds, 任某局局长, or tells of him.
func (p *reader) takes(j int) bool {
	return p.holds(p.s.overOthers(j)) || p.tells(j) || p.shaped(j, "lives") && p.vita(j) || p.shaped(j, "replaces")
}

// shaped reports whether a word between a person and his posts stands at token j, of the shape: 出生于, 接替.
func (p *reader) shaped(j int, shape string) bool {
	return p.s.is(j, clsCopula) && p.s.toks[j].w.copula.shape == shape
}

// overOthers is the token behind 等 at token j and the number of people that it may have, 等22人; j where it does not stand there.
func (s *sentence) overOthers(j int) int {
	switch {
	case !s.is(j, clsOthers):
		return j
	case s.number(j + 1):
		return j + 3
	}
	return j + 1
}

// tells reports whether what follows a name at token j begins to tell of him, ，男，, or is nothing but his posts: ，市长、市公安局局长；.
func (p *reader) tells(j int) bool {
	s := p.s
	if j = s.overBracket(j); s.at(j) != "，" {
		return false
	}
	if s.is(j+1, clsSex) && s.bound(j+2) == hardBound || p.vita(j+1) { // 甲，男，; 甲，现任某局局长
		return true
	}
	for s.at(j) == "，" || s.at(j) == "、" || s.is(j, clsAlso) {
		t, _ := p.title(j + 1)
		if t.at < 0 {
			return false
		}
		j = t.next
	}
	return strings.Contains("；：。", s.at(j))
}

// vita reports whether the clauses from token j on tell of somebody's life and what he has held: 1968年5月生，大学学历，历任某局局长.
func (p *reader) vita(j int) bool {
	for ; j < len(p.s.toks) && !strings.Contains("。；：“", p.s.at(j)); j++ {
		if p.s.at(j-1) == "，" && p.holds(j) || p.shaped(j, "lives") && p.s.bound(j+1) == hardBound {
			return true
		}
	}
	return false
}

// told makes the posts that follow those of the person named from token k to end, where the text begins to tell of him.
func (p *reader) told(k, end int) int {
	if p.opensClause(k) && p.tells(end) {
		p.held = &holding{}
	}
	return end
}

// recites reports whether a list tells of each person what he is: 甲，国家主席；乙，国防部长.
func (p *reader) recites() bool { return p.held != nil && p.held.shape == "" }

// holds reports whether token j stands between a person and his posts.
func (p *reader) holds(j int) bool {
	if !p.shaped(j, "holds") {
		return false
	}
	for j++; j < len(p.s.toks) && !p.titled(j); j++ {
		for j < len(p.s.toks) && !p.s.toks[j].is(clsPunct) {
			j++ // 历任某校教师、副校长
		}
		if p.s.at(j) != "、" {
			return false
		}
	}
	return j < len(p.s.toks)
}
