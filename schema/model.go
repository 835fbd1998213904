package schema

import (
	"bufio"
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

//go:embed nodes.txt edges.txt words.txt
var files embed.FS

// Model is what nodes.txt, edges.txt and words.txt say, in their order.
type Model struct {
	Nodes []NodeType `json:"nodes"`
	Edges []EdgeType `json:"edges"`
	Words []WordSet  `json:"words"`
}

// NodeType is a label, what it means and what its nodes hold. The first property is the key.
type NodeType struct {
	Label   Label      `json:"label"`
	Meaning string     `json:"meaning"`
	Props   []Property `json:"properties"`
}

// EdgeType is a relationship type, between what it runs and what it carries.
type EdgeType struct {
	Type  Rel        `json:"type"`
	Ends  []Ends     `json:"ends"`
	Props []Property `json:"properties"`
}

// Ends are the labels that a relationship may join, and what it says of them.
type Ends struct {
	From    Label  `json:"from"`
	To      Label  `json:"to"`
	Meaning string `json:"meaning"`
}

// Property is one named value: string, int, float, bool, string[] or int[].
type Property struct {
	Name    string `json:"name"`
	Type    string `json:"type"`
	Meaning string `json:"meaning"`
}

// WordSet is a set of controlled words.
type WordSet struct {
	Name  string `json:"name"`
	Words []Word `json:"words"`
}

// Word is one controlled word.
type Word struct {
	Word    string `json:"word"`
	Meaning string `json:"meaning"`
}

var propertyTypes = []string{"string", "int", "float", "bool", "string[]", "int[]"}

// Default is the compiled-in model.
func Default() (*Model, error) { return Load(files) }

// Load reads nodes.txt, edges.txt and words.txt. Errors say file:line: what.
func Load(fsys fs.FS) (*Model, error) {
	m := &Model{}
	for _, f := range []struct {
		name string
		cols int
		add  func([]string) error
	}{{"nodes.txt", 4, m.addNode}, {"edges.txt", 4, m.addEdge}, {"words.txt", 3, m.addWord}} {
		if err := eachRow(fsys, f.name, f.cols, f.add); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// eachRow hands the tab-parted columns of every row to add, and puts file:line before its error.
func eachRow(fsys fs.FS, name string, cols int, add func([]string) error) error {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read schema: %w", err)
	}
	s := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; s.Scan(); n++ {
		line := strings.TrimSpace(s.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != cols {
			return fmt.Errorf("%s:%d: %d columns, want %d", name, n, len(row), cols)
		}
		if err := add(row); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return s.Err()
}

func (m *Model) addNode(row []string) error {
	label := Label(row[0])
	if row[1] == "*" {
		if m.Node(label) != nil {
			return fmt.Errorf("label %s is given twice", label)
		}
		m.Nodes = append(m.Nodes, NodeType{Label: label, Meaning: row[3]})
		return nil
	}
	t := m.Node(label)
	if t == nil {
		return fmt.Errorf("property %s of unknown label %s: its * row comes first", row[1], label)
	}
	if len(t.Props) == 0 && row[1] != "id" {
		return fmt.Errorf("first property of %s is %s, want its key id", label, row[1])
	}
	return addProperty(&t.Props, row)
}

func (m *Model) addEdge(row []string) error {
	rel := Rel(row[0])
	t := m.Edge(rel)
	if row[2] != "ends" {
		if t == nil {
			return fmt.Errorf("property %s of unknown type %s: its ends come first", row[1], rel)
		}
		return addProperty(&t.Props, row)
	}
	from, to, ok := strings.Cut(row[1], ">")
	if !ok || m.Node(Label(from)) == nil || m.Node(Label(to)) == nil {
		return fmt.Errorf("ends %s of %s, want two labels as in Official>Event", row[1], rel)
	}
	if t == nil {
		m.Edges = append(m.Edges, EdgeType{Type: rel})
		t = &m.Edges[len(m.Edges)-1]
	}
	t.Ends = append(t.Ends, Ends{Label(from), Label(to), row[3]})
	return nil
}

func (m *Model) addWord(row []string) error {
	i := slices.IndexFunc(m.Words, func(s WordSet) bool { return s.Name == row[0] })
	if i < 0 {
		i = len(m.Words)
		m.Words = append(m.Words, WordSet{Name: row[0]})
	}
	set := &m.Words[i]
	if slices.ContainsFunc(set.Words, func(w Word) bool { return w.Word == row[1] }) {
		return fmt.Errorf("%s %s is given twice", row[0], row[1])
	}
	set.Words = append(set.Words, Word{row[1], row[2]})
	return nil
}

func addProperty(props *[]Property, row []string) error {
	if !slices.Contains(propertyTypes, row[2]) {
		return fmt.Errorf("type %s of %s, want one of %s", row[2], row[1], strings.Join(propertyTypes, ", "))
	}
	if slices.ContainsFunc(*props, func(p Property) bool { return p.Name == row[1] }) {
		return fmt.Errorf("property %s of %s is given twice", row[1], row[0])
	}
	*props = append(*props, Property{row[1], row[2], row[3]})
	return nil
}

// Node is the type with that label, or nil.
func (m *Model) Node(l Label) *NodeType {
	if i := slices.IndexFunc(m.Nodes, func(t NodeType) bool { return t.Label == l }); i >= 0 {
		return &m.Nodes[i]
	}
	return nil
}

// Edge is the type of that name, or nil.
func (m *Model) Edge(r Rel) *EdgeType {
	if i := slices.IndexFunc(m.Edges, func(t EdgeType) bool { return t.Type == r }); i >= 0 {
		return &m.Edges[i]
	}
	return nil
}

// Set holds the words of a set, in order.
func (m *Model) Set(name string) []string {
	var out []string
	for _, s := range m.Words {
		for _, w := range s.Words {
			if s.Name == name {
				out = append(out, w.Word)
			}
		}
	}
	return out
}

// Joins reports whether t may run from one label to the other.
func (t *EdgeType) Joins(from, to Label) bool {
	return slices.ContainsFunc(t.Ends, func(e Ends) bool { return e.From == from && e.To == to })
}
