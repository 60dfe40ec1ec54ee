package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Regulation no 12 of 5.3.2019, § 20(1) and (7): 75 years from the death, then
// anonymised. The death of 1950 is governed by the regulation of 2019.
func TestPensionBase(t *testing.T) {
	p := policy.FromRulebook(estonia.SocialProtection())
	timeline(t, p, of(estonia.PensionBase, happened(estonia.Death, "1950-06-01")),
		decided{"2019-03-14", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
		decided{"2025-06-01", "keep nothing; keep through 2025-06-01, dispose by 2025-06-02; overdue 0", "retained"},
		decided{"2025-06-02", "must_dispose anonymise; keep through 2025-06-01, dispose by 2025-06-02; overdue 0", "due"},
		decided{"2025-06-03", "must_dispose anonymise; keep through 2025-06-01, dispose by 2025-06-02; overdue 1", "due"})

	r := erase(of(estonia.PensionBase, happened(estonia.Death, "1950-06-01")), "2025-06-02")
	assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied, "to delete is refused even when it is due")
	r.Action = policy.Anonymise
	assert.NoError(t, policy.Check(p, r))
	r.On = day("2025-06-01")
	assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied)

	timeline(t, p, of(estonia.PensionBase), // alive, as far as is known
		decided{"2099-01-01", "keep nothing; keep through unknown, dispose by none; overdue 0", "awaited"})
	timeline(t, p, of(estonia.PensionBase, happened(estonia.Death, "")),
		decided{"2099-01-01", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "start_unknown"})
	timeline(t, p, of(estonia.PensionBase, happened(estonia.Death, "1950-06-01"), happened(estonia.Death, "1950-06-10")), // contradictory entries
		decided{"2099-01-01", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "start_unknown"})
	timeline(t, p, of(estonia.PensionBase, happened(estonia.Death, "2020-02-29")), // 75 years later there is no such day
		decided{"2095-02-28", "keep nothing; keep through 2095-02-28, dispose by 2095-03-01; overdue 0", "retained"},
		decided{"2095-03-01", "must_dispose anonymise; keep through 2095-02-28, dispose by 2095-03-01; overdue 0", "due"})
}

// Incomes Register, page of 31.10.2024: recordings of calls at most six months.
func TestIncomesRecording(t *testing.T) {
	p := policy.FromRulebook(finland.IncomesRegister())
	call := of(finland.IncomesCallRecording, happened(finland.Call, "2026-05-21"))
	timeline(t, p, call,
		decided{"2026-05-20", "keep nothing; keep through none, dispose by 2026-11-21; overdue 0", "no_ground"},
		decided{"2026-05-21", "may_dispose delete, anonymise; keep through none, dispose by 2026-11-21; overdue 0", "free"},
		decided{"2026-11-19", "may_dispose delete, anonymise; keep through none, dispose by 2026-11-21; overdue 0", "free"},
		decided{"2026-11-20", "must_dispose delete, anonymise; keep through none, dispose by 2026-11-21; overdue 0", "due"},
		decided{"2026-11-21", "must_dispose delete, anonymise; keep through none, dispose by 2026-11-21; overdue 0", "due"},
		decided{"2026-11-22", "must_dispose delete, anonymise; keep through none, dispose by 2026-11-21; overdue 1", "due"})
	for _, a := range []policy.Action{policy.Delete, policy.Anonymise, policy.Transfer, policy.Delete | policy.Anonymise} {
		assert.False(t, p.Decide(erase(call, "2026-05-20")).Permits(a), "nothing is permitted before the call")
	}
	timeline(t, p, of(finland.IncomesCallRecording),
		decided{"2026-05-21", "undetermined nothing; keep through none, dispose by unknown; overdue 0", "ceiling_unknown"})
	for _, class := range []retention.Class{finland.IncomesCallData, finland.IncomesServiceRequest, finland.IncomesCaseNote, finland.IncomesCookie} {
		timeline(t, p, of(class, happened(finland.Call, "2020-01-01")),
			decided{"2026-05-21", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "rules_elsewhere"})
	}
}

// Kela, privacy notice of 22.5.2018, section 9: kept for one year.
func TestKelaCall(t *testing.T) {
	timeline(t, policy.FromRulebook(finland.KelaCallRecordings()), of(finland.KelaCallRecording, happened(finland.Call, "2025-11-21")),
		decided{"2026-11-20", "keep nothing; keep through 2026-11-21, dispose by 2026-11-22; overdue 0", "retained"},
		decided{"2026-11-21", "keep nothing; keep through 2026-11-21, dispose by 2026-11-22; overdue 0", "retained"},
		decided{"2026-11-22", "must_dispose delete; keep through 2026-11-21, dispose by 2026-11-22; overdue 0", "due"},
		decided{"2026-11-23", "must_dispose delete; keep through 2026-11-21, dispose by 2026-11-22; overdue 1", "due"})
	timeline(t, policy.FromRulebook(finland.KelaCallRecordings()), of(finland.KelaCallRecording, happened(finland.Call, "2024-02-29")),
		decided{"2025-02-28", "keep nothing; keep through 2025-02-28, dispose by 2025-03-01; overdue 0", "retained"},
		decided{"2025-03-01", "must_dispose delete; keep through 2025-02-28, dispose by 2025-03-01; overdue 0", "due"})
	timeline(t, policy.FromRulebook(finland.KelaRegisters()), of(finland.KelaBenefitRegister, happened(finland.Call, "2000-01-01")),
		decided{"2026-11-21", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "rules_elsewhere"})
}

// § 20(4): 60 years from the end of the child's last decision.
func TestChildsDisabilityDecision(t *testing.T) {
	p := policy.FromRulebook(estonia.SocialProtection())
	first, second, third := happened(estonia.DecisionEnds, "1955-01-10"), happened(estonia.DecisionEnds, "1960-03-01"), happened(estonia.DecisionEnds, "")
	timeline(t, p, of(estonia.ChildDisabilityDecision, second, first),
		decided{"2020-03-01", "keep nothing; keep through 2020-03-01, dispose by 2020-03-02; overdue 0", "retained"},
		decided{"2020-03-02", "must_dispose anonymise; keep through 2020-03-01, dispose by 2020-03-02; overdue 0", "due"})
	timeline(t, p, of(estonia.ChildDisabilityDecision, second, third, first),
		decided{"2050-03-02", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "start_unknown"})
	timeline(t, p, of(estonia.ChildDisabilityDecision),
		decided{"2050-03-02", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "start_unknown"})
}

// § 20(5) for childhood invalidity, (2) for benefits, (3) for disability.
func TestOtherExactParagraphs(t *testing.T) {
	p := policy.FromRulebook(estonia.SocialProtection())
	timeline(t, p, of(estonia.ChildhoodInvalidity, happened(estonia.ExpertEnds, "1969-12-31"), happened(estonia.ExpertEnds, "1971-12-31")),
		decided{"2021-12-31", "keep nothing; keep through 2021-12-31, dispose by 2022-01-01; overdue 0", "retained"},
		decided{"2022-01-01", "must_dispose anonymise; keep through 2021-12-31, dispose by 2022-01-01; overdue 0", "due"})
	timeline(t, p, of(estonia.Benefit, happened(estonia.RightEnded, "2012-01-31")),
		decided{"2022-01-31", "keep nothing; keep through 2022-01-31, dispose by 2022-02-01; overdue 0", "retained"},
		decided{"2022-02-01", "must_dispose anonymise; keep through 2022-01-31, dispose by 2022-02-01; overdue 0", "due"})
	timeline(t, p, of(estonia.Disability, happened(estonia.Death, "2012-02-29")),
		decided{"2022-02-28", "keep nothing; keep through 2022-02-28, dispose by 2022-03-01; overdue 0", "retained"},
		decided{"2022-03-01", "must_dispose anonymise; keep through 2022-02-28, dispose by 2022-03-01; overdue 0", "due"})
}

// § 20(6): log data at least 5 years; nothing ever demands that they go.
func TestLogData(t *testing.T) {
	timeline(t, policy.FromRulebook(estonia.SocialProtection()), of(estonia.Log, happened(estonia.Logged, "2020-05-17")),
		decided{"2025-05-17", "keep nothing; keep through 2025-05-17, dispose by none; overdue 0", "retained"},
		decided{"2025-05-18", "may_dispose delete, anonymise; keep through 2025-05-17, dispose by none; overdue 0", "free"},
		decided{"2125-05-18", "may_dispose delete, anonymise; keep through 2025-05-17, dispose by none; overdue 0", "free"})
}

// § 20(6¹) came into force on 05.07.2019.
func TestCrossBorder(t *testing.T) {
	p := policy.FromRulebook(estonia.SocialProtection())
	procedure := of(estonia.CrossBorder, happened(estonia.CrossBorderEnded, "1940-01-01"))
	timeline(t, p, procedure,
		decided{"2019-07-04", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
		decided{"2019-07-05", "may_dispose delete, anonymise; keep through 2015-01-01, dispose by none; overdue 0", "free"})
	timeline(t, p, of(estonia.CrossBorder),
		decided{"2019-07-05", "keep nothing; keep through unknown, dispose by none; overdue 0", "awaited"})
}

// Law 2297-VI art. 15: four events, each of which demands deletion at once.
func TestUkrainesFourEvents(t *testing.T) {
	p := policy.FromRulebook(ukraine.PersonalData())
	const none = "keep nothing; keep through none, dispose by none; overdue 0"
	timeline(t, p, of(ukraine.PersonalRecord), decided{"2026-01-01", none, "no_ground"})
	for _, trigger := range []retention.Trigger{ukraine.TermEnded, ukraine.RelationEnded, ukraine.OmbudsmanOrdered, ukraine.CourtOrdered} {
		timeline(t, p, of(ukraine.PersonalRecord, happened(trigger, "2025-03-10")),
			decided{"2013-12-31", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
			decided{"2025-03-09", "keep nothing; keep through none, dispose by 2025-03-10; overdue 0", "no_ground"},
			decided{"2025-03-10", "must_dispose delete; keep through none, dispose by 2025-03-10; overdue 0", "due"},
			decided{"2025-03-11", "must_dispose delete; keep through none, dispose by 2025-03-10; overdue 1", "due"})
		assert.False(t, p.Decide(erase(of(ukraine.PersonalRecord, happened(trigger, "2025-03-10")), "2025-03-10")).Permits(policy.Anonymise))
		timeline(t, p, of(ukraine.PersonalRecord, happened(trigger, "")),
			decided{"2025-03-10", "undetermined nothing; keep through none, dispose by unknown; overdue 0", "ceiling_unknown"})
	}
	timeline(t, p, of(ukraine.PersonalRecord, happened(ukraine.RelationEnded, "2025-03-10"), happened(ukraine.CourtOrdered, "2025-03-01")), // the earlier one counts
		decided{"2025-03-05", "must_dispose delete; keep through none, dispose by 2025-03-01; overdue 4", "due"})
	timeline(t, p, of(ukraine.ConsentEvidence, happened(ukraine.ProcessingEnded, "2025-03-10")),
		decided{"2025-03-10", "keep nothing; keep through 2025-03-10, dispose by none; overdue 0", "retained"},
		decided{"2025-03-11", "may_dispose delete; keep through 2025-03-10, dispose by none; overdue 0", "free"})
}

// A merged book decides by the rules of all its books.
func TestMergedBooks(t *testing.T) {
	merged, err := retention.Merge("all", finland.KelaCallRecordings(), estonia.SocialProtection(), ukraine.PersonalData())
	assert.NoError(t, err)
	p := policy.FromRulebook(merged)
	timeline(t, p, of(finland.KelaCallRecording, happened(finland.Call, "2025-11-21")),
		decided{"2026-11-22", "must_dispose delete; keep through 2026-11-21, dispose by 2026-11-22; overdue 0", "due"})
	timeline(t, p, of(estonia.Tax), decided{"2026-11-22", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "rules_elsewhere"})
}
