package page_test

import (
	"testing"

	"guanxi/extract/page"
)

// TestClean shows what the reader mends within a line, and what it leaves.
func TestClean(t *testing.T) {
	tests := []struct{ why, printed, want string }{
		{"digits and Latin letters are half-width", "全市４５家企业通过ＩＳＯ认证。", "全市45家企业通过ISO认证。"},
		{"and so are the marks in numbers", "投资１，２００．５万元。", "投资1,200.5万元。"},
		{"marks beside Chinese are full-width", "乔远说,要抓紧;郗明霞问:何时开工?", "乔远说，要抓紧；郗明霞问：何时开工？"},
		{"but not in numbers and times", "10:30开会，1,000人参加。", "10:30开会，1,000人参加。"},
		{"nor in Latin text", "会议听取了Smith, Brown & Co. (UK)的汇报。", "会议听取了Smith, Brown & Co. (UK)的汇报。"},
		{"brackets go in pairs", "青河(CBD)建设", "青河（CBD）建设"},
		{"the space after a mark goes", "昨日上午, 全市大会召开。 会上，乔远讲话。", "昨日上午，全市大会召开。会上，乔远讲话。"},
		{"a dot in a name is ·", "古丽•艾山、买买提・吐尔逊、帕提古丽．阿迪力出席。", "古丽·艾山、买买提·吐尔逊、帕提古丽·阿迪力出席。"},
		{"what cannot be seen goes", "市\u200b长\u00ad乔\ufeff远出席。", "市长乔远出席。"},
		{"runs of spaces are one", "今日看点\u00a0　 城区供暖", "今日看点 城区供暖"},
		{"a name padded by a space is whole", "副主任乔 远、邬建仓出席。", "副主任乔远、邬建仓出席。"},
		{"also by a wide space, in a list", "乔　远，芮　宁、湛文石参加。", "乔远，芮宁、湛文石参加。"},
		{"also after a title and before a verb", "市长乔 远出席会议。", "市长乔远出席会议。"},
		{"also in a list that goes on, and with a surname of two", "尉迟 川、乔 远等参加。", "尉迟川、乔远等参加。"},
		{"but not a title whose last character is a rare surname", "青澜市茶业委员会委员 工程师乔远出席。", "青澜市茶业委员会委员 工程师乔远出席。"},
		{"also between all characters of a scanned line", "市 长 乔 远 出 席 全 市 大 会 ， 芮 宁 主 持 会 议 。", "市长乔远出席全市大会，芮宁主持会议。"},
		{"but words of a headline stay apart", "开放促发展 合作赢未来", "开放促发展 合作赢未来"},
		{"and so does a photographer's mark", "会议现场。褚江 摄会上，乔远讲话。", "会议现场。褚江 摄会上，乔远讲话。"},
	}
	for _, test := range tests {
		if got := article(t, test.printed).Paras[0].S; got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.why, got, test.want)
		}
	}
}

// TestLines shows which lines are joined to a paragraph; | parts the paragraphs wanted.
func TestLines(t *testing.T) {
	tests := []struct{ why, printed, want string }{
		{
			"lines of one width, cut in mid-sentence",
			"会议强调，要把安全生产摆在突出位置，深入排查整治各类风险隐\n患，坚决防范重特大事故发生。各级各部门要压实责任，加强督导检\n查，确保全市安全生产形势持续稳定向好，为经济社会发展营造良好\n环境。\n乔远就下一步工作作了部署。",
			"会议强调，要把安全生产摆在突出位置，深入排查整治各类风险隐患，坚决防范重特大事故发生。各级各部门要压实责任，加强督导检查，确保全市安全生产形势持续稳定向好，为经济社会发展营造良好环境。|乔远就下一步工作作了部署。",
		},
		{
			"a line that its indent and digits make short",
			"乔远通报了情况。\n　　青河市政府新闻办公室12月6日召开全市防汛工作新闻发布\n会，介绍了全市水库、河道、堤防的最新情况和安全度汛的各项措\n施，回答了记者关心的问题，要求各级各部门加强值班值守，做好\n应急准备，确保人民群众生命财产安全，确保全市安全度过汛期这\n一关。",
			"乔远通报了情况。|青河市政府新闻办公室12月6日召开全市防汛工作新闻发布会，介绍了全市水库、河道、堤防的最新情况和安全度汛的各项措施，回答了记者关心的问题，要求各级各部门加强值班值守，做好应急准备，确保人民群众生命财产安全，确保全市安全度过汛期这一关。",
		},
		{
			"a paragraph that the end of a column cut",
			"乔远察看了滨河公园。他就支持青河建设黄\n\n河文化公园提出要求。\n\n芮宁一同调研。",
			"乔远察看了滨河公园。他就支持青河建设黄河文化公园提出要求。|芮宁一同调研。",
		},
		{
			"an indented line begins a paragraph",
			"　　会议听取了汇报，研究了下一步的工作安排，审议并原则通过了关于城区道路改造的实施方案\n　　会议还研究了其他事项。",
			"会议听取了汇报，研究了下一步的工作安排，审议并原则通过了关于城区道路改造的实施方案|会议还研究了其他事项。",
		},
		{
			"a subhead stays by itself",
			"乔远走进车间，询问企业生产经营情况。\n科技创新添动力\n近年来，企业先后建成三个研发中心。",
			"乔远走进车间，询问企业生产经营情况。|科技创新添动力|近年来，企业先后建成三个研发中心。",
		},
		{"Latin words keep their space", "企业引进了新的数控设备并通过认证。该生产线采用了自主研发的控制软件系统，名为 Open\nRiver，已投入使用。", "企业引进了新的数控设备并通过认证。该生产线采用了自主研发的控制软件系统，名为 Open River，已投入使用。"},
	}
	for _, test := range tests {
		if got := bodyOf(article(t, test.printed)); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.why, got, test.want)
		}
	}
}

// TestRepeats: what was read twice stands once; what is said twice stays.
func TestRepeats(t *testing.T) {
	const (
		first  = "乔远到滨河路察看道路施工进展。每到一处，他都认真查找工作中存在的薄弱环节，并对发现的路面破损、线路私拉乱接、车辆乱停乱放、环境卫生较差等问题，要求城管局梳理交办、督促整改。"
		second = "乔远指出，要完善基础设施，"
		again  = "他都认真查找工作中存在的薄弱环节，并对发现的路面破损、线路私拉乱接、车辆乱停乱放、环境卫生较差等问题，要求城管局梳理交办、督促整改。"
		roster = "市委书记乔远，市长芮宁出席。"
	)
	tests := []struct{ why, printed, want string }{
		{"a paragraph", first + "\n" + first, first},
		{"a block, cut differently", first + "\n" + second + again, first + "|" + second},
		{"a short roster is meant", "上午开会。" + roster + "\n下午签约。" + roster, "上午开会。" + roster + "|下午签约。" + roster},
	}
	for _, test := range tests {
		if got := bodyOf(article(t, test.printed)); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.why, got, test.want)
		}
	}
}

// TestHTMLHeadline: a text of HTML that begins as its headline does is read to its end.
func TestHTMLHeadline(t *testing.T) {
	const head, want = "乔远赴柳川县开展慰问活动", "3月1日，乔远深入柳川县驻军部队走访慰问。|乔远指出，希望官兵再接再厉，为柳川县的经济社会发展作出更大的贡献。"
	for _, src := range []string{
		"<head><title>" + head + "</title></head><body><h1>" + head + "</h1><p>" + head + " 3月1日，乔远深入柳川县驻军部队走访慰问。</p><p>乔远指出，希望官兵再接再厉，为柳川县的经济社会发展作出更大的贡献。</p>",
		"<body><h1>" + head + "</h1><div>分享到：微信</div><p>" + head + "（记者 贺晓舟）3月1日，乔远深入柳川县驻军部队走访慰问。</p><p>乔远指出，希望官兵再接再厉，为柳川县的经济社会发展作出更大的贡献。</p>",
	} {
		p, err := page.Read("a.html", []byte("<html>"+src+"</body></html>"), page.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		all := newCutter(t).Articles(p)
		if len(all) != 1 || all[0].Headline.S != head || bodyOf(all[0]) != want {
			t.Errorf("%s:\n got %+v", src, all)
		}
	}
}
