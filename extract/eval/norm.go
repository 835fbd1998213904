package eval

import (
	"embed"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"guanxi/extract/rules"
)

//go:embed norm.txt
var normFile embed.FS

// rewrite takes one form of a name to another.
type rewrite struct {
	of           string
	from, unless *regexp.Regexp // unless may be nil
	to           string
}

// rewrites are the rows of norm.txt, which is compiled in: what is wrong with it is wrong with the program.
var rewrites = sync.OnceValue(func() []rewrite {
	rows, err := rules.Read(normFile, "norm.txt", 3, 4)
	if err != nil {
		panic(err)
	}
	var out []rewrite
	for _, r := range rows {
		w := rewrite{of: r.Cols[0], from: regexp.MustCompile(r.Cols[1]), to: r.Cols[2]}
		if unless := r.Col(3); unless != "" {
			w.unless = regexp.MustCompile(unless)
		}
		out = append(out, w)
	}
	return out
})

func norm(of, s string) string {
	s = unspace(s)
	for _, r := range rewrites() {
		if r.of == of && (r.unless == nil || !r.unless.MatchString(s)) {
			s = r.from.ReplaceAllString(s, r.to)
		}
	}
	return s
}

func normAgency(s string) string { return norm("agency", s) }
func normTitle(s string) string  { return norm("title", s) }

// normName takes spaces and the dots of foreign names out.
func normName(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("·•・.", r) {
			return -1
		}
		return r
	}, unspace(s))
}

func unspace(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), "") }
