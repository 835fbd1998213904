package eval

import (
	"fmt"
	"strings"

	"guanxi/extract"
)

// Result is how well records agree with gold.
type Result struct {
	Articles []ArticleResult // in the order of gold
	Missing  int             // gold articles without a record: wholly missed
}

// ArticleResult is one article's.
type ArticleResult struct {
	ID    string
	facts facts
}

// Measure is one metric's figures, in percent. Gold, Found and Right are counts.
type Measure struct {
	Metric               string
	P, R, F1, Macro      float64 // Macro is the mean of the articles' own F1
	Right, Gold, Records int
}

// Score compares records with gold by their ids, or where no id fits by their headlines. Records without gold are left out.
func Score(gold []Article, records []extract.Record) Result {
	by := map[string]Article{}
	for i := range records {
		a := fromRecord(&records[i])
		by[a.ID], by[normName(a.Headline)] = a, a
	}
	var res Result
	for _, g := range gold {
		got, ok := by[g.ID]
		if h := normName(g.Headline); !ok && h != "" {
			got, ok = by[h]
		}
		if !ok {
			res.Missing++
		}
		res.Articles = append(res.Articles, ArticleResult{g.ID, compare(g, got)})
	}
	return res
}

// Measures are the figures of all metrics over all articles.
func (r Result) Measures() []Measure {
	var out []Measure
	for _, m := range Metrics() {
		total, sum, n := Measure{Metric: m}, 0.0, 0
		for _, a := range r.Articles {
			one, some := a.Measure(m)
			total.Right, total.Gold, total.Records = total.Right+one.Right, total.Gold+one.Gold, total.Records+one.Records
			if some {
				sum, n = sum+one.F1, n+1
			}
		}
		total.rate()
		if n > 0 {
			total.Macro = sum / float64(n)
		}
		out = append(out, total)
	}
	return out
}

// Measure is one metric's figures in one article, and whether there was anything to measure.
func (a ArticleResult) Measure(metric string) (Measure, bool) {
	gold, got := a.facts[metric][0], a.facts[metric][1]
	m := Measure{Metric: metric, Gold: gold.size(), Records: got.size()}
	for text, f := range gold {
		m.Right += min(f.count, got[text].count)
	}
	m.rate()
	return m, m.Gold+m.Records > 0
}

func (m *Measure) rate() {
	var p, r float64
	if m.Records > 0 {
		p = float64(m.Right) / float64(m.Records)
	}
	if m.Gold > 0 {
		r = float64(m.Right) / float64(m.Gold)
	}
	m.P, m.R, m.F1 = 100*p, 100*r, 0
	if p+r > 0 {
		m.F1 = 200 * p * r / (p + r)
	}
}

// Table prints the figures, a metric a line.
func (r Result) Table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles, %d without a prediction\n", len(r.Articles), r.Missing)
	fmt.Fprintf(&b, "%-14s%7s%7s%7s%7s   gold\n", "metric", "P", "R", "F1", "macro")
	for _, m := range r.Measures() {
		fmt.Fprintf(&b, "%-14s%7.1f%7.1f%7.1f%7.1f   %d\n", m.Metric, m.P, m.R, m.F1, m.Macro, m.Gold)
	}
	return b.String()
}
