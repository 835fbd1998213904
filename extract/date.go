package extract

import (
	"regexp"
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
}

// The forms of a day, the most telling first. Groups: year, month, day, last day, or a word. A form is looked for only
// where one of its marks stands, which costs far less than the expression.
var dateForms = []struct {
	marks []string
	re    *regexp.Regexp
	read  func(m []string, base anchor) (date, bool)
}{
	{[]string{"年"}, regexp.MustCompile(`(\d{4})年(\d{1,2})月(\d{1,2})日(?:(?:至|到|—|－|-|~)(?:(\d{1,2})月)?(\d{1,2})日)?`), readFull},
	{[]string{"月"}, regexp.MustCompile(`(\d{1,2})月(\d{1,2})日?(?:(?:至|到|—|－|-|~|、)(?:(\d{1,2})月)?(\d{1,2})日|日)`), readMonthDay},
	{[]string{"日"}, regexp.MustCompile(`(?:当地时间|[^\d.年月第%])(\d{1,2})(?:日?(?:至|到|—|－|-|~)(\d{1,2}))?日`), readDay},
	{[]string{"日"}, regexp.MustCompile(`^(\d{1,2})(?:日?(?:至|到|—|－|-|~)(\d{1,2}))?日`), readDay},
	{[]string{"今", "昨", "前", "明"}, regexp.MustCompile(`今天|今日|昨天|昨日|前天|前日|昨晚|今晚|今晨|今早|昨晨|明天|明日`), readWord},
	{[]string{"周", "星期"}, regexp.MustCompile(`(上|本|这)?(?:周|星期)([一二三四五六日天])`), readWeekday},
}

var vague = regexp.MustCompile(`近日|日前|近期|连日来|最近|前不久|不久前`)

// vagueMarks are characters that each vague time holds one of.
var vagueMarks = []string{"近", "前", "连日"}

// datesIn finds the days printed in s, in printed order. base is the article's day.
func datesIn(s string, base anchor) []date {
	var out []date
	for _, f := range dateForms {
		if !holdsAny(s, f.marks) {
			continue
		}
		for _, m := range f.re.FindAllStringSubmatchIndex(s, -1) {
			g := make([]string, len(m)/2)
			for i := range g {
				if m[2*i] >= 0 {
					g[i] = s[m[2*i]:m[2*i+1]]
				}
			}
			d, ok := f.read(g, base)
			if d.text, d.start = g[0], m[0]; ok && !overlaps(out, m[0], m[1]) {
				out = append(out, d)
			}
		}
	}
	if holdsAny(s, vagueMarks) {
		for _, m := range vague.FindAllStringIndex(s, -1) {
			if !overlaps(out, m[0], m[1]) {
				out = append(out, date{text: s[m[0]:m[1]], start: m[0], unresolved: true})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b date) int { return a.start - b.start })
	return out
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

func iso(y, m, d int) (string, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t.Format(time.DateOnly), m >= 1 && m <= 12 && t.Day() == d && d > 0
}

func readFull(g []string, _ anchor) (date, bool) {
	d, ok := iso(num(g[1]), num(g[2]), num(g[3]))
	return date{iso: d, end: lastDay(num(g[1]), num(g[2]), g[4], g[5]), basis: schema.BasisPrinted}, ok
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
func readMonthDay(g []string, base anchor) (date, bool) {
	m, day := num(g[1]), num(g[2])
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
func readDay(g []string, base anchor) (date, bool) {
	day := num(g[1])
	if day < 1 || day > 31 {
		return date{}, false
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

var dayWords = map[rune]int{'今': 0, '昨': -1, '前': -2, '明': 1}

func readWord(g []string, base anchor) (date, bool) {
	if base.IsZero() {
		return date{unresolved: true, basis: schema.BasisRelative}, true
	}
	for _, r := range g[0] {
		return date{iso: base.AddDate(0, 0, dayWords[r]).Format(time.DateOnly), basis: schema.BasisRelative}, true
	}
	return date{}, false
}

var weekdays = map[string]int{"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

func readWeekday(g []string, base anchor) (date, bool) {
	if base.IsZero() {
		return date{unresolved: true, basis: schema.BasisRelative}, true
	}
	monday := base.AddDate(0, 0, -(int(base.Weekday())+6)%7)
	if g[1] == "上" {
		monday = monday.AddDate(0, 0, -7)
	}
	d := monday.AddDate(0, 0, weekdays[g[2]])
	if d.After(base.Time) {
		d = d.AddDate(0, 0, -7)
	}
	return date{iso: d.Format(time.DateOnly), basis: schema.BasisRelative}, true
}

// day parses an ISO day; the zero time for anything else.
func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// anchor is what days without a year are read against: the article's own day, or, where nobody gives it, the year that its
// beginning prints (2023年…发布会8月2日举行).
type anchor struct {
	time.Time
	year int
}

var printedYear = regexp.MustCompile(`(?:^|[^\d])(20\d\d)[年·]`)

// anchor of the article; the year is looked for in the headline and the first sentences.
func (a *article) anchor() anchor {
	b := anchor{Time: day(a.meta.Date)}
	if !b.IsZero() {
		return b
	}
	for i, s := range a.sents {
		if i > 2 {
			break
		}
		for _, m := range printedYear.FindAllStringSubmatch(s.s, -1) {
			b.year = max(b.year, num(m[1]))
		}
	}
	return b
}

// holdsAny reports whether s holds one of the words.
func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
