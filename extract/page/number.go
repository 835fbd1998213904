package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// How dates and the numbers of entries are printed. 年, 月 and 日 part the numbers of a date as - and / do.
const (
	printedDay = `(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日`
	wiredDay   = `(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日` // in a dateline
	numerals   = "一二三四五六七八九十"
)

var (
	nameDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?:\D|$)`)
	fullDate = regexp.MustCompile(`((?:19|20)\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?`)
	monthDay = regexp.MustCompile(`^\d{1,2}[月日]`)
)

// findDate is the first full date in s as an ISO day, or "".
func findDate(s string) string {
	for _, m := range fullDate.FindAllStringSubmatch(s, -1) {
		if day := isoDay(m[1], m[2], m[3]); day != "" {
			return day
		}
	}
	return ""
}

func isoDay(y, m, d string) string {
	month, _ := strconv.Atoi(m)
	day, _ := strconv.Atoi(d)
	iso := fmt.Sprintf("%s-%02d-%02d", y, month, day)
	if _, err := time.Parse(time.DateOnly, iso); err != nil {
		return ""
	}
	return iso
}

// leadingDate reads a full date, with the time of day if there is one, from the start of s.
func leadingDate(s string) (day string, n int) {
	if s == "" || s[0] != '1' && s[0] != '2' {
		return "", 0
	}
	at := fullDate.FindStringIndex(s[:runeStart(s, min(len(s), 32))])
	if at == nil || at[0] != 0 {
		return "", 0
	}
	n = at[1]
	gap := lead(s[n:], " ")
	if clock := lead(s[n+gap:], "0123456789:："); clock >= len("8:30") {
		n += gap + clock
	}
	return findDate(s[:at[1]]), n
}

// tornYear is the length of the year that a ends in, where b begins with the rest of the day: 2023年, 03月03日.
func tornYear(a, b string) int {
	n := len("2023年")
	if len(a) < n || findDate(a[len(a)-n:]+b[:min(len(b), len("03月03日"))]) == "" {
		return 0
	}
	return n
}

// isNumber says whether r is a digit or a numeral.
func isNumber(r rune) bool { return strings.ContainsRune(numerals, r) || unicode.IsDigit(r) }
