package page

import (
	"slices"
	"strings"
	"unicode"

	"guanxi/schema"
)

// meta is what credits and a dateline say of the article as a whole.
func (c credits) meta(d dateline) Meta {
	m := Meta{Date: c.date, Wired: d.day, Paper: c.paper}
	if c.date != "" {
		m.DateBasis = schema.BasisText
	}
	if d.place != "" && !d.own {
		m.Place, m.PlaceBy = d.place, schema.BasisText
	}
	return m
}

// masthead is what the line over a page says: 青河日报 2020年3月6日 第一版.
func (c *Cutter) masthead(s string) Meta {
	paper, _ := c.paperIn(strings.Split(s, " ")[0])
	return credits{date: findDate(s), paper: paper}.meta(dateline{})
}

// withoutFurniture drops the lines that are no part of the article: navigation, advertisements, other headlines, credits.
// What the credits say goes to found. Like all that drops lines it keeps the others in the same array.
func (c *Cutter) withoutFurniture(lines []line, found *credits) []line {
	rest := false
	lines = c.withoutAdBlocks(lines)
	kept := lines[:0]
	for _, l := range lines {
		if rest = rest && !isBody(l); rest {
			continue
		}
		switch w := c.word(strings.TrimLeftFunc(l.S, isMark)); {
		case l.level > 0:
		case w.class == clsRest && len(l.S)-len(w.text) <= len("："):
			rest = true
			continue
		case w.class == clsLine, w.class == clsNext, c.isNav(l):
			continue
		case len(l.S) > mostCredits: // running text
		default:
			if got, n := c.credits(l.S); n == len(l.S) {
				found.add(got)
				continue
			}
		}
		kept = append(kept, l)
	}
	return withoutTrail(kept)
}

// isMark says whether r is neither a letter nor a digit.
func isMark(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// isBody says whether a line is running text that ends a list of other headlines.
func isBody(l line) bool { return l.width >= 80 && strings.Contains(l.S, "。") }

// isNav says whether a line is made of the words of navigation, or has no word at all.
func (c *Cutter) isNav(l line) bool {
	const most = 80 // columns
	if l.width > most {
		return false
	}
	for _, part := range strings.FieldsFunc(l.S, isMark) {
		if w := c.word(part); w.class != clsNav || w.text != part {
			return false
		}
	}
	return true
}

// withoutAdBlocks drops advertisements: blocks of lines with one of their words and no sentence.
func (c *Cutter) withoutAdBlocks(lines []line) []line {
	kept := lines[:0]
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && !lines[n].gap && lines[n].level == 0 {
			n++
		}
		isSentence := func(l line) bool { return strings.Contains(l.S, "。") }
		isAd := func(l line) bool {
			return slices.ContainsFunc(c.of[clsAd], func(w string) bool { return strings.Contains(l.S, w) })
		}
		if lines[0].level > 0 || slices.ContainsFunc(lines[:n], isSentence) || !slices.ContainsFunc(lines[:n], isAd) {
			kept = append(kept, lines[:n]...)
		}
		lines = lines[n:]
	}
	return kept
}

// withoutTrail drops the trail of navigation above a text: the short lines between a headline and its repetition.
func withoutTrail(lines []line) []line {
	const far = 12 // lines
	if len(lines) == 0 {
		return nil
	}
	last := 0
	for i := 1; i < min(len(lines), far); i++ {
		if lines[i].S == lines[0].S {
			last = i
		} else if isBody(lines[i]) {
			break
		}
	}
	return slices.Delete(lines, 1, last+1)
}

// withoutAds cuts the advertisements that stand inside a paragraph: 广告 … ×.
func (c *Cutter) withoutAds(t Text) Text {
	var b Builder
	done := 0
	for i := 0; i < len(t.S); {
		at, n := c.nextAd(t.S[i:])
		if n == 0 {
			break
		}
		b.Add(t, done, i+at)
		i += at + n
		done = i
	}
	if done == 0 {
		return t
	}
	b.Add(t, done, len(t.S))
	return b.Text()
}

// nextAd is where the next advertisement in s begins, and its length in bytes: from an opening word and a space to the
// closing mark.
func (c *Cutter) nextAd(s string) (at, n int) {
	const most = 300 // bytes
	for _, open := range c.of[clsOpen] {
		at := strings.Index(s, open+" ")
		if at < 0 {
			continue
		}
		for _, mark := range c.of[clsClose] {
			if end := strings.Index(s[at:min(len(s), at+most)], mark); end > 0 {
				return at, end + len(mark)
			}
		}
	}
	return 0, 0
}
