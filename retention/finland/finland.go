// Package finland holds the rules of Finnish systems as rulebooks, reply
// windows, and Finland's law on time limits.
//
//   - [KelaCallRecordings]: recordings of the Social Insurance Institution's
//     customer calls.
//   - [KelaRegisters]: its customer registers, whose rules the host brings.
//   - [IncomesRegister]: the customer service of the Incomes Register.
//   - [HealthAndSocialCare]: documents of patients and of clients of social welfare.
//   - [MoneyLaundering]: what obliged entities and their supervisors keep.
//   - [Whistleblowing]: reports of breaches of the law, and when they are answered.
//   - [CameraSurveillance] and [WorkingTime]: what employers keep.
//   - [Windows]: requests for documents and data, what a party has to claim a
//     rectification or to appeal, and reports on incidents. [HourWindows]: notices of
//     breaches and incidents.
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

// Death is the trigger of rules that count from the death of the person whom the record is about.
const Death retention.Trigger = "death"

var (
	checked   = calendar.MustParseDate("2026-11-22")
	confirmed = calendar.MustParseDate("2026-11-30") // when the texts of the acts were read
	followed  = calendar.MustParseDate("2025-02-28") // to when changes of the acts were followed

	// limits is the act by which a party can still act on the next working day.
	limits = calendar.Source{Citation: "Act 150/1930", URL: "https://finlex.fi/fi/laki/ajantasa/1930/19300150", Checked: confirmed}
)

// complaints is how a person can complain about how their data are treated.
var complaints = calendar.Source{Citation: "GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court", URL: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050", Checked: confirmed}
