package extract

import (
	"io/fs"
	"maps"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"guanxi/extract/rules"
)

// ruleFiles are the rules compiled in, to be changed.
func ruleFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(rules.Default(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(rules.Default(), name)
		files[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestRulesSayWhere: a row that the lexicon cannot take is named by its file and line.
func TestRulesSayWhere(t *testing.T) {
	good := ruleFiles(t)
	for _, c := range []struct{ file, text, want string }{
		{"words/level.txt", "市\t市\tcity\n", `words/level.txt:1: unknown "city" (want one of: province, prefecture, county, township, village)`},
		{"words/time.txt", "# days\n昨日\tnamed\n", `words/time.txt:2: value "", want a number`},
		{"words/time.txt", "年\tage\n", `words/time.txt:1: unknown "age" (want one of: year, month, day, numbered, to, and, local, own, week, last, this, part, half, past, now, cohort, ordinal, term, life, later)`},
		{"words/time.txt", "年\tyear\n", `words/time.txt: no word of the kind day`},
		{"words/piece.txt", "馆\tbarn\n", `words/piece.txt:1: unknown piece "barn" (want one of: [party centre nation summit bureau seat committee government region state league mission ministry company section quarter force garrison house standing branch department task special venue afar capital road full posted kept secretary cell session offices many squad wing faculty university desk address former])`},
		{"words/piece.txt", "中共\tparty\n", `words/piece.txt: no word for the piece centre`},
		{"words/body.txt", "乡村振兴局\tgovrnment\tunit\n", `words/body.txt:1: unknown "govrnment" (want one of: party, government, congress, cppcc, discipline, court, procuratorate, military, mass, democratic, enterprise, institution, media, foreign, other)`},
		{"words/short.txt", "监察委员会\t监委\tbth\n", `words/short.txt:1: unknown "bth" (want one of: both, full)`},
		{"events/role.txt", "主持\tsubject\tchairs\n", `events/role.txt:1: unknown "chairs" (want one of: any, chaired, inspected, met, spoke, attended, accompanied, meeting, press_conference, inspection, visit, talks, trip, ceremony, lecture, other)`},
	} {
		fsys := maps.Clone(good)
		fsys[c.file] = &fstest.MapFile{Data: []byte(c.text)}
		if _, err := New(fsys); err == nil || err.Error() != "load rules: "+c.want {
			t.Errorf("%s %q: error %v, want %s", c.file, c.text, err, c.want)
		}
	}
}

// TestShapesAreDocumented: docs/rules.md tells what each shape of an event word does.
func TestShapesAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range shapeNames() {
		if !strings.Contains(string(doc), "`"+shape+"`") {
			t.Errorf("docs/rules.md does not tell of the shape %s", shape)
		}
	}
}

// TestPlainSense: nothing is written to the sense that words share which are no more than their classes.
func TestPlainSense(t *testing.T) {
	newExtractor(t)
	if !reflect.DeepEqual(plain, sense{}) {
		t.Errorf("the shared sense holds %+v: write to own()", plain)
	}
}
