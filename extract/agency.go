package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// agencies collects the bodies named and those that posts imply, firms apart.
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
			if x.partOfFirm(name) {
				b.kind = schema.Enterprise
			}
			r.Agencies = append(r.Agencies, Agency{Name: name, Surface: []string{}, Kind: b.kind, Level: b.level, Place: b.place})
		}
		if ag := &r.Agencies[k]; surface != "" && !slices.Contains(ag.Surface, surface) {
			ag.Surface, ag.Spans = append(ag.Surface, surface), append(ag.Spans, s.span(i, j))
		}
	}
	held := r.held()
	for _, s := range a.sents {
		for _, it := range s.items {
			if it.kind == itemBody && it.body != "" {
				add(it.body, s.s[it.start:it.end], s, it.start, it.end)
			}
			for _, p := range it.posts {
				if x.implied(a, s, it, p, held) {
					add(p.body, "", s, 0, 0)
				}
			}
		}
	}
	r.Firms = slices.DeleteFunc(slices.Clone(r.Agencies), func(b Agency) bool { return !b.firm() })
	r.Agencies = slices.DeleteFunc(r.Agencies, Agency.firm)
}

// firm reports whether a body is no agency of the party or the state: a firm, a paper.
func (b Agency) firm() bool { return b.Kind == schema.Enterprise || b.Kind == schema.Media }

// partOfFirm reports whether a body is a part of the firm before it: 公司办公室.
func (x *Extractor) partOfFirm(name string) bool {
	last := x.lastBody(name)
	if last == nil || last.body.class == "open" || last.body.class == "seat" || last.body.class == "area" {
		return false
	}
	toks := x.cut(name)
	i := slices.IndexFunc(toks, func(t tok) bool { return t.is(clsBody) })
	return i >= 0 && toks[i].w != last && toks[i].w.body.kind == schema.Enterprise
}

// held tells who serves in which body, each pair of an official and an agency.
func (r *Record) held() map[[2]string]bool {
	out := map[[2]string]bool{}
	for _, o := range r.Officials {
		for _, p := range o.Posts {
			out[[2]string{o.ID(), p.Agency}] = true
		}
	}
	return out
}

// implied reports whether the body of a post that an item prints is an agency: somebody serves in it, or it counts by its name.
func (x *Extractor) implied(a *article, s *sentence, it item, p post, held map[[2]string]bool) bool {
	switch {
	case p.kind == "none":
		return false
	case it.kind == itemPerson && held[[2]string{it.name, p.body}]:
		return !x.kindOnly(p.body) && x.knownBody(p.body)
	}
	return (p.placed || it.name != "" && x.inFull(a, p.body)) && x.standsAlone(p.body) && !s.namesMeeting(it.end) && !s.is(s.from(p.start)-1, clsEach)
}

// kindOnly reports whether the name of a body is a word that tells its kind alone, 公司, 董事会, or is no name: 项目.
func (x *Extractor) kindOnly(name string) bool {
	w := x.lex.find(name)
	if w.is(clsBody) {
		return w.body.needsName()
	}
	return w != nil && !w.is(clsPlace) && x.lastBody(name) == nil
}

// knownBody reports whether the rules know the last word of a body's name, or it is that of a place, a village, a country, or of a meeting
// that has officers: 世界竹艺大会.
func (x *Extractor) knownBody(name string) bool {
	if x.lastBody(name) != nil || x.namesPlace(name) {
		return true
	}
	toks := x.cut(name)
	return len(toks) > 1 && toks[len(toks)-1].has(shapeNoun)
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
	return last != nil && !optional(last.body.kind) && !association(last) && !x.lex.first(bracket).is(clsLevel) && !x.anyTown(body) // 各县（市、区）教育局, 乡镇政府
}

// namesMeeting reports whether the word behind byte b is one for a meeting, which the title before it tells the kind of: 统战部长会议.
func (s *sentence) namesMeeting(b int) bool {
	k := s.from(b)
	return k < len(s.toks) && s.toks[k].has(shapeNoun)
}

// spellOut writes every body by the name that the article prints of it elsewhere.
func (x *Extractor) spellOut(a *article) {
	a.eachBody(func(name *string, _ bool) { *name = x.garrison(*name) })
	full, held := map[string]bool{}, map[string]bool{}
	a.eachBody(func(name *string, post bool) {
		if _, seen := full[*name]; !seen {
			full[*name] = x.inFull(a, *name)
		}
		held[*name] = held[*name] || post && full[*name]
	})
	forms := map[string]string{}
	a.eachBody(func(name *string, _ bool) {
		form, seen := forms[*name]
		if !seen {
			form = x.formOf(*name, full, held)
			forms[*name] = form
		}
		*name = form
	})
}

// formOf is how a body that is printed short, without its place, stands elsewhere in the article: 大运会组委会 where 某市大运会组委会
// stands too, 武汉法院 where 武汉市法院 does. Two full names leave it as it is.
func (x *Extractor) formOf(name string, full, held map[string]bool) string {
	name = x.oneForm(name, full, held)
	switch long := x.longPlace(name); {
	case full[long]:
		return long
	case !full[name] && utf8.RuneCountInString(name) > 3:
		return cmp.Or(only(full, name), x.partOf(full, name), name)
	case !full[name] && name != "":
		long := only(full, name)
		if _, house := x.lex.pieces.ends(strings.TrimSuffix(long, name), pieceHouse); house {
			return long // 农委, of 全国人大农委
		}
	}
	return name
}

// oneForm writes a body that the article calls by a long and a short name by one of them: as the rule says, the long one, or else the short one
// unless its posts have the other: of the names in full, held are those of posts.
func (x *Extractor) oneForm(name string, full, held map[string]bool) string {
	if !x.forms.in(name) {
		return name
	}
	for _, r := range x.either {
		short, long := strings.Replace(name, r.long, r.short, 1), strings.Replace(name, r.short, r.long, 1)
		if _, printed := full[short]; printed && !r.full && short != name && (held[short] || !held[name]) {
			return short
		}
		if long == name {
			continue
		}
		if full[long] && (r.full || held[long] && !held[name]) {
			return long
		}
		if placed := x.longPlace(long); placed != long && full[placed] {
			return placed // 云岭高院
		}
	}
	return name
}

// partOf is a part of a body in full: 商务区管委会服务处 of 青澜商务区管委会. "" where the article names none that it may be a part of.
func (x *Extractor) partOf(full map[string]bool, name string) string {
	for i := range name {
		if of := x.lastBody(name[:i]); i > 3*hanLen && of != nil && of.body.class != "area" {
			if long := only(full, name[:i]); long != "" {
				return long + name[i:]
			}
		}
	}
	return ""
}

// only is the one member of the set that ends as given, "" if there is none or several.
func only(set map[string]bool, end string) string {
	found := ""
	for s, in := range set {
		if in && strings.HasSuffix(s, end) {
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

// garrison writes the command of a city's troops as it is called, without the city's level: 青澜军分区.
func (x *Extractor) garrison(name string) string {
	city, ok := x.lex.pieces.ends(name, pieceGarrison)
	if level := city[max(0, len(city)-hanLen):]; ok && len(city) > 2*hanLen && x.lex.levelOf(level) == schema.Prefecture {
		return strings.TrimSuffix(city, level) + name[len(city):]
	}
	return name
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
