package extract

import (
	"slices"
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
	start, said := 0, speeches(t.S)
	cut := func(end int) {
		if strings.TrimSpace(t.S[start:end]) != "" {
			s := &sentence{text: t.Slice(start, end), s: t.S[start:end], dotted: strings.Contains(t.S[start:end], "·") || strings.Contains(t.S[start:end], "-")}
			for _, q := range said {
				if q.from < end && q.to > start {
					s.said = append(s.said, quotation{max(q.from, start) - start, min(q.to, end) - start})
				}
			}
			out = append(out, s)
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

// quotation is what stands between two quotation marks, as bytes.
type quotation struct{ from, to int }

// speeches are the quotations of s that are what somebody said: they hold a whole sentence, or end in the mark that does (“…，”甲说).
func speeches(s string) []quotation {
	var out []quotation
	for i := 0; ; {
		from := strings.Index(s[i:], "“")
		if from < 0 {
			return out
		}
		from += i + len("“")
		n := strings.Index(s[from:], "”")
		if n < 0 {
			return out
		}
		if q := s[from : from+n]; !strings.Contains(q, "“") && (strings.ContainsAny(q, "。！？") || strings.HasSuffix(q, "，")) {
			out = append(out, quotation{from, from + n})
		}
		i = from + n
	}
}

// inSpeech reports whether byte b of the sentence is in what somebody is quoted to have said.
func (s *sentence) inSpeech(b int) bool {
	return slices.ContainsFunc(s.said, func(q quotation) bool { return b >= q.from && b < q.to })
}
