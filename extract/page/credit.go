package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// credits is what the print around an article says of its making.
type credits struct {
	names []string
	paper string
	date  string // ISO day
	found int    // how many labels, dates and papers were read
}

func (c *credits) add(d credits) {
	c.names = append(c.names, d.names...)
	if c.paper == "" {
		c.paper = d.paper
	}
	if c.date == "" {
		c.date = d.date
	}
	c.found += d.found
}

// filler stands between credits and says nothing.
const filler = " \t()（）[]【】〔〕〈〉<>《》|\u4e28*/·：:，,、。;；-—_“”\"～~"

// credits reads credits from the start of s: labels with what belongs to them, in any order (来源：红网 作者：甲 乙 编辑：丙).
// It returns them and how many bytes they take. Names without a label count only beside one.
func (c *Cutter) credits(s string) (cr credits, n int) {
	for i := 0; ; {
		i += lead(s[i:], filler)
		if i == len(s) {
			if cr.found > 0 {
				n = i
			}
			return cr, n
		}
		one, size := c.credit(s[i:])
		if size == 0 {
			return cr, n
		}
		cr.add(one)
		if i += size; cr.found > 0 {
			n = i
		}
	}
}

// credit reads one credit at the start of s.
func (c *Cutter) credit(s string) (cr credits, n int) {
	w := c.word(s)
	rest := s[len(w.text):]
	gap := lead(rest, filler)
	value := rest[gap:]
	switch cr.found = 1; w.class {
	case clsName:
		if cr.names, n = c.names(value); n == 0 && gap == 0 && value != "" {
			return credits{}, 0 // 记者在现场看到
		}
	case clsSource:
		if cr.paper, n = c.source(value); gap == 0 && value != "" && c.outlet(value) == 0 {
			return credits{}, 0 // 来源可靠
		}
	case clsDate:
		if cr.date, n = leadingDate(value); (n == 0 || gap == 0) && value != "" {
			return credits{}, 0 // 当地时间2022年7月3日
		}
	case clsNext:
		if n = c.headline(value); gap == 0 {
			return credits{}, 0 // 上一篇文章
		}
	case clsCode:
		n = len(value) - len(strings.TrimLeftFunc(value, asciiWord))
	case clsAfter:
		if value = ""; isHan(after(rest, 0)) {
			return credits{}, 0 // 文莱
		}
		gap = 0
	case clsJunk, clsFiled, clsNav, clsOwn, clsOutlet:
		if gap, value = 0, ""; w.class == clsOutlet {
			cr.paper = w.text
		}
	default:
		if n := c.outlet(s); n > 0 && c.word(s[n:]).class == clsName {
			return credits{}, n // 天河日报 in 天河日报记者
		}
		return c.bare(s)
	}
	if n == 0 {
		gap = 0
	}
	return cr, len(w.text) + gap + n
}

// headline is how many bytes of s another headline takes, which ends before the next label: 下一篇：某会召开 编辑：某某.
func (c *Cutter) headline(s string) int {
	for i := range s {
		if i > 0 && s[i-1] == ' ' && c.word(s[i:]).class != "" {
			return i
		}
	}
	return len(s)
}

// bare reads what stands among credits without a label: a date, a paper (人民日报》), the number of its page (02版), names.
func (c *Cutter) bare(s string) (cr credits, n int) {
	if cr.date, n = leadingDate(s); n > 0 {
		cr.found = 1
		return cr, n
	}
	if n = lead(s, "0123456789"); n > 0 {
		n += lead(s[n:], " ")
		if w := c.word(s[n:]); w.class == clsPage {
			return cr, n + len(w.text)
		}
		return cr, 0
	}
	if paper, _, ok := strings.Cut(s[:runeStart(s, min(len(s), 60))], "》"); ok {
		paper = strings.TrimRight(paper, " ")
		if cr.paper, n = c.paperIn(paper); n > 0 && n == len(paper) && !strings.ContainsAny(paper, filler) {
			cr.found = 1
			return cr, strings.Index(s, "》")
		}
	}
	cr = credits{}
	cr.names, n = c.names(s)
	return cr, n
}

// source reads a paper's name from the start of s: up to a space, a bracket or the next label. Where the text follows
// without a gap (来源：青河日报3月2日，) the name ends as papers' names do.
func (c *Cutter) source(s string) (paper string, n int) {
	const most = 25 * hanLen
	for n < len(s) && n <= most {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r == '（' && n > 0 { // 青河区（新城区）宣传部
			if k := strings.Index(s[n:], "）"); k > 0 && isHan(after(s, n+k+len("）"))) {
				n += k + len("）")
				continue
			}
		}
		switch c.word(s[n:]).class {
		case clsName, clsSource, clsDate, clsJunk, clsCode, clsOutlet:
			if n > 0 && isHan(before(s, n)) {
				return s[:n], n
			}
		}
		if strings.ContainsRune(" 　|\u4e28（）()【】[]<>《》*/", r) {
			return s[:n], n
		}
		if n > 0 && monthDay.MatchString(s[n:min(len(s), n+10)]) {
			return s[:n], n
		}
		if strings.ContainsRune("，。、！？；：“”", r) {
			return c.paperIn(s[:n])
		}
		n += size
	}
	if n < len(s) {
		return c.paperIn(s[:n])
	}
	return strings.Trim(s[:n], filler), n
}

// paperIn is the longest start of s that ends as papers' names do.
func (c *Cutter) paperIn(s string) (paper string, n int) {
	for i := range s {
		if w := c.endings.longest(s[i:]); i > 0 && w.text != "" {
			n = i + len(w.text)
		}
	}
	return s[:n], n
}

func asciiWord(r rune) bool {
	return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
