package graph

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"guanxi/schema"
)

// How far evidence must carry: sure joins, unsure proposes.
const (
	sure   = 0.6
	unsure = 0.3
)

// pair are two people in question of one name, both with posts, and some of those who stand beside both.
type pair struct {
	lex  *Lexicon
	name string
	a, b *cluster
	with []string
}

// weigh adds up what speaks for and against the two being one person. Every reason is printed with its weight.
func (p *pair) weigh() doubt {
	var d doubt
	for _, e := range []func(*pair) (float64, string){sameBody, likeBody, sameOffice, company, peers, career, twoPlaces, twoOffices, rankGap, uniform, printed} {
		if w, why := e(p); w != 0 {
			d.score += w
			d.reasons = append(d.reasons, fmt.Sprintf("%+.2g %s", w, why))
		}
	}
	if d.score > 0 && (!common(p.name) || p.a.all(schema.Foreign) && p.b.all(schema.Foreign)) {
		d.score += 0.15
		d.reasons = append(d.reasons, "+0.15 not a common name")
	}
	d.score = min(1, d.score)
	return d
}

// common: names of two characters are many people's.
func common(name string) bool { return len([]rune(name)) < 3 }

// commonest: names that thousands bear in every province.
func (l *Lexicon) commonest(name string) bool {
	r := []rune(name)
	return len(r) == 2 && l.commonly[[2]string{"surname", string(r[:1])}] && l.commonly[[2]string{"given", string(r[1:])}]
}

// sameBody: both serve one body, or the one a part of it.
func sameBody(in *pair) (float64, string) {
	for _, p := range in.a.posts() {
		for _, q := range in.b.posts() {
			if p.Agency == q.Agency && !strings.ContainsRune(p.Agency, '@') {
				return 0.45, "both of " + p.Agency
			}
			if whole := in.lex.whole(p, q); whole != "" && !common(in.name) {
				return 0.45, "both of " + whole + " or its part"
			}
		}
	}
	return 0, ""
}

// whole is the body of one post where the other's is a part of it, "" where it is not, or is an organ of a place with parts of all kinds.
func (l *Lexicon) whole(p, q Post) string {
	a, b := p.Agency, q.Agency
	if len(a) > len(b) {
		a, b = b, a
	}
	if p.Place != "" || q.Place != "" || len([]rune(a)) < 3 || a == b || !strings.HasPrefix(b, a) || slices.Contains(l.seats["top"], a) || l.places.find(a, nil) != nil {
		return ""
	}
	return a
}

// likeBody: both have one title, in bodies of which one bears the other's name in short: 某三江集团 and 某省三江能源集团有限公司.
func likeBody(in *pair) (float64, string) {
	for _, p := range in.a.posts() {
		for _, q := range in.b.posts() {
			why := "both " + p.Title + " of " + p.Agency + " or " + q.Agency
			switch {
			case p.Title != q.Title || p.Agency == q.Agency:
			case in.lex.unclear(p, q) || in.lex.unclear(q, p):
				return 0.6, why
			case shortFor(p.Agency, q.Agency):
				return 0.45, why
			}
		}
	}
	return 0, ""
}

// unclear: p's body is q's, but for its place, whose name several places bear.
func (l *Lexicon) unclear(p, q Post) bool {
	return p.Place != "" && l.paths[p.Place] == nil && strings.HasSuffix(q.Place, p.Place) && strings.HasSuffix(q.Agency, p.Agency)
}

// shortFor reports whether the shorter of two names of bodies is left if characters are struck from the other; both begin alike, or
// the shorter lacks the place.
func shortFor(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	short, long := []rune(a), []rune(b)
	if len(short) < 3 || strings.ContainsRune(a+b, '@') || short[0] != long[0] && !strings.HasSuffix(b, a) {
		return false
	}
	for _, c := range long {
		if len(short) > 0 && c == short[0] {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// sameOffice: both hold one title in bodies that differ but in their places, such as 书记 of a 县委. One place holding the other, this
// is how careers go, or one is told for the other. Else one article's place was misread: certain in high offices, or where the same
// people stand beside both.
func sameOffice(in *pair) (float64, string) {
	for _, p := range in.a.posts() {
		for _, q := range in.b.posts() {
			office := in.lex.office(p)
			if office == "" || p.Place == q.Place || office != in.lex.office(q) {
				continue
			}
			why := "both " + office + " of a place, one of them misread"
			n, _ := in.lex.rank(p)
			m, _ := in.lex.rank(q)
			switch {
			case once(in.a, in.b) && (len(in.with) >= keeps || slices.ContainsFunc(in.with, rarer) || !common(in.name) && min(n, m) >= 6):
				return 0.6, why
			case !common(in.name) && (strings.HasPrefix(p.Place, q.Place) || strings.HasPrefix(q.Place, p.Place)):
				return 0.45, "both " + office + ", in " + p.Place + " and " + q.Place
			}
		}
	}
	return 0, ""
}

func rarer(name string) bool { return !common(name) }

// once: no more than one text shows the one or the other.
func once(a, b *cluster) bool { return a.texts() < 2 || b.texts() < 2 }

// office is a post without its place, "" where it tells none.
func (l *Lexicon) office(p Post) string {
	for _, place := range []string{l.called(p.Place), p.Place} {
		if rest, ok := strings.CutPrefix(p.Agency, place); ok && place != "" && rest != "" {
			return rest + p.Title
		}
	}
	return ""
}

// company: some people stand beside both.
func company(p *pair) (float64, string) {
	if len(p.with) < keeps {
		return 0, ""
	}
	return 0.6, "both in the company of " + strings.Join(p.with[:min(len(p.with), 3)], ", ")
}

// peers: both are among the officials of one county, the leading ones of one prefecture or province, or the heads of the state. The
// fewer there are of such officials, the less likely two of them bear one name.
func peers(p *pair) (float64, string) {
	low := p.low()
	place, d := p.meeting()
	in := "both in " + place
	switch {
	case place == "" && p.a.all(schema.Foreign) && p.b.all(schema.Foreign) && len(p.a.seats()) > 0 && len(p.b.seats()) > 0:
		return 0, "" // of two countries
	case low >= 8:
		return 0.6, fmt.Sprintf("both of rank %d or more", low)
	case low == 7 && place != "", low >= 5 && d != nil && d.Level == schema.Prefecture, low >= 3 && d != nil && d.Level == schema.County:
		return 0.6, in + ", both at the head"
	case low == 7:
		return 0.45, "both at the head of a province or near it"
	case place == "":
		return 0, ""
	case d == nil || d.Level == schema.County:
		return 0.5, in
	case d.Level == schema.Prefecture && low >= 3:
		return 0.45, in + ", both leading"
	case d.Level == schema.Prefecture:
		return 0.3, in
	case low >= 6:
		return 0.45, in + ", both at the head of a prefecture or near it"
	case low >= 5:
		return 0.4, in + ", both leading"
	}
	return 0.1, in
}

// low is the lower of two ranks, 0 where one is not known.
func (p *pair) low() int {
	x, ok := p.lex.top(p.a)
	y, ok2 := p.lex.top(p.b)
	if !ok || !ok2 {
		return 0
	}
	return min(x, y)
}

// meeting is the smallest place that holds a seat of each.
func (p *pair) meeting() (string, *division) {
	l := p.lex
	best, at := "", (*division)(nil)
	for _, s := range p.a.seats() {
		for _, t := range p.b.seats() {
			if s == t && l.paths[s] == nil && s != l.nation() {
				return s, nil
			}
			d := l.paths[s]
			for d != nil && (l.paths[t] == nil || !l.paths[t].within(d)) {
				d = d.up
			}
			if d != nil && (at == nil || d.within(at)) {
				best, at = d.Name, d
			}
		}
	}
	return best, at
}

// career: one post after the other, within a few years, a step up or none.
func career(p *pair) (float64, string) {
	a, b := p.a, p.b
	if a.first > b.first {
		a, b = b, a
	}
	if a.last == "" || b.first == "" || a.last > b.first {
		return 0, ""
	}
	from, ok := p.lex.top(a)
	to, ok2 := p.lex.top(b)
	switch {
	case !ok || !ok2 || years(a.last, b.first) >= 5 || to < from || to > from+2:
		return 0, ""
	case p.lex.commonest(p.name):
		return 0.1, "the one after the other, as a career goes, but one of the commonest names"
	}
	return 0.15, "the one after the other, as a career goes"
}

// twoPlaces: at one time in bodies far apart. Who holds one office in both is in one of them by mistake: see sameOffice.
func twoPlaces(p *pair) (float64, string) {
	s, t := p.a.seats(), p.b.seats()
	if len(s) == 0 || len(t) == 0 || !overlapping(p.a, p.b) || p.low() >= 8 {
		return 0, ""
	}
	if w, _ := sameOffice(p); w >= sure {
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

// twoOffices: at one time at the head of two bodies of one place, below its seat.
func twoOffices(in *pair) (float64, string) {
	if !overlapping(in.a, in.b) {
		return 0, ""
	}
	for _, p := range in.a.posts() {
		for _, q := range in.b.posts() {
			if p.Place != "" && p.Place == q.Place && p.Agency != q.Agency && in.lex.heads(p) && in.lex.heads(q) {
				return -0.4, "at one time head of " + p.Agency + " and of " + q.Agency
			}
		}
	}
	return 0, ""
}

// rankGap: ranks too far apart, unless they are so because the place of one office was misread.
func rankGap(p *pair) (float64, string) {
	x, ok := p.lex.top(p.a)
	y, ok2 := p.lex.top(p.b)
	if w, _ := sameOffice(p); w > 0 && once(p.a, p.b) {
		return 0, ""
	}
	if gap := max(x-y, y-x); ok && ok2 && gap > 2 {
		return -0.5, fmt.Sprintf("ranks %d and %d", x, y)
	}
	return 0, ""
}

// uniform: the one a soldier, the other none.
func uniform(p *pair) (float64, string) {
	if p.a.soldier() != p.b.soldier() {
		return -0.3, "only one is a soldier"
	}
	return 0, ""
}

// printed: gender or ethnicity, where both are printed.
func printed(p *pair) (float64, string) {
	for _, f := range p.a.faces {
		for _, g := range p.b.faces {
			if f.Gender != "" && g.Gender != "" && f.Gender != g.Gender || f.Ethnic != "" && g.Ethnic != "" && f.Ethnic != g.Ethnic {
				return -2, "printed as " + f.Gender + f.Ethnic + " and as " + g.Gender + g.Ethnic
			}
		}
	}
	return 0, ""
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
