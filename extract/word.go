package extract

import "guanxi/schema"

// word is a lexicon entry; pos says file:line of the first file that has it.
type word struct {
	text   string
	pos    string
	cls    class
	shapes shape // of its event words
	*sense
}

// sense is what a word is more than its classes. Each part is set where the word has that class.
type sense struct {
	body   bodyWord
	title  titleWord
	prefix string // kind of prefix
	level  string // for clsLevel: the level word
	rank   schema.Level
	days   int // for clsDay: how far it is from the article's own
	event  []eventWord
	place  []*division
	copula copulaWord
	family surname // what the word is as a surname, if one
}

// plain is the sense of the words that are no more than their classes, which most are.
var plain sense

// own is the sense of w alone, to be written to.
func (w *word) own() *sense {
	if w.sense == &plain {
		w.sense = new(sense)
	}
	return w.sense
}

// is reports whether there is a word w and it has any of the classes.
func (w *word) is(c class) bool { return w != nil && w.cls&c != 0 }

type bodyWord struct {
	kind  schema.Kind
	class string // top, seat, party, unit, inner, office, open, area, tail
	level string // level word that the body itself holds: 市委 → 市
}

// inner reports whether the word is a part of the body before it.
func (b bodyWord) inner() bool { return b.class == "inner" || b.class == "office" }

// needsName reports whether the word is no name of one of ours without more: 公司, but 财政局; abroad 众议院 is.
func (b bodyWord) needsName() bool {
	switch b.class {
	case "open", "tail", "inner", "area":
		return b.kind != schema.Congress && b.kind != schema.Foreign
	}
	return false
}

type titleWord struct {
	kind string // body, level, state, rank, none
	body string // see words/title.txt
}

// ofState reports whether the title alone, after a name, is one of a head of state: 总统, 主席.
func (t titleWord) ofState() bool { return t.kind == "state" || t.kind == "chair" }

// copulaWord joins a person to the posts that he takes, holds or leaves.
type copulaWord struct {
	shape, action string // action "" where nothing happened
	former        bool
}

type eventWord struct {
	typ   schema.EventType // "" for role words
	shape shape
	role  schema.Role
	pos   string
}

// surname tells how often a surname is met, and whether it is an everyday word too.
type surname struct {
	kind string // common, rare, compound, abroad
	word bool
}

// common reports whether the surname is met often, and is no everyday word.
func (s surname) common() bool { return s.kind == "common" && !s.word }

// doubtful reports whether what looks like the surname is mostly the everyday word.
func (s surname) doubtful() bool { return s.kind == "rare" && s.word }
