package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Money Laundering and Terrorist Financing Prevention Act
// (RahaPTS). The report is due at once, and the two working days are the outer limit.
// They end on a working day, so safe and latest day are the same. Lawyers, notaries,
// auditors and the like are free of the duty where they judge a client's legal
// position or act for the client in proceedings (§ 49(5)).

// SuspicionReport is the window of RahaPTS § 49(1): two working days for an obliged
// person to report to the Financial Intelligence Unit, from the day on which they
// found what points to laundering or the financing of terrorism, or came to suspect
// it. It holds for a transaction that did not come about too (§ 49(2)); meanwhile it
// is put off, unless that does harm (§ 49(6)).
func SuspicionReport() reply.Window {
	return launderingReport("ee.rahapts.49", "§ 49(1)")
}

// CashReport is the window of RahaPTS § 49(3): two working days to report a
// transaction of more than 32 000 euros in cash, from the day on which it was made. It
// may be paid in linked parts within a year; which of them starts the two days is not
// said. Credit institutions report only the exchange of currency for persons with whom
// they have no business relation. An auditor has the same two days from learning of a
// transaction that another should have reported (§ 49(3¹), from 2020-07-20).
func CashReport() reply.Window {
	return launderingReport("ee.rahapts.49.cash", "§ 49(3)")
}

func launderingReport(id, place string) reply.Window {
	return called.Window(reply.Window{
		ID:    id,
		Basis: laundering.At(place, unseen), Law: Computation, From: calendar.MustParseDate("2017-11-27"), CheckedThrough: reread,
		Readings: []reply.Reading{{Period: retention.WorkingDays(2)}},
	})
}
