package ukraine

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of law 361-IX art. 8(2) p. 18.
const (
	ClientDocument retention.Class = "ua.361.8.18.relation" // on a client with whom there is a business relation: due diligence, operations, letters, analyses
	OneOffDocument retention.Class = "ua.361.8.18.single"   // the same on an operation without a business relation, and on a person who was refused and with whom there is none; a client's are ClientDocument
)

// The triggers of law 361-IX art. 8(2) p. 18.
const (
	BusinessRelationEnded retention.Trigger = "business-relation-ended" // the last day of the business relation with the client
	OperationCompleted    retention.Trigger = "operation-completed"     // the day on which the operation was completed; of a person who was refused, that of the refusal
)

// MoneyLaundering returns the rules of law 361-IX art. 8(2) p. 18 against money
// laundering: those who monitor operations keep what they have on a client, and on the
// measures that they took, for at least five years after the end of the business
// relation, or after the completion of an operation without one. For a person who was
// refused, and is no client, the law asks for the same and names no start; the refusal is used.
//
// The five years are a minimum, and nothing here must go. A body decides first, for the
// same reason as with [TaxDocuments]. A host must add what its supervisor's regulations
// ask for beyond the five years, and a hold for documents that are needed as evidence.
// How fast a document must be found is not in the model.
func MoneyLaundering() *retention.Rulebook { return moneyLaundering() }

var moneyLaundering = sync.OnceValue(func() *retention.Rulebook {
	act := calendar.Source{Citation: "Law of Ukraine 361-IX", URL: "https://zakon.rada.gov.ua/laws/show/361-20", Checked: lastRead,
		Doubt: "in force four months after its publication, from memory on 2020-04-28; since when this wording holds was not found; that destruction waits for an appraisal is inferred from law 3814-XII art. 6(3)"}
	floor := func(of retention.Class, from retention.Trigger, absent retention.Absent, doubts ...string) retention.Rule {
		return retention.Rule{
			ID: string(of), Class: of, Trigger: from, Absent: absent, Bound: retention.AtLeast, Period: retention.Years(5), Appraise: true,
			Basis: act.At("art. 8(2) p. 18", doubts...), From: calendar.MustParseDate("2020-04-28"),
		}
	}
	return retention.MustNewRulebook(retention.Definition{
		ID: "ua.361", Version: "361-IX, state of February 2026", CheckedThrough: state,
		Complaints: complaints,
		Sources:    []calendar.Source{act.At("art. 8(2) p. 17 and 18"), archives.At("arts. 6 and 32")},
		Classes:    called.Classes(ClientDocument, OneOffDocument),
		Triggers:   called.Triggers(BusinessRelationEnded, OperationCompleted),
		Rules: []retention.Rule{
			floor(ClientDocument, BusinessRelationEnded, retention.Awaited),
			floor(OneOffDocument, OperationCompleted, retention.Gap, "for persons who were refused no start is named; that the refusal counts is inferred"),
		},
	})
})
