package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
)

// progress is a status line that is written over and over, on a terminal only.
type progress struct {
	w     io.Writer // nil where there is no terminal
	shown time.Time
}

func newProgress(w io.Writer) *progress {
	if f, ok := w.(*os.File); ok && isatty.IsTerminal(f.Fd()) {
		return &progress{w: f}
	}
	return &progress{}
}

// show writes the line, ten times a second at most.
func (p *progress) show(format string, args ...any) {
	if p.w == nil || time.Since(p.shown) < 100*time.Millisecond {
		return
	}
	fmt.Fprintf(p.w, "\r\x1b[K"+format, args...)
	p.shown = time.Now()
}

// clear makes way for other lines.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
