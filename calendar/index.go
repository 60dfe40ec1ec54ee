package calendar

import "math/bits"

// index answers two questions about the working days of a coverage in constant
// time: how many there are before a day (rank), and which is the n-th (select).
// Days are numbered from 0, the first day of the coverage.
//
// A bit a day with counts at every word is the classical layout for rank; see
// G. Navarro, Compact Data Structures (2016), section 4.2. For select there is
// room for a table: the number of days off before each working day, which fits
// in 16 bits for any coverage of ours. 300 years take 179 KB.
type index struct {
	days  uint
	words []word
	off   []uint16 // for each working day, in order: the days off before it
}

// word holds 64 days.
type word struct {
	working uint64 // bit i: its i-th day is a working day
	before  uint32 // the working days before the word
	marks   uint32 // the marks before the word
}

// newIndex indexes at most maxDays days, of which the i-th is a working day if
// working[i], and their marks, which are sorted.
func newIndex(working []bool, marks []mark) index {
	x := index{days: uint(len(working)), words: make([]word, (len(working)+63)/64)}
	n := 0
	for _, works := range working {
		if works {
			n++
		}
	}
	x.off = make([]uint16, 0, n)
	m := 0
	for i, works := range working {
		w := &x.words[i/64]
		if i%64 == 0 {
			for m < len(marks) && marks[m].day() < i {
				m++
			}
			w.before, w.marks = uint32(len(x.off)), uint32(m)
		}
		if works {
			w.working |= 1 << (i % 64)
			x.off = append(x.off, uint16(i-len(x.off)))
		}
	}
	return x
}

// maxDays is the longest span whose days off can be counted in 16 bits,
// whatever days are off.
const maxDays = 1 << 16

// works reports whether the i-th day is a working day.
func (x *index) works(i uint) bool { return x.words[i/64].working>>(i%64)&1 == 1 }

// before returns the number of working days before the i-th day.
func (x *index) before(i uint) uint {
	w := &x.words[i/64]
	return uint(w.before) + uint(bits.OnesCount64(w.working&(1<<(i%64)-1)))
}

// through returns the number of working days up to and including the i-th day.
func (x *index) through(i uint) uint {
	w := &x.words[i/64]
	return uint(w.before) + uint(bits.OnesCount64(w.working<<(63-i%64)))
}

// nth returns the working day that has k working days before it, if the coverage
// has so many. A k below 0 wraps around to beyond every coverage.
func (x *index) nth(k uint) (i uint, ok bool) {
	if k >= uint(len(x.off)) {
		return 0, false
	}
	return k + uint(x.off[k]), true
}
