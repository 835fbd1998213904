package graph_test

import (
	"slices"
	"testing"

	"guanxi/graph/graphtest"
)

// TestIDTellsThePlace: whoever is shown first without the place of the post bears the id of the face that tells it.
func TestIDTellsThePlace(t *testing.T) {
	g := build(t, `
@ a 2021-03-02 -
余小岚 市政协/副主席
@ b 2021-03-05 云溪市
余小岚 云溪市政协/副主席
`, nil)
	if got := officials(g); !slices.Equal(got, []string{"余小岚@云溪市政协副主席"}) {
		t.Errorf("got %s", got)
	}
}

// TestIDOfTheOriginal: a report made from another of the same day, but no copy of it, renames nobody.
func TestIDOfTheOriginal(t *testing.T) {
	for _, text := range []string{"文", "木", "石", "川"} {
		records := graphtest.Records(t, "@ a 2021-03-02 - "+text+"\n余小岚 县政府/县长\n@ b 2021-03-02 - "+text+"~~\n余小岚 县政府/县长\n")
		g, _, err := graphtest.Lexicon(t).Build(records, nil)
		if err != nil {
			t.Fatal(err)
		}
		want := "余小岚@县政府@" + records[0].TextHash[:12] + "县长"
		if got := officials(g); !slices.Equal(got, []string{want}) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestIDIsAPostHeld: what a biography tells of names nobody.
func TestIDIsAPostHeld(t *testing.T) {
	g := build(t, `
@ a 2021-03-02 云溪市
余小岚 云溪市政府/市长!任命:2017 云溪市政府/副市长
`, nil)
	if got := officials(g); !slices.Equal(got, []string{"余小岚@云溪市政府副市长"}) {
		t.Errorf("got %s", got)
	}
}
