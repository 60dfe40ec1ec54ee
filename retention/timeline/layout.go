package timeline

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// How a picture is laid out, in its own units: on a screen those of its natural size, and a
// little less on a phone.
const (
	pictureWidth = 440.0
	margin       = 16.0 // around everything, in which a wide font may go
	edge         = 6.0  // this near
	inset        = 6.0  // of the axis within the margins
	sideRoom     = 40.0 // of the axis for what lies before or after all known days

	titleSize, headingSize, labelSize, noteSize = 18.0, 15.0, 14.0, 13.0

	lineHeight = 1.35 // of a line of text, in parts of its size
	barHeight  = 18.0
	barGap     = 4.0 // between stretches that overlap
	stub       = 9.0 // of a leader between a bar and a label
)

// layout is where everything stands.
type layout struct {
	language calendar.Language
	y        float64 // of what comes next
	texts    []placed
	bars     []bar
	signs    []sign
	leaders  []leader
	rules    []float64 // between the lanes
	today    []stroke
	onBars   []stroke // where the line of today crosses the bars
	todayX   float64
	flag     *placed // what the line of today is called
	kinds    []Kind  // of the stretches, each once
	legend   []bar
	said     []string // everything in words
}

// placed is a line of text with its place.
type placed struct {
	textLine
	x, y float64 // of where it begins, or ends, on its base line
	size float64
	end  bool // it ends at x
	soft bool // it is less important
}

// box returns the place that the line takes at the most.
func (p *placed) box() (left, top, right, bottom float64) {
	left = p.x
	if p.end {
		left -= p.width
	}
	return left, p.y - p.size, left + p.width, p.y + p.size*0.3
}

// sign is where a day is on the bars of a lane.
type sign struct {
	kind    Kind
	x, y, h float64
	unknown bool // the day is not known
}

// leader is the line from a day on a bar to what is said of it, with a tick at its end.
type leader struct{ x, from, to, tick float64 }

// laid returns where everything of a picture stands in a language.
func laid(c content, l calendar.Language) *layout {
	o := &layout{language: l, y: margin}
	o.paragraph(run{c.title.In(l), true}, titleSize, false)
	for _, note := range c.notes {
		o.y += 3
		o.paragraph(run{note.In(l), false}, labelSize, false)
	}
	all := newAxis(c.lanes, c.today)
	top := o.y
	if !c.today.IsZero() && len(c.lanes) > 0 {
		o.todayX = all.x(on(c.today, within), false)
		top = o.todayFlag(c.today)
	}
	for i, one := range c.lanes {
		a := all
		if !c.shared {
			a = newAxis([]*lane{one}, c.today)
		}
		if i > 0 {
			o.y += 18
			o.rules = append(o.rules, o.y)
		}
		o.y += 12
		o.lane(one, a)
	}
	if o.flag != nil {
		o.todayLine(o.todayX, top, o.y+6)
	}
	o.small(&c)
	o.y += margin
	return o
}

// paragraph adds a text from margin to margin.
func (o *layout) paragraph(r run, size float64, soft bool) {
	for _, line := range wrap([]run{r}, size, pictureWidth-margin-edge) {
		o.text(line, margin, size, false, soft)
	}
	o.say(r.text)
}

// text adds a line below what is there.
func (o *layout) text(line textLine, x, size float64, end, soft bool) {
	o.texts = append(o.texts, placed{line, x, o.y + size, size, end, soft})
	o.y += size * lineHeight
}

// say adds a sentence to the description.
func (o *layout) say(text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	o.said = append(o.said, text)
}

// lane adds a lane: its words, the labels of the days in the left half, the bars, and the
// other labels. Above, the first day is on top, and below, the last one is at the bottom, so
// that no leader meets a label.
func (o *layout) lane(l *lane, a *axis) {
	if l.heading != nil {
		o.paragraph(run{l.heading.In(o.language), true}, headingSize, false)
	}
	for _, note := range l.notes {
		o.paragraph(run{note.In(o.language), false}, noteSize, true)
	}
	if len(l.spans)+len(l.marks) == 0 {
		return
	}
	o.y += 8
	labels := l.labels(a, o.language)
	first := len(o.leaders)
	for _, label := range labels {
		o.say(label.text())
		if label.x <= pictureWidth/2 {
			o.leaders = append(o.leaders, leader{label.x, 0, o.y + labelSize*0.65, 5})
			o.block(label.runs(), label.x, false)
		}
	}
	if len(o.leaders) > first {
		o.y += stub - 4
	}
	top := o.y
	for i := first; i < len(o.leaders); i++ {
		o.leaders[i].from = top
	}
	bottom := o.stretches(l, a)
	for _, m := range l.marks {
		if m.at.side != after || m.kind == Event {
			o.signs = append(o.signs, sign{m.kind, a.x(m.at, m.ends), top, bottom - top, m.at.side != within})
		}
	}
	o.onBars = append(o.onBars, stroke{top - 4, bottom + 4})
	o.y = bottom + stub - 4
	for _, label := range labels {
		if label.x > pictureWidth/2 {
			o.leaders = append(o.leaders, leader{label.x, bottom, o.y + labelSize*0.65, -5})
			o.block(label.runs(), label.x, true)
		}
	}
}

// block adds what is said of a day, beside its leader.
func (o *layout) block(runs []run, x float64, end bool) {
	const gap = 9.0
	room, at := pictureWidth-edge-x-gap, x+gap
	if end {
		room, at = x-gap-edge, x-gap
	}
	for _, line := range wrap(runs, labelSize, room) {
		o.text(line, at, labelSize, end, false)
	}
	o.y += 2
}

// small adds the legend and what is to be known of the scale.
func (o *layout) small(c *content) {
	const swatch, gap, between = 26.0, 8.0, 18.0
	if len(o.kinds)+len(o.signs) == 0 {
		return
	}
	o.y += 16
	o.rules = append(o.rules, o.y)
	o.y += 12
	x, row := margin, noteSize*lineHeight+3
	for _, k := range o.kinds {
		lines := wrap([]run{{k.In(o.language), false}}, noteSize, pictureWidth-2*margin-swatch-gap)
		if x > margin && x+swatch+gap+lines[0].width > pictureWidth-margin {
			x, o.y = margin, o.y+row
		}
		o.legend = append(o.legend, bar{kind: k, x: x, y: o.y + 3, w: swatch, h: 12})
		for i, line := range lines {
			o.texts = append(o.texts, placed{line, x + swatch + gap, o.y + noteSize + float64(i)*noteSize*lineHeight, noteSize, false, true})
		}
		o.y += float64(len(lines)-1) * noteSize * lineHeight
		x += swatch + gap + lines[0].width + between
	}
	if len(o.kinds) > 0 {
		o.y += row + 3
	}
	key := "scale.days"
	switch {
	case c.sketch && c.shared:
		key = "scale.sketch"
	case c.sketch:
		key = "scale.lanes"
	}
	o.paragraph(run{say(key, nil).In(o.language), false}, noteSize, true)
}
