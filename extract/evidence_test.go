package extract

import (
	"slices"
	"strings"
	"testing"
)

// Who stands in a list over several clauses is in the words quoted for him, with the posts printed before his name.
func TestQuotesHoldTheName(t *testing.T) {
	e := example{date: "2024-12-03", place: "青澜市", text: "12月2日，全市防汛会议召开。市委副书记、市长陆景行，市委常委温岚、齐绍文，秘书长杜笙出席会议。"}
	want := map[string]string{"陆景行": "市委副书记、市长陆景行", "温岚": "市委常委温岚", "齐绍文": "齐绍文", "杜笙": "秘书长杜笙"}
	for _, p := range e.records(t, newExtractor(t))[0].Events[0].Participants {
		for _, v := range p.Evidence {
			if !strings.HasPrefix(v.Quote, want[p.Name]) || !strings.HasSuffix(v.Quote, "出席会议") {
				t.Errorf("%s %s: quoted %q", p.Name, v.Role, v.Quote)
			}
		}
		delete(want, p.Name)
	}
	if len(want) > 0 {
		t.Errorf("not there: %v", want)
	}
}

// What says where an event was, and which bodies took part, is quoted with the word that tells of it.
func TestPlacesAndBodiesAreQuoted(t *testing.T) {
	e := example{date: "2024-12-03", place: "青澜市", text: "12月2日，市长陆景行到雪溪大桥、民心广场调研。全市防汛会议12月1日在青澜大厦召开，市水利局主办，副市长温岚出席。"}
	want := []string{"到雪溪大桥", "到雪溪大桥、民心广场", "在青澜大厦", "市水利局主办"}
	var got []string
	for _, ev := range e.records(t, newExtractor(t))[0].Events {
		for _, p := range append(ev.PlaceProofs, ev.AgencyProofs...) {
			if got = append(got, p.Quote); p.Rule == "" || p.Span.End-p.Span.Start != len(p.Quote) {
				t.Errorf("%s: rule %q, span %v", p.Quote, p.Rule, p.Span)
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("quoted %q, want %q", got, want)
	}
}
