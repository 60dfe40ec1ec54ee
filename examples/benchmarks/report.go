package main

import "cmp"

type report struct {
	Machine machine     `json:"machine"`
	Peers   []string    `json:"peers"`             // with their versions
	Missing []string    `json:"missing,omitempty"` // peers that are not installed, and why
	Rounds  int         `json:"rounds"`
	Each    string      `json:"each"`              // the time of one measurement
	Columns *columnPlan `json:"columns,omitempty"` // none, if they are not measured
	Rows    []row       `json:"rows"`
}

type columnPlan struct {
	Records int     `json:"records"`
	Classes int     `json:"classes"`
	Compile float64 `json:"compile_ns"` // median of the time in which the plan is made
}

type row struct {
	Operation string `json:"operation"`
	Peer      string `json:"peer"`
	comparison
	Quicker         bool     `json:"quicker,omitempty"`          // the peer does less: the ratio is ours by theirs, and the goal the highest
	Goal            float64  `json:"goal,omitempty"`             // the least ratio; 0: no goal
	Allocations     float64  `json:"allocations"`                // of ours, in a thousand operations
	PeerAllocations *float64 `json:"peer_allocations,omitempty"` // of the peer; none: they cannot be counted
}

// reached reports whether the goal is; it means nothing if there is none.
func (r row) reached() bool {
	if r.Quicker {
		return r.Ratio <= r.Goal
	}
	return r.Ratio >= r.Goal
}

func rows(ops []operation, results []result) []row {
	var list []row
	ours := map[string][]float64{}
	for i, op := range ops {
		ours[op.name] = results[i].ours
	}
	for i, op := range ops {
		res := results[i]
		for j, r := range op.rivals {
			c, quicker := compare(res.ours, res.rivals[j].times), r.peer == op.quicker
			if quicker {
				c = c.turned()
			}
			list = append(list, row{op.name, r.peer, c, quicker, r.goal, res.allocations, res.rivals[j].allocations})
		}
		if other, measured := ours[op.beside]; measured {
			list = append(list, row{op.name, ownName + ", " + op.beside, compare(res.ours, other), false, cmp.Or(op.least, aboutAsLong), res.allocations, nil})
		}
	}
	return list
}
