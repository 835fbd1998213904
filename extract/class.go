package extract

// class is what a word may be; a word may be several things.
type class uint64

const (
	clsPlace     class = 1 << iota // 焦作市, 焦作, 哈萨克斯坦
	clsLevel                       // 省 市 县 区: a place's level, standing for the article's own place
	clsBody                        // 发改委, 局, 有限公司
	clsTitle                       // 书记, 市长
	clsPrefix                      // 副, 常务副, 原
	clsSuffix                      // 助理, 候选人
	clsStop                        // 由, 昨日: a body's name does not reach over it
	clsFollow                      // 出席, 等: may stand right after a person's name
	clsSay                         // 指出, 表示
	clsEventWord                   // 会议, 调研, 主持: events/*.txt
	clsCommon                      // ordinary words, for cutting and against false names
	clsTime                        // 昨日, 上午
	clsCopula                      // 任, 免去
	clsEdge                        // 在, 及: one character that no name holds
	clsGroup                       // 市领导, 老同志: heads a list of names without posts
	clsDay                         // 今日: a day counted from the article's own
	clsAfter                       // 当天, 次日: a day counted from the one told before
	clsVague                       // 近日: a time, but no day

	// words that a sentence shape is built around
	clsOf       // 的
	clsAnd      // 和
	clsWith     // 与
	clsPlus     // 及
	clsJointly  // 暨: two occasions in one
	clsAlso     // 兼
	clsAs       // 为: stands between a person and his post
	clsHas      // 有: a list of people follows
	clsBy       // 由
	clsFrom     // 从: the name of an event begins behind it
	clsIn       // 在
	clsWhen     // 时: what people do while something goes on
	clsOn       // 上
	clsUnder    // 下: whoever stands before 陪同 is escorted
	clsToward   // 对
	clsComrade  // 同志
	clsPronoun  // 他
	clsCompany  // 一行
	clsOthers   // 等: the list is not whole
	clsHeads    // 长: makes a title with the last character of a body
	clsOwn      // 我, 全: a level word after it stands for the article's own place
	clsComes    // 来: its place is the article's own
	clsDirect   // 直: a level word before it is one (市直机关)
	clsTells    // 介绍: what follows a comma is what somebody says
	clsCites    // 据: who stands after it is only spoken of
	clsCited    // 重要: who stands before it is only spoken of
	clsDuring   // 访问期间: some day of a stay
	clsSex      // 男, 女: tells of the person named before
	clsObject   // 听取: opens an object, and the verbs in it are not the subject's
	clsCalled   // 以下简称: a second name follows in its bracket
	clsPassive  // 被: what follows it is done to the subject
	clsAnon     // 某: a name that holds it tells nobody
	clsDelegate // 代表: after an ordinary word, what the person is who follows
	clsPeople   // 人员: people, or those who send them, of whom no name is printed
	clsPress    // 告诉记者: what the clause tells is said to a reporter
	clsWritten  // 致信: what the clause tells is written
	clsReporter // 记者: whoever speaks to him
	clsNot      // 未: whoever stands before it did not
	clsPast     // 诞辰: who stands before it is a figure of the past
	clsIs       // 分别是: the people that follow are what the words before say, wherever they were
	clsBars     // 向, 未: the verb after it is not what the subject does
	clsAbout    // 就: the verb after it, or after a place behind it, tells of what is spoken of
	clsEach     // 各: a level word after it stands for many places
	clsEthnic   // 回族: tells of the person named before
	clsPunct    // ，: a mark that ends any phrase
)

// clsCutting is every class above that a word of more than one character cuts a sentence by.
const clsCutting = clsOf - 1

// functions are the classes of words/function.txt by the names that the file calls them by.
var functions = map[string]class{
	"stop": clsStop, "follow": clsFollow, "say": clsSay, "time": clsTime, "edge": clsEdge, "of": clsOf, "and": clsAnd,
	"with": clsWith, "plus": clsPlus, "jointly": clsJointly, "also": clsAlso, "as": clsAs, "has": clsHas, "by": clsBy, "from": clsFrom,
	"in": clsIn, "when": clsWhen, "on": clsOn, "under": clsUnder, "toward": clsToward, "comrade": clsComrade,
	"pronoun": clsPronoun, "company": clsCompany, "others": clsOthers, "heads": clsHeads, "own": clsOwn,
	"comes": clsComes, "direct": clsDirect, "tells": clsTells, "cites": clsCites, "cited": clsCited,
	"during": clsDuring, "sex": clsSex, "object": clsObject, "called": clsCalled, "passive": clsPassive,
	"anonymous": clsAnon, "delegate": clsDelegate, "press": clsPress, "written": clsWritten, "reporter": clsReporter,
	"not": clsNot, "past": clsPast, "is": clsIs, "bars": clsBars, "about": clsAbout, "each": clsEach, "people": clsPeople,
}
