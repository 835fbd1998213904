package page

import (
	"strings"
	"unicode/utf8"
)

// cutDateline takes the dateline off the first paragraph. What stands before it is credits, the end of the headline, or a
// summary that becomes a paragraph of its own.
func (c *Cutter) cutDateline(head Text, paras []Text) (Text, []Text, dateline) {
	if len(paras) == 0 {
		return head, paras, dateline{}
	}
	t := paras[0]
	at, n, d := c.findDateline(t.S)
	if n == 0 {
		return head, paras, d
	}
	body := t.Slice(at+n, len(t.S))
	front := t.Slice(0, len(strings.TrimRight(t.S[:at], " ，：")))
	rest := paras[1:]
	if body.S != "" {
		rest = append([]Text{body}, rest...)
	}
	cr, k := c.credits(front.S)
	switch {
	case k == len(front.S), strings.HasPrefix(body.S, front.S):
		d.add(cr)
		return head, rest, d
	case strings.Contains(front.S, "。"):
		return head, append([]Text{front}, rest...), d
	}
	return concat(head, front), rest, d
}

// findDateline looks for a dateline near the start of s, or for other words that end the head of a page: 发布日期, 正文.
func (c *Cutter) findDateline(s string) (at, n int, d dateline) {
	const far = 400 // bytes
	for i := range s[:runeStart(s, min(len(s), far))] {
		switch w := c.word(s[i:]); w.class {
		case clsDate, clsSource:
			if cr, k := c.credits(s[i:]); cr.date != "" {
				d, n = c.dateline(s[i+k:])
				d.add(cr)
				return i, k + n, d
			}
		case clsBody:
			d, n = c.dateline(s[i+len(w.text):])
			if d.date == "" {
				d.date = findDate(s[:i])
			}
			return 0, i + len(w.text) + n, d
		default:
			if !c.mayOpen(s, i, w) {
				continue
			}
			if d, n = c.dateline(s[i:]); n > 0 {
				return i, n, d
			}
		}
	}
	return 0, 0, dateline{}
}

// mayOpen says whether a dateline may begin at i, where w stands: at a paper's name, where a sentence or a part of a
// headline begins, or at 记者 glued to a headline; not within brackets.
func (c *Cutter) mayOpen(s string, i int, w word) bool {
	var opens bool
	switch {
	case i == 0, w.class == clsOwn, w.class == clsOutlet:
		opens = true
	case w.class == clsName:
		opens = strings.HasPrefix(s[i+len(w.text):], " ") && !strings.Contains(s[:i], "。")
	default:
		opens = strings.ContainsRune("。！？ ", before(s, i)) && c.outlet(s[i:]) > 0
	}
	return opens && strings.LastIndexAny(s[:i], "（【") <= strings.LastIndexAny(s[:i], "）】")
}

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

// tail is where the credits at the end of s begin; len(s) where there are none.
func (c *Cutter) tail(s string) (at int, cr credits) {
	const far = 600 // bytes
	start := runeStart(s, max(0, len(s)-far))
	for i, r := range s[start:] {
		i += start
		starts := i == 0 || strings.ContainsRune("。！？…”）】 ", before(s, i)) || strings.ContainsRune("（【(《", r)
		if !starts || strings.ContainsRune("。！？…", r) {
			continue
		}
		if cr, n := c.credits(s[i:]); n == len(s)-i && cr.found > 0 {
			return len(strings.TrimRight(s[:i], " ")), cr
		}
		if r == '（' {
			if n := c.bracket(s[i:], &cr); n == len(s)-i {
				return len(strings.TrimRight(s[:i], " ")), cr
			}
			cr = credits{}
		}
	}
	return len(s), credits{}
}

// bylinesIn collects the names that running text gives as bylines: 本报记者 甲 摄, （记者 乙）.
func (c *Cutter) bylinesIn(s string) []string {
	var names []string
	for _, label := range c.inText {
		for i := 0; i < len(s); {
			k := strings.Index(s[i:], label)
			if k < 0 {
				break
			}
			i += k + len(label)
			if label == "摄" {
				names = append(names, c.nameBefore(s, i-len(label))...)
				continue
			}
			value := strings.TrimLeft(s[i:], " ：:/")
			if got, n := c.names(value); closesNames(value[n:]) {
				names = append(names, got...)
			}
		}
	}
	return names
}

// closesNames says whether what follows names after a label in running text shows that they were names: 记者时说， does not.
func closesNames(s string) bool {
	return s == "" || strings.ContainsRune("）) 】摄报通实", after(s, 0))
}

// nameBefore is the name that stands whole between a mark or label and offset i of s: 。王某 摄.
func (c *Cutter) nameBefore(s string, i int) []string {
	if strings.ContainsRune("影像制氏取", after(s, i+len("摄"))) {
		return nil
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
