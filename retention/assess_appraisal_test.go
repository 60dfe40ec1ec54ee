package retention_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention"
)

// Act 616/2019 s. 33(6): kept on if needed, and the need assessed at least every five years.
func TestAppraisedAgain(t *testing.T) {
	asked := made(exactly(retention.Years(5)), func(r *retention.Rule) { r.Appraise = true })
	sure := floor(retention.Years(1))
	again := func(days ...string) []retention.Event {
		events := happened(at(sent, "2020-01-31"))
		for _, on := range days {
			events = append(events, at(retention.AppraisedAgain, on))
		}
		return events
	}
	and := func(events []retention.Event, more ...retention.Event) []retention.Event {
		return append(events, more...)
	}
	remove, transfer, keep := retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep
	checkBound(t, []bound{
		{"the last day before it", rules(asked), "", again("2030-06-01"), "2030-05-31", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01; put off"},
		{"the day itself", rules(asked), "", again("2030-06-01"), "2030-06-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
		{"while the rule's own period lasts", rules(asked), "", again("2022-06-01"), "2025-01-31", "in force; until 2025-01-31; due 2025-02-01; by 2025-02-01; nothing; appraisal open; again 2022-06-01"},
		{"and after it", rules(asked), "", again("2022-06-01"), "2025-02-01", "in force; until 2025-01-31; due 2025-02-01; by 2025-02-01; nothing; ground; appraisal open; again 2022-06-01"},
		{"the latest counts", rules(asked), "", again("2035-06-01", "2030-06-01"), "2035-05-31", "in force; until 2035-05-31; due 2035-06-01; by 2035-06-01; nothing; ground; appraisal open; again 2035-06-01; put off"},
		{"on an unknown day", rules(asked), "", again(""), "2099-01-01", "in force; until 2025-01-31; due 2025-02-01; by 2025-02-01; nothing; ground; appraisal open"},
		{"on an unknown day, beside a known one", rules(asked), "", and(again("", "2030-06-01"), at(remove, "2030-06-01")), "2099-01-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},

		// Only what is decided on that day or later counts.
		{"decided on the day", rules(asked), "", and(again("2030-06-01"), at(remove, "2030-06-01")), "2030-06-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; delete; ground; again 2030-06-01"},
		{"decided a day before", rules(asked), "", and(again("2030-06-01"), at(remove, "2030-05-31")), "2099-06-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
		{"decided later than the day that is asked about", rules(asked), "", and(again("2030-06-01"), at(remove, "2030-06-03")), "2030-06-02", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
		{"decided before and after", rules(asked), "", and(again("2030-06-01"), at(remove, "2029-06-03"), at(transfer, "2031-01-01")), "2031-01-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; transfer; ground; again 2030-06-01"},
		{"decided in two ways after it", rules(asked), "", and(again("2030-06-01"), at(remove, "2031-01-01"), at(transfer, "2031-01-01")), "2031-01-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
		{"and on an unknown day", rules(asked), "", and(again("2030-06-01"), at(remove, "2031-01-01"), at(transfer, "")), "2031-01-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
		{"decided on an unknown day alone", rules(asked), "", and(again("2030-06-01"), at(remove, "")), "2031-01-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
		{"kept for ever, whenever that was decided", rules(asked), "", and(again("2030-06-01"), at(keep, "2021-01-01")), "2031-01-01", "in force; until never; nothing; ground; appraised to keep; again 2030-06-01"},
		{"kept for ever and deleted", rules(asked), "", and(again("2030-06-01"), at(keep, "2021-01-01"), at(remove, "2030-06-01")), "2031-01-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},

		// It binds where no rule asks for it too.
		{"unasked, before", rules(sure), "", again("2030-06-01"), "2030-05-31", "in force; until 2030-05-31; delete; ground; appraisal open; again 2030-06-01; put off"},
		{"unasked, on the day", rules(sure), "", again("2030-06-01"), "2030-06-01", "in force; until 2030-05-31; delete; ground; appraisal open; again 2030-06-01"},
		{"unasked, decided", rules(sure), "", and(again("2030-06-01"), at(remove, "2030-06-01")), "2030-06-01", "in force; until 2030-05-31; delete; ground; again 2030-06-01"},

		// A longest lawful period that nobody has to appraise stands beside it.
		{"beside a ceiling", rules(asked, ceiling(retention.Years(8))), "", again("2030-06-01"), "2028-01-30", "in force; until 2030-05-31; due 2028-01-30; by 2028-01-31; review 2028-01-30; nothing; ground; appraisal open; again 2030-06-01; put off"},
		{"on the first day of all", rules(sure), "", and(again("0001-01-01"), at(remove, "2021-03-01")), "2021-03-01", "in force; until 2021-01-31; delete; ground; again 0001-01-01"},
	})
}

// The law changes while a body has put its decision off: no version asks for anything
// before.
func TestAppraisedAgainOverVersions(t *testing.T) {
	asked := func(years int) retention.Rule {
		return made(exactly(retention.Years(years)), func(r *retention.Rule) { r.Appraise = true })
	}
	checkBound(t, []bound{
		{"put off over a change of the law", rules(norm(asked(5), "", "2027-01-01"), norm(asked(3), "2027-01-01", "")), "",
			happened(at(sent, "2020-01-31"), at(retention.AppraisedAgain, "2030-06-01")), "2030-06-01", "in force; until 2030-05-31; due 2030-06-01; by 2030-06-01; nothing; ground; appraisal open; again 2030-06-01"},
	})
}
