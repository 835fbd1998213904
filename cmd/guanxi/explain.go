package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/list"
	"github.com/urfave/cli/v2"

	"guanxi/extract"
	"guanxi/extract/page"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "print what a text says as a tree: each fact with the printed words and the rule that read them",
		ArgsUsage: "TEXT|FILE|-",
		Flags:     inputFlags(),
		Action:    args(1, 1, explain),
	}
}

func explain(c *cli.Context) error {
	in, err := newInput(c, c.Args().Slice())
	if err != nil {
		return err
	}
	if _, err := os.Stat(in.paths[0]); err != nil && in.paths[0] != "-" && !slices.Contains(pageFiles, strings.ToLower(filepath.Ext(in.paths[0]))) {
		in.paths, in.stdin = []string{"-"}, strings.NewReader(in.paths[0]) // a text, not the name of a page that is missing
	}
	skipped := skips{w: c.App.ErrWriter}
	err = in.each(c.Context, nil, func(r result) error {
		if r.skipped != nil {
			return skipped.add(r.skipped)
		}
		for _, rec := range r.records {
			if err := printLine(c.App.Writer, tree(rec, r.text)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return skipped.err()
}

// tree is a record as people read it. Each line ends with the printed words and the rule.
func tree(rec extract.Record, text string) string {
	w := list.NewWriter()
	w.SetStyle(list.StyleConnectedLight)
	leaf := func(what string, at page.Span, rule string) {
		w.AppendItem(fmt.Sprintf("%s ← “%s”  %s", what, strings.Join(strings.Fields(text[at.Start:at.End]), " "), rule))
	}
	w.AppendItem(strings.Join(strings.Fields(rec.ID+" "+rec.Date+" "+rec.Place+" "+rec.Headline), " "))
	w.Indent()
	for _, o := range rec.Officials {
		w.AppendItem(o.ID())
		w.Indent()
		for _, p := range o.Posts {
			leaf(strings.TrimSpace(p.Agency+" "+p.Title), p.Span, p.Rule)
		}
		for _, m := range o.Mentions {
			leaf("named", m.Span, m.Rule)
		}
		w.UnIndent()
	}
	for _, e := range rec.Events {
		leaf(strings.Join(strings.Fields(fmt.Sprintf("%s %s %s (%s, %s)", e.Type, e.Date, e.Name, e.Status, e.DateBasis)), " "), e.Span, e.Rule)
		w.Indent()
		for _, p := range e.Participants {
			for _, v := range p.Evidence {
				leaf(p.Name+" "+string(v.Role), v.Span, v.Rule)
			}
		}
		for i, v := range e.PlaceProofs {
			leaf("at "+e.Places[i], v.Span, v.Rule)
		}
		for i, v := range e.AgencyProofs {
			leaf("body "+e.Agencies[i], v.Span, v.Rule)
		}
		w.UnIndent()
	}
	for _, i := range rec.Issues {
		leaf("left out: "+i.Message, i.Span, i.Code)
	}
	return w.Render()
}
