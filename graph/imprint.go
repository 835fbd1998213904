package graph

import (
	"encoding/binary"
	"slices"
	"time"
)

// imprint holds the runs of four letters in a text as the record does, hashed to two bytes and sorted: what texts have in common.
type imprint []byte

// in is the share of a that b holds.
func (a imprint) in(b imprint) float64 {
	both, j := 0, 0
	for i := 0; i+2 <= len(a); i += 2 {
		x := binary.BigEndian.Uint16(a[i:])
		for j+2 <= len(b) && binary.BigEndian.Uint16(b[j:]) < x {
			j += 2
		}
		if j+2 <= len(b) && binary.BigEndian.Uint16(b[j:]) == x {
			both++
		}
	}
	return float64(both) / float64(max(len(a)/2, 1))
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

// Bands are those of the text.
func (t *Telling) Bands() Bands {
	b := Bands{Text: int64(binary.BigEndian.Uint64([]byte(t.Text)))}
	if day, err := time.Parse(time.DateOnly, t.day()); err == nil {
		b.Month = day.Year()*12 + int(day.Month())
	}
	for mark := range slices.Chunk(t.Marks, 4) {
		b.Marks = append(b.Marks, int64(binary.BigEndian.Uint32(mark)))
	}
	return b
}
