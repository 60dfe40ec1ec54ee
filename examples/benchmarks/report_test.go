package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTable(t *testing.T) {
	ops := []operation{
		{name: "add 10", rivals: []rival{{"slow", nil, 100}, {"fast", nil, 3}}},
		{name: "add 2500", rivals: []rival{{"slow", nil, 0}}, beside: "add 10"},
		{name: "add 3000", beside: "decide", least: 0.5},
		{name: "decide", rivals: []rival{{"by hand", nil, 4}, {"engine", nil, 8}}, quicker: "by hand"},
	}
	none, some := 0.0, 11_240.0
	results := []result{
		{ours: []float64{2, 2}, rivals: []rivalResult{{times: []float64{400, 2_000_000}}, {times: []float64{4, 6}}}},
		{ours: []float64{2, 4}, rivals: []rivalResult{{times: []float64{500_000, 700_000}}}, allocations: 2},
		{ours: []float64{100, 120}},
		{ours: []float64{50, 60}, rivals: []rivalResult{{[]float64{20, 20}, &none}, {[]float64{500, 600}, &some}}},
	}
	r := report{
		Machine: machine{CPU: "Some CPU", Cores: 2, OS: "linux", Arch: "amd64", Go: "go1.26", Level: "GOAMD64=v1"},
		Peers:   []string{"slow v1.0.0", "fast v2.0.0"}, Missing: []string{"third is not there"},
		Rounds: 2, Each: "1ms", Columns: &columnPlan{Records: 1_000_000, Classes: 15, Compile: 53_120.4}, Rows: rows(ops, results),
	}
	assert.Equal(t, `machine  Some CPU, 2 cores, linux/amd64, go1.26 GOAMD64=v1
peers    slow v1.0.0, fast v2.0.0
missing  third is not there
runs     medians of 2 interleaved rounds, 1ms each; nanoseconds of one operation
columns  1,000,000 records of 15 classes; a plan for them is compiled in 53,120 nanoseconds
ratios   theirs by ours: so many times is ours faster; where the goal is ≤, ours by theirs
allocs   of the peer, in one operation

operation  beside              ours     theirs  allocs     ratio      from          to    goal
add 10     slow                2.00  1,000,200          500,100×    200.0×  1,000,000×  ≥ 100×  reached
           fast                2.00       5.00             2.50×     2.00×       3.00×    ≥ 3×  not reached
add 2500   slow                3.00    600,000          200,000×  175,000×    250,000×
           keepuntil, add 10   3.00       2.00             0.67×     0.50×       1.00×  ≥ 0.8×  not reached
add 3000   keepuntil, decide  110.0       55.0             0.50×     0.50×       0.50×  ≥ 0.5×  reached
decide     by hand             55.0       20.0       0     2.75×     2.50×       3.00×    ≤ 4×  reached
           engine              55.0      550.0    11.2     10.0×     10.0×       10.0×    ≥ 8×  reached

allocations of ours in a thousand operations: add 2500: 2; goal 0: not reached
ratios that have a goal: 6, reached: 4
`, r.table())

	for i := range r.Rows {
		r.Rows[i].Allocations = 0
	}
	assert.Contains(t, r.table(), "allocations of ours: 0 in a thousand of each operation; goal 0: reached\n")
}

func TestNumbers(t *testing.T) {
	for x, want := range map[float64]string{0: "0.00", 2.345: "2.35", 9.994: "9.99", 9.996: "10.0", 99.94: "99.9", 199.7: "199.7", 999.94: "999.9", 999.96: "1,000", 12345: "12,345", 1234567.8: "1,234,568"} {
		assert.Equal(t, want, number(x))
	}
}

// everything is what must be measured, with the goals.
var everything = map[string]map[string]float64{
	"decide":                           {ifElseName: 4, cedarAllName: 0, cedarOfClassName: 8, celAllName: 0, celOfClassName: 4, opaName: 0},
	"check, permitted":                 {ifElseName: 4, cedarAllName: 0, cedarOfClassName: 8, celAllName: 0, celOfClassName: 4, opaName: 0},
	"is working day":                   {rickarName: 200, cachedName: 0, handName: 0, numpyName: 0},
	"is working day, of the same 1000": {cachedName: 12, handName: 0},
	"next working day":                 {rickarName: 0, cachedName: 0, handName: 0, numpyName: 0},
	"working day on or after":          {rickarName: 0, cachedName: 0, handName: 0, numpyName: 0},
	"add 10 working days":              {rickarName: 0, cachedName: 0, handName: 0, numpyName: 0},
	"add 30 working days":              {rickarName: 4000, cachedName: 0, handName: 0, numpyName: 25},
	"add 250 working days":             {rickarName: 0, cachedName: 0, handName: 0, numpyName: 0},
	"add 2500 working days":            {rickarName: 0, cachedName: 0, handName: 0, numpyName: 0, "keepuntil, add 10 working days": 0.8},
	"count over a month":               {rickarName: 0, cachedName: 0, handName: 0, numpyName: 20},
	"count over ten years":             {rickarName: 100_000, cachedName: 0, handName: 0, numpyName: 20},
	"add a month, clamped":             {timeName: 2.5, civilName: 2.5},
	"limit of a month, without steps":  {limitName: 0},
	"column disposable":                {bareName: 1.5, numpyName: 2.5, decideName: 0, "keepuntil, column disposable, 10,000": 0.5},
	"column disposable, 10,000":        {bareName: 0},
	"column bitmap":                    {bareName: 0, numpyName: 0},
	"column states":                    {assessName: 0},
}

// fewRecords are enough for the shape of the table.
const fewRecords = "20000"

func TestTheCommandMeasuresEverything(t *testing.T) {
	np := installed(t, sharedInputs())
	var stdout, stderr strings.Builder
	require.Equal(t, measured, run([]string{"-rounds", "1", "-time", "10us", "-records", fewRecords, "-json"}, &stdout, &stderr), stderr.String())
	var r report
	require.NoError(t, json.Unmarshal([]byte(stdout.String()), &r))

	found := map[string]map[string]float64{}
	for _, row := range r.Rows {
		if found[row.Operation] == nil {
			found[row.Operation] = map[string]float64{}
		}
		found[row.Operation][row.Peer] = row.Goal
		assert.Positive(t, row.Ratio, "%s: %s", row.Operation, row.Peer)
		quicker := row.Peer == ifElseName || row.Peer == bareName && row.Operation == "column disposable"
		assert.Equal(t, quicker, row.Quicker, "%s: %s", row.Operation, row.Peer)
		_, counted := everything[row.Operation][row.Peer]
		counted = counted && row.Peer != numpyName && !strings.HasPrefix(row.Peer, ownName)
		assert.Equal(t, counted, row.PeerAllocations != nil, "%s: %s", row.Operation, row.Peer)
	}
	for operation, peers := range everything {
		for peer, goal := range peers {
			if peer == numpyName && np == nil {
				continue
			}
			assert.Contains(t, found[operation], peer, operation)
			assert.Equal(t, goal, found[operation][peer], "%s: %s", operation, peer)
		}
	}
	assert.Len(t, found, len(everything))
	assert.Equal(t, 20_000, r.Columns.Records)
	assert.Equal(t, 15, r.Columns.Classes)
	assert.Positive(t, r.Columns.Compile)

	text := r.table()
	for operation := range everything {
		assert.Contains(t, text, "\n"+operation+"  ")
	}
	for _, peer := range []string{"github.com/rickar/cal/v2 v2.", "cloud.google.com/go v0.", "github.com/cedar-policy/cedar-go v1.", "cel.dev/cel-go v0.", "github.com/open-policy-agent/opa v1."} {
		assert.True(t, slices.ContainsFunc(r.Peers, func(s string) bool { return strings.HasPrefix(s, peer) }), "%v has no %s", r.Peers, peer)
	}
	assert.Equal(t, np == nil, len(r.Missing) == 1)
}

func TestWithoutNumpy(t *testing.T) {
	var stderr strings.Builder
	r, err := compete(settings{rounds: 1, each: 1, records: 1000, only: "dates"}, []string{"no-such-python"}, &stderr)
	require.NoError(t, err)
	require.Len(t, r.Missing, 1)
	assert.Contains(t, r.table(), "\nmissing  numpy is not measured; no-such-python: ")
	for _, row := range r.Rows {
		assert.NotEqual(t, numpyName, row.Peer)
	}
}

func TestOneGroup(t *testing.T) {
	operations := map[string]bool{}
	for only, one := range map[string]string{"dates": "is working day", "decisions": "decide", "columns": "column disposable"} {
		var stdout, stderr strings.Builder
		require.Equal(t, measured, run([]string{"-only", only, "-rounds", "1", "-time", "1us", "-records", fewRecords, "-json"}, &stdout, &stderr), stderr.String())
		var r report
		require.NoError(t, json.Unmarshal([]byte(stdout.String()), &r))
		assert.Equal(t, one, r.Rows[0].Operation)
		for _, row := range r.Rows {
			operations[row.Operation] = true
		}
		if only == "decisions" {
			assert.Empty(t, r.Missing, "Python is not needed")
		}
		assert.Equal(t, only == "columns", r.Columns != nil)
	}
	assert.Len(t, operations, len(everything))
}

func TestBadArguments(t *testing.T) {
	for _, args := range [][]string{{"-rounds", "0"}, {"-time", "0s"}, {"-time", "-1s"}, {"-time", "soon"}, {"table"}, {"-nothing"}, {"-only", "months"}, {"-records", "0"}} {
		var stdout, stderr strings.Builder
		assert.Equal(t, cannotStart, run(args, &stdout, &stderr), args)
		assert.Empty(t, stdout.String(), args)
		assert.NotEmpty(t, stderr.String(), args)
	}
}

func TestCPUModel(t *testing.T) {
	assert.Equal(t, "Some CPU @ 3 GHz", cpuModel("processor\t: 0\nmodel\t\t: 7\nmodel name\t: Some CPU @ 3 GHz\nmodel name\t: Other\n"))
	assert.Equal(t, "unknown CPU", cpuModel(""))
}
