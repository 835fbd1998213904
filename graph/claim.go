package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Claim is one thing that one article says and others may say as well. What the graph says of a body, a title, a place or a pair of
// people is a function of counted claims, so an article can come or go without the others being read again.
type Claim struct {
	Kind, ID     string // what it is about: a label and id, or one of the kinds below
	Field, Value string
}

// Kinds of claims that are about no node.
const (
	ClaimSeen    = "seen"    // id a name, field a face, value a day: the name was shown with the face on that day
	ClaimApart   = "apart"   // id a name, field and value two faces of it: one article holds both, so they are two people
	ClaimBeside  = "beside"  // id a name, field a face (short), value another name: it stands beside the face in the article
	ClaimRetold  = "retold"  // id a name, field and value two faces of it: in a text and in one made from it, so they are one person
	ClaimFollows = "follows" // id a name, field and value two faces of it: in a text and in a copy of it
	ClaimCopied  = "copied"  // id a name, field a face, value an article: it shows the face, and copies another
	ClaimWords   = "words"   // id a name, field a face (short) and the id of a post, value the rule and the words that it was read by
	ClaimLike    = "like"    // id a post and a name but for one character, field the name: to find misprints
	ClaimMet     = "met"     // id and field two officials, value a day: they were at one event
	ClaimUsed    = "used"    // id a judgement: it found somebody
)

// Counts holds the claims about one thing: field, value, how many articles.
type Counts map[string]map[string]int

// Add counts one claim n times more, or less.
func (c Counts) Add(field, value string, n int) {
	if c[field] == nil {
		c[field] = map[string]int{}
	}
	if c[field][value] += n; c[field][value] == 0 {
		delete(c[field], value)
	}
}

func sortedKeys(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }

// most is the value of a field that most articles give; of equals the first.
func (c Counts) most(field string) string {
	return mostly(c[field])
}

// all are the values of a field, sorted, never nil.
func (c Counts) all(field string) []string {
	return append([]string{}, sortedKeys(c[field])...)
}

func compareClaims(a, b Claim) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Value, b.Value))
}
