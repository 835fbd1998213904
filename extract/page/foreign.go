package page

// gram is four characters in a row. Paragraphs of one report share many that others lack: names, bodies, the subject.
type gram [4]rune

func grams(s string) map[gram]bool {
	set := map[gram]bool{}
	r := []rune(s)
	for i := 0; i+4 <= len(r); i++ {
		set[gram(r[i:i+4])] = true
	}
	return set
}

// markForeign flags the paragraphs that stand in one article of a page and belong to another: what they share with the
// headline and first paragraph of the other, and with nothing else on the page, outweighs what ties them to their own.
func markForeign(all []Article) {
	const enough, times = 8, 4
	if len(all) < 2 {
		return
	}
	ix := indexGrams(all)
	for i, a := range all {
		for k := 1; k < len(a.Paras); k++ {
			own, theirs := 0, map[int]int{}
			for g := range grams(a.Paras[k].S) {
				switch j, ok := ix.lead[g]; {
				case ix.paras[i][g] > 1 && ix.articles[g] == 1:
					own++
				case ok && j != i && ix.paras[i][g] == 1 && ix.articles[g] == 2:
					theirs[j]++
				}
			}
			for _, n := range theirs {
				a.Paras[k].Foreign = a.Paras[k].Foreign || n >= enough && n >= times*own
			}
		}
	}
}

// gramIndex says of each gram of a page where it stands.
type gramIndex struct {
	paras    []map[gram]int // by article: in how many of its paragraphs, the headline being one
	articles map[gram]int   // in how many articles
	lead     map[gram]int   // in the headline or first paragraph of which article (the last, if of several)
}

func indexGrams(all []Article) gramIndex {
	ix := gramIndex{make([]map[gram]int, len(all)), map[gram]int{}, map[gram]int{}}
	for i, a := range all {
		ix.paras[i] = map[gram]int{}
		for k, p := range append([]Para{{Text: a.Headline}}, a.Paras...) {
			for g := range grams(p.S) {
				if ix.paras[i][g]++; ix.paras[i][g] == 1 {
					ix.articles[g]++
				}
				if k < 2 {
					ix.lead[g] = i
				}
			}
		}
	}
	return ix
}
