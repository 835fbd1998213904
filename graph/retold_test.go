package graph_test

import (
	"slices"
	"strings"
	"testing"
)

// TestCopies gives articles, and the officials that they make: a copy adds none, while its original is there.
func TestCopies(t *testing.T) {
	const original, copied = `
@ a 2021-03-02 云溪市 文
沈予安 云溪市委/书记
`, `
@ b 2021-03-05 云溪市 文~
沈予安 云溪市委/书记
顾晓岚 云溪市政府/市长
`
	for _, c := range []struct {
		about, articles string
		want            []string
	}{
		{"Whom only a copy names is nobody.", original + copied, []string{"沈予安@云溪市委书记"}},
		{"Without the original it is a text like others.", copied, []string{"沈予安@云溪市委书记", "顾晓岚@云溪市政府市长"}},
		{"Somebody else names the person too.", original + copied + "@ c 2021-03-09 云溪市\n顾晓岚 云溪市政府/市长\n", []string{"沈予安@云溪市委书记", "顾晓岚@云溪市政府市长"}},
		{"What a copy misreads keeps nobody apart.", `
@ a 2021-03-02 云溪市 文
沈予安 云溪市财政局/局长
@ b 2021-03-05 云溪市 文~
沈予安 云溪市财政局/局长 国务院/总理
@ c 2020-03-05 云溪市
沈予安 云溪市财政局/副局长
`, []string{"沈予安@云溪市财政局副局长"}},
		{"A copy makes nobody one of two.", `
@ a 2021-03-02 云溪市 文
李敏 云溪市政府/市长
@ b 2021-03-02 青岭市
李敏 青岭市政府/市长
@ c 2021-03-05 云溪市 文~
李敏 云溪市政府/市长 青岭市政府/市长
`, []string{"李敏@云溪市政府市长", "李敏@青岭市政府市长"}},
		{"Told again a year later it is a text like others.", original + strings.Replace(copied, "2021", "2022", 1), []string{"沈予安@云溪市委书记", "顾晓岚@云溪市政府市长"}},
	} {
		if got := officials(build(t, c.articles, nil)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %s, want %s", c.about, got, c.want)
		}
	}
}

// TestFullerReport: a report that tells much more than one before it, or one of no known day than one that may be cut from it, is no copy.
func TestFullerReport(t *testing.T) {
	for _, day := range []string{"2021-03-02", "-"} {
		g := build(t, `
@ a 2021-03-02 云溪市 文<
沈予安 云溪市委/书记
@ b `+day+` 云溪市 文
沈予安 云溪市委/书记
顾晓岚 云溪市政府/市长
`, nil)
		if got := officials(g); len(got) != 2 {
			t.Errorf("%s: got %s, want two officials", day, got)
		}
	}
}
