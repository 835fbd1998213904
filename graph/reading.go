package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"guanxi/extract"
	"guanxi/extract/page"
	"guanxi/schema"
)

// Reading is a record as the graph takes it: whom it names with what faces, the events it reports, and what it claims.
// It is a pure function of the record and of the judgements on its names.
type Reading struct {
	Article Node
	Telling Telling
	People  []Person
	Reports []Report
	Claims  []Claim // sorted; one for each time that the article counts
	bodies  []mention
}

// Person is one official of one article.
type Person struct {
	Name  string // as judged: another than the printed one after a rename
	Face  Face
	Spans []int64
	key   string            // what the record's participants call the person
	words map[string]string // by the id of a post: the rule and the words that it was read by
}

// mention is a body named in the article.
type mention struct {
	id    string
	spans []int64
}

// article is a record while it is read.
type article struct {
	lex    *Lexicon
	rec    *extract.Record
	listed []extract.Agency // by the record: its agencies and firms
	near   *division        // the article's own place
	text   string           // hash
	bodies map[string]body
	told   bool   // scene was found out
	plays  string // and is this
}

// Read takes a record apart.
func (l *Lexicon) Read(rec *extract.Record, j Judgements) *Reading {
	listed := slices.Concat(rec.Agencies, rec.Firms)
	a := &article{lex: l, rec: rec, listed: listed, near: l.places.amid(rec.Place, placesIn(listed)),
		text: cmp.Or(rec.TextHash, hash(rec.Source, rec.Headline)), bodies: map[string]body{}}
	r := &Reading{}
	r.Article = a.node()
	r.Telling = Telling{Article: r.Article.ID, Source: rec.Source, Text: a.text, Published: rec.Date, Guessed: rec.DateBasis == schema.BasisText, Imprint: rec.Imprint, Marks: rec.Marks}
	for _, b := range a.listed {
		a.bodies[b.Name] = l.body(a.whose(b), a.near, a.text[:12])
	}
	a.people(r, j)
	r.Telling.Named = append(slices.Clone(rec.Others), r.Telling.Officials...)
	a.reports(r)
	a.claims(r)
	return r
}

// placesIn are the places whose bodies a record lists.
func placesIn(listed []extract.Agency) []string {
	var out []string
	for _, b := range listed {
		out = append(out, b.Place)
	}
	return distinct(out)
}

func (a *article) node() Node {
	r := a.rec
	return Node{schema.Article, a.text[:12] + "-" + hash(r.Source, fmt.Sprint(r.Article))[:8], Props{
		"headline": r.Headline, "date": r.Date, "date_basis": string(r.DateBasis), "place": r.Place, "paper": r.Paper,
		"source": r.Source, "page": r.ID, "bylines": append([]string{}, r.Bylines...)}}
}

// people reads the officials. Judgements may give one another name, or take one out.
func (a *article) people(r *Reading, j Judgements) {
	names := map[string]bool{}
	for _, o := range a.rec.Officials {
		p := Person{Name: o.Name, key: o.ID(), Face: a.face(o, names[o.Name]), words: map[string]string{}}
		names[o.Name] = true
		for _, q := range o.Posts {
			if id := a.post(q).ID(); q.Title != "" && p.words[id] == "" {
				p.words[id] = q.Rule + "\t" + q.Printed
			}
		}
		for _, m := range o.Mentions {
			p.Spans = append(p.Spans, int64(m.Span.Start), int64(m.Span.End))
		}
		by := j.on(&p)
		for _, line := range by {
			r.Claims = append(r.Claims, Claim{Kind: ClaimUsed, ID: line.String()})
		}
		if p.Name != "" {
			r.People, r.Telling.Officials = append(r.People, p), append(r.Telling.Officials, p.Name)
		}
	}
}

// body is the agency of that name; one that the record does not list is known by its name alone.
func (a *article) body(name string) body {
	b, ok := a.bodies[name]
	if !ok {
		b = a.lex.body(a.whose(extract.Agency{Name: name}), a.near, a.text[:12])
		a.bodies[name] = b
	}
	return b
}

// whose is b, or where the name does not tell of which assembly b is the presidium, that of the one of the article; of several it is the one
// whose name all others begin with.
func (a *article) whose(b extract.Agency) extract.Agency {
	if !slices.Contains(a.lex.seats["session"], b.Name) {
		b.Name = a.lex.uncounted(b.Name)
		return b
	}
	var of extract.Agency
	for _, c := range a.listed {
		switch {
		case c.Kind != schema.Congress && c.Kind != schema.CPPCC || of.Name != "" && strings.HasPrefix(c.Name, of.Name):
		case of.Name == "" || strings.HasPrefix(of.Name, c.Name):
			of = c
		default:
			return b // of one of two
		}
	}
	if of.Name != "" {
		of.Name += a.lex.seats["session"][0]
		return of
	}
	return b
}

// placePath is the article's own place.
func (a *article) placePath() string {
	if a.near != nil {
		return a.near.path()
	}
	return a.rec.Place
}

// claims gathers what the article says of bodies, titles and places, once each, and the faces that it shows.
func (a *article) claims(r *Reading) {
	for _, b := range a.listed {
		a.claimAgency(r, a.bodies[b.Name], b)
		m := mention{id: a.bodies[b.Name].ID}
		for _, s := range b.Spans {
			m.spans = append(m.spans, int64(s.Start), int64(s.End))
		}
		if len(m.spans) > 0 {
			r.bodies = append(r.bodies, m)
		}
	}
	r.claimTitles()
	for _, o := range a.rec.Officials {
		for _, p := range o.Posts {
			if name := a.agency(p); name != "" {
				a.claimAgency(r, a.body(name), extract.Agency{})
			}
		}
	}
	for _, rep := range r.Reports {
		for _, name := range rep.event.Agencies {
			a.claimAgency(r, a.body(name), extract.Agency{})
		}
		for _, printed := range rep.event.Places {
			a.claimPlace(r, printed)
		}
	}
	slices.SortFunc(r.Claims, compareClaims)
	r.Claims = slices.Compact(r.Claims) // an article says a thing once, however often it prints it
	for i, p := range r.People {
		r.Claims = append(r.Claims, Claim{ClaimSeen, p.Name, p.Face.String(), a.rec.Date})
		for _, post := range p.Face.Posts {
			r.Claims = append(r.Claims, Claim{ClaimWords, p.Name, reads(p.Face.String(), post), p.words[post.ID()]})
		}
		for _, q := range r.People[:i] {
			if f, g := p.Face.String(), q.Face.String(); q.Name == p.Name {
				r.Claims = append(r.Claims, Claim{ClaimApart, p.Name, min(f, g), max(f, g)})
			}
		}
		a.claimBeside(r, i)
	}
}

func (r *Reading) claimTitles() {
	for _, p := range r.People {
		for _, post := range p.Face.Posts {
			r.claim(schema.Title, post.ID(), "name", post.Title)
			r.claim(schema.Title, post.ID(), "level", string(post.Level))
			if !strings.HasPrefix(post.Agency, "@") {
				r.claim(schema.Title, post.ID(), "agency", post.Agency)
			}
			for _, key := range likeKeys(p.Name, post.ID()) {
				r.claim(ClaimLike, key, p.Name, "")
			}
		}
	}
}

// reach is how far two people may stand from each other in an article, in order of mention, to be beside one another.
const reach = 4

// claimBeside claims who stands beside the i-th person. The head of state is beside everybody and tells nothing.
func (a *article) claimBeside(r *Reading, i int) {
	p := r.People[i]
	for _, q := range r.People[max(0, i-reach):min(len(r.People), i+reach+1)] {
		if n, _ := a.lex.top(&cluster{faces: []*shown{{Face: q.Face}}}); q.Name != p.Name && n < 10 {
			r.Claims = append(r.Claims, Claim{ClaimBeside, p.Name, short(p.Face.String()), q.Name})
		}
	}
}

func (r *Reading) claim(l schema.Label, id, field, value string) {
	r.Claims = append(r.Claims, Claim{string(l), id, field, value})
}

// claimAgency claims b and all that b's name says is above it.
func (a *article) claimAgency(r *Reading, b body, printed extract.Agency) {
	for _, s := range printed.Surface {
		if s != b.Name {
			r.claim(schema.Agency, b.ID, "short", s)
		}
	}
	for ok := true; ok; {
		r.claim(schema.Agency, b.ID, "name", b.Name)
		r.claim(schema.Agency, b.ID, "kind", string(b.Kind))
		r.claim(schema.Agency, b.ID, "level", string(b.Level))
		r.claim(schema.Agency, b.ID, "place", b.Place)
		over, more := a.lex.over(b)
		if more {
			r.claim(schema.Agency, b.ID, "under", over.ID)
		}
		b, ok = over, more
	}
}

// site is the id of a place, and the division that it is (whole) or lies in: a division's path; or the path of the one whose full name it
// prints first, or else the article's place, and the name as printed.
func (a *article) site(printed string) (id string, d *division, whole bool) {
	name := cmp.Or(a.lex.letters[printed], printed)
	if d = a.lex.places.find(name, a.near); d != nil {
		return d.path(), d, true
	}
	d, rest := a.lex.places.cut(name, a.near)
	switch {
	case d != nil && rest == "":
		return d.path(), d, true
	case d != nil && strings.HasSuffix(strings.TrimSuffix(name, rest), d.Name): // not 上海路
		return d.path() + "/" + printed, d, false
	}
	return cmp.Or(a.rec.Place, "@"+a.text[:12]) + "/" + printed, a.near, false
}

// claimPlace claims a venue or stop and the divisions around it.
func (a *article) claimPlace(r *Reading, printed string) {
	id, d, whole := a.site(printed)
	if !whole {
		r.claim(schema.Place, id, "name", printed)
		if d != nil {
			r.claim(schema.Place, id, "within", d.path())
		}
	}
	for ; d != nil; d = d.up {
		r.claim(schema.Place, d.path(), "name", d.Name)
		r.claim(schema.Place, d.path(), "level", string(d.Level))
		r.claim(schema.Place, d.path(), "code", d.Code)
		if d.up != nil {
			r.claim(schema.Place, d.path(), "within", d.up.path())
		}
	}
}

// hash is the SHA-256 of the parts, hex.
func hash(parts ...string) string {
	h := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(h[:])
}

func span(s page.Span) []int64 { return []int64{int64(s.Start), int64(s.End)} }
