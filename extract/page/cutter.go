package page

import (
	"cmp"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"guanxi/extract/rules"
)

// class is what a word of the print around an article does; rules/page/label.txt says it of each.
type class string

const (
	clsName   class = "name"   // people follow
	clsAfter  class = "after"  // people stand before
	clsSource class = "source" // a paper or site follows
	clsDate   class = "date"   // a day follows
	clsCode   class = "code"   // a number follows
	clsJunk   class = "junk"
	clsLine   class = "line" // the line goes that begins with it
	clsNext   class = "next" // another headline follows
	clsRest   class = "rest" // heads other headlines
	clsAd     class = "ad"
	clsOpen   class = "adopen"  // 广告 …
	clsClose  class = "adclose" // … ×
	clsBody   class = "body"    // the head of the page ends here
	clsNav    class = "nav"
	clsOutlet class = "outlet"
	clsEnding class = "ending" // 日报: ends an outlet's name
	clsOwn    class = "own"    // 本报
	clsBy     class = "by"     // 据: before an outlet
	clsWire   class = "wire"   // 电, 讯: closes a dateline
	clsFiled  class = "filed"  // 报道: closes one too, after a place
	clsPage   class = "page"   // 版: a number stands before
	clsPlain  class = "plain"  // an ordinary word that looks like one of these
)

// Cutter cuts pages into articles. It holds the words of rules/page and the surnames; it never changes once made, and
// any number of goroutines may use one.
type Cutter struct {
	words    wordList
	endings  wordList           // of outlets' names
	of       map[class][]string // the words of each class
	surnames map[string]string  // surname → common, rare, compound, word
	posts    map[rune]bool      // last characters of titles
	notName  map[rune]bool      // characters that given names do not have
	inText   []word             // labels looked for in running text
	days     []string           // 近日: opens a text
	wire     *regexp.Regexp     // closes a dateline: place, day, word
	ranges   map[rune]bool      // 至: a day behind it opens nothing
	opening  *regexp.Regexp     // a day, as texts begin
	torn     *regexp.Regexp     // how a text goes on whose first line is the torn-off head of its first sentence; group 1: of
}

type word struct {
	text   string
	class  class
	inText bool // looked for in running text
}

// wordList holds words by their first character, longest first.
type wordList map[rune][]word

// NewCutter reads the words from rules of the form of rules.Default.
func NewCutter(fsys fs.FS) (*Cutter, error) {
	c := &Cutter{words: wordList{}, endings: wordList{}, of: map[class][]string{}, ranges: map[rune]bool{}, surnames: map[string]string{}}
	for _, name := range []string{"page/label.txt", "page/outlet.txt"} {
		rows, err := rules.Read(fsys, name, 2, 3)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if err := c.addWord(r); err != nil {
				return nil, err
			}
		}
	}
	rows, err := rules.Read(fsys, "words/surname.txt", 2, 3)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		c.surnames[r.Cols[0]] = cmp.Or(r.Col(2), r.Cols[1])
	}
	if c.posts, err = readRunes(fsys, "page/postend.txt"); err != nil {
		return nil, err
	}
	if c.notName, err = readRunes(fsys, "page/notname.txt"); err != nil {
		return nil, err
	}
	return c, c.readLead(fsys)
}

// readRunes reads a file of characters.
func readRunes(fsys fs.FS, name string) (map[rune]bool, error) {
	rows, err := rules.Read(fsys, name, 1, 1)
	set := map[rune]bool{}
	for _, r := range rows {
		set[after(r.Cols[0], 0)] = true
	}
	return set, err
}

// readLead reads how the texts of news begin.
func (c *Cutter) readLead(fsys fs.FS) error {
	rows, err := rules.Read(fsys, "page/lead.txt", 2, 2)
	if err != nil {
		return err
	}
	words := map[string][]string{}
	for _, r := range rows {
		words[r.Cols[1]] = append(words[r.Cols[1]], regexp.QuoteMeta(r.Cols[0]))
	}
	any := func(words []string) string { return `(?:` + strings.Join(words, "|") + `)` }
	c.days = words["day"]
	for _, w := range words["range"] {
		c.ranges[after(w, 0)] = true
	}
	day := `(?:` + printedDay + `|` + any(c.days) + `)(?:（[^）]{1,12}）)?` + any(words["part"]) + `?`
	if c.opening, err = regexp.Compile(day + `，`); err != nil {
		return err
	}
	c.torn, err = regexp.Compile(`^` + day + `(?:` + any(words["at"]) + `[^，。；]{2,20}?)?` + any(words["verb"]) + `(` + any(words["of"]) + `?)`)
	if err != nil {
		return err
	}
	closing := slices.Concat(c.of[clsWire], c.of[clsFiled])
	slices.SortFunc(closing, func(a, b string) int { return len(b) - len(a) }) // 综合报道 before 综合
	c.wire, err = regexp.Compile(`^(\p{Han}{2,12}?)??\s?(` + wiredDay + `)?\s?(` + any(closing) + `)[：:]?`)
	return err
}

func (c *Cutter) addWord(r rules.Row) error {
	w := word{r.Cols[0], class(r.Cols[1]), r.Col(2) == "text"}
	switch w.class {
	case clsName, clsAfter, clsSource, clsDate, clsCode, clsJunk, clsLine, clsNext, clsRest, clsNav, clsOpen, clsClose,
		clsBody, clsOutlet, clsEnding, clsOwn, clsBy, clsWire, clsFiled, clsPage, clsPlain, clsAd:
		c.of[w.class] = append(c.of[w.class], w.text)
	default:
		return r.Errorf("unknown class %q", w.class)
	}
	switch {
	case w.inText:
		c.inText = append(c.inText, w)
	case r.Col(2) != "":
		return r.Errorf("unknown place %q (want text)", r.Col(2))
	}
	list := c.words
	if w.class == clsEnding {
		list = c.endings
	}
	if !list.add(w) {
		return r.Errorf("%s twice", w.text)
	}
	return nil
}

// add says whether w was new.
func (l wordList) add(w word) bool {
	first := after(w.text, 0)
	i, found := slices.BinarySearchFunc(l[first], w, func(a, b word) int {
		return cmp.Or(cmp.Compare(len(b.text), len(a.text)), cmp.Compare(a.text, b.text))
	})
	if !found {
		l[first] = slices.Insert(l[first], i, w)
	}
	return !found
}

// longest is the longest word that s begins with; its text is "" where there is none.
func (l wordList) longest(s string) word {
	for _, w := range l[after(s, 0)] {
		if strings.HasPrefix(s, w.text) {
			return w
		}
	}
	return word{}
}

func (c *Cutter) word(s string) word { return c.words.longest(s) }

// surname is the length in bytes of the surname that s begins with, two characters before one; 0 where there is none.
func (c *Cutter) surname(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	_, m := utf8.DecodeRuneInString(s[n:])
	switch {
	case m > 0 && c.surnames[s[:n+m]] != "":
		return n + m
	case c.surnames[s[:n]] != "":
		return n
	}
	return 0
}
