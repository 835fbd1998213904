// Package page turns the bytes of a file into articles: decoded, cut, cleaned of what layout and OCR did to them,
// and always able to say where each byte was printed. It knows nothing of officials.
package page

import "guanxi/schema"

// Meta is what is known of a page beside its text, each field with the basis it rests on.
type Meta struct {
	Date      string // ISO day
	DateBasis schema.Basis
	Wired     string // month and day of the dateline, where it prints no year: 4月2日
	Place     string // 焦作市
	PlaceBy   schema.Basis
	Paper     string // newspaper or site
	Headline  string // from front matter or <title>, where the text has none
}

// Page is one decoded file or JSONL line. Text is valid UTF-8; every Span is an offset into it.
type Page struct {
	ID     string // file stem or JSONL id
	Source string // path or JSONL id
	Text   string
	Format Format
	Meta   Meta

	// Damaged says that bytes of the file could not be decoded: it ends in mid-character, or a few are broken.
	Damaged bool

	start int // where the text begins: behind the front matter
}

// Format is how a page is written.
type Format int

// The formats that Read knows.
const (
	Plain Format = iota
	Markdown
	HTML
)

// Article is one article of a page.
type Article struct {
	ID       string // page id, with #n where the page holds several
	N        int    // 1-based number within the page
	Headline Text   // may be empty
	Subheads []Text
	Paras    []Para // body, in printed order, repeated paragraphs once
	Bylines  []string
	Meta     Meta // the page's, completed from the article's own dateline (发布日期, 新华社北京4月2日电)
}

// Para is one paragraph of cleaned text: lines that a column break cut are joined, widths folded, padding removed.
type Para struct {
	Text
	Foreign bool // belongs to a neighbour article (a paragraph that the column put here): its facts are not this article's
}
