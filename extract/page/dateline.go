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
	day            string // 4月2日
	opened, closed bool   // by 新华社, by 电
}

// dateline reads one at the start of s and says how many bytes it takes; 0 where there is none.
func (c *Cutter) dateline(s string) (dateline, int) {
	if w := c.word(s); w.class == clsBy {
		d, n := c.datelineFrom(s[len(w.text):], dateline{})
		return d, n + min(n, len(w.text))
	}
	return c.datelineFrom(s, dateline{})
}

// datelineFrom reads what goes on from d at the start of s.
func (c *Cutter) datelineFrom(s string, d dateline) (dateline, int) {
	n := 0
	for i := 0; i < len(s); {
		i += lead(s[i:], " ：:")
		if len(d.names) > 0 && c.word(s[i:]).class == clsAfter {
			return dateline{}, 0 // 新华社记者 某某 摄: a caption
		}
		size := c.datelinePart(s[i:], &d)
		if size == 0 {
			break
		}
		if i += size; d.closed || len(d.names) > 0 || d.found > 0 {
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
		return c.bracket(s, &d.credits, d.closed)
	case (d.opened || len(d.names) > 0) && !d.closed:
		if m := c.closing(s); m != nil {
			d.closed, d.place, d.day, d.date = true, c.withoutEnding(m[1]), m[2], findDate(m[2])
			return len(m[0])
		}
	}
	return 0
}

// withoutEnding is a place without what outlets' names end in: 中新网青河新闻4月2日电.
func (c *Cutter) withoutEnding(place string) string {
	for _, e := range c.of[clsEnding] {
		if utf8.RuneCountInString(e) > 1 { // 烟台 is a place
			place = strings.TrimSuffix(place, e)
		}
	}
	return place
}

// closing is what closes a dateline at the start of s: all of it, the place, the day and the word (青河, 4月2日, 电). It is
// nil where there is none, or where a word of one character begins another (人民网电子版).
func (c *Cutter) closing(s string) []string {
	s = s[:runeStart(s, min(len(s), 80))]
	m := c.wire.FindStringSubmatch(s)
	if m != nil && c.word(m[1]).class == clsPlain {
		return nil // 本报此前报道
	}
	if m == nil || m[2] != "" || utf8.RuneCountInString(m[3]) > 1 || !isHan(after(s, len(m[0]))) {
		return m
	}
	if c.word(s[len(m[0]):]).class == clsName {
		return m // 讯记者
	}
	return nil
}

// bracket reads credits in brackets at the start of s: （天河日报记者 甲 通讯员 乙）, 【记者 甲】, and right after a dateline's close
// bare words of the length of names. Names among them that are no names to us do no harm.
func (c *Cutter) bracket(s string, cr *credits, closed bool) int {
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
		labelled := len(got.names) > 0 || c.word(in).class == clsName || c.outlet(in) > 0
		if n < len(in) && paper < len(in) && (!labelled || strings.ContainsAny(in, "，。；")) {
			if got.names = shortWords(in); !closed || got.names == nil {
				return 0
			}
		}
	}
	cr.add(got)
	return k + open
}

// gluedOutlet reads a dateline from the end of a paper's name that is glued to a headline: 新闻网8月4日讯（记者 甲）. The beginning
// of the name cannot be told from the headline.
func (c *Cutter) gluedOutlet(s string) (at int, d dateline, n int) {
	w := c.endings.longest(s)
	if w.text == "" {
		return 0, d, 0
	}
	rest := s[len(w.text):]
	if m := c.closing(rest); m == nil || m[1] != "" || utf8.RuneCountInString(m[3]) > 1 || isHan(after(rest, len(m[0]))) {
		return 0, d, 0
	}
	d, n = c.datelineFrom(rest, dateline{opened: true})
	return len(w.text), d, n
}

// shortWords are the words of s if each has two to four Chinese characters.
func shortWords(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(nameSeps, r) })
	for _, w := range words {
		if n := utf8.RuneCountInString(w); n < 2 || n > 4 || strings.ContainsFunc(w, func(r rune) bool { return !isHan(r) }) {
			return nil
		}
	}
	return words
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
		if !isHan(r) && r != '·' && r != '-' || w.class == clsOwn || w.class == clsOutlet || w.class == clsPlain {
			break
		}
		if w := c.endings.longest(s[i:]); chars > 0 && w.text != "" {
			rest := s[i+len(w.text):]
			next, m := c.word(rest), c.closing(rest)
			if next.class == clsName || next.class == clsWire ||
				m != nil && (m[2] != "" || strings.HasPrefix(rest[len(m[0]):], "（")) {
				end = i + len(w.text)
			}
		}
		i += size
	}
	return end
}
