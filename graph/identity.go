package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"guanxi/schema"
)

// Bearers are the people who bear one name: which face is whose, and their part of the graph.
type Bearers struct {
	Who  map[string]string // face → id of the Official, "" where only copies show the person
	Part Graph             // officials, HOLDS and POSSIBLY_SAME, unsorted
	Used Judgements        // those that found both their people
}

// shown is a face with the days on which it was shown.
type shown struct {
	Face
	key         string
	first, last string
	days        map[string]int // day → articles
	articles    int            // on all days
	copies      int            // how many of these copy others
	later       int            // how often a text shows it that is made from one that shows the person otherwise
	words       Counts         // by face (short) and post: the rule and the words that it was read by → articles
	beside      map[string]int // who stands beside the face → articles; read where there is a question
}

// copied: only copies show the face.
func (f *shown) copied() bool { return f.copies >= f.articles }

// Resolve decides who is who among those of one name. claims gives what is claimed of the name under a kind: seen, apart, retold, follows, copied, words or beside.
// Evidence for and against gives same, unsure or different; unsure stays apart and is linked POSSIBLY_SAME. A name alone never merges.
func (l *Lexicon) Resolve(name string, claims func(kind string) (Counts, error), judged Judgements) (*Bearers, error) {
	said := map[string]Counts{}
	for _, kind := range []string{ClaimSeen, ClaimApart, ClaimRetold, ClaimFollows, ClaimCopied, ClaimWords} {
		var err error
		if said[kind], err = claims(kind); err != nil {
			return nil, err
		}
	}
	faces, err := parseFaces(said[ClaimSeen])
	if err != nil {
		return nil, err
	}
	r := &resolver{lex: l, name: name, faces: faces, at: map[string]int{}, sets: newSets(len(faces)), apart: map[[2]int]bool{}, reviewed: map[int]bool{}}
	for i, f := range faces {
		r.at[f.key], f.copies, f.words = i, len(said[ClaimCopied][f.key]), said[ClaimWords]
	}
	r.twoInOne(said[ClaimApart])
	used := r.judge(judged)
	r.byRetelling(said[ClaimRetold])
	r.byPost()
	if len(r.sets.all()) > 1 {
		beside, err := claims(ClaimBeside)
		if err != nil {
			return nil, err
		}
		for _, f := range faces {
			f.beside = beside[short(f.key)]
		}
	}
	r.byEvidence()
	r.byHints()
	r.amongWeak()
	r.follow(said[ClaimFollows])
	out := r.people()
	out.Used = used
	return out, nil
}

func parseFaces(seenAs Counts) ([]*shown, error) {
	var out []*shown
	for _, key := range slices.Sorted(maps.Keys(seenAs)) {
		if len(seenAs[key]) == 0 {
			continue
		}
		f, err := parseFace(key)
		if err != nil {
			return nil, err
		}
		s := &shown{Face: f, key: key, days: seenAs[key], articles: total(seenAs[key])}
		for _, day := range slices.Sorted(maps.Keys(s.days)) {
			if day != "" {
				s.first, s.last = cmp.Or(s.first, day), day
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// resolver joins the faces of one name.
type resolver struct {
	lex      *Lexicon
	name     string
	faces    []*shown
	at       map[string]int // key of a face → its number
	sets     *sets
	apart    map[[2]int]bool // faces that are two people
	doubts   []doubt
	reasons  []joint
	reviewed map[int]bool
}

// joint is why two faces were joined.
type joint struct {
	face int
	text string
}

// doubt is a pair that may be one person.
type doubt struct {
	a, b    int // faces
	score   float64
	reasons []string
}

// idle: only copies show the face, and no judgement means it. It is no evidence, and belongs to whom the original means.
func (r *resolver) idle(i int) bool { return r.faces[i].copied() && !r.reviewed[i] }

// twoInOne: two faces in one article are two people.
func (r *resolver) twoInOne(seenTogether Counts) {
	for a, others := range seenTogether {
		for b := range others {
			i, ok := r.at[a]
			j, ok2 := r.at[b]
			if ok && ok2 && i != j {
				r.apart[pairOf(i, j)] = true
			}
		}
	}
}

func pairOf(i, j int) [2]int { return [2]int{min(i, j), max(i, j)} }

// barred reports whether anything keeps the people of i and j apart for certain.
func (r *resolver) barred(i, j int) bool {
	for _, x := range r.sets.members(i) {
		for _, y := range r.sets.members(j) {
			if r.apart[pairOf(x, y)] {
				return true
			}
		}
	}
	return false
}

func (r *resolver) join(i, j int, reason string) {
	if !r.sets.same(i, j) && !r.barred(i, j) {
		r.sets.join(i, j)
		r.reasons = append(r.reasons, joint{i, reason})
	}
}

// judge applies same and different. The later line wins over an earlier one on the same faces.
func (r *resolver) judge(judged Judgements) Judgements {
	var used Judgements
	same := map[[2]int]string{}
	for _, j := range judged {
		as, bs := r.meant(j.A), r.meant(j.B)
		if j.Verdict == Different && nameOf(j.A) != nameOf(j.B) && nameOf(j.A) == r.name && len(as) > 0 {
			used = append(used, j) // no misprint: see Misprints
		}
		if j.Verdict != Same && j.Verdict != Different || len(as) == 0 || len(bs) == 0 {
			continue
		}
		if nameOf(j.A) == r.name { // the people of two names are found under the first
			used = append(used, j)
		}
		for _, a := range as {
			for _, b := range bs {
				r.reviewed[a], r.reviewed[b] = true, true
				delete(r.apart, pairOf(a, b))
				delete(same, pairOf(a, b))
				if a == b {
					continue
				}
				if j.Verdict == Different {
					r.apart[pairOf(a, b)] = true
				} else {
					same[pairOf(a, b)] = "+ judged by " + j.Who + " on " + j.When + ": " + j.Why
				}
			}
		}
	}
	for _, p := range slices.SortedFunc(maps.Keys(same), comparePairs) {
		r.join(p[0], p[1], same[p])
	}
	return used
}

func comparePairs(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }

func (r *resolver) meant(selector string) []int {
	var out []int
	for i, f := range r.faces {
		if means(selector, r.name, f.Face) || f.Printed != "" && means(selector, f.Printed, f.Face) {
			out = append(out, i)
		}
	}
	return out
}

// byPost joins faces with a post in common. Towns of one name are in many places.
func (r *resolver) byPost() {
	holders := map[string][]int{}
	for i, f := range r.faces {
		for _, p := range f.Posts {
			if r.idle(i) {
				continue
			}
			id := p.ID()
			n := slices.IndexFunc(holders[id], func(j int) bool { return r.lex.town(p.Agency) == "" || !r.faces[j].farFrom(f) })
			if n >= 0 {
				r.join(holders[id][n], i, "+ both "+id)
			}
			holders[id] = append(holders[id], i)
		}
	}
}

// farFrom: the articles of two faces play in two places, of which neither holds the other. A place that several bear the name of may
// be any of them.
func (f *shown) farFrom(g *shown) bool {
	apart := func(a, b string) bool { return !strings.HasPrefix(a, b) && !strings.HasSuffix(a, b) }
	return f.Place != "" && g.Place != "" && apart(f.Place, g.Place) && apart(g.Place, f.Place)
}

// byEvidence joins people with posts, the best founded first, and notes the doubtful pairs. After a joint its people are weighed anew.
func (r *resolver) byEvidence() {
	for {
		best := doubt{score: sure}
		r.doubts = nil
		sets := r.posted()
		for n, a := range sets {
			for _, b := range sets[:n] {
				if r.barred(a[0], b[0]) {
					continue
				}
				d := r.weigh(b, a)
				d.a, d.b = b[0], a[0]
				if d.score > best.score || d.score == best.score && best.reasons == nil {
					best = d
				}
				if d.score >= unsure {
					r.doubts = append(r.doubts, d)
				}
			}
		}
		if best.reasons == nil {
			return
		}
		for _, why := range best.reasons {
			r.reasons = append(r.reasons, joint{best.a, why})
		}
		r.sets.join(best.a, best.b)
	}
}

// weigh looks at the company of two people only where nothing else makes sure.
func (r *resolver) weigh(a, b []int) doubt {
	p := &pair{lex: r.lex, name: r.name, a: r.cluster(a), b: r.cluster(b)}
	d := p.weigh()
	if d.score < sure {
		p.with = r.shared(a, b)
		d = p.weigh()
	}
	return d
}

// posted are the people with a post that tells where they serve.
func (r *resolver) posted() [][]int {
	var out [][]int
	for _, set := range r.sets.all() {
		if !r.idle(set[0]) && slices.ContainsFunc(set, func(i int) bool { return r.faces[i].placed() }) {
			out = append(out, set)
		}
	}
	return out
}

func (r *resolver) cluster(set []int) *cluster {
	c := &cluster{}
	for _, i := range set {
		f := r.faces[i]
		c.faces = append(c.faces, f)
		c.reviewed = c.reviewed || r.reviewed[i]
		if f.first != "" && (c.first == "" || f.first < c.first) {
			c.first = f.first
		}
		c.last = max(c.last, f.last)
	}
	for _, why := range r.reasons {
		if slices.Contains(set, why.face) && !slices.Contains(c.reasons, why.text) {
			c.reasons = append(c.reasons, why.text)
		}
	}
	return c
}

// people names the clusters and writes their part of the graph.
func (r *resolver) people() *Bearers {
	var clusters []*cluster
	at := make([]*cluster, len(r.faces))
	for _, set := range r.sets.all() {
		c := r.cluster(set)
		for _, i := range set {
			at[i] = c
		}
		if !c.copied() {
			clusters = append(clusters, c)
		}
	}
	r.identify(clusters)
	out := &Bearers{Who: map[string]string{}}
	for i, f := range r.faces {
		out.Who[f.key] = at[i].id
	}
	out.Part.Edges = r.doubtful(at)
	for _, c := range clusters {
		r.lex.official(&out.Part, r.name, c)
	}
	return out
}

// doubtful writes POSSIBLY_SAME, the strongest doubt for each pair.
func (r *resolver) doubtful(at []*cluster) []Edge {
	slices.SortStableFunc(r.doubts, func(a, b doubt) int { return cmp.Compare(b.score, a.score) })
	var out []Edge
	for _, d := range r.doubts {
		a, b := at[d.a], at[d.b]
		e := Edge{schema.PossiblySame, NodeRef{schema.Official, min(a.id, b.id)}, NodeRef{schema.Official, max(a.id, b.id)},
			Props{"score": d.score, "reasons": d.reasons}}
		if a == b || a.copied() || b.copied() || slices.ContainsFunc(out, func(o Edge) bool { return o.Key() == e.Key() }) {
			continue
		}
		a.ambiguous, b.ambiguous = true, true
		out = append(out, e)
	}
	return out
}
