package page_test

import (
	"testing"

	"guanxi/extract/page"
)

// TestText: the printed page reads "市长乔 远,讲话"; the cleaned text leads back to it, also in parts.
func TestText(t *testing.T) {
	const printed = "市长乔 远,讲话"
	var b page.Builder
	b.Keep("市长乔", 0)
	b.Keep("远", 10)
	b.Replace("，", 13, 1)
	b.Keep("讲话", 14)
	text := b.Text()
	if text.S != "市长乔远，讲话" || b.Len() != len(text.S) {
		t.Fatalf("%q", text.S)
	}
	tests := []struct {
		i, j int // of text.S
		want string
	}{
		{0, 6, "市长"},
		{6, 12, "乔 远"},
		{9, 12, "远"},
		{12, 15, ","},
		{12, 18, ",讲"},
		{0, 21, printed},
	}
	for _, test := range tests {
		if sp := text.Span(test.i, test.j); printed[sp.Start:sp.End] != test.want {
			t.Errorf("%s printed at %v: %q, want %q", text.S[test.i:test.j], sp, printed[sp.Start:sp.End], test.want)
		}
		part := text.Slice(test.i, test.j)
		if sp := part.Span(0, len(part.S)); printed[sp.Start:sp.End] != test.want {
			t.Errorf("slice %s printed at %v: %q, want %q", part.S, sp, printed[sp.Start:sp.End], test.want)
		}
	}
}
