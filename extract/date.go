package extract

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"guanxi/schema"
)

// date is a printed day resolved against the article's own.
type date struct {
	iso, end   string // 2020-04-02, or 2020-04 for a month; end of a range
	text       string
	basis      schema.Basis
	start      int  // byte of the sentence where it is printed
	unresolved bool // 近日: a time is printed, but no day
	month      bool // 7月: only the month is printed
	coming     bool // of what is only planned (将于5月8日), or after the article's own day
}

// whole reports whether a day is known, not only its month.
func (d date) whole() bool { return len(d.iso) == len(time.DateOnly) }

// monthOnly is the month of the day.
func (d date) monthOnly() date {
	d.iso, d.end = d.iso[:len("2006-01")], ""
	return d
}

// days finds the days printed in the sentence, in printed order. base is the article's day, told the last one told before.
func (c *calendar) days(s *sentence, base anchor, told date) []date {
	var out []date
	add := func(d date, start, end int) {
		if d.text, d.start = s.s[start:end], start; !overlaps(out, start, end) && !cited(s.s, start) {
			out = append(out, d)
		}
	}
	var from, to int
	for i, f := range c.forms {
		if i == 0 || f.mark != c.forms[i-1].mark {
			from, to = c.around(s.s, f.mark)
		}
		if from >= to {
			continue
		}
		for _, m := range f.re.FindAllStringSubmatchIndex(s.s[from:to], -1) {
			var g []string
			for i := 2; i < len(m); i += 2 {
				g = append(g, s.s[from+max(m[i], 0):from+max(m[i+1], 0)])
			}
			if d, ok := f.read(g, base); ok {
				add(d, from+m[2], from+m[3])
			}
		}
	}
	for k, t := range s.toks {
		switch {
		case t.is(clsDay) && s.is(k+1, clsOf) && s.is(k+2, clsPlace): // 今天的青澜
		case t.is(clsDay):
			add(base.dayAt(t.w.days), t.start, t.end)
		case t.is(clsAfter):
			add(dayAfter(out, told, t), t.start, t.end)
		case t.is(clsVague):
			add(date{unresolved: true}, t.start, t.end)
		}
	}
	slices.SortStableFunc(out, func(a, b date) int { return a.start - b.start })
	return out
}

// cited reports whether byte k of s stands in the title of a writing, or in what somebody says: 《2012年4月5日签订的条约》, “昨天我…”.
func cited(s string, k int) bool {
	before, spoken := s[:k], strings.Contains(s[k:], "”")
	return strings.Count(before, "《") > strings.Count(before, "》") || spoken && strings.LastIndex(before, "“") > strings.LastIndex(before, "”")
}

// dayAfter is the day that the word t counts from the last of ds that is printed before it, else from the one told before: 次日.
func dayAfter(ds []date, told date, t tok) date {
	for _, d := range ds {
		if d.start < t.start && (told.start < d.start || told.text == "") {
			told = d
		}
	}
	if from := day(told.iso); !from.IsZero() {
		return date{iso: from.AddDate(0, 0, t.w.days).Format(time.DateOnly), basis: schema.BasisRelative}
	}
	return date{unresolved: true, basis: schema.BasisRelative}
}

func overlaps(ds []date, start, end int) bool {
	for _, d := range ds {
		if start < d.start+len(d.text) && d.start < end {
			return true
		}
	}
	return false
}

func num(s string) int { n, _ := strconv.Atoi(s); return n }

// num also reads numbers in characters: 二十六, 二〇二三.
func (c *calendar) num(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	tens, ones := 0, 0
	for _, r := range s {
		if n := c.numerals[string(r)]; n == 10 {
			tens, ones = 10*max(ones, 1), 0
		} else {
			ones = 10*ones + n
		}
	}
	return tens + ones
}

func iso(y, m, d int) (string, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t.Format(time.DateOnly), m >= 1 && m <= 12 && t.Day() == d && d > 0
}

func (c *calendar) readFull(g []string, _ anchor) (date, bool) {
	d, ok := iso(c.num(g[1]), c.num(g[2]), c.num(g[3]))
	return date{iso: d, end: lastDay(c.num(g[1]), c.num(g[2]), g[4], g[5]), basis: schema.BasisPrinted}, ok
}

// lastDay is the end of a range; its month is the first day's unless printed.
func lastDay(y, m int, month, day string) string {
	if day == "" {
		return ""
	}
	if month != "" {
		m = num(month)
	}
	d, _ := iso(y, m, num(day))
	return d
}

// readMonthDay takes the year in which the day lies nearest before the article's own day, a month ahead at most.
func (c *calendar) readMonthDay(g []string, base anchor) (date, bool) {
	m, day := c.num(g[1]), c.num(g[2])
	if base.IsZero() && base.year > 0 {
		d, ok := iso(base.year, m, day)
		return date{iso: d, end: lastDay(base.year, m, g[3], g[4]), basis: schema.BasisText}, ok
	}
	if base.IsZero() {
		_, ok := iso(2000, m, day)
		return date{basis: schema.BasisRelative, unresolved: true}, ok
	}
	y := base.Year()
	if t := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC); t.After(base.AddDate(0, 2, 0)) {
		y--
	}
	d, ok := iso(y, m, day)
	return date{iso: d, end: lastDay(y, m, g[3], g[4]), basis: schema.BasisRelative}, ok
}

// readDay takes the last such day of a month up to the article's own.
func (c *calendar) readDay(g []string, base anchor) (date, bool) {
	day := c.num(g[1])
	if day < 1 || day > 31 {
		return date{}, false
	}
	if iso, ok := base.near(day); ok {
		return date{iso: iso, basis: schema.BasisRelative}, true
	}
	if base.IsZero() {
		return date{unresolved: true, basis: schema.BasisRelative}, true
	}
	y, m := base.Year(), int(base.Month())
	if day > base.Day()+1 {
		if m--; m == 0 {
			y, m = y-1, 12
		}
	}
	d, ok := iso(y, m, day)
	return date{iso: d, end: lastDay(y, m, "", g[2]), basis: schema.BasisRelative}, ok
}

// readMonth takes a month for the day of what no day is printed of: 去年7月，.
func (c *calendar) readMonth(g []string, base anchor) (date, bool) {
	y, m := base.year+c.years[g[2]], num(g[3])
	if g[1] != "" {
		y = num(g[1])
	} else if g[2] == "" && !base.IsZero() && m > int(base.Month()) {
		y--
	}
	if y < 1900 {
		return date{unresolved: true, month: true, basis: schema.BasisRelative}, true
	}
	return date{month: true, iso: time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), basis: schema.BasisRelative}, m >= 1 && m <= 12
}

// readWeekday takes the last such day up to the article's own, or that of the week before.
func (c *calendar) readWeekday(g []string, base anchor) (date, bool) {
	n := c.weekdays[g[2]] - (int(base.Weekday())+6)%7
	if g[1] != "" {
		n -= 7
	}
	if n > 0 {
		n -= 7
	}
	return base.dayAt(n), true
}

// day parses an ISO day; the zero time for anything else.
func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}
