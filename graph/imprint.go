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

// Band is a key of which two articles share at least one where the text of the one may be made from the other's, and the month of
// publication, counted from the year 0; 0 where it is not known or does not matter.
type Band struct {
	Key   int64
	Month int
}

// Bands are the marks of the article, and its text.
func (r *Reading) Bands() []Band {
	month := 0
	if t, err := time.Parse(time.DateOnly, r.in.day()); err == nil {
		month = t.Year()*12 + int(t.Month())
	}
	out := []Band{{Key: int64(binary.BigEndian.Uint64([]byte(r.in.Text)))}}
	for mark := range slices.Chunk(r.marks, 4) {
		out = append(out, Band{int64(binary.BigEndian.Uint32(mark)), month})
	}
	return out
}
