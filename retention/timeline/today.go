package timeline

import "github.com/keepuntil/keepuntil/calendar"

// stroke is a part of an upright line.
type stroke struct{ from, to float64 }

// todayFlag adds what the line of today is called, and returns where the line begins.
func (o *layout) todayFlag(today calendar.Date) float64 {
	const pad = 8.0
	words := say("today", args{"day": today}).In(o.language)
	line := wrap([]run{{words, true}}, noteSize, pictureWidth)[0]
	x := o.todayX - line.width/2
	x = min(max(x, margin+pad), pictureWidth-margin-pad-line.width)
	o.y += 14
	o.flag = &placed{line, x, o.y + noteSize, noteSize, false, false}
	o.y += noteSize*lineHeight + 8
	o.say(words)
	return o.y - 6
}

// todayLine adds the line, with gaps where it would go through a text.
func (o *layout) todayLine(x, top, bottom float64) {
	const gap, shortest = 3.0, 16.0
	at := top
	for i := range o.texts {
		left, upper, right, lower := o.texts[i].box()
		if x < left-gap || x > right+gap || lower < at {
			continue
		}
		if upper-gap > at+shortest {
			o.today = append(o.today, stroke{at, upper - gap})
		}
		at = lower + gap
	}
	if at < bottom {
		o.today = append(o.today, stroke{at, bottom})
	}
}
