package graph_test

import (
	"slices"
	"strings"
	"testing"

	"guanxi/graph"
	"guanxi/schema"
)

// TestOccasions gives articles, and the events that they make: the articles that report each.
func TestOccasions(t *testing.T) {
	const people = `
沈予安 云溪市委/书记
顾晓岚 云溪市政府/市长
`
	for _, c := range []struct{ about, articles, want string }{
		{"Two papers on one day.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 市委常委会会议
沈予安 chaired
顾晓岚 attended
@ b 2021-03-02 东省` + people + `
* meeting 2021-03-01 云溪市委常委会会议
沈予安 chaired
顾晓岚 attended
`, "a b"},
		{"Two sessions of one day, told in the same words.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 第三次会议
沈予安 chaired
顾晓岚 attended
@ b 2021-03-02 云溪市 a~~~` + people + `
* meeting 2021-03-01 第四次会议
沈予安 chaired
顾晓岚 attended
`, "a | b"},
		{"A text without a day is like the sessions of two years.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 全体会议
沈予安 chaired
@ b 2022-03-02 云溪市 a~~` + people + `
* meeting 2022-03-01 全体会议
沈予安 chaired
@ c - 云溪市 a~` + people + `
* meeting - 全体会议
沈予安 chaired
`, "a c | b"},
		{"A copy is like a meeting and the one after it.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 市委常委会会议
沈予安 chaired
顾晓岚 attended
@ b 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 全市工作会议
沈予安 chaired
顾晓岚 attended
@ c 2021-03-02 云溪市 a~` + people + `
* meeting 2021-03-01 市委常委会会议暨全市工作会议
沈予安 chaired
顾晓岚 attended
`, "a c | b"},
		{"A copy is read in more parts than the original, but tells of nothing new.", `
@ a 2021-03-02 云溪市` + people + `
* talks 2021-03-01 洽谈项目
沈予安 met
顾晓岚 met
@ b 2021-03-02 云溪市 a~` + people + `
* talks 2021-03-01 洽谈项目
顾晓岚 met
* ceremony 2021-03-01 签约仪式
沈予安 spoke
`, "a b"},
		{"The same, in a text that shares half as much.", `
@ a 2021-03-02 云溪市` + people + `
* talks 2021-03-01 洽谈项目
沈予安 met
顾晓岚 met
@ b 2021-03-02 云溪市 a~~~` + people + `
* talks 2021-03-01 洽谈项目
顾晓岚 met
* ceremony 2021-03-01 签约仪式
沈予安 spoke
`, "a b | b"},
		{"Two meetings of the same people on one day, under unlike names.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 市委财经委员会第四次会议
沈予安 chaired
顾晓岚 attended
@ b 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 市委常委会会议
沈予安 chaired
顾晓岚 attended
`, "a | b"},
		{"Whoever opens a fair and receives its guests does so at two events.", `
@ a 2021-03-02 云溪市` + people + `
* ceremony 2021-03-01 第三届云溪茶叶博览会开幕式
沈予安 attended
顾晓岚 attended
@ b 2021-03-02 云溪市` + people + `
* talks 2021-03-01 会见来云溪出席第三届云溪茶叶博览会的客商
沈予安 met
顾晓岚 met
`, "a | b"},
		{"Two rounds of one day, at other stops; the first is told by two papers.", `
@ a 2021-03-02 云溪市` + people + `
* inspection 2021-03-01 调研茶叶产业 会展中心
沈予安 inspected
@ b 2021-03-02 云溪市` + people + `
* visit 2021-03-01 走访企业 会展中心
沈予安 inspected
@ c 2021-03-02 云溪市` + people + `
* inspection 2021-03-01 调研 南湖公园
沈予安 inspected
`, "a b | c"},
		{"One text knows the year, the other does not.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 全市工作会议
沈予安 chaired
@ b - 云溪市` + people + `
* meeting 3月1日 工作会议
沈予安 chaired
@ c - 云溪市` + people + `
* meeting 4月1日 工作会议
沈予安 chaired
`, "a b | c"},
		{"Undated, under one long name, at the turn of a month.", `
@ a 2021-03-30 云溪市` + people + `
* meeting 日前 第三届云溪茶叶发展论坛
沈予安 spoke
@ b 2021-04-02 云溪市` + people + `
* meeting 近日 第三届云溪茶叶发展论坛
沈予安 spoke
`, "a b"},
		{"A copy tells of nothing new.", `
@ a 2021-03-02 云溪市` + people + `
* meeting 2021-03-01 市委常委会会议
顾晓岚 attended
@ b 2021-03-03 云溪市 a~` + people + `
* lecture 2021-02-01 学习会
沈予安 spoke
`, "a"},
		{"Undated, under one long name, in two counties.", `
@ a 2021-03-02 云溪市` + people + `
* inspection 近日 沈予安率队在石桥县开展安全生产执法检查 石桥县
沈予安 inspected
@ b 2021-03-06 云溪市` + people + `
* inspection 近日 沈予安率队在河湾县开展安全生产执法检查 河湾县
沈予安 inspected
`, "a | b"},
		{"Undated, and cut to a quarter.", `
@ a - 云溪市` + people + `
* talks 7月25日 会见客商
沈予安 met
顾晓岚 met
@ b - - a~~~` + people + `
* talks 二十五日 座谈会
沈予安 met
`, "a b"},
		{"Undated, told in the same words of another day.", `
@ a - 云溪市` + people + `
* talks 7月25日 市领导会见客商一行
沈予安 met
顾晓岚 met
@ b - 云溪市 a~~~` + people + `
* talks 28日 市领导会见客商一行
沈予安 met
顾晓岚 met
`, "a | b"},
	} {
		if got := occasions(build(t, c.articles, nil)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.about, got, c.want)
		}
	}
}

// occasions are the sources that report each event.
func occasions(g *graph.Graph) string {
	told := map[string][]string{}
	for _, e := range g.Edges {
		if e.Type == schema.ReportedIn {
			told[e.From.ID] = append(told[e.From.ID], sourceOf(g, e.To.ID).(string))
		}
	}
	var out []string
	for _, sources := range told {
		slices.Sort(sources)
		out = append(out, strings.Join(sources, " "))
	}
	slices.Sort(out)
	return strings.Join(out, " | ")
}
