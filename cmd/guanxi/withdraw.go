package main

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

func withdrawCommand() *cli.Command {
	return &cli.Command{
		Name:      "withdraw",
		Usage:     "take a source out, and all that rested on it alone",
		ArgsUsage: "SOURCE…",
		Flags:     []cli.Flag{dbFlag()},
		Action:    args(1, -1, withdraw),
	}
}

func withdraw(c *cli.Context) error {
	existing, err := openExisting(c)
	store, err := keeper(c, existing, err)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	for _, source := range c.Args().Slice() {
		sum, err := store.Withdraw(c.Context, source)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.App.Writer, "%s: %d articles taken out; graph %s\n", source, sum.Removed, counts(sum.Change))
	}
	return nil
}
