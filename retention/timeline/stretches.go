package timeline

import "slices"

// bar is a stretch.
type bar struct {
	kind       Kind
	x, y, w, h float64
	open       bool // it goes on at the right
}

// stretches adds the bars of a lane, those that overlap below each other, and returns where
// they end.
func (o *layout) stretches(l *lane, a *axis) (bottom float64) {
	var rows [][]bar
	add := func(k Kind, from, to float64, open bool) {
		one := bar{kind: k, x: from, w: max(to-from, 2), h: barHeight, open: open}
		row := 0
		for row < len(rows) && overlaps(rows[row], one) {
			row++
		}
		if row == len(rows) {
			rows = append(rows, nil)
		}
		one.y = o.y + float64(row)*(barHeight+barGap)
		rows[row] = append(rows[row], one)
		o.bars = append(o.bars, one)
		if !slices.Contains(o.kinds, k) {
			o.kinds = append(o.kinds, k)
		}
	}
	for _, s := range l.spans {
		from := a.x(s.from, false)
		if s.from.side == before && s.kind != Unknown {
			add(Unknown, from, a.first, false)
			from = a.first
		}
		add(s.kind, from, a.x(s.to, true), s.to.side == after)
	}
	return o.y + float64(max(len(rows), 1))*(barHeight+barGap) - barGap
}

func overlaps(row []bar, one bar) bool {
	const hair = 0.05
	for _, other := range row {
		if one.x+hair < other.x+other.w && other.x+hair < one.x+one.w {
			return true
		}
	}
	return false
}
