package graph

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/extract"
	"guanxi/schema"
)

// body is an agency as the graph knows it.
type body struct {
	ID    string
	Name  string
	Kind  schema.Kind
	Level schema.Level
	Place string // path of a division (河南省焦作市), or the name of a place that the lexicon lacks; "" for none
	in    *division
	rest  string // of the name, behind the division
}

// body names the agency a of an article of near. tie tells bodies without a place apart: 市委 of one text is not 市委 of another.
func (l *Lexicon) body(a extract.Agency, near *division, tie string) body {
	if slices.Contains(l.unplaced, a.Place) || slices.Contains(l.seats["land"], a.Place) {
		a.Place = "" // a level word is no place
	}
	name := l.placed(l.shorten(l.state(a.Name, &a.Place)), a, near)
	b := body{ID: name, Name: name, Kind: a.Kind, Level: a.Level, Place: a.Place}
	if b.Kind == "" && l.foreign[a.Place] {
		b.Kind = schema.Foreign
	}
	if l.isNational(name) {
		a.Level, b.Level = schema.National, schema.National
	}
	home := l.places.find(a.Place, near)
	if home != nil {
		near, b.Place = home, home.path()
	}
	d, rest := l.places.cut(name, near)
	switch {
	case d != nil && (strings.HasSuffix(strings.TrimSuffix(name, rest), d.Name) || l.isSeat(rest)):
		b.in, b.rest, b.Place, b.Level = d, rest, d.path(), cmp.Or(a.Level, d.Level)
		b.ID = l.places.called(d) + rest
		b.Name = b.ID
	case d == nil && home == nil && a.Level != schema.National && l.placeless(name):
		b.ID, b.Place = b.ID+"@"+tie, ""
	case d == nil && a.Place != "":
		b.rest = strings.TrimPrefix(name, a.Place)
	}
	return b
}

// placeless reports whether the name of a body is that of one in every place: 市委, 人大常委会, 大会主席团.
func (l *Lexicon) placeless(name string) bool {
	return slices.ContainsFunc(l.unplaced, prefixes(name)) || slices.Contains(l.seats["bare"], name) || slices.Contains(l.seats["session"], name)
}

// uncounted is the name of a presidium without the numbers of the term and the meeting of its assembly, which is one body for all of them:
// 全国人大主席团 for 第十四届全国人大一次会议主席团.
func (l *Lexicon) uncounted(name string) string {
	if !strings.HasSuffix(name, l.seats["session"][0]) {
		return name
	}
	for _, unit := range l.seats["count"] {
		before, after, _ := strings.Cut(name, unit)
		if head := strings.TrimRightFunc(before, l.isNumeral); head != before {
			name = strings.TrimSuffix(head, l.seats["ordinal"][0]) + after
		}
	}
	return name
}

// state gives a foreign country its common name, in a body's name and as its place. Its government is the country.
func (l *Lexicon) state(name string, place *string) string {
	if full := longestPrefix(name+" ", l.fullNames); l.foreign[l.states[full]] {
		name = l.states[full] + strings.TrimPrefix(name, full)
	}
	if common := l.states[*place]; l.foreign[common] {
		*place = common
	}
	if l.foreign[*place] && name == *place+l.seats["home"][0] {
		return *place
	}
	return name
}

// placed puts the article's own place before a body that begins with a word for its level: 市政协 of 上海市 is 上海市政协.
func (l *Lexicon) placed(name string, a extract.Agency, near *division) string {
	level := longestPrefix(name, l.unplaced)
	if level == "" || a.Level == schema.National {
		return name
	}
	if d, _ := l.places.cut(name, near); d != nil {
		return name
	}
	for ; near != nil; near = near.up {
		if strings.HasSuffix(near.Name, level) {
			return near.Name + strings.TrimPrefix(name, level)
		}
	}
	return name
}

// town is the town at the front of a body's name, "" where none is.
func (l *Lexicon) town(agency string) string {
	_, rest := l.places.cut(agency, nil)
	for i := range rest {
		for _, w := range l.seats["town"] {
			if utf8.RuneCountInString(rest[:i]) > 1 && strings.HasPrefix(rest[i:], w) {
				return rest[:i] + w
			}
		}
	}
	return ""
}

func (l *Lexicon) shorten(name string) string {
	for _, s := range l.short {
		name = strings.ReplaceAll(name, s[0], s[1])
	}
	return name
}

// isNational reports whether a name is one of a national body: 中央组织部, 民盟中央.
func (l *Lexicon) isNational(name string) bool {
	return slices.ContainsFunc(l.seats["top"], prefixes(name)) || slices.ContainsFunc(l.seats["nation"], func(w string) bool {
		return strings.HasPrefix(name, w) || strings.HasSuffix(name, w)
	})
}

// isSeat reports whether rest, behind a place, is an organ of the place itself (委, 政府).
func (l *Lexicon) isSeat(rest string) bool {
	return slices.Contains(l.seats["seat"], rest) || slices.Contains(l.seats["chain"], rest)
}

// over is the body that b is under, as its name says; false if it is under none.
func (l *Lexicon) over(b body) (body, bool) {
	up := func(in *division, place, rest string, kind schema.Kind, level schema.Level) (body, bool) {
		o := body{Kind: kind, Level: level, Place: b.Place, in: in, rest: rest, Name: place + rest, ID: place + rest}
		if in != nil {
			o.Place = in.path()
		}
		return o, o.ID != b.ID
	}
	if i := strings.IndexByte(b.ID, '@'); i >= 0 {
		return body{}, false
	}
	place := strings.TrimSuffix(b.ID, b.rest)
	if b.rest != "" && b.rest != b.ID {
		switch {
		case slices.Contains(l.seats["chain"], b.rest):
			if b.in == nil || b.in.up == nil {
				return body{}, false
			}
			return up(b.in.up, l.places.called(b.in.up), b.rest, b.Kind, b.in.up.Level)
		case l.isSeat(b.rest):
			return body{}, false
		}
		if seat := longestPrefix(b.rest, l.seats["seat"], l.seats["chain"]); seat != "" {
			return up(b.in, place, seat, b.Kind, b.Level)
		}
	}
	if top := longestPrefix(b.ID, l.seats["top"]); top != "" {
		return up(nil, "", top, b.Kind, schema.National)
	}
	if i := slices.IndexFunc(l.seats["inner"], suffixes(b.ID)); i >= 0 {
		inner := l.seats["inner"][i]
		return up(b.in, place, strings.TrimSuffix(strings.TrimPrefix(b.ID, place), inner), b.Kind, b.Level)
	}
	if b.rest != "" && b.Kind == schema.Government && slices.ContainsFunc(l.seats["unit"], suffixes(b.rest)) {
		return up(b.in, place, l.seats["home"][0], b.Kind, b.Level)
	}
	return body{}, false
}

// longestPrefix is the longest word that s begins with and is more than.
func longestPrefix(s string, lists ...[]string) string {
	best := ""
	for _, list := range lists {
		for _, w := range list {
			if len(w) > len(best) && len(w) < len(s) && strings.HasPrefix(s, w) {
				best = w
			}
		}
	}
	return best
}

func prefixes(s string) func(string) bool {
	return func(w string) bool { return strings.HasPrefix(s, w) }
}

func suffixes(s string) func(string) bool {
	return func(w string) bool { return len(w) < len(s) && strings.HasSuffix(s, w) }
}
