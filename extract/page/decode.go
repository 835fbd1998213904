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
	case bytes.IndexByte(b, 0) >= 0:
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
	text = strings.ToValidUTF8(string(b), "\ufffd")
	return text, true, tooBroken(text)
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
	return text, strings.Contains(text, "\ufffd"), tooBroken(text)
}

// tooBroken refuses text in which more than one character in 100 could not be read, or control characters abound.
func tooBroken(text string) error {
	bad, control, all := 0, 0, 0
	for _, r := range text {
		all++
		if r == utf8.RuneError {
			bad++
		} else if r < ' ' && !strings.ContainsRune("\t\n\r\f", r) {
			control++
		}
	}
	switch {
	case control*50 > all:
		return ErrBinary
	case bad*100 > all && bad > 1:
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
