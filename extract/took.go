package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// unknownDay stands for a day before the article's own that it does not print.
const unknownDay = "?"

// tookDay is when somebody took or left the posts of which the word at byte told of sentence i tells: the day, the month or the year printed
// before it, 2021-02 of 2021年2月调任某市市长; unknownDay where its paragraph looks back; "" where it may be news.
func (c *calendar) tookDay(sents []*sentence, i, told int, base anchor) string {
	before := sents[i].s[:told]
	if day := c.dayBefore(before[max(0, strings.LastIndex(before, "；")):], base); day != "" {
		return day
	}
	back := c.looksBack(before, base)
	for k := i - 1; k >= 0 && sents[k].para == sents[i].para; k-- {
		back = back || c.looksBack(sents[k].s, base)
	}
	if back {
		return unknownDay
	}
	return ""
}

// dayBefore is the last day of the text, or its last month or year that no more than two marks part from the end, if it is none of a birth;
// unknownDay where a word says that it was some time after it, 半年后; "" if there is none.
func (c *calendar) dayBefore(text string, base anchor) string {
	out, year := "", 0
	for _, at := range c.took.FindAllStringSubmatchIndex(text, -1) {
		m := submatches(text, at)
		if m[tookLater] != "" {
			out = unknownDay
			continue
		}
		year = c.tookYear(m, year, base)
		month, day := m[tookMonth]+m[tookBare], m[tookDay]+m[tookBare+1]
		rest := text[at[1]:]
		switch {
		case year == 0, m[tookBorn]+m[tookLife] != "", day == "" && strings.Count(rest, "，") > 2:
			continue
		case month == "" && strings.Index(rest, "，") > 0: // 2023年决算，
			continue
		}
		out = strconv.Itoa(year)
		for _, n := range []string{month, day} {
			if n != "" {
				out = fmt.Sprintf("%s-%02d", out, num(n))
			}
		}
	}
	return out
}

// The groups of calendar.took.
const (
	tookBorn    = 1 + iota // 出生于
	tookPrinted            // 2021
	tookNamed              // 去年
	tookThen               // 次年
	tookMonth
	tookDay
	tookBare // a month without a year, and a day after it
	_
	tookLife  // 出生
	tookLater // 半年后
)

// tookYear is the year of a day; before is that of the day before it in the text, 0 if there is none. 0 if it cannot be told.
func (c *calendar) tookYear(m []string, before int, base anchor) int {
	switch {
	case m[tookPrinted] != "":
		return num(m[tookPrinted])
	case m[tookNamed] != "" && base.year > 0:
		return base.year + c.years[m[tookNamed]]
	case m[tookThen] != "" && before > 0:
		return before + c.then[m[tookThen]]
	case m[tookBare] == "" || before > 0 || base.IsZero():
		return before
	case num(m[tookBare]) > int(base.Month()):
		return base.year - 1
	}
	return base.year
}

// looksBack reports whether the text prints a birth, or a month of a year before the article's own.
func (c *calendar) looksBack(text string, base anchor) bool {
	printed := func(year string) bool { return strings.Contains(text, year) } // which costs far less than the expression
	return slices.ContainsFunc(c.words["year"], printed) && slices.ContainsFunc(c.took.FindAllStringSubmatch(text, -1), func(m []string) bool {
		return m[tookBorn]+m[tookLife] != "" || m[tookMonth] != "" && c.tookYear(m, 0, base) < base.year
	})
}

// submatches are the parts of s that at tells, as FindStringSubmatch gives them.
func submatches(s string, at []int) []string {
	out := make([]string, len(at)/2)
	for i := range out {
		if at[2*i] >= 0 {
			out[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return out
}
