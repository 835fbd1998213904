// Command guanxi reads Chinese official news and tells who met whom.
//
// This room holds flags, streams, exit codes, goroutines and progress, and no logic. One file is one command.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/urfave/cli/v2"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200) // records are short-lived; less often still takes more memory and no less time
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// The exit codes.
const (
	exitFailed  = 1 // a broken data file, a store that cannot be opened, a load that failed
	exitUsage   = 2 // wrong flags or arguments
	exitSkipped = 3 // pages that could not be read
)

// run is main with its surroundings given. It returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := app(args[0], stdin, stdout, stderr).RunContext(ctx, args)
	if err == nil {
		return 0
	}
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		err = fmt.Errorf("interrupted: what was written before stays, and the same command completes it")
	}
	fmt.Fprintf(stderr, "guanxi: %v\n", err)
	var coded exitError
	if errors.As(err, &coded) {
		return coded.code
	}
	return exitFailed
}

// exitError is an error with an exit code of its own.
type exitError struct {
	code int
	text string
}

func (e exitError) Error() string { return e.text }

// usage is the error for a wrong command line; it ends with where to look.
func usage(c *cli.Context, format string, args ...any) error {
	return exitError{exitUsage, fmt.Sprintf(format, args...) + "\n" + c.Command.HelpName + " --help tells more"}
}
