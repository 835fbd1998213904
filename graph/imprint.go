package graph

import (
	"encoding/binary"
	"slices"
	"time"
)

// imprint holds the runs of four letters in a text as the record does, hashed and sorted: what texts have in common.
type imprint []uint16

func newImprint(b []byte) imprint {
	var out imprint
	for pair := range slices.Chunk(b, 2) {
		out = append(out, binary.BigEndian.Uint16(pair))
	}
	return out
}

// in is the share of a that b holds.
func (a imprint) in(b imprint) float64 {
	both, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			both++
		}
	}
	return float64(both) / float64(max(len(a), 1))
}

// shared is the share of the shorter of two texts that the longer holds.
func shared(a, b imprint) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a.in(b)
}

// Bands are keys of which two articles share at least one where the text of the one may be made from the other's.
type Bands struct {
	Text  int64   // of equal texts
	Marks []int64 // of texts published in one month or the next
	Month int     // of publication, counted from the year 0; 0 where it is not known
}

// Bands are those of the article.
func (r *Reading) Bands() Bands {
	b := Bands{Text: int64(binary.BigEndian.Uint64([]byte(r.in.Text)))}
	if t, err := time.Parse(time.DateOnly, r.in.day()); err == nil {
		b.Month = t.Year()*12 + int(t.Month())
	}
	for mark := range slices.Chunk(r.marks, 4) {
		b.Marks = append(b.Marks, int64(binary.BigEndian.Uint32(mark)))
	}
	return b
}
