package main

import (
	"embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

//go:embed more.txt short.txt ordinary.txt
var own embed.FS

// notPlaces are rows of the lists that name no division, and county names that are ordinary words.
var notPlaces = regexp.MustCompile(`^(市辖区|县|城区|新城区|郊区|矿区|.*直辖县级行政区划|.*海域)$`)

// zones are statistical rows: development zones and parks, whose names the grammar of bodies reads.
var zones = regexp.MustCompile(`(开发区|产业园区?|管理区|示范区|工业园区?|实验区|聚集区|化工园区|风景名胜区|食品区|文化旅游创意园区?|现代产业园区|衡水滨湖新区|冀南新区|渤海新区|北戴河新区|天衢新区)$|管委会$`)

func rows(file string) ([][]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return all[1:], nil
}

// current is the provinces, prefectures and counties in force.
func current(dist string) ([]place, error) {
	name := map[string]string{} // code → the name to be parent of what lies under it
	out := []place{
		{"香港特别行政区", "province", "", "81", "", ""},
		{"澳门特别行政区", "province", "", "82", "", ""},
		{"台湾省", "province", "", "71", "", ""},
	}
	for _, f := range []struct{ file, level string }{{"provinces", "province"}, {"cities", "prefecture"}, {"areas", "county"}} {
		list, err := rows(filepath.Join(dist, f.file+".csv"))
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			code, parent := r[0], ""
			if len(r) > 2 {
				parent = name[r[2]]
			}
			name[code] = r[1]
			if f.level == "prefecture" && notPlaces.MatchString(r[1]) {
				name[code] = parent
			}
			if !notPlaces.MatchString(r[1]) && !zones.MatchString(r[1]) {
				out = append(out, place{r[1], f.level, parent, code, "", ""})
			}
		}
	}
	taiwan, err := taiwan(filepath.Join(dist, "HK-MO-TW.json"))
	return append(out, taiwan...), err
}

func taiwan(file string) ([]place, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var all map[string]map[string][]string
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []place
	for name := range all["台湾省"] {
		out = append(out, place{name, "prefecture", "台湾省", "", "", ""})
	}
	return out, nil
}

// renamed is the names that went, from lines such as 2019-06-27 国批 河南省 河南 周口市 周口 淮阳县 淮阳=>河南省 周口市 淮阳区.
func renamed(file string) ([]place, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []place
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		before, after, _ := strings.Cut(strings.TrimRight(line, "\r"), "=>")
		was, is := strings.Split(before, "\t"), strings.Split(after, "\t")
		n := len(was) - 2 // full names stand at 2, 4 and 6, each before its short form
		if n < 4 || len(is) < 2 || notPlaces.MatchString(was[n]) || was[n] == is[len(is)-1] {
			continue
		}
		level := map[int]string{4: "prefecture", 6: "county"}[n]
		parent := is[len(is)-2]
		out = append(out, place{was[n], level, parent, "", "", "-" + was[0][:4]})
	}
	return out, nil
}

// extra is the places of more.txt. Their short forms are as they stand there.
func extra() ([]place, error) {
	lines, err := data("more.txt")
	var out []place
	for _, l := range lines {
		c := append(strings.Split(l, "\t"), "", "", "")
		out = append(out, place{c[0], c[1], c[2], "", c[3], c[4]})
	}
	return out, err
}

func data(file string) ([]string, error) {
	b, err := own.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, l := range strings.Split(string(b), "\n") {
		if l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out, nil
}
