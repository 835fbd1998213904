package extract

import "unicode"

// sketchSize is how many values a sketch has; two texts agree in about as many of them as they share of their words.
const sketchSize = 64

// sketch is a minhash (by one permutation) of the runs of four letters or digits in texts, so that punctuation and layout do not
// count. Near reprints have sketches with most values equal, in equal places. nil for texts too short to tell.
func sketch(texts ...string) []uint32 {
	least := make([]uint32, sketchSize)
	n := 0
	var run uint64 // the last four, 16 bits of each
	for _, t := range texts {
		for _, c := range t {
			if (c < 0x4e00 || 0x9fa5 < c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
				continue
			}
			run = run<<16 | uint64(c)&0xffff
			if n++; n < 4 {
				continue
			}
			h := mix(run)
			if v := uint32(h>>32) | 1; least[h%sketchSize] == 0 || v < least[h%sketchSize] {
				least[h%sketchSize] = v
			}
		}
	}
	if n < sketchSize {
		return nil
	}
	for i := range least { // an empty place takes the value of the next
		for k := 1; least[i] == 0; k++ {
			least[i] = least[(i+k)%sketchSize]
		}
	}
	return least
}

// mix spreads the bits of x (splitmix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
