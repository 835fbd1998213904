package page_test

import (
	"strings"
	"testing"
)

// TestCredits shows what is read from the print around a text: names, paper, place and day, and the text that is left.
func TestCredits(t *testing.T) {
	tests := []struct{ printed, headline, body, names, paper, place, date string }{
		// Datelines.
		{printed: "本报讯（记者 贺晓舟）昨日，乔远调研。", body: "昨日，乔远调研。", names: "贺晓舟"},
		{printed: "本报讯(记者贺晓舟 通讯员褚岚)昨日，乔远调研。", body: "昨日，乔远调研。", names: "贺晓舟 褚岚"},
		{printed: "本报17日讯（记者贺晓舟）17日，乔远调研。", body: "17日，乔远调研。", names: "贺晓舟"},
		{printed: "新华社青河4月2日电（记者贺晓舟、褚岚）乔远2日调研。", body: "乔远2日调研。", names: "贺晓舟 褚岚", paper: "新华社", place: "青河"},
		{printed: "中新网青河4月1日电(贺晓舟褚岚)4月1日，乔远调研。", body: "4月1日，乔远调研。", names: "贺晓舟 褚岚", paper: "中新网", place: "青河"},
		{printed: "人民网青河2022年8月18日电 乔远17日调研。", body: "乔远17日调研。", paper: "人民网", place: "青河", date: "2022-08-18"},
		{printed: "青河日报讯（记者 贺晓舟）7月25日，乔远调研。", body: "7月25日，乔远调研。", names: "贺晓舟", paper: "青河日报"},
		{printed: "大众网记者 贺晓舟 褚岚 青河报道8月2日，乔远调研。", body: "8月2日，乔远调研。", names: "贺晓舟 褚岚", paper: "大众网", place: "青河"},
		{printed: "记者 贺晓舟 褚岚近日，乔远调研。", body: "近日，乔远调研。", names: "贺晓舟 褚岚"},
		{printed: "东方网记者贺晓舟7月31日报道:乔远30日调研。", body: "乔远30日调研。", names: "贺晓舟", paper: "东方网"},
		{printed: "中新网青河新闻4月1日电(贺晓舟)4月1日，乔远调研。", body: "4月1日，乔远调研。", names: "贺晓舟", paper: "中新网", place: "青河"},
		{printed: "比武在青河开幕。人民网记者 贺晓舟摄人民网青河8月1日电 （记者 贺晓舟）8月1日，乔远致辞。", body: "比武在青河开幕。人民网记者 贺晓舟摄|8月1日，乔远致辞。", names: "贺晓舟", paper: "人民网", place: "青河"},
		{printed: "央视网消息（新闻联播）：乔远13日调研。", body: "乔远13日调研。", paper: "央视网"},
		{printed: "据青河日报消息，近日，乔远调研。", body: "近日，乔远调研。", paper: "青河日报"},
		{printed: "【青河融媒记者 贺晓舟】近日，乔远调研。", body: "近日，乔远调研。", names: "贺晓舟"},
		{printed: "新华社青河4月2日专电（记者贺晓舟）乔远2日调研。", body: "乔远2日调研。", names: "贺晓舟", paper: "新华社", place: "青河"},
		{printed: "青河网4月2日综合（青河日报记者 贺晓舟）4月1日，乔远调研。", body: "4月1日，乔远调研。", names: "贺晓舟", paper: "青河网"},
		{printed: "青河网综合报道4月1日，乔远调研。", body: "4月1日，乔远调研。", paper: "青河网"},
		// Datelines glued to a headline, or torn over two lines.
		{printed: "乔远调研防汛工作本报讯（记者 贺晓舟）昨日，乔远调研。", headline: "乔远调研防汛工作", body: "昨日，乔远调研。", names: "贺晓舟"},
		{printed: "乔远调研防汛工作记者 贺晓舟 通讯员 褚岚近日，乔远调研。", headline: "乔远调研防汛工作", body: "近日，乔远调研。", names: "贺晓舟 褚岚"},
		{printed: "乔远：坚决保安全\n\n我市召开会议部署防汛\n全力以赴保安全\n本报讯（记者 贺晓舟）昨日，乔远调研。", headline: "乔远：坚决保安全", body: "昨日，乔远调研。", names: "贺晓舟"},
		{printed: "防汛现场会召开 乔远\n\n出席 芮宁主持本报讯（记者 贺晓舟）昨日，现场会召开。", headline: "防汛现场会召开 乔远出席 芮宁主持", body: "昨日，现场会召开。", names: "贺晓舟"},
		{printed: "防汛现场会召开 中新社青河\n\n8月4日电(记者 贺晓舟)现场会3日召开。", headline: "防汛现场会召开", body: "现场会3日召开。", names: "贺晓舟", paper: "中新社", place: "青河"},
		{printed: "3日，乔远调研。东方网8月3日消息：3日，乔远调研。他指出，要加快进度。", body: "3日，乔远调研。他指出，要加快进度。", paper: "东方网"},
		{printed: "乔远调研防汛工作青河新闻网8月4日讯（青河日报记者 贺晓舟）昨日，乔远调研。", headline: "乔远调研防汛工作青河新闻网", body: "昨日，乔远调研。", names: "贺晓舟"},
		{printed: "青河市第二届读书节开幕8月3日，青河市第二届读书节在市图书馆开幕。", headline: "青河市第二届读书节开幕", body: "8月3日，青河市第二届读书节在市图书馆开幕。"},
		{printed: "青河市第二届读书节\n\n8月3日在市图书馆举行。", body: "青河市第二届读书节8月3日在市图书馆举行。"},
		{printed: "青河市第二届读书节开幕2023年\n\n8月3日，乔远致辞。", headline: "青河市第二届读书节开幕", body: "2023年8月3日，乔远致辞。"},
		{printed: "市委书记乔远8月3日至4日，到柳川县调研。", body: "市委书记乔远8月3日至4日，到柳川县调研。"},
		// The head of a web page.
		{printed: "来源：人民网－青河频道人民网青河7月26日电(贺晓舟)乔远26日调研。", body: "乔远26日调研。", names: "贺晓舟", paper: "人民网－青河频道", place: "青河"},
		{printed: "来源：青河日报16日，乔远调研。", body: "16日，乔远调研。", paper: "青河日报"},
		{printed: "青河在线 > 新闻 > 时政      2023-08-03 08:43:00  ，正文：中新社青河8月2日电 (记者  贺晓舟)乔远2日调研。", body: "乔远2日调研。", names: "贺晓舟", paper: "中新社", place: "青河", date: "2023-08-03"},
		{printed: "乔远调研发布日期:2022-12-15来源：青河日报12月13日，乔远调研。", headline: "乔远调研", body: "12月13日，乔远调研。", paper: "青河日报", date: "2022-12-15"},
		{printed: "乔远调研\n\n首页\n新闻\n乔远调研\n发布时间：2011-08-24\n发布人：青河日报\n8月3日，乔远调研。", headline: "乔远调研", body: "8月3日，乔远调研。", paper: "青河日报", date: "2011-08-24"},
		{printed: "乔远调研来源：新华网发布时间：2022-06-29新华社青河6月29日电市长乔远28日调研。", headline: "乔远调研", body: "市长乔远28日调研。", paper: "新华网", place: "青河", date: "2022-06-29"},
		{printed: "乔远调研防汛工作。\n\n乔远调研防汛工作。本报讯（记者 贺晓舟）昨日，乔远调研。", headline: "乔远调研防汛工作。", body: "昨日，乔远调研。", names: "贺晓舟"},
		// The end.
		{printed: "乔远调研。编辑 褚岚 校对 湛文石", body: "乔远调研。", names: "褚岚 湛文石"},
		{printed: "乔远调研。(贺晓舟 褚岚)", body: "乔远调研。", names: "贺晓舟 褚岚"},
		{printed: "乔远调研。（本文图片 褚岚 摄）", body: "乔远调研。", names: "褚岚"},
		{printed: "乔远调研。贺晓舟来源：青河融媒返回搜狐，查看更多责任编辑：", body: "乔远调研。", names: "贺晓舟", paper: "青河融媒"},
		{printed: "乔远调研。来源：柳川县（新城区）宣传部 褚岚返回搜狐，查看更多责任编辑：", body: "乔远调研。", names: "褚岚", paper: "柳川县（新城区）宣传部"},
		{printed: "乔远调研。\n摘自　《青河日报》　2019.10.23　记者　贺晓舟褚岚", body: "乔远调研。", names: "贺晓舟 褚岚", paper: "青河日报", date: "2019-10-23"},
		{printed: "乔远调研。《 人民日报 》（ 2023年07月20日 02 版）", body: "乔远调研。", paper: "人民日报", date: "2023-07-20"},
		{printed: "乔远调研。\n【编辑:褚岚】", body: "乔远调研。", names: "褚岚"},
		// In the text the names are read and the words stay.
		{printed: "座谈会上。褚岚摄乔远指出，要加快进度。", body: "座谈会上。褚岚摄乔远指出，要加快进度。", names: "褚岚"},
		{printed: "乔远慰问官兵。（记者 贺晓舟）芮宁走访企业。", body: "乔远慰问官兵。（记者 贺晓舟）芮宁走访企业。", names: "贺晓舟"},
		{printed: "乔远调研。 上一篇：全市大会召开 下一篇：芮宁到柳川县督导 责任编辑：褚岚", body: "乔远调研。", names: "褚岚"},
		// Words that are no credits here.
		{printed: "乔远调研。上一篇文章说，要加快进度。", body: "乔远调研。上一篇文章说，要加快进度。"},
		{printed: "记者从多方了解到，工程进展顺利。", body: "记者从多方了解到，工程进展顺利。"},
		{printed: "乔远会见记者时说，工程进展顺利。", body: "乔远会见记者时说，工程进展顺利。"},
		{printed: "当地时间2023年7月3日，代表团抵达。", body: "当地时间2023年7月3日，代表团抵达。"},
		{printed: "芮宁、湛文石、邬建仓和郗明霞出席会议。", body: "芮宁、湛文石、邬建仓和郗明霞出席会议。"},
	}
	for _, test := range tests {
		a := article(t, test.printed)
		for _, field := range []struct{ name, got, want string }{
			{"headline", a.Headline.S, test.headline},
			{"body", bodyOf(a), test.body},
			{"names", strings.Join(a.Bylines, " "), test.names},
			{"paper", a.Meta.Paper, test.paper},
			{"place", a.Meta.Place, test.place},
			{"date", a.Meta.Date, test.date},
		} {
			if field.got != field.want {
				t.Errorf("%s\n%s %q, want %q", test.printed, field.name, field.got, field.want)
			}
		}
	}
}

// TestFurniture shows what stands around an article and is no part of it.
func TestFurniture(t *testing.T) {
	const body = "8月3日，乔远到滨河路察看道路施工进展，现场协调解决困难和问题，要求在保证安全和质量的前提下加快建设进度。"
	for _, printed := range []string{
		body + "\n网站地图\n|\n隐私安全\n|\n版权所有\nCopyright © 青河集团  All Rights Reserved.",
		body + "\n上一篇：芮宁走访企业\n下一篇：湛文石下乡",
		body + "\n相关报道\n·芮宁走访企业\n·青河大桥年底通车",
		body + "\n\n▶▶▶ 详见今日本报第二版",
		body + "\n\n安居花园 一期开盘\n建筑面积：88平方米，全城销售中\nVIP LINE: 555 0100",
		"【 字体：大 中 小 】\n" + body + "\n分享到：\n微信\n微博",
		body[:len("8月3日，")] + "广告 快来看看 ×" + body[len("8月3日，"):],
	} {
		if a := article(t, printed); bodyOf(a) != body || a.Headline.S != "" {
			t.Errorf("%s\nheadline %q, body %s", printed, a.Headline.S, bodyOf(a))
		}
	}
}
