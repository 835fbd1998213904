package page_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"guanxi/extract/page"
	"guanxi/schema"
)

// TestDecode shows the encodings that are read, and that the rarest character survives.
func TestDecode(t *testing.T) {
	const text = "市长𠮷远、古丽·艾山出席会议。"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		why, bytes, want string
		damaged          bool
	}{
		{"UTF-8", text, text, false},
		{"with a byte order mark", "\ufeff" + text, text, false},
		{"GB18030", gb, text, false},
		{"GB18030 that calls itself GB2312", `<meta charset="gb2312">` + gb, `<meta charset="gb2312">` + text, false},
		{"UTF-16", "\xff\xfe\x02\x5e\x7f\x95", "市长", false},
		{"cut in mid-character", text[:len(text)-1], strings.TrimSuffix(text, "。"), true},
		{"one broken byte in much text", strings.Repeat(text, 20) + "\xff" + text, strings.Repeat(text, 20) + "\ufffd" + text, true},
	}
	for _, test := range tests {
		p, err := page.Read("page.txt", []byte(test.bytes), page.Meta{})
		if err != nil || p.Text != test.want || p.Damaged != test.damaged {
			t.Errorf("%s: %q, damaged %v, error %v", test.why, p.Text, p.Damaged, err)
		}
	}
}

// TestRefused shows what is no page, and the error that says so.
func TestRefused(t *testing.T) {
	tests := []struct {
		why, bytes string
		want       error
	}{
		{"nothing", "", page.ErrEmpty},
		{"only spaces", " \n　\n", page.ErrEmpty},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", page.ErrBinary},
		{"controls", strings.Repeat("\x01\x02市", 50), page.ErrBinary},
		{"noise", strings.Repeat("\xff\xfe\xfd", 50)[1:], page.ErrCharset},
		{"too large", strings.Repeat("a", page.MaxSize+1), page.ErrTooLarge},
	}
	for _, test := range tests {
		if _, err := page.Read("page.txt", []byte(test.bytes), page.Meta{}); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.why, err, test.want)
		}
	}
}

// TestReadFile: a file of 200 MB is refused by its size; it need not even be on the disk.
func TestReadFile(t *testing.T) {
	huge := filepath.Join(t.TempDir(), "huge.txt")
	f, err := os.Create(huge)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(200<<20), f.Close()); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		path string
		want error
	}{
		{huge, page.ErrTooLarge},
		{t.TempDir(), page.ErrDirectory},
		{filepath.Join(t.TempDir(), "missing.txt"), os.ErrNotExist},
	} {
		_, err := page.ReadFile(test.path, page.Meta{})
		if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.path) {
			t.Errorf("%s: %v, want %v", test.path, err, test.want)
		}
	}
}

// TestTrust shows whose date is believed: flags, then front matter, then the file's name, then the text.
func TestTrust(t *testing.T) {
	flag := page.Meta{Date: "2020-04-01", DateBasis: schema.BasisFlag}
	front := "---\ndate: 2020-04-02\nplace: 青河市\ntitle: 要闻\n---\n"
	const text = "发布日期: 2020-04-04\n乔远调研。"
	tests := []struct {
		name, text string
		given      page.Meta
		date       string
		basis      schema.Basis
		place      string
	}{
		{"2020-04-03.txt", front + text, flag, "2020-04-01", schema.BasisFlag, "青河市"},
		{"2020-04-03.txt", front + text, page.Meta{}, "2020-04-02", schema.BasisFront, "青河市"},
		{"2020-04-03.txt", text, page.Meta{}, "2020-04-03", schema.BasisFile, ""},
		{"qhrb20200403_A1.txt", text, page.Meta{}, "2020-04-03", schema.BasisFile, ""},
		{"20201340.txt", text, page.Meta{}, "2020-04-04", schema.BasisText, ""},
		{"a.html", `<head><meta name="PubDate" content="2020-04-02"></head><p>乔远调研。</p>`, page.Meta{}, "2020-04-02", schema.BasisFront, ""},
	}
	cut := newCutter(t)
	for _, test := range tests {
		p, err := page.Read(test.name, []byte(test.text), test.given)
		if err != nil {
			t.Fatal(err)
		}
		all := cut.Articles(p)
		if len(all) != 1 || bodyOf(all[0]) != "乔远调研。" {
			t.Fatalf("%s: %d articles", test.name, len(all))
		}
		if m := all[0].Meta; m.Date != test.date || m.DateBasis != test.basis || m.Place != test.place {
			t.Errorf("%s: %+v, want %s by %s, place %s", test.name, m, test.date, test.basis, test.place)
		}
	}
}

func TestReadMeta(t *testing.T) {
	got, err := page.ReadMeta(strings.NewReader("\ufefffile,date,place\na.txt,2020-04-03,青河市\nb.txt,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := page.Meta{Date: "2020-04-03", DateBasis: schema.BasisMeta, Place: "青河市", PlaceBy: schema.BasisMeta}
	if got["a.txt"] != want || got["b.txt"] != (page.Meta{}) || len(got) != 2 {
		t.Errorf("%+v", got)
	}
	for _, test := range []struct{ csv, want string }{
		{"", "1: no header"},
		{"file,date\na.txt,Friday\n", `2: date "Friday" is no day`},
		{"file,date\n,2020-04-03\n", "2: no file"},
		{"name,date\na.txt,2020-04-03\n", "2: no file"},
		{"file,date\na.txt\n", "record on line 2: wrong number of fields"},
	} {
		if _, err := page.ReadMeta(strings.NewReader(test.csv)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v, want %s", test.csv, err, test.want)
		}
	}
}

func TestReadJSONL(t *testing.T) {
	read := func(in string) (ids []string, err error) {
		err = page.ReadJSONL(strings.NewReader(in), func(p page.Page, fault error) error {
			if fault != nil {
				ids = append(ids, fault.Error())
			} else {
				ids = append(ids, p.ID+" "+p.Meta.Date+" "+p.Meta.Place)
			}
			return nil
		})
		return ids, err
	}
	ids, err := read(`{"id":"a","date":"2020-04-03","place":"青河市","text":"乔远调研。","extra":1}` + "\n\n" + `{"id":"b","date":null,"text":"芮宁讲话。"}`)
	if err != nil || strings.Join(ids, ", ") != "a 2020-04-03 青河市, b  " {
		t.Errorf("%q, %v", ids, err)
	}
	for _, test := range []struct{ in, want string }{
		{"{\n" + `{"id":"a","text":"乔远。"}`, "1: not an article: unexpected end of JSON input, a  "},
		{`{"text":"乔远。"}`, "1: no id"},
		{`{"id":"a","text":" "}`, "1: a: empty"},
		{`{"id":"a","date":"soon","text":"乔远。"}`, `1: a: date "soon" is no day (want 2020-04-03)`},
	} {
		if got, err := read(test.in); err != nil || strings.Join(got, ", ") != test.want {
			t.Errorf("%.40q: %q, %v, want %s", test.in, got, err, test.want)
		}
	}
	if _, err := read(`{"id":"` + strings.Repeat("a", 17<<20)); err == nil || err.Error() != "1: line longer than 16 MB" {
		t.Errorf("a long line: %v", err)
	}
}
