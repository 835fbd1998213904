package page

import (
	"strings"
	"unicode/utf8"
)

// bylinesIn collects the names that running text gives as bylines: 本报记者 甲 摄, （记者 乙）.
func (c *Cutter) bylinesIn(s string) []string {
	var names []string
	for _, label := range c.inText {
		for i := 0; i < len(s); {
			k := strings.Index(s[i:], label.text)
			if k < 0 {
				break
			}
			at := i + k
			i = at + len(label.text)
			if label.class == clsAfter {
				names = append(names, c.nameBefore(s, at)...)
				continue
			}
			value := strings.TrimLeft(s[i:], " ：:/")
			if got, n := c.names(value); c.closesNames(value[n:]) {
				names = append(names, got...)
			}
		}
	}
	return names
}

// closesNames says whether what follows names after a label in running text shows that they were names: 记者时说， does not.
func (c *Cutter) closesNames(s string) bool {
	switch c.word(s).class {
	case clsName, clsAfter, clsFiled:
		return true
	}
	return s == "" || strings.ContainsRune("）)】 ", after(s, 0))
}

// nameBefore is the name that stands whole between a mark or label and offset i of s: 。王某 摄.
func (c *Cutter) nameBefore(s string, i int) []string {
	if c.word(s[i:]).class != clsAfter {
		return nil // 摄制组
	}
	s = strings.TrimRight(s[:i], " ")
	for n, chars := len(s), 0; n > 0 && chars < 4; chars++ {
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if !isHan(r) {
			return c.split(s[n:], 1)
		}
		n -= size
		if w := c.word(s[n:]); w.class == clsName {
			return c.split(s[n+len(w.text):], 1)
		}
	}
	return nil
}
