// Package extract reads an article of Chinese official news into a Record: officials with their posts, agencies, and the events
// at which they were present, each with the printed words and the rule that it rests on.
//
//	page.Article ─▶ sentences ─▶ tokens ─▶ items (names, posts, bodies) ─▶ events ─▶ Record
//
// It is pure: the same article gives the same bytes.
package extract

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"guanxi/extract/page"
	"guanxi/extract/rules"
)

// Extractor holds the lexicon. It is safe for use by several goroutines.
type Extractor struct {
	lex    *lexicon
	tok    *tokenizer
	spare  sync.Pool         // of *[]tok: room for the tokens of a page
	short  []shortForm       // always written short
	longs  wordSet           // the long ones of these
	either []shortForm       // written as the article does
	forms  wordSet           // the words of either form
	alias  map[string]string // printed name of a national body, name of the record
}

// shortForm is a long form of a body, or of a part of its name, and the short one.
type shortForm struct {
	long, short string
	full        bool // the long one stands for both
}

// New reads the rules in fsys, normally rules.Default(). Errors say file:line.
func New(fsys fs.FS) (*Extractor, error) {
	lex, err := loadLexicon(fsys)
	if err != nil {
		return nil, fmt.Errorf("load rules: %w", err)
	}
	words, err := newTokenizer(lex.read)
	if err != nil {
		return nil, fmt.Errorf("load words into gse: %w", err)
	}
	x := &Extractor{lex: lex, tok: words, alias: map[string]string{}}
	x.spare.New = func() any { return new([]tok) }
	if err := x.loadForms(fsys); err != nil {
		return nil, fmt.Errorf("load rules: %w", err)
	}
	return x, nil
}

// loadForms reads by what other names bodies are printed.
func (x *Extractor) loadForms(fsys fs.FS) error {
	aliases, err := rules.Read(fsys, "words/alias.txt", 2, 2)
	if err != nil {
		return err
	}
	for _, r := range aliases {
		x.alias[r.Cols[0]] = r.Cols[1]
	}
	rows, err := rules.Read(fsys, "words/short.txt", 2, 3)
	if err != nil {
		return err
	}
	var forms, longs []string
	for _, r := range rows {
		if r.Col(2) != "" {
			if err := oneOf(r, 2, "both", "full"); err != nil {
				return err
			}
		}
		f := shortForm{long: r.Cols[0], short: r.Cols[1], full: r.Col(2) == "full"}
		if r.Col(2) == "" {
			x.short, longs = append(x.short, f), append(longs, f.long)
			continue
		}
		x.either, forms = append(x.either, f), append(forms, f.long, f.short)
	}
	slices.SortStableFunc(x.short, func(a, b shortForm) int { return len(b.long) - len(a.long) })
	x.longs, x.forms = newWordSet(slices.Values(longs)), newWordSet(slices.Values(forms))
	return nil
}

// Page reads the articles of one page, which share a paper and so a place: where one does not tell its own, the others do if they agree.
// There is one record an article. Odd text gives issues, never an error.
func (x *Extractor) Page(as []page.Article) []Record {
	room := x.spare.Get().(*[]tok)
	defer x.spare.Put(room)
	*room = (*room)[:0]
	parsed := make([]*article, len(as))
	for i, a := range as {
		parsed[i] = x.open(a, room)
	}
	x.setScenes(parsed)
	out := make([]Record, len(as))
	for i, a := range parsed {
		x.parse(a)
		out[i] = x.record(a)
	}
	return out
}

// open cuts an article into sentences and tokens, which it appends to room.
func (x *Extractor) open(pa page.Article, room *[]tok) *article {
	a := &article{Article: pa, meta: pa.Meta, bodies: map[bodyPhrase]body{}}
	if a.sents = sentences(pa); x.traditional(a.sents) {
		a.unread, a.sents = a.sents[0], nil
	}
	for _, s := range a.sents {
		from := len(*room)
		*room = x.cutTo(*room, s.s)
		s.toks = (*room)[from:len(*room):len(*room)]
		x.mendTitles(a, s)
		x.splitJoins(s)
		x.splitLevels(s)
		x.splitOf(s)
		x.splitDuring(s)
		x.splitHeads(s)
		x.splitAs(s)
		x.mendPlaces(s)
		x.joinSounds(s)
		x.freeWords(s)
		s.findNicks()
	}
	return a
}

// parse reads the article's sentences: first for the names that posts and lists carry, then those again that read otherwise with them.
func (x *Extractor) parse(a *article) {
	for i, s := range a.sents {
		a.now = i
		x.read(a, s)
	}
	names := x.learn(a)
	x.learnCalls(a, names)
	known := newWordSet(maps.Keys(names))
	a.subject = nil
	for i, s := range a.sents {
		if a.now = i; a.again(s, known) {
			x.read(a, s)
		} else if !s.head {
			a.subject = s.subject
		}
	}
	for _, s := range a.sents {
		s.quietNames()
	}
}

// quietNames makes plain characters of the words that the names of persons hold: 曾 of 曾燕 tells of no past.
func (s *sentence) quietNames() {
	for _, it := range s.items {
		if it.kind != itemPerson {
			continue
		}
		for k := s.from(it.start); k < len(s.toks) && s.toks[k].end <= it.end; k++ {
			s.toks[k].w, s.toks[k].cls = nil, 0
		}
	}
}
