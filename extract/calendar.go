package extract

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"guanxi/extract/rules"
)

// calendar knows the words that days are printed with (words/time.txt), and the forms of a day that they make.
type calendar struct {
	words    map[string][]string // by kind
	weekdays map[string]int      // 0 is Monday
	years    map[string]int      // 去年: how far from the article's own
	numerals map[string]int      // 十: 10
	forms    []dateForm
	year     *regexp.Regexp // a year of this century
	present  *regexp.Regexp // one that is the article's own: 2023年以来, 2023青澜读书节
	term     *regexp.Regexp // 第十五届
	then     map[string]int // 次年: how far from the year told before
	took     *regexp.Regexp // a year, month or day when somebody took a post: 2021年2月; its groups are the constants took…
}

// dateForm is one form of a day. It is looked for only around its marks, which costs far less than the expression.
type dateForm struct {
	mark string // the kind of its marks; forms of one kind stand together
	re   *regexp.Regexp
	read func(m []string, base anchor) (date, bool)
}

// reach is how many bytes of a day, and of what it stands behind, are before its first mark and from its last one on at most.
var reach = map[string]struct{ back, on int }{
	"month": {33, 33}, // ，二〇二三年十二|月二十六日至28日
	"day":   {24, 6},  // 当地时间26日至28|日
	"week":  {12, 12}, // 上|星期三
}

// around is the part of s in which days of the forms with a kind of marks may stand; empty without a mark. Before a mark, but that of
// a week, stands a figure.
func (c *calendar) around(s, kind string) (from, to int) {
	from, to = len(s), -1
	for _, mark := range c.words[kind] {
		for i := 0; ; {
			k := strings.Index(s[i:], mark)
			if k < 0 {
				break
			}
			if i += k; kind == "week" || c.figureEnds(s[:i]) {
				from, to = min(from, i), max(to, i)
			}
			i += len(mark)
		}
	}
	if to < 0 {
		return 0, 0
	}
	from, to = max(0, from-reach[kind].back), min(len(s), to+reach[kind].on)
	for ; !utf8.RuneStart(s[from]); from++ {
	}
	for ; to < len(s) && !utf8.RuneStart(s[to]); to++ {
	}
	return from, to
}

func (c *calendar) figureEnds(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	_, numeral := c.numerals[s[len(s)-n:]]
	return numeral || '0' <= r && r <= '9'
}

// numbered reports whether the number of a term begins s.
func (c *calendar) numbered(s string) bool {
	at := c.term.FindStringIndex(s)
	return at != nil && at[0] == 0
}

func newCalendar() *calendar {
	return &calendar{words: map[string][]string{}, weekdays: map[string]int{}, years: map[string]int{}, then: map[string]int{}, numerals: map[string]int{}}
}

func addTime(l *lexicon, r rules.Row) error {
	c, kind := l.calendar, r.Cols[1]
	c.words[kind] = append(c.words[kind], r.Cols[0])
	n, err := strconv.Atoi(r.Col(2))
	switch kind {
	case "named":
		l.entry(r.Cols[0], clsDay, r).own().days = n
	case "after":
		l.entry(r.Cols[0], clsAfter, r).own().days = n
	case "years":
		c.years[r.Cols[0]] = n
	case "then":
		c.then[r.Cols[0]] = n
	case "weekday":
		c.weekdays[r.Cols[0]] = n
	case "numeral":
		c.numerals[r.Cols[0]] = n
	case "vague":
		l.entry(r.Cols[0], clsVague, r)
		return nil
	default:
		return oneOf(r, 1, "year", "month", "day", "numbered", "to", "and", "local", "own", "week", "last", "this", "part", "half", "past", "now", "cohort", "ordinal", "term", "life", "later")
	}
	if err != nil {
		return r.Errorf("value %q, want a number", r.Col(2))
	}
	return nil
}

// figure is a number of one or two digits, also in characters: 26, 二十六.
const figure = `(\d{1,2}|[{numeral}]{1,3})`

// compile makes the forms, the most telling first. Groups: all that is printed of the day; year, month, day, last day, or a word.
func (c *calendar) compile() error {
	for _, f := range []struct {
		mark, form string
		read       func(m []string, base anchor) (date, bool)
	}{
		{"month", `((\d{4}|[{numeral}]{4})<year>` + figure + `<month>` + figure + `(?:<day>|<numbered>)(?:<to>(?:(\d{1,2})<month>)?(\d{1,2})<day>)?)`, c.readFull},
		{"month", `(` + figure + `<month>` + figure + `<day>?(?:(?:<to>|<and>|、)(?:(\d{1,2})<month>)?(\d{1,2})<day>|<day>|<numbered>))`, c.readMonthDay},
		{"month", `((\d{1,2})<month>(\d{1,2})()())<half>`, c.readMonthDay},
		{"month", `(?:^|[，；：、“])((?:(\d{4})<year>|(<years>))?(\d{1,2})<month><part>?)，`, c.readMonth},
		{"month", `(?:^|[，；：、“])((\d{4})<year>()(\d{1,2})<month><part>?)[^{to}\d{numeral}]`, c.readMonth},
		{"day", `(?:^|<local>|<own>|[^\d.{year}{month}{ordinal}%])((\d{1,2})(?:<day>?(?:<to>|<and>|、)(\d{1,2}))?<day>)`, c.readDay},
		{"day", `(?:^|<local>|[，。；：“])(([{numeral}]{2,3})()<day>)`, c.readDay},
		{"week", `((?:(<last>)|<this>)?<week>(<weekday>))`, c.readWeekday},
	} {
		re, err := c.expression(f.form)
		if err != nil {
			return err
		}
		c.forms = append(c.forms, dateForm{f.mark, re, f.read})
	}
	var err error
	if c.year, err = c.expression(`(?:^|[^\d{to}{past}])(20\d\d)[{year}·”]`); err != nil {
		return err
	}
	if c.present, err = c.expression(`(?:^|——|[^\d{to}{past}.])(20[12]\d)(?:<year><now>|[^{year}{cohort}\P{Han}])`); err != nil {
		return err
	}
	if c.term, err = c.expression(`<ordinal>?[{numeral}\d]+<term>`); err != nil {
		return err
	}
	c.took, err = c.expression(`(<life>)?(?:(?:(\d{4})<year>|(<years>)|(<then>))(?:(\d{1,2})<month>(?:(\d{1,2})<day>)?)?|(?:^|[^\d])(\d{1,2})<month>(?:(\d{1,2})<day>)?)` +
		`(?:<to>(?:\d{4}<year>|<years>)(?:\d{1,2}<month>)?)?(<life>)?|(<later>)`)
	return err
}

func (l *lexicon) compileDays() error {
	if err := l.calendar.compile(); err != nil {
		return fmt.Errorf("words/time.txt: %w", err)
	}
	return nil
}

var kindInForm = regexp.MustCompile(`<[a-z]+>|\{[a-z]+\}`)

// expression puts words into a form: <kind> is any word of the kind, {kind} their characters.
func (c *calendar) expression(form string) (*regexp.Regexp, error) {
	var err error
	expr := kindInForm.ReplaceAllStringFunc(form, func(s string) string {
		var any []string
		for _, w := range c.words[s[1:len(s)-1]] {
			any = append(any, regexp.QuoteMeta(w))
		}
		switch {
		case any == nil:
			err = fmt.Errorf("no word of the kind %s", s[1:len(s)-1])
		case s[0] == '<':
			return "(?:" + strings.Join(any, "|") + ")"
		}
		return strings.Join(any, "")
	})
	if err != nil {
		return nil, err
	}
	return regexp.Compile(expr)
}
