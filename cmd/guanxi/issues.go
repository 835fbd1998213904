package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guanxi/extract/page"
	"guanxi/graph"
)

func issuesCommand() *cli.Command {
	return &cli.Command{
		Name:      "issues",
		Usage:     "list the titles and bodies in pages that no rule knows, the most frequent first, each with a sentence",
		ArgsUsage: "PATH…|-",
		Flags:     append(inputFlags(), formatFlag()),
		Action:    args(1, -1, listIssues),
	}
}

// unknown is one kind of issue: how often it was seen, and where first.
type unknown struct {
	code, words     string
	times           int
	page, quotation string
}

func listIssues(c *cli.Context) error {
	in, err := newInput(c, c.Args().Slice())
	if err != nil {
		return err
	}
	seen := map[[2]string]*unknown{}
	skipped := skips{w: c.App.ErrWriter}
	err = in.each(c.Context, nil, func(r result) error {
		if r.skipped != nil {
			return skipped.add(r.skipped)
		}
		for _, rec := range r.records {
			for _, i := range rec.Issues {
				u := seen[[2]string{i.Code, i.Message}]
				if u == nil {
					u = &unknown{code: i.Code, words: i.Message, page: rec.ID, quotation: around(r.text, i.Span)}
					seen[[2]string{i.Code, i.Message}] = u
				}
				u.times++
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := printTable(c, issueTable(seen)); err != nil {
		return err
	}
	return skipped.err()
}

// issueTable puts the most frequent first, and otherwise goes by code and words.
func issueTable(seen map[[2]string]*unknown) graph.Table {
	t := graph.Table{Columns: []string{"times", "code", "words", "page", "text"}}
	all := make([]*unknown, 0, len(seen))
	for _, u := range seen {
		all = append(all, u)
	}
	slices.SortFunc(all, func(a, b *unknown) int {
		return cmp.Or(cmp.Compare(b.times, a.times), cmp.Compare(a.code, b.code), cmp.Compare(a.words, b.words))
	})
	for _, u := range all {
		t.Rows = append(t.Rows, []any{u.times, u.code, u.words, u.page, u.quotation})
	}
	return t
}

// margin is how many runes of the text an issue is shown with on each side.
const margin = 12

// around is the text at a span with some of what stands before and after it, on one line.
func around(text string, at page.Span) string {
	before, after := []rune(text[:at.Start]), []rune(text[at.End:])
	s := string(before[max(0, len(before)-margin):]) + text[at.Start:at.End] + string(after[:min(len(after), margin)])
	return strings.Join(strings.Fields(s), " ")
}
