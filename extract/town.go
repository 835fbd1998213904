package extract

import (
	"maps"
	"strings"

	"guanxi/extract/rules"
	"guanxi/schema"
)

// town is a town, a township or a street at bytes from to to of a sentence, whose name one county has alone.
type town struct {
	from, to int
	county   *division
}

func addTowns(l *lexicon, r rules.Row) error {
	for _, d := range l.places.byName[r.Cols[0]] {
		if d.name == r.Cols[0] && d.parent == r.Cols[1] {
			for _, name := range strings.Split(r.Cols[2], ",") {
				l.places.towns[name] = d
			}
			return nil
		}
	}
	return r.Errorf("no county %s of %s", r.Cols[0], r.Cols[1])
}

// towns finds them by the word that their names end in.
func (x *Extractor) towns(s *sentence) []town {
	var out []town
	for k, t := range s.toks {
		level := x.lex.townLevel(t)
		if level == "" {
			continue
		}
		end := t.start + len(level)
		found := town{to: end}
		for j := k - 1; j >= 0 && end-s.toks[j].start <= longestTown && !s.is(j, clsPunct); j-- {
			if county := x.lex.places.towns[s.s[s.toks[j].start:end]]; county != nil {
				found.from, found.county = s.toks[j].start, county
			}
		}
		if found.county != nil {
			out = append(out, found)
		}
	}
	return out
}

// longestTown is how many bytes the name of a town may take.
const longestTown = 10 * hanLen

// townLevel is the word for a town that the token begins with, "" if it begins with none: 街道, of 街道办事处.
func (l *lexicon) townLevel(t tok) string {
	if t.is(clsLevel | clsBody) {
		for _, level := range l.levels {
			if strings.HasPrefix(t.w.text, level) && l.levelOf(level) == schema.Township {
				return level
			}
		}
	}
	return ""
}

// holds reports whether byte b is in one of the names: 岳阳, of 岳阳街道.
func holds(towns []town, b int) bool {
	for _, t := range towns {
		if b >= t.from && b < t.to {
			return true
		}
	}
	return false
}

// scoreUnnamed counts the counties of the towns that the article names, and those that it prints without their level, but with the place
// that they lie in (宝山, of 上海), where it speaks of its own county and names none in full.
func (x *Extractor) scoreUnnamed(a *article, lies, score map[*division]int, bare map[string]int) {
	for _, level := range x.lex.levels {
		called := func(d *division) bool { return d.level != schema.Province && strings.HasSuffix(d.name, level) }
		if bare[level] == 0 || best(score, called) != nil {
			continue
		}
		if d := best(lies, called); d != nil {
			score[d] = lies[d]
			if city := x.lex.places.parent(d); city != nil {
				score[city]++ // not the county of that name elsewhere
			}
			continue
		}
		stems := map[*division]int{}
		for city := range score {
			for _, d := range x.lex.places.parts[city.name] {
				stem, ok := strings.CutSuffix(d.name, level)
				if !ok || len(stem) < 2*hanLen || d.level != schema.County || x.lex.places.parent(d) != city {
					continue
				}
				if n := x.count(a, stem); n > 0 {
					stems[d] = n
				}
			}
		}
		maps.Copy(score, stems)
	}
}

// count is how often the article prints s, but at the end of a name: 金山, of 陈金山.
func (x *Extractor) count(a *article, s string) int {
	n := 0
	for _, sent := range a.sents {
		for from := 0; ; n++ {
			i := strings.Index(sent.s[from:], s)
			if i < 0 {
				break
			}
			if from += i; x.lex.surnames[sent.at(sent.from(from)-1)].common() {
				n--
			}
			from += len(s)
		}
	}
	return n
}
