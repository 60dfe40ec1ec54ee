package plan

import (
	"fmt"
	"math"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Columns evaluates a plan over columns: for each record the number of its class and
// the day of its event. It is immutable; several goroutines can evaluate parts of
// the columns at the same time, and nothing is allocated.
//
// No date, and a class with a number that [Plan.Columns] did not get, are in no
// disposable state. The columns of one call must be equally long; otherwise nothing
// is disposable, and the error says so.
//
// The zero Columns knows no class: no record is a candidate.
type Columns struct {
	layers  [][]dayRange // the first disposable range of each class, the second …
	classes [][]stateRun // of each class all days
}

// stateRun is the state of records whose event lies after the run before and through a day.
type stateRun struct {
	through calendar.Date
	state   retention.State
}

// dayRange is a first day and how many more.
type dayRange struct{ from, more uint32 }

// nowhere has no day.
var nowhere = dayRange{from: math.MaxUint32}

func (r dayRange) has(day calendar.Date) bool { return uint32(day.Ordinal())-r.from <= r.more }

// Columns prepares the evaluation. The number of a class in the columns is its place
// among the classes. The error is that of [Plan.Class] for the first class that has
// no plan, or an *[Error] for one of which more is compared than the days of one event:
// columns of days do not tell its records.
func (p *Plan) Columns(classes ...retention.Class) (*Columns, error) {
	if len(classes) > math.MaxUint16+1 {
		return nil, fmt.Errorf("plan: %d classes are too many; give at most %d", len(classes), math.MaxUint16+1)
	}
	c := &Columns{}
	for n, name := range classes {
		class, err := p.Class(name)
		if err != nil {
			return nil, err
		}
		if !class.isOneEvent() {
			return nil, &Error{name, "more is compared than the days of one event; select its records with Where or Candidates"}
		}
		for i, k := range class.Disposable() {
			r := k.Facts[0]
			if i == len(c.layers) {
				c.layers = append(c.layers, slices.Repeat([]dayRange{nowhere}, len(classes)))
			}
			c.layers[i][n] = dayRange{uint32(r.From.Ordinal()), uint32(r.Through.Sub(r.From))}
		}
		a := class.axes[0]
		var all []stateRun
		for j, cell := range a.cells[:a.days] {
			all = append(all, stateRun{cell.through, class.verdicts[j].states.nearest()})
		}
		c.classes = append(c.classes, all)
	}
	return c, nil
}

// Disposable sets dst[i] to whether the rules may allow a record to be disposed of:
// one of the class with the number class[i], with its event on day[i].
func (c *Columns) Disposable(dst []bool, class []uint16, day []calendar.Date) error {
	if err := equallyLong(len(dst), len(class), len(day)); err != nil || len(c.layers) == 0 {
		clear(dst)
		return err
	}
	class, day = class[:len(dst)], day[:len(dst)]
	first := c.layers[0]
	for i := range dst {
		n := int(class[i])
		dst[i] = n < len(first) && first[n].has(day[i])
	}
	for _, layer := range c.layers[1:] {
		for i := range dst {
			n := int(class[i])
			dst[i] = dst[i] || n < len(layer) && layer[n].has(day[i])
		}
	}
	return nil
}

// Bitmap is [Columns.Disposable] with one bit a record: bit i%64 of dst[i/64]. The
// bits after the last record are cleared; dst can be longer than is needed.
func (c *Columns) Bitmap(dst []uint64, class []uint16, day []calendar.Date) error {
	clear(dst)
	if err := equallyLong(min(len(class), 64*len(dst)), len(class), len(day)); err != nil {
		return err
	}
	var part [64]bool
	for i := 0; i < len(class); i += 64 {
		n := min(64, len(class)-i)
		c.Disposable(part[:n], class[i:i+n], day[i:i+n])
		word := uint64(0)
		for j, yes := range part[:n] {
			bit := uint64(0)
			if yes {
				bit = 1
			}
			word |= bit << (j & 63)
		}
		dst[i/64] = word
	}
	return nil
}

// States sets dst[i] to the state in which the rules leave the record.
func (c *Columns) States(dst []retention.State, class []uint16, day []calendar.Date) error {
	clear(dst)
	if err := equallyLong(len(dst), len(class), len(day)); err != nil {
		return err
	}
	class, day = class[:len(dst)], day[:len(dst)]
	for i := range dst {
		if n := int(class[i]); n < len(c.classes) {
			dst[i] = stateOn(c.classes[n], day[i])
		}
	}
	return nil
}

// stateOn returns the state of records whose event lies on a day; of no date it is
// unknown.
func stateOn(all []stateRun, day calendar.Date) retention.State {
	for i := range all {
		if all[i].through.OnOrAfter(day) {
			return all[i].state
		}
	}
	return retention.ClassUnknown
}

// equallyLong compares the lengths of columns. To slice them would not do: a slice
// can have room for more than it holds.
func equallyLong(dst, class, day int) error {
	if dst != class || class != day {
		return fmt.Errorf("plan: columns of %d classes and %d days, and room for %d results; make them equally long", class, day, dst)
	}
	return nil
}
