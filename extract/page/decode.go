package page

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)`)

// decode returns b as valid UTF-8, and whether bytes were lost: a file cut in mid-character, a few broken bytes.
// The order is byte order mark, UTF-8, what <meta charset> says, GB18030.
func decode(b []byte) (text string, damaged bool, err error) {
	switch {
	case len(b) > MaxSize:
		return "", false, ErrTooLarge
	case hasBOM16(b):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), b)
	case isBinary(b):
		return "", false, ErrBinary
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if len(bytes.TrimSpace(b)) == 0 {
		return "", false, ErrEmpty
	}
	if utf8.Valid(b) {
		return string(b), false, nil
	}
	if cut := lastRune(b); utf8.Valid(b[:cut]) && cut > 0 {
		return string(b[:cut]), true, nil
	}
	if m := metaCharset.FindSubmatch(b[:min(len(b), 2048)]); m != nil {
		if e := named(string(m[1])); e != nil {
			return decodeWith(e, b)
		}
	}
	if text, damaged, err = decodeWith(simplifiedchinese.GB18030, b); err == nil {
		return text, damaged, nil
	}
	// UTF-8 with a few broken bytes among many good ones is still UTF-8.
	if err := tooBroken(string(b)); err != nil {
		return "", false, err
	}
	return strings.ToValidUTF8(string(b), "\ufffd"), true, nil
}

// isBinary says whether b holds a zero byte, or more than one control character in 50 bytes.
func isBinary(b []byte) bool {
	controls := 0
	for _, c := range b {
		if c < ' ' && (c < '\t' || c > '\r') {
			if controls++; c == 0 {
				return true
			}
		}
	}
	return controls*50 > len(b)
}

// named is the encoding that a page says it is in. GB2312 and GBK are read as GB18030, which contains them: the GBK
// decoder loses characters in silence. A page that says UTF-8 and is not says nothing.
func named(label string) encoding.Encoding {
	switch e, name := charset.Lookup(label); name {
	case "gbk", "gb18030":
		return simplifiedchinese.GB18030
	case "utf-8":
		return nil
	default:
		return e
	}
}

func decodeWith(e encoding.Encoding, b []byte) (string, bool, error) {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return "", false, ErrCharset
	}
	text := strings.TrimPrefix(string(out), "\ufeff")
	if strings.TrimSpace(text) == "" {
		return "", false, ErrEmpty
	}
	if err := tooBroken(text); err != nil {
		return "", false, err
	}
	return text, strings.Contains(text, "\ufffd"), nil
}

// tooBroken refuses text in which more than one character in 100 could not be read; the second such, at least.
func tooBroken(text string) error {
	bad, all := 0, 0
	for _, r := range text {
		if all++; r == utf8.RuneError {
			bad++
		}
	}
	if bad > 1 && bad*100 > all {
		return ErrCharset
	}
	return nil
}

func hasBOM16(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff})
}

// lastRune is where the last, perhaps unfinished, character of b begins.
func lastRune(b []byte) int {
	i := len(b) - 1
	for i > 0 && i > len(b)-utf8.UTFMax && !utf8.RuneStart(b[i]) {
		i--
	}
	return i
}
