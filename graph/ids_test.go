package graph_test

import (
	"testing"

	"guanxi/schema"
)

// TestIDTellsThePlace: whoever is shown first without the place of the post bears the id of the face that tells it.
func TestIDTellsThePlace(t *testing.T) {
	g := build(t, `
@ a 2021-03-02 -
余小岚 市政协/副主席
@ b 2021-03-05 云溪市
余小岚 云溪市政协/副主席
`, nil)
	for _, n := range g.Nodes {
		if n.Label == schema.Official && n.ID != "余小岚@云溪市政协副主席" {
			t.Errorf("got %s", n.ID)
		}
	}
}
