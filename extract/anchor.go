package extract

import (
	"regexp"
	"strings"
	"time"

	"guanxi/schema"
)

// anchor is what days without a year are read against: the article's own day and its year, or, where nobody gives it, the year that
// its beginning prints (2023年…发布会8月2日举行); and the day that the article begins with.
type anchor struct {
	time.Time
	year  int
	began string
}

// anchor of the article; the year is looked for in the headline and the first sentences, then wherever the text prints its own, month
// and day in the dateline, which tells what day today is where the paper printed the report some days later.
func (c *calendar) anchor(a *article) anchor {
	wired := func(b anchor) []date { return c.days(&sentence{s: a.meta.Wired}, b, date{}) }
	if t := day(a.meta.Date); !t.IsZero() {
		b := anchor{Time: t, year: t.Year()}
		if ds := wired(b); len(ds) > 0 && b.lately(ds[0]) {
			b.Time = day(ds[0].iso)
		}
		return b
	}
	b := anchor{year: latest(c.year, c.beginning(a.sents))}
	if b.year == 0 {
		b.year = latest(c.present, a.sents)
	}
	if ds := wired(b); len(ds) > 0 && ds[0].whole() {
		b.Time = day(ds[0].iso)
	}
	return b
}

// beginning is the headline and the first sentences, up to the one that prints a day: what follows may look back (8月2日举行…。2022年8月…).
func (c *calendar) beginning(sents []*sentence) []*sentence {
	sents = sents[:min(3, len(sents))]
	for i, s := range sents {
		if len(c.days(s, anchor{}, date{})) > 0 {
			return sents[:i+1]
		}
	}
	return sents
}

// latest is the last of the years that the sentences print in a form, of this century; 0 if there is none.
func latest(form *regexp.Regexp, sents []*sentence) int {
	year := 0
	for _, s := range sents {
		if !strings.Contains(s.s, "20") {
			continue
		}
		for _, m := range form.FindAllStringSubmatch(s.s, -1) {
			year = max(year, num(m[1]))
		}
	}
	return year
}

// lately reports whether a day is one of the two weeks up to the article's own.
func (base anchor) lately(d date) bool {
	age := base.Sub(day(d.iso))
	return d.whole() && age >= 0 && age <= 14*24*time.Hour
}

// near is the day of a month that lies within a week from the day that the article begins with, if the article's own is not known or
// a month later: 18日, after 6月17日至19日.
func (base anchor) near(d int) (string, bool) {
	from := day(base.began)
	if from.IsZero() || !base.IsZero() && base.AddDate(0, -1, 0).Before(from) {
		return "", false
	}
	for range 7 {
		if from.Day() == d {
			return from.Format(time.DateOnly), true
		}
		from = from.AddDate(0, 0, 1)
	}
	return "", false
}

// longAgo reports whether the day, or the month, of an event was over more than a month before the article's own: the article looks back to it.
func (base anchor) longAgo(d date) bool {
	over := day(d.iso)
	if first := day(d.iso + "-01"); !first.IsZero() {
		over = first.AddDate(0, 1, -1)
	}
	return !base.IsZero() && !over.IsZero() && base.Time.After(over.AddDate(0, 1, 0))
}

// before reports whether a day is after the article's own, by more than a paper may be ahead of its date.
func (base anchor) before(d date) bool {
	return !base.IsZero() && d.whole() && day(d.iso).After(base.AddDate(0, 0, 1))
}

// dayAt is the day that lies n days from the article's own.
func (base anchor) dayAt(n int) date {
	if base.IsZero() {
		return date{unresolved: true, basis: schema.BasisRelative}
	}
	return date{iso: base.AddDate(0, 0, n).Format(time.DateOnly), basis: schema.BasisRelative}
}
