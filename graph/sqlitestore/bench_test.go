package sqlitestore

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guanxi/extract"
	"guanxi/graph/graphtest"
)

// BenchmarkAddOne adds one article to stores of two sizes: the cost may hardly grow. Run it with -benchtime 200x; filling the larger
// store takes a quarter of an hour, twice.
func BenchmarkAddOne(b *testing.B) {
	for _, size := range []int{1000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s, err := Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"))
			if err != nil {
				b.Fatal(err)
			}
			k := s.Keep(graphtest.Lexicon(b))
			for from := 0; from < size; from += 1000 {
				if _, err := k.Put(b.Context(), varied(b, from, from+1000)); err != nil {
					b.Fatal(err)
				}
			}
			more := varied(b, size, size+b.N)
			b.ResetTimer()
			for i := range b.N {
				if _, err := k.Put(b.Context(), more[i:i+1]); err != nil {
					b.Fatal(err)
				}
			}
			b.StopTimer()
			if err := s.Close(b.Context()); err != nil {
				b.Fatal(err)
			}
		})
	}
}

// varied are articles from number from up to number to: a few leaders are in very many, most people in a few, on ten years of days.
func varied(b testing.TB, from, to int) []extract.Record {
	var text strings.Builder
	cities := []string{"云溪市", "青岭市", "松江州", "临海市", "南屏市"}
	given := []rune("安宁川岚山海峰林清明远志文武")
	for i := from; i < to; i++ {
		city := cities[i%len(cities)]
		day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*7%3650).Format(time.DateOnly)
		person := func(n int) string {
			k := (i/10*5 + n) % 20_000 // each for about 40 articles in all
			return string([]rune("王李张刘陈杨黄赵吴周")[k%10]) + string(given[k/10%14]) + string(given[k/140%14])
		}
		fmt.Fprintf(&text, "@ a%d %s %s\n沈予安 %s委/书记\n陆明川 %s政府/市长\n", i, day, city, city, city)
		for n, post := range []string{"政府/副市长", "政府/秘书长", "财政局/局长"} {
			fmt.Fprintf(&text, "%s %s%s\n", person(n), city, post)
		}
		fmt.Fprintf(&text, "* meeting %s 全市工作会议%d 会展中心\n沈予安 chaired spoke\n陆明川 attended\n%s attended\n%s attended\n", day, i, person(0), person(1))
		fmt.Fprintf(&text, "* inspection %s 调研%d 产业园%d\n%s inspected\n%s accompanied\n", day, i, i%50, person(2), person(0))
	}
	records := graphtest.Records(b, text.String())
	for i := range records { // as many marks as an article has
		records[i].Marks = make([]byte, 130*4)
		seed := [32]byte{}
		binary.BigEndian.PutUint64(seed[:], uint64(from+i))
		if _, err := rand.NewChaCha8(seed).Read(records[i].Marks); err != nil {
			b.Fatal(err)
		}
	}
	return records
}
