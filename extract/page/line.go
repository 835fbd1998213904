package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one printed line, cleaned.
type line struct {
	Text
	level  int  // of a heading, from 1; 0 for text
	gap    bool // an empty line stands before it
	indent bool // set in, as paragraphs begin
	width  int  // in columns
}

// newLine cleans t to a line.
func (c *Cutter) newLine(t Text) line {
	trimmed := strings.TrimLeftFunc(t.S, isBlank)
	lead := len(t.S) - len(trimmed)
	l := line{indent: strings.ContainsRune(t.S[:lead], '　') || lead >= 2}
	trimmed = strings.TrimRightFunc(trimmed, isBlank)
	l.Text = c.clean(t.Slice(lead, lead+len(trimmed)))
	l.width = width(l.S)
	return l
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unseen(r) }

// plainLines are the lines of plain text that begins at offset start of text.
func (c *Cutter) plainLines(text string, start int) []line {
	var lines []line
	gap := false
	for start < len(text) {
		end := len(text)
		if n := strings.IndexFunc(text[start:], breaksLine); n >= 0 {
			end = start + n
		}
		_, sep := utf8.DecodeRuneInString(text[end:])
		if l := c.newLine(printed(text, start, end)); l.S == "" {
			gap = gap || !strings.HasPrefix(text[end:], "\r\n")
		} else {
			l.gap, gap = gap, false
			lines = append(lines, l)
		}
		start = end + sep
	}
	return lines
}

// printed is text[i:j] as it stands.
func printed(text string, i, j int) Text {
	if i == j {
		return Text{}
	}
	return Text{S: text[i:j], cuts: []cut{{raw: i}}}
}

// breaksLine reports whether a line ends before r.
func breaksLine(r rune) bool {
	return r == '\n' || r == '\r' || r == '\f' || r == '\u2028' || r == '\u2029'
}
