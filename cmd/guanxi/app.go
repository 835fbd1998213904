package main

import (
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// app is the command table, in the order of the line from page to report. Help and advice name it as it was called.
func app(called string, stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	a := &cli.App{
		Name:     "guanxi",
		HelpName: called,
		Usage:    "who met whom, from Chinese official news",
		Commands: []*cli.Command{
			buildCommand(),
			extractCommand(),
			explainCommand(),
			issuesCommand(),
			reportCommand(),
			pushCommand(),
			schemaCommand(),
			exportCommand(),
			reviewCommand(),
			judgeCommand(),
			withdrawCommand(),
			evalCommand(),
		},
		Action:               choose,
		Reader:               stdin,
		Writer:               stdout,
		ErrWriter:            stderr,
		ExitErrHandler:       func(*cli.Context, error) {}, // run decides
		OnUsageError:         wrongFlag,
		HideHelpCommand:      true,
		EnableBashCompletion: true,
	}
	for _, c := range a.Commands {
		plain(c)
	}
	return a
}

// plain makes urfave/cli leave errors to us in c and below.
func plain(c *cli.Command) {
	c.OnUsageError = wrongFlag
	c.HideHelpCommand = true
	if c.Subcommands != nil {
		c.Action = choose
	}
	for _, sub := range c.Subcommands {
		plain(sub)
	}
}

func wrongFlag(c *cli.Context, err error, _ bool) error { return usage(c, "%v", err) }

// choose is the action of a command that only has subcommands: help, or the names there are.
func choose(c *cli.Context) error {
	if !c.Args().Present() {
		return cli.ShowSubcommandHelp(c)
	}
	var names []string
	for _, sub := range c.Command.Subcommands {
		names = append(names, sub.Name)
	}
	return usage(c, "no %s named %s (there are %s)", noun(c), c.Args().First(), strings.Join(names, ", "))
}

func noun(c *cli.Context) string {
	if c.Command.Name == "report" {
		return "report"
	}
	return "command"
}

// args wraps an action that takes min to max arguments (max < 0: any number). Flags after an argument, which urfave/cli would
// pass on as arguments, are refused.
func args(min, max int, do cli.ActionFunc) cli.ActionFunc {
	return func(c *cli.Context) error {
		for _, a := range c.Args().Slice() {
			if len(a) > 1 && a[0] == '-' {
				return usage(c, "flag %s stands after an argument: flags come first", a)
			}
		}
		switch n := c.NArg(); {
		case n < min:
			return usage(c, "%s is missing", strings.Fields(c.Command.ArgsUsage)[n])
		case max >= 0 && n > max:
			return usage(c, "argument %s is too much", c.Args().Get(max))
		}
		return do(c)
	}
}
