package graph

import (
	"slices"
	"strings"

	"guanxi/schema"
)

// cluster is one person in the making: faces taken for one.
type cluster struct {
	faces       []*shown
	first, last string // days, "" where none is known
	reasons     []string
	reviewed    bool
	ambiguous   bool
	id          string
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

// chief is the highest of some posts; of equals the first.
func (l *Lexicon) chief(posts []Post) Post {
	best, high := posts[0], -1
	for _, p := range posts {
		if n, ok := l.rank(p); ok && n > high {
			best, high = p, n
		}
	}
	return best
}

// serves reports whether a face that shows no place of its own may be that person: one of the scene's bodies, or of the state's heads.
func (l *Lexicon) serves(c *cluster, f *shown) bool {
	if f.Place == l.nation() {
		n, ok := l.top(c)
		return ok && n >= 8
	}
	return slices.Contains(c.seats(), f.Place)
}

// reaches reports whether the person may serve a place: serves it, one in it, one that holds it, one that the lexicon lacks, or nobody knows where.
func (l *Lexicon) reaches(c *cluster, place string) bool {
	seats := c.seats()
	return len(seats) == 0 || place == l.nation() || slices.ContainsFunc(seats, func(s string) bool {
		return l.paths[s] == nil || strings.HasPrefix(s, place) || strings.HasPrefix(place, s)
	})
}

// soldier: all posts are military. Secretaries hold one in the garrison of their place beside their own.
func (c *cluster) soldier() bool { return c.all(schema.Military) }

func (c *cluster) all(k schema.Kind) bool {
	posts := c.posts()
	return len(posts) > 0 && !slices.ContainsFunc(posts, func(p Post) bool { return p.Kind != k })
}

// told are the faces that are not shown by copies alone, or all if there are no others: a copy is mostly cut, and a post misread in it.
func (c *cluster) told() []*shown {
	out := slices.DeleteFunc(slices.Clone(c.faces), (*shown).copied)
	if len(out) == 0 {
		return c.faces
	}
	return out
}

func (c *cluster) posts() []Post {
	var out []Post
	for _, f := range c.told() {
		out = append(out, f.Posts...)
	}
	return out
}

func (c *cluster) seats() []string {
	var out []string
	for _, f := range c.told() {
		for _, s := range f.seats() {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// articles is how many articles show the person.
func (c *cluster) articles() int {
	n := 0
	for _, f := range c.faces {
		n += f.articles
	}
	return n
}

// copied: only copies show the person, who is none then: an article that tells what another tells knows nobody whom that does not know.
func (c *cluster) copied() bool {
	return !c.reviewed && !slices.ContainsFunc(c.faces, func(f *shown) bool { return !f.copied() })
}

// texts is how many articles show the person, without those that copy others.
func (c *cluster) texts() int {
	n := 0
	for _, f := range c.faces {
		n += f.articles - f.copies
	}
	return n
}
