package main

import (
	"fmt"
	"testing"
	"time"
)

// result holds the nanoseconds of one operation, a number a round.
type result struct {
	ours        []float64
	allocations float64       // of ours, in a thousand operations
	rivals      []rivalResult // in the order of the operation's rivals
}

type rivalResult struct {
	times       []float64
	allocations *float64 // in a thousand operations; nil: another process makes them
}

// measure lets all contestants run once a round. So a slow moment of the
// machine reaches each of them alike.
func measure(ops []operation, rounds int, each time.Duration) ([]result, error) {
	var laps []lap
	results := make([]result, len(ops))
	enter := func(c contestant, times *[]float64) (n int, err error) {
		n, err = iterations(c, each)
		laps = append(laps, lap{contestant: c, n: n, times: times})
		return n, err
	}
	for i, op := range ops {
		results[i].rivals = make([]rivalResult, len(op.rivals))
		if _, err := enter(op.ours, &results[i].ours); err != nil {
			return nil, err
		}
		results[i].allocations = allocations(op.ours, 1000)
		for j, r := range op.rivals {
			n, err := enter(r.contestant, &results[i].rivals[j].times)
			if err != nil {
				return nil, err
			}
			if _, elsewhere := r.contestant.(vectorised); !elsewhere {
				few := min(n, 1000) // some take a millisecond
				perThousand := allocations(r.contestant, few) * 1000 / float64(few)
				results[i].rivals[j].allocations = &perThousand
			}
		}
	}
	for range rounds {
		for _, l := range laps {
			took, err := l.contestant.run(l.n)
			if err != nil {
				return nil, err
			}
			*l.times = append(*l.times, float64(max(took, 1))/float64(l.n))
		}
	}
	return results, nil
}

type lap struct {
	contestant contestant
	n          int // operations
	times      *[]float64
}

// iterations finds out how many operations fill the time. It also warms up.
func iterations(c contestant, each time.Duration) (int, error) {
	for n := 1; ; n *= 4 {
		took, err := c.run(n)
		if err != nil {
			return 0, err
		}
		if took >= each/4 && took > 0 {
			return max(1, int(float64(n)*float64(each)/float64(took))), nil
		}
	}
}

// allocations returns those of n operations. Of ours a thousand are tried: one that
// allocates only sometimes is found as well.
func allocations(c contestant, n int) float64 {
	return testing.AllocsPerRun(1, func() {
		if _, err := c.run(n); err != nil {
			panic(err) // iterations would have found it
		}
	})
}

// agree makes sure that all contestants of an operation return the same results for
// the first n inputs: otherwise they are not worth comparing. It names the first
// that differ.
func agree(ops []operation, n int) error {
	for _, op := range ops {
		ours, err := op.ours.answers(n)
		if err != nil {
			return err
		}
		for _, r := range op.rivals {
			theirs, err := r.answers(n)
			if err != nil {
				return err
			}
			if len(ours) != len(theirs) {
				return fmt.Errorf("%s: %s returns %d results and %s %d", op.name, ownName, len(ours), r.peer, len(theirs))
			}
			for i := range ours {
				if ours[i] != theirs[i] {
					return fmt.Errorf("%s: of input %d %s returns %d and %s %d", op.name, i, ownName, ours[i], r.peer, theirs[i])
				}
			}
		}
	}
	return nil
}
