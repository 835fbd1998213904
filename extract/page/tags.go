package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tagLine is one line of an HTML page as a reader sees it, not yet cleaned, and the element it stands in.
type tagLine struct {
	Text
	gap bool
	in  atom.Atom // title, h1 or another block
}

// tagLines are the lines of HTML that is printed at offset of the page: text between block elements and line breaks.
func tagLines(src string, offset int) []tagLine {
	z := html.NewTokenizer(strings.NewReader(src))
	w := tagWalker{}
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case html.ErrorToken:
			w.flush()
			return w.lines
		case html.TextToken:
			if w.hidden == 0 {
				unescape(&w.b, raw, offset, false)
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			w.tag(atom.Lookup(name), kind)
		}
		offset += len(raw)
	}
}

type tagWalker struct {
	b      Builder
	lines  []tagLine
	gap    bool
	in     atom.Atom
	hidden atom.Atom // the element whose content nobody reads
}

func (w *tagWalker) tag(a atom.Atom, kind html.TokenType) {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Select, atom.Iframe, atom.Template:
		if kind == html.StartTagToken && w.hidden == 0 {
			w.hidden = a
		} else if kind == html.EndTagToken && w.hidden == a {
			w.hidden = 0
		}
	case atom.Br:
		w.flush()
	case atom.Title, atom.H1, atom.H2, atom.H3, atom.H4, atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Tr, atom.Td, atom.Th,
		atom.Table, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Main, atom.Body, atom.Blockquote,
		atom.Figure, atom.Figcaption, atom.Dl, atom.Dt, atom.Dd, atom.Pre, atom.Form, atom.Hr, atom.Center:
		w.flush()
		w.gap = true
		if w.in = a; kind == html.EndTagToken {
			w.in = 0
		}
	}
}

func (w *tagWalker) flush() {
	if t := w.b.Text(); strings.TrimFunc(t.S, isBlank) != "" {
		w.lines = append(w.lines, tagLine{t, w.gap, w.in})
		w.gap = false
	}
	w.b = Builder{}
}

// unescape appends s, printed at raw, with the characters that its entities (&nbsp;) and, in Markdown, its escapes (\*) mean.
func unescape(b *Builder, s string, raw int, markdown bool) {
	const longest = 32 // bytes of an entity
	done := 0
	for i := 0; i < len(s); i++ {
		n, out := 0, ""
		switch s[i] {
		case '&':
			if k := strings.IndexByte(s[i:min(len(s), i+longest)], ';'); k > 0 {
				if out = html.UnescapeString(s[i : i+k+1]); out != s[i:i+k+1] {
					n = k + 1
				}
			}
		case '\\':
			if markdown && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
				n, out = 2, s[i+1:i+2]
			}
		}
		if n > 0 {
			b.Keep(s[done:i], raw+done)
			b.Replace(out, raw+i, n)
			i += n - 1
			done = i + 1
		}
	}
	b.Keep(s[done:], raw+done)
}
