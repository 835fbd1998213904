package main

import (
	"bufio"
	"encoding/json"

	"github.com/urfave/cli/v2"
)

func extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "print what pages say, one record a line: a filter for pipelines",
		ArgsUsage: "PATH…|-",
		Flags:     inputFlags(),
		Action:    args(1, -1, printRecords),
	}
}

// printRecords writes nothing but records to stdout; what was skipped goes to stderr.
func printRecords(c *cli.Context) error {
	in, err := newInput(c, c.Args().Slice())
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(c.App.Writer, 1<<20)
	records := json.NewEncoder(out)
	skipped := skips{w: c.App.ErrWriter}
	err = in.each(c.Context, nil, func(r result) error {
		if r.skipped != nil {
			return skipped.add(r.skipped)
		}
		for i := range r.records {
			if err := records.Encode(r.records[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		return err
	}
	return skipped.err()
}
