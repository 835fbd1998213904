package graph

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/extract/rules"
	"guanxi/schema"
)

// division is one administrative division: 焦作市, a prefecture of 河南省.
type division struct {
	Name  string
	Level schema.Level
	Code  string
	up    *division
	upper string // name of the division above, until link
}

// path is the division's names from the province down: 河南省焦作市.
func (d *division) path() string {
	if d.up == nil {
		return d.Name
	}
	return d.up.path() + d.Name
}

// within reports whether d is e or lies in it.
func (d *division) within(e *division) bool {
	for ; d != nil; d = d.up {
		if d == e {
			return true
		}
	}
	return false
}

// places finds divisions by full or short name. Counties may share one (鼓楼区).
type places map[string][]*division

func (g places) add(r rules.Row) error {
	d := &division{Name: r.Cols[0], Level: schema.Level(r.Cols[1]), upper: r.Col(2), Code: r.Col(3)}
	g[d.Name] = append(g[d.Name], d)
	for short := range strings.SplitSeq(r.Col(4), ",") {
		if short != "" {
			g[short] = append(g[short], d)
		}
	}
	return nil
}

// link finds the division above each: of several of that name the highest.
func (g places) link() {
	order := []schema.Level{schema.Province, schema.Prefecture, schema.County}
	for _, list := range g {
		for _, d := range list {
			for _, up := range g[d.upper] {
				if up.Name == d.upper && slices.Index(order, up.Level) < slices.Index(order, d.Level) {
					d.up = up
				}
			}
		}
	}
}

// find is the division of that name; of several, the one around near, else none.
func (g places) find(name string, near *division) *division {
	list := g[name]
	if len(list) == 1 {
		return list[0]
	}
	for n := near; n != nil; n = n.up {
		var in []*division
		for _, d := range list {
			if d.within(n) {
				in = append(in, d)
			}
		}
		if len(in) == 1 {
			return in[0]
		}
	}
	return nil
}

// amid is the division of that name; of several the only one whose province most of the other names lie in, else none.
func (g places) amid(name string, others []string) *division {
	if d := g.find(name, nil); d != nil {
		return d
	}
	best, most, tie := (*division)(nil), 0, false
	for _, d := range g[name] {
		n := 0
		for _, o := range others {
			if e := g.find(o, nil); e != nil && e.within(d.top()) {
				n++
			}
		}
		if n == most {
			tie = true
		} else if n > most {
			best, most, tie = d, n, false
		}
	}
	if tie {
		return nil
	}
	return best
}

// top is the province that d lies in.
func (d *division) top() *division {
	for d.up != nil {
		d = d.up
	}
	return d
}

// called is the shortest name that tells d from all others: 马村区, 南京市鼓楼区.
func (g places) called(d *division) string {
	if len(g[d.Name]) == 1 || d.up == nil {
		return d.Name
	}
	return g.called(d.up) + d.Name
}

// called is the name by which bodies of a place are known.
func (l *Lexicon) called(place string) string {
	if d := l.paths[place]; d != nil {
		return l.places.called(d)
	}
	return place
}

// cut parts a body's name into the division at its front and the rest; nil where it begins with none.
// 南京市鼓楼区政府 begins with two: the last counts.
func (g places) cut(name string, near *division) (d *division, rest string) {
	rest = name
	for {
		n := 0
		var next *division
		for i, r := range rest {
			end := i + utf8.RuneLen(r)
			if f := g.find(rest[:end], near); f != nil && (d == nil || f.within(d)) {
				next, n = f, end
			}
			if utf8.RuneCountInString(rest[:end]) > 14 {
				break
			}
		}
		if next == nil || next == d {
			return d, rest
		}
		d, near, rest = next, next, rest[n:]
	}
}
