package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/schema"
)

// Where the body of a post ends and its title begins.

// divide parts the body of a post, before which phrase is printed, from its title where one says a word of the other.
func (x *Extractor) divide(po *post, phrase string) {
	for i, head := range x.lex.heads(po.title) {
		if phrase == "" && i > hanLen && head.is(clsBody) && x.lex.find(po.title[i:]).is(clsTitle) && strings.HasSuffix(po.body, head.text) {
			po.title = po.title[i:] // 书记处书记, of a 书记处
			break
		}
	}
	if last := x.lastBody(po.body); last != nil && last.body.kind == schema.Discipline && last.body.class == "seat" {
		of := strings.TrimSuffix(po.body, last.text)
		if host := x.lastBody(of); host != nil && optional(host.body.kind) {
			po.body, po.title = of, last.text+po.title // 纪委书记 of a firm, a university
		}
	}
	rest, _ := x.lex.pieces.begins(po.title, pieceCommittee) // 党委委员 is one word
	committee := cmp.Or(po.committee, strings.TrimSuffix(po.title, rest))
	if place := x.partyPlace(po.body, phrase); committee != "" && place != "" {
		po.body, po.title = place+committee, strings.Replace(po.title, committee, "", 1)
	}
	if po.committee != "" && strings.HasSuffix(po.body, po.committee) {
		po.title = strings.TrimPrefix(po.title, po.committee) // 党委副书记 after 某镇党委书记
	}
}

// cell is the party committee of a village where the title of its secretary names none, 长桥村书记, 市水利局驻长桥村第一书记: as the article
// calls it, or its cell; else the body of the post.
func (p *reader) cell(po *post) string {
	_, secretary := p.x.lex.pieces.ends(po.title, pieceSecretary)
	last := p.x.lastBody(po.body)
	if po.committee != "" || !secretary || last == nil || p.x.lex.levelOf(last.text) != schema.Village {
		return po.body
	}
	village := po.body
	if _, at, posted := strings.Cut(village, p.x.lex.pieces.the(piecePosted)); posted {
		village = p.x.readBody(p.a, at, nil).name() // less its town
	}
	return cmp.Or(p.a.antecedent(func(name string) bool {
		of, committee := p.x.lex.pieces.ends(name, pieceCommittee)
		return committee && of == village
	}), village+p.x.lex.pieces.the(pieceCell))
}

// partyPlace is the place whose party committee is a body of its own where a post in the committee is printed behind body: 翠竹社区党委书记,
// not of a farm; or, with nothing before the title, behind a post in the government of the place: 翠竹乡乡长、党委副书记. "" if it is none.
func (x *Extractor) partyPlace(body, phrase string) string {
	last := x.lastBody(body)
	switch {
	case last == nil || last.body.kind != schema.Government && last.body.kind != schema.Congress:
		return ""
	case last.body.class == "area" && last.body.kind == schema.Government:
		return body
	case last.body.class == "seat" && phrase == "":
		return cmp.Or(x.wherePlaced(body), strings.TrimSuffix(body, last.text))
	}
	return ""
}

// union gives a body the union that the title names, where nothing else in the phrase is a body: 省交通运输工会主席.
func (x *Extractor) union(po *post, phrase string, w *word) (string, *word) {
	for i, head := range x.lex.heads(w.text) {
		if title := x.lex.find(w.text[i:]); phrase != "" && head.body.kind == schema.Mass && title.is(clsTitle) && x.lastBody(phrase) == nil {
			po.title = strings.Replace(po.title, head.text, "", 1)
			return phrase + head.text, title
		}
	}
	return phrase, w
}

// task gives the title what its bearer does, which phrase ends in behind the body: 青澜银行资深客户经理; or is, behind a post of
// the body: 总裁、市场总监; or where he is posted: 国家监委驻青澜大学监察专员. It returns what is left.
func (p *reader) task(po *post, w *word, phrase string) string {
	if p.noBody(po, w, phrase) {
		if len(phrase) > hanLen {
			po.title = phrase + po.title
		}
		if w.title.kind == "vague" {
			po.kind = "none" // 物业负责人 heads nothing of the state
		}
		return ""
	}
	if w.title.kind != "task" {
		return phrase
	}
	posted := p.x.lex.pieces.the(piecePosted)
	if body, at, ok := strings.Cut(phrase, posted); ok && p.x.lastBody(body) != nil {
		po.title = posted + at + po.title
		return body
	}
	if p.x.lastBody(phrase) != nil {
		return phrase
	}
	toks := p.x.cut(phrase)
	for k := len(toks) - 1; k >= 0 && len(phrase)-toks[k].start <= 6*hanLen && !toks[k].is(clsPunct|clsPlace); k-- {
		body, does := phrase[:toks[k].start], phrase[toks[k].start:]
		if p.x.lastBody(body) != nil || body == "" && (len(p.chain) > 0 || p.follows(po) && len(does) == 2*hanLen) {
			po.title = does + po.title
			return body
		}
	}
	return phrase
}

// noBody reports whether phrase, before the title w, is a character that no body is called by, 该会主席, or an ordinary word that tells what
// somebody does: 物业负责人, 学习委员, 健康指导员, 法治副校长.
func (p *reader) noBody(po *post, w *word, phrase string) bool {
	does, n := p.x.lex.find(phrase), utf8.RuneCountInString(phrase)
	switch w.title.kind {
	case "state", "embassy", "level":
		return false
	case "body", "chair":
		if deputy := w.title.body != "" && po.title != w.text; does != nil && !deputy {
			return false // 苹果总裁
		}
	}
	character, word := does == nil && n == 1, does != nil && does.cls&^(clsCommon|clsPeople|clsCited) == 0 && n == 2
	return (character || word) && p.called(phrase) == phrase
}

// stillFormer makes the post of a title without a body one that is over as the post before it is: 原党组书记、局长.
func (p *reader) stillFormer(po *post, t titleAt) {
	if len(p.chain) == 0 || !p.chain[len(p.chain)-1].former || p.s.is(t.pre, clsPrefix) && slices.Contains([]string{"former", "time"}, p.s.toks[t.pre].w.prefix) {
		return
	}
	if w := p.x.lex.first(p.chain[len(p.chain)-1].title); w.is(clsPrefix) && w.prefix == "former" {
		po.former, po.title = true, w.text
	}
}

// stillParty makes the post of a secretary or a member, printed without a body, one of the party as the post before it is: 某大学党委委员、常委、书记.
func (p *reader) stillParty(po *post, t titleAt) {
	if len(p.chain) == 0 || p.s.is(t.pre, clsPrefix) && p.s.toks[t.pre].w.prefix == "party" {
		return
	}
	title := p.titleWord(t)
	if title.title.kind != "member" && title.text != p.x.lex.pieces.the(pieceSecretary) {
		return
	}
	for _, w := range p.x.lex.heads(p.chain[len(p.chain)-1].title) {
		if w.is(clsPrefix) && w.prefix == "party" {
			po.title, po.party = w.text, true
		}
	}
}
