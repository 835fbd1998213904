package graph

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// How far evidence must carry: sure joins, unsure proposes.
const (
	sure   = 0.6
	unsure = 0.3
)

// weigh adds up what speaks for and against a and b being one person. Both hold posts. Every reason is printed with its sign.
func (l *Lexicon) weigh(a, b *cluster) doubt {
	var d doubt
	for _, e := range []func(*Lexicon, *cluster, *cluster) (float64, string){sameBody, samePlace, career, twoPlaces, rankGap, printed} {
		if w, why := e(l, a, b); w != 0 {
			d.score += w
			d.reasons = append(d.reasons, fmt.Sprintf("%+.2g %s", w, why))
		}
	}
	d.score = min(1, d.score)
	return d
}

// sameBody: both serve one body, and it is not so large that a name may well be in it twice.
func sameBody(_ *Lexicon, a, b *cluster) (float64, string) {
	for _, p := range a.posts() {
		for _, q := range b.posts() {
			if p.Agency == q.Agency && !strings.HasPrefix(p.Agency, "@") {
				return 0.6, "both of " + p.Agency
			}
		}
	}
	return 0, ""
}

// samePlace: bodies of one place; the smaller the place, the more it says.
func samePlace(l *Lexicon, a, b *cluster) (float64, string) {
	for _, s := range a.seats() {
		for _, t := range b.seats() {
			if s == t {
				return 0.5, "both in " + s
			}
		}
	}
	return 0, ""
}

// career: one post after the other, within a few years, a step up or none.
func career(l *Lexicon, a, b *cluster) (float64, string) {
	if a.first > b.first {
		a, b = b, a
	}
	if a.last == "" || b.first == "" || a.last > b.first {
		return 0, ""
	}
	from, ok := l.top(a)
	to, ok2 := l.top(b)
	gap := years(a.last, b.first)
	if ok && ok2 && gap < 5 && to >= from && to <= from+2 {
		return 0.1, "the one after the other, as a career goes"
	}
	return 0, ""
}

// twoPlaces: at one time in bodies far apart.
func twoPlaces(l *Lexicon, a, b *cluster) (float64, string) {
	s, t := a.seats(), b.seats()
	if len(s) == 0 || len(t) == 0 || !overlapping(a, b) {
		return 0, ""
	}
	for _, p := range s {
		for _, q := range t {
			if strings.HasPrefix(p, q) || strings.HasPrefix(q, p) {
				return 0, ""
			}
		}
	}
	return -0.6, fmt.Sprintf("at one time in %s and %s", s[0], t[0])
}

// rankGap: ranks too far apart.
func rankGap(l *Lexicon, a, b *cluster) (float64, string) {
	x, ok := l.top(a)
	y, ok2 := l.top(b)
	if gap := max(x-y, y-x); ok && ok2 && gap > 2 {
		return -0.5, fmt.Sprintf("ranks %d and %d", x, y)
	}
	return 0, ""
}

// printed: gender or ethnicity, where both are printed.
func printed(_ *Lexicon, a, b *cluster) (float64, string) {
	for _, f := range a.faces {
		for _, g := range b.faces {
			if f.Gender != "" && g.Gender != "" && f.Gender != g.Gender || f.Ethnic != "" && g.Ethnic != "" && f.Ethnic != g.Ethnic {
				return -2, "printed as " + f.Gender + f.Ethnic + " and as " + g.Gender + g.Ethnic
			}
		}
	}
	return 0, ""
}

func (c *cluster) posts() []Post {
	var out []Post
	for _, f := range c.faces {
		out = append(out, f.Posts...)
	}
	return out
}

func (c *cluster) seats() []string {
	var out []string
	for _, f := range c.faces {
		for _, s := range f.seats() {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// top is the highest rank of a person's posts.
func (l *Lexicon) top(c *cluster) (int, bool) {
	best, ok := 0, false
	for _, p := range c.posts() {
		if n, known := l.rank(p); known && (!ok || n > best) {
			best, ok = n, true
		}
	}
	return best, ok
}

// serves reports whether a face without a post, of an article of some place, may be that person: one of the place's own bodies.
func (l *Lexicon) serves(c *cluster, f *shown) bool {
	return slices.Contains(c.seats(), f.Place)
}

func overlapping(a, b *cluster) bool {
	return a.first != "" && b.first != "" && a.first <= b.last && b.first <= a.last
}

// years lie between two days; 0 where one is no day.
func years(from, to string) float64 {
	a, err := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, to)
	if err != nil || err2 != nil {
		return 0
	}
	return b.Sub(a).Hours() / 24 / 365
}
