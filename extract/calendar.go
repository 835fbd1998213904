package extract

import (
	"regexp"
	"strconv"
	"strings"

	"guanxi/extract/rules"
)

// calendar knows the words that days are printed with (words/time.txt), and the forms of a day that they make.
type calendar struct {
	words    map[string][]string // by kind
	weekdays map[string]int      // 0 is Monday
	forms    []dateForm
	year     *regexp.Regexp // a year of this century
	term     *regexp.Regexp // 第十五届
}

// dateForm is one form of a day. It is looked for only where one of its marks stands, which costs far less than the expression.
type dateForm struct {
	marks []string
	re    *regexp.Regexp
	read  func(m []string, base anchor) (date, bool)
}

func newCalendar() *calendar {
	return &calendar{words: map[string][]string{}, weekdays: map[string]int{}}
}

func addTime(l *lexicon, r rules.Row) error {
	c, kind := l.calendar, r.Cols[1]
	c.words[kind] = append(c.words[kind], r.Cols[0])
	n, err := strconv.Atoi(r.Col(2))
	switch kind {
	case "named":
		l.entry(r.Cols[0], clsDay, r).days = n
	case "weekday":
		c.weekdays[r.Cols[0]] = n
	case "vague":
		l.entry(r.Cols[0], clsVague, r)
		return nil
	default:
		return oneOf(r, 1, "year", "month", "day", "to", "local", "week", "last", "this", "ordinal", "numeral", "term")
	}
	if err != nil {
		return r.Errorf("value %q, want a number", r.Col(2))
	}
	return nil
}

// compile makes the forms, the most telling first. Groups: year, month, day, last day, or a word. In a form <kind> is any
// word of the kind, and {kind} its characters.
func (c *calendar) compile() error {
	var names []string
	for kind, words := range c.words {
		var any []string
		for _, w := range words {
			any = append(any, regexp.QuoteMeta(w))
		}
		names = append(names, "<"+kind+">", "(?:"+strings.Join(any, "|")+")", "{"+kind+"}", strings.Join(any, ""))
	}
	fill := strings.NewReplacer(names...)
	for _, f := range []struct {
		mark, form string
		read       func(m []string, base anchor) (date, bool)
	}{
		{"year", `(\d{4})<year>(\d{1,2})<month>(\d{1,2})<day>(?:<to>(?:(\d{1,2})<month>)?(\d{1,2})<day>)?`, readFull},
		{"month", `(\d{1,2})<month>(\d{1,2})<day>?(?:(?:<to>|、)(?:(\d{1,2})<month>)?(\d{1,2})<day>|<day>)`, readMonthDay},
		{"day", `(?:<local>|[^\d.{year}{month}{ordinal}%])(\d{1,2})(?:<day>?<to>(\d{1,2}))?<day>`, readDay},
		{"day", `^(\d{1,2})(?:<day>?<to>(\d{1,2}))?<day>`, readDay},
		{"week", `(?:(<last>)|<this>)?<week>(<weekday>)`, c.readWeekday},
	} {
		re, err := regexp.Compile(fill.Replace(f.form))
		if err != nil {
			return err
		}
		c.forms = append(c.forms, dateForm{c.words[f.mark], re, f.read})
	}
	var err error
	if c.year, err = regexp.Compile(fill.Replace(`(?:^|[^\d])(20\d\d)[{year}·]`)); err != nil {
		return err
	}
	c.term, err = regexp.Compile(fill.Replace(`<ordinal>?[{numeral}\d]+<term>`))
	return err
}
