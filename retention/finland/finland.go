// Package finland holds the rules of Finnish systems as rulebooks, reply
// windows, and Finland's law on time limits.
//
//   - [KelaCallRecordings]: recordings of the Social Insurance Institution's
//     customer calls.
//   - [KelaRegisters]: its customer registers, whose rules the host brings.
//   - [IncomesRegister]: the customer service of the Incomes Register.
//   - [Windows]: requests for documents, and what a party has to claim a
//     rectification or to appeal.
//
// Requests under the GDPR have their windows in package eu.
package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Computation is Finland's law on time limits, Act 150/1930; see
// [reply.ComputationFinland].
const Computation = reply.ComputationFinland

// Call is the trigger of rules on recordings: the day of the call, in Finland.
const Call retention.Trigger = "call"

var checked = calendar.MustParseDate("2026-11-22")
