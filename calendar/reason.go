package calendar

import "database/sql/driver"

// Reason is why a day is a working day or a day off. The zero Reason is unknown;
// no day of a [Calendar] has it.
type Reason uint8

const (
	// Ordinary: a working day about which no law says anything.
	Ordinary Reason = iota + 1
	// Weekend: a Saturday or Sunday.
	Weekend
	// OnHoliday: a holiday, even one that falls on a weekend.
	OnHoliday
	// Substitute: the day off for a holiday on a weekend.
	Substitute
	// TransferredOff: a day off for which another day is worked.
	TransferredOff
	// TransferredOn: a Saturday or Sunday worked for another day.
	TransferredOn
	// Suspended: a working day, because the law that would make it a day off is
	// not applied.
	Suspended
	// Shortened: a working day of fewer hours. It counts as any other.
	Shortened
	// Closed: a day that the host has closed; see [Calendar.Close].
	Closed
	// Opened: a day off that the host has opened; see [Calendar.Open].
	Opened
)

var reasonWords = Words{"calendar.Reason", []string{"unknown", "ordinary", "weekend", "holiday", "substitute",
	"transferred_off", "transferred_on", "suspended", "shortened", "closed", "opened"}}

// effect is what a reason does to the day: +1 makes it a working day, -1 takes it
// away, 0 leaves it as it is.
func (r Reason) effect() int {
	switch r {
	case TransferredOn, Opened:
		return +1
	case OnHoliday, Substitute, TransferredOff, Closed:
		return -1
	default:
		return 0
	}
}

// String returns the reason's code: "holiday", "weekend", "substitute". The codes
// are for programs and do not change.
func (r Reason) String() string { return reasonWords.Of(uint8(r)) }

// In returns the reason in a language.
func (r Reason) In(l Language) string { return Day{Reason: r}.reason(l) }

// UnmarshalText reads a code; an unknown one is [ErrSyntax].
func (r *Reason) UnmarshalText(code []byte) error { return reasonWords.Unmarshal(code, (*uint8)(r)) }

// UnmarshalJSON reads the code from a JSON string; see [ReadJSON].
func (r *Reason) UnmarshalJSON(data []byte) error { return ReadJSON("calendar.Reason", data, r) }

// Value returns the code for a database; see [WriteSQL].
func (r Reason) Value() (driver.Value, error) { return WriteSQL(r) }

// Scan reads the code from a database; see [ReadSQL].
func (r *Reason) Scan(src any) error { return ReadSQL("calendar.Reason", src, r) }

// MarshalText returns the code; an unknown reason is [ErrSyntax].
func (r Reason) MarshalText() ([]byte, error) { return reasonWords.Marshal(uint8(r)) }
