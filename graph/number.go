package graph

import (
	"slices"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"

	"guanxi/extract/rules"
)

// number is a number in a text with the character behind it: 12 and 次 in 第十二次会议.
type number struct {
	value int
	unit  rune
}

func (l *Lexicon) addTime(r rules.Row) error {
	c, _ := utf8.DecodeRuneInString(r.Cols[0])
	switch r.Cols[1] {
	case "month":
		l.month = c
	case "numeral":
		n, err := strconv.Atoi(r.Col(2))
		if err != nil {
			return r.Errorf("%s: want a number, not %q", r.Cols[0], r.Col(2))
		}
		l.numerals[c] = n
	}
	return nil
}

// isNumeral reports whether c is a digit or a character that stands for a number.
func (l *Lexicon) isNumeral(c rune) bool {
	_, ok := l.numerals[c]
	return ok || unicode.IsDigit(c)
}

// numbers are those in s, in digits or characters, in order.
func (l *Lexicon) numbers(s string) []number {
	var out []number
	sum, ones, in := 0, 0, false
	for _, c := range s + "\n" {
		n, ok := l.numerals[c]
		if !ok && unicode.IsDigit(c) {
			n, ok = int(c-'0'), true
		}
		switch {
		case ok && n >= 10:
			sum, ones = sum+n*max(ones, 1), 0
		case ok:
			ones = ones*10 + n
		case in:
			out = append(out, number{sum + ones, c})
			sum, ones = 0, 0
		}
		in = ok
	}
	return out
}

// countedApart: two names count one thing differently: the third session is not the fourth.
func countedApart(a, b []number) bool { return countsOther(a, b) || countsOther(b, a) }

// countsOther: a counts something as b does not, which counts it too.
func countsOther(a, b []number) bool {
	return slices.ContainsFunc(a, func(x number) bool {
		return slices.ContainsFunc(b, func(y number) bool { return x.unit == y.unit }) && !slices.Contains(b, x)
	})
}

// dayOfYear are month and day of an event (7 and 25 of 2021-07-25), or else as printed (7月25日, 25日); 0 for what is not.
func (l *Lexicon) dayOfYear(date, printed string) (month, day int) {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return int(t.Month()), t.Day()
	}
	for _, n := range l.numbers(printed) {
		switch {
		case n.unit == l.month:
			month = n.value
		case n.value <= 31:
			return month, n.value
		}
	}
	return month, 0
}
