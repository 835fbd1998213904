package extract

import (
	"strings"
	"unicode/utf8"

	"guanxi/extract/page"
)

// sentences cuts the headline, the subheads and the paragraphs of an article into sentences.
func sentences(a page.Article) []*sentence {
	var out []*sentence
	add := func(t page.Text, para int, head bool) {
		for _, s := range split(t) {
			s.para, s.head = para, head
			out = append(out, s)
		}
	}
	add(a.Headline, -1, true)
	for _, h := range a.Subheads {
		add(h, -1, true)
	}
	for i, p := range a.Paras {
		if !p.Foreign {
			add(p.Text, i, false)
		}
	}
	return out
}

// maxSentence bounds a sentence in bytes, so that text without any punctuation costs no more than its length.
const maxSentence = 3000

// split cuts at 。！？ and their closing quotation marks.
func split(t page.Text) []*sentence {
	var out []*sentence
	start := 0
	cut := func(end int) {
		if strings.TrimSpace(t.S[start:end]) != "" {
			out = append(out, &sentence{text: t.Slice(start, end), s: t.S[start:end], dotted: strings.Contains(t.S[start:end], "·")})
		}
		start = end
	}
	for i := 0; i < len(t.S); {
		r, n := utf8.DecodeRuneInString(t.S[i:])
		i += n
		if r == '。' || r == '！' || r == '？' || r == '\n' || i-start > maxSentence {
			for strings.HasPrefix(t.S[i:], "”") || strings.HasPrefix(t.S[i:], "’") || strings.HasPrefix(t.S[i:], "）") {
				i += len("”")
			}
			cut(i)
		}
	}
	cut(len(t.S))
	return out
}
