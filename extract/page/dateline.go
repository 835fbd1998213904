package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// dateline is how a report begins: 新华社青河4月2日电（记者甲、乙）, 本报讯（记者 甲 通讯员 乙）, 大河网记者 甲 青河报道.
type dateline struct {
	credits
	own   bool   // 本报: its place is where the reporter was
	place string // 青河
}

// wire is what closes a dateline, with the place and day before it.
var wire = regexp.MustCompile(`^(\p{Han}{2,8}?)??\s?((?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?\s?(电|讯|消息|报道)[：:]?`)

// dateline reads one at the start of s and says how many bytes it takes; 0 where there is none.
func (c *Cutter) dateline(s string) (d dateline, n int) {
	opened, closed := false, false
	i := 0
	if w := c.word(s); w.class == clsBy {
		i = len(w.text)
	}
	for i < len(s) {
		i += len(s[i:]) - len(strings.TrimLeft(s[i:], " ：:"))
		size := 0
		switch w := c.word(s[i:]); {
		case !opened && (w.class == clsOwn || c.outlet(s[i:]) > 0):
			opened, size = true, max(len(w.text), c.outlet(s[i:]))
			if d.own = w.class == clsOwn; !d.own {
				d.paper = s[i : i+size]
			}
		case w.class == clsName:
			names, k := c.names(strings.TrimLeft(s[i+len(w.text):], " ：:"))
			if k > 0 {
				gap := len(s[i+len(w.text):]) - len(strings.TrimLeft(s[i+len(w.text):], " ：:"))
				d.names, size = append(d.names, names...), len(w.text)+gap+k
			}
		case strings.HasPrefix(s[i:], "（"):
			size = c.bracket(s[i:], &d.credits)
		case (opened || len(d.names) > 0) && !closed:
			if m := wire.FindStringSubmatch(s[i:runeStart(s, min(len(s), i+80))]); m != nil && !electric(s[i+len(m[0]):], m) {
				closed, size, d.place = true, len(m[0]), m[1]
				d.date = findDate(m[2])
			}
		}
		if size == 0 {
			break
		}
		if i += size; closed || len(d.names) > 0 {
			n = i
		}
	}
	if n == 0 {
		return dateline{}, 0
	}
	return d, len(s) - len(strings.TrimLeft(s[n:], " ：:"))
}

// electric says whether the 电 that m ends with, before rest, is no closing word: 人民网电子版.
func electric(rest string, m []string) bool {
	return m[2] == "" && m[3] == "电" && isHan(after(rest, 0))
}

// bracket reads credits in brackets at the start of s: （天河日报记者 甲 通讯员 乙）.
func (c *Cutter) bracket(s string, cr *credits) int {
	const open, end = len("（"), len("）")
	k := strings.Index(s[:runeStart(s, min(len(s), 240))], "）")
	if k < 0 {
		return 0
	}
	in := s[open:k]
	got, n := c.credits(in)
	if n < len(in) {
		if got.names, n = c.names(in); n < len(in) {
			return 0
		}
	}
	cr.add(got)
	return k + end
}

// outlet is the length of the paper's or site's name that s begins with: one that is listed, or one known by its ending
// where a reporter or a dateline's close follows (天河日报讯, 天河日报记者).
func (c *Cutter) outlet(s string) int {
	if w := c.word(s); w.class == clsOutlet {
		return len(w.text)
	}
	for i, chars := 0, 0; i < len(s) && chars < 10; chars++ {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isHan(r) || c.word(s[i:]).class == clsOwn {
			return 0
		}
		if w := c.endings.longest(s[i:]); chars > 0 && w.text != "" {
			end := i + len(w.text)
			rest := s[end:runeStart(s, min(len(s), end+60))]
			if c.word(rest).class == clsName || wire.MatchString(rest) && !isHan(after(rest, 0)) || c.word(rest).class == clsWire {
				return end
			}
		}
		i += size
	}
	return 0
}
