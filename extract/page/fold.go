package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean mends the characters of one line: full-width digits and Latin letters become plain ones, half-width punctuation
// beside Chinese full-width, every dot in a name ·, runs of spaces one space; what cannot be seen goes, and so does the
// space that pads a name (乔 远), and those between all characters of a line. Other spaces stay: they part headlines, captions and bylines.
func (c *Cutter) clean(t Text) Text {
	f := folder{c: c, t: t, s: t.S, parens: 1, spread: spreads(t.S)}
	for i := 0; i < len(f.s); {
		if plain[f.s[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(f.s[i:])
		i += f.char(r, i, size)
	}
	if f.done == 0 {
		return t
	}
	f.b.Add(t, f.done, len(f.s))
	return f.b.Text()
}

// plain marks bytes that begin no character that clean would change.
var plain = func() (p [256]bool) {
	for i := range p {
		p[i] = i >= ' '
	}
	for _, b := range []byte{' ', ',', ':', ';', '(', ')', '!', '?', 0x7f, 0xc2, 0xe2, 0xe3, 0xef} {
		p[b] = false
	}
	return p
}()

// folder is the work of clean on one line.
type folder struct {
	c      *Cutter
	t      Text
	s      string
	b      Builder
	done   int    // s[:done] is in b
	folded int    // where the last folded punctuation ends
	spread bool   // a space stands between all characters
	parens uint64 // a 1, then a bit for each open half-width parenthesis, the innermost last: 1 where it was folded
}

// char cleans the character r at i and says how many bytes it dealt with.
func (f *folder) char(r rune, i, size int) int {
	switch {
	case unicode.IsSpace(r):
		return f.spaces(i)
	case unseen(r):
		f.put("", i, size)
	case r < utf8.RuneSelf:
		if f.folds(i, true) {
			f.put(wide[r], i, size)
			f.folded = i + size
		}
	case '０' <= r && r <= '９', 'Ａ' <= r && r <= 'Ｚ', 'ａ' <= r && r <= 'ｚ':
		f.put(string(r-'０'+'0'), i, size)
	case (r == '，' || r == '．') && wideDigit(before(f.s, i)) && wideDigit(after(f.s, i+size)):
		f.put(map[rune]string{'，': ",", '．': "."}[r], i, size) // １，２００
	case strings.ContainsRune("•・‧．･", r) && isHan(before(f.s, i)) && isHan(after(f.s, i+size)):
		f.put("·", i, size)
	}
	return size
}

func wideDigit(r rune) bool { return '０' <= r && r <= '９' }

// put appends what stands before i as it is, and out in place of the n bytes at i.
func (f *folder) put(out string, i, n int) {
	f.b.Add(f.t, f.done, i)
	if out != "" {
		sp := f.t.Span(i, i+n)
		f.b.Replace(out, sp.Start, sp.End-sp.Start)
	}
	f.done = i + n
}

// spaces deals with the run of spaces at i: it goes, or one space stays.
func (f *folder) spaces(i int) int {
	j := i
	for j < len(f.s) {
		r, size := utf8.DecodeRuneInString(f.s[j:])
		if !unicode.IsSpace(r) && !unseen(r) {
			break
		}
		j += size
	}
	switch prev, next := before(f.s, i), after(f.s, j); {
	case i == 0, j == len(f.s), i == f.folded, stops(prev), stops(next), f.folds(j, false), f.spread && j-i == 1, f.c.padded(f.s, i, j):
		f.put("", i, j-i)
	case f.s[i:j] != " ":
		f.put(" ", i, j-i)
	}
	return j - i
}

// spreads reports whether a line is printed with a space between its characters, as scanned pages are: 全 市 会 议.
func spreads(s string) bool {
	if strings.Count(s, " ")*8 < len(s) {
		return false
	}
	spaced, joined, gap, prev := 0, 0, 0, rune(0)
	for _, r := range s {
		if r == ' ' {
			gap++
			continue
		}
		if isHan(prev) && isHan(r) {
			spaced, joined = spaced+int(bit(gap == 1)), joined+int(bit(gap == 0))
		}
		gap, prev = 0, r
	}
	return spaced > 4 && spaced > 2*joined
}

// wide is the full-width form of each half-width mark.
var wide = map[rune]string{',': "，", ':': "：", ';': "；", '(': "（", ')': "）", '!': "！", '?': "？"}

// folds says whether the mark at i stands beside Chinese text and not in a number or in Latin text. A closing
// parenthesis goes as its opening one went; seen says that the mark is read now, not merely looked at.
func (f *folder) folds(i int, seen bool) bool {
	if i >= len(f.s) || wide[rune(f.s[i])] == "" {
		return false
	}
	mark, near := f.s[i], chinese(beyond(f.s[:i], true)) || chinese(beyond(f.s[i+1:], false))
	switch {
	case mark == '(':
		inside, _, closed := strings.Cut(f.s[i+1:min(len(f.s), i+200)], ")")
		near = near || closed && strings.IndexFunc(inside, isHan) >= 0
		if seen {
			f.parens = f.parens<<1 | bit(near)
		}
	case mark == ')' && f.parens > 1:
		near = f.parens&1 == 1
		if seen {
			f.parens >>= 1
		}
	}
	return near
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// padded says whether the spaces s[i:j] stand inside a name: between a surname and one character, after a title
// (副主任乔 远), standing alone (乔 远、郗明霞) or in a list (、乔 远等).
func (c *Cutter) padded(s string, i, j int) bool {
	sur, n := utf8.DecodeLastRuneInString(s[:i])
	given, m := utf8.DecodeRuneInString(s[j:])
	kind := c.surnames[string(sur)]
	if _, k := utf8.DecodeLastRuneInString(s[:i-n]); c.surnames[s[i-n-k:i]] == "compound" {
		n, kind = n+k, "compound"
	}
	if !isHan(given) || kind == "" || kind == "rare" && c.posts[sur] {
		return false // 委员 教授级
	}
	if c.word(s[j:]).class == clsAfter {
		return false // 陈江 摄
	}
	prev := before(s, i-n)
	return c.posts[beyond(s[:i-n], true)] || !isHan(prev) && !isHan(after(s, j+m)) || prev == '、' && kind != "word"
}
