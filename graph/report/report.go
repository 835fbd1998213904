// Package report holds the questions that guanxi answers. One report is three files of one stem: NAME.cypher for Neo4j, NAME.sql for
// SQLite, NAME.txt with its answer on the test town. The head of the Cypher file names the report, its parameters and its columns.
package report

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"guanxi/graph"
)

//go:embed *.cypher *.sql
var files embed.FS

// Report is one canned question.
type Report struct {
	Name    string // who-met-whom
	Title   string // one line for --help
	Params  []Param
	Columns []string
	Example map[string]string // arguments with which NAME.txt was answered
	Cypher  string            // runs in Neo4j Browser once the :param lines of its head were entered
	SQL     string
}

// Param is one argument of a report.
type Param struct {
	Name     string
	Type     string // text, day or count
	Required bool
	Meaning  string
}

// All returns every report by name, or the first broken one as file:line: what.
func All() ([]Report, error) { return load(files) }

// Find returns the report of that name. The error names those that exist.
func Find(name string) (Report, error) {
	all, err := All()
	if err != nil {
		return Report{}, err
	}
	var names []string
	for _, r := range all {
		if r.Name == name {
			return r, nil
		}
		names = append(names, r.Name)
	}
	return Report{}, fmt.Errorf("no report named %s (there are %s)", name, strings.Join(names, ", "))
}

func load(fsys fs.FS) ([]Report, error) {
	names, err := fs.Glob(fsys, "*.cypher")
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	var all []Report
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read reports: %w", err)
		}
		r := Report{Name: strings.ReplaceAll(strings.TrimSuffix(name, ".cypher"), "_", "-"), Cypher: string(b), Example: map[string]string{}}
		if err := r.head(name); err != nil {
			return nil, err
		}
		q, err := fs.ReadFile(fsys, strings.TrimSuffix(name, ".cypher")+".sql")
		if err != nil {
			return nil, fmt.Errorf("%s: has no SQL twin: %w", name, err)
		}
		r.SQL = string(q)
		all = append(all, r)
	}
	return all, nil
}

// head reads the comment lines at the top of the Cypher file: `// title: …`, `// param NAME TYPE[!]: meaning` (! where it must be
// given), `// columns: a, b`, `// example: name=沈予安`. Other comment lines are for people.
func (r *Report) head(file string) error {
	for i, line := range strings.Split(r.Cypher, "\n") {
		text, ok := strings.CutPrefix(line, "// ")
		if !ok {
			break
		}
		key, value, _ := strings.Cut(text, ": ")
		if err := r.headLine(strings.Fields(key), value); err != nil {
			return fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	if r.Title == "" || len(r.Columns) == 0 {
		return fmt.Errorf("%s:1: wants a title and columns at its head", file)
	}
	return nil
}

func (r *Report) headLine(key []string, value string) error {
	switch {
	case len(key) == 1 && key[0] == "title":
		r.Title = value
	case len(key) == 1 && key[0] == "columns":
		r.Columns = strings.Split(value, ", ")
	case len(key) == 1 && key[0] == "example":
		for _, arg := range strings.Fields(value) {
			name, v, _ := strings.Cut(arg, "=")
			r.Example[name] = v
		}
	case len(key) > 0 && key[0] == "param":
		if len(key) != 3 {
			return fmt.Errorf("param wants a name and a type")
		}
		typ, must := strings.CutSuffix(key[2], "!")
		if !slices.Contains([]string{"text", "day", "count"}, typ) {
			return fmt.Errorf("type %s of %s, want text, day or count", typ, key[1])
		}
		r.Params = append(r.Params, Param{key[1], typ, must, value})
	}
	return nil
}

// Question is the report asked with args: name and value as given on a command line. The error names report and parameter.
func (r Report) Question(args map[string]string) (graph.Question, error) {
	q := graph.Question{Name: r.Name, Cypher: r.Cypher, SQL: r.SQL, Columns: r.Columns, Args: map[string]any{}}
	for _, p := range r.Params {
		v, err := p.value(args[p.Name])
		if err != nil {
			return q, fmt.Errorf("report %s: parameter %s %w", r.Name, p.Name, err)
		}
		q.Args[p.Name] = v
	}
	for name := range args {
		if _, ok := q.Args[name]; !ok {
			return q, fmt.Errorf("report %s: parameter %s is unknown", r.Name, name)
		}
	}
	return q, nil
}

var day = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// value is s in the type of the parameter, nil where it was not given.
func (p Param) value(s string) (any, error) {
	switch {
	case s == "" && p.Required:
		return nil, fmt.Errorf("must be given: %s", p.Meaning)
	case s == "":
		return nil, nil
	case p.Type == "day" && !day.MatchString(s):
		return nil, fmt.Errorf("is %q, want a day, month or year like 2021-03-05", s)
	case p.Type == "count":
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || n < 0 {
			return nil, fmt.Errorf("is %q, want a number", s)
		}
		return n, nil
	}
	return s, nil
}
