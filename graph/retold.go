package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Telling is an article as a text among others: of two that are alike, which was first?
type Telling struct {
	Article   string // id
	Source    string // that the article came with
	Text      string // hash of the article's text
	Published string // day of the article
	Guessed   bool   // from the text alone
	Imprint   imprint
	Marks     []byte   // as the record has them
	Officials []string // as judged
	Named     []string // officials and others
}

const (
	// retold is the share of the shorter of two texts that the longer holds from which the one is taken to be made from the other:
	// reprinted, cut or written anew. Sessions held again in the same set words share up to 0.63, within a month 0.58.
	retold = 0.5
	most   = 0.65 // share of a copy that stands in the original
	whole  = 0.85 // share of one of no known day, which may be the older, that stands there
	akin   = 0.3  // share from which two texts mean one person by a name
	recent = 28   // days within which a text is told again, so at most one month later
)

// Retold reports whether the text of one of two articles is made from that of the other, or nearly.
func Retold(t, u *Telling) bool {
	return t.Text == u.Text || within(recent, t.day(), u.day()) && t.shares(u, akin)
}

func (t *Telling) retells(u *Telling) bool {
	return t.Text == u.Text || t.shares(u, retold)
}

// shares: the longer text holds so much of the shorter, and one names most people of the other. Set words about other people are another
// report.
func (t *Telling) shares(u *Telling, much float64) bool {
	return shared(t.Imprint, u.Imprint) >= much && (t.knows(u) || u.knows(t))
}

// knows: t names a half of the officials of u, or more. Of a name a part may be missing.
func (t *Telling) knows(u *Telling) bool {
	known := 0
	for _, p := range u.Officials {
		if slices.ContainsFunc(t.Named, func(n string) bool { return strings.Contains(n, p) || strings.Contains(p, n) }) {
			known++
		}
	}
	return 2*known >= len(u.Officials)
}

// Copies reports whether u is a copy of t: made from it, and most of it stands there, and so do most of its people. It tells of nobody and
// nothing new.
func Copies(t, u *Telling) bool {
	if compareTellings(t, u) > 0 || !Retold(t, u) {
		return false
	}
	share := most
	if u.day() == "" && t.day() != "" {
		share = whole
	}
	return t.Text == u.Text || u.Imprint.in(t.Imprint) >= share && t.knows(u)
}

// day is when the article was published, "" where that is not known for sure.
func (t *Telling) day() string {
	if t.Guessed {
		return ""
	}
	return t.Published
}

// Retelling are the claims that an article and one made from it make together: whom a name means in the one, it means in the other.
// Several of a name are told apart by their order.
func Retelling(r, s *Reading) []Claim {
	if compareTellings(&r.Telling, &s.Telling) > 0 {
		r, s = s, r
	}
	var out []Claim
	kind := ClaimRetold
	if Copies(&r.Telling, &s.Telling) {
		kind = ClaimFollows
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
				out = append(out, Claim{kind, name, f, g})
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
func compareTellings(a, b *Telling) int {
	x, y := a.day(), b.day()
	if x == "" || y == "" {
		x, y = y, x
	}
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Article, b.Article))
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
			if r.idle(i) || r.idle(j) {
				continue
			}
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

// follow gives the faces that only copies show to whom the originals mean. They join nobody else.
func (r *resolver) follow(originals Counts) {
	for _, f := range slices.Sorted(maps.Keys(originals)) {
		for _, g := range sortedKeys(originals[f]) {
			if i, j := r.at[f], r.at[g]; !r.idle(i) && r.idle(j) && len(r.sets.members(j)) == 1 {
				r.join(i, j, "+ in a text and one made from it")
			}
		}
	}
}
