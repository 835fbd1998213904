package main

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

const peoples = `(各族|((蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|保安|裕固|普米|水|白|土)族|蒙古|哈萨克|塔吉克|锡伯|柯尔克孜)+)`

var (
	autonomous = regexp.MustCompile(`^(.+?)` + peoples + `自治([县州])$`)
	suffix     = regexp.MustCompile(`(省|市|地区|县|林区|区|旗|盟)$`)
)

// shorten gives every place its short forms. A form that several places of one level could have goes to none of them,
// and a higher level takes it before a lower one: 河南 is the province, not 河南蒙古族自治县.
func shorten(places []place) error {
	given, err := handGiven()
	if err != nil {
		return err
	}
	ordinary, err := words("ordinary.txt")
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, p := range places {
		taken[p.name] = true
	}
	for _, level := range []string{"province", "prefecture", "county"} {
		claims := map[string][]int{}
		for i, p := range places {
			if p.level != level {
				continue
			}
			for _, f := range candidates(p, given) {
				claims[f] = append(claims[f], i)
			}
		}
		for i, p := range places {
			if p.level != level {
				continue
			}
			var list []string
			for _, f := range candidates(p, given) {
				barred := taken[f] || level == "county" && ordinary[f]
				if !barred && owner(places, claims[f]) == i {
					list = append(list, f)
				}
			}
			places[i].short = strings.Join(list, ",")
		}
		for f := range claims {
			taken[f] = true
		}
	}
	return nil
}

// candidates is the forms given by hand, or else those that the name's shape gives.
func candidates(p place, given map[string][]string) []string {
	if list, ok := given[p.name+"\t"+p.parent]; ok {
		return list
	}
	if p.short != "" {
		return strings.Split(p.short, ",")
	}
	return ruled(p.name)
}

// owner is the one place that may have a form that several claim: the only one in force. -1 if there is none.
func owner(places []place, claims []int) int {
	var now []int
	for _, i := range claims {
		if places[i].years == "" {
			now = append(now, i)
		}
	}
	switch {
	case len(now) == 1:
		return now[0]
	case len(now) == 0 && len(claims) == 1:
		return claims[0]
	}
	return -1
}

// ruled is the short forms that the shape of a name gives: 黔南布依族苗族自治州 → 黔南州, 黔南, 黔南自治州; 焦作市 → 焦作; none for 温县.
func ruled(name string) []string {
	if m := autonomous.FindStringSubmatch(name); m != nil {
		kind := m[len(m)-1]
		return []string{m[1] + kind, m[1], m[1] + "自治" + kind}
	}
	s := suffix.ReplaceAllString(name, "")
	if strings.HasSuffix(name, "新区") || s == name || utf8.RuneCountInString(s) < 2 {
		return nil
	}
	return []string{s}
}

func handGiven() (map[string][]string, error) {
	lines, err := data("short.txt")
	out := map[string][]string{}
	for _, l := range lines {
		c := append(strings.Split(l, "\t"), "", "")
		list := []string{}
		if c[2] != "" {
			list = strings.Split(c[2], ",")
		}
		out[c[0]+"\t"+c[1]] = list
	}
	return out, err
}

func words(file string) (map[string]bool, error) {
	lines, err := data(file)
	out := map[string]bool{}
	for _, l := range lines {
		for _, w := range strings.Fields(l) {
			out[w] = true
		}
	}
	return out, err
}
