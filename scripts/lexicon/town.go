package main

import (
	"bufio"
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// named are the names of towns, townships and streets, not those of farms, zones and parks.
var named = regexp.MustCompile(`^\p{Han}{2,}(街道|镇|乡)$`)

// leveled are counties that an article of theirs calls by the level alone: 区委.
var leveled = regexp.MustCompile(`[区县市旗]$`)

//go:embed town.txt
var townHeader string

// towns writes a row for each county, with those of its towns, townships and streets whose names no other county has.
func towns(dist string) error {
	places, err := current(dist)
	if err != nil {
		return err
	}
	streets, err := rows(filepath.Join(dist, "streets.csv"))
	if err != nil {
		return err
	}
	counties := map[string]map[string]bool{} // name → codes
	for _, r := range streets {
		if counties[r[1]] == nil {
			counties[r[1]] = map[string]bool{}
		}
		counties[r[1]][r[2]] = true
	}
	in := map[string][]string{} // code of a county → names
	for name, codes := range counties {
		if len(codes) == 1 && named.MatchString(name) {
			code := slices.Collect(maps.Keys(codes))[0]
			in[code] = append(in[code], name)
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.parent, b.parent))
	})
	w := bufio.NewWriter(os.Stdout)
	w.WriteString(townHeader)
	for _, p := range places {
		if list := in[p.code]; p.level == "county" && leveled.MatchString(p.name) && len(list) > 0 {
			slices.Sort(list)
			fmt.Fprintf(w, "%s\t%s\t%s\n", p.name, p.parent, strings.Join(list, ","))
		}
	}
	return w.Flush()
}
