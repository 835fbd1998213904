package page

import (
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"guanxi/schema"
)

// bodies are where the content systems of Chinese papers and governments put the text of an article.
const bodies = "#UCAP-CONTENT, .TRS_UEDITOR, .TRS_Editor, #zoom, #Zoom, #ozoom, #articleContent, #rwb_zw, .rm_txt_con, .left_zw, " +
	"#detail, #detailContent, .article-content, .content_area, #mp-editor, .founder-content"

// htmlLines are the lines of the one article of an HTML page: its headline, the credits outside its text, its text.
func (c *Cutter) htmlLines(p *Page) []line {
	var all []line
	tags := tagLines(p.Text, 0)
	main := mainText(p.Text)
	head := headLine(tags, p.Meta.Headline)
	if head >= 0 {
		l := c.newLine(tags[head].Text)
		l.level = 1
		all = append(all, l)
	}
	for i, t := range tags {
		if t.in == atom.Title || i == head {
			continue
		}
		rest, inMain := within(main, squeeze(t.S))
		if !inMain && head >= 0 { // the main text may begin with the headline, and so may its first line
			rest, inMain = within(strings.TrimPrefix(main, squeeze(tags[head].S)), squeeze(t.S))
		}
		if inMain {
			main = rest
		}
		l := c.newLine(t.Text)
		if _, n := c.credits(l.S); inMain || n > 0 && n == len(l.S) {
			l.gap = t.gap
			all = append(all, l)
		}
	}
	return all
}

// within says whether s comes next in main, or is so long that it can only be the text met further on; and what follows it there.
func within(main, s string) (rest string, ok bool) {
	const long = 90 // bytes
	if rest, ok = strings.CutPrefix(main, s); ok && s != "" {
		return rest, true
	}
	if k := strings.Index(main, s); k >= 0 && len(s) >= long {
		return main[k+len(s):], true
	}
	return main, false
}

// mainText is the text of the article in an HTML page without its spaces: what the known templates hold, else what
// readability finds; where that is next to nothing, all of the page.
func mainText(src string) string {
	const enough = 60 * hanLen
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return squeeze(src)
	}
	doc := goquery.NewDocumentFromNode(root)
	doc.Find("script, style, noscript, select, iframe, template").Remove()
	var text string
	doc.Find(bodies).Each(func(_ int, s *goquery.Selection) {
		if t := squeeze(s.Text()); len(t) > len(text) {
			text = t
		}
	})
	if len(text) >= enough {
		return text
	}
	all := squeeze(doc.Text())
	parser := readability.NewParser()
	parser.CharThresholds = 100 // Chinese says in a hundred characters what needs five hundred letters
	got, err := parser.ParseAndMutate(root, nil)
	if err == nil && got.Node != nil {
		if text = squeeze(goquery.NewDocumentFromNode(got.Node).Text()); len(text) >= enough {
			return text
		}
	}
	return all
}

// headLine is the index of the line that is the headline: the one that the page's head names, else the longest that the
// title begins with (the site's name follows there), else the first h1, else the title; -1 where there is none.
func headLine(lines []tagLine, named string) int {
	const short = 4 * hanLen
	title, begun, h1 := -1, -1, -1
	for i, l := range lines {
		s := squeeze(l.S)
		switch {
		case l.in == atom.Title:
			if title < 0 {
				title = i
			}
		case named != "" && s == squeeze(named):
			return i
		case title >= 0 && len(s) >= short && strings.HasPrefix(squeeze(lines[title].S), s):
			if begun < 0 || len(s) > len(squeeze(lines[begun].S)) {
				begun = i
			}
		case l.in == atom.H1 && h1 < 0:
			h1 = i
		}
	}
	for _, i := range []int{begun, h1} {
		if i >= 0 {
			return i
		}
	}
	return title
}

// squeeze is s without its spaces.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unseen(r) {
			return -1
		}
		return r
	}, s)
}

// headFields are the names of meta elements, in order of trust, for each of our fields.
var headFields = []struct{ field, names string }{
	{"date", " pubdate publishdate publish-date article:published_time og:release_date firstpublishedtime datepublished dc.date "},
	{"title", " articletitle og:title dc.title "},
	{"paper", " contentsource source og:site_name sitename "},
}

// headMeta is what the head of an HTML page says of its article.
func headMeta(src string) Meta {
	var m Meta
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return m
		case html.StartTagToken, html.SelfClosingTagToken:
			switch t := z.Token(); t.DataAtom {
			case atom.Body:
				return m
			case atom.Meta:
				m.Complete(metaTag(t))
			}
		}
	}
}

func metaTag(t html.Token) Meta {
	var m Meta
	var name, content string
	for _, a := range t.Attr {
		switch a.Key {
		case "name", "property":
			name = strings.ToLower(a.Val)
		case "content":
			content = a.Val
		}
	}
	for _, f := range headFields {
		if strings.Contains(f.names, " "+name+" ") {
			_ = m.set(f.field, content, schema.BasisFront) // a day that cannot be read is not known
		}
	}
	return m
}
