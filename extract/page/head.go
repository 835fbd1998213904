package page

import (
	"cmp"
	"strings"
)

// headlines takes the headline and subheads off the lines of an article: its headings, or the short lines without an end
// of sentence that a plain text begins with.
func headlines(lines []line) (head Text, subheads []Text, body []line) {
	top := 0 // lines[:top] are the headlines of a plain text
	for top+1 < len(lines) && lines[top].level == 0 && heads(lines[top], lines[top+1], top) {
		top++
	}
	body = lines[:0]
	for i, l := range lines {
		switch {
		case l.level == 0 && i >= top:
			body = append(body, l)
		case head.S == "":
			head = l.Text
		default:
			subheads = append(subheads, l.Text)
		}
	}
	return head, subheads, body
}

// heads says whether line l, the nth of a plain text, is a headline over next.
func heads(l, next line, n int) bool {
	const most = 160 // columns
	last := before(l.S, len(l.S))
	switch {
	case n == 0 && next.S != l.S && strings.HasPrefix(next.S, l.S) && !strings.ContainsRune(l.S, '，'):
		return true // though it ends as sentences do
	case strings.Contains(l.S, "。") || strings.ContainsRune("，；：、", last):
		return false
	case n == 0:
		return l.width <= most && (next.gap || l.width < next.width-edgeSlack || next.level > 0)
	}
	return n < 3 && l.width <= most/3 && !strings.ContainsRune(l.S, '，') && (next.gap || next.indent)
}

// mendHead deals with a headline that the text repeats, and with a first line that is none but the torn-off head of the
// first sentence, as one that begins with a dateline is. What is marked as a heading is one.
func (c *Cutter) mendHead(head Text, paras []Text, marked bool) (Text, []Text) {
	if len(paras) == 0 || head.S == "" {
		return head, paras
	}
	first := paras[0]
	if rest, ok := strings.CutPrefix(first.S, head.S); ok && rest != "" {
		if rest = strings.TrimLeft(rest, " ！？!?"); len(rest) == 0 || !strings.ContainsRune("，、；：", after(rest, 0)) {
			paras[0] = first.Slice(len(first.S)-len(rest), len(first.S))
		}
		return head, paras
	}
	if marked {
		return head, paras
	}
	if n := tornYear(head.S, first.S); n > 0 {
		paras[0] = concat(head.Slice(len(head.S)-n, len(head.S)), first)
		head = head.Slice(0, len(strings.TrimRight(head.S[:len(head.S)-n], " ")))
	}
	if strings.HasPrefix(head.S, "http") {
		return Text{}, paras
	}
	d, n := c.dateline(head.S)
	if m := c.torn.FindStringSubmatch(first.S); m != nil && m[1] == "" || c.startsInWire(first.S) || d.closed && n < len(head.S) {
		paras[0] = concat(head, first)
		return Text{}, paras
	}
	return head, paras
}

// cutGlued takes a headline off a text that it is glued to: up to the day with which the text begins, if the text then says
// what the headline says (读书节开幕8月3日，青河市第二届读书节…).
func (c *Cutter) cutGlued(t Text) (head, body Text) {
	const least, far, restated = 8 * hanLen, 250, 60 * hanLen // bytes
	at := c.opening.FindStringIndex(t.S[:runeStart(t.S, min(len(t.S), far))])
	if at == nil || at[0] < least {
		return Text{}, t
	}
	front, text := t.S[:at[0]], t.S[at[1]:]
	last := before(front, len(front))
	if strings.Contains(front, "。") || !isHan(last) && !strings.ContainsRune("！？”》）… ", last) || c.ranges[last] {
		return Text{}, t
	}
	said, again := map[gram]bool{}, false
	grams(front, func(g gram) { said[g] = true })
	grams(text[:runeStart(text, min(len(text), restated))], func(g gram) { again = again || said[g] })
	if !again {
		return Text{}, t
	}
	return t.Slice(0, len(strings.TrimRight(front, " "))), t.Slice(at[0], len(t.S))
}

// startsInWire says whether a text begins with the second half of a dateline: 7月20日电（
func (c *Cutter) startsInWire(s string) bool {
	m := c.closing(s)
	return m != nil && m[1] == "" && m[2] != ""
}

func concat(a, b Text) Text {
	var out Builder
	out.Add(a, 0, len(a.S))
	out.Add(b, 0, len(b.S))
	return out.Text()
}

// aboveDateline is how many paragraphs stand above the one that begins with a dateline: lines of a headline, none of them a sentence.
func (c *Cutter) aboveDateline(paras []Text) int {
	const most, wide = 6, 80 // paragraphs, columns
	for i, t := range paras {
		if _, n := c.dateline(t.S); n > 0 {
			return i
		}
		if i == most || width(t.S) > wide || strings.Contains(t.S, "。") {
			break
		}
	}
	return 0
}

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
	case strings.Contains(front.S, "。"), head.S != "" && front.Span(0, len(front.S)).Start < head.Span(0, len(head.S)).End: // a heading further on
		return head, append([]Text{front}, rest...), d
	}
	return concat(head, front), rest, d
}

// findDateline looks for a dateline near the start of s, or for other words that end the head of a page: 发布日期, 正文.
func (c *Cutter) findDateline(s string) (at, n int, d dateline) {
	const far = 400 // bytes
	open := 0       // brackets
	for i, r := range s[:runeStart(s, min(len(s), far))] {
		switch r {
		case '（', '【':
			open++
		case '）', '】':
			open = max(0, open-1)
		}
		switch w := c.word(s[i:]); w.class {
		case clsDate, clsSource:
			if d, n = c.creditedDateline(s[i:]); d.date != "" || i == 0 && d.paper != "" {
				return i, n, d
			}
		case clsBody:
			d, n = c.dateline(s[i+len(w.text):])
			if d.date == "" {
				d.date = findDate(s[:i])
			}
			n += i + len(w.text)
			return 0, n + lead(s[n:], " ：:，"), d
		default:
			at, n = 0, 0
			if c.mayOpen(s, i, w) && (open == 0 || i == 0) {
				d, n = c.dateline(s[i:])
			} else if open == 0 && i > 0 {
				at, d, n = c.gluedOutlet(s[i:])
			}
			if n > 0 {
				return i + at, n, d
			}
		}
	}
	return 0, 0, dateline{}
}

// creditedDateline reads credits at the start of s and the dateline behind them: 来源：青河日报 发布时间：2020-04-03新华社青河4月2日电.
func (c *Cutter) creditedDateline(s string) (d dateline, n int) {
	var cr credits
	k := 0
	for n == 0 {
		one, size := c.credit(s[k:])
		if size == 0 {
			break
		}
		cr.add(one)
		k += size
		k += lead(s[k:], filler)
		d, n = c.dateline(s[k:])
	}
	d.paper = cmp.Or(cr.paper, d.paper)
	d.add(cr)
	return d, k + n
}

// mayOpen says whether a dateline may begin at i, where w stands: at a paper's name, where a sentence or a part of a
// headline begins, or at 记者 glued to a headline.
func (c *Cutter) mayOpen(s string, i int, w word) bool {
	switch {
	case i == 0, w.class == clsOwn, w.class == clsOutlet:
		return true
	case w.class == clsName:
		return strings.HasPrefix(s[i+len(w.text):], " ") && !strings.Contains(s[:i], "。")
	}
	return strings.ContainsRune("。！？） ", before(s, i)) && c.outlet(s[i:]) > 0
}
