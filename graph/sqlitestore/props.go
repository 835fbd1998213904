package sqlitestore

import (
	"bytes"
	"encoding/json"
	"fmt"

	"guanxi/graph"
	"guanxi/schema"
)

// encode is p as JSON: names sorted, Chinese as it is, so that equal props are equal text.
func encode(p graph.Props) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(map[string]any(p)); err != nil {
		return "", fmt.Errorf("encode properties: %w", err)
	}
	return string(bytes.TrimRight(b.Bytes(), "\n")), nil
}

// decode reads props back in the types that the model gives them, which JSON alone cannot tell (1 and 1.0, two kinds of []).
func decode(text string, model []schema.Property) (graph.Props, error) {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &raw); err != nil {
		return nil, fmt.Errorf("decode properties: %w", err)
	}
	p := make(graph.Props, len(raw))
	for _, m := range model {
		v, ok := raw[m.Name]
		if !ok {
			continue
		}
		typed, err := value(v, m.Type)
		if err != nil {
			return nil, fmt.Errorf("decode property %s: %w", m.Name, err)
		}
		p[m.Name] = typed
	}
	return p, nil
}

func value(raw json.RawMessage, typ string) (any, error) {
	switch typ {
	case "int":
		return as[int64](raw)
	case "float":
		return as[float64](raw)
	case "bool":
		return as[bool](raw)
	case "string[]":
		return as[[]string](raw)
	case "int[]":
		return as[[]int64](raw)
	}
	return as[string](raw)
}

func as[T any](raw json.RawMessage) (any, error) {
	var v T
	err := json.Unmarshal(raw, &v)
	return v, err
}
