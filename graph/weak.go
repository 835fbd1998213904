package graph

import (
	"fmt"
	"slices"
	"strings"

	"guanxi/schema"
)

// weak are the faces that do not tell by themselves where the person serves, and were not joined to one that does.
func (r *resolver) weak() []int {
	var out []int
	for i := range r.faces {
		if !r.idle(i) && r.isWeak(i) {
			out = append(out, i)
		}
	}
	return out
}

func (r *resolver) isWeak(i int) bool {
	return !slices.ContainsFunc(r.sets.members(i), func(j int) bool { return r.faces[j].firm() })
}

// hint is something that may give a weak face to a person. fits: it speaks for c. sure: it is enough if it speaks for nobody else.
type hint func(r *resolver, f *shown, c *cluster, with []string) (fits, sure bool, why string)

// byHints gives a weak face to the person who keeps its company, or else to the only one for whom a hint speaks. Where several come
// into question, or the hint is not enough, each is possible. Who was found may be the company of others, so it goes on until nobody is.
func (r *resolver) byHints() {
	known := len(r.doubts)
	for found := true; found; {
		found = false
		r.doubts = r.doubts[:known]
		sets := r.settled()
		for _, i := range r.weak() {
			if r.byHintsOn(i, sets); !r.isWeak(i) {
				found, sets = true, r.settled()
			}
		}
	}
}

// settled are the people of whom it is known where they serve, and not from copies alone.
func (r *resolver) settled() [][]int {
	return slices.DeleteFunc(r.sets.all(), func(set []int) bool { return r.isWeak(set[0]) || r.cluster(set).copied() })
}

func (r *resolver) byHintsOn(i int, sets [][]int) {
	if n, with := r.company(i, sets); n >= 0 {
		r.join(sets[n][0], i, "+ in the company of "+strings.Join(with, ", "))
		return
	}
	for _, h := range []hint{samePost, ofScene, leader, oneCompanion} {
		if r.byHint(h, i, sets) {
			return
		}
	}
}

// byHint reports whether h speaks for anybody.
func (r *resolver) byHint(h hint, i int, sets [][]int) bool {
	var here []doubt
	enough := false
	for _, set := range sets {
		if r.barred(i, set[0]) {
			continue
		}
		fits, sure, why := h(r, r.faces[i], r.cluster(set), r.shared([]int{i}, set))
		if fits {
			here = append(here, doubt{set[0], i, 0.5, []string{"+ " + why, "- not certain to be the only one of that name there"}})
			enough = sure
		}
	}
	if len(here) == 1 && enough {
		r.join(here[0].a, i, here[0].reasons[0])
	} else {
		r.doubts = append(r.doubts, here...)
	}
	return len(here) > 0
}

// samePost: a post is printed without its place (市委书记) or whose it is (法律委员会主任委员), and the person holds it in one. Posts of high
// rank are few, so that a common name will do; else someone must stand beside both.
func samePost(r *resolver, f *shown, c *cluster, with []string) (fits, sure bool, why string) {
	for _, p := range f.Posts {
		for _, q := range c.posts() {
			short := unplacedForm(p.Agency, q.Agency) || p.Agency != q.Agency && shortFor(p.Agency, q.Agency)
			if p.Title == q.Title && short && (f.Place == "" || r.lex.reaches(c, f.Place)) {
				return true, !common(r.name) || r.lex.rare(q, f.Place) || len(with) > 0, "both " + q.ID()
			}
		}
	}
	return false, false, ""
}

// rare: so few hold such a post that those of one name are one: posts of high rank, and the heads of counties in what is known to be
// their province, and those of other countries.
func (l *Lexicon) rare(p Post, scene string) bool {
	n, _ := l.rank(p)
	return n >= 7 || n >= 4 && l.paths[scene] != nil || p.Kind == schema.Foreign
}

// unplacedForm: short is the name of body long without its place.
func unplacedForm(short, long string) bool {
	name, _, unplaced := strings.Cut(short, "@")
	return unplaced && strings.HasSuffix(long, name) && !strings.Contains(long, "@")
}

// ofScene: the person serves where the article plays. A whole province has several of a common name, but few among its heads.
func ofScene(r *resolver, f *shown, c *cluster, _ []string) (fits, sure bool, why string) {
	n, _ := r.lex.top(c)
	d := r.lex.paths[f.Place]
	wide := d != nil && d.up == nil && n < 7
	return f.Place != "" && r.lex.serves(c, f), !common(r.name) || len(f.Posts) == 0 && !wide, fmt.Sprintf("the only %s of %s", r.name, f.Place)
}

// leader: the leaders of the state are named without their posts everywhere, and those of provinces become ministers.
func leader(r *resolver, f *shown, c *cluster, _ []string) (fits, sure bool, why string) {
	n, _ := r.lex.top(c)
	d := r.lex.paths[f.Place]
	ofProvince := n == 7 && f.Leads && d != nil && d.Level == schema.Province && len(c.seats()) == 0
	return (n >= 8 || ofProvince) && len(f.Posts) == 0 && !common(r.name), true, fmt.Sprintf("the only %s, of rank %d", r.name, n)
}

// oneCompanion: someone stands beside both.
func oneCompanion(r *resolver, _ *shown, _ *cluster, with []string) (fits, sure bool, why string) {
	return len(with) > 0, !common(r.name), "in the company of " + strings.Join(with, ", ")
}

// amongWeak joins weak faces that nobody with a post claims: of one text, of one company, of one place, or with one post.
func (r *resolver) amongWeak() {
	weak := r.weak()
	towns := make([][]string, len(weak))
	beside := map[string][]int{} // name → those of weak beside whom it stands
	for n, i := range weak {
		towns[n] = r.lex.towns(r.faces[i])
		shared := map[int][]string{}
		for _, name := range sortedKeys(r.faces[i].beside) {
			for _, m := range beside[name] {
				shared[m] = append(shared[m], name)
			}
			beside[name] = append(beside[name], n)
		}
		for m, j := range weak[:n] {
			f, g, with := r.faces[i], r.faces[j], shared[m]
			switch {
			case f.Text != "" && f.Text == g.Text:
				r.join(j, i, "+ in one text")
			case len(with) > keeps || len(with) > 0 && !common(r.name):
				r.join(j, i, "+ in the company of "+strings.Join(with[:min(len(with), keeps+1)], ", "))
			case oneTown(f, g, towns[n], towns[m]) != "":
				r.join(j, i, "+ both of "+oneTown(f, g, towns[n], towns[m]))
			case common(r.name):
			case r.lex.nested(f.Place, g.Place):
				r.join(j, i, "+ both of "+min(f.Place, g.Place))
			default:
				if p := samePosts(f, g); p != "" {
					r.join(j, i, "+ both "+p)
				}
			}
		}
	}
}

// nested: two places are one, or one lies in the other, which is no whole province.
func (l *Lexicon) nested(s, t string) bool {
	if len(s) > len(t) {
		s, t = t, s
	}
	wide := l.paths[s] != nil && l.paths[s].up == nil
	return s != "" && s != l.nation() && (s == t || !wide && strings.HasPrefix(t, s))
}

// oneTown is the town that both serve, of those that posts or articles give to each.
func oneTown(f, g *shown, fs, gs []string) string {
	for _, a := range fs {
		if slices.Contains(gs, a) && (a == f.Place || a == g.Place || !f.farFrom(g)) {
			return a
		}
	}
	return ""
}

func (l *Lexicon) towns(f *shown) []string {
	var out []string
	for _, name := range append(f.agencies(), f.Place) {
		if t := l.town(name); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// samePosts is the post that both hold: in a firm under its long and short name, or one printed without its place (镇党委书记) in
// articles that do not play in two places.
func samePosts(f, g *shown) string {
	for _, p := range f.Posts {
		for _, q := range g.Posts {
			a, _, _ := strings.Cut(p.Agency, "@")
			b, _, _ := strings.Cut(q.Agency, "@")
			unplaced := a == b && a != "" && (f.Place == g.Place || f.Place == "" || g.Place == "")
			if p.Title == q.Title && (unplaced || shortFor(p.Agency, q.Agency)) {
				return a + p.Title
			}
		}
	}
	return ""
}

// shared are those who stand beside the people of both sets.
func (r *resolver) shared(a, b []int) []string {
	if len(a) > len(b) {
		a, b = b, a
	}
	var out []string
	for _, i := range a {
		for name := range r.faces[i].beside {
			if slices.ContainsFunc(b, func(j int) bool { return r.faces[j].beside[name] > 0 }) {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// keeps is how many people must stand beside both a face and a person.
const keeps = 2

// company is the set whose people stand beside the name in other articles as in those of face i, if one does so more than all
// others; else -1. The second result are the names of some.
func (r *resolver) company(i int, sets [][]int) (int, []string) {
	best, with, tie := -1, []string(nil), false
	for n, set := range sets {
		if r.barred(i, set[0]) {
			continue
		}
		switch shared := r.shared([]int{i}, set); {
		case len(shared) < keeps || len(shared) < len(with):
		case len(shared) == len(with):
			tie = true
		default:
			best, with, tie = n, shared, false
		}
	}
	if tie {
		return -1, nil
	}
	return best, with[:min(len(with), 3)]
}
