package graph

import (
	"embed"
	"io/fs"
	"slices"
	"strings"

	"github.com/mozillazg/go-pinyin"

	"guanxi/extract/rules"
)

//go:embed words
var words embed.FS

// Lexicon is what the graph knows of names: divisions and where they lie, short forms and seats of bodies, ranks, readings.
type Lexicon struct {
	places    places
	letters   map[string]string    // short for divisions: 京
	paths     map[string]*division // by path
	short     [][2]string          // long and short forms of bodies, longest first
	seats     map[string][]string
	unplaced  []string
	former    []string // 原, 前: what stands before the title of a post that is over
	ranks     ranks
	foreign   map[string]bool   // countries
	states    map[string]string // long names of countries, and the common ones
	fullNames []string
	deputies  map[[2]string]bool // body and title
	commonly  map[[2]string]bool // class and word of common.txt
	surnames  map[string]string
	numerals  map[rune]int
	month     rune              // behind its number
	sole      map[string]string // titles that only one body has, and that body
}

// NewLexicon reads the divisions and title prefixes of the extractor's rules, and the graph's own words.
func NewLexicon(extractor fs.FS) (*Lexicon, error) {
	l := &Lexicon{places: places{}, letters: map[string]string{}, paths: map[string]*division{}, seats: map[string][]string{}, ranks: ranks{}, foreign: map[string]bool{}, states: map[string]string{}, deputies: map[[2]string]bool{}, commonly: map[[2]string]bool{}, surnames: map[string]string{}, numerals: map[rune]int{}, sole: map[string]string{}}
	for _, f := range []struct {
		fsys     fs.FS
		name     string
		min, max int
		add      func(rules.Row) error
	}{
		{extractor, "words/place.txt", 2, 6, l.places.add},
		{extractor, "words/site.txt", 2, 3, l.addLetter},
		{extractor, "words/country.txt", 2, 4, l.addCountry},
		{extractor, "words/prefix.txt", 2, 2, l.addFormer},
		{extractor, "words/time.txt", 2, 3, l.addTime},
		{words, "words/short.txt", 2, 2, l.addShort},
		{words, "words/seat.txt", 2, 2, l.addSeat},
		{words, "words/unplaced.txt", 1, 1, l.addUnplaced},
		{words, "words/common.txt", 2, 2, l.addCommon},
		{words, "words/rank.txt", 3, 3, l.ranks.add},
		{words, "words/surname.txt", 2, 2, l.addSurname},
		{words, "words/sole.txt", 2, 2, l.addSole},
		{words, "words/deputy.txt", 2, 2, l.addDeputy},
	} {
		rows, err := rules.Read(f.fsys, f.name, f.min, f.max)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if err := f.add(r); err != nil {
				return nil, err
			}
		}
	}
	l.places.link()
	for _, list := range l.places {
		for _, d := range list {
			l.paths[d.path()] = d
		}
	}
	return l, nil
}

func (l *Lexicon) addLetter(r rules.Row) error {
	if r.Col(2) != "" {
		l.letters[r.Cols[0]] = r.Cols[2]
	}
	return nil
}

func (l *Lexicon) addFormer(r rules.Row) error {
	if r.Cols[1] == "former" {
		l.former = append(l.former, r.Cols[0])
	}
	return nil
}

func (l *Lexicon) addCountry(r rules.Row) error {
	switch r.Cols[1] {
	case "country":
		l.foreign[r.Cols[0]] = true
	case "full":
		l.states[r.Cols[0]] = r.Col(2)
		l.fullNames = append(l.fullNames, r.Cols[0])
	}
	return nil
}

func (l *Lexicon) addCommon(r rules.Row) error {
	l.commonly[[2]string{r.Cols[1], r.Cols[0]}] = true
	return nil
}

func (l *Lexicon) addShort(r rules.Row) error {
	if n := len(l.short); n > 0 && len(l.short[n-1][0]) < len(r.Cols[0]) {
		return r.Errorf("%s stands after a shorter form: the longest comes first", r.Cols[0])
	}
	l.short = append(l.short, [2]string{r.Cols[0], r.Cols[1]})
	return nil
}

func (l *Lexicon) addSeat(r rules.Row) error {
	classes := []string{"seat", "chain", "top", "inner", "unit", "home", "nation", "scene", "land", "town", "bare", "session", "count", "ordinal"}
	if !slices.Contains(classes, r.Cols[1]) {
		return r.Errorf("class %s, want one of %s", r.Cols[1], strings.Join(classes, ", "))
	}
	l.seats[r.Cols[1]] = append(l.seats[r.Cols[1]], r.Cols[0])
	return nil
}

// nation is the scene of articles on the leaders of the state.
func (l *Lexicon) nation() string { return l.seats["scene"][0] }

func (l *Lexicon) addUnplaced(r rules.Row) error {
	l.unplaced = append(l.unplaced, r.Cols[0])
	return nil
}

func (l *Lexicon) addSurname(r rules.Row) error {
	if l.surnames[r.Cols[0]] != "" {
		return r.Errorf("%s is given twice", r.Cols[0])
	}
	l.surnames[r.Cols[0]] = r.Cols[1]
	return nil
}

func (l *Lexicon) addDeputy(r rules.Row) error {
	l.deputies[[2]string{r.Cols[0], r.Cols[1]}] = true
	return nil
}

func (l *Lexicon) addSole(r rules.Row) error {
	l.sole[r.Cols[0]] = r.Cols[1]
	return nil
}

// Pinyin is a name in pinyin without tones, surname first: 单晓林 is shan xiao lin. Other characters stay as they are.
func (l *Lexicon) Pinyin(name string) string {
	var out []string
	runes := []rune(name)
	for n := min(2, len(runes)); n > 0; n-- {
		if p, ok := l.surnames[string(runes[:n])]; ok {
			out, runes = append(out, p), runes[n:]
			break
		}
	}
	a := pinyin.NewArgs()
	a.Fallback = func(r rune, _ pinyin.Args) []string { return []string{string(r)} }
	for _, p := range pinyin.Pinyin(string(runes), a) {
		out = append(out, p[0])
	}
	return strings.Join(out, " ")
}
