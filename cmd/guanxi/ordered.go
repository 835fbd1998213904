package main

import (
	"cmp"
	"context"

	"golang.org/x/sync/errgroup"
)

// ordered does work on everything that produce gives, in a number of goroutines, and hands the results to emit in the order in
// which they were given: the output is the same for any number of workers. If produce fails, what it gave before is still emitted.
func ordered[T, R any](ctx context.Context, workers int, produce func(give func(T) error) error, work func(T) R, emit func(R) error) error {
	type task struct {
		in  T
		out chan R
	}
	tasks, queue := make(chan task), make(chan chan R, 8*workers)
	var failed error
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(tasks)
		defer close(queue)
		failed = produce(func(in T) error {
			t := task{in, make(chan R, 1)}
			select {
			case queue <- t.out:
			case <-ctx.Done():
				return ctx.Err()
			}
			select {
			case tasks <- t:
			case <-ctx.Done():
				return ctx.Err()
			}
			return nil
		})
		return nil
	})
	for range workers {
		g.Go(func() error {
			for t := range tasks {
				t.out <- work(t.in)
			}
			return nil
		})
	}
	g.Go(func() error {
		for out := range queue {
			select {
			case r := <-out:
				if err := emit(r); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	return cmp.Or(g.Wait(), failed)
}
