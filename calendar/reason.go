package calendar

import "strconv"

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

// reasons is the one table of the codes and of what a reason does to the day: +1
// makes it a working day, -1 takes it away, 0 leaves it as it is.
var reasons = [...]struct {
	code   string
	effect int
}{
	0:              {"unknown", 0},
	Ordinary:       {"ordinary", 0},
	Weekend:        {"weekend", 0},
	OnHoliday:      {"holiday", -1},
	Substitute:     {"substitute", -1},
	TransferredOff: {"transferred_off", -1},
	TransferredOn:  {"transferred_on", +1},
	Suspended:      {"suspended", 0},
	Shortened:      {"shortened", 0},
	Closed:         {"closed", -1},
	Opened:         {"opened", +1},
}

// String returns the reason's code: "holiday", "weekend", "substitute". The codes
// are for programs and do not change.
func (r Reason) String() string {
	if int(r) >= len(reasons) {
		return "Reason(" + strconv.Itoa(int(r)) + ")"
	}
	return reasons[r].code
}

// In returns the reason in a language.
func (r Reason) In(l Language) string { return Day{Reason: r}.reason(l) }

// UnmarshalText reads a code; an unknown one is [ErrSyntax].
func (r *Reason) UnmarshalText(code []byte) error {
	for i := range reasons {
		if reasons[i].code == string(code) {
			*r = Reason(i)
			return nil
		}
	}
	return &DateError{Input: string(code), Err: ErrSyntax, Help: "give the code of a reason, such as holiday"}
}

// MarshalText returns the code.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }
