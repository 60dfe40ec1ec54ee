package retention

import "github.com/keepuntil/keepuntil/calendar"

// End is the day on which something ends: a known day, never, or unknown. It is a
// small comparable value.
//
// The zero End is none: there is nothing that could end, no floor that protects or no
// ceiling that demands.
type End struct {
	kind endKind
	on   calendar.Date // the day; of an unknown end, the known part
}

type endKind uint8

const (
	noEnd endKind = iota
	endsOn
	neverEnds
	unknownEnd
)

// EndOn returns the end on a day. Without a date the end is unknown.
func EndOn(day calendar.Date) End {
	if day.IsZero() {
		return UnknownEnd(day)
	}
	return End{endsOn, day}
}

// Never returns the end that does not come.
func Never() End { return End{kind: neverEnds} }

// UnknownEnd returns an end that is not known. It is not before atLeast, if that is
// a date.
func UnknownEnd(atLeast calendar.Date) End { return End{unknownEnd, atLeast} }

// IsNone reports whether there is nothing that could end.
func (e End) IsNone() bool { return e.kind == noEnd }

// IsNever reports whether the end does not come.
func (e End) IsNever() bool { return e.kind == neverEnds }

// IsUnknown reports whether the end is not known.
func (e End) IsUnknown() bool { return e.kind == unknownEnd }

// Date returns the day, and whether there is a known one.
func (e End) Date() (calendar.Date, bool) {
	if e.kind != endsOn {
		return calendar.Date{}, false
	}
	return e.on, true
}

// AtLeast returns the known part of an unknown end: the day before which it does not
// come. It is false for every other end, and if nothing is known.
func (e End) AtLeast() (calendar.Date, bool) {
	if e.kind != unknownEnd || e.on.IsZero() {
		return calendar.Date{}, false
	}
	return e.on, true
}

// Protects reports whether the day is protected: it is not after the end. So is
// every day if the end is never or unknown, and a day that is no date, because a
// missing day must not look free. If the end is none, nothing is protected.
func (e End) Protects(on calendar.Date) bool {
	if e.kind == endsOn && !on.IsZero() {
		return on.OnOrBefore(e.on)
	}
	return e.kind != noEnd
}

// String returns the end in words: "2026-11-21", "never", "unknown",
// "unknown, not before 2026-11-21", "none".
func (e End) String() string {
	if e.kind == endsOn {
		return e.on.String()
	}
	if !e.on.IsZero() {
		return "unknown, not before " + e.on.String()
	}
	return endKinds[e.kind]
}

// In returns the end in a language.
func (e End) In(l calendar.Language) string {
	if e.kind == endsOn {
		return e.on.In(l)
	}
	return calendar.Step{Code: sentences.Code("end." + endKinds[e.kind]), Args: map[string]any{"day": e.on}}.In(l)
}

var endKinds = [...]string{"none", "day", "never", "unknown"}

// endsBefore reports whether a ceiling's last day comes before a floor's end, which
// is none, a day or never. One that is no date does not come.
func endsBefore(last calendar.Date, floor End) bool {
	if floor.IsNever() {
		return !last.IsZero()
	}
	end, _ := floor.Date()
	return last.Before(end)
}

// laterFloor returns the later of two ends that are none, a day or never.
func laterFloor(a, b End) End {
	if a.IsNever() || b.IsNever() {
		return Never()
	}
	x, _ := a.Date()
	y, _ := b.Date()
	if later := calendar.Latest(x, y); !later.IsZero() {
		return EndOn(later)
	}
	return End{}
}
