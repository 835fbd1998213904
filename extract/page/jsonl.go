package page

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"guanxi/schema"
)

// maxLine is the longest JSONL line that is read, in bytes.
const maxLine = 16 << 20

// ReadJSONL reads one article a line, {"id","date","place","paper","text"}, and hands each to yield, or why its line, whose number it tells, is
// none, until yield returns an error. Fields that are not ours are ignored. A line longer than 16 MB ends the reading.
func ReadJSONL(r io.Reader, yield func(Page, error) error) error {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 64<<10), maxLine)
	n := 1
	for ; s.Scan(); n++ {
		if len(bytes.TrimSpace(s.Bytes())) == 0 {
			continue
		}
		p, err := pageOfLine(s.Bytes())
		if err != nil {
			err = fmt.Errorf("%d: %w", n, err)
		}
		if err := yield(p, err); err != nil {
			return err
		}
	}
	if err := s.Err(); errors.Is(err, bufio.ErrTooLong) {
		return fmt.Errorf("%d: line longer than %d MB", n, maxLine>>20)
	} else if err != nil {
		return fmt.Errorf("%d: %w", n, err)
	}
	return nil
}

func pageOfLine(b []byte) (Page, error) {
	var in struct{ ID, Date, Place, Paper, Text string }
	if err := json.Unmarshal(b, &in); err != nil {
		return Page{}, fmt.Errorf("not an article: %w", err)
	}
	if in.ID == "" {
		return Page{}, errors.New("no id")
	}
	if strings.TrimSpace(in.Text) == "" {
		return Page{}, fmt.Errorf("%s: %w", in.ID, ErrEmpty)
	}
	p := Page{ID: in.ID, Source: in.ID, Text: in.Text, Format: formatOf("", in.Text)}
	if err := p.Meta.set("date", in.Date, schema.BasisMeta); err != nil {
		return Page{}, fmt.Errorf("%s: %w", in.ID, err)
	}
	p.Meta.Place, p.Meta.PlaceBy, p.Meta.Paper = in.Place, "", in.Paper
	if in.Place != "" {
		p.Meta.PlaceBy = schema.BasisMeta
	}
	return p, nil
}
