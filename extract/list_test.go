package extract

import "testing"

// TestLed: a list without posts says whose leaders it names.
func TestLed(t *testing.T) {
	x := newExtractor(t)
	for _, c := range []struct{ text, of string }{
		{"12月2日，防汛会议召开，市领导顾明川、沈若谷出席。", "青澜市"},
		{"12月2日，防汛会议召开，泊云市领导顾明川、沈若谷出席。", "泊云市"},
		{"12月2日，防汛会议召开，青澜市和泊云市领导顾明川、沈若谷出席。", "泊云市"},
		{"12月2日，防汛会议召开，老同志顾明川、沈若谷出席。", ""},
	} {
		r := example{text: c.text, date: "2024-12-03", place: "青澜市"}.records(t, x)[0]
		if len(r.Officials) != 2 || r.Officials[0].Of != c.of || r.Officials[1].Of != c.of {
			t.Errorf("%s: %+v, want two leaders of %q", c.text, r.Officials, c.of)
		}
	}
}
