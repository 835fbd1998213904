package extract

import (
	"slices"
	"strings"

	"guanxi/extract/rules"
	"guanxi/schema"
)

// division is one administrative division: 焦作市, a prefecture of 河南省.
type division struct {
	within *division // where the place itself is in no lexicon: what it was given with
	name   string
	level  schema.Level
	parent string // full name; "" for a province
	short  []string
}

// gazetteer finds divisions by full or short name. Two counties may share a name (朝阳区), so an answer is a list.
type gazetteer struct {
	byName  map[string][]*division
	parts   map[string][]*division // of a division, by its full name
	papers  map[string]*division   // where papers are at home whose names do not say it
	towns   map[string]*division   // the counties of towns whose names no other county has
	country map[string]string      // countries, regions and foreign cities, with the name that the record uses
	nation  map[string]string      // the country of each of them, if it is of one
	letter  map[string]string      // 俄 → 俄罗斯; "" where several countries share it
}

func newGazetteer() *gazetteer {
	return &gazetteer{byName: map[string][]*division{}, parts: map[string][]*division{}, papers: map[string]*division{}, towns: make(map[string]*division, 1<<15), country: map[string]string{}, nation: map[string]string{}, letter: map[string]string{}}
}

func addPlace(l *lexicon, r rules.Row) error {
	d := &division{name: r.Cols[0], level: schema.Level(r.Cols[1]), parent: r.Col(2)}
	if s := r.Col(4); s != "" {
		d.short = strings.Split(s, ",")
	}
	l.places.parts[d.parent] = append(l.places.parts[d.parent], d)
	for _, n := range append([]string{d.name}, d.short...) {
		l.places.byName[n] = append(l.places.byName[n], d)
		w := l.entry(n, clsPlace, r)
		w.own().place = append(w.place, d)
	}
	return nil
}

func addPaper(l *lexicon, r rules.Row) error {
	homes := l.places.byName[r.Cols[1]]
	if len(homes) == 0 {
		return r.Errorf("no place %s", r.Cols[1])
	}
	l.places.papers[r.Cols[0]] = homes[0]
	return nil
}

// addCountry adds a country by its short or full name, a foreign city or region, or an international body.
func addCountry(l *lexicon, r rules.Row) error {
	name, kind := r.Cols[0], r.Cols[1]
	switch kind {
	case "body":
		l.entry(name, clsBody, r).own().body = bodyWord{kind: schema.Foreign, class: "top"}
		return nil
	case "home": // no foreign country
	case "full":
		l.places.country[name] = r.Col(2)
	default:
		l.places.country[name] = name
	}
	switch kind {
	case "city", "full", "region": // 越共
		l.places.nation[name] = r.Col(2)
	case "country":
		l.places.nation[name] = name
	}
	if c := r.Col(3); len(c) == hanLen { // not 印尼, a name of its own
		if _, shared := l.places.letter[c]; shared {
			name = ""
		}
		l.places.letter[c] = name
	}
	l.entry(r.Cols[0], clsPlace, r)
	return oneOf(r, 1, "country", "home", "full", "city", "region")
}

func (g *gazetteer) parent(d *division) *division {
	if d.within != nil {
		return d.within
	}
	for _, p := range g.byName[d.parent] {
		if p.name == d.parent && p.level != d.level {
			return p
		}
	}
	return nil
}

// ambiguous reports whether another division has the name of d. A district of a municipality (普陀区) is known without it.
func (g *gazetteer) ambiguous(d *division) bool {
	if p := g.parent(d); d.level == schema.County && p != nil && p.level == schema.Province {
		return false
	}
	return slices.ContainsFunc(g.byName[d.name], func(e *division) bool { return e != d && e.name == d.name })
}

// apart reports whether the place called inner is known, and in no place called outer: then outer alone tells where a body is.
func (g *gazetteer) apart(outer, inner string) bool {
	for _, o := range g.byName[outer] {
		for _, d := range g.byName[inner] {
			for up := d; up != nil; up = g.parent(up) {
				if up == o {
					return false
				}
			}
		}
	}
	abroad := g.country[outer] != "" && len(g.byName[outer]) == 0
	return (len(g.byName[outer]) > 0 || abroad) && len(g.byName[inner]) > 0
}
