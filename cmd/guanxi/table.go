package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/urfave/cli/v2"

	"guanxi/graph"
)

func formatFlag() cli.Flag {
	return &cli.StringFlag{Name: "format", Value: "table", Usage: "table, csv, json (one object a row) or markdown"}
}

// printTable writes a report's answer in one of the formats of formatFlag.
func printTable(c *cli.Context, t graph.Table) error {
	format := c.String("format")
	if format == "json" {
		return printJSON(c.App.Writer, t)
	}
	w := pretty(t)
	switch format {
	case "table":
		var widths []table.ColumnConfig
		for i := range t.Columns {
			widths = append(widths, table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: wrap})
		}
		w.SetColumnConfigs(widths)
		return printLine(c.App.Writer, w.Render())
	case "csv":
		return printLine(c.App.Writer, w.RenderCSV())
	case "markdown":
		return printLine(c.App.Writer, w.RenderMarkdown())
	}
	return usage(c, "no format named %s (there are table, csv, json, markdown)", format)
}

func printLine(w io.Writer, s string) error {
	_, err := fmt.Fprintln(w, s)
	return err
}

// pretty lays t out. Widths do not follow LANG: a Han character takes two columns everywhere, … and “ one.
func pretty(t graph.Table) table.Writer {
	text.OverrideRuneWidthEastAsianWidth(false)
	w := table.NewWriter()
	w.SetStyle(table.StyleLight)
	w.Style().Format.Header = text.FormatDefault
	head := table.Row{}
	for _, c := range t.Columns {
		head = append(head, c)
	}
	w.AppendHeader(head)
	for _, r := range t.Rows {
		row := table.Row{}
		for _, v := range r {
			row = append(row, cell(v))
		}
		w.AppendRow(row)
	}
	return w
}

// widest is how many columns of the screen a column of a table takes at most.
const widest = 50

// wrap breaks a cell into lines of at most width columns, behind the 、 of a list where it can.
func wrap(s string, width int) string {
	var lines []string
	line := ""
	for _, part := range strings.SplitAfter(s, "、") {
		if line != "" && text.StringWidth(line+part) > width {
			lines, line = append(lines, text.WrapHard(line, width)), ""
		}
		line += part
	}
	return strings.Join(append(lines, text.WrapHard(line, width)), "\n")
}

// cell is a value as people read it: lists with 、, nothing for nil.
func cell(v any) any {
	switch v := v.(type) {
	case nil:
		return ""
	case []string:
		return strings.Join(v, "、")
	}
	return v
}

// printJSON writes one object a row, its fields in the order of the columns.
func printJSON(w io.Writer, t graph.Table) error {
	for _, r := range t.Rows {
		var b strings.Builder
		for i, v := range r {
			name, err := compact(t.Columns[i])
			if err != nil {
				return err
			}
			value, err := compact(v)
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, ",%s:%s", name, value)
		}
		if _, err := fmt.Fprintf(w, "{%s}\n", strings.TrimPrefix(b.String(), ",")); err != nil {
			return err
		}
	}
	return nil
}

// compact is v as JSON with <, > and & as they are.
func compact(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
