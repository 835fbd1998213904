package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestRuns: how many of the runs of the first text another has.
func TestRuns(t *testing.T) {
	text := "3月1日，市委书记沈予安主持召开市委常委会会议，" +
		"传达学习上级会议精神，研究部署防汛抗旱、安全生产和秋收工作。会议指出，要压实责任，细化措施，确保各项任务落到实处，" +
		"让群众过上安稳的日子。陆明川、顾晓岚参加会议并就分管工作作了发言，各县区主要负责同志列席会议。"
	other := "南屏市古渡县竹器产业园昨日开工。园区占地三百亩，总投资两亿元，建成后可吸纳周边村民就业，带动竹农增收。县里负责人说，" +
		"项目从签约到开工只用了四十天，今后还要引进设计和电商企业，把竹子的文章做长做深，让小竹器走进大市场，走出国门去。"
	cut := string([]rune(text)[:100])
	for _, c := range []struct {
		name, text  string
		least, most float64
	}{
		{"itself", text, 1, 1},
		{"with other lines, commas and digits", strings.NewReplacer("，", ",\n", "3", "３").Replace(text), 1, 1},
		{"a reprint", "本报讯 " + text + "（完）", 1, 1},
		{"shortened", cut, 0.7, 0.8},
		{"another text", other, 0, 0.05},
	} {
		if got := share(imprint(runs(text)), imprint(runs(c.text)), 2); got < c.least || got > c.most {
			t.Errorf("%s: %.2f shared, want %.2f to %.2f", c.name, got, c.least, c.most)
		}
	}
	about := func(text string, people ...string) []byte { return marks(runs(text), people) }
	if s := share(about(cut, "沈予安"), about(text, "沈予安", "陆明川", "顾晓岚"), 4); s < 0.3 {
		t.Errorf("a text and a shorter one share %.2f of the marks", s)
	}
	if s := share(about(text, "沈予安"), about(text, "林知远"), 4); s > 0.1 {
		t.Errorf("two people in one text share %.2f of the marks", s)
	}
	if s := runs("太短"); s != nil {
		t.Errorf("a text of two characters has runs: %v", s)
	}
	if !slices.Equal(runs(cut, text[len(cut):]), runs(text)) {
		t.Error("the cut between paragraphs changes the runs")
	}
}

// share is how much of a is in b, which hold values of so many bytes.
func share(a, b []byte, bytes int) float64 {
	both := 0
	for x := range slices.Chunk(a, bytes) {
		for y := range slices.Chunk(b, bytes) {
			if slices.Equal(x, y) {
				both += bytes
			}
		}
	}
	return float64(both) / float64(len(a))
}
