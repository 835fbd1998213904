package eval

import (
	"fmt"
	"slices"
)

type set map[string]bool

// fact is one thing that an article says under one metric.
type fact struct {
	count       int
	word        string // what to look for in the article's text
	quote, rule string // what a record rests it on
}

// bag holds facts by their text. Only what is said of two people of one name counts twice.
type bag map[string]fact

// put counts a fact once, however often it is put.
func (b bag) put(text string, f fact) {
	f.count = 1
	b[text] = f
}

// more counts a fact once more.
func (b bag) more(text, word string) { b[text] = fact{count: b[text].count + 1, word: word} }

func (b bag) size() int {
	n := 0
	for _, f := range b {
		n += f.count
	}
	return n
}

// Metrics are the fields that are measured, in the order in which they are printed.
func Metrics() []string {
	return []string{"officials", "posts", "titles", "agencies", "events", "types", "dates", "participants", "roles", "pairs"}
}

// facts holds gold's and the record's facts of one article, by metric.
type facts map[string][2]bag

// compare takes gold and the record of one article apart into facts. Nobody among gold's others counts.
func compare(gold, got Article) facts {
	c := comparison{others: set{}, officials: set{}}
	for _, n := range gold.Others {
		c.others[normName(n)] = true
	}
	for _, o := range gold.Officials {
		c.officials[normName(o.Name)] = true
	}
	optional := set{}
	for _, a := range gold.Agencies {
		if a.Optional {
			optional[normAgency(a.Name)] = true
		}
	}
	match := align(gold.Events, got.Events, c.others)
	own := func(i int) (string, bool) { return label(gold.Events, i), true }
	theirs := func(j int) (string, bool) {
		if i, ok := match[j]; ok {
			return label(gold.Events, i), true
		}
		return "no such event: " + label(got.Events, j), false
	}
	f := facts{}
	for _, m := range Metrics() {
		f[m] = [2]bag{c.bag(m, gold, optional, own), c.bag(m, got, optional, theirs)}
	}
	return f
}

// label tells an event of an article from the others.
func label(events []Event, i int) string { return fmt.Sprintf("%d %s", i+1, events[i].Name) }

type comparison struct{ others, officials set }

// bag is the facts of a under metric m. tag names event i and says whether gold has it.
func (c comparison) bag(m string, a Article, optional set, tag func(int) (string, bool)) bag {
	b := bag{}
	switch m {
	case "officials":
		c.people(b, a)
	case "posts", "titles":
		c.posts(b, a, m == "posts")
	case "agencies":
		for _, g := range a.Agencies {
			if n := normAgency(g.Name); !optional[n] {
				b.put(n, fact{word: g.Name})
			}
		}
	case "pairs":
		c.pairs(b, a)
	default:
		for i, e := range a.Events {
			c.event(b, m, e, i, tag)
		}
	}
	return b
}

func (c comparison) people(b bag, a Article) {
	for _, o := range a.Officials {
		if n := normName(o.Name); c.counts(n) {
			b.more(n, o.Name)
		}
	}
}

// counts says whether a person is asked for: everybody but gold's others who are not officials as well.
func (c comparison) counts(name string) bool { return c.officials[name] || !c.others[name] }

func (c comparison) posts(b bag, a Article, withAgency bool) {
	for _, o := range a.Officials {
		n, mine := normName(o.Name), set{}
		if !c.counts(n) {
			continue
		}
		for _, p := range o.Posts {
			text := n + " " + normTitle(p.Title)
			if withAgency {
				text = n + " " + normAgency(p.Agency) + " " + normTitle(p.Title)
			}
			if !mine[text] {
				mine[text] = true
				b.more(text, o.Name)
			}
		}
	}
}

func (c comparison) pairs(b bag, a Article) {
	for _, e := range a.Events {
		var list []string
		for n := range names(e, c.others) {
			list = append(list, n)
		}
		slices.Sort(list)
		for i, x := range list {
			for _, y := range list[i+1:] {
				b.put(x+" "+y, fact{word: x})
			}
		}
	}
}

func (c comparison) event(b bag, m string, e Event, i int, tag func(int) (string, bool)) {
	name, known := tag(i)
	switch {
	case m == "events":
		b.put(name, fact{word: e.Name})
	case m == "types" && known:
		b.put(name+": "+e.Type, fact{word: e.Name})
	case m == "dates" && known && e.Date != "":
		b.put(name+": "+e.Date, fact{word: e.Name})
	case m == "participants" || m == "roles":
		for _, p := range e.Participants {
			n := normName(p.Name)
			switch {
			case c.others[n]:
			case m == "participants":
				b.put(n+" at "+name, p.fact(""))
			default:
				for _, r := range p.Roles {
					b.put(n+" "+r+" at "+name, p.fact(r))
				}
			}
		}
	}
}

// fact is what a record rests the role on, or the first of all roles if role is "".
func (p Participant) fact(role string) fact {
	for _, e := range p.Evidence {
		if role == "" || string(e.Role) == role {
			return fact{word: p.Name, quote: e.Quote, rule: e.Rule}
		}
	}
	return fact{word: p.Name}
}
