// Command lexicon writes extract/rules/words/place.txt and town.txt from published lists of China's divisions. It is run by hand:
//
//	npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//	pip download --no-deps jionlp==1.5.31 && unzip jionlp-1.5.31-*.whl 'jionlp/dictionary/china_location_change.txt'
//	go run ./scripts/lexicon package/dist jionlp/dictionary/china_location_change.txt > extract/rules/words/place.txt
//	go run ./scripts/lexicon package/dist > extract/rules/words/town.txt
//
// What the lists lack is beside it: more.txt (places), short.txt (short forms that no rule gives), ordinary.txt (short
// forms that are never given).
package main

import (
	"bufio"
	"cmp"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

//go:embed header.txt
var header string

type place struct{ name, level, parent, code, short, years string }

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "lexicon:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch len(args) {
	case 1:
		return towns(args[0])
	case 2:
		return divisions(args[0], args[1])
	}
	return errors.New("usage: lexicon CHINA_DIVISION_DIST [CHINA_LOCATION_CHANGE_TXT]")
}

// divisions writes the provinces, prefectures and counties, in force and gone.
func divisions(dist, changes string) error {
	places, err := current(dist)
	if err != nil {
		return err
	}
	more, err := extra()
	if err != nil {
		return err
	}
	old, err := renamed(changes)
	if err != nil {
		return err
	}
	places = append(append(places, more...), old...)
	places = unique(places)
	if err := shorten(places); err != nil {
		return err
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.parent, b.parent))
	})
	w := bufio.NewWriter(os.Stdout)
	w.WriteString(header)
	for _, p := range places {
		row := strings.Join([]string{p.name, p.level, p.parent, p.code, p.short, p.years}, "\t")
		fmt.Fprintln(w, strings.TrimRight(row, "\t"))
	}
	return w.Flush()
}

// unique keeps the first of several rows of one name and parent: what is in force before what went.
func unique(places []place) []place {
	seen := map[[2]string]bool{}
	return slices.DeleteFunc(places, func(p place) bool {
		key := [2]string{p.name, p.parent}
		was := seen[key]
		seen[key] = true
		return was
	})
}
