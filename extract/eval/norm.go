package eval

import (
	"regexp"
	"strings"
	"unicode"
)

// rewrites take the long and the short form of a body to one, in this order.
var rewrites = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`人民政府`), "政府"},
	{regexp.MustCompile(`人民代表大会常务委员会`), "人大常委会"},
	{regexp.MustCompile(`人大常务委员会`), "人大常委会"},
	{regexp.MustCompile(`人民代表大会`), "人大"},
	{regexp.MustCompile(`(中国)?人民政治协商会议`), "政协"},
	{regexp.MustCompile(`政协(.*?)委员会$`), "政协$1"},
	{regexp.MustCompile(`发展(和|与)?改革委(员会)?`), "发改委"},
	{regexp.MustCompile(`(省|市|县|区|州|盟|旗)委员会$`), "${1}委"},
	{regexp.MustCompile(`监察委员会`), "监委"},
	{regexp.MustCompile(`纪律检查委员会`), "纪委"},
	{regexp.MustCompile(`政法委员会`), "政法委"},
	{regexp.MustCompile(`卫生健康委(员会)?`), "卫健委"},
	{regexp.MustCompile(`国有资产监督管理委员会`), "国资委"},
	{regexp.MustCompile(`(壮族|回族|维吾尔)自治区`), "自治区"},
	{regexp.MustCompile(`((蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族)+自治(州|县)`), "$3"},
	{regexp.MustCompile(`(柯尔克孜|哈萨克|蒙古|回族?)自治(州|县)`), "$2"},
	{regexp.MustCompile(`人民法院`), "法院"},
	{regexp.MustCompile(`人民检察院`), "检察院"},
	{regexp.MustCompile(`^政协(.+)$`), "${1}政协"},
}

func normAgency(s string) string {
	s = unspace(s)
	for _, p := range []string{"中国共产党", "中共"} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			if !strings.HasPrefix(rest, "中央") {
				s = rest
			}
			break
		}
	}
	for _, r := range rewrites {
		s = r.from.ReplaceAllString(s, r.to)
	}
	return s
}

func normTitle(s string) string { return strings.ReplaceAll(unspace(s), "主任委员", "主任") }

// normName takes spaces and the dots of foreign names out.
func normName(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("·•・.", r) {
			return -1
		}
		return r
	}, unspace(s))
}

func unspace(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), "") }
