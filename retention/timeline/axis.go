package timeline

import (
	"math"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// axis knows where the days of lanes stand. Their order is true; between two of them there is
// the more room the further they are apart, yet by far not in proportion, so that a day and a
// lifetime are both seen.
type axis struct {
	places      []int
	xs          []float64
	left, right float64
	first       float64 // where the known days begin
}

// widest is how much room there is at the most for the difference between two days that a
// day is; the axis of a few days that are near each other does not fill the picture.
const widest = 40.0

func newAxis(lanes []*lane, today calendar.Date) *axis {
	a := &axis{left: margin + inset, right: pictureWidth - margin - inset}
	from, to := a.left, a.right
	add := func(m moment, ends bool) {
		switch m.side {
		case before:
			from = a.left + sideRoom
		case after:
			to = a.right - sideRoom
		default:
			a.places = append(a.places, m.place(ends))
		}
	}
	for _, l := range lanes {
		for _, s := range l.spans {
			add(s.from, false)
			add(s.to, true)
		}
		for _, m := range l.marks {
			add(m.at, m.ends)
		}
	}
	if !today.IsZero() {
		add(on(today, within), false)
	}
	slices.Sort(a.places)
	a.places = slices.Compact(a.places)
	weights, total := make([]float64, len(a.places)), 0.0
	for i := 1; i < len(a.places); i++ {
		weights[i] = 1.5 + math.Log(float64(a.places[i]-a.places[i-1]))
		total += weights[i]
	}
	if total == 0 { // of a single day
		from, total = (from+to)/2, 1
	}
	unit := min((to-from)/total, widest)
	x := from
	for _, w := range weights {
		x += w * unit
		a.xs = append(a.xs, math.Round(10*x)/10)
	}
	if len(a.places) > 1 {
		a.right = min(a.right, x+a.right-to)
	}
	a.first = from
	return a
}

// x returns where a moment stands.
func (a *axis) x(m moment, ends bool) float64 {
	switch m.side {
	case before:
		return a.left
	case after:
		return a.right
	default:
		i, _ := slices.BinarySearch(a.places, m.place(ends))
		return a.xs[i]
	}
}
