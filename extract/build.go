package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"guanxi/schema"
)

// record writes down what the article says.
func (x *Extractor) record(a *article) Record {
	x.tellApart(a)
	st := x.story(a)
	if a.meta.Date == "" && !st.base.IsZero() {
		a.meta.Date, a.meta.DateBasis = st.base.Format(time.DateOnly), schema.BasisText
	}
	r := Record{ID: a.ID, Article: a.N, Headline: a.Headline.S, Date: a.meta.Date, DateBasis: a.meta.DateBasis, Paper: a.meta.Paper,
		Place: a.scene.own(), PlaceBy: a.scene.basis, Bylines: append([]string{}, a.Bylines...), Others: []string{}, Officials: []Official{}, Agencies: []Agency{}, Events: []Event{}, Issues: x.issues(a)}
	x.spellOut(a)
	away := x.people(a, st, &r)
	x.agencies(a, &r)
	for _, e := range st.events {
		e.parts = slices.DeleteFunc(e.parts, func(p *part) bool { return away[p.name] })
		if len(e.parts) > 0 {
			r.Events = append(r.Events, e.record())
		}
	}
	h := sha256.New()
	text := []byte(a.Headline.S)
	h.Write(text)
	var texts []string
	for _, p := range a.Paras {
		text = append(text[:0], p.S...)
		h.Write(text)
		texts = append(texts, p.S)
	}
	r.TextHash = hex.EncodeToString(h.Sum(nil))
	words := runs(texts...)
	r.Imprint, r.Marks = imprint(words), marks(words, r.named())
	return r
}

func (e *event) record() Event {
	if e.status == "" {
		e.status = schema.Happened
	}
	out := Event{Type: e.typ, Name: e.name, Date: e.date.iso, DateText: e.date.text, DateBasis: e.date.basis, DateEnd: e.date.end, Places: []string{}, PlaceProofs: []Proof{},
		Status: e.status, OpenList: e.open, Apart: e.apart, Agencies: []string{}, AgencyProofs: []Proof{}, Span: e.span, Rule: e.rule, Participants: []Participant{}}
	for _, p := range e.places {
		out.Places, out.PlaceProofs = append(out.Places, p.name), append(out.PlaceProofs, p.proof)
	}
	for _, h := range e.bodies {
		if !slices.Contains(out.Agencies, h.it.body) {
			out.Agencies, out.AgencyProofs = append(out.Agencies, h.it.body), append(out.AgencyProofs, h.proof)
		}
	}
	for i, p := range e.parts {
		name, key := identity(p.name)
		out.Participants = append(out.Participants, Participant{Name: name, Key: key, Roles: p.roles, Order: i + 1, Title: p.title, Evidence: p.proof})
	}
	return out
}

// people collects the officials and the others, in order of first mention. It returns those who were at nothing that the page tells of.
func (x *Extractor) people(a *article, st *story, r *Record) map[string]bool {
	index := map[string]int{}
	none, past := map[string]bool{}, map[string]bool{}
	found := a.persons()
	for n, s := range a.sents {
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
				gender, ethnic := x.described(s.s[it.end:])
				o.Gender, o.Ethnic = cmp.Or(o.Gender, gender), cmp.Or(o.Ethnic, ethnic)
			}
			for _, p := range it.posts {
				if p.kind == "none" || x.mere(p) {
					none[it.name] = true
					continue
				}
				p.inherited = p.inherited && (it.kind == itemPerson || p.party) // 任某市代市长，后任市长: told as another
				if p.action != "" {
					p.day = x.lex.calendar.tookDay(a.sents, n, p.told, st.base)
				}
				if p.kind != "member" || p.body != "" {
					o.addPost(s, p, it.end)
				}
			}
		}
	}
	for i := range r.Officials {
		o := &r.Officials[i]
		o.Posts = x.toldOnce(x.ranksLast(o.Posts))
		none[o.ID()] = none[o.ID()] || !st.present(o.ID())
	}
	return r.partOthers(none, past)
}

// described is the gender and the nationality that are printed behind a name: （女，回族）, or ，男，汉族，.
func (x *Extractor) described(rest string) (gender, ethnic string) {
	rest, bracket := strings.CutPrefix(rest, "（")
	rest, comma := strings.CutPrefix(rest, "，")
	for bracket || comma {
		i := strings.IndexAny(rest, "，、）。")
		if i < 0 {
			break
		}
		switch w := x.lex.find(rest[:i]); {
		case w.is(clsSex):
			gender = w.text
		case w.is(clsEthnic):
			ethnic = w.text
		default:
			return gender, ethnic
		}
		_, n := utf8.DecodeRuneInString(rest[i:])
		rest = rest[i+n:]
	}
	return gender, ethnic
}

// mere reports whether the post is that of a plain member (委员) of a local congress or conference, which is no office.
func (x *Extractor) mere(p post) bool {
	last := x.lastBody(p.body)
	if p.kind != "member" || last == nil || last.body.class != "seat" || len(p.title) > 2*hanLen || x.lex.title(p.title).body != "" {
		return false
	}
	_, house := x.lex.pieces.ends(p.body, pieceHouse)
	return house || last.body.kind == schema.CPPCC
}

// ranksLast leaves ranks and grades out where there is any other post.
func (x *Extractor) ranksLast(posts []Post) []Post {
	rank := func(p Post) bool { return x.lex.title(p.Title).kind == "rank" }
	if !slices.ContainsFunc(posts, func(p Post) bool { return !rank(p) }) {
		return posts
	}
	return slices.DeleteFunc(posts, rank)
}

// toldOnce leaves out a post that another tells better: one without a body, or in a firm by its short name: 董事长 of 青澜茶业, of
// 青澜茶业股份有限公司.
func (x *Extractor) toldOnce(posts []Post) []Post {
	return slices.DeleteFunc(posts, func(short Post) bool {
		return slices.ContainsFunc(posts, func(long Post) bool {
			rest, begins := strings.CutPrefix(long.Agency, short.Agency)
			if title, _ := x.cutPosted(short.Title); title != short.Title {
				return begins && title == long.Title && (rest == "" || short.Agency == "") // 驻村第一书记, of him who is 长桥村第一书记
			}
			return begins && rest != "" && short.Title == long.Title && (short.Agency == "" || firm(x.lastBody(rest)))
		})
	})
}

// remembered reports whether what follows a name that ends at byte b says that he is of the past: 同志诞辰.
func (s *sentence) remembered(b int) bool {
	k := s.from(b)
	for s.is(k, clsComrade) {
		k++
	}
	return s.is(k, clsPast)
}

// partOthers takes those of the past out of the officials, and those without a post who are at no event, or are called by a word of class
// none (教授, 记者). It returns the former, and who made the page, a byline only.
func (r *Record) partOthers(none, past map[string]bool) map[string]bool {
	kept, away := r.Officials[:0], map[string]bool{}
	for _, o := range r.Officials {
		switch {
		case past[o.ID()]:
			away[o.ID()], r.Others = true, append(r.Others, o.Name)
		case !none[o.ID()] || len(o.Posts) > 0 || o.Key != "": // two of a name stay together
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
func (o *Official) addPost(s *sentence, p post, end int) {
	called := p.inherited && p.start >= end
	for _, q := range o.Posts {
		if (p.body == "" || called) && strings.HasSuffix(q.Title, p.title) || q.Title == p.title && (q.Agency == p.body || p.body == "" || p.inherited) {
			return
		}
	}
	sp := s.span(p.start, p.end)
	basis := schema.BasisObserved
	if p.action != "" {
		basis = schema.BasisAnnounced
	}
	o.Posts = append(o.Posts, Post{Agency: p.body, Title: p.title, Printed: s.s[p.start:p.end], Span: sp, Rule: p.rule, Basis: basis, Action: p.action, Day: p.day, Former: p.former})
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
