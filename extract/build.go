package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// record writes down what the article says.
func (x *Extractor) record(a *article) Record {
	x.tellApart(a)
	st := x.story(a)
	r := Record{ID: a.ID, Article: a.N, Headline: a.Headline.S, Date: a.meta.Date, DateBasis: a.meta.DateBasis, Paper: a.meta.Paper,
		Place: a.scene.name(), PlaceBy: a.scene.basis, Bylines: append([]string{}, a.Bylines...), Others: []string{}, Officials: []Official{}, Agencies: []Agency{}, Events: []Event{}, Issues: x.issues(a)}
	x.spellOut(a)
	away := x.people(a, &r)
	x.agencies(a, &r)
	for _, e := range st.events {
		e.parts = slices.DeleteFunc(e.parts, func(p *part) bool { return away[p.name] })
		if len(e.parts) > 0 {
			r.Events = append(r.Events, e.record())
		}
	}
	h := sha256.New()
	h.Write([]byte(a.Headline.S))
	var texts []string
	for _, p := range a.Paras {
		h.Write([]byte(p.S))
		texts = append(texts, p.S)
	}
	r.TextHash = hex.EncodeToString(h.Sum(nil))
	r.Sketch = sketch(texts...)
	return r
}

func (e *event) record() Event {
	if e.status == "" {
		e.status = schema.Happened
	}
	out := Event{Type: e.typ, Name: e.name, Date: e.date.iso, DateText: e.date.text, DateBasis: e.date.basis, DateEnd: e.date.end, Places: append([]string{}, e.places...),
		Status: e.status, OpenList: e.open, Agencies: append([]string{}, e.bodies...), Span: e.span, Rule: e.rule, Participants: []Participant{}}
	for i, p := range e.parts {
		name, key := identity(p.name)
		out.Participants = append(out.Participants, Participant{Name: name, Key: key, Roles: p.roles, Order: i + 1, Title: p.title, Evidence: p.proof})
	}
	return out
}

// people collects the officials and the others, in order of first mention. It returns those who were at nothing that the page tells of.
func (x *Extractor) people(a *article, r *Record) map[string]bool {
	index := map[string]int{}
	none, past := map[string]bool{}, map[string]bool{}
	found := a.persons()
	year := x.lex.calendar.anchor(a).year
	for _, s := range a.sents {
		for i := range s.items {
			it := &s.items[i]
			if it.kind != itemPerson && (it.kind != itemPost || it.name == "" || !found[it.name]) {
				continue
			}
			k, ok := index[it.name]
			if !ok {
				k = len(r.Officials)
				index[it.name] = k
				name, key := identity(it.name)
				r.Officials = append(r.Officials, Official{Name: name, Key: key, Posts: []Post{}, Mentions: []Mention{}})
			}
			o := &r.Officials[k]
			o.Of = cmp.Or(o.Of, it.of)
			if it.kind == itemPerson {
				o.Mentions = append(o.Mentions, Mention{Span: s.span(it.start, it.end), Rule: it.rule})
				past[it.name] = past[it.name] || s.remembered(it.end)
			}
			for _, p := range it.posts {
				if p.kind == "none" {
					none[it.name] = true
					continue
				}
				if p.kind != "member" || p.body != "" {
					o.addPost(x.lex.calendar, year, s, p, it.end)
				}
			}
		}
	}
	for i := range r.Officials {
		r.Officials[i].Posts = x.ranksLast(r.Officials[i].Posts)
	}
	return r.partOthers(none, past)
}

// ranksLast leaves military ranks out where there is any other post.
func (x *Extractor) ranksLast(posts []Post) []Post {
	rank := func(p Post) bool { return x.lex.title(p.Title).kind == "rank" }
	if !slices.ContainsFunc(posts, func(p Post) bool { return !rank(p) }) {
		return posts
	}
	return slices.DeleteFunc(posts, rank)
}

// remembered reports whether what follows a name that ends at byte b says that he is of the past: 同志诞辰.
func (s *sentence) remembered(b int) bool {
	k := s.from(b)
	for s.is(k, clsComrade) {
		k++
	}
	return s.is(k, clsPast)
}

// partOthers takes those who have no post but a word of class none (教授, 记者) out of the officials, and those of the past. It returns
// the latter, and who made the page, a byline only.
func (r *Record) partOthers(none, past map[string]bool) map[string]bool {
	kept, away := r.Officials[:0], map[string]bool{}
	for _, o := range r.Officials {
		switch {
		case past[o.ID()]:
			away[o.ID()], r.Others = true, append(r.Others, o.Name)
		case !none[o.ID()] || len(o.Posts) > 0:
			kept = append(kept, o)
		case slices.Contains(r.Bylines, o.Name):
			away[o.ID()] = true
		default:
			r.Others = append(r.Others, o.Name)
		}
	}
	r.Officials = kept
	return away
}

// addPost adds a post that was not known. What is printed behind the name, which ends at byte end, may be a post known already,
// said for short: a deputy is called 郑市长, too.
func (o *Official) addPost(c *calendar, year int, s *sentence, p post, end int) {
	called := p.inherited && p.start >= end
	for _, q := range o.Posts {
		if (p.body == "" || called) && strings.HasSuffix(q.Title, p.title) || q.Title == p.title && (q.Agency == p.body || p.body == "" || p.inherited) {
			return
		}
	}
	sp := s.span(p.start, p.end)
	basis := schema.BasisObserved
	day := ""
	if p.action != "" {
		basis, day = schema.BasisAnnounced, c.tookDay(s.s[:p.start], year)
	}
	o.Posts = append(o.Posts, Post{Agency: p.body, Title: p.title, Printed: s.s[p.start:p.end], Span: sp, Rule: p.rule, Basis: basis, Action: p.action, Day: day, Former: p.former})
}

// agencies collects the bodies named and those that posts imply.
func (x *Extractor) agencies(a *article, r *Record) {
	index := map[string]int{}
	add := func(name, surface string, s *sentence, i, j int) {
		if name == "" {
			return
		}
		k, ok := index[name]
		if !ok {
			k = len(r.Agencies)
			index[name] = k
			b := x.readBody(a, name, nil)
			r.Agencies = append(r.Agencies, Agency{Name: name, Surface: []string{}, Kind: b.kind, Level: b.level, Place: b.place})
		}
		ag := &r.Agencies[k]
		if surface != "" {
			for _, t := range ag.Surface {
				if t == surface {
					return
				}
			}
			ag.Surface = append(ag.Surface, surface)
			ag.Spans = append(ag.Spans, s.span(i, j))
		}
	}
	for _, s := range a.sents {
		for _, it := range s.items {
			if it.kind == itemBody && it.body != "" {
				add(it.body, s.s[it.start:it.end], s, it.start, it.end)
			}
			for _, p := range it.posts {
				if p.kind != "none" && (it.kind == itemPerson || (p.placed || it.name != "" && x.inFull(a, p.body)) && x.standsAlone(p.body) && !s.namesMeeting(it.end)) {
					add(p.body, "", s, 0, 0)
				}
			}
		}
	}
}

// inFull reports whether the name of a body tells its place, or is that of a national one.
func (x *Extractor) inFull(a *article, name string) bool {
	b := x.readBody(a, name, nil)
	return b.placed || b.top
}

// standsAlone reports whether a body counts where its title is printed and nobody holds it: 市财政局负责人, but 高校负责人.
func (x *Extractor) standsAlone(body string) bool {
	last := x.lastBody(body)
	_, bracket, _ := strings.Cut(body, "（")
	return last != nil && !optional(last.body.kind) && !association(last) && !x.lex.first(bracket).is(clsLevel) // 各县（市、区）教育局
}

// namesMeeting reports whether the word behind byte b is one for a meeting, which the title before it tells the kind of: 统战部长会议.
func (s *sentence) namesMeeting(b int) bool {
	k := s.from(b)
	if k >= len(s.toks) {
		return false
	}
	_, noun := s.toks[k].w.shaped("noun")
	return noun
}

// spellOut writes a body that is printed short, without its place, by the full name that the article prints elsewhere:
// 大运会组委会 where 某市大运会组委会 stands too, 武汉法院 where 武汉市法院 does. Two full names leave it as it is.
func (x *Extractor) spellOut(a *article) {
	full, held := map[string]bool{}, map[string]bool{}
	a.eachBody(func(name *string, post bool) {
		if x.inFull(a, *name) {
			full[*name] = true
			held[*name] = held[*name] || post
		}
	})
	a.eachBody(func(name *string, _ bool) {
		*name = x.oneForm(*name, full, held)
		switch long := x.longPlace(*name); {
		case full[long]:
			*name = long
		case !full[*name] && utf8.RuneCountInString(*name) > 3:
			*name = cmp.Or(only(full, *name), *name)
		case !full[*name] && *name != "":
			long := only(full, *name)
			if _, house := x.lex.pieces.ends(strings.TrimSuffix(long, *name), pieceHouse); house {
				*name = long // 农委, of 全国人大农委
			}
		}
	})
}

// oneForm writes a body that the article calls by a long and a short name by the short one, or as its posts do: of the names
// in full, held are those of posts.
func (x *Extractor) oneForm(name string, full, held map[string]bool) string {
	for _, r := range x.short {
		if !r.both {
			continue
		}
		short, long := strings.Replace(name, r.long, r.short, 1), strings.Replace(name, r.short, r.long, 1)
		if short != name && full[short] && (held[short] || !held[name]) {
			return short
		}
		if long != name && full[long] && held[long] && !held[name] {
			return long
		}
	}
	return name
}

// only is the one member of the set that ends as given, "" if there is none or several.
func only(set map[string]bool, end string) string {
	found := ""
	for s := range set {
		if strings.HasSuffix(s, end) {
			if found != "" {
				return ""
			}
			found = s
		}
	}
	return found
}

// longPlace is the body's name with the place that it begins with in full, if that is printed short: 武汉法院.
func (x *Extractor) longPlace(body string) string {
	w := x.lex.placeOf(body)
	if w == nil || len(w.place) == 0 {
		return ""
	}
	d := w.place[0]
	if d.level != schema.Province && (len(d.name) != len(w.text)+hanLen || !strings.HasPrefix(d.name, w.text)) {
		return "" // 黔南州, of 黔南布依族苗族自治州
	}
	return d.name + body[len(w.text):]
}

// eachBody visits the name of every body that the article's posts and phrases hold, and tells whether it is one of a post.
func (a *article) eachBody(visit func(name *string, post bool)) {
	for _, s := range a.sents {
		for i := range s.items {
			if s.items[i].kind == itemBody {
				visit(&s.items[i].body, false)
			}
			for j := range s.items[i].posts {
				visit(&s.items[i].posts[j].body, true)
			}
		}
	}
}

// persons are the names that the article gives to people.
func (a *article) persons() map[string]bool {
	out := map[string]bool{}
	for _, s := range a.sents {
		for i := range s.items {
			if s.items[i].kind == itemPerson {
				out[s.items[i].name] = true
			}
		}
	}
	return out
}
