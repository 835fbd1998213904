package graph

import (
	"guanxi/extract"
	"guanxi/schema"
)

// scene is where the article plays, told by the company in it: among several leaders of the state, or where national bodies act and
// no local official does, it is the nation; else it is the article's own place, or the one that most of those with a post serve,
// or the town that it tells of.
// It says whom a name without a post means.
func (a *article) scene() string {
	if a.told {
		return a.plays
	}
	a.told = true
	seats := map[string]int{}
	leaders := 0
	for _, o := range a.rec.Officials {
		if a.leads(o, seats) {
			leaders++
		}
	}
	switch {
	case leaders >= 2 || len(seats) == 0 && a.nationalBodies() >= 2:
		a.plays = a.lex.nation()
	case a.rec.Place != "":
		a.plays = a.placePath()
	case len(seats) > 0:
		a.plays = mostly(seats)
	default:
		a.plays = a.town()
	}
	return a.plays
}

// mostly is the key that counts most; of equals the first.
func mostly(counts map[string]int) string {
	most := ""
	for _, s := range sortedKeys(counts) {
		if counts[s] > counts[most] {
			most = s
		}
	}
	return most
}

// town is the town whose bodies are named in the article.
func (a *article) town() string {
	towns := map[string]int{}
	for _, b := range a.listed {
		if t := a.lex.town(b.Name); t != "" {
			towns[t]++
		}
	}
	return mostly(towns)
}

// leads reports whether o is one of the leaders of the state, but not its head, whom articles everywhere name. It counts o's seats.
func (a *article) leads(o extract.Official, seats map[string]int) bool {
	leads := false
	for _, p := range o.Posts {
		post := a.post(p)
		if post.Place != "" && post.Kind != schema.Foreign {
			seats[post.Place]++
		}
		if n, ok := a.lex.rank(post); ok && post.Level == schema.National && n >= 8 && n < 10 {
			leads = true
		}
	}
	return leads
}

func (a *article) nationalBodies() int {
	n := 0
	for _, b := range a.listed {
		if a.body(b.Name).Level == schema.National {
			n++
		}
	}
	return n
}
