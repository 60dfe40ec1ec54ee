package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// label is what is said of a day of a lane.
type label struct {
	x    float64
	when string // the day; empty: nothing is said of it
	what []string
	at   moment
}

// runs returns the day, and what it is, as they are set.
func (l *label) runs() []run {
	when := l.when
	if when != "" {
		when += ":"
	}
	return []run{{when, true}, {strings.Join(l.what, "; "), false}}
}

// text returns them in a sentence.
func (l *label) text() string {
	if l.when == "" {
		return strings.Join(l.what, "; ")
	}
	return l.when + ": " + strings.Join(l.what, "; ")
}

// labels returns what is said of the days of a lane, in their order, those on one day
// together.
func (l *lane) labels(a *axis, language calendar.Language) []label {
	var list []label
	for _, m := range l.marks {
		one := label{x: a.x(m.at, m.ends), what: []string{m.what.In(language)}, at: m.at}
		if m.at.said != nil {
			one.when = m.at.said.In(language)
		}
		same := func(other label) bool {
			return one.at.side == other.at.side && one.at.at == other.at.at && (one.at.side == within || one.when == other.when)
		}
		i := slices.IndexFunc(list, same)
		if i < 0 {
			list = append(list, one)
			continue
		}
		list[i].x = min(list[i].x, one.x)
		if !slices.Contains(list[i].what, one.what[0]) {
			list[i].what = append(list[i].what, one.what[0])
		}
	}
	slices.SortStableFunc(list, func(a, b label) int {
		return cmp.Or(cmp.Compare(a.at.side, b.at.side), cmp.Compare(a.at.at, b.at.at))
	})
	return list
}
