package main

// report is what the command prints, as a table or as JSON.
type report struct {
	Machine machine  `json:"machine"`
	Peers   []string `json:"peers"`             // with their versions
	Missing []string `json:"missing,omitempty"` // peers that are not installed, and why
	Rounds  int      `json:"rounds"`
	Each    string   `json:"each"` // the time of one measurement
	Rows    []row    `json:"rows"`
}

// row is one operation beside one peer.
type row struct {
	Operation string `json:"operation"`
	Peer      string `json:"peer"`
	comparison
	Goal        float64 `json:"goal,omitempty"` // the least ratio; 0: no goal
	Allocations float64 `json:"allocations"`    // of ours, in a thousand operations
}

// reached says whether the goal is; it means nothing if there is none.
func (r row) reached() bool { return r.Ratio >= r.Goal }

// rows makes the table's rows of what was measured.
func rows(ops []operation, results []result) []row {
	var list []row
	ours := map[string][]float64{}
	for i, op := range ops {
		res := results[i]
		ours[op.name] = res.ours
		for j, r := range op.rivals {
			list = append(list, row{op.name, r.peer, compare(res.ours, res.rivals[j]), r.goal, res.allocations})
		}
		if other, measured := ours[op.beside]; measured {
			list = append(list, row{op.name, ownName + ", " + op.beside, compare(res.ours, other), aboutAsLong, res.allocations})
		}
	}
	return list
}
