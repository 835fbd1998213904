package page

import (
	"fmt"
	"slices"
	"strings"
)

// Articles cuts a page into articles and cleans them. A page of plain text or HTML is one article; a Markdown page holds
// one under each of its headings. Headings without a text under them (teasers, mastheads) are no articles.
func (c *Cutter) Articles(p Page) []Article {
	var all []Article
	for i, lines := range c.parts(&p) {
		if a := c.article(lines, p.Meta); len(a.Paras) > 0 {
			all = append(all, a)
		} else if i == 0 {
			p.Meta.Complete(c.masthead(a.Headline.S))
		}
	}
	for i := range all {
		all[i].ID, all[i].N = p.ID, i+1
		if len(all) > 1 {
			all[i].ID = fmt.Sprintf("%s#%d", p.ID, i+1)
		}
	}
	markForeign(all)
	return all
}

// parts are the lines of each article of a page.
func (c *Cutter) parts(p *Page) [][]line {
	switch p.Format {
	case Markdown:
		return sections(c.markdownLines(p.Text, p.start))
	case HTML:
		return [][]line{c.htmlLines(p)}
	default:
		return [][]line{c.plainLines(p.Text, p.start)}
	}
}

// article reads one article from its lines.
func (c *Cutter) article(lines []line, m Meta) Article {
	var top, tail credits
	lines = c.withoutFurniture(lines, &top)
	head, subheads, lines := headlines(lines)
	paras := joinLines(lines)
	for i := range paras {
		paras[i] = c.withoutAds(paras[i])
	}
	head, paras = c.mendHead(head, paras)
	head, paras, d := c.cutDateline(head, paras)
	paras = c.cutTail(paras, &tail)
	found := d.credits
	for _, p := range paras {
		found.names = append(found.names, c.bylinesIn(p.S)...)
	}
	found.add(top)
	found.add(tail)
	a := Article{Headline: head, Subheads: subheads, Bylines: unique(found.names), Meta: m}
	a.Meta.Complete(found.meta(d))
	for _, t := range dropRepeats(paras) {
		a.Paras = append(a.Paras, Para{Text: t})
	}
	return a
}

func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// headlines takes the headline and subheads off the lines of an article: its headings, or the short lines without an end
// of sentence that a plain text begins with.
func headlines(lines []line) (head Text, subheads []Text, body []line) {
	top := 0 // lines[:top] are the headlines of a plain text
	for top+1 < len(lines) && lines[top].level == 0 && heads(lines[top], lines[top+1], top) {
		top++
	}
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
	case strings.Contains(l.S, "。") || strings.ContainsRune("，；：、", last):
		return false
	case n == 0:
		return l.width <= most && (next.gap || l.width < next.width-edgeSlack || next.level > 0)
	}
	return n < 3 && l.width <= most/3 && !strings.ContainsRune(l.S, '，') && (next.gap || next.indent)
}

// mendHead deals with a headline that is none: the head of the first sentence torn off, or repeated by the text.
func (c *Cutter) mendHead(head Text, paras []Text) (Text, []Text) {
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
	m := c.torn.FindString(first.S)
	if m != "" && !strings.HasPrefix(first.S[len(m):], "的") || startsInWire(first.S) {
		paras[0] = concat(head, first)
		return Text{}, paras
	}
	return head, paras
}

// startsInWire says whether a text begins with the second half of a dateline: 7月20日电（
func startsInWire(s string) bool {
	m := closing(s)
	return m != nil && m[1] == "" && m[2] != ""
}

func concat(a, b Text) Text {
	var out Builder
	out.Add(a, 0, len(a.S))
	out.Add(b, 0, len(b.S))
	return out.Text()
}
