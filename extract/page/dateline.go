package page

import (
	"strings"
	"unicode/utf8"
)

// dateline is how a report begins: 新华社青河4月2日电（记者甲、乙）, 本报讯（记者 甲 通讯员 乙）, 大河网记者 甲 青河报道.
type dateline struct {
	credits
	own            bool   // 本报: its place is where the reporter was
	place          string // 青河
	opened, closed bool   // by 新华社, by 电
}

// dateline reads one at the start of s and says how many bytes it takes; 0 where there is none.
func (c *Cutter) dateline(s string) (d dateline, n int) {
	i := 0
	if w := c.word(s); w.class == clsBy {
		i = len(w.text)
	}
	for i < len(s) {
		i += lead(s[i:], " ：:")
		size := c.datelinePart(s[i:], &d)
		if size == 0 {
			break
		}
		if i += size; d.closed || len(d.names) > 0 {
			n = i
		}
	}
	if n == 0 {
		return dateline{}, 0
	}
	return d, n + lead(s[n:], " ：:，")
}

// datelinePart reads the next part of a dateline into d and says how many bytes it takes.
func (c *Cutter) datelinePart(s string, d *dateline) int {
	switch w := c.word(s); {
	case !d.opened && w.class == clsOwn:
		d.opened, d.own = true, true
		return len(w.text)
	case !d.opened && c.outlet(s) > 0:
		d.opened, d.paper = true, s[:c.outlet(s)]
		return len(d.paper)
	case w.class == clsName:
		start := len(w.text) + lead(s[len(w.text):], " ：:")
		if names, n := c.names(s[start:]); n > 0 {
			d.names = append(d.names, names...)
			return start + n
		}
	case strings.HasPrefix(s, "（"), strings.HasPrefix(s, "【"):
		return c.bracket(s, &d.credits)
	case (d.opened || len(d.names) > 0) && !d.closed:
		if m := c.closing(s); m != nil {
			d.closed, d.place, d.date = true, m[1], findDate(m[2])
			return len(m[0])
		}
	}
	return 0
}

// closing is what closes a dateline at the start of s: all of it, the place, the day and the word (青河, 4月2日, 电). It is
// nil where there is none, or where a word of one character begins another (人民网电子版).
func (c *Cutter) closing(s string) []string {
	s = s[:runeStart(s, min(len(s), 80))]
	m := c.wire.FindStringSubmatch(s)
	if m != nil && m[2] == "" && utf8.RuneCountInString(m[3]) == 1 && isHan(after(s, len(m[0]))) {
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
		if !isHan(r) && r != '·' || w.class == clsOwn || w.class == clsOutlet || w.class == clsPlain {
			break
		}
		if w := c.endings.longest(s[i:]); chars > 0 && w.text != "" {
			rest := s[i+len(w.text):]
			next, m := c.word(rest), c.closing(rest)
			if next.class == clsName || next.class == clsWire || m != nil && m[2] != "" {
				end = i + len(w.text)
			}
		}
		i += size
	}
	return end
}
