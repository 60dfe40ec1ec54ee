package reply

import (
	"fmt"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Step is one step of an [Explanation]: a code and its arguments, the sentence
// that they make in English, and where it is written. The zero Step says
// nothing.
type Step struct {
	Code    string           `json:"code"`              // for programs; a code never changes its meaning
	Reading int              `json:"reading,omitempty"` // the number of the reading of a [Window] to which it belongs; 0: to all
	From    calendar.Date    `json:"from,omitzero"`     // the day counted from
	Period  retention.Period `json:"period,omitzero"`   // the period counted
	Date    calendar.Date    `json:"date,omitzero"`     // the day arrived at
	Days    []calendar.Day   `json:"days,omitempty"`    // the days skipped, or in doubt, each with its reason
	At      time.Time        `json:"at,omitzero"`       // the instant arrived at, in the zone of the place
	Words   string           `json:"words,omitempty"`   // an argument in the words of the norm
	Text    string           `json:"text"`              // for people
	Source  calendar.Source  `json:"source,omitzero"`
}

// sentences is the one table of the codes and of what they say in English. The
// arguments of the step stand in braces; {days} are the days, a semicolon apart.
var sentences = map[string]string{
	// of a limit
	"event":           "The event is on {from}; that day is not counted.",
	"begin":           "Counting begins after {from}; that day is not counted.",
	"as-working-days": "The law counts a period so short in working days: {period}.",
	"before-law":      "The law is in force from {date} on; the event lies before, and another law applied.",
	"counted":         "Counted, although a day off by its weekday or the law: {days}.",
	"at-once":         "It is due on the day of the event, {date}.",
	"days":            "With {period} counted, the last day is {date}.",
	"weeks":           "With {period} counted, the last day is the one with the name of the event's day, {date}.",
	"months":          "With {period} counted, the last day is the one with the number of the event's day, {date}.",
	"month-too-short": "With {period} counted, the last day is {date}, the end of a month without a day of the event's number.",
	"working-days":    "With {period} counted, the last day is {date}.",
	"back":            "With {period} counted back, the day is {date}.",
	"skipped":         "Not counted, besides ordinary weekends: {days}.",
	"stays":           "{date} is a working day and is the last one.",
	"moves":           "{from} is no working day, so the last day is the next one, {date}. Skipped: {days}.",
	"at-least-two":    "A period of two days or more contains two working days, so the last day is {date}.",
	"not-moved-back":  "A day found by counting back is not moved to a working day.",
	"not-moved-law":   "Such a day is not moved to a working day.",
	"not-moved-fixed": "The day stands, working day or not.",
	"disputed":        "Of these days it is disputed whether they are working days: {days}.",
	"projected":       "The law on working days was looked up through {date}; later days are a projection.",

	// of a window
	"window":    "{words} (start: {from}).",
	"reading":   "Read as {period}.",
	"cut-off":   "Counting starts on {date}, {words}.",
	"lifted":    "From {date} on the norm sets no limit any more.",
	"unchecked": "The norm was looked up for starts through {date}, not later.",
	"safe":      "In time under every reading: through {date}.",
	"latest":    "The latest day that can be defended: {date}.",

	// of a window of hours
	"hour-window":             "{words} (event: {happened}).",
	"from-instant":            "{words} hours from the event end at {at}.",
	"from-next-hour":          "The hour of the event is not counted; {words} hours from its end end at {at}.",
	"from-next-day":           "The day of the event is not counted; {words} hours from its end end at {at}.",
	"contains-working-days":   "{period} lie in the period: it ends at {at}.",
	"extends-to-working-days": "{period} must lie in the period, so it ends with the last of them, at {at}.",
	"safe-hour":               "In time under every reading: until {at}.",
	"latest-hour":             "The latest instant that can be defended: {at}.",
}

// say fills the step's sentence.
func (s Step) say() Step {
	s.Text = strings.NewReplacer(
		"{reading}", fmt.Sprint(s.Reading),
		"{from}", weekdayAndDay(s.From),
		"{period}", magnitude(s.Period),
		"{date}", weekdayAndDay(s.Date),
		"{at}", instantInWords(s.At),
		"{happened}", s.At.Format("Monday 2006-01-02 15:04 MST"),
		"{words}", s.Words,
		"{days}", daysInWords(s.Days),
	).Replace(sentences[s.Code])
	return s
}

// String gives the sentence with its citation and what is not confirmed.
func (s Step) String() string {
	text := s.Text
	if s.Source.Citation != "" {
		text += " [" + s.Source.Citation + "]"
	}
	if s.Source.Doubt != "" {
		text += " (unconfirmed: " + s.Source.Doubt + ")"
	}
	return text
}

// instantInWords gives an instant by which something must be done, with its
// zone. A midnight is the end of a day.
func instantInWords(at time.Time) string {
	if at.Truncate(time.Minute).Equal(at) && at.Hour() == 0 && at.Minute() == 0 {
		return at.AddDate(0, 0, -1).Format("Monday 2006-01-02 ") + "24:00 " + at.Format("MST")
	}
	return at.Format("Monday 2006-01-02 15:04 MST")
}

func weekdayAndDay(d calendar.Date) string {
	if d.IsZero() {
		return d.String()
	}
	return d.Weekday().String() + " " + d.String()
}

// magnitude gives a period counted backwards without its sign.
func magnitude(p retention.Period) string { return strings.TrimPrefix(p.String(), "-") }

func daysInWords(days []calendar.Day) string {
	words := make([]string, 0, len(days))
	for _, day := range days {
		words = append(words, day.String())
	}
	return strings.Join(words, "; ")
}
