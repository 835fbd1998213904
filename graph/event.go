package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"guanxi/extract"
	"guanxi/schema"
)

// Occasion writes the part of the graph that one event makes: its node and edges. reports are in the order of telling; who gives the
// official behind a report's n-th participant, "" for nobody.
func Occasion(reports []*Report, who func(r *Report, n int) string) Graph {
	first := reports[0]
	e := first.event
	ref := NodeRef{schema.Event, first.ID()}
	var g Graph
	open, apart := false, false
	articles := map[string]bool{}
	bodies, sites := proofs{}, proofs{}
	for _, r := range reports {
		open, apart = open || r.event.OpenList, apart || r.event.Apart
		articles[r.Article] = true
		for _, b := range r.Bodies {
			bodies.add(b.ID, b.proof, r.Article)
		}
		for _, s := range r.Sites {
			sites.add(s.ID, s.proof, r.Article)
		}
	}
	roles, people := parts(reports, who, ref)
	g.Nodes = []Node{{schema.Event, ref.ID, Props{"type": string(e.Type), "name": e.Name, "date": e.Date, "date_end": e.DateEnd,
		"precision": precision(e.Date), "date_basis": string(e.DateBasis), "status": string(e.Status), "participants": int64(people),
		"open_list": open, "apart": apart, "articles": int64(len(articles)), "papers": int64(independent(reports))}}}
	g.Edges = roles
	for _, id := range slices.Sorted(maps.Keys(articles)) {
		g.Edges = append(g.Edges, Edge{schema.ReportedIn, ref, NodeRef{schema.Article, id}, Props{}})
	}
	for _, id := range slices.Sorted(maps.Keys(bodies)) {
		g.Edges = append(g.Edges, Edge{schema.TookPart, NodeRef{schema.Agency, id}, ref, bodies[id].props()})
	}
	for _, id := range slices.Sorted(maps.Keys(sites)) {
		p := sites[id].props()
		p["order"] = sites[id].order
		g.Edges = append(g.Edges, Edge{schema.At, ref, NodeRef{schema.Place, id}, p})
	}
	return g
}

// proofs are the words that name the bodies or places of an event, by id.
type proofs map[string]*proven

// proven is one of them: its place among the others, the words of the first report, the articles of all.
type proven struct {
	order    int64
	words    extract.Proof
	articles []string
}

func (p proofs) add(id string, words extract.Proof, article string) {
	if p[id] == nil {
		p[id] = &proven{order: int64(len(p) + 1), words: words}
	}
	if v := p[id]; !slices.Contains(v.articles, article) {
		v.articles = append(v.articles, article)
	}
}

func (v *proven) props() Props {
	return Props{"articles": v.articles, "quote": v.words.Quote, "span": span(v.words.Span), "rule": v.words.Rule}
}

// parts writes what each official did. The first report that says so gives the words; every report is named.
func parts(reports []*Report, who func(*Report, int) string, event NodeRef) (edges []Edge, people int) {
	at := map[EdgeKey]int{}
	ids := map[string]bool{}
	for _, r := range reports {
		for n, p := range r.Present {
			id := who(r, n)
			if id == "" {
				continue
			}
			ids[id] = true
			for _, rel := range p.rels() {
				e := Edge{rel, NodeRef{schema.Official, id}, event, p.props(rel, r.Article)}
				i, ok := at[e.Key()]
				if !ok {
					at[e.Key()] = len(edges)
					edges = append(edges, e)
					continue
				}
				if old := edges[i].Props; !slices.Contains(old["articles"].([]string), r.Article) {
					old["articles"] = append(old["articles"].([]string), r.Article)
				}
			}
		}
	}
	return edges, len(ids)
}

// props are the evidence for one role.
func (p Present) props(rel schema.Rel, article string) Props {
	out := Props{"order": int64(p.part.Order), "title": p.part.Title, "articles": []string{article}, "quote": "", "span": []int64{}, "rule": "", "confidence": carried}
	for _, e := range p.part.Evidence {
		if e.Role.Rel() != rel {
			continue
		}
		out["quote"], out["span"], out["rule"] = e.Quote, span(e.Span), e.Rule
		if strings.Contains(e.Quote, p.part.Name) {
			out["confidence"] = 1.0
		}
		break
	}
	return out
}

// carried is the confidence in a role whose quote does not print the name: it came by a pronoun, a post or a list's head.
const carried = 0.8

func precision(date string) string {
	switch len(date) {
	case len("2021-03-05"):
		return "day"
	case len("2021-03"):
		return "month"
	}
	return ""
}

// independent counts reports whose texts are not nearly the same.
func independent(reports []*Report) int {
	var kept []*Report
	for _, r := range reports {
		if !slices.ContainsFunc(kept, func(k *Report) bool { return k.retells(r.Telling) }) {
			kept = append(kept, r)
		}
	}
	return len(kept)
}

// MaxCompany is how many people an event may have to count as a meeting of each with each.
const MaxCompany = 30

// Company are the claims that an event makes on who met whom: every two of its people, on its day. Planned events make none, and
// neither do those whose people went apart, or were too many to have met each other.
func Company(part Graph) []Claim {
	e := part.Nodes[0]
	if s := schema.Status(e.Props["status"].(string)); s != schema.Happened && s != schema.Past || e.Props["apart"].(bool) {
		return nil
	}
	ids := map[string]bool{}
	for _, edge := range part.Edges {
		if edge.From.Label == schema.Official {
			ids[edge.From.ID] = true
		}
	}
	if len(ids) > MaxCompany {
		return nil
	}
	var out []Claim
	people := slices.Sorted(maps.Keys(ids))
	for i, a := range people {
		for _, b := range people[i+1:] {
			out = append(out, Claim{ClaimMet, a, b, e.Props["date"].(string)})
		}
	}
	return out
}

// MetWith writes one MET_WITH: at how many events two people were, and the first and last day of those that are dated.
func MetWith(a, b string, events int64, first, last string) Edge {
	return Edge{schema.MetWith, NodeRef{schema.Official, a}, NodeRef{schema.Official, b}, Props{"events": events, "first": first, "last": last, "derived": true}}
}

// About writes the node that claims are about, and the edges that its name makes: IN, UNDER and WITHIN.
func About(ref NodeRef, c Counts) Graph {
	var g Graph
	up := func(r schema.Rel, field string) {
		if to := c.most(field); to != "" {
			label := ref.Label
			if r == schema.In {
				label = schema.Agency
			}
			g.Edges = append(g.Edges, Edge{r, ref, NodeRef{label, to}, Props{}})
		}
	}
	p := Props{"name": cmp.Or(c.most("name"), ref.ID), "level": c.most("level")}
	switch ref.Label {
	case schema.Title:
		p["agency"] = c.most("agency")
		up(schema.In, "agency")
	case schema.Agency:
		p["short"], p["kind"], p["place"] = c.all("short"), c.most("kind"), c.most("place")
		up(schema.Under, "under")
	case schema.Place:
		p["code"] = c.most("code")
		up(schema.Within, "within")
	}
	g.Nodes = []Node{{ref.Label, ref.ID, p}}
	return g
}
