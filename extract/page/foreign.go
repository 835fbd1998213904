package page

// gram is four characters in a row, 16 bits each. Paragraphs of one report share many that others lack: names, bodies, the
// subject.
type gram uint64

// grams calls yield for each gram of s.
func grams(s string, yield func(gram)) {
	var g gram
	n := 0
	for _, r := range s {
		g = g<<16 | gram(uint16(r))
		if n++; n >= 4 {
			yield(g)
		}
	}
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
			own, theirs, here := 0, map[int]int{}, [2]int{i, k + 1}
			grams(a.Paras[k].S, func(g gram) {
				w := ix[g]
				if w.seen == here {
					return // twice in this paragraph
				}
				w.seen = here
				switch {
				case w.articles == 1 && w.paras[0] > 1:
					own++
				case w.articles == 2 && w.lead >= 0 && w.lead != i && w.parasIn(i) == 1:
					theirs[w.lead]++
				}
			})
			for _, n := range theirs {
				a.Paras[k].Foreign = a.Paras[k].Foreign || n >= enough && n >= times*own
			}
		}
	}
}

// whereabouts say where a gram of a page stands.
type whereabouts struct {
	articles int    // in how many articles
	in       [2]int // the first two of them
	paras    [2]int // in how many paragraphs of each, the headline being one
	lead     int    // the article in whose headline or first paragraph it stands (the last, if several), or -1
	seen     [2]int // the article and paragraph met last
}

func (w *whereabouts) parasIn(article int) int {
	for k, i := range w.in {
		if i == article && k < w.articles {
			return w.paras[k]
		}
	}
	return 0
}

func indexGrams(all []Article) map[gram]*whereabouts {
	ix := map[gram]*whereabouts{}
	for i, a := range all {
		add := func(para int) func(gram) {
			return func(g gram) {
				w := ix[g]
				if w == nil {
					w = &whereabouts{lead: -1, seen: [2]int{-1, 0}}
					ix[g] = w
				}
				w.add(i, para)
			}
		}
		grams(a.Headline.S, add(0))
		for k, p := range a.Paras {
			grams(p.S, add(k+1))
		}
	}
	for _, w := range ix {
		w.seen = [2]int{-1, 0}
	}
	return ix
}

// add notes that the gram stands in a paragraph of an article.
func (w *whereabouts) add(article, para int) {
	if para < 2 {
		w.lead = article
	}
	if w.seen[0] != article {
		if w.articles < 2 {
			w.in[w.articles] = article
		}
		w.articles++
	} else if w.seen[1] == para {
		return
	}
	w.seen = [2]int{article, para}
	if w.articles <= 2 {
		w.paras[w.articles-1]++
	}
}
