package extract

import (
	"slices"
	"strings"
	"testing"
)

func TestSketch(t *testing.T) {
	text := strings.Repeat("市委书记沈予安主持召开市委常委会会议，", 1) +
		"传达学习上级会议精神，研究部署防汛抗旱、安全生产和秋收工作。会议指出，要压实责任，细化措施，确保各项任务落到实处，" +
		"让群众过上安稳的日子。陆明川、顾晓岚参加会议并就分管工作作了发言，各县区主要负责同志列席会议。"
	other := "南屏市古渡县竹器产业园昨日开工。园区占地三百亩，总投资两亿元，建成后可吸纳周边村民就业，带动竹农增收。县里负责人说，" +
		"项目从签约到开工只用了四十天，今后还要引进设计和电商企业，把竹子的文章做长做深，让小竹器走进大市场，走出国门去。"
	reprint := "本报讯 " + strings.Replace(text, "昨日", "", 1) + "（完）"
	for _, c := range []struct {
		name, a, b  string
		least, most int
	}{
		{"itself", text, text, 64, 64},
		{"a reprint", text, reprint, 56, 64},
		{"another text", text, other, 0, 8},
	} {
		a, b := sketch(c.a), sketch(c.b)
		same := 0
		for i := range a {
			if a[i] == b[i] {
				same++
			}
		}
		if same < c.least || same > c.most {
			t.Errorf("%s: %d values equal, want %d to %d", c.name, same, c.least, c.most)
		}
	}
	if s := sketch("太短"); s != nil {
		t.Errorf("a text of two characters has a sketch: %v", s)
	}
	if !slices.Equal(sketch(text[:30], text[30:]), sketch(text)) {
		t.Error("the cut between paragraphs changes the sketch")
	}
}
