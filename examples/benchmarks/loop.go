package main

import "time"

// contestant does one operation on the same inputs as the others.
type contestant interface {
	// run does it n times, input after input from the first one on, and returns how
	// long that took.
	run(n int) (time.Duration, error)
	// answers returns the results for the first n inputs as plain numbers: a day
	// as days since 1970, a count as itself, yes as 1.
	answers(n int) ([]int, error)
}

// loop is a contestant in Go. The peer's own code has the loop over the days,
// because a call through an interface for each input would cost more than what is
// measured.
type loop[In, Out any] struct {
	in    []In
	out   []Out
	do    func(in []In, out []Out) error // fills as much of out as there is in
	plain func(Out) int
}

// The results of one call of a loop stay in the processor's cache.
const batch = 1000

func newLoop[In, Out any](in []In, plain func(Out) int, do func(in []In, out []Out) error) contestant {
	return &loop[In, Out]{in: in, out: make([]Out, batch), do: do, plain: plain}
}

// fill does it with each input. The compiler puts fill and the literal that it is given
// into the peer's own code, so that no call is left (go build -gcflags=-m shows it).
// Each result is stored, so that the work cannot be left out, and out is cut to the
// length of in first, so that not each index is checked.
func fill[In, Out any](in []In, out []Out, one func(In) (Out, error)) (err error) {
	out = out[:len(in)]
	for i := range in {
		if out[i], err = one(in[i]); err != nil {
			break
		}
	}
	return err
}

func (l *loop[In, Out]) run(n int) (time.Duration, error) {
	start := time.Now()
	for done := 0; done < n; {
		first := done % len(l.in)
		size := min(n-done, batch, len(l.in)-first)
		if err := l.do(l.in[first:first+size], l.out); err != nil {
			return 0, err
		}
		done += size
	}
	return time.Since(start), nil
}

func (l *loop[In, Out]) answers(n int) ([]int, error) {
	in := l.in[:min(n, len(l.in))]
	out := make([]Out, len(in))
	if err := l.do(in, out); err != nil {
		return nil, err
	}
	return each(out, l.plain), nil
}
