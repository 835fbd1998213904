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

func (l *Lexicon) addNumeral(r rules.Row) error {
	if r.Cols[1] != "numeral" {
		return nil
	}
	n, err := strconv.Atoi(r.Col(2))
	if err != nil {
		return r.Errorf("%s: want a number, not %q", r.Cols[0], r.Col(2))
	}
	c, _ := utf8.DecodeRuneInString(r.Cols[0])
	l.numerals[c] = n
	return nil
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

// dayOfMonth is the day of an event (25 of 2021-07-25), or else as printed (7月25日, 25日); 0 where there is none.
func (l *Lexicon) dayOfMonth(date, printed string) int {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return t.Day()
	}
	day := 0
	for i, n := range l.numbers(printed) {
		if n.value <= 31 && i < 2 {
			day = n.value
		}
	}
	return day
}
