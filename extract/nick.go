package extract

import (
	"strings"

	"guanxi/schema"
)

// nick is a bracket that gives the body before it a second name: 青澜市设计研究院（以下简称“市设院”）.
type nick struct {
	from, to int // bytes of the bracket
	name     string
}

// findNicks finds the brackets of the sentence that give names, and those that hold another name plate of the body before
// them, which calls it nothing: 研修学院（干部学院）.
func (s *sentence) findNicks() {
	for k := 1; k+1 < len(s.toks); k++ {
		from, t := s.toks[k], s.toks[k+1]
		if !from.is(clsPunct) || s.at(k) != "（" {
			continue
		}
		n := strings.Index(s.s[from.end:], "）")
		if n < 0 {
			return
		}
		to, name := from.end+n, ""
		switch shut := s.from(to); {
		case t.is(clsCalled):
			name = strings.Trim(s.s[t.end:to], "：“”‘’ ")
		case !s.organ(k-1) || !s.organ(shut-1) || shut-k < 2:
			continue
		}
		s.nicks = append(s.nicks, nick{from.start, to + len("）"), name})
	}
}

// bodyClass is the class of the word for a body that token k is, "" if it is none.
func (s *sentence) bodyClass(k int) string {
	if !s.is(k, clsBody) {
		return ""
	}
	return s.toks[k].w.body.class
}

// area reports whether token k is the kind of an area whose committee is a body of its own: 社区, not a farm.
func (s *sentence) area(k int) bool {
	return s.bodyClass(k) == "area" && s.toks[k].w.body.kind == schema.Government
}

// organ reports whether token k ends the name of a body with work of its own, not of an area.
func (s *sentence) organ(k int) bool { return s.is(k, clsBody) && s.toks[k].w.body.class != "area" }

// less is the text from byte i to j without the brackets that give names.
func (s *sentence) less(i, j int) string {
	var b strings.Builder
	for _, n := range s.nicks {
		if n.from >= i && n.to <= j {
			b.WriteString(s.s[i:n.from])
			i = n.to
		}
	}
	return b.String() + s.s[i:j]
}

// christen gives the body that is printed up to byte end the second name that stands there.
func (a *article) christen(s *sentence, end int, body string) {
	for _, n := range s.nicks {
		if (n.from == end || n.to == end) && n.name != "" && body != "" {
			if a.nicks == nil {
				a.nicks = map[string]string{}
			}
			a.nicks[n.name] = body
		}
	}
}

// spelled writes the name that begins with the second name of a body in full.
func (a *article) spelled(s string) string {
	best := ""
	for name := range a.nicks {
		if rest, ok := strings.CutPrefix(s, name); ok && len(name) > len(best) && !strings.HasPrefix(rest, "（") {
			best = name
		}
	}
	return a.nicks[best] + s[len(best):]
}
