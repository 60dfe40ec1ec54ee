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

// complaints is how a person can complain about how their data are treated.
var complaints = calendar.Source{Citation: "GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court", URL: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050", Checked: checked,
	Doubt: "section 21(1) was not read; its heading and the subsections of Act 1225/2023 were"}
