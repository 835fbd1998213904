package graph

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
)

// WriteJSONL writes the graph, one node or edge a line: {"label","id",…props}, then
// {"type","from","to","from_label","to_label",…props}. Equal graphs give equal bytes.
func (g *Graph) WriteJSONL(w io.Writer) error {
	b := bufio.NewWriter(w)
	for _, n := range g.Nodes {
		writeLine(b, n.Props, "label", n.Label, "id", n.ID)
	}
	for _, e := range g.Edges {
		writeLine(b, e.Props, "type", e.Type, "from", e.From.ID, "to", e.To.ID, "from_label", e.From.Label, "to_label", e.To.Label)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write graph: %w", err)
	}
	return nil
}

// writeLine writes one object: head (names and values in turn) first, then the props by name.
func writeLine(b *bufio.Writer, p Props, head ...any) {
	sep := byte('{')
	field := func(name, value any) {
		b.WriteByte(sep)
		b.Write(encode(name))
		b.WriteByte(':')
		b.Write(encode(value))
		sep = ','
	}
	for i := 0; i < len(head); i += 2 {
		field(head[i], head[i+1])
	}
	for _, k := range slices.Sorted(maps.Keys(p)) {
		field(k, p[k])
	}
	b.WriteString("}\n")
}

// encode is v as JSON with Chinese, < and & as they are. Props hold nothing that JSON cannot write.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}
