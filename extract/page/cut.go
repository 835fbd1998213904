package page

import (
	"fmt"
	"slices"
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
	marked := len(lines) > 0 && lines[0].level > 0
	head, subheads, lines := headlines(lines)
	paras := joinLines(lines)
	for i := range paras {
		paras[i] = c.withoutAds(paras[i])
	}
	head, paras = c.mendHead(head, paras, marked)
	above := c.aboveDateline(paras)
	subheads, paras = append(subheads, paras[:above]...), paras[above:]
	head, paras, d := c.cutDateline(head, paras)
	if head.S == "" && len(paras) > 0 {
		head, paras[0] = c.cutGlued(paras[0])
	}
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
