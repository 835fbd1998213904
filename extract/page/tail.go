package page

import "strings"

// cutTail takes the credits off the end: whole paragraphs of them, and what follows the last sentence.
func (c *Cutter) cutTail(paras []Text, found *credits) []Text {
	for len(paras) > 0 {
		last := paras[len(paras)-1]
		at, cr := c.tail(last.S)
		if at == len(last.S) {
			break
		}
		found.add(cr)
		paras = paras[:len(paras)-1]
		if at > 0 {
			return append(paras, last.Slice(0, at))
		}
	}
	return paras
}

// mostCredits is how many bytes credits have at most.
const mostCredits = 600

// tail is where the credits at the end of s begin; len(s) where there are none.
func (c *Cutter) tail(s string) (at int, cr credits) {
	start := runeStart(s, max(0, len(s)-mostCredits))
	for i, r := range s[start:] {
		i += start
		if isHan(r) && i > 0 && isHan(before(s, i)) {
			continue // in the midst of words
		}
		starts := i == 0 || strings.ContainsRune("。！？…”）】 ", before(s, i)) || strings.ContainsRune("（【(《", r)
		if !starts || strings.ContainsRune("。！？…", r) {
			continue
		}
		if cr, n := c.credits(s[i:]); n == len(s)-i && cr.found > 0 {
			return len(strings.TrimRight(s[:i], " ")), cr
		}
		if r == '（' {
			if n := c.bracket(s[i:], &cr, false); n == len(s)-i {
				return len(strings.TrimRight(s[:i], " ")), cr
			}
			cr = credits{}
		}
	}
	return len(s), credits{}
}
