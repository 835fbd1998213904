package extract

import (
	"strings"
	"unicode/utf8"
)

// find is the last event of the article that a name means: the same or a part of it, else nearly.
func (t *story) find(name string) *event {
	var alike *event
	for i := len(t.events) - 1; i >= 0; i-- {
		e := t.events[i]
		if e.known < byWeak || t.conflict(e.name, name) {
			continue
		}
		if strings.Contains(e.name, name) {
			return e
		}
		if alike == nil && e.known != byVerb && (dice(e.name, name) >= 0.5 || abridged(e.name, name)) {
			alike = e
		}
	}
	return alike
}

// abridged reports whether name is a long one with parts left out: 颁证仪式, of 研发中心颁证暨项目签约仪式.
func abridged(long, name string) bool {
	for _, c := range name {
		i := strings.IndexRune(long, c)
		if i < 0 {
			return false
		}
		long = long[i+utf8.RuneLen(c):]
	}
	return long == "" && utf8.RuneCountInString(name) > 3
}

// conflict reports whether two names of events name different places: 四川代表团审议, 湖南代表团审议; 全省防汛会议, 全市防汛会议.
func (t *story) conflict(a, b string) bool {
	if sa, sb := t.x.scope(a), t.x.scope(b); sa != "" && sb != "" && sa != sb {
		return true
	}
	pa, pb := t.places(a), t.places(b)
	if len(pa) == 0 || len(pb) == 0 {
		return false
	}
	for p := range pa {
		if pb[p] {
			return false
		}
	}
	return true
}

// scope is what the name of an event says of whom it is for: 全省, 全市; "" if nothing.
func (x *Extractor) scope(name string) string {
	if len(name) < 2*hanLen {
		return ""
	}
	_, nation := x.lex.pieces.begins(name, pieceNation)
	if nation || x.lex.find(name[:hanLen]).is(clsOwn) && x.lex.find(name[hanLen:2*hanLen]).is(clsLevel) {
		return name[:2*hanLen]
	}
	return ""
}

// places are the places in the name of an event, looked for once.
func (t *story) places(name string) map[string]bool {
	if out, ok := t.placed[name]; ok {
		return out
	}
	out := map[string]bool{}
	for _, k := range t.x.cut(name) {
		if k.is(clsPlace) {
			out[k.w.text] = true
		}
	}
	t.placed[name] = out
	return out
}

// dice is how alike two names are by their pairs of characters, 0 to 1.
func dice(a, b string) float64 {
	ga, gb := pairsOf(a), pairsOf(b)
	if len(ga) == 0 || len(gb) == 0 {
		return 0
	}
	n := 0
	for g := range ga {
		if gb[g] {
			n++
		}
	}
	return 2 * float64(n) / float64(len(ga)+len(gb))
}

func pairsOf(s string) map[[2]rune]bool {
	out := map[[2]rune]bool{}
	var prev rune
	for i, r := range s {
		if i > 0 {
			out[[2]rune{prev, r}] = true
		}
		prev = r
	}
	return out
}
