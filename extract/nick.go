package extract

import "strings"

// nick is a bracket that gives the body before it a second name: 青澜市设计研究院（以下简称“市设院”）.
type nick struct {
	from, to int // bytes of the bracket
	name     string
}

// findNicks finds the brackets of the sentence that give names.
func (s *sentence) findNicks() {
	for k, t := range s.toks {
		if !t.is(clsCalled) || s.at(k-1) != "（" {
			continue
		}
		if n := strings.Index(s.s[t.end:], "）"); n >= 0 {
			name := strings.Trim(s.s[t.end:t.end+n], "：“”‘’ ")
			s.nicks = append(s.nicks, nick{s.toks[k-1].start, t.end + n + len("）"), name})
		}
	}
}

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
