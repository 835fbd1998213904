package page

import (
	"encoding/json"
	"sort"
	"strconv"
	"strings"
)

// Span is a half-open range of byte offsets into the decoded file: what a fact was read from.
type Span struct{ Start, End int }

// MarshalJSON writes a span as [start,end].
func (s Span) MarshalJSON() ([]byte, error) {
	return []byte("[" + strconv.Itoa(s.Start) + "," + strconv.Itoa(s.End) + "]"), nil
}

// UnmarshalJSON reads a span from [start,end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var p [2]int
	err := json.Unmarshal(b, &p)
	s.Start, s.End = p[0], p[1]
	return err
}

// Text is cleaned text that knows where each of its bytes was printed.
// S is what the grammar reads; cuts say where S and the file part ways, so a span of S leads back to the printed bytes.
type Text struct {
	S    string
	cuts []cut
}

// cut: from clean (an offset into S) on, bytes were printed at raw and following, until the next cut.
// Where n > 0 the whole piece stands for n printed bytes at raw (a folded or mended character).
type cut struct{ clean, raw, n int }

// Builder makes a Text piece by piece.
type Builder struct {
	b    strings.Builder
	cuts []cut
	next int // where the next byte is printed if it goes on from the last; -1 after a replaced piece
}

// Keep appends s, printed as it is at offset raw.
func (b *Builder) Keep(s string, raw int) {
	if s == "" {
		return
	}
	if len(b.cuts) == 0 || raw != b.next {
		b.cuts = append(b.cuts, cut{b.b.Len(), raw, 0})
	}
	b.b.WriteString(s)
	b.next = raw + len(s)
}

// Replace appends s, which stands for the n > 0 bytes printed at offset raw.
func (b *Builder) Replace(s string, raw, n int) {
	b.cuts = append(b.cuts, cut{b.b.Len(), raw, n})
	b.b.WriteString(s)
	b.next = -1
}

// Add appends bytes i to j of t.S, with their way back.
func (b *Builder) Add(t Text, i, j int) {
	if i >= j {
		return
	}
	for k := t.piece(i); k < len(t.cuts) && t.cuts[k].clean < j; k++ {
		c, end := t.cuts[k], j
		if k+1 < len(t.cuts) {
			end = min(j, t.cuts[k+1].clean)
		}
		if start := max(i, c.clean); c.n > 0 {
			b.Replace(t.S[start:end], c.raw, c.n)
		} else {
			b.Keep(t.S[start:end], c.raw+start-c.clean)
		}
	}
}

// Len is the length in bytes of what was appended so far.
func (b *Builder) Len() int { return b.b.Len() }

// Text returns what was built.
func (b *Builder) Text() Text { return Text{S: b.b.String(), cuts: b.cuts} }

// Span is the printed range that bytes i to j of S were read from (i < j).
func (t Text) Span(i, j int) Span {
	a, z := t.cuts[t.piece(i)], t.cuts[t.piece(j-1)]
	start, end := a.raw, z.raw+z.n
	if a.n == 0 {
		start += i - a.clean
	}
	if z.n == 0 {
		end += j - z.clean
	}
	return Span{start, end}
}

// piece is the index of the cut that byte i of S belongs to.
func (t Text) piece(i int) int {
	return sort.Search(len(t.cuts), func(k int) bool { return t.cuts[k].clean > i }) - 1
}

// Slice is the part of t between byte offsets i and j of S.
func (t Text) Slice(i, j int) Text {
	out := Text{S: t.S[i:j]}
	if i == j {
		return out
	}
	for k := t.piece(i); k < len(t.cuts) && t.cuts[k].clean < j; k++ {
		c := t.cuts[k]
		if c.clean < i {
			if c.n == 0 {
				c.raw += i - c.clean
			}
			c.clean = i
		}
		c.clean -= i
		out.cuts = append(out.cuts, c)
	}
	return out
}
