package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// telling is an article as a text among others: of two that are alike, which was first?
type telling struct {
	Article   string // id
	Source    string // that the article came with
	Text      string // hash of the article's text
	Published string // day of the article
	guessed   bool   // from the text alone
	sketch    []uint32
}

const (
	// retold is the share of equal values of two sketches from which one text is taken to be made from the other: reprinted, cut or
	// written anew. A report that lost a quarter of its sentences shares more than a half; sessions held every month in the same set
	// words share up to 0.45, so more is asked before two events are taken for one.
	retold = 0.35
	most   = 0.7 // share of a copy that stands in the original
	akin   = 0.2 // share from which two texts mean one person by a name
	band   = 3   // values of a sketch in a row; texts that share a half of theirs share one band at least, 94 times of 100
)

// Bands are keys of which two texts share at least one where one may be made from the other.
func (r *Reading) Bands() []string {
	keys := []string{"text " + r.in.Text}
	n := len(r.in.sketch) / band
	for i := range n {
		s := r.in.sketch
		keys = append(keys, fmt.Sprintf("%d %x", i, s[i*band:(i+1)*band]), fmt.Sprintf("%d/ %x %x %x", i, s[i], s[i+n], s[i+2*n]))
	}
	return keys
}

// Retold reports whether the text of one of two articles is made from that of the other.
func Retold(r, s *Reading) bool {
	return r.in.retells(&s.in) || shared(r.in.sketch, s.in.sketch) >= akin
}

func (t *telling) retells(u *telling) bool {
	return t.Text == u.Text || shared(t.sketch, u.sketch) >= retold
}

// Copies reports whether s is a copy of r: made from it, and most of it stands there. It tells of nobody and nothing new.
func Copies(r, s *Reading) bool {
	a, b := r.in.sketch, s.in.sketch
	both := shared(a, b)
	return compareTellings(&r.in, &s.in) < 0 && (r.in.Text == s.in.Text || both >= retold && both/(1+both)*(1+length(a)/length(b)) >= most)
}

// length is about that of the text of a sketch, in parts that are as many as its values: the more, the less are the least of each.
func length(sketch []uint32) float64 {
	sum := 0.0
	for _, v := range sketch {
		sum += float64(v)
	}
	return float64(len(sketch))*(1<<32)/sum - 1
}

// Retelling are the claims that an article and one made from it make together: whom a name means in the one, it means in the other.
// Several of a name are told apart by their order.
func Retelling(r, s *Reading) []Claim {
	if compareTellings(&r.in, &s.in) > 0 {
		r, s = s, r
	}
	var out []Claim
	if Copies(r, s) {
		for _, p := range s.People {
			out = append(out, Claim{ClaimCopied, p.Name, p.Face.String(), s.Article.ID})
		}
	}
	theirs := s.faces()
	for name, faces := range r.faces() {
		if len(faces) != len(theirs[name]) {
			continue
		}
		for i, f := range faces {
			if g := theirs[name][i]; f != g {
				out = append(out, Claim{ClaimRetold, name, f, g})
			}
		}
	}
	return out
}

// faces are the keys of the faces of each name, in order of mention.
func (r *Reading) faces() map[string][]string {
	out := map[string][]string{}
	for _, p := range r.People {
		out[p.Name] = append(out[p.Name], p.Face.String())
	}
	return out
}

// compareTellings orders by who told first; those whose day is only guessed, or not known, come last. On one day the smaller source comes
// first: what is fed later mostly bears a later name, and then takes nobody's id away.
func compareTellings(a, b *telling) int {
	if x, y := a.unsure(), b.unsure(); x != y {
		return cmp.Compare(x, y)
	}
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Article, b.Article))
}

// unsure is 0 where the day of the article is known, 1 where its text alone tells it, 2 where nothing does.
func (t *telling) unsure() int {
	switch {
	case t.Published == "":
		return 2
	case t.guessed:
		return 1
	}
	return 0
}

// byRetelling joins the faces that a text and one made from it give to one name. A face that tells no place is worn by all such
// bearers of the name there, so it is joined only if none but these texts show it.
func (r *resolver) byRetelling(told Counts) {
	times := map[int]int{}
	for f, others := range told {
		for g, n := range others {
			times[r.at[f]] += n
			times[r.at[g]] += n
			r.faces[r.at[g]].later += n
		}
	}
	for _, f := range slices.Sorted(maps.Keys(told)) {
		for _, g := range sortedKeys(told[f]) {
			i, j := r.at[f], r.at[g]
			if r.tied(i, times[i]) || r.tied(j, times[j]) || r.known(i, times[i]) && r.known(j, times[j]) {
				r.join(i, j, "+ in a text and one made from it")
			}
		}
	}
}

// tied: the face tells no place, and these texts alone show it.
func (r *resolver) tied(i, times int) bool {
	return !r.faces[i].placed() && r.faces[i].articles <= times
}

func (r *resolver) known(i, times int) bool {
	return r.faces[i].placed() || !common(r.name) || r.tied(i, times)
}
