package finland

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the Incomes Register's customer service.
const (
	IncomesCallRecording  retention.Class = "fi.incomes.call-recording"  // the sound of a call from or to the customer service
	IncomesCallData       retention.Class = "fi.incomes.call-data"       // start and end, the caller's number, who answered
	IncomesServiceRequest retention.Class = "fi.incomes.service-request" // in the service management system
	IncomesCaseNote       retention.Class = "fi.incomes.case-note"       // in the case management system
	IncomesCookie         retention.Class = "fi.incomes.cookie"
)

// IncomesRegister returns the rules of the customer service of the Incomes
// Register: recordings of calls are kept for six months at the most. The rest
// follows the Tax Administration's information-management plan, which the host
// must bring.
//
// Recordings and cookies rest on a task in the public interest (GDPR
// art. 6(1)(e)), so the person may object (art. 21) and have the processing
// restricted meanwhile (art. 18(1)(d)); the telephone and the e-service rest on
// a legal obligation (art. 6(1)(c), acts 53/2018 and 434/2003).
func IncomesRegister() *retention.Rulebook { return incomesRegister() }

var incomesRegister = sync.OnceValue(func() *retention.Rulebook {
	const from = "the Tax Administration's information-management plan"
	page := calendar.Source{
		Citation: "Incomes Register, customer service and processing of data, page of 31.10.2024,",
		URL:      "https://www.vero.fi/sv/inkomstregistret/om-oss/dataskydd-och-behandling-av-uppgifter/utratta-arenden/", Checked: checked,
	}
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.incomes", Version: "2024-10-31", CheckedThrough: checked,
		Complaints: complaints,
		Sources: []calendar.Source{
			page.At("retention of data"),
			{Citation: "The same page: recordings and cookies rest on GDPR art. 6(1)(e), so that the person may object (art. 21) and have the processing restricted meanwhile (art. 18(1)(d)); the rest on art. 6(1)(c) with Acts 53/2018 and 434/2003", Checked: checked,
				Doubt: "arts. 21 and 18 are not on the page; they follow from the basis"},
		},
		Classes: []retention.ClassInfo{
			{Class: IncomesCallRecording, Title: called.Class(IncomesCallRecording)},
			{Class: IncomesCallData, Title: called.Class(IncomesCallData), RulesFrom: from},
			{Class: IncomesServiceRequest, Title: called.Class(IncomesServiceRequest), RulesFrom: from},
			{Class: IncomesCaseNote, Title: called.Class(IncomesCaseNote), RulesFrom: from},
			{Class: IncomesCookie, Title: called.Class(IncomesCookie), RulesFrom: from},
		},
		Triggers: called.Triggers(Call),
		Rules: []retention.Rule{{
			ID: "fi.incomes.recordings", Class: IncomesCallRecording, Trigger: Call,
			Bound: retention.AtMost, Period: retention.Months(6), Then: retention.Delete | retention.Anonymise,
			Basis: page.At("retention of data", "that the months count from the call, and that to anonymise is enough, is inferred; the wording before 31.10.2024 was not read"),
			From:  calendar.MustParseDate("2024-10-31"),
		}},
	})
})
