package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// before is the character that ends s[:i], after the one that begins s[i:]; utf8.RuneError where there is none.
func before(s string, i int) rune { r, _ := utf8.DecodeLastRuneInString(s[:i]); return r }
func after(s string, i int) rune  { r, _ := utf8.DecodeRuneInString(s[i:]); return r }

// beyond is the last (or first) character of s that is no space.
func beyond(s string, last bool) rune {
	if last {
		s = strings.TrimRightFunc(s, unicode.IsSpace)
		return before(s, len(s))
	}
	return after(strings.TrimLeftFunc(s, unicode.IsSpace), 0)
}

// lead is how many bytes of the characters in set s begins with.
func lead(s, set string) int { return len(s) - len(strings.TrimLeft(s, set)) }

// hanLen is how many bytes a Chinese character has.
const hanLen = 3

// isHan says whether r is a Chinese character.
func isHan(r rune) bool {
	return 0x4e00 <= r && r <= 0x9fff || 0x3400 <= r && r <= 0x4dbf || 0x20000 <= r && r <= 0x323af || r == '\u3007'
}

// chinese says whether r is a Chinese character or a mark of Chinese print.
func chinese(r rune) bool {
	return isHan(r) || 0x3001 <= r && r <= 0x301f || 0xff01 <= r && r <= 0xff5e || strings.ContainsRune("“”‘’—…", r)
}

// stops says whether r is a full-width mark, beside which a space means nothing.
func stops(r rune) bool { return strings.ContainsRune("，。、；：！？（）", r) }

// unseen says whether r cannot be seen: controls, zero-width characters, soft hyphens, marks of direction.
func unseen(r rune) bool {
	return r < ' ' && r != '\t' || r == 0x7f || r == 0xad || 0x200b <= r && r <= 0x200f || 0x202a <= r && r <= 0x202e ||
		0x2060 <= r && r <= 0x2064 || r == 0xfeff
}

// width is the breadth of s in columns: two for a full-width character, one for others.
func width(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0x2000 {
			n++
		}
	}
	return n
}
