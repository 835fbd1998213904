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
		case strings.HasPrefix(s[i:], "（"), strings.HasPrefix(s[i:], "【"):
			size = c.bracket(s[i:], &d.credits)
		case (opened || len(d.names) > 0) && !closed:
			if m := closing(s[i:]); m != nil {
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
	return d, len(s) - len(strings.TrimLeft(s[n:], " ：:，"))
}

// closing is the match of wire at the start of s; nil where there is none, or where 电 begins another word (人民网电子版).
func closing(s string) []string {
	s = s[:runeStart(s, min(len(s), 80))]
	m := wire.FindStringSubmatch(s)
	if m != nil && m[2] == "" && m[3] == "电" && isHan(after(s, len(m[0]))) {
		return nil
	}
	return m
}

// bracket reads credits in brackets at the start of s: （天河日报记者 甲 通讯员 乙）, 【记者 甲】. Names among them that are no
// names to us do no harm.
func (c *Cutter) bracket(s string, cr *credits) int {
	_, open := utf8.DecodeRuneInString(s)
	k := strings.IndexAny(s[:runeStart(s, min(len(s), 240))], "）】")
	if k < 0 {
		return 0
	}
	in := s[open:k]
	got, n := c.credits(in)
	if n < len(in) {
		got, n = credits{}, 0
		if got.names, n = c.names(in); n < len(in) {
			got.names = c.bylinesIn(in)
		}
		_, paper := c.paperIn(in)
		if n < len(in) && paper < len(in) && (len(got.names) == 0 || strings.ContainsAny(in, "，。；")) {
			return 0
		}
	}
	cr.add(got)
	return k + open
}

// outlet is the length of the paper's or site's name that s begins with: one that is listed, or one known by its ending
// where a reporter or a dateline's close follows (天河日报讯, 天河日报记者).
func (c *Cutter) outlet(s string) int {
	if w := c.word(s); w.class == clsOutlet {
		return len(w.text)
	}
	end := 0
	for i, chars := 0, 0; i < len(s) && chars < 10; chars++ {
		r, size := utf8.DecodeRuneInString(s[i:])
		w := c.word(s[i:])
		if !isHan(r) && r != '·' || w.class == clsOwn || w.class == clsOutlet {
			break
		}
		if w := c.endings.longest(s[i:]); chars > 0 && w.text != "" {
			rest := s[i+len(w.text):]
			next, m := c.word(rest), closing(rest)
			if next.class == clsName || next.class == clsWire || m != nil && m[2] != "" {
				end = i + len(w.text)
			}
		}
		i += size
	}
	return end
}
