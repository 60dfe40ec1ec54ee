package retention

import (
	"fmt"
	"math"

	"github.com/keepuntil/keepuntil/calendar"
)

// Bulk evaluates a plan over columns: for each record the number of its class and
// the day of its event. It is immutable; several goroutines can evaluate parts of
// the columns at the same time, and nothing is allocated.
//
// No date, and a class with a number that [Plan.Bulk] did not get, are in no state
// in which a record can be disposed of. The columns of one call must be equally
// long; otherwise nothing is disposable, and the error says so.
//
// The zero Bulk knows no class: no record is a candidate.
type Bulk struct {
	windows [][]window // layers: the first range of disposable days of each class, the second …
	courses []course   // of each class
}

// window is a range of days: from its first one, so many more.
type window struct{ from, more uint32 }

// course is the states of a class in the order of the days of its event: the first
// is that of no date, and each other one begins on its day.
type course struct {
	begin  []int32
	states []State
}

// nowhere is a window without a day.
var nowhere = window{from: math.MaxUint32}

// Bulk prepares the evaluation. The number of a class in the columns is its place
// among the classes given. The error is that of [Plan.Of] for the first class that
// has no plan.
func (p *Plan) Bulk(classes ...Class) (*Bulk, error) {
	if len(classes) > math.MaxUint16+1 {
		return nil, fmt.Errorf("retention: plan: %d classes are too many; give at most %d", len(classes), math.MaxUint16+1)
	}
	b := &Bulk{}
	for number, name := range classes {
		plan, err := p.Of(name)
		if err != nil {
			return nil, err
		}
		for layer, r := range plan.Disposable() {
			b.window(layer, len(classes))[number] = window{uint32(r.From.Ordinal()), uint32(r.Through.Sub(r.From))}
		}
		c := course{states: []State{ClassUnknown}}
		for _, s := range plan.Stretches {
			c.begin = append(c.begin, s.From.Ordinal())
			c.states = append(c.states, s.State)
		}
		b.courses = append(b.courses, c)
	}
	return b, nil
}

// window gives a layer, with room for so many classes.
func (b *Bulk) window(layer, classes int) []window {
	for len(b.windows) <= layer {
		empty := make([]window, classes)
		for i := range empty {
			empty[i] = nowhere
		}
		b.windows = append(b.windows, empty)
	}
	return b.windows[layer]
}

// Disposable says of each record whether the rules may allow to dispose of it:
// dst[i] is about the class with the number class[i] and an event on day[i].
func (b *Bulk) Disposable(dst []bool, class []uint16, day []calendar.Date) error {
	if err := equallyLong(len(dst), len(class), len(day)); err != nil || len(b.windows) == 0 {
		clear(dst)
		return err
	}
	b.disposable(dst, class, day)
	return nil
}

func (b *Bulk) disposable(dst []bool, class []uint16, day []calendar.Date) {
	class, day = class[:len(dst)], day[:len(dst)]
	first := b.windows[0]
	for i := range dst {
		n := int(class[i])
		dst[i] = n < len(first) && first[n].has(day[i])
	}
	for _, layer := range b.windows[1:] {
		for i := range dst {
			n := int(class[i])
			dst[i] = dst[i] || n < len(layer) && layer[n].has(day[i])
		}
	}
}

// Bitmap is [Bulk.Disposable] with one bit a record: bit i%64 of dst[i/64]. The
// bits after the last record are cleared; dst can be longer than is needed.
func (b *Bulk) Bitmap(dst []uint64, class []uint16, day []calendar.Date) error {
	clear(dst)
	if err := equallyLong(min(len(class), 64*len(dst)), len(class), len(day)); err != nil || len(b.windows) == 0 {
		return err
	}
	var part [64]bool
	for i := 0; i < len(class); i += 64 {
		n := min(64, len(class)-i)
		b.disposable(part[:n], class[i:i+n], day[i:i+n])
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

// States says of each record in which state the rules leave it.
func (b *Bulk) States(dst []State, class []uint16, day []calendar.Date) error {
	if err := equallyLong(len(dst), len(class), len(day)); err != nil {
		clear(dst)
		return err
	}
	class, day = class[:len(dst)], day[:len(dst)]
	for i := range dst {
		dst[i] = ClassUnknown
		if n := int(class[i]); n < len(b.courses) {
			c := &b.courses[n]
			begun := 0
			for _, from := range c.begin {
				if from <= day[i].Ordinal() {
					begun++
				}
			}
			dst[i] = c.states[begun]
		}
	}
	return nil
}

// equallyLong compares the lengths of columns. To slice them would not do: a slice
// can have room for more than it holds.
func equallyLong(dst, class, day int) error {
	if dst != class || class != day {
		return fmt.Errorf("retention: plan: columns of %d classes and %d days, and room for %d results; make them equally long", class, day, dst)
	}
	return nil
}

// has says whether a day lies in the window.
func (w window) has(day calendar.Date) bool { return uint32(day.Ordinal())-w.from <= w.more }
