package extract

import (
	"cmp"
	"strings"

	"guanxi/schema"
)

// A part of a body that is printed without it: 财务科, 刑侦支队, 石桥分局, 规划司, 文学院.

// hosted is the body b, a part of one, with what it is a part of where it is printed without; "" where nothing tells.
func (p *reader) hosted(po *post, w *word, b body, before *post) string {
	hosts := p.x.hostsOf(b)
	if hosts == nil || b.glued || before != nil && p.x.foreignPlace(before.body) != "" {
		return ""
	}
	if full := p.called(b.name()); full != b.name() && !(b.class == "office" && p.x.lex.find(b.rest) != nil) { // every body has a 办公室
		return full
	}
	host := ""
	if before != nil && p.follows(po) {
		host = p.x.listHost(before.body, b, hosts)
	} else if p.mayBeTold(w, b) {
		host = p.toldHost(b, hosts)
	}
	if host == "" {
		return ""
	}
	return host + b.name()
}

// listHost is what a part is of behind the people of the body before in a list, 某局副局长甲、财务科科长乙: rather no mere section
// of another, nor a faculty, 某大学就业中心主任甲、教务处处长乙.
func (x *Extractor) listHost(before string, b body, hosts func(*word) bool) string {
	before = x.campus(before)
	whole := func(w *word) bool { return hosts(w) && !x.lex.pieces.endsIn(w.text, pieceSection) }
	_, league := x.lex.pieces.begins(before, pieceLeague)
	office := func(w *word) bool { return w.body.class == "office" || league && w.body.class == "seat" } // 市委办公室, 团市委
	host := cmp.Or(x.beginning(before, whole), x.beginning(before, hosts), x.beginning(before, office))
	if d := x.divisionOf(before); host == "" && b.class == "tail" && d != nil && d.level == schema.Township {
		return d.name // 某镇党委书记甲、党政办主任乙
	}
	return host
}

// mayBeTold reports whether what is told before may say what b, a post in which has the title w, is a part of: it has no place, and is
// no party cell, which may be a village's, and the title is one of its head, or may be of anybody.
func (p *reader) mayBeTold(w *word, b body) bool {
	own := p.x.lastBody(b.rest)
	department := own.body.class == "tail" || own.body.class == "office" && own.text == b.rest // 检察部, 政治部
	free := b.kind == schema.Institution || department && p.x.lex.pieces.endsIn(own.text, pieceMinistry)
	return w.title.kind != "vague" && (w.title.body == "" || w.heads(b.rest) || free) && p.x.placeIn(b.rest) == "" && own.body.class != "inner" && own.body.level == ""
}

// toldHost is what a part is of where bodies are named before, 某局召开会议。财务科科长乙发言: the last that may have such a part, not
// behind another whole.
func (p *reader) toldHost(b body, hosts func(*word) bool) string {
	own, host := p.x.lastBody(b.rest), ""
	p.a.antecedent(func(name string) bool {
		host = p.x.beginning(name, hosts)
		return host != "" || p.x.whole(name) != "" && !strings.HasSuffix(name, own.text)
	})
	return host
}

// ofBureau is the branch b of a bureau, or of a ministry, that is called by a place or its name alone, with it; "" if b is none: 石桥分局, 欧洲司.
func (p *reader) ofBureau(po *post, w *word, b body, before *post) string {
	of, branch := p.x.lex.pieces.ends(b.rest, pieceBranch)
	part, wing := p.x.lex.pieces.ends(b.rest, pieceWing)
	wing = wing && part == "" && b.placed && b.class == "tail"
	unit := b.class == "unit" && (of == "" || !b.placed)
	if !wing && !(branch && (unit || b.kind == schema.Enterprise && b.placed)) {
		return ""
	}
	return p.hosted(po, w, b, before)
}
