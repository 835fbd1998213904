package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// names reads a list of names as bylines have them, from the start of s: parted by spaces or marks, or run together
// (褚岚贺晓舟). It returns them and how many bytes they take; no name, no bytes.
func (c *Cutter) names(s string) (list []string, n int) {
	for i := 0; i < len(s); {
		i += lead(s[i:], nameSeps)
		if c.endsNames(s[i:]) {
			break
		}
		run := c.nameRun(s[i:])
		got := c.split(s[i:i+run], 4)
		if got == nil && c.besideName(s[i:], run) {
			got = []string{s[i : i+run]}
		}
		if got == nil {
			if k := c.nameInText(s[i : i+run]); k > 0 {
				return append(list, s[i:i+k]), i + k
			}
			break
		}
		i += run
		if w := c.word(s[i:]); w.class == clsFiled && len(list) > 0 {
			return list, n // 记者 褚岚 青河报道: the last is a place
		}
		list, n = append(list, got...), i
	}
	return list, n
}

// besideName says whether the run that s begins with, no name to us, stands in a list before one that is (阔岚 贺晓舟).
func (c *Cutter) besideName(s string, run int) bool {
	if n := utf8.RuneCountInString(s[:run]); n < 2 || n > 3 || lead(s[run:], nameSeps) == 0 {
		return false
	}
	if _, n := c.paperIn(s[:run]); n == run {
		return false
	}
	next := s[run+lead(s[run:], nameSeps):]
	k := c.nameRun(next)
	return c.split(next[:k], 1) != nil || c.nameInText(next[:k]) > 0
}

// nameInText is the length of a name that the text follows without a gap: 褚岚 in 褚岚近日, 褚岚在全省.
func (c *Cutter) nameInText(s string) int {
	if c.surnames[s[:c.surname(s)]] == "word" {
		return 0 // 记者从多方了解到
	}
	ends := runeEnds(s)
	for _, k := range []int{3, 2} {
		if len(ends) <= k || c.split(s[:ends[k-1]], 1) == nil {
			continue
		}
		rest := s[ends[k-1]:]
		opens := func(day string) bool { return strings.HasPrefix(rest, day) }
		if c.notName[after(rest, 0)] || slices.ContainsFunc(c.days, opens) {
			return ends[k-1]
		}
	}
	return 0
}

const nameSeps = " 、，,/；;|\u4e28"

// nameRun is the length in bytes of the Chinese characters (and name dots) that s begins with, up to a word that
// stands beside names.
func (c *Cutter) nameRun(s string) int {
	const most = 13 * hanLen // longer runs are no names, even run together
	i := 0
	for i < min(len(s), most) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isHan(r) && (r != '·' || i == 0) {
			break
		}
		if i > 0 && c.endsNames(s[i:]) {
			break
		}
		i += size
	}
	return i
}

// endsNames says whether s begins with a word that ends a list of names: 摄, or one of two characters or more (通讯员),
// since others of one character occur in names.
func (c *Cutter) endsNames(s string) bool {
	w := c.word(s)
	return w.class == clsAfter && w.inText || utf8.RuneCountInString(w.text) > 1
}

// split cuts a run of characters into names, each a surname and one or two characters (or a name of four with a
// surname of two, or one with a dot); nil where it is no such thing. It takes at most most names.
func (c *Cutter) split(run string, most int) []string {
	if run == "" || most == 0 {
		return nil
	}
	sur, chars := c.surname(run), utf8.RuneCountInString(run)
	switch {
	case strings.Contains(run, "·"):
		if chars <= 15 {
			return []string{run}
		}
		return nil
	case sur == 0 || chars < 2 || strings.ContainsFunc(run, func(r rune) bool { return c.notName[r] }):
		return nil
	case chars <= 3, chars == 4 && sur > 4:
		return []string{run}
	}
	ends := runeEnds(run)
	for _, k := range []int{3, 2} {
		next := run[ends[k-1]:]
		if c.surnames[next[:c.surname(next)]] == "rare" || c.surnames[next[:c.surname(next)]] == "word" {
			continue // 褚岚生日前
		}
		if rest := c.split(next, most-1); rest != nil {
			return slices.Insert(rest, 0, run[:ends[k-1]])
		}
	}
	return nil
}

// runeEnds are the offsets at which the characters of s end.
func runeEnds(s string) []int {
	var ends []int
	for i, r := range s {
		ends = append(ends, i+utf8.RuneLen(r))
	}
	return ends
}
