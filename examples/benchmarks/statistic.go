package main

import "slices"

// median returns the middle of the numbers, or the mean of the two in the middle.
// One round in which the machine did something else does not move it.
func median(numbers []float64) float64 {
	sorted := slices.Sorted(slices.Values(numbers))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// comparison says how many times as long as ours theirs took.
type comparison struct {
	Ours   float64 `json:"ours_ns"` // median
	Theirs float64 `json:"theirs_ns"`
	Ratio  float64 `json:"ratio"` // of the medians
	From   float64 `json:"from"`  // the lowest ratio of one round
	To     float64 `json:"to"`    // the highest
}

func compare(ours, theirs []float64) comparison {
	var rounds []float64
	for i := range ours {
		rounds = append(rounds, theirs[i]/ours[i])
	}
	c := comparison{Ours: median(ours), Theirs: median(theirs), From: slices.Min(rounds), To: slices.Max(rounds)}
	c.Ratio = c.Theirs / c.Ours
	return c
}

// turned says how many times as long as theirs ours took.
func (c comparison) turned() comparison {
	c.Ratio, c.From, c.To = 1/c.Ratio, 1/c.To, 1/c.From
	return c
}
