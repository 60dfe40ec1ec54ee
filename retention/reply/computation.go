package reply

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// Computation is a law on how time limits are counted. Programs use the constants
// of the packages eu, finland, estonia and ukraine, such as eu.Computation; those
// below are what they stand for.
//
// A computation is for acts that must be done within a time limit: an answer,
// a notice, an appeal. It is not for the end of a retention period, which no
// law moves; that is [retention.Period.EndFrom].
//
// The zero Computation is no law: every limit is [ErrComputation].
type Computation uint8

const (
	// ComputationEU is Regulation (EEC, Euratom) No 1182/71, for limits that
	// an act of the EU sets. The day of the event is not counted (art. 3(1)).
	// Weeks, months and years end on the day that has the name or the number
	// of the event's day, or on the month's last day (art. 3(2)(c); C-171/03
	// Toeters). An end on a holiday, Saturday or Sunday moves to the next
	// working day (art. 3(4)), and a period of two days or more contains two
	// working days (art. 3(5); contested, so that Nominal is the safe day). A
	// period counted backwards is not moved (art. 3(4)), and article 3(5) is not
	// applied to it.
	//
	// It is not for dates of entry into force or of application; those are
	// ComputationEUEntryIntoForce. It is not for hours either; those are an
	// [HourWindow].
	ComputationEU Computation = iota + 1
	// ComputationFinland is the Act on the Computation of Statutory Time
	// Limits 150/1930, for limits that a Finnish act or decree sets for
	// something to be done at a court or an authority. Sections 2 and 3 count
	// as the EU's regulation does, section 4 backwards too, and section 5
	// moves an end on a Sunday, church day, Independence Day, May Day,
	// Christmas or Midsummer Eve or Saturday to the next working day. It is
	// not for contracts.
	ComputationFinland
	// ComputationEstonia is the General Part of the Civil Code Act (TsÜS)
	// sections 134 to 137. Section 136(8) moves the end of a limit for a
	// declaration of intent or an obligation to the next working day. Months
	// without the day end on their last day by analogy: section 136(4) says it
	// of years.
	ComputationEstonia
	// ComputationUkraine is the Civil Code articles 251 to 255. Article 254(5)
	// moves the end to the next working day. Years without the day end on the
	// month's last day by analogy: article 254(3) says it of months.
	ComputationUkraine
	// ComputationEUEntryIntoForce is the same regulation, articles 4 and 5: for
	// the day on which an act of the EU enters into force, takes effect, is
	// applied, or ends. It counts as ComputationEU does and is not moved to a
	// working day. It is not for acts that somebody must do.
	ComputationEUEntryIntoForce
	// ComputationUkraineAdministrative is law 2073-IX on administrative
	// procedure, article 33, in force from 2023-12-15: a period of ten days or
	// less is counted in working days, a longer one in calendar days (part 1); a
	// month without the day ends on its last day, and an end on a day off moves to
	// the next working day (part 3). The law knows no weeks and no years; they are
	// counted as ComputationUkraine does. While the
	// case is suspended no period runs (part 6): that is the Pause of a [Window].
	// Earlier events are [ErrNotInForce].
	ComputationUkraineAdministrative
)

// String names the law. The zero Computation is "no law".
func (l Computation) String() string {
	if int(l) >= len(laws) {
		return fmt.Sprintf("Computation(%d)", uint8(l))
	}
	return cmp.Or(laws[l].name, "no law")
}

// Basis cites the law, with the day from which it is in force and what is not
// confirmed about it. It is the zero Source for the zero Computation.
func (l Computation) Basis() calendar.Source { return l.law().basis }

// Scope returns what the law is for, and what it must not be used for. It is empty
// for the zero Computation.
func (l Computation) Scope() string { return l.law().scope }

// law returns the law, or the zero one.
func (l Computation) law() *law {
	if !l.exists() {
		return &laws[0]
	}
	return &laws[l]
}

func (l Computation) exists() bool { return l > 0 && int(l) < len(laws) }

var computationWords = calendar.Words{Type: "reply.Computation",
	All: []string{"no_law", "eu", "finland", "estonia", "ukraine", "eu_entry_into_force", "ukraine_administrative"}}

// MarshalText returns the code of the law: "eu", "ukraine_administrative"; of none
// "no_law". An unknown value is [calendar.ErrSyntax].
func (l Computation) MarshalText() ([]byte, error) { return computationWords.Marshal(uint8(l)) }

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (l *Computation) UnmarshalText(code []byte) error {
	return computationWords.Unmarshal(code, (*uint8)(l))
}

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (l *Computation) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.Computation", data, l)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (l Computation) Value() (driver.Value, error) { return calendar.WriteSQL(l) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (l *Computation) Scan(src any) error { return calendar.ReadSQL("reply.Computation", src, l) }
