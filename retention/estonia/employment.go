package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The class of the Employment Contracts Act, the event that starts its period, and the
// contracts that it leaves to the law before it.
const (
	EmploymentContract    retention.Class   = "ee.tls.5"                    // the data of § 5 and on their transmission; to 2022-07-31 the written contract
	EmploymentEnded       retention.Trigger = "employment-ended"            // the employment contract ended
	ConcludedBeforeJuly09 retention.Trait   = "concluded-before-2009-07-01" // an employment contract concluded before 1 July 2009
)

// EmploymentContracts returns the floor of the Employment Contracts Act (TLS) § 5(5):
// the employer keeps the data of the contract while it is in force and for ten years
// from its end. It has no ceiling.
//
// A contract concluded before 2009-07-01 has a trait, and no rule here binds it: it is
// undetermined. § 131(2) leaves the duties that had arisen by then untouched. The law
// before (RT 1992, 15, 241, § 21(2)) is said to have kept a contract for 50 years, and
// a labour inspector said in 2010 that this holds for all that are older; its text was
// not read, so a host that has such contracts brings a rule of its own.
func EmploymentContracts() *retention.Rulebook { return employmentContracts() }

var employmentContracts = sync.OnceValue(func() *retention.Rulebook {
	act := calendar.Source{Citation: "Töölepingu seadus", URL: "https://www.riigiteataja.ee/akt/103022026015", Checked: reread}
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.tls", Version: "RT I, 03.02.2026, 15", CheckedThrough: copied,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§ 5", unseen),
			act.At("§ 131(2): what happened before 1 July 2009 follows the law of then", "that law was not read; that it kept contracts for 50 years is from a newspaper"),
			act.At("§ 136(1): personal cards made before the act need not be kept"),
		},
		Classes:  called.Classes(EmploymentContract),
		Triggers: called.Triggers(EmploymentEnded),
		Traits:   called.Traits(ConcludedBeforeJuly09),
		Rules: []retention.Rule{
			{ID: "ee.tls.5", Class: EmploymentContract, Unless: ConcludedBeforeJuly09, Trigger: EmploymentEnded, Absent: retention.Awaited,
				Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete | retention.Anonymise, From: calendar.MustParseDate("2009-07-01"),
				Basis: act.At("§ 5(5)", "that contracts concluded before 1 July 2009 are left to the law before, and not only those that ended by then, is the safe reading of § 131")},
		},
	})
})
