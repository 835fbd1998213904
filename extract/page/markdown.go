package page

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// markdownLines are the lines of the Markdown that begins at offset start of src. Headings keep their level; marks, links
// and HTML tags go, what they enclose stays.
func (c *Cutter) markdownLines(src string, start int) []line {
	w := mdWalker{c: c, src: src, start: start}
	root := goldmark.DefaultParser().Parse(text.NewReader([]byte(src[start:])))
	_ = ast.Walk(root, w.visit) // visit returns no error
	return w.lines
}

type mdWalker struct {
	c     *Cutter
	src   string
	start int // of the Markdown in src
	b     Builder
	lines []line
	level int
	gap   bool
}

func (w *mdWalker) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if n.Type() == ast.TypeBlock {
		w.flush()
		w.level, w.gap = 0, true
		if h, ok := n.(*ast.Heading); ok {
			w.level = h.Level
		}
	}
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.Text:
		w.add(n.Segment, !n.IsRaw())
		if n.SoftLineBreak() || n.HardLineBreak() {
			w.flush()
		}
	case *ast.HTMLBlock:
		w.html(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock: // lines set in by spaces, in a page of news
		for i := range n.Lines().Len() {
			w.add(n.Lines().At(i), false)
			w.flush()
		}
	case *ast.AutoLink, *ast.Image:
		return ast.WalkSkipChildren, nil
	}
	return ast.WalkContinue, nil
}

// add appends a piece of source; in text, entities and escapes mean a character.
func (w *mdWalker) add(s text.Segment, escaped bool) {
	i, j := w.start+s.Start, w.start+s.Stop
	if escaped {
		unescape(&w.b, w.src[i:j], i, true)
		return
	}
	w.b.Keep(w.src[i:j], i)
}

// html adds the lines of an HTML block.
func (w *mdWalker) html(n *ast.HTMLBlock) {
	if n.Lines().Len() == 0 {
		return
	}
	i, j := n.Lines().At(0).Start, n.Lines().At(n.Lines().Len()-1).Stop
	if n.HasClosure() {
		j = n.ClosureLine.Stop
	}
	for _, t := range tagLines(w.src[w.start+i:w.start+j], w.start+i) {
		l := w.c.newLine(t.Text)
		l.gap = t.gap
		w.lines = append(w.lines, l)
	}
}

func (w *mdWalker) flush() {
	if w.b.Len() == 0 {
		return
	}
	if l := w.c.newLine(w.b.Text()); l.S != "" {
		l.level, l.gap, w.gap = w.level, w.gap, false
		w.lines = append(w.lines, l)
	}
	w.b = Builder{}
}

// sections cuts the lines of a Markdown page into articles, one under each heading of the articles' level: the highest
// that there is, or the next where the highest only names the page.
func sections(lines []line) [][]line {
	top, next := 0, 0 // the highest levels used
	for _, l := range lines {
		switch {
		case l.level == 0 || l.level == top || l.level == next:
		case top == 0 || l.level < top:
			top, next = l.level, top
		case next == 0 || l.level < next:
			next = l.level
		}
	}
	level := top
	if next > 0 && namesPage(lines, top) {
		level = next
	}
	var all [][]line
	for i, l := range lines {
		if i == 0 || l.level > 0 && l.level <= level {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], l)
	}
	return all
}

// namesPage says whether the only heading of a level has another heading right under it: the page's name, not an article's.
func namesPage(lines []line, level int) bool {
	n, named := 0, false
	for i, l := range lines {
		if l.level == level {
			n++
			named = i+1 < len(lines) && lines[i+1].level > level
		}
	}
	return n == 1 && named
}
