package graph

import (
	"fmt"
	"maps"
	"slices"

	"guanxi/extract"
	"guanxi/schema"
)

// Build is the graph of all records under all judgements: a pure function of the two, whatever the order of the records. The second
// result are the judgements that found nobody.
func (l *Lexicon) Build(records []extract.Record, judged Judgements) (*Graph, Judgements, error) {
	b := &building{lex: l, counts: map[Claim]Counts{}, who: map[string]map[string]string{}, parts: map[string]*Graph{}, copied: map[string]bool{}, used: map[string]bool{}}
	for i := range records {
		b.readings = append(b.readings, l.Read(&records[i], judged))
	}
	for _, r := range b.readings {
		b.count(r.Claims)
		b.g.Nodes = append(b.g.Nodes, r.Article)
	}
	b.retellings()
	if err := b.officials(judged); err != nil {
		return nil, nil, err
	}
	b.misprints(judged)
	b.mentions()
	b.events()
	b.rest()
	b.g.Sort()
	return &b.g, slices.DeleteFunc(slices.Clone(judged), func(j Judgement) bool { return b.used[j.String()] }), nil
}

// building is a graph being built from all at once.
type building struct {
	lex      *Lexicon
	readings []*Reading
	counts   map[Claim]Counts             // by kind and id
	who      map[string]map[string]string // name → face → official
	parts    map[string]*Graph            // name → what Resolve made of it
	used     map[string]bool              // judgements
	near     [][2]*Reading                // texts of which one is made from the other
	copied   map[string]bool              // articles that copy others
	g        Graph
}

func (b *building) count(claims []Claim) {
	for _, c := range claims {
		key := Claim{Kind: c.Kind, ID: c.ID}
		if b.counts[key] == nil {
			b.counts[key] = Counts{}
		}
		b.counts[key].Add(c.Field, c.Value, 1)
	}
}

// retellings finds the texts that are made from others.
func (b *building) retellings() {
	banded := map[int64][]*Reading{}
	for _, r := range b.readings {
		done := map[*Reading]bool{}
		bands := r.Telling.Bands()
		for _, key := range append(bands.Marks, bands.Text) {
			for _, s := range banded[key] {
				if !done[s] && Retold(&r.Telling, &s.Telling) {
					b.near = append(b.near, [2]*Reading{r, s})
					b.count(Retelling(r, s))
					for _, pair := range [][2]*Reading{{r, s}, {s, r}} {
						if Copies(&pair[0].Telling, &pair[1].Telling) {
							b.copied[pair[1].Article.ID] = true
						}
					}
				}
				done[s] = true
			}
			banded[key] = append(banded[key], r)
		}
	}
}

func (b *building) add(part Graph) {
	b.g.Nodes = append(b.g.Nodes, part.Nodes...)
	b.g.Edges = append(b.g.Edges, part.Edges...)
}

func (b *building) officials(judged Judgements) error {
	for key := range b.counts {
		if key.Kind == ClaimUsed {
			b.used[key.ID] = true
		}
		if key.Kind != ClaimSeen {
			continue
		}
		people, err := b.lex.Resolve(key.ID, func(kind string) (Counts, error) { return b.counts[Claim{Kind: kind, ID: key.ID}], nil }, judged.About(key.ID))
		if err != nil {
			return fmt.Errorf("resolve %s: %w", key.ID, err)
		}
		for _, j := range people.Used {
			b.used[j.String()] = true
		}
		b.who[key.ID], b.parts[key.ID] = people.Who, &people.Part
		b.add(people.Part)
	}
	return nil
}

// misprints links bearers of two names that are nearly one, each pair once.
func (b *building) misprints(judged Judgements) {
	done := map[[2]string]bool{}
	for key, c := range b.counts {
		names := slices.Sorted(maps.Keys(c))
		for i, n := range names {
			for _, m := range names[:i] {
				if key.Kind == ClaimLike && len(names) <= MaxLike && !done[[2]string{m, n}] {
					done[[2]string{m, n}] = true
					b.g.Edges = append(b.g.Edges, Misprints(b.parts[m], b.parts[n], judged)...)
				}
			}
		}
	}
}

func (b *building) mentions() {
	for _, r := range b.readings {
		b.g.Edges = append(b.g.Edges, r.Mentions(b.official)...)
	}
}

func (b *building) official(p Person) string { return b.who[p.Name][p.Face.String()] }

// events parts all reports into blocks that may be of one occasion, and those into occasions.
func (b *building) events() {
	var all []*Report
	of := map[*Report]*Reading{}
	at := map[*Report]int{}
	for _, r := range b.readings {
		for i := range r.Reports {
			rep := &r.Reports[i]
			of[rep], at[rep] = r, len(all)
			all = append(all, rep)
		}
	}
	for _, set := range b.blocks(all, at).all() {
		var block []*Report
		for _, i := range set {
			block = append(block, all[i])
		}
		for _, told := range Occasions(block, func(r *Report) bool { return b.copied[r.Article] }) {
			part := Occasion(told, func(r *Report, n int) string { return b.official(of[r].People[r.Present[n].Person]) })
			b.add(part)
			b.count(Company(part))
		}
	}
}

// blocks joins the reports that are alike, of those that share a key or stand in texts made one from the other, but not of two copies. at
// gives their numbers.
func (b *building) blocks(all []*Report, at map[*Report]int) *sets {
	blocks := newSets(len(all))
	link := func(i, j int) {
		if !blocks.same(i, j) && !(b.copied[all[i].Article] && b.copied[all[j].Article]) && Alike(all[i], all[j]) {
			blocks.join(i, j)
		}
	}
	keyed := map[string][]int{}
	for i, rep := range all {
		for _, k := range rep.Asks() {
			for _, j := range keyed[k] {
				link(i, j)
			}
		}
		for _, k := range rep.Keys() {
			keyed[k] = append(keyed[k], i)
		}
	}
	for _, pair := range b.near {
		for i := range pair[0].Reports {
			for j := range pair[1].Reports {
				link(at[&pair[0].Reports[i]], at[&pair[1].Reports[j]])
			}
		}
	}
	return blocks
}

// rest writes what claims are about, and MET_WITH last.
func (b *building) rest() {
	for key, c := range b.counts {
		switch l := schema.Label(key.Kind); {
		case l == schema.Title || l == schema.Agency || l == schema.Place:
			b.add(About(NodeRef{l, key.ID}, c))
		case key.Kind == ClaimMet:
			for _, other := range slices.Sorted(maps.Keys(c)) {
				days := slices.DeleteFunc(sortedKeys(c[other]), func(day string) bool { return day == "" })
				first, last := "", ""
				if len(days) > 0 {
					first, last = days[0], days[len(days)-1]
				}
				b.g.Edges = append(b.g.Edges, MetWith(key.ID, other, int64(total(c[other])), first, last))
			}
		}
	}
}

// Mentions are the MENTIONED_IN edges of the article.
func (r *Reading) Mentions(who func(Person) string) []Edge {
	spans := map[NodeRef][]int64{}
	for _, p := range r.People {
		if id := who(p); id != "" {
			ref := NodeRef{schema.Official, id}
			spans[ref] = append(spans[ref], p.Spans...)
		}
	}
	for _, m := range r.bodies {
		ref := NodeRef{schema.Agency, m.id}
		spans[ref] = append(spans[ref], m.spans...)
	}
	var out []Edge
	for _, ref := range slices.SortedFunc(maps.Keys(spans), compareRef) {
		out = append(out, Edge{schema.MentionedIn, ref, NodeRef{schema.Article, r.Article.ID}, Props{"spans": append([]int64{}, spans[ref]...)}})
	}
	return out
}
