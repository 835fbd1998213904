package page

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 64 << 20

// Why a file is refused. Errors of Read wrap one of them.
var (
	ErrEmpty     = errors.New("empty")
	ErrBinary    = errors.New("binary, not text")
	ErrTooLarge  = fmt.Errorf("larger than %d MB", MaxSize>>20)
	ErrCharset   = errors.New("neither UTF-8 nor GB18030")
	ErrDirectory = errors.New("a directory, not a file")
)

// ReadFile reads the page in a file. What m holds is trusted over what the file says of itself.
// A file larger than MaxSize is refused unread.
func ReadFile(path string, m Meta) (Page, error) {
	f, err := os.Open(path)
	if err != nil {
		return Page{}, fmt.Errorf("read page: %w", err)
	}
	defer f.Close()
	switch st, err := f.Stat(); {
	case err != nil:
		return Page{}, fmt.Errorf("read page: %w", err)
	case st.IsDir():
		return Page{}, fmt.Errorf("%s: %w", path, ErrDirectory)
	case st.Size() > MaxSize:
		return Page{}, fmt.Errorf("%s: %w", path, ErrTooLarge)
	}
	b, err := io.ReadAll(io.LimitReader(f, MaxSize+1)) // a pipe or a growing file has no size to trust
	if err != nil {
		return Page{}, fmt.Errorf("read page: %w", err)
	}
	return Read(path, b, m)
}

// Read makes a page of the bytes of the file called name: decoded, its format told by name and content, its metadata
// gathered in the order of trust: m (flags), front matter or <head>, the file's name.
func Read(name string, b []byte, m Meta) (Page, error) {
	text, damaged, err := decode(b)
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", name, err)
	}
	base := filepath.Base(name)
	p := Page{
		ID:      strings.TrimSuffix(base, filepath.Ext(base)),
		Source:  name,
		Text:    text,
		Format:  formatOf(name, text),
		Damaged: damaged,
		Meta:    m,
	}
	front, start, err := frontMatter(text)
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", name, err)
	}
	p.start = start
	if p.Format == HTML {
		front = headMeta(text)
	}
	p.Meta.Complete(front)
	p.Meta.Complete(nameMeta(base))
	return p, nil
}

// formatOf tells the format by the file's extension, else by how the text begins.
func formatOf(name, text string) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return Markdown
	case ".html", ".htm", ".shtml", ".xhtml":
		return HTML
	}
	head := strings.TrimSpace(text[:runeStart(text, min(len(text), 512))])
	for _, tag := range []string{"<!doctype html", "<html"} {
		if len(head) >= len(tag) && strings.EqualFold(head[:len(tag)], tag) {
			return HTML
		}
	}
	return Plain
}

// runeStart is the offset of the rune that byte i of s belongs to.
func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
