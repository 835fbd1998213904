package page

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"guanxi/schema"
)

// Complete fills what m lacks from n, which is trusted less: flags, front matter or <head>, the name, a table, the text.
func (m *Meta) Complete(n Meta) {
	if m.Date == "" {
		m.Date, m.DateBasis = n.Date, n.DateBasis
	}
	if m.Wired == "" {
		m.Wired = n.Wired
	}
	if m.Place == "" {
		m.Place, m.PlaceBy = n.Place, n.PlaceBy
	}
	if m.Paper == "" {
		m.Paper = n.Paper
	}
	if m.Headline == "" {
		m.Headline = n.Headline
	}
}

// set gives m one field by its name, as front matter and tables call it. Other names are no concern of ours.
func (m *Meta) set(name, value string, basis schema.Basis) error {
	switch value = strings.TrimSpace(value); {
	case value == "":
	case name == "date":
		day := findDate(value)
		if day == "" {
			return fmt.Errorf("date %q is no day (want 2020-04-03)", value)
		}
		m.Date, m.DateBasis = day, basis
	case name == "place":
		m.Place, m.PlaceBy = value, basis
	case name == "paper", name == "source":
		m.Paper = value
	case name == "title", name == "headline":
		m.Headline = value
	}
	return nil
}

// ReadMeta reads a table of metadata: CSV with a header that names its columns, `file` and any of date, place, paper,
// headline. The result goes by the file column as it is written.
func ReadMeta(r io.Reader) (map[string]Meta, error) {
	c := csv.NewReader(r)
	head, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("1: no header: %w", err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	all := map[string]Meta{}
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := c.FieldPos(0)
		file, m := "", Meta{}
		for i, name := range head {
			if name == "file" {
				file = row[i]
			} else if err := m.set(name, row[i], schema.BasisMeta); err != nil {
				return nil, fmt.Errorf("%d: %w", line, err)
			}
		}
		if file == "" {
			return nil, fmt.Errorf("%d: no file", line)
		}
		all[file] = m
	}
}

// frontMatter reads the YAML between two lines of --- that a page may begin with, and says where the text after it starts.
func frontMatter(text string) (m Meta, start int, err error) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		if rest, ok = strings.CutPrefix(text, "---\r\n"); !ok {
			return m, 0, nil
		}
	}
	body, after, ok := strings.Cut(rest, "\n---")
	if !ok || !strings.Contains(body, ":") || (after != "" && !strings.ContainsAny(after[:1], "\r\n")) {
		return m, 0, nil
	}
	var fields map[string]any
	if err := yaml.Unmarshal([]byte(body), &fields); err != nil {
		return m, 0, fmt.Errorf("front matter: %s", yaml.FormatError(err, false, false))
	}
	for name, v := range fields {
		if t, ok := v.(time.Time); ok {
			v = t.Format(time.DateOnly)
		}
		if err := m.set(strings.ToLower(name), fmt.Sprint(v), schema.BasisFront); err != nil {
			return m, 0, fmt.Errorf("front matter: %w", err)
		}
	}
	return m, len(text) - len(after), nil
}

// nameMeta is what a file's name says: 2020-04-03.md, 20200403_04.txt.
func nameMeta(name string) Meta {
	m := nameDate.FindStringSubmatch(name)
	if m == nil {
		return Meta{}
	}
	day := isoDay(m[1], m[2], m[3])
	if day == "" {
		return Meta{}
	}
	return Meta{Date: day, DateBasis: schema.BasisFile}
}
