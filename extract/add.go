package extract

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/extract/rules"
	"guanxi/schema"
)

// The adders put a row of a rule file into the lexicon, and say what is wrong with it.

func addClass(c class) func(*lexicon, rules.Row) error {
	return func(l *lexicon, r rules.Row) error {
		l.entry(r.Cols[0], c, r)
		return nil
	}
}

func addGroup(l *lexicon, r rules.Row) error {
	kind := r.Cols[1]
	switch kind {
	case "of":
		l.groupOf = append(l.groupOf, r)
	case "behind", "either":
		l.groupWho = append(l.groupWho, r)
	}
	if kind == "alone" || kind == "either" {
		l.entry(r.Cols[0], clsGroup, r)
	}
	return oneOf(r, 1, "alone", "of", "behind", "either")
}

// joinGroups makes the words for groups that have two parts: 市领导.
func (l *lexicon) joinGroups() error {
	for _, of := range l.groupOf {
		for _, who := range l.groupWho {
			l.entry(of.Cols[0]+who.Cols[0], clsGroup, who)
		}
	}
	return nil
}

func addLevel(l *lexicon, r rules.Row) error {
	w := l.entry(r.Cols[0], clsLevel, r)
	w.own().level, w.own().rank = r.Cols[1], schema.Level(r.Col(2))
	if w.rank != schema.NoLevel && w.rank != schema.Village {
		l.levels = append(l.levels, w.text)
	}
	if w.rank == schema.NoLevel {
		return nil
	}
	return oneOf(r, 2, "province", "prefecture", "county", "township", "village")
}

func addBody(l *lexicon, r rules.Row) error {
	w := l.entry(r.Cols[0], clsBody, r)
	w.own().body = bodyWord{kind: schema.Kind(r.Cols[1]), class: r.Cols[2], level: r.Col(3)}
	if rest, ok := l.pieces.ends(w.text, pieceMinistry); ok && rest != "" {
		l.entry(rest+l.pieces.the(pieceOffices), clsCommon, r) // 各级财政部门 names no 财政部
	}
	if err := oneOf(r, 1, l.kinds...); err != nil {
		return err
	}
	return oneOf(r, 2, "top", "seat", "party", "unit", "inner", "office", "area", "tail", "open")
}

func addTitle(l *lexicon, r rules.Row) error {
	w := l.entry(r.Cols[0], clsTitle, r)
	w.own().title = titleWord{kind: r.Cols[1], body: r.Col(2)}
	if last, n := utf8.DecodeLastRuneInString(w.text); n < len(w.text) {
		l.titleEnds[last] = true
	}
	if first, n := utf8.DecodeRuneInString(w.text); w.title.kind == "body" && w.title.body != "" && utf8.RuneCountInString(w.text[n:]) == 1 {
		l.chiefs[string(first)] = w
	}
	return oneOf(r, 1, "body", "vague", "member", "chair", "level", "state", "embassy", "rank", "task", "none")
}

func addPrefix(l *lexicon, r rules.Row) error {
	l.entry(r.Cols[0], clsPrefix, r).own().prefix = r.Cols[1]
	return oneOf(r, 1, "grade", "former", "time", "party", "rank", "chief")
}

func addCopula(l *lexicon, r rules.Row) error {
	w := l.entry(r.Cols[0], clsCopula|clsStop|clsFollow, r)
	w.own().copula = copulaWord{shape: r.Cols[1], action: strings.Trim(r.Cols[2], "-"), former: r.Cols[3] == "former"}
	return oneOf(r, 1, "holds", "acts", "lives", "replaces")
}

func addFunction(l *lexicon, r rules.Row) error {
	for _, n := range strings.Split(r.Cols[1], ",") {
		if functions[n] == 0 {
			return r.Errorf("unknown class %q (want one of: %s)", n, strings.Join(slices.Sorted(maps.Keys(functions)), ", "))
		}
		l.entry(r.Cols[0], functions[n], r)
	}
	return nil
}

func addSurname(l *lexicon, r rules.Row) error {
	l.surnames[r.Cols[0]] = surname{kind: r.Cols[1], word: r.Col(2) == "word"}
	l.compound.addWord(r.Cols[0])
	return oneOf(r, 1, "common", "rare", "compound", "abroad")
}

func addSite(l *lexicon, r rules.Row) error {
	if len(r.Cols[0]) < hanLen {
		return r.Errorf("%s is no word of Chinese characters", r.Cols[0])
	}
	l.sites.add(r.Cols[0], r.Cols[1])
	return oneOf(r, 1, "ends", "alone", "vague")
}

func addNameEnd(l *lexicon, r rules.Row) error {
	l.noNameEnd += r.Cols[0]
	return nil
}

func addTranslit(l *lexicon, r rules.Row) error {
	for _, c := range r.Cols[0] {
		l.translit[c] = true
	}
	return nil
}

func addTraditional(l *lexicon, r rules.Row) error {
	c, n := utf8.DecodeRuneInString(r.Cols[0])
	if n != len(r.Cols[0]) {
		return r.Errorf("%s is no single character", r.Cols[0])
	}
	l.traditional[c] = true
	return nil
}

// loadEvents reads events/TYPE.txt, one file an event type, and events/role.txt.
func (l *lexicon) loadEvents(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "events/*.txt")
	if err != nil {
		return fmt.Errorf("list events: %w", err)
	}
	for _, name := range files {
		rows, err := rules.Read(fsys, name, 2, 3)
		if err != nil {
			return err
		}
		typ := strings.TrimSuffix(path.Base(name), ".txt")
		for _, r := range rows {
			if err := addEvent(l, typ, r); err != nil {
				return err
			}
		}
	}
	return nil
}

// addEvent adds a word of events/typ.txt.
func addEvent(l *lexicon, typ string, r rules.Row) error {
	shape, known := eventShapes[r.Cols[1]]
	switch {
	case r.Cols[1] == "end":
		l.ends[r.Cols[0]] = schema.EventType(typ)
		return nil
	case !known:
		return oneOf(r, 1, shapeNames()...)
	}
	w := l.entry(r.Cols[0], clsEventWord, r)
	e := eventWord{shape: shape, role: schema.Role(r.Col(2)), pos: r.Pos()}
	if typ != "role" && typ != "marker" {
		e.typ = schema.EventType(typ)
	}
	if e.shape&shapesStop != 0 {
		w.cls |= clsStop
	}
	w.own().event, w.shapes = append(w.event, e), w.shapes|e.shape
	if r.Col(2) == "" {
		return nil
	}
	return oneOf(r, 2, l.means...)
}

func oneOf(r rules.Row, col int, want ...string) error {
	for _, w := range want {
		if r.Cols[col] == w {
			return nil
		}
	}
	return r.Errorf("unknown %q (want one of: %s)", r.Cols[col], strings.Join(want, ", "))
}
