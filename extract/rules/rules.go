// Package rules holds what the extractor knows of Chinese as data: one word a line, columns parted by tabs, `#` comments,
// a header that names the columns. A twin FILE.corpus has examples, good and bad; shapes/*.corpus has those of sentence shapes.
package rules

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

//go:embed words events page shapes
var compiledIn embed.FS

// Default is the knowledge compiled into the program. `--rules DIR` replaces it by a folder of the same form.
func Default() fs.FS { return compiledIn }

// Row is one line of a rule file.
type Row struct {
	File string // words/title.txt
	Line int    // from 1
	Cols []string
}

// Pos is where the row stands: file:line.
func (r Row) Pos() string { return r.File + ":" + strconv.Itoa(r.Line) }

// Col is column i, or "" where the line ends before it.
func (r Row) Col(i int) string {
	if i < len(r.Cols) {
		return r.Cols[i]
	}
	return ""
}

// Errorf says what is wrong with the row, as `file:line: what`.
func (r Row) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s: %s", r.Pos(), fmt.Sprintf(format, args...))
}

// Read returns the rows of a file that must have at least min and at most max columns.
func Read(fsys fs.FS, name string, min, max int) ([]Row, error) {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	text := string(b)
	rows := make([]Row, 0, strings.Count(text, "\n")+1)
	cols := make([]string, 0, cap(rows)+strings.Count(text, "\t")) // of all rows
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		line = strings.TrimRight(line, " \t\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		from := len(cols)
		cols = slices.AppendSeq(cols, strings.SplitSeq(line, "\t"))
		r := Row{File: name, Line: n, Cols: cols[from:len(cols):len(cols)]}
		if len(r.Cols) < min || len(r.Cols) > max {
			return nil, r.Errorf("%d columns, want %d to %d", len(r.Cols), min, max)
		}
		rows = append(rows, r)
	}
	return rows, nil
}
