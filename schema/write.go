package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Constraints are the Cypher statements that a Neo4j database needs before the first write: one key per label and a full-text
// index that finds Chinese names by their parts. Running them again changes nothing.
func (m *Model) Constraints() []string {
	var out []string
	for _, t := range m.Nodes {
		out = append(out, fmt.Sprintf("CREATE CONSTRAINT %s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE",
			strings.ToLower(string(t.Label)), t.Label))
	}
	return append(out, "CREATE INDEX official_name IF NOT EXISTS FOR (n:Official) ON (n.name)",
		"CREATE FULLTEXT INDEX official_names IF NOT EXISTS FOR (n:Official) ON EACH [n.name, n.aliases]"+
			" OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}")
}

// Cypher is the model for Neo4j: what each label and type means as comments, then the constraints.
func (m *Model) Cypher() string {
	var b strings.Builder
	for _, t := range m.Nodes {
		fmt.Fprintf(&b, "// (:%s) %s\n", t.Label, t.Meaning)
	}
	for _, t := range m.Edges {
		for _, e := range t.Ends {
			fmt.Fprintf(&b, "// (:%s)-[:%s]->(:%s) %s\n", e.From, t.Type, e.To, e.Meaning)
		}
	}
	for _, s := range m.Constraints() {
		fmt.Fprintf(&b, "%s;\n", s)
	}
	return b.String()
}

// SQL writes a view for each label and type over the tables node(n, label, id, props) and edge(type, src, dst, props), where src and
// dst are numbers n, so that reports read names instead of JSON paths.
func (m *Model) SQL() string {
	var b strings.Builder
	for _, t := range m.Nodes {
		fmt.Fprintf(&b, "-- %s\nCREATE VIEW %s AS SELECT n, id%s\n  FROM node WHERE label = '%s';\n",
			t.Meaning, t.Label, columns(t.Props[1:]), t.Label)
	}
	for _, t := range m.Edges {
		fmt.Fprintf(&b, "-- %s\nCREATE VIEW \"%s\" AS SELECT src, dst%s\n  FROM edge WHERE type = '%s';\n",
			t.Ends[0].Meaning, t.Type, columns(t.Props), t.Type)
	}
	return b.String() + m.roleView()
}

// roleView writes one view over all that officials did at events; rank is the order in which reports print roles.
func (m *Model) roleView() string {
	var types, words, ranks strings.Builder
	for i, w := range m.Set("role") {
		rel := Role(w).Rel()
		fmt.Fprintf(&types, ", '%s'", rel)
		fmt.Fprintf(&words, " WHEN '%s' THEN '%s'", rel, w)
		fmt.Fprintf(&ranks, " WHEN '%s' THEN %d", rel, i)
	}
	return fmt.Sprintf("-- what an official did at an event\nCREATE VIEW role AS SELECT src AS official, dst AS event%s,\n"+
		"  CASE type%s END AS word,\n  CASE type%s END AS rank\n  FROM edge WHERE type IN (%s);\n",
		columns(m.Edge(Chaired).Props), words.String(), ranks.String(), types.String()[2:])
}

func columns(props []Property) string {
	var b strings.Builder
	for _, p := range props {
		fmt.Fprintf(&b, ", props->>'$.%s' AS \"%s\"", p.Name, p.Name)
	}
	return b.String()
}

// JSON is the whole model, indented.
func (m *Model) JSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(m); err != nil {
		return nil, fmt.Errorf("write schema: %w", err)
	}
	return b.Bytes(), nil
}
