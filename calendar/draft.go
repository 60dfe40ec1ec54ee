package calendar

import (
	"fmt"
	"slices"
	"time"
)

// draft is a calendar in the making: the working week over a coverage, and the
// facts that take days out of it or put them in.
type draft struct {
	Calendar              // without its content
	content               // without the index
	working  []bool       // by days since the first
	stated   map[fact]int // the numbers of the facts that once has added
}

// newDraft lays out the working week.
func newDraft(country, from, through, verified string) *draft {
	b := &draft{Calendar: Calendar{country: country, from: MustParseDate(from), through: MustParseDate(through), verified: MustParseDate(verified)},
		stated: map[fact]int{}}
	b.working = make([]bool, b.through.Sub(b.from)+1)
	for i := range b.working {
		b.working[i] = !isWeekend(b.from.AddDays(i))
	}
	return b
}

func isWeekend(d Date) bool {
	weekday := d.Weekday()
	return weekday == time.Saturday || weekday == time.Sunday
}

func (b *draft) covers(d Date) bool { return d.OnOrAfter(b.from) && d.OnOrBefore(b.through) }

func (b *draft) works(d Date) bool { return b.working[d.Sub(b.from)] }

// cite adds the sources that are not there yet.
func (b *draft) cite(sources ...Source) {
	for _, s := range sources {
		if !slices.Contains(b.sources, s) {
			b.sources = append(b.sources, s)
		}
	}
}

// state adds a fact. A later fact overrules an earlier one.
func (b *draft) state(f fact) (number int) {
	f.country = b.country
	b.facts = append(b.facts, f)
	return len(b.facts) - 1
}

// once adds a fact unless it has added it before, so that days of many years
// share it.
func (b *draft) once(f fact) (number int) {
	f.country = b.country
	number, known := b.stated[f]
	if !known {
		number = b.state(f)
		b.stated[f] = number
	}
	return number
}

// mark applies a fact to a covered day.
func (b *draft) mark(d Date, number int) {
	i := d.Sub(b.from)
	b.marks = append(b.marks, newMark(i, number))
	if effect := b.facts[number].reason.effect(); effect != 0 {
		b.working[i] = effect > 0
	}
}

// holidays takes out the holidays of a table that are in force and observed; a nil
// condition observes all.
func (b *draft) holidays(table []norm, observed func(Date) bool) {
	firstYear, _, _ := b.from.Date()
	lastYear, _, _ := b.through.Date()
	for n := range table {
		norm := &table[n]
		b.cite(norm.source)
		number := b.state(fact{reason: OnHoliday, norm: norm, source: &norm.source, disputed: norm.disputed})
		for year := firstYear; year <= lastYear; year++ {
			if d := norm.on(year); b.covers(d) && norm.inForceOn(d) && (observed == nil || observed(d)) {
				b.mark(d, number)
			}
		}
	}
}

func (b *draft) calendar() *Calendar {
	slices.Sort(b.marks)
	c := b.Calendar
	known := &content{newIndex(b.working, b.marks), slices.Clip(b.marks), slices.Clip(b.facts), b.sources}
	c.length, c.hidden = known.index.days, &known
	return &c
}

// draft turns a calendar into a draft, to change it.
func (c *Calendar) draft() *draft {
	b := &draft{Calendar: *c, working: make([]bool, c.length)}
	known := c.known()
	b.facts, b.marks, b.sources = slices.Clone(known.facts), slices.Clone(known.marks), slices.Clone(known.sources)
	for i := range b.working {
		b.working[i] = known.index.works(uint(i))
	}
	return b
}

// room returns ErrFull unless n more facts fit.
func (b *draft) room(n int) error {
	if len(b.facts)+n > maxFacts {
		return fmt.Errorf("calendar: %s: %w; give days with one reason in one call", b.country, ErrFull)
	}
	return nil
}
