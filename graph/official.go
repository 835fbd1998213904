package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"guanxi/schema"
)

// official writes a person's node and HOLDS.
func (l *Lexicon) official(g *Graph, name string, c *cluster) {
	p := Props{"name": name, "aliases": []string{}, "pinyin": l.Pinyin(name), "kind": "", "gender": "", "ethnic": "",
		"first_seen": c.first, "last_seen": c.last, "resolution": "auto", "reasons": append([]string{}, c.reasons...)}
	var aliases []string
	latest := ""
	for _, f := range c.faces {
		if f.Printed != "" {
			aliases = append(aliases, f.Printed)
		}
		p["gender"] = cmp.Or(p["gender"].(string), f.Gender)
		p["ethnic"] = cmp.Or(p["ethnic"].(string), f.Ethnic)
		if len(f.Posts) > 0 && (latest == "" || f.last > latest) {
			p["kind"], latest = string(l.chief(f.Posts).Kind), cmp.Or(f.last, latest, "0")
		}
	}
	slices.Sort(aliases)
	p["aliases"] = append([]string{}, slices.Compact(aliases)...)
	p["articles"] = int64(c.articles())
	switch {
	case c.ambiguous:
		p["resolution"] = "ambiguous"
	case c.reviewed || len(aliases) > 0:
		p["resolution"] = "reviewed"
	}
	g.Nodes = append(g.Nodes, Node{schema.Official, c.id, p})
	g.Edges = append(g.Edges, holds(c)...)
}

// tenure is what the faces of a person say of one post.
type tenure struct {
	first, last string
	observed    bool
	former      bool
	announced   map[string]bool
	forms       map[string]bool
	words       map[string]int // the rule and the words that it was read by → articles
	articles    int
}

// holds writes one HOLDS for each post of a person. Announced posts and former ones give no day on which they were held.
func holds(c *cluster) []Edge {
	held := map[string]*tenure{}
	for _, f := range c.told() {
		for _, p := range f.Posts {
			t := held[p.ID()]
			if t == nil {
				t = &tenure{former: true, announced: map[string]bool{}, forms: map[string]bool{}, words: map[string]int{}}
				held[p.ID()] = t
			}
			t.add(p, f)
		}
	}
	var out []Edge
	for _, id := range slices.Sorted(maps.Keys(held)) {
		t := held[id]
		basis := []string{}
		if len(t.announced) > 0 {
			basis = append(basis, string(schema.BasisAnnounced))
		}
		if t.observed {
			basis = append(basis, string(schema.BasisObserved))
		}
		rule, quote, _ := strings.Cut(mostly(t.words), "\t")
		out = append(out, Edge{schema.Holds, NodeRef{schema.Official, c.id}, NodeRef{schema.Title, id}, Props{"first_seen": t.first, "last_seen": t.last,
			"basis": basis, "announced": append([]string{}, slices.Sorted(maps.Keys(t.announced))...), "former": t.former,
			"forms": append([]string{}, slices.Sorted(maps.Keys(t.forms))...), "articles": int64(t.articles), "quote": quote, "rule": rule}})
	}
	return out
}

func (t *tenure) add(p Post, f *shown) {
	t.articles += f.articles
	for words, n := range f.words[reads(f.key, p)] {
		t.words[words] += n
	}
	t.former = t.former && p.Former
	if p.Form != "" {
		t.forms[p.Form] = true
	}
	switch {
	case p.Act != "":
		for day := range f.days {
			t.announced[cmp.Or(p.Day, day, "?")+" "+p.Act] = true
		}
	case p.Former:
		t.observed = true
	default:
		t.observed = true
		if f.first != "" && (t.first == "" || f.first < t.first) {
			t.first = f.first
		}
		t.last = max(t.last, f.last)
	}
}
