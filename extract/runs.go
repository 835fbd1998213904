package extract

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"math/bits"
	"slices"
	"unicode"
)

const (
	fewest = 32 // letters that a text must have to be told from others by its runs
	scant  = 64 // about how many marks a text has at least
	sparse = 32 // one in so many pairs of a person and a passage is a mark
)

// runs are the runs of four letters or digits in texts, in order, hashed. Punctuation, layout and the width of letters do not count.
// nil for texts too short to tell.
func runs(texts ...string) []uint64 {
	size := 0
	for _, t := range texts {
		size += len(t)
	}
	out := make([]uint64, 0, size/hanLen)
	var run uint64 // the last four, 16 bits of each
	n := 0
	for _, t := range texts {
		for _, c := range t {
			if (c < 0x4e00 || 0x9fa5 < c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
				continue
			}
			if 0xff01 <= c && c <= 0xff5e { // of full width
				c -= 0xfee0
			}
			run = run<<16 | uint64(c)&0xffff
			if n++; n >= 4 {
				out = append(out, mix(run))
			}
		}
	}
	if n < fewest {
		return nil
	}
	return out
}

// imprint has each run once, as two bytes, in rising order: a reprint has the same, and a shortened text some of them.
func imprint(runs []uint64) []byte {
	var seen [1 << 16 / 64]uint64
	for _, h := range runs {
		seen[h>>48/64] |= 1 << (h >> 48 % 64)
	}
	out := slices.Grow([]byte(nil), 2*len(runs))
	for i, word := range seen {
		for ; word != 0; word &= word - 1 {
			out = binary.BigEndian.AppendUint16(out, uint16(i*64+bits.TrailingZeros64(word)))
		}
	}
	return out
}

// marks are some of the pairs of a person and twelve letters of the text, those of the least hash, as four bytes each. Two texts of
// which one repeats passages of the other, and that name one person, share marks. Of a name the first two characters count: the third
// may be misread.
func marks(runs []uint64, people []string) []byte {
	var out []byte
	one := min(sparse, 1+len(runs)*len(people)/scant)
	most := math.MaxUint64 / uint64(one)
	for _, p := range people {
		h, r := fnv.New64a(), []rune(p)
		h.Write([]byte(string(r[:min(2, len(r))])))
		name := h.Sum64()
		for i := 8; i < len(runs); i++ {
			if m := mix(name + runs[i] + 3*runs[i-4] + 5*runs[i-8]); m <= most {
				out = binary.BigEndian.AppendUint32(out, uint32(m))
			}
		}
	}
	return out
}

// mix spreads the bits of x (splitmix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
