package extract

import (
	"io/fs"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/extract/rules"
	"guanxi/schema"
)

// lexicon is all words and surnames. It is read once and never changed.
type lexicon struct {
	kinds       []string // of agencies, as the schema names them
	means       []string // roles and types of events, as the schema names them, and what stands for any
	words       map[string]*word
	read        []*word            // all words in the order of the files
	chars       []*word            // those of one character, by it
	longer      map[string][]*word // first two characters → words of three and more, shortest first
	begins      pairs              // of words of two characters and more
	bodies      map[string][]*word // last two characters, or the only one → words for bodies, longest first
	endings     pairs              // of these
	surnames    map[string]surname
	compound    pairs            // that surnames of two characters are
	translit    map[rune]bool    // characters that transliterated names are written with
	traditional map[rune]bool    // characters that simplified print has not
	headed      []string         // words that make a title with the last character of a body: 长
	titleEnds   map[rune]bool    // last characters of titles
	chiefs      map[string]*word // 校 → 校长, where the rules say what he heads
	tops        map[rune]bool    // first characters of national bodies
	places      *gazetteer
	calendar    *calendar
	pieces      pieces      // of the names of bodies
	groupOf     []rules.Row // first parts of the words for groups: 市
	groupWho    []rules.Row // second parts: 领导
	levels      []string    // words that a place ends in, and that stand for the one at hand; no village has organs of its own
	noNameEnd   string      // characters that bodies and places end in, and names do not
	sites       siteWords
	ends        map[string]schema.EventType // how the names of occasions end that are no words
}

// wordFiles are the files of words in the order in which they are read: their columns at least and at most, who adds a row, and what is done
// when all are read.
var wordFiles = []struct {
	name     string
	min, max int
	add      func(*lexicon, rules.Row) error
	done     func(*lexicon) error
}{
	{"words/place.txt", 3, 6, addPlace, nil},
	{"words/town.txt", 3, 3, addTowns, nil},
	{"words/paper.txt", 2, 2, addPaper, nil},
	{"words/country.txt", 2, 4, addCountry, nil},
	{"words/level.txt", 2, 3, addLevel, nil},
	{"words/piece.txt", 2, 2, addPiece, (*lexicon).hasPieces},
	{"words/time.txt", 2, 3, addTime, (*lexicon).compileDays},
	{"words/body.txt", 3, 4, addBody, nil},
	{"words/title.txt", 2, 3, addTitle, nil},
	{"words/prefix.txt", 2, 2, addPrefix, nil},
	{"words/suffix.txt", 1, 1, addClass(clsSuffix), nil},
	{"words/function.txt", 2, 2, addFunction, nil},
	{"words/copula.txt", 4, 4, addCopula, nil},
	{"words/group.txt", 2, 2, addGroup, (*lexicon).joinGroups},
	{"words/ethnic.txt", 1, 1, addClass(clsEthnic), nil},
	{"words/common.txt", 1, 1, addClass(clsCommon), nil},
	{"words/vocab.txt", 1, 1, addClass(clsCommon), nil},
	{"words/surname.txt", 2, 3, addSurname, nil},
	{"words/site.txt", 2, 3, addSite, nil},
	{"words/nameend.txt", 1, 1, addNameEnd, nil},
	{"words/translit.txt", 1, 1, addTranslit, nil},
	{"words/traditional.txt", 1, 1, addTraditional, nil},
}

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	l := newLexicon()
	model, err := schema.Default()
	if err != nil {
		return nil, err
	}
	l.kinds, l.means = model.Set("kind"), slices.Concat([]string{anyEvent}, model.Set("role"), model.Set("event"))
	for _, f := range wordFiles {
		rows, err := rules.Read(fsys, f.name, f.min, f.max)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if err := f.add(l, r); err != nil {
				return nil, err
			}
		}
		if f.done != nil {
			if err := f.done(l); err != nil {
				return nil, err
			}
		}
	}
	l.index()
	return l, l.loadEvents(fsys)
}

func newLexicon() *lexicon {
	return &lexicon{
		words:       make(map[string]*word, 1<<15),
		chars:       make([]*word, 1<<16),
		bodies:      map[string][]*word{},
		longer:      make(map[string][]*word, 1<<13),
		begins:      make(pairs, 1<<13),
		endings:     make(pairs, 1<<8),
		surnames:    map[string]surname{},
		compound:    make(pairs, 1<<5),
		translit:    map[rune]bool{},
		traditional: map[rune]bool{},
		titleEnds:   map[rune]bool{},
		tops:        map[rune]bool{},
		chiefs:      map[string]*word{},
		places:      newGazetteer(),
		calendar:    newCalendar(),
		sites:       siteWords{kinds: map[string]string{}, begins: map[string]bool{}},
		ends:        map[string]schema.EventType{},
	}
}

// index keeps what can be told of the words only when all files are read.
func (l *lexicon) index() {
	for _, w := range l.read {
		if family, ok := l.surnames[w.text]; ok {
			w.own().family = family
		}
		if w.is(clsBody) {
			end := ending(w.text)
			l.bodies[end] = append(l.bodies[end], w)
			l.endings.addWord(end)
		}
		if w.is(clsHeads) {
			l.headed = append(l.headed, w.text)
		}
		if first, _ := utf8.DecodeRuneInString(w.text); w.body.class == "top" {
			l.tops[first] = true
		}
	}
	for _, same := range l.bodies {
		slices.SortFunc(same, func(a, b *word) int { return len(b.text) - len(a.text) })
	}
}

// ending is the last two characters of s, or its only one.
func ending(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	_, m := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return s[len(s)-n-m:]
}

// find is the word s, nil if there is none. Most that is asked for is none, which its first two characters tell sooner than the map.
func (l *lexicon) find(s string) *word {
	a, n := utf8.DecodeRuneInString(s)
	b, m := utf8.DecodeRuneInString(s[n:])
	switch {
	case m == 0 && int(a) < len(l.chars):
		return l.chars[a]
	case m > 0 && !l.begins.has(a, b):
		return nil
	}
	return l.words[s]
}

func (l *lexicon) entry(s string, c class, r rules.Row) *word {
	w := l.words[s]
	if w == nil {
		w = &word{text: s, pos: r.Pos(), sense: &plain}
		l.words[s] = w
		l.read = append(l.read, w)
		first, n := utf8.DecodeRuneInString(s)
		if n == len(s) && int(first) < len(l.chars) {
			l.chars[first] = w
		}
		l.begins.addWord(s)
		if _, m := utf8.DecodeRuneInString(s[n:]); n+m < len(s) {
			same := l.longer[s[:n+m]]
			i, _ := slices.BinarySearchFunc(same, len(s), func(w *word, size int) int { return len(w.text) - size })
			l.longer[s[:n+m]] = slices.Insert(same, i, w)
		}
	}
	w.cls |= c
	return w
}

// heads are the words that s begins with, shortest first, with the byte where each ends.
func (l *lexicon) heads(s string) iter.Seq2[int, *word] {
	return func(yield func(int, *word) bool) {
		a, n := utf8.DecodeRuneInString(s)
		if w := l.first(s); w != nil && !yield(n, w) {
			return
		}
		b, m := utf8.DecodeRuneInString(s[n:])
		if m == 0 || !l.begins.has(a, b) {
			return
		}
		if w := l.words[s[:n+m]]; w != nil && !yield(n+m, w) {
			return
		}
		for _, w := range l.longer[s[:n+m]] {
			if strings.HasPrefix(s, w.text) && !yield(len(w.text), w) {
				return
			}
		}
	}
}

// placeOf is the longest place that s begins with, nil if none.
func (l *lexicon) placeOf(s string) *word {
	var best *word
	for _, w := range l.heads(s) {
		if w.is(clsPlace) {
			best = w
		}
	}
	return best
}

// title is what the word is as a title, the zero value if it is none.
func (l *lexicon) title(s string) titleWord {
	if w := l.find(s); w != nil {
		return w.title
	}
	return titleWord{}
}

// levelOf is the level of places that end in the word.
func (l *lexicon) levelOf(word string) schema.Level {
	if w := l.find(word); w != nil {
		return w.rank
	}
	return schema.NoLevel
}

// first is the word that the first character of s is; nil if none.
func (l *lexicon) first(s string) *word {
	r, n := utf8.DecodeRuneInString(s)
	if int(r) < len(l.chars) {
		return l.chars[r]
	}
	return l.words[s[:n]]
}

// ofLevel reports whether a body's word tells its own level: 地委.
func (l *lexicon) ofLevel(body string) bool {
	w := l.words[body]
	return w != nil && w.body.level != ""
}

// chief reports whether w is the title of who heads bodies that end as it begins: 局长.
func (l *lexicon) chief(w *word) bool {
	_, n := utf8.DecodeRuneInString(w.text)
	return l.chiefs[w.text[:n]] == w
}

// hasChief reports whether the last character of a body's name makes the title of who heads it: 局, 司, but not 办.
func (l *lexicon) hasChief(name string) bool {
	_, n := utf8.DecodeLastRuneInString(name)
	return slices.ContainsFunc(l.headed, func(head string) bool { return l.words[name[len(name)-n:]+head].is(clsTitle) })
}
