package main

import (
	"fmt"
	"io"
)

// skips names pages that could not be read as they come, and counts them.
type skips struct {
	w io.Writer
	n int
}

func (s *skips) add(why error) error {
	s.n++
	_, err := fmt.Fprintf(s.w, "skipped: %v\n", why)
	return err
}

// err is nil if nothing was skipped.
func (s *skips) err() error {
	if s.n == 0 {
		return nil
	}
	return exitError{exitSkipped, fmt.Sprintf("%d of the pages could not be read, the others were", s.n)}
}
