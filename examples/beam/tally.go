package main

import (
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Tally]())
	register.Combiner1[Tally](&addFn{})
}

// Counters for the runner's own display. Not every runner leaves out of them what
// it had to repeat; the tallies are outputs of the pipeline and count it once.
var (
	linesCounter     = beam.NewCounter("keepuntil", "lines")
	candidateCounter = beam.NewCounter("keepuntil", "candidates")
	keptCounter      = beam.NewCounter("keepuntil", "kept")
	badCounter       = beam.NewCounter("keepuntil", "bad")
)

// What a tally counts.
const (
	filesFound   = "files"     // that match the glob, and their bytes
	linesRead    = "lines"     // by the reader, and their bytes
	byClass      = "class"     // records by class, outcome and reason
	byRule       = "rule"      // records that are not simply kept, by each operative rule and outcome
	badLines     = "bad"       // lines that are no records, by problem
	written      = "written"   // lines of each file of the plan
	unknownClass = "(unknown)" // the class of records whose class no rulebook knows
)

// Tally counts the records of one kind that stand alike.
type Tally struct {
	Kind    string `json:"kind"`
	Class   string `json:"class,omitempty"`
	Rule    string `json:"rule,omitempty"`
	Outcome string `json:"outcome,omitempty"`
	Reason  string `json:"reason,omitempty"`
	File    string `json:"file,omitempty"`

	Records     int64 `json:"records"`
	Bytes       int64 `json:"bytes,omitempty"`
	Overdue     int64 `json:"overdue,omitempty"`      // records
	OverdueDays int64 `json:"overdue_days,omitempty"` // of all of them
	MostOverdue int64 `json:"most_overdue,omitempty"` // days of one
}

// key names what stands alike. Quoted words cannot run together, whatever is in them.
func (t Tally) key() string {
	return fmt.Sprintf("%q", []string{t.Kind, t.Class, t.Rule, t.Outcome, t.Reason, t.File})
}

// add adds the numbers of a tally with the same key.
func (t Tally) add(u Tally) Tally {
	if t.Kind == "" {
		return u
	}
	t.Records += u.Records
	t.Bytes += u.Bytes
	t.Overdue += u.Overdue
	t.OverdueDays += u.OverdueDays
	t.MostOverdue = max(t.MostOverdue, u.MostOverdue)
	return t
}

// one is the tally of one record that is overdue by so many days.
func (t Tally) one(overdue int) Tally {
	t.Records = 1
	if overdue > 0 {
		t.Overdue, t.OverdueDays, t.MostOverdue = 1, int64(overdue), int64(overdue)
	}
	return t
}

// tallies are by what they count, without the numbers.
type tallies map[Tally]Tally

func (all tallies) count(t Tally) {
	alike := t
	alike.Records, alike.Bytes, alike.Overdue, alike.OverdueDays, alike.MostOverdue = 0, 0, 0, 0, 0
	all[alike] = all[alike].add(t)
}

type addFn struct{}

func (*addFn) MergeAccumulators(a, b Tally) Tally { return a.add(b) }
